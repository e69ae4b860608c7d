// Fields that come alone, laid on the row that stands here.
#include "core/schema/Schema.h"
#include "core/store/SelfCheck.h"
#include "tests/sync/engine/World.h"

#include <gmock/gmock.h>

namespace leadhand::test {
namespace {

class Patch : public testing::Test {
 protected:
  Patch() {
    EXPECT_TRUE(world.settle(jane));
    comment = writeComment(jane, smith, "No German ivy");
    jane.feed(event::WorkWritten{});
    EXPECT_TRUE(world.settle(jane));
    EXPECT_TRUE(world.settle(mark));
  }
  void office(const Edit& edit) { world.office.write({edit}); }
  void callSmith(const std::string& name) {
    office(UpdateOf<Customer>(smith).with(&Customer::name, name).edit);
  }
  /// One round there and back; the items of its answer.
  const google::protobuf::RepeatedPtrField<v1::Item>& round(Phone& phone) {
    world.carry(phone, {});
    return world.said.ok().items();
  }
  void spoil(const std::string& sql) {
    TestDevice::must(jane.store->database().execute(sql));
    TestDevice::must(SelfCheck(*jane.store).recount());
  }
  /// Each row of each kind is the office's, to the last field.
  void expectOfficesRows(Phone& phone) {
    for (const KindInfo* kind : allKinds())
      for (const Row& row : phone.store->selectRows(kind->kind, "1", {})) {
        const auto theirs = world.office.store().read(kind->kind, row.id);
        ASSERT_TRUE(theirs) << kind->name;
        EXPECT_EQ(row.fields(), theirs->row.fields()) << kind->name;
        EXPECT_EQ(row.rev, theirs->row.rev) << kind->name;
      }
  }

  World world;
  Id smith = world.customers[0];
  Phone jane{world.office, world.jane, 41};
  Phone mark{world.office, world.mark, 42};
  Id comment;
};

TEST_F(Patch, changesItsFieldAndNoOther) {
  office(UpdateOf<Customer>(smith).with(&Customer::phone, std::string("555-1")).edit);
  ASSERT_TRUE(world.settle(jane));
  office(UpdateOf<Customer>(smith).with(&Customer::email, std::string("s@example.org")).edit);
  const auto& items = round(jane);
  ASSERT_EQ(items.size(), 1);
  EXPECT_EQ(items[0].patch().fields_size(), 1);
  const auto customer = jane.store->read<Customer>(smith);
  EXPECT_EQ(customer->phone, "555-1");
  EXPECT_EQ(customer->email, "s@example.org");
  expectOfficesRows(jane);
}

TEST_F(Patch, ofARowThatIsNotHereBringsItWhole) {
  spoil("DELETE FROM comment");
  office(UpdateOf<Comment>(comment).with(&Comment::disposition, std::string("read")).edit);
  ASSERT_EQ(round(jane).size(), 1);
  EXPECT_TRUE(world.said.ok().items(0).has_patch());
  EXPECT_FALSE(jane.store->read<Comment>(comment)) << "no half of a row";
  ASSERT_EQ(round(jane).size(), 1);
  EXPECT_TRUE(world.said.ok().items(0).has_row());
  ASSERT_TRUE(world.settle(jane));
  EXPECT_EQ(jane.store->read<Comment>(comment)->text, "No German ivy");
  expectOfficesRows(jane);
}

TEST_F(Patch, ofARowThatStandsOtherwiseHereBringsItWhole) {
  spoil("UPDATE comment SET text = 'bent'");
  office(UpdateOf<Comment>(comment).with(&Comment::disposition, std::string("read")).edit);
  (void)round(jane);
  EXPECT_EQ(jane.store->read<Comment>(comment)->disposition, "") << "nothing of the page was taken";
  ASSERT_TRUE(world.settle(jane));
  EXPECT_EQ(jane.store->read<Comment>(comment)->text, "No German ivy");
  EXPECT_EQ(jane.store->read<Comment>(comment)->disposition, "read");
  expectOfficesRows(jane);
  callSmith("Mrs. Smith-Brown");
  ASSERT_EQ(round(jane).size(), 1);
  EXPECT_TRUE(world.said.ok().items(0).has_patch()) << "from then on patches come again";
}

TEST_F(Patch, doesNotLiftWhatAnOwnEditMasks) {
  TestDevice::must(
      mark.store->write(UpdateOf<Customer>(smith).with(&Customer::phone, std::string("555-7")).edit));
  office(UpdateOf<Customer>(smith)
             .with(&Customer::phone, std::string("555-8"))
             .with(&Customer::email, std::string("s@example.org"))
             .edit);
  world.carry(mark, {.loseRequest = 100});
  // What comes before the own work has been heard.
  office(UpdateOf<Customer>(smith).with(&Customer::accessNote, std::string("side gate")).edit);
  mark.feed(event::WorkWritten{});
  ASSERT_TRUE(world.settle(mark));
  ASSERT_TRUE(world.settle(jane));
  expectOfficesRows(mark);
  expectOfficesRows(jane);
  EXPECT_EQ(mark.store->read<Customer>(smith)->accessNote, "side gate");
}

TEST_F(Patch, whatLostReturnsThoughItsFieldIsNotInThePatch) {
  // A full request goes before: the office's number comes under the mask before the own one is judged.
  for (int i = 0; i < 501; ++i)
    (void)writeComment(mark, smith, "said " + std::to_string(i));
  TestDevice::must(
      mark.store->write(UpdateOf<Customer>(smith).with(&Customer::phone, std::string("555-7")).edit));
  world.office.clock.step(5000);
  office(UpdateOf<Customer>(smith).with(&Customer::phone, std::string("555-8")).edit);
  mark.feed(event::WorkWritten{});
  bool wasJudged = false;
  while (!(mark.engine->settled() && !mark.due)) {
    for (const v1::Item& item : round(mark))
      if (idFromWire(item.patch().id()) == smith)
        wasJudged = item.patch().fields_size() == 0;
    ASSERT_LT(mark.engine->sent(), 1000U);
  }
  EXPECT_TRUE(wasJudged) << "the row moved, and nothing of it became another";
  EXPECT_EQ(mark.store->read<Customer>(smith)->phone, "555-8");
  expectOfficesRows(mark);
}

TEST_F(Patch, pagesThatFollowOneAnotherMissNothing) {
  // Rows that change twice: the first change falls to a page that tells only of the second.
  std::vector<Id> all;
  for (int i = 0; i < 40; ++i)
    all.push_back(world.office.customer("Customer with a longer name " + std::to_string(i)));
  ASSERT_TRUE(world.settle(mark));
  const std::string note(300, 'n');
  for (const Id& id : all)
    office(UpdateOf<Customer>(id).with(&Customer::accessNote, note + id.text()).edit);
  for (std::size_t i = 0; i < all.size(); i += 3)
    office(UpdateOf<Customer>(all[i]).with(&Customer::phone, std::string("555-9")).edit);
  int pages = 0;
  while (round(mark).size() > 0) {
    ++pages;
    for (const v1::Item& item : world.said.ok().items())
      EXPECT_TRUE(item.has_patch());
  }
  EXPECT_GT(pages, 2);
  ASSERT_TRUE(world.settle(mark));
  expectOfficesRows(mark);
}

} // namespace
} // namespace leadhand::test
