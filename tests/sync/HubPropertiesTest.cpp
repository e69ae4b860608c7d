#include "core/schema/Schema.h"
#include "tests/sync/TestOffice.h"

#include <rapidcheck.h>
#include <set>

namespace leadhand::sync::test {
namespace {

/// Two phones of a crew and a desk, writing whatever chance says.
struct Company {
  TestOffice office;
  Id crew = office.crew("Blue truck");
  Id jane = office.person("Jane", roles::leadHand, crew);
  Id ben = office.person("Ben", roles::technician, crew);
  Id jacki = office.person("Jacki", roles::manager);
  Id smith = office.customer("Mrs. Smith");
  Id visit = office.visit(smith, crew, office.today());
  std::array<TestPhone, 3> phones{TestPhone{office, jane, 101}, TestPhone{office, ben, 102},
                                  TestPhone{office, jacki, 103}};
  std::vector<Id> comments;

  Company() {
    for (TestPhone& phone : phones)
      phone.sync();
  }
  /// One group: a comment, a field of the customer, a link that names nobody, or an edit of a comment.
  /// Gives how many groups went out with it.
  std::size_t writeAny() {
    TestPhone& phone = phones[*rc::gen::inRange<std::size_t>(0, phones.size())];
    const Id person = phone.session.actor.person;
    const int sort = *rc::gen::inRange(0, 4);
    if (sort == 0 || comments.empty()) {
      auto said = made<Comment>(phone.newId(), person);
      said.customer = smith;
      said.text = "words " + std::to_string(comments.size());
      said.saidOn = office.today();
      comments.push_back(said.id);
      phone.insert(said);
    } else if (sort == 1) {
      const std::string number = "555-010" + std::to_string(*rc::gen::inRange(0, 10));
      phone.update(UpdateOf<Customer>(smith).with(&Customer::phone, number).edit);
    } else if (sort == 2) {
      auto lost = made<Task>(phone.newId(), person);
      lost.comment = phone.newId(); // nobody has it
      lost.text = "never";
      phone.insert(lost);
    } else {
      const Id comment = *rc::gen::elementOf(comments);
      phone.update(UpdateOf<Comment>(comment).with(&Comment::disposition, std::string("read")).edit);
    }
    phone.group();
    const std::size_t waiting = phone.groups.size() - phone.acked;
    if (*rc::gen::inRange(0, 3) == 0)
      return 0;
    phone.sync();
    return waiting;
  }
  void settle() {
    for (TestPhone& phone : phones)
      phone.sync();
  }
};

/// Every row of the office by kind and id, with its revision.
std::map<std::pair<Kind, Id>, Row> tablesOf(TestOffice& office) {
  std::map<std::pair<Kind, Id>, Row> tables;
  for (const KindInfo* kind : allKinds())
    for (const Row& row : office.store().select(kind->kind, "", {}))
      tables[{kind->kind, row.id}] = row;
  return tables;
}

TEST(HubProperties, sendingAnyPushAgainGivesTheSameAnswerAndChangesNothing) {
  EXPECT_TRUE(rc::check([] {
    Company company;
    const int writes = *rc::gen::inRange(1, 15);
    for (int i = 0; i < writes; ++i) {
      TestPhone& phone = company.phones[*rc::gen::inRange<std::size_t>(0, 3)];
      company.writeAny();
      const v1::SyncRequest request = phone.request();
      const v1::SyncReply first = phone.send(request);
      const std::uint64_t rev = company.office.store().rev();
      const v1::SyncReply again = phone.send(request);
      RC_ASSERT(company.office.store().rev() == rev);
      RC_ASSERT(first.ok().results_size() == again.ok().results_size());
      for (int k = 0; k < first.ok().results_size(); ++k)
        RC_ASSERT(first.ok().results(k).SerializeAsString() == again.ok().results(k).SerializeAsString());
    }
    company.settle();
    RC_ASSERT(company.office.store().verify().empty());
  }));
}

TEST(HubProperties, theFeedFromAnyCursorEqualsTheTables) {
  EXPECT_TRUE(rc::check([] {
    Company company;
    const int writes = *rc::gen::inRange(1, 20);
    for (int i = 0; i < writes; ++i)
      company.writeAny();
    company.settle();
    const auto tables = tablesOf(company.office);
    const std::uint64_t newest = company.office.store().rev();
    const std::uint64_t cursor = *rc::gen::inRange<std::uint64_t>(0, newest + 1);
    std::map<std::pair<Kind, Id>, std::uint64_t> fed;
    std::uint64_t last = cursor;
    RC_ASSERT(company.office.store()
                  .feed(cursor, newest, nullptr,
                        [&](const OfficeRow& office) {
                          const Row& row = office.row;
                          RC_ASSERT(row.rev > last);
                          last = row.rev;
                          RC_ASSERT(row.fields() == tables.at({row.kind, row.id}).fields());
                          fed[{row.kind, row.id}] = row.rev;
                          return true;
                        })
                  .has_value());
    for (const auto& [key, row] : tables)
      RC_ASSERT((row.rev > cursor) == fed.contains(key));
    // And so it arrives: the desk sees everything but what is private.
    for (const auto& [key, row] : tables)
      if (const auto held = company.phones[2].replica.rows.find(key);
          held != company.phones[2].replica.rows.end())
        RC_ASSERT(held->second.rev == row.rev);
  }));
}

TEST(HubProperties, revisionsHaveNoGapsWithinACommitAndNoneIsUsedTwice) {
  EXPECT_TRUE(rc::check([] {
    Company company;
    std::set<std::uint64_t> seen;
    const int writes = *rc::gen::inRange(1, 20);
    for (int i = 0; i < writes; ++i) {
      const std::uint64_t before = company.office.store().rev();
      const std::size_t groups = company.writeAny();
      const std::uint64_t after = company.office.store().rev();
      RC_ASSERT(after >= before);
      // Each revision that was handed out is a row's or a grant's, and is there as long as nothing newer
      // has taken its place.
      std::set<std::uint64_t> fresh;
      for (const auto& [key, row] : tablesOf(company.office))
        if (row.rev > before)
          RC_ASSERT(fresh.insert(row.rev).second);
      for (const Id& person : {company.jane, company.ben, company.jacki})
        for (const GrantRow& grant : company.office.store().grants(person))
          if (grant.rev > before)
            RC_ASSERT(fresh.insert(grant.rev).second);
      for (const std::uint64_t rev : fresh) {
        RC_ASSERT(rev <= after);
        RC_ASSERT(seen.insert(rev).second);
      }
      // One group writes a row once, so all of its revisions still stand: none was left out.
      if (groups == 1)
        RC_ASSERT(fresh.size() == after - before);
      RC_ASSERT(after == before || fresh.contains(after));
    }
  }));
}

} // namespace
} // namespace leadhand::sync::test
