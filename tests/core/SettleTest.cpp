// Answers that meet a record in every state that it can be in, and a disk that fails at any statement of
// them: either all of the answer is taken or nothing is, and whoever asked is told.
#include "core/store/DeviceInside.h"
#include "core/store/LostRows.h"
#include "core/store/RowSeal.h"
#include "core/store/SelfCheck.h"
#include "tests/fakes/StatementStrike.h"
#include "tests/fakes/TestDevice.h"

#include <functional>
#include <gmock/gmock.h>

namespace leadhand::test {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

/// A device that holds one customer at revision 10 and can write about it.
struct Holder : TestDevice {
  Holder() {
    must(inbox().begin(0, 10));
    customer.id = store->newId();
    customer.name = "Mrs. Smith";
    customer.phone = "555 0100";
    arrive(10);
  }
  void arrive(std::uint64_t rev) {
    page({InRow{static_cast<std::uint32_t>(Kind::customer), customer.id, rev, customer.id,
                toRow(customer).fields()}});
  }
  void page(std::vector<InItem> items) {
    InPage made;
    made.items = std::move(items);
    must(inbox().apply(made));
  }
  void set(std::string Customer::*field, const std::string& value) {
    must(store->write(UpdateOf<Customer>(customer.id).with(field, value).edit));
  }
  void freeze() {
    if (!outbox().freeze(500, 256 * 1024))
      throw std::runtime_error("freeze");
  }
  Id say(const Id& about) {
    Comment comment;
    comment.id = store->newId();
    comment.customer = about;
    comment.text = "a word";
    comment.saidOn = *Date::fromIso("2011-09-01");
    must(store->write(insertOf(comment)));
    return comment.id;
  }
  /// Something else can't be read, so that each answer must look there too.
  void somethingIsBad() { page({InRow{4000, store->newId(), 11, customer.id, {}}}); }
  void leaves() { page({InExit{static_cast<std::uint32_t>(Kind::customer), customer.id, customer.id, 11}}); }
  static OutboxVerdict clean(std::uint64_t seq, std::uint64_t rev) {
    return {seq, "applied", rev, "", "", true};
  }
  Status answer(std::vector<OutboxVerdict> verdicts) { return outbox().settle(verdicts, &unheard, &moved); }
  Customer here() { return *store->read<Customer>(customer.id); }
  std::vector<OutboxEntry> edits() { return outbox().ofRecord(Kind::customer, customer.id); }
  [[nodiscard]] std::string content() const {
    std::string all;
    for (const char* sql : {"SELECT n, grp, seq, kind, id, op, fields, old, shadow, base, bases, state, "
                            "verdict, result_rev, code FROM outbox ORDER BY n",
                            "SELECT id, rev, scope, \"text\" FROM comment ORDER BY id",
                            "SELECT id, rev, scope, name, phone, email FROM customer ORDER BY id",
                            "SELECT kind, id, rev FROM inbox_bad ORDER BY kind, id",
                            "SELECT kind, id FROM leaving ORDER BY kind, id",
                            "SELECT k, v FROM meta WHERE k IN ('cursor', 'chain', 'complete_at') ORDER BY k",
                            "SELECT scope, gen, phase, rev FROM scope_state ORDER BY scope",
                            "SELECT scope, n, digest FROM scope_tally ORDER BY scope"})
      all += resultOf(store->database().handle(), sql) + "|";
    return all;
  }

