// Answers that meet a record in every state that it can be in.
#include "tests/core/Holder.h"

#include <gmock/gmock.h>

namespace leadhand::test {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

TEST(Settle, aCleanAnswerToWhatIsNotHereAnyMoreEndsTheEntry) {
  Holder device;
  device.set(&Customer::phone, "mine");
  device.freeze();
  TestDevice::must(device.store->database().execute("DELETE FROM customer"));
  ASSERT_TRUE(device.answer({Holder::clean(1, 20)}));
  EXPECT_EQ(device.edits()[0].state, OutboxState::done);
  EXPECT_THAT(device.unheard, IsEmpty());
}

TEST(Settle, ofTwoEditsTheSecondIsNotWhatTheOfficeSawAndIsAskedFor) {
  Holder device;
  device.set(&Customer::phone, "mine");
  device.freeze();
  device.set(&Customer::email, "hers");
  device.freeze();
  ASSERT_TRUE(device.answer({Holder::clean(1, 20)}));
  EXPECT_EQ(device.here().rev, 20U);
  EXPECT_THAT(device.unheard, IsEmpty());
  ASSERT_TRUE(device.answer({Holder::clean(2, 21)}));
  EXPECT_EQ(device.here().rev, 20U);
  ASSERT_THAT(device.unheard, SizeIs(1)) << "it stood on another revision";
  EXPECT_EQ(device.edits()[1].state, OutboxState::acknowledged);
}

TEST(Settle, anEditOfAnEditStandsOnTwoBasesAndIsAskedFor) {
  Holder device;
  device.set(&Customer::phone, "mine");
  device.freeze();
  device.customer.email = "theirs";
  device.arrive(14);
  TestDevice::must(device.store->write(UpdateOf<Customer>(device.customer.id)
                                           .with(&Customer::phone, std::string("second"))
                                           .with(&Customer::email, std::string("mine too"))
                                           .edit));
  device.freeze();
  ASSERT_FALSE(device.edits()[1].bases.empty());
  ASSERT_TRUE(device.answer({{1, "conflict_lost", 14, "", ""}}));
  ASSERT_TRUE(device.answer({Holder::clean(2, 21)}));
  EXPECT_THAT(device.unheard, SizeIs(1));
  EXPECT_EQ(device.here().rev, 14U);
}

TEST(Settle, whatCouldNotBeReadMeanwhileIsAskedFor) {
  Holder device;
  device.set(&Customer::phone, "mine");
  device.freeze();
  InRow broken{static_cast<std::uint32_t>(Kind::customer),
               device.customer.id,
               15,
               device.customer.id,
               {{fieldNumber(&Customer::name), Value{std::int64_t{5}}}}};
  device.page({broken});
  ASSERT_TRUE(device.answer({Holder::clean(1, 20)}));
  EXPECT_EQ(device.here().rev, 10U) << "what stands here is not what the office changed";
  EXPECT_THAT(device.unheard, SizeIs(1));
}

TEST(Settle, aCleanAnswerWithAnotherWordIsTakenByThatWord) {
  for (const auto& [verdict, state] :
       {std::pair{"denied", OutboxState::needsAttention}, {"deferred", OutboxState::acknowledged}}) {
    Holder device;
    device.set(&Customer::phone, "mine");
    device.freeze();
    ASSERT_TRUE(device.answer({{1, verdict, 20, "", "", true}}));
    EXPECT_EQ(device.edits()[0].state, state) << verdict;
    EXPECT_EQ(device.here().rev, 10U) << verdict;
  }
}

/// A scope is taken, and given again with the very answer or months later.
TEST(Settle, whatWaitsForTheOfficesUpdateCoversItsRowWhereThatComesAgain) {
  Holder device;
  device.set(&Customer::phone, "mine, of tomorrow");
  device.freeze();
  ASSERT_TRUE(device.answer({{1, "deferred", 11, "", ""}}));
  device.leaves();
  ASSERT_FALSE(device.store->read<Customer>(device.customer.id));
  device.customer.phone = "theirs";
  device.arrive(12);
  EXPECT_EQ(device.here().phone, "mine, of tomorrow");
  ASSERT_TRUE(device.answer({{1, "quarantined", 30, "bad_value", ""}}));
  EXPECT_EQ(device.here().phone, "theirs");
}

TEST(Settle, aScopeThatIsTakenBeforeTheAnswerDoesNotEndWhatWaits) {
  Holder device;
  device.set(&Customer::phone, "mine, of tomorrow");
  device.freeze();
  device.leaves();
  ASSERT_TRUE(device.answer({{1, "deferred", 12, "", ""}}));
  ASSERT_FALSE(device.store->read<Customer>(device.customer.id)) << "it was to leave once it was answered";
  device.arrive(10);
  EXPECT_EQ(device.here().phone, "mine, of tomorrow");
  ASSERT_TRUE(device.answer({{1, "applied", 30, "", ""}}));
  device.customer.phone = "somebody's, later";
  device.arrive(31);
  EXPECT_EQ(device.here().phone, "somebody's, later");
  EXPECT_EQ(device.edits()[0].state, OutboxState::done);
}

TEST(Settle, aCleanAnswerThatNamesItsGroupIsForThatGroup) {
  Holder device;
  device.set(&Customer::phone, "mine");
  const auto groups = device.outbox().freeze(500, 100'000);
  OutboxVerdict named = Holder::clean(1, 20);
  named.hash = "of a copy of this phone";
  ASSERT_TRUE(device.answer({named}));
  EXPECT_EQ(device.edits()[0].state, OutboxState::frozen);
  named.hash = groups->at(0).hash;
  ASSERT_TRUE(device.answer({named}));
  EXPECT_EQ(device.edits()[0].state, OutboxState::done);
  EXPECT_EQ(device.here().rev, 20U);
  ASSERT_TRUE(device.answer({Holder::clean(1, 20)})) << "said again, it is known";
  EXPECT_EQ(device.here().rev, 20U);
}

TEST(Settle, aRowThatLeavesStaysWhereACleanAnswerRaisesIt) {
  Holder device;
  device.set(&Customer::phone, "mine");
  device.freeze();
  const Id late = device.say(device.customer.id);
  device.page(
      {InExit{static_cast<std::uint32_t>(Kind::customer), device.customer.id, device.customer.id, 11}});
  ASSERT_TRUE(device.store->read<Customer>(device.customer.id)) << "its edit waits";
  ASSERT_TRUE(device.answer({Holder::clean(1, 20)}));
  EXPECT_EQ(device.here().rev, 20U) << "the office has it in that scope since";
  EXPECT_TRUE(device.store->read<Comment>(late));
}

TEST(Settle, aGroupOfSeveralCountsItsRevisions) {
  Holder device;
  Comment comment;
  comment.id = device.store->newId();
  comment.customer = device.customer.id;
  comment.text = "a word";
  comment.saidOn = *Date::fromIso("2011-09-01");
  TestDevice::must(device.store->write(
      {UpdateOf<Customer>(device.customer.id).with(&Customer::phone, std::string("mine")).edit,
       insertOf(comment)}));
  device.freeze();
  ASSERT_TRUE(device.answer({Holder::clean(1, 20)}));
  EXPECT_EQ(device.here().rev, 20U);
  EXPECT_EQ(device.store->read<Comment>(comment.id)->rev, 21U);
  EXPECT_TRUE(device.moved.contains(device.customer.id));
}

TEST(Settle, anInsertThatWasEditedSinceStandsWhereTheOfficePutIt) {
  Holder device;
  const Id comment = device.say(Id{});
  device.freeze();
  TestDevice::must(
      device.store->write(UpdateOf<Comment>(comment).with(&Comment::customer, device.customer.id).edit));
  device.freeze();
  device.leaves();
  ASSERT_TRUE(device.answer({Holder::clean(1, 20)}));
  EXPECT_NE(device.store->read<Comment>(comment)->scope, device.customer.id)
      << "the office has not heard of it";
  EXPECT_EQ(device.store->read<Comment>(comment)->rev, 20U);
}

TEST(Settle, anEditThatMovesItsRecordWithAnotherBehindItIsAskedFor) {
  Holder device;
  const Id comment = device.hear();
  TestDevice::must(
      device.store->write(UpdateOf<Comment>(comment).with(&Comment::voided, std::string("said twice")).edit));
  device.freeze();
  TestDevice::must(device.store->write(UpdateOf<Comment>(comment).with(&Comment::customer, Id{{9}}).edit));
  device.freeze();
  ASSERT_TRUE(device.answer({Holder::clean(1, 20)}));
  ASSERT_THAT(device.unheard, SizeIs(1));
  EXPECT_EQ(device.store->read<Comment>(comment)->rev, 11U);
}

TEST(Settle, aRefusedEditBehindACleanOneFallsBackToWhatTheCleanOneMade) {
  Holder device;
  device.set(&Customer::phone, "first");
  device.freeze();
  device.set(&Customer::phone, "second");
  device.freeze();
  ASSERT_TRUE(device.answer({{2, "denied", 0, "not_allowed", ""}}));
  ASSERT_TRUE(device.answer({Holder::clean(1, 20)}));
  EXPECT_EQ(device.here().phone, "first");
  EXPECT_EQ(device.edits()[1].state, OutboxState::needsAttention);
  EXPECT_EQ(textOf(*findField(device.edits()[1].fields, fieldNumber(&Customer::phone))), "second");
}

TEST(Settle, aRefusedRecordOfALostTimeIsADraftAndOneThatTheOfficeHasIsNot) {
  Holder device;
  const Id lost = device.say(device.customer.id);
  const Id kept = device.say(device.customer.id);
  const Id gone = device.say(device.customer.id);
  device.freeze();
  const auto arrived = [&](const Id& id, std::uint64_t rev) {
    Row row = *device.store->readRow(Kind::comment, id);
    device.page(
        {InRow{static_cast<std::uint32_t>(Kind::comment), id, rev, device.customer.id, row.fields()}});
  };
  arrived(kept, 11);
  arrived(lost, 30);
  TestDevice::must(device.inbox().begin(1, 20)); // the office was restored to revision 20
  TestDevice::must(LostRows(*device.store).begin(20));
  Statement drop = device.store->database().prepare("DELETE FROM comment WHERE id = ?1");
  TestDevice::must(drop.bindBlob(1, gone.raw()).run());
  ASSERT_TRUE(device.answer({{1, "denied", 0, "not_allowed", ""},
                             {2, "denied", 0, "not_allowed", ""},
                             {3, "denied", 0, "not_allowed", ""}}));
  EXPECT_EQ(device.store->read<Comment>(lost)->rev, 0U);
  EXPECT_EQ(device.store->read<Comment>(kept)->rev, 11U);
  EXPECT_EQ(device.outbox().counts().needsAttention, 3);
}

TEST(Settle, anAnswerBelowWhatStandsHereEndsItsEntryAndNoMore) {
  Holder device;
  device.set(&Customer::phone, "mine");
  device.freeze();
  device.set(&Customer::email, "hers");
  device.freeze();
  ASSERT_TRUE(device.answer({Holder::clean(1, 30)}));
  ASSERT_TRUE(device.answer({Holder::clean(2, 21)}));
  EXPECT_EQ(device.here().rev, 30U);
  EXPECT_EQ(device.edits()[1].state, OutboxState::done);
}

TEST(Settle, aCleanEditWithAnotherOfTheSameScopeBehindItIsTaken) {
  Holder device;
  const Id comment = device.hear();
  for (const char* why : {"said twice", "said thrice"}) {
    TestDevice::must(
        device.store->write(UpdateOf<Comment>(comment).with(&Comment::voided, std::string(why)).edit));
    device.freeze();
  }
  ASSERT_TRUE(device.answer({Holder::clean(1, 20)}));
  EXPECT_THAT(device.unheard, IsEmpty());
  EXPECT_EQ(device.store->read<Comment>(comment)->rev, 20U);
  EXPECT_EQ(device.store->read<Comment>(comment)->voided, "said thrice");
}

TEST(Settle, aGroupOfSeveralWithAnEditBehindItIsAnsweredAsAWhole) {
  for (const bool clean : {true, false}) {
    Holder device;
    Comment comment;
    comment.id = device.store->newId();
    comment.customer = device.customer.id;
    comment.text = "a word";
    TestDevice::must(device.store->write(
        {UpdateOf<Customer>(device.customer.id).with(&Customer::phone, std::string("mine")).edit,
         insertOf(comment)}));
    device.freeze();
    device.set(&Customer::email, "hers");
    device.freeze();
    ASSERT_TRUE(device.answer({{1, "applied", 20, "", "", clean}}));
    const auto state = clean ? OutboxState::done : OutboxState::acknowledged;
    EXPECT_EQ(device.edits()[0].state, state) << clean;
    EXPECT_EQ(device.outbox().ofRecord(Kind::comment, comment.id)[0].state, state) << clean;
    EXPECT_EQ(device.edits()[1].state, OutboxState::frozen) << clean;
    EXPECT_EQ(device.here().rev, clean ? 20U : 10U);
  }
}

TEST(Settle, whatComesAgainWhileItLeavesStays) {
  Holder device;
  device.set(&Customer::phone, "mine");
  device.freeze();
  device.leaves();
  device.arrive(10); // given again, as it stands here
  ASSERT_TRUE(device.answer({{1, "conflict_lost", 10, "", ""}}));
  EXPECT_TRUE(device.store->read<Customer>(device.customer.id));
}

} // namespace
} // namespace leadhand::test
