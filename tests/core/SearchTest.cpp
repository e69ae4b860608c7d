#include "core/store/Search.h"

#include "core/store/Inbox.h"
#include "core/store/OutboxRows.h"
#include "core/store/RowIo.h"
#include "core/store/SearchTail.h"
#include "tests/fakes/TestDevice.h"

#include <gmock/gmock.h>
#include <rapidcheck.h>

namespace leadhand::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class Searches : public testing::TestWithParam<bool> {
 protected:
  Id add(const std::string& text, const std::string& day, const Id& customer = {}) {
    Comment comment;
    comment.id = device.store->newId();
    comment.customer = customer;
    comment.text = text;
    comment.saidOn = *Date::fromIso(day);
    EXPECT_TRUE(device.store->write(insertOf(comment)));
    return comment.id;
  }
  /// With the parameter set everything is indexed first; without it is found in the tail.
  std::vector<Id> find(const std::string& words, const SearchFilter& filter = {}, std::size_t limit = 50) {
    if (GetParam()) {
      EXPECT_EQ(device.store->indexTail(1000).value(), 0);
    }
    std::vector<Id> ids;
    for (const SearchHit& hit : search(*device.store, words, filter, limit))
      ids.push_back(hit.id);
    return ids;
  }
  TestDevice device{"office"};
};

TEST_P(Searches, findEveryWordWithoutRegardToCaseAndAccents) {
  const Id jose = add("José asked about the HIEDRA on the wall", "2011-09-01");
  const Id other = add("Jose wants mulch, not the hiedra", "2011-09-02");
  EXPECT_THAT(find("jose"), ElementsAre(other, jose));
  EXPECT_THAT(find("JOSÉ hiedra"), ElementsAre(other, jose));
  EXPECT_THAT(find("hiedra wall"), ElementsAre(jose));
  EXPECT_THAT(find("hiedra hedge"), IsEmpty());
}

TEST_P(Searches, takeTheLastWordAsABeginning) {
  const Id id = add("the hiedra grows", "2011-09-01");
  EXPECT_THAT(find("hied"), ElementsAre(id));
  EXPECT_THAT(find("grows hied"), ElementsAre(id));
  EXPECT_THAT(find("hied grows"), IsEmpty());
}

TEST_P(Searches, leadNowhereWhereACorrectionHasLostItsRecord) {
  const auto correct = [&](const Id& comment) {
    CommentCorrection correction;
    correction.id = device.store->newId();
    correction.supersedes = comment;
    correction.text = "the hiedra, not the mulch";
    EXPECT_TRUE(device.store->write(insertOf(correction)));
  };
  const Id stands = add("mulch", "2011-09-01");
  const Id removed = add("mulch", "2011-09-02");
  const Id refused = add("mulch", "2011-09-03");
  for (const Id& comment : {stands, removed, refused})
    correct(comment);
  EXPECT_THAT(find("hiedra"), SizeIs(3));
  EXPECT_THAT(find("hiedra", {.without = {refused}}), SizeIs(2));
  ASSERT_TRUE(device.store->write(UpdateOf<Comment>(removed).with(&Record::deleted, true).edit));
  Database& database = device.store->database();
  ASSERT_TRUE(searchTail::forget(database, *device.store->readRow(Kind::comment, refused)));
  ASSERT_TRUE(database.prepare("DELETE FROM comment WHERE id = ?1").bindBlob(1, refused.raw()).run());
  ASSERT_TRUE(searchTail::lowerMark(database, kindInfo(Kind::comment)));
  EXPECT_THAT(find("hiedra"), ElementsAre(stands));
}

TEST_P(Searches, giveTheNewestFirstAndNoMoreThanAskedFor) {
  const Id oldest = add("mulch", "2011-03-01");
  const Id newest = add("mulch", "2011-09-03");
  const Id middle = add("mulch", "2011-09-01");
  EXPECT_THAT(find("mulch"), ElementsAre(newest, middle, oldest));
  EXPECT_THAT(find("mulch", {}, 2), ElementsAre(newest, middle));
}

TEST_P(Searches, areOnlyWordsWhateverIsTyped) {
  const Id id = add("she said \"NOT now\" OR never", "2011-09-01");
  EXPECT_THAT(find("NOT now"), ElementsAre(id));
  EXPECT_THAT(find("\"now\" OR"), ElementsAre(id));
  for (const char* text :
       {"\"", "*", "a AND", "NEAR(", "words:x", "^x", "(", "' OR 1=1", "-", "", "   ", "+"})
    (void)find(text);
  EXPECT_TRUE(
      rc::check("anything typed", [&](const std::string& text) { (void)search(*device.store, text); }));
}

