// Fields that come alone; and a disk that fails at any statement of an answer or a page: either all of it is
// taken or nothing is, and whoever asked is told.
#include "tests/core/Holder.h"

#include <functional>
#include <gmock/gmock.h>

namespace leadhand::test {
namespace {

InPatch patchOf(const Holder& device, std::uint64_t rev, Fields fields) {
  return {static_cast<std::uint32_t>(Kind::customer), device.customer.id, rev, std::move(fields)};
}

TEST(Patches, ofItsOwnEditSayNothingNew) {
  Holder device;
  device.set(&Customer::phone, "mine");
  device.freeze();
  ASSERT_TRUE(device.answer({Holder::clean(1, 20)}));
  InPage page;
  page.items.emplace_back(patchOf(device, 20, {{fieldNumber(&Customer::phone), Value{std::string("mine")}}}));
  page.patched = sealOf(*device.store->readRow(Kind::customer, device.customer.id));
  bool fits = true;
  ASSERT_TRUE(device.inbox().apply(page, &fits));
  EXPECT_TRUE(fits);
  EXPECT_EQ(device.here().rev, 20U);
  page.items.insert(page.items.begin(), patchOf(device, 9, {})); // one that does not fit spoils them all
  page.items.emplace_back(patchOf(device, 21, {}));
  ASSERT_TRUE(device.inbox().apply(page, &fits));
  EXPECT_FALSE(fits);
}

TEST(Patches, aLongerTextThanItWouldWriteIsTaken) {
  Holder device;
  const std::string longer(70'000, 'x');
  InPage page;
  page.items.emplace_back(patchOf(device, 12, {{fieldNumber(&Customer::phone), Value{longer}}}));
  Row row = *device.store->readRow(Kind::customer, device.customer.id);
  row.set(fieldNumber(&Customer::phone), Value{longer});
  row.rev = 12;
  page.patched = sealOf(row);
  ASSERT_TRUE(device.inbox().apply(page));
  EXPECT_EQ(device.here().phone, longer);
}

TEST(Patches, overWorkWhoseRowWasLostDoNotFit) {
  Holder device;
  const Id comment = device.say(device.customer.id);
  device.freeze();
  const Row row = *device.store->readRow(Kind::comment, comment);
  TestDevice::must(device.store->database().execute("DELETE FROM comment"));
  device.page(
      {InRow{static_cast<std::uint32_t>(Kind::comment), comment, 12, device.customer.id, row.fields()}});
  for (const std::uint64_t rev : {12U, 13U}) {
    InPage page;
    page.items.emplace_back(InPatch{static_cast<std::uint32_t>(Kind::comment), comment, rev, {}});
    bool fits = true;
    ASSERT_TRUE(device.inbox().apply(page, &fits));
    EXPECT_FALSE(fits) << "what the office holds under it is not known here: " << rev;
  }
}

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

TEST(SettleInterrupted, workBehindWhatIsForgotten) {
  sweep(
      [](Holder& device) {
        for (std::uint64_t seq = 1; seq <= 3; ++seq) {
          device.say(device.customer.id);
          device.freeze();
          TestDevice::must(device.answer({Holder::clean(seq, 10 * seq + 10)}));
        }
        TestDevice::must(device.store->database().execute("DELETE FROM outbox WHERE seq = 2"));
      },
      [](Holder& device) { return device.outbox().resendAfter(1); });
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
