#include "tests/sync/engine/EngineRig.h"

#include <gmock/gmock.h>

namespace leadhand::test {
namespace {

using namespace sync;
constexpr std::uint64_t firstRev = EngineRig::firstRev;

TEST(EngineTrouble, sendsTheSameGroupsAgainWhenTheAnswerIsLost) {
  EngineRig rig;
  rig.write("one");
  rig.write("two");
  rig.start();
  const auto first = rig.asked();
  ASSERT_EQ(first.sync().push_size(), 2);
  rig.lose();
  EXPECT_EQ(rig.engine->state(), EngineState::waitingToRetry);
  EXPECT_EQ(rig.errorCode(), ErrorCode::noContact);
  EXPECT_EQ(rig.device.store->meta("last_error"), "no_contact");
  rig.step(event::TimerFired{});
  const auto second = rig.asked();
  ASSERT_EQ(second.sync().push_size(), 2);
  for (int i = 0; i < 2; ++i)
    EXPECT_EQ(first.sync().push(i).SerializeAsString(), second.sync().push(i).SerializeAsString());
  EXPECT_TRUE(second.has_hello());
}

TEST(EngineTrouble, theTroubleOfAnEarlierProcessEndsWithTheFirstGoodAnswer) {
  EngineRig rig;
  rig.start();
  rig.lose();
  ASSERT_EQ(rig.device.store->meta("last_error"), "no_contact");
  rig.inFlight = false;
  rig.restart();
  ASSERT_NE(rig.device.store->meta("next_attempt").value_or(""), "");
  rig.settle();
  EXPECT_EQ(rig.device.store->meta("last_error"), "");
  EXPECT_EQ(rig.device.store->meta("next_attempt"), "");
}

TEST(EngineTrouble, losesNothingWhenAnAnswerIsCutAtAnyByte) {
  EngineRig rig;
  rig.write("kept");
  rig.start();
  auto reply = rig.okAt(firstRev + 1);
  EngineRig::addVerdict(reply, 1, firstRev + 1);
  const std::string whole = packMessage(reply);
  for (std::size_t cut = 0; cut < whole.size(); ++cut) {
    event::Replied part;
    part.status = 200;
    part.contentType = protobufType;
    part.body = whole.substr(0, cut);
    rig.replyWith(part);
    ASSERT_EQ(rig.errorCode(), ErrorCode::badReply) << "cut at " << cut;
    ASSERT_EQ(rig.device.inbox().cursor(), firstRev);
    ASSERT_EQ(rig.device.outbox().counts().waiting, 1);
    rig.step(event::TimerFired{});
    ASSERT_EQ(rig.asked().sync().push_size(), 1);
  }
  rig.reply(reply);
  EXPECT_TRUE(rig.engine->settled());
  EXPECT_EQ(rig.engine->lastError(), nullptr);
  EXPECT_EQ(rig.device.store->meta("last_error"), "");
}

TEST(EngineTrouble, aFlippedBitNeverLeavesItBusy) {
  EngineRig rig;
  rig.write("kept");
  rig.start();
  auto reply = rig.okAt(firstRev);
  const std::string whole = packMessage(reply);
  for (std::size_t bit = 0; bit < whole.size() * 8; ++bit) {
    event::Replied bent;
    bent.status = 200;
    bent.contentType = protobufType;
    bent.body = whole;
    bent.body[bit / 8] = static_cast<char>(bent.body[bit / 8] ^ (1 << (bit % 8)));
    rig.replyWith(bent);
    ASSERT_GE(rig.device.inbox().cursor(), firstRev) << "bit " << bit;
    ASSERT_EQ(rig.device.outbox().counts().waiting, 1) << "bit " << bit;
    if (rig.engine->state() != EngineState::requesting)
      rig.step(event::SyncAsked{});
    if (rig.engine->state() != EngineState::requesting)
      rig.step(event::TimerFired{});
    ASSERT_EQ(rig.engine->state(), EngineState::requesting) << "bit " << bit;
  }
}

TEST(EngineTrouble, tellsAPageThatAsksToSignInFromTheOffice) {
  EngineRig rig;
  rig.start();
  event::Replied page;
  page.status = 200;
  page.contentType = "text/html; charset=utf-8";
  page.body = "<html>Welcome to CoffeeNet</html>";
  rig.replyWith(page);
  EXPECT_EQ(rig.errorCode(), ErrorCode::notOurServer);
  EXPECT_EQ(rig.engine->state(), EngineState::waitingToRetry);
  EXPECT_EQ(rig.device.inbox().cursor(), firstRev);
}

TEST(EngineTrouble, tellsAnotherProgramFromAnOutage) {
  for (const auto& [status, code] : {std::pair(501, ErrorCode::notOurServer), // takes no such requests at all
                                     std::pair(502, ErrorCode::noContact)}) {
    EngineRig rig;
    rig.start();
    event::Replied page;
    page.status = status;
    page.contentType = "text/html";
    page.body = "<html>Unsupported method</html>";
    rig.replyWith(page);
    EXPECT_EQ(rig.errorCode(), code) << status;
  }
}

TEST(EngineTrouble, refusesAnAnswerThatWouldMoveTheCursorBack) {
  EngineRig rig;
  rig.start();
  rig.reply(rig.okAt(firstRev - 1));
  EXPECT_EQ(rig.errorCode(), ErrorCode::badReply);
  EXPECT_EQ(rig.device.inbox().cursor(), firstRev);
}

TEST(EngineTrouble, refusesARowWithAnIdThatIsNone) {
  EngineRig rig;
  rig.start();
  auto reply = rig.okAt(firstRev + 1);
  reply.mutable_ok()->add_items()->mutable_row()->set_id("short");
  rig.reply(reply);
  EXPECT_EQ(rig.errorCode(), ErrorCode::badReply);
  EXPECT_EQ(rig.device.inbox().cursor(), firstRev);
}

TEST(EngineTrouble, waitsLongerAfterEachFailureUpToFiveMinutes) {
  EngineRig rig;
  rig.start();
  std::int64_t most = EngineLimits{}.retryFirstMs;
  for (int failure = 0; failure < 14; ++failure) {
    rig.lose();
    ASSERT_TRUE(rig.timerMs);
    EXPECT_GE(*rig.timerMs, most / 2) << failure;
    EXPECT_LE(*rig.timerMs, most) << failure;
    EXPECT_EQ(rig.device.store->meta("next_attempt"),
              std::to_string(rig.device.clock.now().ms + *rig.timerMs));
    most = std::min(most * 2, EngineLimits{}.retryMostMs);
    rig.step(event::TimerFired{});
  }
  EXPECT_EQ(most, EngineLimits{}.retryMostMs);
  rig.lose();
  rig.step(event::NetworkChanged{true});
  EXPECT_EQ(rig.engine->state(), EngineState::requesting) << "the network is back: no waiting";
  rig.lose();
  EXPECT_LE(*rig.timerMs, EngineLimits{}.retryFirstMs);
}

TEST(EngineTrouble, comesBackWhenTheOfficeSaysSoAndNotBefore) {
  EngineRig rig;
  rig.start();
  v1::SyncReply later;
  later.mutable_retry_after()->set_ms(90'000);
  rig.reply(later, 429);
  EXPECT_TRUE(rig.engine->toldToWait());
  EXPECT_GE(*rig.timerMs, 90'000);
  rig.step(event::SyncAsked{});
  rig.step(event::NetworkChanged{true});
  rig.step(event::WorkWritten{});
  EXPECT_EQ(rig.requests, 1);
  rig.step(event::TimerFired{});
  EXPECT_EQ(rig.requests, 2);
}

TEST(EngineTrouble, endsARequestThatIsNeverAnswered) {
  EngineRig rig;
  rig.start();
  EXPECT_EQ(rig.timerMs, EngineLimits{}.answerMs);
  rig.device.clock.step(EngineLimits{}.answerMs - 1);
  rig.step(event::TimerFired{});
  EXPECT_EQ(rig.engine->state(), EngineState::requesting);
  rig.device.clock.step(1);
  rig.step(event::TimerFired{});
  EXPECT_EQ(rig.engine->state(), EngineState::waitingToRetry);
}

TEST(EngineTrouble, ignoresAnAnswerThatComesTooLate) {
  EngineRig rig;
  rig.start();
  const std::uint64_t old = rig.sent->number;
  rig.device.clock.step(EngineLimits{}.answerMs);
  rig.step(event::TimerFired{});
  rig.inFlight = false;
  rig.step(event::TimerFired{});
  event::Replied late;
  late.status = 200;
  late.contentType = protobufType;
  late.body = packMessage(rig.okAt(firstRev + 50));
  late.number = old;
  rig.step(late);
  EXPECT_EQ(rig.engine->state(), EngineState::requesting);
  EXPECT_EQ(rig.device.inbox().cursor(), firstRev);
}

TEST(EngineTrouble, backsOffFromAnOfficeThatBringsNothing) {
  EngineRig rig;
  rig.start();
  auto barren = rig.okAt(firstRev);
  barren.mutable_ok()->set_complete(false);
  for (int i = 0; i < 10 && rig.engine->state() == EngineState::requesting; ++i)
    rig.reply(barren);
  EXPECT_EQ(rig.engine->state(), EngineState::waitingToRetry);
  EXPECT_LE(rig.requests, EngineLimits{}.barrenRounds + 1);
}

TEST(EngineTrouble, sendsLessAfterTheOfficeFoundItTooMuch) {
  EngineRig rig;
  for (int i = 0; i < 40; ++i)
    rig.write(std::string(8000, 'x'));
  rig.start();
  const int first = rig.asked().sync().push_size();
  event::Replied tooLarge;
  tooLarge.status = 413;
  tooLarge.contentType = "application/json";
  rig.replyWith(tooLarge);
  EXPECT_EQ(rig.errorCode(), ErrorCode::requestTooLarge);
  rig.step(event::TimerFired{});
  EXPECT_GT(rig.asked().sync().push_size(), 0);
  EXPECT_LT(rig.asked().sync().push_size(), first);
}

TEST(EngineTrouble, expectLeadsBackToTheNamedSequence) {
  EngineRig rig;
  rig.settle();
  for (const char* text : {"one", "two"}) {
    rig.write(text);
    rig.step(event::WorkWritten{});
    auto reply = rig.okAt(firstRev + 1, false);
    EngineRig::addVerdict(reply, rig.asked().sync().push(0).seq(), firstRev + 1);
    rig.reply(reply);
  }
  rig.write("three");
  rig.step(event::WorkWritten{});
  v1::SyncReply expect;
  expect.mutable_expect()->set_seq(2);
  rig.reply(expect);
  ASSERT_EQ(rig.asked().sync().push_size(), 2);
  EXPECT_EQ(rig.asked().sync().push(0).seq(), 2U);
}

TEST(EngineTrouble, aForkGivesANewNumberAndSendsItAllAgain) {
  EngineRig rig;
  rig.write("from the clone");
  rig.start();
  v1::SyncReply fork;
  fork.mutable_fork()->set_device(9);
  rig.reply(fork);
  EXPECT_EQ(rig.device.store->meta("device"), "9");
  ASSERT_EQ(rig.engine->state(), EngineState::requesting);
  EXPECT_EQ(rig.asked().hello().device(), 9U);
  ASSERT_EQ(rig.asked().sync().push_size(), 1);
  EXPECT_EQ(rig.asked().sync().push(0).seq(), 1U);
}

TEST(EngineTrouble, aRestoredOfficeGetsWhatItLost) {
  EngineRig rig;
  rig.settle();
  rig.write("acknowledged, then lost by the office");
  rig.step(event::WorkWritten{});
  auto reply = rig.okAt(firstRev + 7, false);
  EngineRig::addVerdict(reply, 1, firstRev + 7);
  rig.reply(reply);
  rig.step(event::SyncAsked{});
  v1::SyncReply restored;
  restored.mutable_new_epoch()->set_epoch(2);
  restored.mutable_new_epoch()->set_restore_rev(firstRev + 2);
  restored.mutable_new_epoch()->set_last_seq(0);
  rig.reply(restored);
  const auto request = rig.asked();
  EXPECT_EQ(request.sync().epoch(), 2U);
  EXPECT_EQ(request.sync().cursor(), firstRev + 2);
  EXPECT_TRUE(request.sync().chain().empty());
  ASSERT_EQ(request.sync().push_size(), 1);
  EXPECT_EQ(request.sync().push(0).seq(), 1U);
}

TEST(EngineTrouble, aResyncBeginsAtTheOfficesRevision) {
  EngineRig rig;
  rig.write("still to go out");
  rig.start();
  auto reply = rig.okAt(firstRev + 500);
  reply.mutable_resync();
  rig.reply(reply);
  EXPECT_EQ(rig.device.inbox().cursor(), firstRev + 500);
  EXPECT_EQ(rig.asked().sync().push_size(), 1);
}

TEST(EngineTrouble, aRevokedDeviceIsQuietUntilAPersonAsks) {
  EngineRig rig;
  rig.write("kept");
  rig.start();
  v1::SyncReply refused;
  refused.mutable_refused()->set_code("device_revoked");
  rig.reply(refused, 403);
  EXPECT_EQ(rig.engine->state(), EngineState::revoked);
  EXPECT_EQ(rig.errorCode(), ErrorCode::deviceRevoked);
  rig.step(event::Poked{});
  rig.step(event::WorkWritten{});
  rig.step(event::TimerFired{});
  rig.step(event::NetworkChanged{true});
  EXPECT_EQ(rig.requests, 1);
  EXPECT_EQ(rig.device.outbox().counts().waiting, 1);
  rig.step(event::SyncAsked{});
  EXPECT_EQ(rig.requests, 2) << "the office may have taken it back";
  auto reply = rig.okAt(firstRev + 1);
  EngineRig::addVerdict(reply, 1, firstRev + 1);
  rig.reply(reply);
  EXPECT_TRUE(rig.engine->settled());
}

TEST(EngineTrouble, reenrolStopsAndKeepsTheWork) {
  EngineRig rig;
  rig.write("kept");
  rig.start();
  v1::SyncReply reply;
  reply.mutable_reenrol();
  rig.reply(reply);
  EXPECT_EQ(rig.engine->state(), EngineState::revoked);
  EXPECT_EQ(rig.errorCode(), ErrorCode::notEnrolled);
  EXPECT_EQ(rig.device.outbox().counts().waiting, 1);
}

TEST(EngineTrouble, reenrolWithANumberSendsItAllAgain) {
  EngineRig rig;
  rig.write("of an old copy");
  rig.start();
  EXPECT_EQ(rig.asked().hello().incarnation(), 77U) << "of the enrolment, until the office gives another";
  v1::SyncReply reply;
  reply.mutable_reenrol()->set_device(9);
  rig.reply(reply);
  EXPECT_EQ(rig.device.store->meta("device"), "9");
  ASSERT_EQ(rig.engine->state(), EngineState::requesting);
  ASSERT_EQ(rig.asked().sync().push_size(), 1);
  EXPECT_EQ(rig.asked().sync().push(0).seq(), 1U);
  auto ok = rig.okAt(firstRev + 1);
  EngineRig::addVerdict(ok, 1, firstRev + 1);
  ok.mutable_welcome()->set_incarnation(1234);
  rig.reply(ok);
  rig.restart();
  rig.start(); // the next process says what this one was given
  EXPECT_EQ(rig.asked().hello().incarnation(), 1234U);
}

TEST(EngineTrouble, anOldVersionStillPushes) {
  EngineRig rig;
  rig.start();
  v1::SyncReply upgrade;
  upgrade.mutable_upgrade()->set_minimum(9);
  rig.reply(upgrade);
  EXPECT_EQ(rig.engine->state(), EngineState::needsUpdate);
  EXPECT_EQ(rig.errorCode(), ErrorCode::appTooOld);
  rig.write("work is never stranded");
  rig.step(event::WorkWritten{});
  EXPECT_EQ(rig.engine->state(), EngineState::requesting);
  EXPECT_EQ(rig.asked().sync().push_size(), 1);
}

TEST(EngineTrouble, aClockOfAnotherYearIsSetByTheOfficeOnce) {
  EngineRig rig;
  rig.device.clock.set(Instant{86'400'000}); // 1970
  rig.start();
  event::Replied refused;
  refused.status = 403;
  refused.contentType = protobufType;
  refused.serverTimeMs = 1'800'000'000'000;
  v1::SyncReply message;
  message.mutable_refused()->set_code("clock_refused");
  refused.body = packMessage(message);
  rig.replyWith(refused);
  EXPECT_EQ(rig.engine->state(), EngineState::requesting);
  EXPECT_EQ(rig.asked().sync().t1(), 1'800'000'000'000);
  refused.number = 0;
  rig.replyWith(refused);
  EXPECT_EQ(rig.engine->state(), EngineState::waitingToRetry) << "not round and round";
  EXPECT_EQ(rig.errorCode(), ErrorCode::clockRefused);
}

TEST(EngineTrouble, everyRefusalEndsInAStateThatATryLeaves) {
  for (const char* code :
       {"bad_request", "request_too_large", "signature_refused", "store_full", "nonsense"}) {
    EngineRig rig;
    rig.write("kept");
    rig.start();
    v1::SyncReply refused;
    refused.mutable_refused()->set_code(code);
    rig.reply(refused, 400);
    EXPECT_EQ(rig.engine->state(), EngineState::waitingToRetry) << code;
    EXPECT_EQ(rig.device.outbox().counts().waiting, 1) << code;
    rig.step(event::SyncAsked{});
    EXPECT_EQ(rig.engine->state(), EngineState::requesting) << code;
  }
}

TEST(EngineTrouble, aStorageThatIsFullInTheOfficeIsNotThisDevices) {
  for (const auto& [code, where] : {std::pair{"store_full", "the office's storage is full"},
                                    {"store_failed", "the office's storage refuses"}}) {
    EngineRig rig;
    rig.write("kept");
    rig.start();
    v1::SyncReply refused;
    refused.mutable_refused()->set_code(code);
    rig.reply(refused, 500);
    EXPECT_EQ(rig.errorCode(), ErrorCode::noContact) << code;
    EXPECT_EQ(rig.device.store->meta("last_error_where"), where);
    EXPECT_EQ(rig.device.outbox().counts().waiting, 1) << code;
  }
}

TEST(EngineTrouble, goesOnAfterARestartInEachState) {
  for (const int state : {0, 1, 2}) {
    EngineRig rig;
    rig.write("kept");
    rig.start();
    const std::string group = rig.asked().sync().push(0).SerializeAsString();
    if (state == 1)
      rig.lose();
    if (state == 2) {
      v1::SyncReply refused;
      refused.mutable_refused()->set_code("device_revoked");
      rig.reply(refused, 403);
    }
    rig.inFlight = false;
    rig.restart();
    rig.start();
    ASSERT_TRUE(rig.sent) << state;
    ASSERT_EQ(rig.asked().sync().push_size(), 1) << state;
    EXPECT_EQ(rig.asked().sync().push(0).SerializeAsString(), group) << state;
    auto reply = rig.okAt(firstRev + 1);
    EngineRig::addVerdict(reply, 1, firstRev + 1);
    rig.reply(reply);
    EXPECT_TRUE(rig.engine->settled()) << state;
  }
}

} // namespace
} // namespace leadhand::test
