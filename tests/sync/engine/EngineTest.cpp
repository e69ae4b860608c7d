#include "sync/device/DeviceSigner.h"
#include "sync/protocol/Signature.h"
#include "tests/sync/engine/EngineRig.h"

#include <gmock/gmock.h>

namespace leadhand::test {
namespace {

using namespace sync;
using testing::SizeIs;
constexpr std::uint64_t firstRev = EngineRig::firstRev;

TEST(Engine, beginsWithHelloAndSyncInOneSignedRequest) {
  EngineRig rig;
  rig.start();
  ASSERT_TRUE(rig.sent);
  EXPECT_EQ(rig.sent->path, "/v1/sync");
  const auto request = rig.asked();
  EXPECT_EQ(request.hello().device(), 1U);
  EXPECT_EQ(request.hello().incarnation(), 77U);
  EXPECT_EQ(request.sync().cursor(), firstRev);
  const auto claimed = signedRequestOf(rig.sent->method, rig.sent->path, rig.sent->body,
                                       [&](std::string_view name) -> std::optional<std::string> {
                                         for (const auto& [key, value] : rig.sent->headers)
                                           if (key == name)
                                             return value;
                                         return std::nullopt;
                                       });
  ASSERT_TRUE(claimed);
  const auto key = DeviceKey::load(rig.device.keys);
  EXPECT_TRUE(signatureHolds(*claimed, key->publicKey));
  EXPECT_EQ(claimed->timeMs, rig.device.clock.now().ms);
}

TEST(Engine, asksNothingBeforeEnrolment) {
  EngineRig rig;
  TestDevice::must(rig.device.store->setMeta("device", ""));
  rig.start();
  EXPECT_FALSE(rig.sent);
  EXPECT_EQ(rig.errorCode(), ErrorCode::notEnrolled);
  EXPECT_FALSE(rig.engine->settled());
}

TEST(Engine, isSettledWhenTheOfficeHasNoMore) {
  EngineRig rig;
  rig.start();
  EXPECT_FALSE(rig.engine->settled());
  rig.reply(rig.okAt(firstRev + 5));
  EXPECT_TRUE(rig.engine->settled());
  EXPECT_EQ(rig.engine->state(), EngineState::idle);
  EXPECT_EQ(rig.device.inbox().cursor(), firstRev + 5);
  EXPECT_EQ(rig.listens, 1);
  EXPECT_EQ(rig.timerMs, EngineLimits{}.pollMs);
  EXPECT_EQ(rig.device.store->meta("last_contact"), std::to_string(rig.device.clock.now().ms));
}

TEST(Engine, pullsUntilComplete) {
  EngineRig rig;
  rig.start();
  auto page = rig.okAt(firstRev + 5);
  page.mutable_ok()->set_complete(false);
  rig.reply(page);
  EXPECT_EQ(rig.engine->state(), EngineState::requesting);
  EXPECT_EQ(rig.asked().sync().cursor(), firstRev + 5);
  EXPECT_FALSE(rig.asked().has_hello()) << "one HELLO stands for twelve hours";
  rig.reply(rig.okAt(firstRev + 9, false));
  EXPECT_TRUE(rig.engine->settled());
}

TEST(Engine, saysHelloAgainAfterTwelveHours) {
  EngineRig rig;
  rig.settle();
  rig.device.clock.step(EngineLimits{}.helloMs);
  rig.step(event::SyncAsked{});
  EXPECT_TRUE(rig.asked().has_hello());
}

TEST(Engine, pushesWorkAndAcknowledgesItsVerdict) {
  EngineRig rig;
  rig.settle();
  const Id comment = rig.write("she loves the new bed");
  rig.step(event::WorkWritten{});
  auto request = rig.asked();
  ASSERT_EQ(request.sync().push_size(), 1);
  EXPECT_EQ(request.sync().push(0).seq(), 1U);
  auto reply = rig.okAt(firstRev + 1, false);
  EngineRig::addVerdict(reply, 1, firstRev + 1);
  rig.reply(reply);
  EXPECT_TRUE(rig.engine->settled());
  EXPECT_EQ(rig.device.outbox().counts().waiting, 0);
  EXPECT_NE(rig.device.outbox().receiptOf(Kind::comment, comment), "on_phone");
  rig.step(event::SyncAsked{});
  EXPECT_EQ(rig.asked().sync().acked_seq(), 1U);
  EXPECT_EQ(rig.asked().sync().push_size(), 0);
}

TEST(Engine, remembersWorkWrittenWhileARequestIsOut) {
  EngineRig rig;
  rig.start();
  rig.write("one more thing");
  rig.step(event::WorkWritten{});
  EXPECT_EQ(rig.requests, 1);
  rig.reply(rig.okAt(firstRev));
  EXPECT_EQ(rig.requests, 2);
  EXPECT_EQ(rig.asked().sync().push_size(), 1);
}

TEST(Engine, keepsTheRefusedTextAndGoesOn) {
  EngineRig rig;
  rig.settle();
  const Id comment = rig.write("not for me to say");
  rig.step(event::WorkWritten{});
  auto reply = rig.okAt(firstRev + 1, false);
  EngineRig::addVerdict(reply, 1, firstRev + 1, v1::DENIED);
  rig.reply(reply);
  EXPECT_TRUE(rig.engine->settled());
  EXPECT_EQ(rig.device.outbox().receiptOf(Kind::comment, comment), "needs_attention");
}

TEST(Engine, asksForScopesThatLoadUntilTheyAreThere) {
  EngineRig rig;
  const Id far = rig.device.store->newId();
  const Id near = rig.device.store->newId();
  rig.start();
  auto grants = rig.okAt(firstRev + 2);
  std::uint32_t order = 2;
  for (const Id& scope : {far, near}) {
    v1::Grant& grant = *grants.mutable_ok()->add_items()->mutable_grant();
    grant.set_scope(std::string(scope.raw()));
    grant.set_generation(1);
    grant.set_given(true);
    grant.set_rev(firstRev + order);
    grant.set_order(order--);
  }
  rig.reply(grants);
  EXPECT_FALSE(rig.engine->settled());
  auto request = rig.asked();
  ASSERT_EQ(request.sync().backfill_size(), 2);
  EXPECT_EQ(request.sync().backfill(0).scope(), near.raw()) << "the lower order comes first";
  auto pages = rig.okAt(firstRev + 2, false);
  v1::BackfillPage& first = *pages.mutable_ok()->add_backfill();
  first.set_scope(std::string(near.raw()));
  first.set_generation(1);
  first.set_after("k1");
  rig.reply(pages);
  request = rig.asked();
  EXPECT_EQ(request.sync().backfill(0).after(), "k1");
  for (auto* scope : {&near, &far}) {
    v1::BackfillPage& page = *pages.mutable_ok()->add_backfill();
    page.set_scope(std::string(scope->raw()));
    page.set_generation(1);
    page.set_last(true);
  }
  rig.reply(pages);
  EXPECT_TRUE(rig.engine->settled());
  EXPECT_THAT(rig.device.inbox().loading(), SizeIs(0));
}

TEST(Engine, ignoresThePokeOfWhatItHasSeen) {
  EngineRig rig;
  rig.settle();
  rig.step(event::Poked{firstRev});
  EXPECT_EQ(rig.requests, 1);
  rig.step(event::Poked{firstRev + 1});
  EXPECT_EQ(rig.requests, 2);
}

TEST(Engine, aPokeDuringARequestLeadsToAnotherOnlyIfItsRevisionIsMissing) {
  EngineRig rig;
  rig.start();
  rig.step(event::Poked{firstRev + 3});
  rig.reply(rig.okAt(firstRev + 3));
  EXPECT_EQ(rig.requests, 1);
  rig.step(event::SyncAsked{});
  rig.step(event::Poked{firstRev + 8});
  rig.reply(rig.okAt(firstRev + 4, false));
  EXPECT_EQ(rig.requests, 3);
}

TEST(Engine, listensAgainAfterThePokeStreamHasEnded) {
  EngineRig rig;
  rig.settle();
  rig.step(event::PokesEnded{});
  ASSERT_TRUE(rig.timerMs);
  EXPECT_LE(*rig.timerMs, EngineLimits{}.retryFirstMs);
  rig.step(event::TimerFired{});
  EXPECT_EQ(rig.requests, 2) << "what moved meanwhile was not told";
  rig.reply(rig.okAt(firstRev));
  EXPECT_EQ(rig.listens, 2);
}

TEST(Engine, measuresTheOfficesClock) {
  EngineRig rig;
  rig.start();
  const std::int64_t before = rig.device.clock.now().ms;
  rig.device.clock.step(200); // there and back
  auto reply = rig.okAt(firstRev);
  reply.mutable_ok()->set_t2(before + 3'600'100);
  reply.mutable_ok()->set_t3(before + 3'600'100);
  rig.reply(reply);
  EXPECT_EQ(rig.device.store->meta("clock_offset_ms"), "3600000");
  EXPECT_EQ(rig.device.clock.now().ms, before + 200 + 3'600'000);
  rig.device.clock.setServerOffsetMs(0); // a new process knows nothing yet
  rig.restart();
  rig.inFlight = false;
  rig.start();
  EXPECT_EQ(rig.device.clock.serverOffsetMs(), 3'600'000);
}

/// It is no better than half of the way there and back.
TEST(Engine, aClockThatIsRightWithinTheMeasureIsLeftAsItIs) {
  EngineRig rig;
  rig.start();
  const std::int64_t before = rig.device.clock.now().ms;
  rig.device.clock.step(200);
  auto reply = rig.okAt(firstRev);
  reply.mutable_ok()->set_t2(before + 150);
  reply.mutable_ok()->set_t3(before + 150);
  rig.reply(reply);
  EXPECT_EQ(rig.device.store->meta("clock_offset_ms"), "0");
  EXPECT_EQ(rig.device.clock.now().ms, before + 200);
}

} // namespace
} // namespace leadhand::test
