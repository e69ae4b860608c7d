#pragma once
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>
#include <unistd.h>

namespace leadhand::test {

/// A folder of its own for one test, gone with it. What a killed process has left goes with the next that
/// makes one: the name says whose it was.
class TemporaryFolder {
 public:
  enum class Where {
    disk,  ///< under TMPDIR: what is synced is waited for
    memory ///< what LEADHAND_SIM_FOLDER names, else /dev/shm where it has room: nothing waits for a disk
  };
  explicit TemporaryFolder(Where where = Where::disk) {
    const std::filesystem::path base = baseOf(where);
    sweep(base);
    std::string pattern =
        (base / (std::string(prefix) + std::to_string(::getpid()) + "-" + std::string(6, 'X'))).string();
    if (::mkdtemp(pattern.data()) == nullptr)
      throw std::runtime_error("no temporary folder in " + baseOf(where).string());
    m_path = pattern;
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  [[nodiscard]] const std::string& path() const { return m_path; }
  [[nodiscard]] std::string file(const std::string& name) const { return m_path + "/" + name; }
  void write(const std::string& name, const std::string& bytes) const {
    std::ofstream(file(name), std::ios::binary) << bytes;
  }
  /// Afterwards this folder holds just what the other holds.
  void copyFrom(const TemporaryFolder& other) const {
    for (const auto& entry : std::filesystem::directory_iterator(m_path))
      std::filesystem::remove_all(entry.path());
    std::filesystem::copy(other.path(), m_path, std::filesystem::copy_options::recursive);
  }

 private:
  static constexpr std::string_view prefix = "leadhand-";

  /// Once in a process and folder.
  static void sweep(const std::filesystem::path& base) {
    static std::set<std::filesystem::path> swept;
    if (!swept.insert(base).second)
      return;
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(base, none)) {
      const std::string name = entry.path().filename().string();
      if (name.rfind(prefix, 0) != 0)
        continue;
      char* end = nullptr;
      const long owner = std::strtol(name.c_str() + prefix.size(), &end, 10);
      const bool isOurs = owner > 1 && *end == '-' && std::strlen(end) == 7;
      if (isOurs && ::kill(static_cast<pid_t>(owner), 0) != 0 && errno == ESRCH)
        std::filesystem::remove_all(entry.path(), none);
    }
  }
  /// A folder in memory has room for a test, or is not taken: small ones are there for other things.
  [[nodiscard]] static std::filesystem::path baseOf(Where where) {
    constexpr std::uintmax_t enough = std::uintmax_t{1} << 30U;
    const char* wanted = std::getenv("LEADHAND_SIM_FOLDER");
    if (where == Where::memory && wanted)
      return wanted;
    std::error_code none;
    const std::filesystem::path shared = "/dev/shm";
    const auto space = std::filesystem::space(shared, none);
    return where == Where::memory && !none && space.available >= enough
               ? shared
               : std::filesystem::temp_directory_path();
  }

  std::string m_path;
};

} // namespace leadhand::test
