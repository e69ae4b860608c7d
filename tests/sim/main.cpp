// The simulation from the command line: seeds, faults, and what is left of a failing seed once it is shrunk.
#include "tests/sim/Harness.h"

#include <cstdio>
#include <cstdlib>

namespace leadhand::sim {
namespace {

bool readSwitch(const std::string& word, Options& options) {
  if (word == "--verbose")
    options.verbose = true;
  else if (word == "--no-shrink")
    options.shrink = false;
  else if (word == "--bugs")
    options.hunt.all = true;
  else if (word == "--list-bugs")
    options.hunt.lists = true;
  else if (word == "--learn")
    options.learn = true;
  else if (word == "--faults-report")
    options.faultsReport = true;
  else
    return false;
  return true;
}

bool readValue(const std::string& word, const std::string& value, Options& options) {
  if (word == "--seeds") {
    const std::size_t dots = value.find("..");
    options.first = std::strtoull(value.c_str(), nullptr, 10);
    options.last =
        dots == std::string::npos ? options.first : std::strtoull(value.c_str() + dots + 2, nullptr, 10);
    return options.first != 0;
  }
  if (word == "--faults") {
    options.faults = Faults::named(value);
    return options.faults.has_value();
  }
  if (word == "--without") {
    const auto steps = stepsOf(value);
    options.without = steps.value_or(std::set<int>{});
    return steps.has_value();
  }
  if (word == "--file")
    options.file = value;
  else if (word == "--steps")
    options.steps = std::atoi(value.c_str());
  else if (word == "--bug")
    options.hunt.bug = std::atoi(value.c_str());
  else if (word == "--ledger")
    options.hunt.ledger = value;
  else if (word == "--record")
    options.hunt.record = value;
  else if (word == "--jobs")
    options.jobs = std::atoi(value.c_str());
  else if (word == "--twice")
    options.twiceEvery = std::strtoull(value.c_str(), nullptr, 10);
  else
    return false;
  return true;
}

bool isHunt(const BugHunt& hunt) {
  return hunt.bug != 0 || hunt.all || hunt.lists || !hunt.ledger.empty();
}

int hunt(const Options& options) {
  BugHunt hunt = options.hunt;
  hunt.faults = options.faults;
  hunt.steps = options.steps;
  if (options.first != 0) {
    hunt.first = options.first;
    hunt.last = options.last;
  }
  hunt.verbose = options.verbose;
  hunt.swarm = swarm;
  return huntBugs(hunt);
}

bool read(int count, char** words, Options& options) {
  for (int i = 1; i < count; ++i) {
    if (readSwitch(words[i], options))
      continue;
    if (i + 1 >= count || !readValue(words[i], words[i + 1], options))
      return false;
    ++i;
  }
  return options.first != 0 || !options.file.empty() || isHunt(options.hunt);
}

} // namespace
} // namespace leadhand::sim

int main(int count, char** words) {
  leadhand::sim::Options options;
  options.play = leadhand::sim::runOnce;
  if (!leadhand::sim::read(count, words, options)) {
    std::fprintf(stderr, "usage: leadhand-sim --seeds A..B [--faults a,b|none] [--file SEEDS] [--steps N]\n"
                         "                    [--without 3,8-12] [--jobs N] [--twice N] [--learn]\n"
                         "                    [--faults-report] [--verbose] [--no-shrink]\n"
                         "       leadhand-sim --list-bugs\n"
                         "       leadhand-sim-bugs --bug N | --bugs [--seeds A..B] [--record LEDGER] | "
                         "--ledger LEDGER\nfaults:");
    for (const std::string_view name : leadhand::sim::faultNames)
      std::fprintf(stderr, " %s", std::string(name).c_str());
    std::fprintf(stderr, "\n");
    return 2;
  }
  return leadhand::sim::isHunt(options.hunt) ? leadhand::sim::hunt(options) : leadhand::sim::runAll(options);
}
