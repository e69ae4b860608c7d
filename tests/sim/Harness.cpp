// Runs plans, on several processes, and says what became of them.
#include "tests/sim/Harness.h"

#include <chrono>
#include <cstdio>
#include <exception>
#include <fstream>
#include <sys/wait.h>
#include <unistd.h>

#ifndef LEADHAND_COMMIT
#define LEADHAND_COMMIT "unknown"
#endif

namespace leadhand::sim {
namespace {

constexpr std::uint64_t mostShrunk = 3;

void print(const std::string& text) { // in one piece, so that processes do not mix their lines
  std::fflush(stdout);
  for (std::size_t at = 0; at < text.size();) {
    const ssize_t written = ::write(STDOUT_FILENO, text.data() + at, text.size() - at);
    if (written <= 0)
      return;
    at += static_cast<std::size_t>(written);
  }
}

void learn(const std::string& file, const Plan& plan) {
  if (!file.empty())
    std::ofstream(file, std::ios::app) << lineOf(plan) << '\n';
}

/// The same violation may show after shrinking in other words; any violation counts.
void report(Plan plan, const Outcome& outcome, const Options& options, bool shrinks) {
  std::string text = "sim: seed " + std::to_string(plan.seed) + " fails, commit " + LEADHAND_COMMIT + "\n  " +
                     optionsOf(plan) + "\n";
  for (const std::string& line : outcome.violations)
    text += "  " + line + "\n";
  print(text);
  plan.verbose = false;
  if (shrinks) {
    plan = shrunk(plan, [](const Plan& less) { return !runOnce(less).violations.empty(); });
    text = "sim: seed " + std::to_string(plan.seed) + " still fails with " + optionsOf(plan) + "\n";
    for (const std::string& line : runOnce(plan).violations)
      text += "  " + line + "\n";
    print(text + "  the line for seeds.txt: " + lineOf(plan) + "\n");
  }
  if (options.learn)
    learn(options.file, plan);
}

void runPlan(const Plan& plan, const Options& options, Tally& tally) {
  Outcome outcome = runOnce(plan);
  ++tally.seeds;
  tally.frames += outcome.frames;
  tally.writes += outcome.writes;
  for (std::size_t i = 0; i < faultCount; ++i) {
    tally.on[i] += plan.faults.has(static_cast<Fault>(i)) ? 1 : 0;
    tally.struck[i] += outcome.strikes[i] > 0 ? 1 : 0;
    tally.strikes[i] += outcome.strikes[i];
  }
  for (std::size_t i = 0; i < ruleCount; ++i)
    tally.rulings[i] += outcome.rulings[i];
  const bool twice = options.twiceEvery != 0 && plan.seed % options.twiceEvery == 0;
  if (twice && runOnce(plan).trace != outcome.trace)
    outcome.violations.emplace_back("trace: the same seed went another way the second time");
  if (outcome.violations.empty())
    return;
  ++tally.failed;
  report(plan, outcome, options, options.shrink && tally.failed <= mostShrunk);
}

std::vector<Plan> plansOf(const Options& options) {
  std::vector<Plan> plans;
  std::ifstream file(options.file);
  for (std::string line; std::getline(file, line);)
    if (auto plan = planOf(line))
      plans.push_back(*plan);
  for (std::uint64_t seed = options.first; seed != 0 && seed <= options.last; ++seed) {
    Plan plan;
    plan.seed = seed;
    plan.faults = options.faults.value_or(swarm(seed));
    plan.steps = options.steps;
    plan.without = options.without;
    plans.push_back(plan);
  }
  for (Plan& plan : plans)
    plan.verbose = options.verbose;
  return plans;
}

/// Every `jobs`-th plan from `first` on.
Tally runPart(const std::vector<Plan>& plans, const Options& options, std::size_t first) {
  Tally tally;
  for (std::size_t i = first; i < plans.size(); i += static_cast<std::size_t>(options.jobs))
    runPlan(plans[i], options, tally);
  return tally;
}

struct Child {
  pid_t process = -1;
  int pipe = -1;
};

Child startPart(const std::vector<Plan>& plans, const Options& options, std::size_t first) {
  int ends[2] = {-1, -1};
  std::fflush(stdout);
  if (::pipe(ends) != 0)
    return {};
  const pid_t process = ::fork();
  if (process == 0) {
    ::close(ends[0]);
    const Tally tally = runPart(plans, options, first);
    const bool told = ::write(ends[1], &tally, sizeof tally) == sizeof tally;
    std::fflush(stdout);
    ::_exit(told ? 0 : 3);
  }
  ::close(ends[1]);
  return {process, ends[0]};
}

/// False: the process ended without its tally.
bool finishPart(const Child& child, Tally& tally) {
  Tally part;
  const bool told = ::read(child.pipe, &part, sizeof part) == sizeof part;
  ::close(child.pipe);
  int status = 0;
  ::waitpid(child.process, &status, 0);
  if (told)
    tally += part;
  return told && status == 0;
}

void printFaults(const Tally& tally) {
  std::printf("%-14s %8s %8s %10s\n", "fault", "seeds", "struck", "strikes");
  for (std::size_t i = 0; i < faultCount; ++i)
    std::printf("%-14s %8llu %8llu %10llu\n", std::string(faultNames[i]).c_str(),
                static_cast<unsigned long long>(tally.on[i]),
                static_cast<unsigned long long>(tally.struck[i]),
                static_cast<unsigned long long>(tally.strikes[i]));
  std::printf("%-18s %10s\n", "rule", "decided");
  for (std::size_t i = 0; i < ruleCount; ++i)
    std::printf("%-18s %10llu\n", std::string(ruleNames[i]).c_str(),
                static_cast<unsigned long long>(tally.rulings[i]));
}

} // namespace

void Tally::operator+=(const Tally& other) {
  seeds += other.seeds;
  failed += other.failed;
  frames += other.frames;
  writes += other.writes;
  for (std::size_t i = 0; i < faultCount; ++i) {
    on[i] += other.on[i];
    struck[i] += other.struck[i];
    strikes[i] += other.strikes[i];
  }
  for (std::size_t i = 0; i < ruleCount; ++i)
    rulings[i] += other.rulings[i];
}

Outcome runOnce(const Plan& plan) {
  try {
    return World(plan).run();
  } catch (const std::exception& broken) {
    Outcome outcome;
    outcome.violations.emplace_back(std::string("broken off: ") + broken.what());
    return outcome;
  }
}

int runAll(const Options& options) {
  const auto began = std::chrono::steady_clock::now();
  const std::vector<Plan> plans = plansOf(options);
  Tally tally;
  bool whole = true;
  if (options.jobs <= 1) {
    tally = runPart(plans, options, 0);
  } else {
    std::vector<Child> children;
    for (std::size_t i = 0; i < static_cast<std::size_t>(options.jobs); ++i)
      children.push_back(startPart(plans, options, i));
    for (const Child& child : children)
      whole = finishPart(child, tally) && whole;
  }
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
  if (options.faultsReport)
    printFaults(tally);
  std::printf("sim: %llu seeds, %llu failed, %llu writes, %llu requests, %.1f s, %.1f seeds/s%s\n",
              static_cast<unsigned long long>(tally.seeds), static_cast<unsigned long long>(tally.failed),
              static_cast<unsigned long long>(tally.writes), static_cast<unsigned long long>(tally.frames),
              seconds, static_cast<double>(tally.seeds) / seconds,
              whole ? "" : "; a process ended before it was done");
  return tally.failed == 0 && whole ? 0 : 1;
}

} // namespace leadhand::sim
