#pragma once
#include "tests/fakes/TemporaryFolder.h"

#include <string>
#include <sys/types.h>

namespace leadhand::e2e {

/// A disk of a few megabytes of its own that can be filled up and emptied again: a tmpfs, mounted in this
/// process's own view where it may do that. Where no mount is allowed (most containers), a limit on the size
/// of files stands in its place: from then on no program that is held to it can write to any file at all.
class SmallDisk {
 public:
  enum class Kind { mounted, limited };

  explicit SmallDisk(std::size_t megabytes);
  ~SmallDisk();
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;

  [[nodiscard]] const std::string& path() const { return m_folder.path(); }
  [[nodiscard]] Kind kind() const { return m_kind; }
  [[nodiscard]] bool isFull() const { return m_isFull; }
  /// Takes all room but `left` bytes. `running`: a program that stands on this disk already; 0 for none.
  void fill(std::size_t left, pid_t running = 0);
  void free(pid_t running = 0);

  /// Programs that are started during its life stand on this disk.
  class Standing {
   public:
    explicit Standing(const SmallDisk& disk);
    ~Standing();
    Standing(const Standing&) = delete;
    Standing& operator=(const Standing&) = delete;

   private:
    bool m_isHeld;
  };

 private:
  [[nodiscard]] std::string ballast() const { return m_folder.file("ballast"); }

  test::TemporaryFolder m_folder; ///< where it is mounted
  Kind m_kind = Kind::limited;
  bool m_isFull = false;
};

} // namespace leadhand::e2e
