#pragma once
#include "core/base/Errors.h"

#include <string>

namespace leadhand::sync {

/// The right to write a company's folder. The kernel holds it (flock on DIR/office.lock), so that it ends
/// with its process however that ends, and a lock file left behind means nothing.
class FolderLock {
 public:
  /// Errors: folderMissing, folderReadOnly, folderHeld (another process has it).
  [[nodiscard]] static Result<FolderLock> take(const std::string& folder);
  ~FolderLock();
  FolderLock(FolderLock&& other) noexcept;
  FolderLock& operator=(FolderLock&& other) noexcept;
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;

 private:
  explicit FolderLock(int descriptor) : m_descriptor(descriptor) {}
  int m_descriptor = -1;
};

} // namespace leadhand::sync
