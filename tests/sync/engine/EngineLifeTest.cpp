// What the engine knows of its own state outlives the process, and never is a dead end.
#include "core/store/SelfCheck.h"
#include "tests/sync/engine/EngineRig.h"

#include <gmock/gmock.h>

namespace leadhand::test {
namespace {

using namespace sync;

std::string kept(EngineRig& rig, const char* key) {
  return rig.device.store->meta(key).value_or("");
}

/// So many failures in a row, each after the whole wait.
void fail(EngineRig& rig, int times) {
  rig.start();
  for (int i = 0; i < times; ++i) {
    if (i > 0) {
      rig.device.clock.step(*rig.timerMs);
      rig.step(event::TimerFired{});
    }
    rig.lose();
  }
}

TEST(EngineLife, theWaitOfAnEarlierProcessGoesOn) {
  EngineRig rig;
  rig.write("kept");
  fail(rig, 6);
  const std::int64_t wait = *rig.timerMs;
  EXPECT_GE(wait, 16'000) << "half of 2^5 seconds";
  EXPECT_EQ(kept(rig, "engine_state"), "waiting");
  EXPECT_EQ(kept(rig, "attempts"), "6");
  EXPECT_EQ(kept(rig, "last_error_where"), "https://office.example:8443");
  rig.device.clock.step(5000);
  const int before = rig.requests;
  rig.restart();
  rig.step(event::Started{});
  EXPECT_EQ(rig.requests, before) << "a program that falls over and over must not knock each time";
  EXPECT_EQ(rig.engine->state(), EngineState::waitingToRetry);
  EXPECT_EQ(rig.errorCode(), ErrorCode::noContact);
  EXPECT_EQ(*rig.timerMs, wait - 5000);
  rig.device.clock.step(*rig.timerMs);
  rig.step(event::TimerFired{});
  ASSERT_EQ(rig.requests, before + 1);
  rig.lose();
  EXPECT_EQ(kept(rig, "attempts"), "7");
  EXPECT_GE(*rig.timerMs, 32'000) << "the doubling goes on too";
}

TEST(EngineLife, aWaitThatIsOverIsNotWaitedForAgain) {
  EngineRig rig;
  fail(rig, 3);
  rig.device.clock.step(*rig.timerMs + 1);
  rig.restart();
  rig.step(event::Started{});
  EXPECT_EQ(rig.engine->state(), EngineState::requesting);
}

TEST(EngineLife, aClockSetBackDoesNotStretchTheWait) {
  EngineRig rig;
  fail(rig, 3);
  rig.device.clock.step(-365LL * 24 * 3600 * 1000);
  rig.restart();
  rig.step(event::Started{});
  EXPECT_LE(*rig.timerMs, EngineLimits{}.retryMostMs);
}

TEST(EngineLife, whatTheOfficeToldOutlivesTheProcess) {
  EngineRig rig;
  rig.start();
  event::Replied busy;
  busy.status = 429;
  busy.retryAfterMs = 600'000;
  rig.replyWith(busy);
  EXPECT_GE(*rig.timerMs, 600'000);
  rig.restart();
  rig.step(event::Started{});
  const int before = rig.requests;
  rig.step(event::SyncAsked{});
  rig.step(event::NetworkChanged{true});
  EXPECT_EQ(rig.requests, before) << "asking earlier would only be refused again";
  EXPECT_TRUE(rig.engine->toldToWait());
  EXPECT_GE(*rig.timerMs, 600'000);
  rig.device.clock.step(*rig.timerMs);
  rig.step(event::TimerFired{});
  EXPECT_EQ(rig.requests, before + 1);
}

TEST(EngineLife, asksAtOnceAndFromTheBeginningWhenTheNetworkComesBack) {
  EngineRig rig;
  fail(rig, 8);
  rig.step(event::NetworkChanged{false});
  EXPECT_EQ(rig.engine->state(), EngineState::waitingToRetry);
  rig.step(event::NetworkChanged{true});
  ASSERT_EQ(rig.engine->state(), EngineState::requesting);
  rig.lose();
  EXPECT_LE(*rig.timerMs, EngineLimits{}.retryFirstMs);
  EXPECT_EQ(kept(rig, "attempts"), "1");
}

TEST(EngineLife, oneGoodAnswerEndsItAll) {
  EngineRig rig;
  fail(rig, 4);
  rig.step(event::SyncAsked{});
  rig.reply(rig.okAt(EngineRig::firstRev));
  for (const char* key :
       {"engine_state", "attempts", "next_attempt", "last_error", "last_error_where", "told_to_wait"})
    EXPECT_EQ(kept(rig, key), "") << key;
}

TEST(EngineLife, aRevokedDeviceSaysSoAfterARestartAndAsksOnceMore) {
  EngineRig rig;
  rig.start();
  v1::SyncReply refused;
  refused.mutable_refused()->set_code("device_revoked");
  rig.reply(refused, 403);
  EXPECT_EQ(kept(rig, "engine_state"), "revoked");
  rig.restart();
  rig.start();
  EXPECT_EQ(rig.engine->state(), EngineState::requesting) << "the office may have thought better of it";
  rig.reply(rig.okAt(EngineRig::firstRev));
  EXPECT_EQ(kept(rig, "engine_state"), "");
}

TEST(EngineLife, listensFromWhereItStands) {
  EngineRig rig;
  rig.start();
  std::string resumesAt;
  event::Replied good;
  good.status = 200;
  good.contentType = protobufType;
  good.body = packMessage(rig.okAt(EngineRig::firstRev + 7));
  rig.inFlight = false;
  for (const Effect& effect : rig.engine->step(good))
    if (const auto* listen = std::get_if<effect::ListenForPokes>(&effect))
      for (const auto& [name, value] : listen->headers)
        if (name == "Last-Event-ID")
          resumesAt = value;
  EXPECT_EQ(resumesAt, std::to_string(EngineRig::firstRev + 7));
}

TEST(EngineLife, workThatHasLostItsEntryIsFoundAtTheStartOfADay) {
  EngineRig rig;
  rig.settle();
  const Id lost = rig.write("lost");
  TestDevice::must(rig.device.store->database().execute("DELETE FROM outbox"));
  rig.restart();
  rig.start();
  EXPECT_EQ(rig.asked().sync().push_size(), 0) << "looked for once a day, not with every start";
  rig.inFlight = false;
  rig.device.clock.step(25LL * 3600 * 1000);
  rig.restart();
  rig.start();
  ASSERT_EQ(rig.asked().sync().push_size(), 1);
  EXPECT_EQ(rig.asked().sync().push(0).changes(0).id(), std::string(lost.raw()));
}

TEST(EngineLife, whatDifferedBeforeIsComparedAgainAfterARestart) {
  EngineRig rig;
  rig.settle();
  const Id scope = rig.device.store->newId();
  TestDevice::must(rig.device.store->setMeta("degraded", scope.text()));
  rig.restart();
  rig.start();
  ASSERT_EQ(rig.asked().sync().check_size(), 1);
  EXPECT_EQ(rig.asked().sync().check(0), std::string(scope.raw()));
  EXPECT_EQ(rig.asked().sync().degraded_size(), 1);
  rig.reply(rig.okAt(EngineRig::firstRev));
  EXPECT_EQ(kept(rig, "degraded"), "") << "no longer this device's: nothing to be said of it";
}

} // namespace
} // namespace leadhand::test
