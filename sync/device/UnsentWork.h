#pragma once
#include "core/base/Seams.h"
#include "core/store/DeviceStore.h"

#include <cstdint>
#include <functional>
#include <string>

namespace leadhand::sync {

/// What a file of unsent work holds.
struct UnsentWork {
  std::int64_t actions = 0;
  std::int64_t changes = 0;    ///< made by them, as Outbox counts what waits
  std::int64_t photos = 0;     ///< and thumbnails
  std::int64_t photosGone = 0; ///< named by that work, and not on this device
  bool stopped = false;        ///< whoever asked for it wants it no more: there is no file
};

/// Told how many of all changes and photos are in the file, first of all that none is; `all` grows where more
/// is found on the way. False: no more of it, and no file.
using PackingStep = std::function<bool(std::int64_t packed, std::int64_t all)>;

/// Everything that the office has no answer for, and the own photos that it lacks, as one file sealed to the
/// office (WorkFile.h). All of it stays here too and goes out by the next sync as ever: the office tells what
/// it has from what it has not. No file is made where nothing waits. Errors: notEnrolled, folderReadOnly,
/// storeFull and those of the store.
[[nodiscard]] Result<UnsentWork> packUnsentWork(DeviceStore& store, KeyStore& keys, BlobStore& blobs,
                                                const std::string& path, const PackingStep& step = {});

} // namespace leadhand::sync
