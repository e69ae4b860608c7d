// How long a process takes until it shows a day of a store of 50,000 rows.
#include "tests/bench/BenchDevice.h"
#include "tests/bench/DataSet.h"
#include "tests/bench/Measure.h"
#include "tests/bench/Scenarios.h"

#include "core/store/Inbox.h"
#include "core/work/Visits.h"

#include <cstdio>
#include <filesystem>
#include <fmt/format.h>

namespace leadhand::bench {
namespace {

/// A device that holds 50,000 rows of a lead hand's season, as the office would have sent them.
void fillSeason(BenchDevice& device) {
  device.pretendEnrolled();
  const Id person = Id::fromBytes(device.store->meta("person").value_or("")).value_or(Id{});
  Inbox inbox(*device.store);
  std::uint64_t rev = 0;
  InPage page;
  const auto give = [&](auto record) {
    record.author = person;
    record.id = record.id.isNull() ? device.store->newId() : record.id;
    Row row = toRow(record);
    page.items.emplace_back(
        InRow{static_cast<std::uint32_t>(row.kind), row.id, ++rev, row.scope, row.fields()});
    if (page.items.size() < 2000)
      return;
    page.cursor = rev;
    need(inbox.apply(page));
    page.items.clear();
  };
  Crew crew;
  crew.id = derivedId("bench.crew", "north");
  crew.name = "North";
  give(crew);
  const Date today = Date::at(device.clock.now(), device.clock.offsetMinutes(device.clock.now()));
  for (int c = 0; c < 1000; ++c) {
    Customer customer;
    customer.id = derivedId("bench.customer", fmt::format("K{:05}", c));
    customer.scope = customer.id;
    customer.name = fmt::format("Mrs. {} {}", word(static_cast<std::uint32_t>(c % 256)), c);
    give(customer);
    Visit visit;
    visit.customer = visit.scope = customer.id;
    visit.crew = crew.id;
    visit.date = today.plusDays(c / 4 - 30);
    visit.position = c % 4 + 1;
    give(visit);
    for (int k = 0; k < 48; ++k) {
      Comment words;
      words.customer = words.scope = customer.id;
      words.saidOn = today.plusDays(-k * 7);
      words.text = comment(static_cast<std::uint32_t>(c * 48 + k)).fields[4];
      give(words);
    }
  }
  page.cursor = rev;
  need(inbox.apply(page));
}

void childToday(const std::string& home) {
  std::size_t visits = 0;
  const Cost cost = costOf([&] {
    BenchDevice device(home);
    Visits day(*device.store);
    visits = day.today(day.localToday()).size();
  });
  fmt::print("{} {}\n", cost.wallMs, visits);
}

} // namespace

bool runChild(const std::vector<std::string>& arguments) {
  if (arguments.size() != 2 || arguments[0] != "child-today")
    return runChildSync(arguments);
  childToday(arguments[1]);
  return true;
}

void benchStart(Table& table, const Sizes&) {
  ScratchFolder folder;
  {
    BenchDevice device(folder.path());
    fillSeason(device);
  }
  std::vector<double> times;
  double visits = 0;
  for (int i = 0; i < 5; ++i) {
    double wall = 0;
    const std::string line = outputOf({programFolder() + "/leadhand-bench", "child-today", folder.path()});
    std::sscanf(line.c_str(), "%lf %lf", &wall, &visits);
    times.push_back(wall);
  }
  table.add({fmt::format("cold process, 50,000 rows: Today from the core ({} visits)", visits),
             spread(times),
             {},
             {},
             {},
             "<= 150 ms"});
  if (!std::filesystem::exists(programFolder() + "/leadhand"))
    return; // built without the app
  times.clear();
  setenv("QT_QPA_PLATFORM", "offscreen", 1);
  setenv("QT_QUICK_BACKEND", "software", 1);
  for (int i = 0; i < 5; ++i)
    times.push_back(costOf([&] {
                      (void)outputOf({programFolder() + "/leadhand", "--home", folder.path(),
                                      "--insecure-dev-key", "--no-sync", "--first-frame"});
                    }).wallMs);
  table.add({"cold process, 50,000 rows: first frame of the app, start and end included",
             spread(times),
             {},
             {},
             {},
             "<= 700 ms"});
}

} // namespace leadhand::bench
