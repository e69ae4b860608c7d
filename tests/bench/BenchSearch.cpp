// A search as somebody types it, over comments of 1,000 customers: every word letter by letter.
#include "tests/bench/BenchDevice.h"
#include "tests/bench/DataSet.h"
#include "tests/bench/Measure.h"
#include "tests/bench/Scenarios.h"

#include "core/store/Inbox.h"
#include "core/work/Findings.h"

#include <fmt/format.h>

namespace leadhand::bench {
namespace {

constexpr std::uint32_t customers = 1000;
constexpr std::int64_t indexedAtOnce = 10000;

Id customerOf(std::uint32_t i) {
  return derivedId("bench.customer", fmt::format("K{:05}", i % customers));
}

void fill(BenchDevice& device, std::uint32_t comments) {
  device.pretendEnrolled();
  Inbox inbox(*device.store);
  std::uint64_t rev = 0;
  InPage page;
  const auto give = [&](auto record) {
    const Row row = toRow(record);
    page.items.emplace_back(
        InRow{static_cast<std::uint32_t>(row.kind), row.id, ++rev, row.scope, row.fields()});
    if (page.items.size() < 2000)
      return;
    page.cursor = rev;
    need(inbox.apply(page));
    page.items.clear();
  };
  const Date today = Date::at(device.clock.now(), 0);
  for (std::uint32_t i = 0; i < customers; ++i) {
    Customer customer;
    customer.id = customer.scope = customerOf(i);
    customer.name = fmt::format("Mrs. {} {}", word(i % 256), i);
    give(customer);
  }
  for (std::uint32_t i = 0; i < comments; ++i) {
    Comment said;
    said.id = device.store->newId();
    said.customer = said.scope = customerOf(i);
    said.saidOn = today.plusDays(-static_cast<int>(i / 100));
    said.text = comment(i).fields[4];
    give(said);
  }
  page.cursor = rev;
  need(inbox.apply(page));
  while (need(device.store->indexTail(indexedAtOnce)) > 0) {
  }
}

/// What is typed: words from the commonest to the rarest, a word behind another, and codes that few hold;
/// each from its second letter on.
std::vector<std::string> typed() {
  std::vector<std::string> all;
  const auto type = [&](const std::string& text) {
    for (std::size_t letters = 2; letters <= text.size(); ++letters)
      all.push_back(text.substr(0, letters));
  };
  for (std::uint32_t i = 0; i < 250; i += 25)
    type(word(i));
  for (std::uint32_t i = 180; i < 230; i += 10)
    type(word(i) + " " + word(i + 3));
  for (int i = 0; i < 5; ++i)
    type(fmt::format("zq{:03}", i * 100));
  return all;
}

void measure(Table& table, const char* name, DeviceStore& store, const Findings::Question& like,
             std::uint32_t comments) {
  const std::vector<std::string> all = typed();
  const Findings findings(store);
  std::size_t found = 0;
  const auto times = eachOf(static_cast<int>(all.size()), [&](int i) {
    Findings::Question question = like;
    question.words = all[static_cast<std::size_t>(i)];
    found += findings.ask(question).items.size();
  });
  table.add({fmt::format("search as one types, {} comments, {} ({} found in {} questions)", grouped(comments),
                         name, found, all.size()),
             fmt::format("p50 {}, p95 {}, p99 {}, most {}", ms(percentile(times, 0.5)),
                         ms(percentile(times, 0.95)), ms(percentile(times, 0.99)), ms(times.back())),
             {},
             {},
             {},
             "p95 <= 100 ms"});
}

} // namespace

void benchSearch(Table& table, const Sizes& sizes) {
  ScratchFolder folder;
  BenchDevice device(folder.path());
  fill(device, sizes.read);
  measure(table, "everything", *device.store, {}, sizes.read);
  measure(table, "one customer", *device.store, {.customer = customerOf(7)}, sizes.read);
  measure(table, "a sort nobody wrote", *device.store, {.sort = FindingSort::instruction}, sizes.read);
  const Date today = Date::at(device.clock.now(), 0);
  measure(table, "4 weeks", *device.store, {.from = today.plusDays(-27)}, sizes.read);
}

} // namespace leadhand::bench
