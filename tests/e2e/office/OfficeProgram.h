#pragma once
#include <nlohmann/json.hpp>
#include <string>
#include <sys/types.h>
#include <vector>

namespace leadhand::e2e {

/// How a run of the real program ended.
struct ProgramEnd {
  int exit = -1;
  std::string out;
  std::string err;
  [[nodiscard]] nlohmann::json json() const { return nlohmann::json::parse(out, nullptr, false); }
};

/// Runs leadhand-office and waits for its end.
[[nodiscard]] ProgramEnd runOffice(const std::vector<std::string>& args);

/// A `leadhand-office serve` in the background, up when the constructor is done; killed with the object.
class ServingOffice {
 public:
  explicit ServingOffice(const std::string& folder,
                         const std::vector<std::string>& more = {"--insecure-loopback"});
  ~ServingOffice();
  ServingOffice(const ServingOffice&) = delete;
  ServingOffice& operator=(const ServingOffice&) = delete;
  /// The one line that it printed; "" when it did not come up.
  [[nodiscard]] const std::string& ready() const { return m_ready; }
  /// SIGTERM, and its exit code.
  int stop();
  /// SIGKILL, as a power cut does.
  void kill();

 private:
  pid_t m_process = -1;
  int m_out = -1;
  std::string m_ready;
};

[[nodiscard]] std::string readFile(const std::string& path);
void writeFile(const std::string& path, const std::string& content);

} // namespace leadhand::e2e
