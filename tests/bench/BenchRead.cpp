// S6: what a person looks for in a store of 100,000 comments.
#include "tests/bench/BenchDevice.h"
#include "tests/bench/DataSet.h"
#include "tests/bench/Measure.h"
#include "tests/bench/Scenarios.h"

#include "core/store/Search.h"

#include <fmt/format.h>

namespace leadhand::bench {
namespace {

constexpr int latestQueries = 200;
constexpr int searches = 50;
constexpr std::int64_t indexedAtOnce = 10000;

std::string figure(const std::vector<double>& times) {
  return fmt::format("p50 {}, p99 {}", ms(percentile(times, 0.5)), ms(percentile(times, 0.99)));
}

Id customerOf(int i) {
  return derivedId("bench.customer", fmt::format("K{:05}", i * 5));
}

/// The same rows by nothing but SQL: a comment's columns, read and let go.
std::vector<double> bareLatest(Database& database) {
  std::size_t bytes = 0;
  const auto times = eachOf(latestQueries, [&](int i) {
    Statement query = database.prepare(
        "SELECT id, author, recorded_at, customer, customer_id, visit_date, author_name, comment, "
        "management_followup, followup_author, completed_on, status FROM bench_comment WHERE customer = ?1 "
        "ORDER BY visit_date DESC LIMIT 50");
    query.bind(1, customerOf(i));
    for (auto more = query.step(); more && *more; more = query.step())
      for (int column = 0; column < 12; ++column)
        bytes += query.blob(column).size();
  });
  if (bytes == 0)
    need(Status(fail(ErrorCode::internal, "no rows")));
  return times;
}

void latest(Table& table, const DeviceStore& store) {
  const auto floor = bareLatest(store.database());
  std::size_t rows = 0;
  const auto times = eachOf(latestQueries, [&](int i) {
    rows +=
        store
            .select<BenchComment>("customer = ?1 ORDER BY visit_date DESC LIMIT 50", {valueOf(customerOf(i))})
            .size();
  });
  table.add(
      {fmt::format("S6 latest 50 of a customer, all fields ({} rows of {} queries)", rows, latestQueries),
       figure(times),
       {},
       {},
       fmt::format("bare SQLCipher p50 {}: {}", ms(percentile(floor, 0.5)),
                   ratio(percentile(times, 0.5), percentile(floor, 0.5))),
       "p50 <= 0.1 ms"});
}

} // namespace

void benchRead(Table& table, const Sizes& sizes) {
  ScratchFolder folder;
  BenchDevice device(folder.path());
  device.pretendEnrolled();
  device.write(sizes.read, [](std::uint32_t i) { return insertOf(record(comment(i))); });
  const Cost index = costOf([&] {
    while (need(device.store->indexTail(indexedAtOnce)) > 0) {
    }
  });
  table.add({fmt::format("S6 search index of {} comments, built in slices", grouped(sizes.read)),
             ms(index.wallMs),
             ms(index.cpuMs),
             {},
             {},
             {}});
  latest(table, *device.store);
  std::size_t hits = 0;
  const auto rare = eachOf(
      searches, [&](int i) { hits += search(*device.store, fmt::format("zq{:03}", i * 10), {}, 50).size(); });
  table.add({fmt::format("S6 search, rare word ({} hits of {})", hits, searches),
             figure(rare),
             {},
             {},
             {},
             "p50 <= 0.1 ms"});
  hits = 0;
  const auto common = eachOf(searches, [&](int i) {
    hits += search(*device.store, word(180 + static_cast<std::uint32_t>(i)), {}, 50).size();
  });
  table.add({fmt::format("S6 search, common word, newest 50 ({} hits of {})", hits, searches),
             figure(common),
             {},
             {},
             {},
             "p50 <= 8 ms"});
}

} // namespace leadhand::bench
