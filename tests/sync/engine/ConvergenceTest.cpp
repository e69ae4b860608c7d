// Real engines and the real hub in one process, without sockets; requests and answers get lost on the way.
#include "sync/device/Engine.h"
#include "tests/fakes/TestDevice.h"
#include "tests/sync/TestOffice.h"

#include <deque>
#include <gmock/gmock.h>

namespace leadhand::test {
namespace {

using namespace sync;

/// The way between phones and office: at its worst it loses, doubles and cuts.
struct Weather {
  unsigned loseRequest = 0; ///< out of 100
  unsigned loseReply = 0;
  unsigned cutReply = 0;
};

std::optional<std::string> headerOf(const effect::Send& send, std::string_view name) {
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
    engine = std::make_unique<Engine>(*store, keys, EngineLimits{.pullBytes = 4096});
    feed(event::Started{});
  }
  void feed(const Event& event) {
    for (const Effect& effect : engine->step(event))
      if (const auto* send = std::get_if<effect::Send>(&effect))
        due = *send;
  }
  std::unique_ptr<Engine> engine;
  std::optional<effect::Send> due;
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
    EXPECT_TRUE(session) << session.error().sentence();
    v1::SyncRequest request;
    EXPECT_TRUE(unpackMessage(send.body, request));
    event::Replied reply;
    reply.status = 200;
    reply.contentType = protobufType;
    reply.body = packMessage(office.hub().handle(request, *session));
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
  SeededRandom chance{5};
  Id crew;
  Id jane;
  Id mark;
  std::vector<Id> customers;
};

Id writeComment(Phone& phone, const Id& customer, const std::string& text) {
  Comment comment;
  comment.id = phone.store->newId();
  comment.customer = customer;
  comment.saidOn = *Date::fromIso("2011-09-01");
  comment.text = text;
  TestDevice::must(phone.store->write(insertOf(comment)));
  return comment.id;
}

/// Every synced row of the customers both may see, in words.
std::vector<std::string> bookOf(Phone& phone, const std::vector<Id>& customers) {
  std::vector<std::string> lines;
  for (const Id& id : customers) {
    const auto customer = phone.store->read<Customer>(id);
    lines.push_back(customer ? customer->name + "|" + customer->phone + "|" + customer->accessNote : "none");
    for (const Comment& comment : phone.store->select<Comment>("customer = ?1 ORDER BY id", {valueOf(id)}))
      lines.push_back(comment.id.text() + "|" + comment.text + "|" + comment.disposition);
  }
  return lines;
}

TEST(Convergence, twoPhonesHoldTheSameBookAfterAnyWeather) {
  for (const std::uint64_t seed : {1U, 2U, 3U, 4U}) {
    World world;
    world.chance = SeededRandom(seed);
    Phone jane(world.office, world.jane, 31);
    Phone mark(world.office, world.mark, 32);
    const std::vector<Id> shared(world.customers.begin(), world.customers.begin() + 3);
    ASSERT_TRUE(world.settle(jane));
    ASSERT_TRUE(world.settle(mark));
    std::vector<Id> written;
    const Weather storm{25, 25, 15};
    for (int step = 0; step < 40; ++step) {
      Phone& who = world.happens(50) ? jane : mark;
      const Id& customer = shared[world.chance.next() % shared.size()];
      if (world.happens(40))
        written.push_back(writeComment(who, customer, "comment " + std::to_string(step)));
      else if (world.happens(50))
        TestDevice::must(who.store->write(
            UpdateOf<Customer>(customer).with(&Customer::phone, "555-" + std::to_string(step)).edit));
      else
        TestDevice::must(who.store->write(
            UpdateOf<Customer>(customer).with(&Customer::accessNote, "gate " + std::to_string(step)).edit));
      who.feed(event::WorkWritten{});
      world.carry(jane, storm);
      world.carry(mark, storm);
      if (world.happens(10))
        (world.happens(50) ? jane : mark).restart();
      if (world.happens(5))
        world.office.reopen();
      world.office.clock.step(1000);
      jane.clock.step(1000);
      mark.clock.step(1000);
    }
    for (int i = 0; i < 2; ++i) {
      ASSERT_TRUE(world.settle(jane)) << seed;
      ASSERT_TRUE(world.settle(mark)) << seed;
    }
    EXPECT_EQ(bookOf(jane, shared), bookOf(mark, shared)) << seed;
    for (const Id& id : written) {
      EXPECT_TRUE(jane.store->read<Comment>(id)) << seed;
      EXPECT_TRUE(mark.store->read<Comment>(id)) << seed;
    }
    EXPECT_FALSE(jane.store->read<Customer>(world.customers[3])) << "none of hers";
    EXPECT_TRUE(mark.store->read<Customer>(world.customers[3]));
    EXPECT_THAT(jane.outbox().audit(), testing::IsEmpty());
    EXPECT_EQ(jane.outbox().counts().waiting + mark.outbox().counts().waiting, 0);
    for (const Id& scope : shared)
      EXPECT_EQ(jane.inbox().digestOf(scope).sum, world.office.store().digest(scope).sum) << seed;
    world.office.expectWhole();
  }
}

TEST(Convergence, aClonedPhoneLosesNothing) {
  World world;
  Phone jane(world.office, world.jane, 31);
  ASSERT_TRUE(world.settle(jane));
  // Two copies of one folder, both with work of their own under the same number.
  TemporaryFolder copyFolder;
  jane.store.reset();
  std::filesystem::copy(jane.folder.path(), copyFolder.path(), std::filesystem::copy_options::recursive);
  jane.restart();
  const Id hers = writeComment(jane, world.customers[0], "from the first");
  jane.feed(event::WorkWritten{});
  ASSERT_TRUE(world.settle(jane));
  jane.engine.reset();
  jane.store.reset();
  std::filesystem::copy(copyFolder.path(), jane.folder.path(),
                        std::filesystem::copy_options::recursive |
                            std::filesystem::copy_options::overwrite_existing);
  for (const char* rest : {"/crew.db-wal", "/crew.db-shm"})
    if (!std::filesystem::exists(copyFolder.path() + rest))
      std::filesystem::remove(jane.folder.path() + rest);
  jane.restart();
  const Id copys = writeComment(jane, world.customers[0], "from the copy");
  jane.feed(event::WorkWritten{});
  ASSERT_TRUE(world.settle(jane));
  EXPECT_NE(jane.store->actor().device, 1U);
  EXPECT_TRUE(jane.store->read<Comment>(hers));
  EXPECT_TRUE(jane.store->read<Comment>(copys));
  EXPECT_EQ(world.office.read<Comment>(hers).text, "from the first");
  EXPECT_EQ(world.office.read<Comment>(copys).text, "from the copy");
}

} // namespace
} // namespace leadhand::test
