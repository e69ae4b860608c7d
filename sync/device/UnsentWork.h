#pragma once
#include "core/base/Seams.h"
#include "core/store/DeviceStore.h"

#include <cstdint>
#include <string>

namespace leadhand::sync {

/// What a file of unsent work holds.
struct UnsentWork {
  std::int64_t actions = 0;
  std::int64_t photos = 0;     ///< and thumbnails
  std::int64_t photosGone = 0; ///< named by that work, and not on this device
};

/// Everything that the office has no answer for, and the own photos that it lacks, as one file sealed to the
/// office (WorkFile.h). All of it stays here too and goes out by the next sync as ever: the office tells what
/// it has from what it has not. No file is made where nothing waits. Errors: notEnrolled, folderReadOnly,
/// storeFull and those of the store.
[[nodiscard]] Result<UnsentWork> packUnsentWork(DeviceStore& store, KeyStore& keys, BlobStore& blobs,
                                                const std::string& path);

} // namespace leadhand::sync
