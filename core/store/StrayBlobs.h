#pragma once
#include "core/store/DeviceStore.h"
#include "core/store/FileBlobStore.h"

#include <cstdint>
#include <string>

namespace leadhand {

/// Picture files that nothing on this device names: no row, no draft, nothing that waits to be sent or to be
/// understood. Pictures of comments that were never saved are such, and those that a program put down before
/// it died. A database that was set back or mended gets rows back from the office that name files here, so a
/// file is a stray only where it was seen to be one that long ago, and everything the office has for this
/// device has come since. A picture with any doubt about it stays. Whoever puts a picture down and then its
/// name looks once more whether the picture is still here: an old stray may have been the same one.
class StrayBlobs {
 public:
  StrayBlobs(DeviceStore& store, FileBlobStore& blobs, std::int64_t restMs)
      : m_store(store), m_blobs(blobs), m_restMs(restMs) {}

  /// Notes new strays and deletes old ones; how many files went. What can't be read or deleted now is left
  /// for another time.
  std::int64_t sweep();

 private:
  [[nodiscard]] Result<bool> isNamed(const std::string& hash) const;
  [[nodiscard]] Result<bool> drop(const std::string& hash, std::int64_t notedBefore);

  DeviceStore& m_store;
  FileBlobStore& m_blobs;
  std::int64_t m_restMs;
};

} // namespace leadhand