  Customer customer;
  std::vector<Outbox::Unheard> unheard;
  std::set<Id> moved;
  std::uint64_t seal = 0;
};

// --- answers

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
  Comment comment;
  comment.id = device.store->newId();
  comment.customer = device.customer.id;
  comment.author = device.person;
  comment.text = "a word";
  device.page({InRow{static_cast<std::uint32_t>(Kind::comment), comment.id, 11, device.customer.id,
                     toRow(comment).fields()}});
  TestDevice::must(device.store->write(
      UpdateOf<Comment>(comment.id).with(&Comment::voided, std::string("said twice")).edit));
  device.freeze();
  TestDevice::must(device.store->write(UpdateOf<Comment>(comment.id).with(&Comment::customer, Id{{9}}).edit));
  device.freeze();
  ASSERT_TRUE(device.answer({Holder::clean(1, 20)}));
  ASSERT_THAT(device.unheard, SizeIs(1));
  EXPECT_EQ(device.store->read<Comment>(comment.id)->rev, 11U);
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

// --- patches

TEST(Patches, whatDoesNotFitIsAnErrorWhereNobodyAsksForWholeRows) {
  Holder device;
  InPage page;
  page.items.emplace_back(InPatch{static_cast<std::uint32_t>(Kind::customer),
                                  device.customer.id,
                                  12,
                                  {{fieldNumber(&Customer::phone), Value{std::string("theirs")}}}});
  page.patched = 1; // the seal of another row
  const Status refused = device.inbox().apply(page);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::badReply);
  bool fits = true;
  ASSERT_TRUE(device.inbox().apply(page, &fits));
  EXPECT_FALSE(fits);
  EXPECT_EQ(device.here().phone, "555 0100");
}

TEST(Patches, whatIsNotHereOrCanNotBeReadDoesNotFit) {
  Holder device;
  device.set(&Customer::phone, "mine");
  const auto fits = [&](InPatch patch) {
    InPage page;
    page.items.emplace_back(std::move(patch));
    bool all = true;
    EXPECT_TRUE(device.inbox().apply(page, &all));
    return all;
  };
  const auto kind = static_cast<std::uint32_t>(Kind::customer);
  const Id& id = device.customer.id;
  EXPECT_FALSE(fits({kind, Id{{5}}, 12, {}})) << "no such row";
  EXPECT_FALSE(fits({kind + 0x10000U, id, 12, {}})) << "no such kind, though half of its number is one";
  EXPECT_FALSE(fits({4000, id, 12, {}}));
  EXPECT_FALSE(fits({kind, id, 9, {}})) << "older than what is here";
  EXPECT_FALSE(fits({kind, id, 12, {{fieldNumber(&Customer::name), Value{std::int64_t{5}}}}}));
  const Id draft = device.say(id);
  EXPECT_FALSE(fits({static_cast<std::uint32_t>(Kind::comment), draft, 12, {}}))
      << "never seen by the office";
  EXPECT_EQ(device.here().rev, 10U);
}

TEST(Patches, howFarBehindTheLastWholePageEndedIsKnownOrNot) {
  Holder device;
  InPage page;
  page.cursor = 10;
  page.complete = true;
  ASSERT_TRUE(device.inbox().apply(page));
  page.cursor = 20;
  page.complete = false;
  ASSERT_TRUE(device.inbox().apply(page));
  EXPECT_EQ(device.inbox().behind(), 10U) << "the page was not the last";
  TestDevice::must(device.store->setMeta(metaKey::completeAt, "99"));
  EXPECT_FALSE(device.inbox().behind()) << "a place that lies ahead says nothing";
  TestDevice::must(device.store->setMeta(metaKey::completeAt, "0"));
  EXPECT_FALSE(device.inbox().behind());
  page.complete = true;
  ASSERT_TRUE(device.inbox().apply(page));
  EXPECT_EQ(device.inbox().behind(), 0U);
}

// --- a disk that fails

using Prepare = std::function<void(Holder&)>;
using Action = std::function<Status(Holder&)>;

void sweep(const Prepare& prepare, const Action& action) {
  const auto prepared = [&] {
    auto device = std::make_unique<Holder>();
    prepare(*device);
    return device;
  };
  auto device = prepared();
  const std::string untouched = device->content();
  const Status plain = action(*device);
  ASSERT_TRUE(plain) << plain.error().sentence();
  const std::string done = device->content();
  ASSERT_NE(untouched, done);
  device = prepared();
  int refused = 0;
  for (int at = 1;; ++at) {
    ASSERT_LT(at, 2000);
    bool struck = false;
    Status status;
    {
      const StatementStrike next(device->store->database().handle(), at);
      status = action(*device);
      struck = next.struck();
    }
    const std::string now = device->content();
    ASSERT_TRUE(now == (status ? done : untouched))
        << "statement " << at << difference(now, status ? done : untouched);
    refused += status ? 0 : 1;
    if (!struck)
      break;
    if (now != untouched)
      device = prepared();
  }
  EXPECT_GT(refused, 2);
}

