#include "tests/e2e/SmallDisk.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <sched.h>
#include <stdexcept>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

namespace leadhand::e2e {
namespace {

/// Who may not mount for all may still do so in a view of his own. The process must have one thread only.
bool enterOwnView() {
  const auto user = std::to_string(::getuid());
  const auto group = std::to_string(::getgid());
  if (::geteuid() == 0 && ::unshare(CLONE_NEWNS) == 0)
    return true;
  if (::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0)
    return false;
  std::ofstream("/proc/self/setgroups") << "deny";
  std::ofstream("/proc/self/uid_map") << "0 " << user << " 1";
  std::ofstream("/proc/self/gid_map") << "0 " << group << " 1";
  return true;
}

bool mayMount() {
  // What is mounted here must not reach anybody else's view.
  static const bool may = enterOwnView() && ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
  return may;
}

rlim_t mostOfAll() {
  rlimit limit{};
  (void)::getrlimit(RLIMIT_FSIZE, &limit);
  return limit.rlim_max;
}

/// Programs inherit both the limit and that its signal is not heard: a write is refused with EFBIG.
void holdTo(pid_t program, rlim_t bytes) {
  const rlimit limit{std::min(bytes, mostOfAll()), mostOfAll()};
  if (::prlimit(program, RLIMIT_FSIZE, &limit, nullptr) != 0 && errno != ESRCH)
    throw std::runtime_error("files can't be limited");
}

} // namespace

SmallDisk::SmallDisk(std::size_t megabytes) {
  const std::string size = "size=" + std::to_string(megabytes) + "m,mode=0700";
  const bool wanted = std::getenv("LEADHAND_NO_MOUNT") == nullptr;
  if (wanted && mayMount() && ::mount("leadhand", path().c_str(), "tmpfs", 0, size.c_str()) == 0)
    m_kind = Kind::mounted;
  else
    (void)std::signal(SIGXFSZ, SIG_IGN);
}

SmallDisk::~SmallDisk() {
  if (m_kind == Kind::mounted)
    (void)::umount2(path().c_str(), MNT_DETACH);
}

void SmallDisk::fill(std::size_t left, pid_t running) {
  m_isFull = true;
  if (m_kind == Kind::limited) {
    if (running > 0)
      holdTo(running, 0);
    return;
  }
  const int file = ::open(ballast().c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (file < 0)
    throw std::runtime_error("no ballast on the small disk");
  off_t size = 0;
  const std::string piece(1 << 20, 'x');
  for (std::size_t step = piece.size(); step >= 4096;) {
    const ssize_t n = ::write(file, piece.data(), step);
    if (n > 0)
      size += n;
    else
      step /= 2;
  }
  const bool kept = ::ftruncate(file, std::max<off_t>(size - static_cast<off_t>(left), 0)) == 0;
  ::close(file);
  if (!kept)
    throw std::runtime_error("the ballast can't be made smaller");
}

void SmallDisk::free(pid_t running) {
  m_isFull = false;
  if (m_kind == Kind::mounted)
    std::filesystem::remove(ballast());
  else if (running > 0)
    holdTo(running, RLIM_INFINITY);
}

SmallDisk::Standing::Standing(const SmallDisk& disk)
    : m_isHeld(disk.kind() == Kind::limited && disk.isFull()) {
  if (m_isHeld)
    holdTo(0, 0);
}

SmallDisk::Standing::~Standing() {
  if (m_isHeld)
    holdTo(0, RLIM_INFINITY);
}

} // namespace leadhand::e2e
