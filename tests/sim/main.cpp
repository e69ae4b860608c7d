// The simulation from the command line: seeds, faults, and what is left of a failing seed once it is shrunk.
#include "tests/sim/Bugs.h"

#include <chrono>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <sstream>

namespace leadhand::sim {
namespace {

struct Options {
  std::uint64_t first = 0;
  std::uint64_t last = 0;
  std::string file; ///< lines of "seed [faults [steps]]", run first
  std::optional<Faults> faults;
  int steps = 100;
  bool verbose = false;
  bool shrink = true;
  BugHunt hunt;
  std::uint64_t twiceEvery = 25; ///< so often a seed runs twice, and both traces must be the same
};

/// Each fault with its own even chance, at least two of them.
Faults swarm(std::uint64_t seed) {
  Chance chance(seed + 0x5EED);
  Faults faults;
  for (std::size_t i = 0; i < faultCount; ++i)
    if (chance.happens(40) && static_cast<Fault>(i) != Fault::setBack)
      faults.add(static_cast<Fault>(i));
  return faults;
}

Outcome runOnce(const Plan& plan) {
  return World(plan).run();
}

/// Drops faults, then halves the steps, as long as it still fails.
Plan shrunk(Plan plan) {
  for (std::size_t i = 0; i < faultCount; ++i) {
    Plan less = plan;
    less.faults.drop(static_cast<Fault>(i));
    if (!(less.faults == plan.faults) && !runOnce(less).violations.empty())
      plan = less;
  }
  while (plan.steps > 1) {
    Plan less = plan;
    less.steps = plan.steps / 2;
    if (runOnce(less).violations.empty())
      break;
    plan = less;
  }
  return plan;
}

void report(const Plan& plan, const Outcome& outcome, bool shrink) {
  std::printf("sim: seed %llu fails, faults %s, steps %d\n", static_cast<unsigned long long>(plan.seed),
              plan.faults.text().c_str(), plan.steps);
  for (const std::string& line : outcome.violations)
    std::printf("  %s\n", line.c_str());
  if (!shrink)
    return;
  Plan less = shrunk(plan);
  std::printf("sim: it still fails with --seeds %llu --faults %s --steps %d; its steps:\n",
              static_cast<unsigned long long>(less.seed), less.faults.text().c_str(), less.steps);
  less.verbose = true;
  for (const std::string& line : runOnce(less).violations)
    std::printf("  %s\n", line.c_str());
  std::printf("sim: the line for seeds.txt: %llu %s %d\n", static_cast<unsigned long long>(less.seed),
              less.faults.text().c_str(), less.steps);
}

struct Tally {
  std::uint64_t seeds = 0;
  std::uint64_t failed = 0;
  std::uint64_t frames = 0;
  std::uint64_t writes = 0;
};

void one(const Plan& plan, const Options& options, Tally& tally) {
  Outcome outcome = runOnce(plan);
  ++tally.seeds;
  tally.frames += outcome.frames;
  tally.writes += outcome.writes;
  const bool twice = options.twiceEvery != 0 && plan.seed % options.twiceEvery == 0;
  if (twice && runOnce(plan).trace != outcome.trace)
    outcome.violations.emplace_back("trace: the same seed went another way the second time");
  if (outcome.violations.empty())
    return;
  ++tally.failed;
  report(plan, outcome, options.shrink && tally.failed <= 3);
  std::fflush(stdout);
}

std::vector<Plan> plansOf(const Options& options) {
  std::vector<Plan> plans;
  std::ifstream file(options.file);
  for (std::string line; std::getline(file, line);) {
    std::istringstream words(line);
    Plan plan;
    std::string faults;
    if (line.empty() || line.front() == '#' || !(words >> plan.seed))
      continue;
    words >> faults;
    plan.faults = faults.empty() ? swarm(plan.seed) : Faults::named(faults).value_or(Faults{});
    if (!(words >> plan.steps))
      plan.steps = options.steps;
    plans.push_back(plan);
  }
  for (std::uint64_t seed = options.first; seed != 0 && seed <= options.last; ++seed)
    plans.push_back({seed, options.faults.value_or(swarm(seed)), options.steps, false});
  for (Plan& plan : plans)
    plan.verbose = options.verbose;
  return plans;
}

int run(const Options& options) {
  const auto began = std::chrono::steady_clock::now();
  Tally tally;
  for (const Plan& plan : plansOf(options))
    one(plan, options, tally);
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
  std::printf("sim: %llu seeds, %llu failed, %llu writes, %llu requests, %.1f s, %.1f seeds/s\n",
              static_cast<unsigned long long>(tally.seeds), static_cast<unsigned long long>(tally.failed),
              static_cast<unsigned long long>(tally.writes), static_cast<unsigned long long>(tally.frames),
              seconds, static_cast<double>(tally.seeds) / seconds);
  return tally.failed == 0 ? 0 : 1;
}

bool isHunt(const BugHunt& hunt) {
  return hunt.bug != 0 || hunt.all || hunt.lists || !hunt.ledger.empty();
}

bool read(int count, char** words, Options& options) {
  for (int i = 1; i < count; ++i) {
    const std::string word = words[i];
    const std::string value = i + 1 < count ? words[i + 1] : "";
    if (word == "--verbose") {
      options.verbose = true;
      continue;
    }
    if (word == "--no-shrink") {
      options.shrink = false;
      continue;
    }
    if (word == "--bugs") {
      options.hunt.all = true;
      continue;
    }
    if (word == "--list-bugs") {
      options.hunt.lists = true;
      continue;
    }
    ++i;
    if (word == "--seeds") {
      const std::size_t dots = value.find("..");
      options.first = std::strtoull(value.c_str(), nullptr, 10);
      options.last =
          dots == std::string::npos ? options.first : std::strtoull(value.c_str() + dots + 2, nullptr, 10);
    } else if (word == "--file") {
      options.file = value;
    } else if (word == "--faults") {
      options.faults = Faults::named(value);
      if (!options.faults)
        return false;
    } else if (word == "--steps") {
      options.steps = std::atoi(value.c_str());
    } else if (word == "--bug") {
      options.hunt.bug = std::atoi(value.c_str());
    } else if (word == "--ledger") {
      options.hunt.ledger = value;
    } else if (word == "--record") {
      options.hunt.record = value;
    } else if (word == "--twice") {
      options.twiceEvery = std::strtoull(value.c_str(), nullptr, 10);
    } else {
      return false;
    }
  }
  return options.first != 0 || !options.file.empty() || isHunt(options.hunt);
}

} // namespace
} // namespace leadhand::sim

int main(int count, char** words) {
  leadhand::sim::Options options;
  if (!leadhand::sim::read(count, words, options)) {
    std::fprintf(
        stderr,
        "usage: leadhand-sim --seeds A..B [--faults a,b|none] [--file SEEDS] [--steps N] [--twice N]\n"
        "                    [--verbose] [--no-shrink]\n"
        "       leadhand-sim --list-bugs\n"
        "       leadhand-sim-bugs --bug N | --bugs [--seeds A..B] [--record LEDGER] | --ledger "
        "LEDGER\nfaults:");
    for (const std::string_view name : leadhand::sim::faultNames)
      std::fprintf(stderr, " %s", std::string(name).c_str());
    std::fprintf(stderr, "\n");
    return 2;
  }
  if (leadhand::sim::isHunt(options.hunt)) {
    leadhand::sim::BugHunt& hunt = options.hunt;
    hunt.faults = options.faults;
    hunt.steps = options.steps;
    if (options.first != 0) {
      hunt.first = options.first;
      hunt.last = options.last;
    }
    hunt.verbose = options.verbose;
    hunt.swarm = leadhand::sim::swarm;
    return leadhand::sim::huntBugs(hunt);
  }
  return leadhand::sim::run(options);
}
