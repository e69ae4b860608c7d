#pragma once
#include "core/store/DeviceStore.h"

#include <cstdint>
#include <string>
#include <vector>

namespace leadhand {

/// What a device knows of photo bytes, beside the files themselves: what waits to be sent, what somebody
/// wants to see, what was fetched, what is to go. One row of `blob_local` a hash; own photos that are still
/// to be sent need none, their photo row says it. A thumbnail is a blob of its own that the same row names:
/// it goes before every whole picture, comes by itself with its row, and leaves with it.
class BlobLedger {
 public:
  explicit BlobLedger(DeviceStore& store) : m_store(store) {}

  struct Item {
    std::string hash;
    std::int64_t size = 0;
    std::uint64_t mark = 0; ///< tells one wish from a later one for the same bytes
    bool isThumb = false;   ///< `size` is not known then
    bool isVoice = false;   ///< a voice note whose row is still here
  };
  /// Own photos whose row the office has and whose bytes it has not said to hold: all thumbnails, then the
  /// whole pictures, each oldest first.
  [[nodiscard]] std::vector<Item> toSend() const;
  /// Thumbnails of rows held here that the office has and nobody has fetched yet, those taken last at the
  /// end. Own ones are among them: whether their bytes are here the files say.
  [[nodiscard]] std::vector<Item> thumbsToFetch() const;
  /// Asked for and not here yet.
  [[nodiscard]] std::vector<Item> wanted() const;
  /// How many own photos the office has not all bytes of, those of unsent rows included; thumbnails don't
  /// count.
  [[nodiscard]] std::int64_t waiting() const;
  /// How many of them are voice notes.
  [[nodiscard]] std::int64_t waitingVoices() const;
  /// How many bytes those photos have, each counted once.
  [[nodiscard]] std::int64_t waitingBytes() const;

  /// Somebody wants to see it. Nothing where it was fetched already.
  [[nodiscard]] Status want(const std::string& hash, std::int64_t size);
  [[nodiscard]] Status fetched(const std::string& hash, std::int64_t size);
  [[nodiscard]] Status used(const std::string& hash);
  /// The office has all bytes of a photo whose row has left this device.
  [[nodiscard]] Status delivered(const std::string& hash);
  /// Nothing is known of it any more.
  [[nodiscard]] Status forget(const std::string& hash);
  /// The office could not give this thumbnail. It is asked for again after a day.
  [[nodiscard]] Status giveUpThumb(const std::string& hash);
  /// This thumbnail made room, and does not come by itself again.
  [[nodiscard]] Status spareThumb(const std::string& hash);
  /// One of these two is true of it.
  [[nodiscard]] bool isThumbOut(const std::string& hash) const;

  /// Of own pictures whose row has left this device: those whose receipt a backup off the office's machine
  /// covers may go, those whose receipt a restore took back are to be sent again.
  [[nodiscard]] Status settleUncovered();
  /// Own pictures whose row has left this device, and that no backup covers as far as it has heard.
  [[nodiscard]] std::vector<Item> uncovered() const;
  /// Files that no row of this device names any more, and nobody waits for.
  [[nodiscard]] std::vector<std::string> leaving() const;
  /// Part of the transaction that deletes the photo row: notes that its files may go once that is committed;
  /// of an own photo, what the office does not hold yet is sent before.
  [[nodiscard]] static Status rowLeft(DeviceStore& store, const Row& photo);

  /// Every photo and thumbnail that rows name, for the choice of what makes room.
  struct Kept {
    std::string hash;
    std::int64_t size = 0;
    std::int64_t lastUsed = 0;
    bool mayGo = false;   ///< it is a copy, or a backup off the office's machine covers its receipt
    bool isThumb = false; ///< and nothing else
  };
  [[nodiscard]] std::vector<Kept> kept() const;

 private:
  [[nodiscard]] Status setState(const std::string& hash, std::int64_t size, int state);
  DeviceStore& m_store;
};

/// Which to delete so that what stays is at most `mostBytes`: whole pictures before thumbnails, those used
/// longest ago first, and only those that may go. Pure.
[[nodiscard]] std::vector<std::string> blobsOverLimit(std::vector<BlobLedger::Kept> kept,
                                                      std::int64_t mostBytes);

} // namespace leadhand
