#include "tests/sim/Bugs.h"

#include "core/base/PlantedBugs.h"
#include "tests/sim/Harness.h"

#include <array>
#include <cstdio>
#include <fstream>
#include <map>
#include <sstream>

namespace leadhand {

#ifdef LEADHAND_PLANTED_BUGS
namespace {
Bug plantedBug = Bug::none;
}
inline namespace withBugs {
bool planted(Bug bug) {
  return plantedBug == bug;
}
} // namespace withBugs
#endif

namespace sim {
namespace {

constexpr int bugCount = static_cast<int>(Bug::count);
constexpr std::array<std::string_view, bugCount> bugNames = {
    "",
    "R1 left out: a change that comes to nothing does not move its row",
    "R2 left out: the mask falls with the answer, before the row has come",
    "R3 left out: an edit over a mask claims to have seen what lies under it",
    "R4 left out: answered work is forgotten before a backup covers it",
    "R5 left out: a base of a lost timeline counts as seen",
    "R6 left out: the cursor runs ahead of the rows",
    "R7 left out: a scope given anew is not loaded again",
    "R8 left out: an office that was set back goes on as if nothing had happened",
    "R9 left out: rows that a restored office lacks are deleted",
    "R10 left out: the same number with another content counts as the same",
    "a commit does not wait for the disk",
    "the office answers before it commits, and then does not",
    "a sequence number is used before it is on disk, and is given again",
    "a field that a newer version wrote is dropped",
    "a removed row's tombstone is forgotten",
    "a row that moves scope leaves no exit marker",
    "the losing value is not kept",
    "a conflict is not recorded",
    "a conflict is closed by the next good write of its field",
    "events are folded in the wrong order",
    "the text of a refused change is not kept as a draft",
    "a refused value stays on the screen",
    "the digest is not updated when a row comes anew",
    "eviction takes unsent work along",
    "what could not go with its scope never goes",
    "the outbox entry is not written in the row's transaction",
    "a group that comes twice is applied twice",
    "results are said once, not until they are acknowledged",
    "a stamp from the future is not clamped",
    "a row's words stay in the search index when it is evicted",
    "a photo is deleted before a backup covers its receipt",
    "an edit is folded into one that was sent already",
    "the last writer wins, whatever they had seen",
    "the feed gives rows of every scope",
    "anybody may write on anything",
    "a scope counts as loaded after its first page",
    "a row moves scope without what hangs on it",
    "a conflict may be closed by who has not seen its last loser",
    "a line that comes after the approval passes for approved",
    "words that come once the office has taken an opportunity up are dropped",
    "crews change hours that the office has approved",
    "another owner or day that a crew wants of a task is dropped",
    "what is written once takes a second value",
    "the office's word on who does a thing by when yields to a later one",
    "an instruction's end takes along what was written about it unseen",
    "a chip that was taken off stays off, whoever adds it anew",
};
static_assert(!bugNames.back().empty());

#ifdef LEADHAND_PLANTED_BUGS
struct Catch {
  std::uint64_t seed = 0; ///< 0: none
  std::string violation;
  [[nodiscard]] std::string invariant() const { return violation.substr(0, violation.find(':')); }
};

/// The first violation of one seed; empty: clean.
std::string violationOf(Bug bug, std::uint64_t seed, const BugHunt& hunt) {
  plantedBug = bug;
  const Plan plan{seed, hunt.faults ? *hunt.faults : hunt.swarm(seed), hunt.steps, hunt.verbose};
  const Outcome outcome = runOnce(plan);
  plantedBug = Bug::none;
  return outcome.violations.empty() ? std::string() : outcome.violations.front();
}

Catch firstCatch(int bug, const BugHunt& hunt) {
  for (std::uint64_t seed = hunt.first; seed <= hunt.last; ++seed)
    if (std::string violation = violationOf(static_cast<Bug>(bug), seed, hunt); !violation.empty())
      return {seed, std::move(violation)};
  return {};
}

void say(int bug, const Catch& caught, const BugHunt& hunt) {
  if (caught.seed == 0)
    std::printf("sim: bug %d is NOT caught by seeds %llu to %llu: %s\n", bug,
                static_cast<unsigned long long>(hunt.first), static_cast<unsigned long long>(hunt.last),
                bugNames[static_cast<std::size_t>(bug)].data());
  else
    std::printf("sim: bug %d is caught by seed %llu: %s\n", bug, static_cast<unsigned long long>(caught.seed),
                caught.violation.c_str());
  std::fflush(stdout);
}

int huntEach(const BugHunt& hunt) {
  const int first = hunt.all ? 1 : hunt.bug;
  const int last = hunt.all ? bugCount - 1 : hunt.bug;
  std::ofstream ledger(hunt.record);
  ledger << "# Bugs planted on purpose, one of the first 200 seeds that notices each, and the invariant that "
            "spoke.\n"
            "# Made by `./run sim --bugs --record tests/sim/bugs.txt`: NUMBER SEED INVARIANT WHAT\n";
  bool all = true;
  for (int bug = first; bug <= last; ++bug) {
    const Catch caught = firstCatch(bug, hunt);
    say(bug, caught, hunt);
    all = all && caught.seed != 0;
    if (caught.seed != 0)
      ledger << bug << ' ' << caught.seed << ' ' << caught.invariant() << ' '
             << bugNames[static_cast<std::size_t>(bug)] << '\n';
  }
  return all ? 0 : 1;
}

/// A bug that its recorded seed has ceased to notice, because what a seed plays has changed since, is hunted
/// anew: what counts is that 200 seeds notice it.
bool stillCaught(int bug, std::uint64_t seed, const BugHunt& hunt) {
  if (const std::string without = violationOf(Bug::none, seed, hunt); !without.empty()) {
    std::printf("sim: seed %llu fails without a bug: %s\n", static_cast<unsigned long long>(seed),
                without.c_str());
    return false;
  }
  Catch caught{seed, violationOf(static_cast<Bug>(bug), seed, hunt)};
  if (caught.violation.empty()) {
    std::printf("sim: seed %llu notices bug %d no more; the ledger wants recording again\n",
                static_cast<unsigned long long>(seed), bug);
    caught = firstCatch(bug, hunt);
  }
  say(bug, caught, hunt);
  return caught.seed != 0;
}

/// Which seed notices which bug, as it was recorded.
std::map<int, std::uint64_t> seedsOf(const std::string& ledger) {
  std::ifstream file(ledger);
  std::map<int, std::uint64_t> seeds;
  for (std::string line; std::getline(file, line);) {
    std::istringstream words(line);
    int bug = 0;
    std::uint64_t seed = 0;
    if (words >> bug >> seed && bug > 0 && bug < bugCount)
      seeds[bug] = seed;
  }
  return seeds;
}

int checkLedger(const BugHunt& hunt) {
  const std::map<int, std::uint64_t> seeds = seedsOf(hunt.ledger);
  bool all = true;
  for (int bug = 1; bug < bugCount; ++bug)
    if (!seeds.contains(bug)) {
      std::printf("sim: bug %d has no seed in %s: %s\n", bug, hunt.ledger.c_str(),
                  bugNames[static_cast<std::size_t>(bug)].data());
      all = false;
    }
  for (const auto& [bug, seed] : seeds)
    all = stillCaught(bug, seed, hunt) && all;
  std::printf("sim: %d bugs looked for, %s\n", bugCount - 1, all ? "all caught" : "NOT all caught");
  return all ? 0 : 1;
}
#endif

int list() {
  for (int bug = 1; bug < bugCount; ++bug)
    std::printf("%3d  %s\n", bug, bugNames[static_cast<std::size_t>(bug)].data());
  return 0;
}

} // namespace

int huntBugs(const BugHunt& hunt) {
  if (hunt.lists)
    return list();
#ifdef LEADHAND_PLANTED_BUGS
  if (hunt.bug < 0 || hunt.bug >= bugCount) {
    std::fprintf(stderr, "sim: there are bugs 1 to %d\n", bugCount - 1);
    return 2;
  }
  return hunt.ledger.empty() ? huntEach(hunt) : checkLedger(hunt);
#else
  std::fprintf(stderr, "sim: bugs are planted only in leadhand-sim-bugs\n");
  return 2;
#endif
}

} // namespace sim
} // namespace leadhand