TEST(SettleInterrupted, aCleanAnswerAmongBadAndLeavingRows) {
  sweep(
      [](Holder& device) {
        device.set(&Customer::phone, "mine");
        device.freeze();
        device.somethingIsBad();
        device.leaves();
      },
      [](Holder& device) { return device.answer({Holder::clean(1, 20)}); });
}

TEST(SettleInterrupted, aCleanAnswerToTheFirstOfSeveral) {
  sweep(
      [](Holder& device) {
        device.set(&Customer::phone, "first");
        device.freeze();
        device.set(&Customer::phone, "second");
        device.freeze();
        device.set(&Customer::email, "hers");
        device.somethingIsBad();
        device.leaves();
      },
      [](Holder& device) { return device.answer({Holder::clean(1, 20)}); });
}

TEST(SettleInterrupted, anAnswerToARowThatCameBefore) {
  sweep(
      [](Holder& device) {
        device.set(&Customer::phone, "first");
        device.freeze();
        device.set(&Customer::phone, "second");
        device.freeze();
        device.customer.phone = "theirs";
        device.arrive(20);
      },
      [](Holder& device) {
        return device.answer({{1, "conflict_lost", 20, "", ""}, {2, "conflict_lost", 20, "", ""}});
      });
}

TEST(SettleInterrupted, aRefusalOfALostTime) {
  sweep(
      [](Holder& device) {
        const Id lost = device.say(device.customer.id);
        device.freeze();
        const Row row = *device.store->readRow(Kind::comment, lost);
        device.page(
            {InRow{static_cast<std::uint32_t>(Kind::comment), lost, 30, device.customer.id, row.fields()}});
        TestDevice::must(device.inbox().begin(1, 20));
        TestDevice::must(LostRows(*device.store).begin(20));
      },
      [](Holder& device) {
        return device.answer({{1, "denied", 0, "not_allowed", ""}});
      });
}

TEST(SettleInterrupted, workOfAnEarlierNumber) {
  sweep(
      [](Holder& device) {
        device.set(&Customer::phone, "mine");
        device.freeze();
        TestDevice::must(device.answer({{1, "applied", 20, "", ""}}));
        TestDevice::must(device.outbox().restamp());
        device.set(&Customer::email, "hers");
      },
      [](Holder& device) -> Status {
        Transaction transaction(device.store->database());
        LEADHAND_TRY(transaction.status());
        LEADHAND_TRY(device.outbox().resendOfEarlierNumber(15));
        return transaction.commit();
      });
}

TEST(SettleInterrupted, patchesAndGrantsOfARestoredOffice) {
  sweep(
      [](Holder& device) {
        device.page(
            {InGrant{device.customer.id, 1, true, 11, false, 1}, InGrant{Id{{5}}, 1, true, 11, false, 1}});
        TestDevice::must(device.inbox().doubtGrants(0));
        device.page({InGrant{device.customer.id, 1, true, 12, false, 1}});
        device.set(&Customer::phone, "mine");
        device.somethingIsBad();
        // What the office says of the row that the patch makes.
        Row row = *device.store->readRow(Kind::customer, device.customer.id);
        row.set(fieldNumber(&Customer::phone), valueOf(std::string("555 0100")));
        row.set(fieldNumber(&Customer::email), valueOf(std::string("theirs")));
        row.rev = 13;
        device.seal = sealOf(row);
      },
      [](Holder& device) {
        InPage page;
        page.items.emplace_back(InPatch{static_cast<std::uint32_t>(Kind::customer),
                                        device.customer.id,
                                        13,
                                        {{fieldNumber(&Customer::email), Value{std::string("theirs")}}}});
        page.patched = device.seal;
        page.cursor = 13;
        page.chain = "d";
        page.complete = true;
        return device.inbox().apply(page);
      });
}

TEST(SettleInterrupted, aPageThatIsNotTheLast) {
  sweep([](Holder&) {},
        [](Holder& device) {
          InPage page;
          page.cursor = 20;
          page.chain = "d";
          return device.inbox().apply(page);
        });
}

} // namespace
} // namespace leadhand::test
