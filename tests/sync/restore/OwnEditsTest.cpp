// What a phone's person wrote and the office had not answered when it was restored: it goes out by itself,
// and is not told as what the office had.
#include "sync/office/Backup.h"
#include "tests/sync/engine/World.h"

#include <gmock/gmock.h>

namespace leadhand::test {
namespace {

class OwnEdits : public testing::Test {
 protected:
  void settle(Phone& phone) { ASSERT_TRUE(world.settle(phone)); }
  template <class R>
  void save(Phone& phone, const R& record) {
    TestDevice::must(phone.store->write(insertOf(record)));
    phone.feed(event::WorkWritten{});
    settle(phone);
  }
  void restore() {
    world.office.whileClosed([&](const std::string& data) {
      ASSERT_TRUE(restoreBackup(world.office.keys, world.office.random, file, data));
    });
  }

  World world;
  TemporaryFolder folder;
  std::string file = folder.path() + "/one.backup";
};

/// Two phones hold the opportunity as it was taken up; the words of one of them crossed that step.
TEST_F(OwnEdits, wordsThatCrossedAStepAreANoteWhicheverPhoneOffersFirst) {
  Phone author(world.office, world.mark, 31);
  Phone other(world.office, world.mark, 32);
  settle(author);
  ASSERT_TRUE(writeBackup(world.office.store(), world.office.keys, world.office.clock, file, false));
  auto referred = sync::test::made<Opportunity>(author.store->newId(), world.mark);
  referred.customer = world.customers[0];
  referred.title = "the north bed";
  referred.noticed = "it is wet";
  save(author, referred);
  settle(other);
  auto taken = sync::test::made<OpportunityEvent>(other.store->newId(), world.mark);
  taken.opportunity = referred.id;
  taken.customer = world.customers[0];
  taken.to = "acknowledged";
  save(other, taken);
  author.feed(event::SyncAsked{});
  ASSERT_TRUE(author.due);
  const effect::Send asked = *std::exchange(author.due, std::nullopt);
  TestDevice::must(
      author.store->write(UpdateOf<Opportunity>(referred.id).with(&Opportunity::noticed, "it is dry").edit));
  author.feed(world.answer(asked));
  ASSERT_EQ(author.store->read<Opportunity>(referred.id)->stage, "acknowledged");
  restore();
  settle(author);
  settle(other);
  EXPECT_EQ(world.office.read<Opportunity>(referred.id).noticed, "it is wet");
  std::vector<std::string> notes;
  for (const auto& note : world.office.all<OpportunityNote>())
    notes.push_back(note.text);
  EXPECT_THAT(notes, testing::ElementsAre("it is dry"));
  world.office.expectWhole();
}

} // namespace
} // namespace leadhand::test
