#include "tests/bench/BenchPhone.h"

#include "tests/bench/BenchDevice.h"

#include "sync/transport/SyncRunner.h"

#include <cstdio>
#include <fmt/format.h>
#include <iostream>
#include <sstream>
#include <unistd.h>

namespace leadhand::bench {
namespace {

Edit deltaEdit(std::uint32_t n, std::uint32_t k, const std::string& word) {
  return UpdateOf<BenchComment>(idOf(static_cast<std::uint32_t>(std::uint64_t{k} * n / deltas)))
      .with(&BenchComment::managementFollowup, fmt::format("{} edit {}", word, k))
      .edit;
}

std::string benchProgram() {
  return programFolder() + "/leadhand-bench";
}

} // namespace

Id idOf(std::uint32_t i) {
  return record(comment(i)).id;
}

Id conflictId(std::uint32_t n, std::uint32_t k) {
  return idOf(static_cast<std::uint32_t>(std::uint64_t{k} * n / conflictPairs) + 1);
}

Edit conflictEdit(std::uint32_t n, std::uint32_t k, const std::string& who) {
  UpdateOf<BenchComment> update(conflictId(n, k));
  if (k % 2 == 1)
    return update
        .with(&BenchComment::comment, fmt::format("{} comment {} rewritten on device {}", who, k, who))
        .edit;
  return who == "A" ? update.with(&BenchComment::status, fmt::format("A-status-{}", k)).edit
                    : update.with(&BenchComment::followupAuthor, fmt::format("B-author-{}", k)).edit;
}

BenchPhone::BenchPhone(const std::string& home, const std::string& url)
    : m_process({benchProgram(), "child-phone", home, url}, "ready") {}

void BenchPhone::writeDeltas(std::uint32_t n, const std::string& word) {
  (void)m_process.ask(fmt::format("deltas {} {}", n, word));
}

void BenchPhone::writeConflicts(std::uint32_t n, const std::string& who) {
  (void)m_process.ask(fmt::format("conflicts {} {}", n, who));
}

Trip BenchPhone::sync() {
  Trip t;
  std::sscanf(m_process.ask("sync").c_str(), "%lf %lf", &t.wallMs, &t.deviceCpuMs);
  return t;
}

bool runChildPhone(const std::vector<std::string>& arguments) {
  if (arguments.size() < 3 || arguments[0] != "child-phone")
    return false;
  const BenchDevice writing(arguments[1]);
  BenchDevice device(arguments[1]);
  sync::SyncRunner::Options options;
  options.server = QString::fromStdString(arguments[2]);
  options.listen = false;
  sync::SyncRunner runner(*device.store, device.keys, options);
  fmt::print("ready\n");
  std::fflush(stdout);
  for (std::string line; std::getline(std::cin, line);) {
    std::istringstream words(line);
    std::string what;
    std::string word;
    std::uint32_t n = 0;
    words >> what >> n >> word;
    Cost cost;
    if (what == "deltas")
      writing.write(deltas, [&](std::uint32_t k) { return deltaEdit(n, k, word); });
    else if (what == "conflicts")
      writing.write(conflictPairs, [&](std::uint32_t k) { return conflictEdit(n, k, word); });
    else
      cost = costOf([&] { need(runner.runUntilSettled(600000)); });
    fmt::print("{} {}\n", cost.wallMs, cost.cpuMs);
    std::fflush(stdout);
  }
  return true;
}

} // namespace leadhand::bench
