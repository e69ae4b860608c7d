#include "tests/bench/BenchOffice.h"

#include <cstdio>
#include <nlohmann/json.hpp>

namespace leadhand::bench {
namespace {

std::string office() {
  return programFolder() + "/leadhand-office";
}

std::string urlIn(const std::string& line) {
  const std::size_t at = line.find("http");
  return line.substr(at, line.find_first_of(" \"", at) - at);
}

} // namespace

BenchOffice::BenchOffice(std::string folder, const std::string& kind) : m_folder(std::move(folder)) {
  if (kind == "demo") {
    (void)outputOf({office(), "demo", "--data", m_folder});
  } else {
    (void)outputOf({office(), "init", "--data", m_folder, "--company", "Bench"});
    add("Karen", "office");
  }
  start();
}

void BenchOffice::start() {
  m_server =
      std::make_unique<Child>(std::vector<std::string>{office(), "serve", "--data", m_folder, "--listen",
                                                       "127.0.0.1:0", "--insecure-loopback"},
                              "ready");
  m_url = urlIn(m_server->firstLine());
}

void BenchOffice::restart() {
  m_server.reset();
  start();
}

void BenchOffice::add(const std::string& person, const std::string& role) const {
  (void)outputOf({office(), "person", "add", "--data", m_folder, "--name", person, "--role", role});
}

std::string BenchOffice::codeFor(const std::string& person) const {
  const auto answer =
      nlohmann::json::parse(outputOf({office(), "invite", "--data", m_folder, "--person", person, "--json"}));
  return answer.at("code").get<std::string>();
}

Trip syncIn(const std::string& home, const std::string& url, const std::string& code) {
  Trip t;
  const std::string line = outputOf({programFolder() + "/leadhand-bench", "child-sync", home, url, code});
  std::sscanf(line.c_str(), "%lf %lf %lf %lf %lf", &t.wallMs, &t.deviceCpuMs, &t.deviceStartMiB, &t.deviceMiB,
              &t.rows);
  return t;
}

} // namespace leadhand::bench
