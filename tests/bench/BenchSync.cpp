// Scenarios S2 to S5 and S7: two devices and the office, each a process of its own.
#include "tests/bench/BenchDevice.h"
#include "tests/bench/BenchPhone.h"
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

enum class Step { push, first, settle, deltaUp, deltaDown, conflict, startedUp, startedDown };

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
  [[nodiscard]] std::string url() const { return m_relay ? m_relay->url() : m_office.url(); }
  /// The office is there, or again; counted rounds reach it through a relay.
  void meet() {
    if (m_counted)
      m_relay.emplace(portOf(m_office.url()));
  }
  /// One sync of a device whose program is started for it.
  Trip trip(const std::string& device, const std::string& code = {});
  /// One of a program that runs.
  Trip trip(BenchPhone& phone);
  Trip counted(const std::function<Trip(const std::string& url)>& sync);
  void running(Outcome& out);
  void conflict(Outcome& out, BenchPhone& a, BenchPhone& b);
  void lookAtConflicts(Outcome& out) const;
  [[nodiscard]] std::string digestIn(const char* device) const;

  std::uint32_t m_n;
  bool m_counted;
  ScratchFolder m_folder;
  BenchOffice m_office;
  std::optional<Relay> m_relay;
};

Trip Round::counted(const std::function<Trip(const std::string& url)>& sync) {
  const ProcessFigures before = figuresOf(m_office.pid());
  const std::uint64_t up = m_relay ? m_relay->up() : 0;
  const std::uint64_t down = m_relay ? m_relay->down() : 0;
  Trip t = sync(url());
  const ProcessFigures after = figuresOf(m_office.pid());
  t.serverCpuMs = after.cpuMs - before.cpuMs;
  t.serverStartMiB = before.peakMiB;
  t.serverMiB = after.peakMiB;
  if (m_relay) {
    t.up = m_relay->up() - up;
    t.down = m_relay->down() - down;
  }
  return t;
}

Trip Round::trip(const std::string& device, const std::string& code) {
  return counted([&](const std::string& url) { return syncIn(home(device), url, code); });
}

Trip Round::trip(BenchPhone& phone) {
  return counted([&](const std::string&) { return phone.sync(); });
}

std::string Round::digestIn(const char* device) const {
  BenchDevice local(home(device));
  std::vector<SetComment> all;
  for (const BenchComment& r : local.store->select<BenchComment>("1"))
    all.push_back(setComment(r));
  return digestOf(std::move(all));
}

void Round::lookAtConflicts(Outcome& out) const {
  BenchDevice device(home("a"));
  std::set<std::string> losers;
  for (const ConflictLoser& loser : device.store->select<ConflictLoser>("1"))
    losers.insert(loser.value);
  for (std::uint32_t k = 0; k < conflictPairs; ++k) {
    const auto now = device.store->read<BenchComment>(conflictId(m_n, k));
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

void Round::conflict(Outcome& out, BenchPhone& a, BenchPhone& b) {
  a.writeConflicts(m_n, "A");
  b.writeConflicts(m_n, "B");
  Trip& sum = out.trips[Step::conflict];
  for (BenchPhone* phone : {&a, &b, &a}) {
    const Trip t = trip(*phone);
    sum.wallMs += t.wallMs;
    sum.deviceCpuMs += t.deviceCpuMs;
    sum.serverCpuMs += t.serverCpuMs;
    sum.up += t.up;
    sum.down += t.down;
  }
}

/// S3b to S5: two programs that run.
void Round::running(Outcome& out) {
  BenchPhone a(home("a"), url());
  BenchPhone b(home("b"), url());
  Trip settle = trip(a);
  settle.wallMs += trip(b).wallMs;
  out.trips[Step::settle] = settle;
  a.writeDeltas(m_n, "S4");
  out.trips[Step::deltaUp] = trip(a);
  out.trips[Step::deltaDown] = trip(b);
  conflict(out, a, b);
  a.writeDeltas(m_n, "started");
}

Outcome Round::run() {
  Outcome out;
  meet();
  (void)trip("a", m_office.codeFor("Karen"));
  {
    BenchDevice device(home("a"));
    device.write(m_n, [](std::uint32_t i) { return insertOf(record(comment(i))); });
  }
  out.trips[Step::push] = trip("a");
  m_office.restart();
  meet();
  out.trips[Step::first] = trip("b", m_office.codeFor("Karen"));
  out.arrivedAsSent = digestIn("b") == digestOf(m_n);
  running(out);
  out.trips[Step::startedUp] = trip("a");
  out.trips[Step::startedDown] = trip("b");
  lookAtConflicts(out);
  // A third device shows what the office holds.
  (void)trip("c", m_office.codeFor("Karen"));
  out.digestsAgree = digestIn("a") == digestIn("b") && digestIn("b") == digestIn("c");
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
  const TripFloor delta{.updates = deltas, .records = deltas, .standing = n};
  const TripFloor conflicts{
      .updates = 4 * conflictPairs, .records = conflictPairs, .standing = n, .requests = 8};
  addTrip(table, timed, counted, Step::push, "S2 push" + of, {.inserts = n, .requests = requests}, each);
  addTrip(table, timed, counted, Step::first, "S3 first sync" + of,
          {.inserts = n, .requests = requests / 8 + 1}, each);
  addTrip(table, timed, counted, Step::settle, "S3b settle, A then B", {}, {});
  addTrip(table, timed, counted, Step::deltaUp, "S4 push of 100 changed fields", delta, {});
  addTrip(table, timed, counted, Step::deltaDown, "S4 pull of 100 changed fields", delta, {});
  const Trip& up = counted.trips.at(Step::deltaUp);
  const Trip& down = counted.trips.at(Step::deltaDown);
  table.add({"S4 up and down",
             ms(medianCost(timed, Step::deltaUp).wallMs + medianCost(timed, Step::deltaDown).wallMs),
             {},
             grouped(up.up + down.up) + " / " + grouped(up.down + down.down),
             {},
             "<= 10 ms, <= 6 kB"});
  addTrip(table, timed, counted, Step::startedUp, "   the push of a program that starts for it", {}, {});
  addTrip(table, timed, counted, Step::startedDown, "   the pull of a program that starts for it", {}, {});
  addTrip(table, timed, counted, Step::conflict, "S5 conflicts, 1,000 pairs", conflicts, "<= 200 ms");
  addVerdicts(table, timed, n);
  addMemory(table, timed, n);
}

} // namespace leadhand::bench
