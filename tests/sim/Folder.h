#pragma once
#include <filesystem>
#include <string>

namespace leadhand::sim {

/// A folder in memory where there is one (/dev/shm), gone with its owner. It can be filled from another.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  [[nodiscard]] const std::string& path() const { return m_path; }
  /// Afterwards this folder holds just what the other holds.
  void copyFrom(const Folder& other);

 private:
  std::string m_path;
};

} // namespace leadhand::sim
