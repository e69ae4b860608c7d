#pragma once
#include "core/schema/Scope.h"
#include "sync/device/Engine.h"
#include "sync/protocol/Codec.h"
#include "tests/fakes/TestDevice.h"

#include <gtest/gtest.h>
#include <optional>

namespace leadhand::test {

/// One real engine on a real store, and an office whose every answer the test writes.
class EngineRig {
 public:
  explicit EngineRig(std::uint64_t seed = 1) : device("lead_hand", seed) {
    TestDevice::must(device.store->setMeta("incarnation", "77"));
    TestDevice::must(device.store->setMeta("server", "https://office.example:8443"));
    TestDevice::must(device.inbox().begin(1, firstRev));
    restart();
  }

  /// A new process on the same folder.
  void restart() {
    engine.reset();
    device.open();
    sent.reset();
    timerMs.reset();
    listens = 0;
    engine = std::make_unique<sync::Engine>(*device.store, device.keys);
  }

  void step(const sync::Event& event) {
    for (const sync::Effect& effect : engine->step(event)) {
      if (const auto* send = std::get_if<sync::effect::Send>(&effect)) {
        EXPECT_FALSE(inFlight) << "two requests at once";
        inFlight = true;
        sent = *send;
        ++requests;
      } else if (const auto* timer = std::get_if<sync::effect::SetTimer>(&effect)) {
        timerMs = timer->afterMs;
      } else if (std::holds_alternative<sync::effect::ListenForPokes>(effect)) {
        ++listens;
      }
    }
  }
  /// As a program does that a person has started: it does not wait for what the one before waited for.
  void start() {
    step(sync::event::Started{});
    if (engine->state() == sync::EngineState::waitingToRetry)
      step(sync::event::SyncAsked{});
  }

  /// The last request as the office reads it.
  [[nodiscard]] v1::SyncRequest asked() const {
    v1::SyncRequest request;
    EXPECT_TRUE(sent && sync::unpackMessage(sent->body, request));
    return request;
  }

  void replyWith(sync::event::Replied reply) {
    inFlight = false;
    step(reply);
  }
  void reply(const v1::SyncReply& message, int status = 200) {
    sync::event::Replied reply;
    reply.status = status;
    reply.contentType = sync::protobufType;
    reply.body = sync::packMessage(message);
    replyWith(reply);
  }
  void lose(ErrorCode code = ErrorCode::noContact) {
    sync::event::Replied reply;
    reply.code = code;
    replyWith(reply);
  }

  /// A good answer that says there is no more.
  [[nodiscard]] v1::SyncReply okAt(std::uint64_t cursor, bool welcome = true) const {
    v1::SyncReply reply;
    if (welcome) {
      reply.mutable_welcome()->set_epoch(1);
      reply.mutable_welcome()->set_rev(cursor);
    }
    reply.mutable_ok()->set_cursor(cursor);
    reply.mutable_ok()->set_target(cursor);
    reply.mutable_ok()->set_complete(true);
    return reply;
  }
  static void addVerdict(v1::SyncReply& reply, std::uint64_t seq, std::uint64_t rev,
                         v1::Verdict verdict = v1::APPLIED) {
    v1::PushResult& result = *reply.mutable_ok()->add_results();
    result.set_seq(seq);
    result.set_verdict(verdict);
    result.set_result_rev(rev);
  }
  void settle() {
    start();
    reply(okAt(firstRev));
    ASSERT_TRUE(engine->settled());
  }

  Id write(const std::string& text) {
    Comment comment;
    comment.id = device.store->newId();
    comment.freeName = "Mrs. Smith";
    comment.saidOn = *Date::fromIso("2011-09-01");
    comment.text = text;
    TestDevice::must(device.store->write(insertOf(comment)));
    return comment.id;
  }

  [[nodiscard]] ErrorCode errorCode() const {
    return engine->lastError() ? engine->lastError()->code : ErrorCode::internal;
  }

  static constexpr std::uint64_t firstRev = (std::uint64_t{1} << 40U) + 100;
  TestDevice device;
  std::unique_ptr<sync::Engine> engine;
  std::optional<sync::effect::Send> sent;
  std::optional<std::int64_t> timerMs;
  int listens = 0;
  int requests = 0;
  bool inFlight = false;
};

} // namespace leadhand::test
