// Runs plans, on several processes, and says what became of them.
#include "tests/sim/Harness.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <map>
#include <new>
#include <stdexcept>
#include <sys/mman.h>
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

std::string headOf(const Plan& plan) {
  return "sim: seed " + std::to_string(plan.seed) + " fails, commit " + LEADHAND_COMMIT + "\n  " +
         optionsOf(plan) + "\n";
}

/// The same violation may show after shrinking in other words; any violation counts.
void report(Plan plan, const Outcome& outcome, const Options& options, bool shrinks) {
  std::string text = headOf(plan);
  for (const std::string& line : outcome.violations)
    text += "  " + line + "\n";
  print(text);
  plan.verbose = false;
  if (shrinks) {
    plan = shrunk(plan, [&](const Plan& less) { return !options.play(less).violations.empty(); });
    text = "sim: seed " + std::to_string(plan.seed) + " still fails with " + optionsOf(plan) + "\n";
    for (const std::string& line : options.play(plan).violations)
      text += "  " + line + "\n";
    print(text + "  the line for seeds.txt: " + lineOf(plan) + "\n");
  }
  if (options.learn)
    learn(options.file, plan);
}

std::string endOf(int status) {
  if (WIFSIGNALED(status))
    return "the process died of signal " + std::to_string(WTERMSIG(status)) + " (" +
           strsignal(WTERMSIG(status)) + ")";
  return "the process ended with " + std::to_string(WEXITSTATUS(status));
}

/// How a process ends that plays this plan alone: 0 for a clean one.
int statusOfOwnProcess(const Plan& plan, const Options& options) {
  std::fflush(stdout);
  const pid_t process = ::fork();
  if (process == 0)
    ::_exit(options.play(plan).violations.empty() ? 0 : 1);
  int status = 0;
  return process > 0 && ::waitpid(process, &status, 0) == process ? status : 0;
}

/// Whoever plays a plan that kills must be somebody else.
void reportDeath(Plan plan, int status, const Options& options, bool shrinks) {
  print(headOf(plan) + "  " + endOf(status) + "\n");
  plan.verbose = false;
  if (shrinks) {
    plan = shrunk(plan, [&](const Plan& less) { return statusOfOwnProcess(less, options) != 0; });
    print("sim: seed " + std::to_string(plan.seed) + " still fails with " + optionsOf(plan) + "\n  " +
          endOf(statusOfOwnProcess(plan, options)) + "\n  the line for seeds.txt: " + lineOf(plan) + "\n");
  }
  if (options.learn)
    learn(options.file, plan);
}

void runPlan(const Plan& plan, const Options& options, Tally& tally) {
  Outcome outcome = options.play(plan);
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
  if (twice && options.play(plan).trace != outcome.trace)
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

/// Where a process stands, in memory that outlives it.
struct Standing {
  Tally tally;
  std::size_t plan = 0; ///< the one that it plays
};

/// Every `jobs`-th plan from the one where it stands.
void runPart(const std::vector<Plan>& plans, const Options& options, Standing& standing) {
  const auto step = static_cast<std::size_t>(std::max(options.jobs, 1));
  for (; standing.plan < plans.size(); standing.plan += step)
    runPlan(plans[standing.plan], options, standing.tally);
}

/// Parts of the plans, each in a process of its own; one that dies is followed by another.
class Parts {
 public:
  Parts(const std::vector<Plan>& plans, const Options& options)
      : m_plans(plans), m_options(options), m_count(static_cast<std::size_t>(options.jobs)) {
    void* shared = ::mmap(nullptr, m_count * sizeof(Standing), PROT_READ | PROT_WRITE,
                          MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (shared == MAP_FAILED)
      throw std::runtime_error("no memory that processes share");
    m_standings = static_cast<Standing*>(shared);
    for (std::size_t i = 0; i < m_count; ++i)
      new (m_standings + i) Standing{{}, i};
  }
  ~Parts() { ::munmap(m_standings, m_count * sizeof(Standing)); }
  Parts(const Parts&) = delete;
  Parts& operator=(const Parts&) = delete;

  Tally run() {
    for (std::size_t i = 0; i < m_count; ++i)
      start(i);
    while (!m_running.empty()) {
      int status = 0;
      const pid_t ended = ::wait(&status);
      const auto at = m_running.find(ended);
      if (ended < 0)
        break;
      if (at == m_running.end())
        continue;
      const std::size_t part = at->second;
      m_running.erase(at);
      if (status != 0)
        died(part, status);
    }
    Tally tally;
    for (std::size_t i = 0; i < m_count; ++i)
      tally += m_standings[i].tally;
    return tally;
  }

 private:
  void start(std::size_t part) {
    std::fflush(stdout);
    const pid_t process = ::fork();
    if (process < 0)
      throw std::runtime_error("no process for a part of the seeds");
    if (process == 0) {
      runPart(m_plans, m_options, m_standings[part]);
      std::fflush(stdout);
      ::_exit(0);
    }
    m_running.emplace(process, part);
  }
  void died(std::size_t part, int status) {
    Standing& standing = m_standings[part];
    const Plan& plan = m_plans[standing.plan];
    ++standing.tally.seeds;
    ++standing.tally.failed;
    standing.plan += m_count;
    if (standing.plan < m_plans.size())
      start(part);
    reportDeath(plan, status, m_options, m_options.shrink && ++m_deaths <= mostShrunk);
  }

  const std::vector<Plan>& m_plans;
  const Options& m_options;
  std::size_t m_count;
  Standing* m_standings = nullptr;
  std::map<pid_t, std::size_t> m_running;
  std::uint64_t m_deaths = 0;
};

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

int runAll(const Options& options) {
  const auto began = std::chrono::steady_clock::now();
  const std::vector<Plan> plans = plansOf(options);
  Standing own;
  if (options.jobs <= 0)
    runPart(plans, options, own);
  const Tally tally = options.jobs <= 0 ? own.tally : Parts(plans, options).run();
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
  if (options.faultsReport)
    printFaults(tally);
  std::printf("sim: %llu seeds, %llu failed, %llu writes, %llu requests, %.1f s, %.1f seeds/s\n",
              static_cast<unsigned long long>(tally.seeds), static_cast<unsigned long long>(tally.failed),
              static_cast<unsigned long long>(tally.writes), static_cast<unsigned long long>(tally.frames),
              seconds, static_cast<double>(tally.seeds) / seconds);
  std::fflush(stdout);
  return tally.failed == 0 && tally.seeds == plans.size() ? 0 : 1;
}

} // namespace leadhand::sim
