// Scenarios S2 to S5 and S7: two devices and the office, each a process of its own.
#include "tests/bench/BenchDevice.h"
#include "tests/bench/BenchOffice.h"
#include "tests/bench/DataSet.h"
#include "tests/bench/Floor.h"
#include "tests/bench/Relay.h"
#include "tests/bench/Scenarios.h"

#include "sync/transport/EnrolDevice.h"
#include "sync/transport/SyncRunner.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fmt/format.h>
#include <map>
#include <optional>
#include <set>
#include <unistd.h>

namespace leadhand::bench {
namespace {

constexpr std::uint32_t conflictPairs = 1000;
constexpr std::uint32_t deltas = 100;

enum class Step { push, first, settle, deltaUp, deltaDown, conflict };

struct Outcome {
  std::map<Step, Trip> trips;
  int bothKept = 0;   ///< of 500 pairs of different fields
  int losersKept = 0; ///< of 500 pairs of the same field: the losing text is listed
  bool digestsAgree = false;
  bool arrivedAsSent = false;
};

/// One run of all steps. Counted runs go through a relay, and their times are not used.
class Round {
 public:
  Round(std::uint32_t n, bool counted) : m_n(n), m_counted(counted), m_office(m_folder.path() + "/office") {}
  [[nodiscard]] Outcome run();

 private:
  [[nodiscard]] std::string home(const std::string& name) const { return m_folder.path() + "/" + name; }
  Trip trip(const std::string& device, const std::string& code = {});
  void write(const char* device, std::uint32_t count, const std::function<Edit(std::uint32_t)>& edit) const {
    BenchDevice(home(device)).write(count, edit);
  }
  void conflict(Outcome& out);
  void lookAtConflicts(Outcome& out) const;
  [[nodiscard]] std::string digestIn(const char* device) const;

