#include "tests/bench/BenchDevice.h"
#include "tests/bench/DataSet.h"
#include "tests/bench/Measure.h"

#include "core/store/Search.h"
#include "core/work/DailyLog.h"

#include <cstdlib>
#include <fmt/format.h>
#include <QCoreApplication>
#include <sodium.h>

namespace leadhand::bench {

BenchDevice::BenchDevice(const std::string& folder, bool encrypted) : keys(folder + "/keys") {
  DeviceStoreOptions options;
  options.folder = folder;
  options.encrypted = encrypted;
  store = need(DeviceStore::open(options, keys, clock, random));
}

void BenchDevice::pretendEnrolled() {
  need(store->setMeta("person", store->newId().raw()));
  need(store->setMeta("person_name", "Karen"));
  need(store->setMeta("role", "office"));
  need(store->setMeta("device", "1"));
}

void need(const Status& status) {
  if (status)
    return;
  fmt::print(stderr, "bench: {}\n", status.error().sentence());
  std::exit(1);
}

namespace {

/// Microseconds of one durable transaction of nothing but SQL: a comment's row into the same table with the
/// same indexes, and `withOutbox` its entry into the same outbox.
double bareSaveUs(bool encrypted, bool withOutbox, int saves) {
  ScratchFolder folder;
  BenchDevice device(folder.path(), encrypted);
  device.pretendEnrolled();
  Database& database = device.store->database();
  const auto times = eachOf(saves, [&](int i) {
    Transaction transaction(database);
    Statement insert =
        database.prepare("INSERT INTO comment(id, author, recorded_at, free_name, said_on, zone, "
                         "text, scope) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?2)");
    const std::string text = comment(static_cast<std::uint32_t>(i)).fields[4];
    const Id id = device.store->newId();
    insert.bind(1, id).bind(2, device.store->actor().person).bind(3, std::int64_t{1700000000000} + i);
    insert.bind(4, std::string_view("Mrs. Smith")).bind(5, std::string_view("2011-09-01"));
    need(insert.bind(6, std::string_view("America/Toronto")).bind(7, std::string_view(text)).run());
    if (withOutbox) {
      Statement entry = database.prepare("INSERT INTO outbox(n, grp, kind, id, op, fields, base, hlc, state, "
                                         "written_at) VALUES(?1, ?1, 9, ?2, 0, ?3, 0, ?1, 0, ?1)");
      need(entry.bind(1, std::int64_t{i} + 1).bind(2, id).bindBlob(3, text).run());
    }
    need(transaction.commit());
  });
  return percentile(times, 0.5) * 1000;
}

} // namespace

void benchSave(int saves) {
  const double plainUs = bareSaveUs(false, true, saves);
  const double rowUs = bareSaveUs(true, false, saves);
  const double cipherUs = bareSaveUs(true, true, saves);
  ScratchFolder folder;
  BenchDevice device(folder.path());
  device.pretendEnrolled();
  DailyLog log(*device.store);
  const auto times = eachOf(saves, [&](int i) {
    DailyLog::NewComment words;
    words.freeName = "Mrs. Smith";
    words.text = comment(static_cast<std::uint32_t>(i)).fields[4];
    (void)need(log.add(words));
  });
  const double oursUs = percentile(times, 0.5) * 1000;
  row("bare SQLite transaction: row and outbox entry", fmt::format("{:.0f} us", plainUs), "floor");
  row("bare SQLCipher transaction: row alone", fmt::format("{:.0f} us", rowUs), "floor");
  row("bare SQLCipher transaction: row and outbox entry", fmt::format("{:.0f} us", cipherUs), "floor");
  row("durable save of a comment with its outbox entry", fmt::format("{:.0f} us", oursUs),
      ratio(oursUs, cipherUs) + " of bare SQLCipher (target 1.5x)");
}

void benchSearch(std::uint32_t n) {
  ScratchFolder folder;
  BenchDevice device(folder.path());
  device.pretendEnrolled();
  for (std::uint32_t i = 0; i < n;) {
    Transaction transaction(device.store->database());
    for (std::uint32_t k = 0; k < 1000 && i < n; ++k, ++i)
      need(device.store->write(insertOf(record(comment(i)))));
    need(transaction.commit());
  }
  const Cost index = costOf([&] {
    while (need(device.store->indexTail(10000)) > 0) {
    }
  });
  row(fmt::format("search index of {} comments", n), ms(index.wallMs), "in idle slices");
  std::size_t hits = 0;
  const auto rare = eachOf(
      50, [&](int i) { hits += search(*device.store, fmt::format("zq{:03}", i * 10), {}, 50).size(); });
  row("search, rare word, p50 / p99", ms(percentile(rare, 0.5)) + " / " + ms(percentile(rare, 0.99)),
      fmt::format("target 0.2 ms; {} hits", hits));
  hits = 0;
  const auto common = eachOf(50, [&](int i) {
    hits += search(*device.store, word(180 + static_cast<std::uint32_t>(i)), {}, 50).size();
  });
  row("search, common word, newest 50, p50 / p99",
      ms(percentile(common, 0.5)) + " / " + ms(percentile(common, 0.99)),
      fmt::format("target 12 ms; {} hits", hits));
}

} // namespace leadhand::bench

int main(int argc, char** argv) {
  using namespace leadhand::bench;
  QCoreApplication app(argc, argv);
  if (sodium_init() < 0)
    return 1;
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  if (runChild(arguments))
    return 0;
  std::uint32_t n = 10000;
  std::string only;
  for (std::size_t i = 0; i + 1 < arguments.size(); ++i) {
    if (arguments[i] == "--n")
      n = static_cast<std::uint32_t>(std::strtoul(arguments[i + 1].c_str(), nullptr, 10));
    if (arguments[i] == "--only")
      only = arguments[i + 1];
  }
  const auto wanted = [&](const char* name) { return only.empty() || only == name; };
  if (digestOf(10000U) != "f0d32d9208fe5d2d") {
    fmt::print(stderr, "bench: the data set is not the published one.\n");
    return 1;
  }
  row("what", "ours", "against");
  if (wanted("save"))
    benchSave(2000);
  if (wanted("sync"))
    benchSync(n);
  if (wanted("search"))
    benchSearch(100000);
  if (wanted("today"))
    benchToday();
  if (wanted("server"))
    benchServerMemory();
  return 0;
}