TEST_P(Searches, keepToACustomerOrAKind) {
  Customer smith;
  smith.id = device.store->newId();
  smith.name = "Mrs. Smith of the mulch";
  ASSERT_TRUE(device.store->write(insertOf(smith)));
  const Id with = add("mulch", "2011-09-01", smith.id);
  add("mulch", "2011-09-02");
  SearchFilter filter;
  filter.customer = smith.id;
  filter.kinds = {Kind::comment};
  EXPECT_THAT(find("mulch", filter), ElementsAre(with));
  filter.kinds = {Kind::customer};
  EXPECT_THAT(find("mulch", filter), ElementsAre(smith.id));
  const auto hits = search(*device.store, "smith");
  ASSERT_THAT(hits, SizeIs(1));
  EXPECT_EQ(hits[0].title, "Mrs. Smith of the mulch");
}

TEST_P(Searches, followChangesAndDeletions) {
  Opportunity opportunity;
  opportunity.id = device.store->newId();
  opportunity.title = "drainage";
  ASSERT_TRUE(device.store->write(insertOf(opportunity)));
  EXPECT_THAT(find("drainage"), ElementsAre(opportunity.id));
  ASSERT_TRUE(device.store->write(
      UpdateOf<Opportunity>(opportunity.id).with(&Opportunity::title, std::string("lighting")).edit));
  EXPECT_THAT(find("drainage"), IsEmpty());
  EXPECT_THAT(find("lighting"), ElementsAre(opportunity.id));
  ASSERT_TRUE(device.store->write(UpdateOf<Opportunity>(opportunity.id).with(&Record::deleted, true).edit));
  EXPECT_THAT(find("lighting"), IsEmpty());
}

TEST_P(Searches, forgetWhatWasEvictedAlsoWhenItsNumberIsGivenAgain) {
  const Id scope = device.store->newId();
  const auto page = [&](const Id& id, const std::string& text, std::uint64_t rev) {
    Comment comment;
    comment.id = id;
    comment.text = text;
    comment.customer = scope;
    InPage made;
    made.items.emplace_back(
        InRow{static_cast<std::uint32_t>(Kind::comment), id, rev, scope, toRow(comment).fields()});
    return made;
  };
  const Id first = device.store->newId();
  ASSERT_TRUE(device.inbox().apply(page(first, "drainage", 10)));
  EXPECT_THAT(find("drainage"), ElementsAre(first));
  InPage exit;
  exit.items.emplace_back(InExit{static_cast<std::uint32_t>(Kind::comment), first, scope, 11});
  ASSERT_TRUE(device.inbox().apply(exit));
  EXPECT_THAT(find("drainage"), IsEmpty());
  const Id second = device.store->newId();
  ASSERT_TRUE(device.inbox().apply(page(second, "lighting", 12)));
  EXPECT_THAT(find("lighting"), ElementsAre(second));
  EXPECT_THAT(find("drainage"), IsEmpty());
  // One goes and another comes with the same page.
  InPage both = page(device.store->newId(), "paving", 14);
  both.items.insert(both.items.begin(), InExit{static_cast<std::uint32_t>(Kind::comment), second, scope, 13});
  ASSERT_TRUE(device.inbox().apply(both));
  EXPECT_THAT(find("paving"), SizeIs(1));
  EXPECT_THAT(find("lighting"), IsEmpty());
}

TEST_P(Searches, showTheWordInItsSurroundings) {
  add(std::string(300, 'x') + " está la hiedra " + std::string(300, 'y'), "2011-09-01");
  if (GetParam()) {
    ASSERT_TRUE(device.store->indexTail(1000));
  }
  const auto hits = search(*device.store, "hiedra");
  ASSERT_THAT(hits, SizeIs(1));
  EXPECT_NE(hits[0].excerpt.find("está la hiedra"), std::string::npos);
  EXPECT_LT(hits[0].excerpt.size(), 200U);
}

TEST_P(Searches, markEachWordInTheExcerpt) {
  add("Está la HIEDRA, la otra hiedra y un árbol", "2011-09-01");
  if (GetParam()) {
    ASSERT_TRUE(device.store->indexTail(1000));
  }
  const auto hits = search(*device.store, "arbol hied");
  ASSERT_THAT(hits, SizeIs(1));
  std::vector<std::string> marked;
  for (const SearchMark& mark : hits[0].marks)
    marked.push_back(hits[0].excerpt.substr(mark.from, mark.to - mark.from));
  EXPECT_THAT(marked, ElementsAre("HIEDRA", "hiedra", "árbol"));
}

TEST_P(Searches, cutBetweenWords) {
  std::string text;
  for (int i = 0; i < 60; ++i)
    text += "planter" + std::to_string(i) + " ";
  add(text, "2011-09-01");
  if (GetParam()) {
    ASSERT_TRUE(device.store->indexTail(1000));
  }
  const auto hits = search(*device.store, "planter40");
  ASSERT_THAT(hits, SizeIs(1));
  EXPECT_TRUE(hits[0].excerpt.starts_with("…planter3")) << hits[0].excerpt;
  EXPECT_TRUE(hits[0].excerpt.ends_with("…")) << hits[0].excerpt;
  EXPECT_NE(hits[0].excerpt.find(" planter40 "), std::string::npos);
}

