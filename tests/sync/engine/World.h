#pragma once
// Real engines and the real hub in one process, without sockets; requests and answers get lost on the way.
#include "sync/device/Engine.h"
#include "tests/fakes/TestDevice.h"
#include "tests/sync/TestOffice.h"

#include <deque>
#include <optional>

namespace leadhand::test {

using namespace sync;

/// The way between phones and office: at its worst it loses, doubles and cuts.
struct Weather {
  unsigned loseRequest = 0; ///< out of 100
  unsigned loseReply = 0;
  unsigned cutReply = 0;
};

inline std::optional<std::string> headerOf(const effect::Send& send, std::string_view name) {
  for (const auto& [key, value] : send.headers)
    if (key == name)
      return value;
  return std::nullopt;
}

struct Phone : TestDevice {
  Phone(sync::test::TestOffice& office, const Id& whom, std::uint64_t seed) : TestDevice("", seed) {
    must(store->setMeta("device", ""));
    must(store->setMeta("person", ""));
    Enrolment enrolment(*store, keys);
    v1::EnrolRequest request;
    const auto body = enrolment.request(office.hub().invite(whom)->code, "phone");
    must(unpackMessage(*body, request));
    must(enrolment.accept(200, packMessage(office.hub().enrol(request, "test")), "https://office"));
    restart();
  }
  void restart() {
    engine.reset();
    open();
    due.reset();
    holds = false;
    engine = std::make_unique<Engine>(*store, keys, limits);
    feed(event::Started{});
  }
  void feed(const Event& event) {
    for (const Effect& effect : engine->step(event))
      if (const auto* send = std::get_if<effect::Send>(&effect))
        due = *send;
      else if (std::holds_alternative<effect::AnswerHeld>(effect))
        holds = true;
  }
  EngineLimits limits{.pullBytes = 4096};
  std::unique_ptr<Engine> engine;
  std::optional<effect::Send> due;
  bool holds = false; ///< an answer was heard and not stored at once
};

class World {
 public:
  World() {
    crew = office.crew("Blue truck");
    jane = office.person("Jane", "lead_hand", crew);
    mark = office.person("Mark", "manager");
    for (int i = 0; i < 4; ++i) {
      customers.push_back(office.customer("Customer " + std::to_string(i)));
      if (i < 3)
        office.visit(customers.back(), crew, office.today());
    }
    EXPECT_TRUE(office.hub().refreshGrants());
  }

  /// One request of one phone, through this weather.
  void carry(Phone& phone, const Weather& weather) {
    if (!phone.due) {
      // Its timer may be running, or it may be idle: either way this is a person who asks.
      phone.feed(phone.engine->state() == EngineState::waitingToRetry ? Event(event::TimerFired{})
                                                                      : Event(event::SyncAsked{}));
    }
    if (!phone.due)
      return;
    const effect::Send send = *std::exchange(phone.due, std::nullopt);
    event::Replied reply;
    reply.number = send.number;
    if (!happens(weather.loseRequest))
      reply = answer(send);
    if (happens(weather.loseReply))
      reply = event::Replied{};
    else if (happens(weather.cutReply))
      reply.body.resize(reply.body.size() / 2);
    reply.number = send.number;
    phone.feed(reply);
  }
  event::Replied answer(const effect::Send& send) {
    const auto signed_ = signedRequestOf(send.method, send.path, send.body,
                                         [&](std::string_view name) { return headerOf(send, name); });
    EXPECT_TRUE(signed_);
    const auto session = office.hub().authenticate(*signed_);
    if (!session)
      return turnedAway(send, session.error());
    v1::SyncRequest request;
    EXPECT_TRUE(unpackMessage(send.body, request));
    said = office.hub().handle(request, *session);
    return carried(send, said);
  }
  /// What the door says: only of a clock that is off, the one thing that these phones may be wrong in.
  event::Replied turnedAway(const effect::Send& send, const Error& why) {
    EXPECT_EQ(why.code, ErrorCode::clockRefused) << why.sentence();
    v1::SyncReply refusal;
    refusal.mutable_refused()->set_code(std::string(why.name()));
    refusal.mutable_refused()->set_where(why.where);
    event::Replied reply = carried(send, refusal, 401);
    reply.serverTimeMs = office.clock.now().ms;
    return reply;
  }
  static event::Replied carried(const effect::Send& send, const v1::SyncReply& said, int status = 200) {
    event::Replied reply;
    reply.status = status;
    reply.contentType = protobufType;
    reply.body = packReply(said);
    reply.number = send.number;
    return reply;
  }
  bool settle(Phone& phone) {
    for (int round = 0; round < 200; ++round) {
      carry(phone, {});
      if (phone.engine->settled() && !phone.due)
        return true;
    }
    return false;
  }
  bool happens(unsigned percent) { return chance.next() % 100 < percent; }

  sync::test::TestOffice office;
  v1::SyncReply said; ///< the office's last answer
  SeededRandom chance{5};
  Id crew;
  Id jane;
  Id mark;
  std::vector<Id> customers;
};

inline Id writeComment(Phone& phone, const Id& customer, const std::string& text) {
  return phone.say(customer, text);
}

/// Every synced row of the customers both may see, in words.
inline std::vector<std::string> bookOf(Phone& phone, const std::vector<Id>& customers) {
  std::vector<std::string> lines;
  for (const Id& id : customers) {
    const auto customer = phone.store->read<Customer>(id);
    lines.push_back(customer ? customer->name + "|" + customer->phone + "|" + customer->accessNote : "none");
    for (const Comment& comment : phone.store->select<Comment>("customer = ?1 ORDER BY id", {valueOf(id)}))
      lines.push_back(comment.id.text() + "|" + comment.text + "|" + comment.disposition);
  }
  return lines;
}

} // namespace leadhand::test
