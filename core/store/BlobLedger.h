#pragma once
#include "core/store/DeviceStore.h"

#include <cstdint>
#include <string>
#include <vector>

namespace leadhand {

/// What a device knows of photo bytes, beside the files themselves: what waits to be sent, what somebody
/// wants to see, what was fetched, what is to go. One row of `blob_local` a hash; own photos that are still
/// to be sent need none, their photo row says it.
class BlobLedger {
 public:
  explicit BlobLedger(DeviceStore& store) : m_store(store) {}

  struct Item {
    std::string hash;
    std::int64_t size = 0;
    std::uint64_t mark = 0; ///< tells one wish from a later one for the same bytes
  };
  /// Own photos whose row the office has and whose bytes it has not said to hold, oldest first.
  [[nodiscard]] std::vector<Item> toSend() const;
  /// Asked for and not here yet.
  [[nodiscard]] std::vector<Item> wanted() const;
  /// How many own photos the office has not all bytes of, those of unsent rows included.
  [[nodiscard]] std::int64_t waiting() const;

  /// Somebody wants to see it. Nothing where it was fetched already.
  [[nodiscard]] Status want(const std::string& hash, std::int64_t size);
  [[nodiscard]] Status fetched(const std::string& hash, std::int64_t size);
  [[nodiscard]] Status used(const std::string& hash);
  /// The office has all bytes of a photo whose row has left this device.
  [[nodiscard]] Status delivered(const std::string& hash);
  /// Nothing is known of it any more.
  [[nodiscard]] Status forget(const std::string& hash);

  /// Files that no row of this device names any more.
  [[nodiscard]] std::vector<std::string> leaving() const;
  /// Part of the transaction that deletes the photo row: notes that its file may go once that is committed;
  /// an own photo that the office does not hold yet is sent before.
  [[nodiscard]] static Status rowLeft(DeviceStore& store, const Row& photo);

  /// Every photo that rows name, for the choice of what makes room.
  struct Kept {
    std::string hash;
    std::int64_t size = 0;
    std::int64_t lastUsed = 0;
    bool mayGo = false; ///< it is a copy, or a backup off the office's machine covers its receipt
  };
  [[nodiscard]] std::vector<Kept> kept() const;

 private:
  [[nodiscard]] Status setState(const std::string& hash, std::int64_t size, int state);
  DeviceStore& m_store;
};

/// Which to delete so that what stays is at most `mostBytes`: those used longest ago first, and only those
/// that may go. Pure.
[[nodiscard]] std::vector<std::string> blobsOverLimit(std::vector<BlobLedger::Kept> kept,
                                                      std::int64_t mostBytes);

} // namespace leadhand