INSTANTIATE_TEST_SUITE_P(IndexedOrNot, Searches, testing::Bool());

TEST_P(Searches, followARowToAnotherDay) {
  // A restored office makes a record of derived id anew, on a later day; what the phone had indexed moves
  // along.
  Comment comment;
  comment.id = device.store->newId();
  comment.text = "mulch";
  const auto comes = [&](std::uint64_t rev, const char* day) {
    comment.saidOn = *Date::fromIso(day);
    InPage page;
    page.cursor = rev;
    page.items.emplace_back(
        InRow{static_cast<std::uint32_t>(Kind::comment), comment.id, rev, {}, toRow(comment).fields()});
    ASSERT_TRUE(Inbox(*device.store).apply(page));
  };
  comes(10, "2011-03-01");
  const Id between = add("mulch", "2011-06-01");
  EXPECT_THAT(find("mulch"), ElementsAre(between, comment.id));
  comes(11, "2011-09-01");
  EXPECT_THAT(find("mulch"), ElementsAre(comment.id, between));
  EXPECT_THAT(searchTail::findings(device.store->database()), IsEmpty());
}

TEST(SearchBacklog, shrinksSliceBySlice) {
  TestDevice device;
  for (int i = 0; i < 7; ++i) {
    Comment comment;
    comment.id = device.store->newId();
    comment.text = "word";
    ASSERT_TRUE(device.store->write(insertOf(comment)));
  }
  EXPECT_EQ(searchBacklog(*device.store), 7);
  EXPECT_EQ(device.store->indexTail(5).value(), 2);
  EXPECT_THAT(search(*device.store, "word"), SizeIs(7));
  EXPECT_EQ(device.store->indexTail(5).value(), 0);
  EXPECT_THAT(search(*device.store, "word"), SizeIs(7));
}

/// The lists of the screens, and the store's own questions: each finds its rows through an index.
TEST(Plans, neverScanATable) {
  TestDevice device;
  const auto scans = [&](const std::string& sql) {
    std::vector<std::string> found;
    for (const std::string& line : device.store->database().planOf(sql))
      if (line.starts_with("SCAN") && line.find("USING") == std::string::npos)
        found.push_back(sql + ": " + line);
    return found;
  };
  const auto ofKind = [&](Kind kind, std::string_view where) {
    return scans(selectText(kindInfo(kind), where, Side::device));
  };
  EXPECT_THAT(ofKind(Kind::comment, "customer = ?1 ORDER BY said_on DESC LIMIT 50"), IsEmpty());
  EXPECT_THAT(ofKind(Kind::comment, "ORDER BY said_on DESC LIMIT 50"), IsEmpty());
  EXPECT_THAT(ofKind(Kind::comment, "author = ?1 ORDER BY said_on DESC LIMIT 50"), IsEmpty());
  EXPECT_THAT(ofKind(Kind::comment, "disposition IS NULL ORDER BY said_on LIMIT 50"), IsEmpty());
  EXPECT_THAT(ofKind(Kind::task, "owner = ?1 ORDER BY due"), IsEmpty());
  EXPECT_THAT(ofKind(Kind::visit, "crew = ?1 AND date = ?2 ORDER BY position"), IsEmpty());
  EXPECT_THAT(ofKind(Kind::opportunity, "stage = ?1 ORDER BY next"), IsEmpty());
  EXPECT_THAT(ofKind(Kind::contactEntry, "customer = ?1 ORDER BY \"on\" DESC"), IsEmpty());
  EXPECT_THAT(ofKind(Kind::comment, "text = ?1"), SizeIs(1)); // the check itself can fail
  for (const KindInfo* kind : allKinds()) {
    EXPECT_THAT(scans(sqlOf(*kind, Side::device).selectById), IsEmpty());
    EXPECT_THAT(ofKind(kind->kind, "scope = ?1"), IsEmpty());
    for (const std::string_view index : kind->indexes)
      if (!index.empty()) {
        const std::string first(index.substr(0, index.find(',')));
        EXPECT_THAT(ofKind(kind->kind, "\"" + first + "\" = ?1"), IsEmpty());
      }
  }
  EXPECT_THAT(scans("SELECT n FROM outbox WHERE id = ?1 AND kind = ?2 AND state <> 3 ORDER BY n"), IsEmpty());
  EXPECT_THAT(scans("SELECT n FROM outbox WHERE seq = ?1 AND seq > 0 ORDER BY n"), IsEmpty());
  EXPECT_THAT(scans("SELECT n FROM outbox WHERE " + std::string(sentCondition) + " AND state = 1 ORDER BY n"),
              IsEmpty());
  EXPECT_THAT(scans("SELECT n FROM outbox WHERE " + std::string(freshCondition) + " ORDER BY n"), IsEmpty());
}

} // namespace
} // namespace leadhand::test