  std::uint32_t m_n;
  bool m_counted;
  ScratchFolder m_folder;
  BenchOffice m_office;
};

Id idOf(std::uint32_t i) {
  return record(comment(i)).id;
}

Trip Round::trip(const std::string& device, const std::string& code) {
  std::optional<Relay> relay;
  if (m_counted)
    relay.emplace(portOf(m_office.url()));
  const ProcessFigures before = figuresOf(m_office.pid());
  Trip t = syncIn(home(device), relay ? relay->url() : m_office.url(), code);
  const ProcessFigures after = figuresOf(m_office.pid());
  t.serverCpuMs = after.cpuMs - before.cpuMs;
  t.serverStartMiB = before.peakMiB;
  t.serverMiB = after.peakMiB;
  if (relay) {
    t.up = relay->up();
    t.down = relay->down();
  }
  return t;
}

std::string Round::digestIn(const char* device) const {
  BenchDevice local(home(device));
  std::vector<SetComment> all;
  for (const BenchComment& r : local.store->select<BenchComment>("1"))
    all.push_back(setComment(r));
  return digestOf(std::move(all));
}

std::uint32_t conflictRecord(std::uint32_t n, std::uint32_t k) {
  return static_cast<std::uint32_t>(std::uint64_t{k} * n / conflictPairs) + 1;
}

Edit conflictEdit(std::uint32_t n, std::uint32_t k, const std::string& who) {
  UpdateOf<BenchComment> update(idOf(conflictRecord(n, k)));
  if (k % 2 == 1)
    return update
        .with(&BenchComment::comment, fmt::format("{} comment {} rewritten on device {}", who, k, who))
        .edit;
  return who == "A" ? update.with(&BenchComment::status, fmt::format("A-status-{}", k)).edit
                    : update.with(&BenchComment::followupAuthor, fmt::format("B-author-{}", k)).edit;
}

void Round::lookAtConflicts(Outcome& out) const {
  BenchDevice device(home("a"));
  std::set<std::string> losers;
  for (const ConflictLoser& loser : device.store->select<ConflictLoser>("1"))
    losers.insert(loser.value);
  for (std::uint32_t k = 0; k < conflictPairs; ++k) {
    const auto now = device.store->read<BenchComment>(idOf(conflictRecord(m_n, k)));
    if (!now)
      continue;
    const auto text = [k](const char* who) {
      return fmt::format("{} comment {} rewritten on device {}", who, k, who);
    };
    if (k % 2 == 0)
      out.bothKept += now->status == fmt::format("A-status-{}", k) &&
                      now->followupAuthor == fmt::format("B-author-{}", k);
    else
      out.losersKept += losers.contains(now->comment == text("A") ? text("B") : text("A"));
  }
}

void Round::conflict(Outcome& out) {
  write("a", conflictPairs, [&](std::uint32_t k) { return conflictEdit(m_n, k, "A"); });
  write("b", conflictPairs, [&](std::uint32_t k) { return conflictEdit(m_n, k, "B"); });
  Trip& sum = out.trips[Step::conflict];
  for (const char* device : {"a", "b", "a"}) {
    const Trip t = trip(device);
    sum.wallMs += t.wallMs;
    sum.deviceCpuMs += t.deviceCpuMs;
    sum.serverCpuMs += t.serverCpuMs;
    sum.up += t.up;
    sum.down += t.down;
  }
  lookAtConflicts(out);
  // A third device shows what the office holds.
  (void)trip("c", m_office.codeFor("Karen"));
  out.digestsAgree = digestIn("a") == digestIn("b") && digestIn("b") == digestIn("c");
}

Outcome Round::run() {
  Outcome out;
  (void)trip("a", m_office.codeFor("Karen"));
  write("a", m_n, [](std::uint32_t i) { return insertOf(record(comment(i))); });
  out.trips[Step::push] = trip("a");
  m_office.restart();
  out.trips[Step::first] = trip("b", m_office.codeFor("Karen"));
  out.arrivedAsSent = digestIn("b") == digestOf(m_n);
  Trip settle = trip("a");
  settle.wallMs += trip("b").wallMs;
  out.trips[Step::settle] = settle;
  write("a", deltas, [&](std::uint32_t k) {
    const auto i = static_cast<std::uint32_t>(std::uint64_t{k} * m_n / deltas);
    return UpdateOf<BenchComment>(idOf(i))
        .with(&BenchComment::managementFollowup, fmt::format("S4 edit {}", k))
        .edit;
  });
  out.trips[Step::deltaUp] = trip("a");
  out.trips[Step::deltaDown] = trip("b");
  conflict(out);
  return out;
}

using Outcomes = std::vector<Outcome>;

std::vector<double> valuesOf(const Outcomes& timed, Step step, double Trip::*member) {
  std::vector<double> values;
  for (const Outcome& one : timed)
    values.push_back(one.trips.at(step).*member);
  return values;
}

Cost medianCost(const Outcomes& timed, Step step) {
  return {medianOf(valuesOf(timed, step, &Trip::wallMs)),
          medianOf(valuesOf(timed, step, &Trip::deviceCpuMs)) +
              medianOf(valuesOf(timed, step, &Trip::serverCpuMs))};
}

void addTrip(Table& table, const Outcomes& timed, const Outcome& counted, Step step, const std::string& what,
             TripFloor floor, const std::string& target) {
  const Trip& bytes = counted.trips.at(step);
  Line line{what, spread(valuesOf(timed, step, &Trip::wallMs))};
  line.cpu = ms(medianOf(valuesOf(timed, step, &Trip::deviceCpuMs))) + " / " +
             ms(medianOf(valuesOf(timed, step, &Trip::serverCpuMs)));
  line.bytes = grouped(bytes.up) + " / " + grouped(bytes.down);
  line.target = target;
  if (floor.inserts + floor.updates > 0) {
    floor.up = bytes.up;
    floor.down = bytes.down;
    const Cost cipher = bareTrip(Cipher::sqlcipher, floor);
    const Cost plain = bareTrip(Cipher::plain, floor);
    line.against = "SQLCipher + HTTP " + ratios(medianCost(timed, step), cipher) + "; plain " +
                   ms(plain.wallMs) + ", CPU " + ms(plain.cpuMs);
  }
  table.add(std::move(line));
}

void addMemory(Table& table, const Outcomes& timed, std::uint32_t n) {
  const auto figure = [&](double Trip::*begun, double Trip::*peak) {
    return fmt::format("{} (right after start {})", mib(medianOf(valuesOf(timed, Step::first, peak))),
                       mib(medianOf(valuesOf(timed, Step::first, begun))));
  };
  const std::string target = n >= 100000 ? "<= 112 MiB" : "<= 64 MiB";
  table.add({"S7 peak memory of device B in S3",
             figure(&Trip::deviceStartMiB, &Trip::deviceMiB),
             {},
             {},
             {},
             target});
  table.add({"S7 peak memory of the office in S3",
             figure(&Trip::serverStartMiB, &Trip::serverMiB),
             {},
             {},
             {},
             target});
}

void addVerdicts(Table& table, const Outcomes& timed, std::uint32_t n) {
  const bool whole =
      std::all_of(timed.begin(), timed.end(), [](const Outcome& o) { return o.arrivedAsSent; });
  table.add(
      {"   digest of what arrived in S3", digestOf(n), {}, {}, whole ? "as sent" : "NOT AS SENT", "as sent"});
  const Outcome& last = timed.back();
  table.add({"   S5: both edits kept / losing texts listed",
             fmt::format("{} / {}", last.bothKept, last.losersKept),
             {},
             {},
             fmt::format("A, B and the office {}", last.digestsAgree ? "agree" : "DIFFER"),
             "500 of 500 / 500 of 500"});
  if (!whole || last.bothKept != 500 || last.losersKept != 500 || !last.digestsAgree)
    need(Status(fail(ErrorCode::internal, "what arrived is not what was sent")));
}

/// Child work: enrols (when there is a code) and syncs one device, and prints what it cost.
void childSync(const std::string& home, const std::string& url, const std::string& code) {
  std::filesystem::create_directories(home);
  BenchDevice device(home);
  if (!code.empty()) {
    sync::EnrolmentOptions options;
    options.server = QString::fromStdString(url);
    options.code = QString::fromStdString(code);
    options.label = QStringLiteral("bench");
    need(sync::enrolDevice(*device.store, device.keys, options));
  }
  const double before = figuresOf(getpid()).peakMiB;
  sync::SyncRunner::Options options;
  options.server = QString::fromStdString(url);
  options.listen = false;
  sync::SyncRunner runner(*device.store, device.keys, options);
  const Cost cost = costOf([&] { need(runner.runUntilSettled(600000)); });
  fmt::print("{} {} {} {}\n", cost.wallMs, cost.cpuMs, before, figuresOf(getpid()).peakMiB);
}

} // namespace

bool runChildSync(const std::vector<std::string>& arguments) {
  if (arguments.size() < 3 || arguments[0] != "child-sync")
    return false;
  childSync(arguments[1], arguments[2], arguments.size() > 3 ? arguments[3] : std::string());
  return true;
}

void benchSync(Table& table, const Sizes& sizes) {
  const std::uint32_t n = sizes.comments;
  Outcomes timed;
  for (int i = 0; i < sizes.runs; ++i)
    timed.push_back(Round(n, false).run());
  const Outcome counted = Round(n, true).run();
  const int requests = static_cast<int>((n + 499) / 500);
  const std::string each = n >= 100000 ? "<= 3.5 s, <= 1.2 MB per 10,000" : "<= 300 ms, <= 1.2 MB";
  const std::string of = " of " + grouped(n);
  addTrip(table, timed, counted, Step::push, "S2 push" + of, {n, 0, 0, 0, requests}, each);
  addTrip(table, timed, counted, Step::first, "S3 first sync" + of, {n, 0, 0, 0, requests / 8 + 1}, each);
  addTrip(table, timed, counted, Step::settle, "S3b settle, A then B", {}, {});
  addTrip(table, timed, counted, Step::deltaUp, "S4 push of 100 changed fields", {0, deltas, 0, 0, 1}, {});
  addTrip(table, timed, counted, Step::deltaDown, "S4 pull of 100 changed fields", {0, deltas, 0, 0, 1}, {});
  const Trip& up = counted.trips.at(Step::deltaUp);
  const Trip& down = counted.trips.at(Step::deltaDown);
  table.add({"S4 up and down",
             ms(medianCost(timed, Step::deltaUp).wallMs + medianCost(timed, Step::deltaDown).wallMs),
             {},
             grouped(up.up + down.up) + " / " + grouped(up.down + down.down),
             {},
             "<= 10 ms, <= 6 kB"});
  addTrip(table, timed, counted, Step::conflict, "S5 conflicts, 1,000 pairs", {0, 4 * conflictPairs, 0, 0, 8},
          "<= 200 ms");
  addVerdicts(table, timed, n);
  addMemory(table, timed, n);
}

} // namespace leadhand::bench
