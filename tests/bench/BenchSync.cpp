#include "tests/bench/BenchDevice.h"
#include "tests/bench/DataSet.h"
#include "tests/bench/Measure.h"

#include "core/store/Inbox.h"
#include "core/work/Visits.h"
#include "sync/transport/EnrolDevice.h"
#include "sync/transport/SyncRunner.h"

#include <cstdio>
#include <filesystem>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

namespace leadhand::bench {
namespace {

std::string office() {
  return programFolder() + "/leadhand-office";
}

std::string urlIn(const std::string& line) {
  const std::size_t at = line.find("http");
  return line.substr(at, line.find_first_of(" \"", at) - at);
}

std::string codeFor(const std::string& folder, const std::string& person) {
  const auto answer =
      nlohmann::json::parse(outputOf({office(), "invite", "--data", folder, "--person", person, "--json"}));
  return answer.at("code").get<std::string>();
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
  const auto n = device.store->select<BenchComment>("1").size();
  fmt::print("{} {} {} {} {}\n", cost.wallMs, cost.cpuMs, before, figuresOf(getpid()).peakMiB, n);
}

struct ChildFigures {
  double wallMs = 0, cpuMs = 0, startMiB = 0, peakMiB = 0, rows = 0;
};

ChildFigures syncIn(const std::string& home, const std::string& url, const std::string& code) {
  ChildFigures f;
  const std::string line = outputOf({programFolder() + "/leadhand-bench", "child-sync", home, url, code});
  std::sscanf(line.c_str(), "%lf %lf %lf %lf %lf", &f.wallMs, &f.cpuMs, &f.startMiB, &f.peakMiB, &f.rows);
  return f;
}

/// Enrols the home, then writes `n` comments into its outbox.
void fillOutbox(const std::string& home, const std::string& url, const std::string& code, std::uint32_t n) {
  (void)syncIn(home, url, code);
  BenchDevice device(home);
  for (std::uint32_t i = 0; i < n;) {
    Transaction transaction(device.store->database());
    for (std::uint32_t k = 0; k < 1000 && i < n; ++k, ++i)
      need(device.store->write(insertOf(record(comment(i)))));
    need(transaction.commit());
  }
}

std::string digestIn(const std::string& home) {
  BenchDevice device(home);
  std::vector<SetComment> all;
  for (const BenchComment& r : device.store->select<BenchComment>("1"))
    all.push_back(setComment(r));
  return digestOf(std::move(all));
}

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
  if (arguments.size() >= 3 && arguments[0] == "child-sync")
    childSync(arguments[1], arguments[2], arguments.size() > 3 ? arguments[3] : std::string());
  else if (arguments.size() == 2 && arguments[0] == "child-today")
    childToday(arguments[1]);
  else
    return false;
  return true;
}

void benchSync(std::uint32_t n) {
  ScratchFolder folder;
  const std::string data = folder.path() + "/office";
  (void)outputOf({office(), "init", "--data", data, "--company", "Bench"});
  (void)outputOf({office(), "person", "add", "--data", data, "--name", "Karen", "--role", "office"});
  const std::vector<std::string> serve{
      office(), "serve", "--data", data, "--listen", "127.0.0.1:0", "--insecure-loopback"};
  std::string homeA = folder.path() + "/a";
  {
    Child server(serve, "ready");
    const std::string url = urlIn(server.firstLine());
    fillOutbox(homeA, url, codeFor(data, "Karen"), n);
    const double before = figuresOf(server.pid()).cpuMs;
    const ChildFigures push = syncIn(homeA, url, "");
    const ProcessFigures after = figuresOf(server.pid());
    row(fmt::format("S2 push of {} comments", n), ms(push.wallMs),
        fmt::format("CPU device {:.0f} ms, server {:.0f} ms; peak {:.0f} / {:.0f} MiB", push.cpuMs,
                    after.cpuMs - before, push.peakMiB, after.peakMiB));
  }
  Child server(serve, "ready");
  const std::string url = urlIn(server.firstLine());
  const double before = figuresOf(server.pid()).cpuMs;
  const ChildFigures first = syncIn(folder.path() + "/b", url, codeFor(data, "Karen"));
  const ProcessFigures after = figuresOf(server.pid());
  row(fmt::format("S3 first sync of {} comments", n), ms(first.wallMs),
      fmt::format("target 600 ms a 10,000; CPU device {:.0f} ms, server {:.0f} ms; peak {:.0f} / {:.0f} MiB",
                  first.cpuMs, after.cpuMs - before, first.peakMiB, after.peakMiB));
  row("   digest of what arrived", digestIn(folder.path() + "/b"),
      digestIn(folder.path() + "/b") == digestOf(n) ? "as sent" : "NOT AS SENT");
}

void benchToday() {
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
  std::sort(times.begin(), times.end());
  row("Today, cold process, 50,000 rows: core ready", ms(percentile(times, 0.5)),
      fmt::format("target 150 ms; {} visits", visits));
  times.clear();
  setenv("QT_QPA_PLATFORM", "offscreen", 1);
  setenv("QT_QUICK_BACKEND", "software", 1);
  for (int i = 0; i < 5; ++i) {
    const Cost cost = costOf([&] {
      (void)outputOf({programFolder() + "/leadhand", "--home", folder.path(), "--insecure-dev-key",
                      "--no-sync", "--first-frame"});
    });
    times.push_back(cost.wallMs);
  }
  std::sort(times.begin(), times.end());
  row("Today, cold process, 50,000 rows: first frame", ms(percentile(times, 0.5)),
      "target 700 ms, start and end of the process included");
}

void benchServerMemory() {
  ScratchFolder folder;
  const std::string data = folder.path() + "/office";
  (void)outputOf({office(), "demo", "--data", data});
  Child server({office(), "serve", "--data", data, "--listen", "127.0.0.1:0", "--insecure-loopback"},
               "ready");
  const std::string url = urlIn(server.firstLine());
  (void)syncIn(folder.path() + "/karen", url, codeFor(data, "Karen"));
  row("server with the demo company, peak", fmt::format("{:.0f} MiB", figuresOf(server.pid()).peakMiB),
      "target 64 MiB");
}

} // namespace leadhand::bench
