#include "sync/http/FolderLock.h"

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace leadhand::sync {

Result<FolderLock> FolderLock::take(const std::string& folder) {
  const std::string path = (std::filesystem::path(folder) / "office.lock").string();
  const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (descriptor < 0) {
    const bool missing = errno == ENOENT || errno == ENOTDIR;
    return fail(missing ? ErrorCode::folderMissing : ErrorCode::folderReadOnly, folder);
  }
  FolderLock lock(descriptor);
  int outcome = 0;
  do {
    outcome = ::flock(descriptor, LOCK_EX | LOCK_NB);
  } while (outcome != 0 && errno == EINTR);
  if (outcome != 0)
    return fail(ErrorCode::folderHeld, folder);
  return lock;
}

FolderLock::~FolderLock() {
  if (m_descriptor >= 0)
    ::close(m_descriptor);
}

FolderLock::FolderLock(FolderLock&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

FolderLock& FolderLock::operator=(FolderLock&& other) noexcept {
  std::swap(m_descriptor, other.m_descriptor);
  return *this;
}

} // namespace leadhand::sync
