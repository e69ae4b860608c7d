#pragma once
#include "tests/bench/Measure.h"

#include <cstdint>
#include <memory>
#include <string>

namespace leadhand::bench {

/// A company in a folder of its own and the server on it, a process like any other.
class BenchOffice {
 public:
  /// `kind`: "bench" is empty but for Karen of the office, "demo" is the demo company.
  explicit BenchOffice(std::string folder, const std::string& kind = "bench");
  void restart();
  /// Adds a person; `codeFor` then lets a device in by that name.
  void add(const std::string& person, const std::string& role) const;
  [[nodiscard]] const std::string& url() const { return m_url; }
  [[nodiscard]] int pid() const { return m_server->pid(); }
  [[nodiscard]] std::string codeFor(const std::string& person) const;

 private:
  void start();
  std::string m_folder;
  std::string m_url;
  std::unique_ptr<Child> m_server;
};

/// What a device's process did, and what the office's did meanwhile.
struct Trip {
  double wallMs = 0, deviceCpuMs = 0, serverCpuMs = 0;
  double deviceStartMiB = 0, deviceMiB = 0; ///< before the sync, and the most of its life
  double serverStartMiB = 0, serverMiB = 0;
  double rows = 0;
  std::uint64_t up = 0, down = 0;
};

/// Syncs the device in `home` in a process of its own; enrols it first when there is a code.
[[nodiscard]] Trip syncIn(const std::string& home, const std::string& url, const std::string& code);

} // namespace leadhand::bench
