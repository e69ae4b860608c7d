#pragma once
#include "tests/fakes/TestDevice.h"

#include <gtest/gtest.h>

namespace leadhand::test {

/// A device that is told of the scopes of two customers.
class InboxOf : public testing::Test {
 protected:
  InboxOf() {
    one = device.store->newId();
    two = device.store->newId();
  }
  Comment commentOf(const Id& customer, const std::string& text) {
    Comment comment;
    comment.id = device.store->newId();
    comment.customer = customer;
    comment.author = device.person;
    comment.text = text;
    return comment;
  }
  static InRow rowOf(const Comment& comment, std::uint64_t rev, const Id& scope) {
    return InRow{static_cast<std::uint32_t>(Kind::comment), comment.id, rev, scope, toRow(comment).fields()};
  }
  static InExit exitOf(const Comment& comment, std::uint64_t rev, const Id& scope) {
    return InExit{static_cast<std::uint32_t>(Kind::comment), comment.id, scope, rev};
  }
  void apply(std::vector<InItem> items, std::uint64_t cursor = 0) {
    InPage page;
    page.items = std::move(items);
    page.cursor = cursor;
    page.chain = "chain " + std::to_string(cursor);
    ASSERT_TRUE(device.inbox().apply(page));
  }
  void backfill(const Id& scope, std::uint64_t generation, std::vector<InRow> rows, bool last,
                const std::string& after = {}) {
    InPage page;
    page.backfill.push_back(InBackfill{scope, generation, std::move(rows), after, last});
    ASSERT_TRUE(device.inbox().apply(page));
  }
  /// The first complete page after a restore.
  void strayPage(std::uint64_t cursor) {
    ASSERT_TRUE(device.inbox().doubtGrants(15));
    InPage page;
    page.cursor = cursor;
    page.complete = true;
    ASSERT_TRUE(device.inbox().apply(page));
  }
  /// What waits goes out, is answered, and the next page comes.
  void answerWhatWaits(std::uint64_t rev) {
    const auto groups = device.outbox().freeze(500, 256 * 1024);
    ASSERT_TRUE(groups && groups->size() == 1);
    ASSERT_TRUE(device.outbox().settle({{groups->front().seq, "applied", rev, "", ""}}));
    apply({}, rev);
  }
  /// n and sum as they are kept while rows come and go.
  std::pair<std::uint64_t, std::uint64_t> tallyOf(const Id& scope) {
    Statement query = device.store->database().prepare("SELECT n, digest FROM scope_tally WHERE scope = ?1");
    query.bindBlob(1, scope.raw());
    if (!query.step().value_or(false))
      return {};
    return {static_cast<std::uint64_t>(query.integer(0)), static_cast<std::uint64_t>(query.integer(1))};
  }
  bool holds(const Comment& comment) { return device.store->read<Comment>(comment.id).has_value(); }

  TestDevice device;
  Id one;
  Id two;
};

} // namespace leadhand::test
