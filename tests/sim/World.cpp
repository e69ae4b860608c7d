#include "tests/sim/World.h"

#include "core/rules/Roles.h"
#include "sync/protocol/Codec.h"
#include "tests/sim/Invariants.h"
#include "tests/sim/Trouble.h"
#include "tests/sim/Work.h"

#include <cstdio>

namespace leadhand::sim {
namespace {

constexpr std::int64_t second = 1000;
constexpr std::int64_t minute = 60 * second;
constexpr std::int64_t hour = 60 * minute;
constexpr std::int64_t faultyHours = 10;
constexpr std::size_t hotCustomers = 6;
constexpr int mostRounds = 12;

/// No answer to this request: the line broke.
sync::event::Replied nothing(std::uint64_t number) {
  sync::event::Replied reply;
  reply.number = number;
  return reply;
}

} // namespace

World::World(const Plan& given)
    : plan(given), chance(given.seed * 0x9E3779B97F4A7C15ULL + 17), office(time, given.seed) {
  crypto_generichash_init(&m_trace, nullptr, 0, 16);
  found();
}
World::~World() = default;

void World::say(const std::string& what) {
  const std::string line = std::to_string(time.ms) + " " + what + "\n";
  crypto_generichash_update(&m_trace, reinterpret_cast<const unsigned char*>(line.data()), line.size());
  if (plan.verbose)
    std::fputs(line.c_str(), stdout);
}

void World::violate(const std::string& what) {
  if (m_outcome.violations.size() < 20)
    m_outcome.violations.push_back(what);
}

void World::at(std::int64_t afterMs, std::function<void()> what) {
  m_queue.push({time.ms + afterMs, chance.next(), ++m_scheduled,
                std::make_shared<std::function<void()>>(std::move(what))});
}

/// Two crews that share customers, people of each role, and their devices.
void World::found() {
  sync::Hub& hub = office.hub();
  std::vector<std::vector<Edit>> groups(1);
  const auto add = [&](auto record) {
    record.id = hub.newId();
    groups.front().push_back(insertOf(record));
    return record.id;
  };
  Company company;
  company.name = "Maple & Stone";
  company.zone = "America/Toronto";
  company.currency = "CAD";
  add(company);
  for (const char* name : {"Blue truck", "Red truck"}) {
    Crew crew;
    crew.name = name;
    crews.push_back(add(crew));
  }
  const auto person = [&](const char* name, std::string_view role, const Id& crew) {
    Person one;
    one.name = name;
    one.role = role;
    one.crew = crew;
    people.push_back(add(one));
  };
  person("Jane", roles::leadHand, crews[0]);
  person("Ravi", roles::leadHand, crews[1]);
  person("Tom", roles::technician, crews[0]);
  person("Olga", roles::office, {});
  person("Mark", roles::manager, {});
  for (std::size_t i = 0; i < hotCustomers; ++i) {
    Customer customer;
    customer.name = "Customer " + std::to_string(i);
    customer.phone = "555-000" + std::to_string(i);
    customers.push_back(add(customer));
  }
  Customer apart;
  apart.name = "The owner's mother";
  apart.deleted = true; // so that nobody happens to do anything with it
  hidden = add(apart);
  // Blue sees customers 0-3, red 2-5: two in the middle are everybody's.
  for (std::size_t i = 0; i < 8; ++i) {
    Visit visit;
    visit.customer = customers[i < 4 ? i : i - 2];
    visit.crew = crews[i < 4 ? 0 : 1];
    visit.date = office.today().plusDays(static_cast<int>(i % 2));
    visit.position = static_cast<std::int64_t>(i);
    visits.push_back(add(visit));
  }
  if (!hub.writeAll(Id{}, groups))
    violate("harness: the company could not be founded");
  office.onCommit = [this](const sync::CommitNotice& notice) { poke(notice); };
  std::vector<std::size_t> who{0, 4, 1, 3, 2, 0};
  const std::size_t many = 2 + chance.below(4);
  for (std::size_t i = 0; i < many; ++i) {
    handsets.push_back(std::make_unique<Handset>(time, static_cast<int>(i), plan.seed * 64 + i));
    handsets.back()->enrol(office, people[who[i]]);
    handsets.back()->restart();
  }
}

void World::scheduleSteps() {
  for (int i = 0; i < plan.steps; ++i)
    at(chance.between(1, faultyHours * hour), [this] { step(); });
}

void World::step() {
  Handset& handset = *handsets[chance.below(handsets.size())];
  if (chance.happens(25) && trouble(*this, handset))
    return;
  work(handset);
}

void World::work(Handset& handset) {
  if (!doWork(*this, handset))
    return;
  if (chance.happens(70))
    feed(handset, sync::event::WorkWritten{});
}

void World::feed(Handset& handset, const sync::Event& event) {
  if (!handset.engine)
    return;
  const bool waits = handset.engine->state() == sync::EngineState::requesting &&
                     !std::holds_alternative<sync::event::TimerFired>(event) &&
                     !std::holds_alternative<sync::event::Replied>(event);
  const std::vector<sync::Effect> effects = handset.engine->step(event);
  for (const sync::Effect& effect : effects) {
    if (const auto* send = std::get_if<sync::effect::Send>(&effect)) {
      if (waits)
        violate("two requests at once by " + handset.name());
      transmit(handset, *send);
    } else if (const auto* timer = std::get_if<sync::effect::SetTimer>(&effect)) {
      const auto which = static_cast<std::size_t>(handset.number);
      at(timer->afterMs, [this, which, mine = ++handset.timer] {
        if (handsets[which]->timer == mine)
          feed(*handsets[which], sync::event::TimerFired{});
      });
    } else if (std::holds_alternative<sync::effect::ListenForPokes>(effect)) {
      handset.listening = true;
    }
  }
  watch(handset);
}

void World::watch(Handset& handset) {
  const std::uint64_t cursor = handset.inbox().cursor();
  if (cursor < handset.cursorSeen && !plan.faults.has(Fault::setBack))
    violate("cursor went back on " + handset.name());
  handset.cursorSeen = cursor;
}

void World::poke(const sync::CommitNotice& notice) {
  for (const auto& handset : handsets) {
    if (!handset->listening || handset->partitioned || (!healed && chance.happens(40)))
      continue;
    const auto which = static_cast<std::size_t>(handset->number);
    at(chance.between(5, 2000),
       [this, which, rev = notice.rev] { feed(*handsets[which], sync::event::Poked{rev}); });
  }
}

void World::transmit(Handset& handset, const sync::effect::Send& send) {
  const auto which = static_cast<std::size_t>(handset.number);
  const std::uint64_t life = handset.life;
  ++m_outcome.frames;
  const auto goes = [&](Fault fault, unsigned percent) {
    return !healed && plan.faults.has(fault) && chance.happens(percent);
  };
  if (Screen::findsDifference(send) && !plan.faults.has(Fault::setBack))
    violate("repair: " + handset.name() + " holds a scope otherwise than the office");
  Frame frame{send, std::nullopt};
  if (handset.partitioned || goes(Fault::lostRequest, 20)) {
    say(handset.name() + " request lost");
    if (chance.happens(50)) // else nothing ever comes, and the engine has to notice by itself
      at(chance.between(1, 30 * second),
         [this, which, life, number = send.number] { deliver(which, life, nothing(number)); });
    return;
  }
  if (goes(Fault::bitFlip, 5))
    frame.send.body[chance.below(frame.send.body.size())] ^= static_cast<char>(1U << chance.below(8));
  if (goes(Fault::truncate, 5))
    frame.send.body.resize(chance.below(frame.send.body.size()));
  const std::int64_t way =
      goes(Fault::delay, 20) ? chance.between(second, 10 * minute) : chance.between(5, 400);
  at(way, [this, which, life, frame] { arrive(which, life, frame, false); });
  if (goes(Fault::duplicate, 20)) {
    const std::int64_t later =
        chance.happens(70) ? chance.between(1, 10 * minute) : chance.between(hour, 720 * hour);
    at(way + later, [this, which, life, frame] { arrive(which, life, frame, true); });
  }
}

void World::arrive(std::size_t which, std::uint64_t life, Frame frame, bool copy) {
  Handset& handset = *handsets[which];
  if (copy && !frame.session)
    for (const Frame& known : answered)
      if (known.send.body == frame.send.body)
        frame.session = known.session;
  const auto goes = [&](Fault fault, unsigned percent) {
    return !healed && plan.faults.has(fault) && chance.happens(percent);
  };
  if (goes(Fault::portal, 10)) {
    say(handset.name() + " meets a sign-in page");
    sync::event::Replied page;
    page.status = 200;
    page.contentType = "text/html";
    page.body = "<html>Welcome to the hotel</html>";
    page.number = frame.send.number;
    return deliver(which, life, page);
  }
  Answer answer = office.answer(frame);
  say(handset.name() + (copy ? " again" : "") + " asks, " + std::to_string(answer.replied.status) +
      (answer.ok ? " ok " : " no ") + std::to_string(answer.replied.body.size()) + " rev " +
      std::to_string(office.store().rev()));
  if (answer.ok && !copy && (answered.size() < 40 || chance.happens(30)))
    answered.push_back(frame);
  const auto known = frame.session ? office.store().device(frame.session->device) : std::nullopt;
  if (answer.ok && known && known->state != "active")
    violate("revoked: " + handset.name() + " was still answered");
  if (goes(Fault::crash, 10)) {
    say("the office crashes before it answers");
    office.reopen();
    for (const auto& other : handsets)
      if (std::exchange(other->listening, false))
        feed(*other, sync::event::PokesEnded{});
    return deliver(which, life, nothing(frame.send.number));
  }
  if (goes(Fault::lostReply, 20)) {
    say(handset.name() + " reply lost");
    answer.replied = nothing(frame.send.number);
  }
  damage(answer.replied);
  const std::int64_t way =
      goes(Fault::delay, 20) ? chance.between(second, 20 * minute) : chance.between(5, 400);
  at(way, [this, which, life, reply = answer.replied] { deliver(which, life, reply); });
}

void World::damage(sync::event::Replied& reply) {
  const auto goes = [&](Fault fault) {
    return !healed && plan.faults.has(fault) && chance.happens(10) && !reply.body.empty();
  };
  if (goes(Fault::truncate))
    reply.body.resize(chance.below(reply.body.size()));
  if (goes(Fault::bitFlip))
    reply.body[chance.below(reply.body.size())] ^= static_cast<char>(1U << chance.below(8));
}

void World::deliver(std::size_t which, std::uint64_t life, sync::event::Replied reply) {
  Handset& handset = *handsets[which];
  if (handset.life != life)
    return; // the process that asked is gone, and its socket with it
  feed(handset, reply);
  for (const std::string& line : handset.screen.look(handset, office, oracle))
    violate(line);
}

void World::runUntil(std::int64_t end) {
  while (!m_queue.empty() && m_queue.top().at <= end) {
    const Due due = m_queue.top();
    m_queue.pop();
    time.ms = std::max(time.ms, due.at);
    (*due.what)();
  }
  time.ms = std::max(time.ms, end);
}

void World::heal() {
  say("healed");
  healed = true;
  if (!office.hub().refreshGrants())
    violate("harness: grants could not be refreshed");
  for (const auto& handset : handsets) {
    handset->partitioned = false;
    if (handset->clock.offMs != 0 && chance.happens(50))
      handset->clock.offMs = 0; // somebody set the clock right; the others stay as wrong as they are
    feed(*handset, sync::event::NetworkChanged{true});
  }
}

bool World::quiet() {
  for (const auto& handset : handsets)
    if (!handset->revoked &&
        (!handset->engine->settled() || handset->outbox().counts().waiting != 0 ||
         handset->inbox().cursor() != office.store().rev() || !handset->inbox().loading().empty()))
      return false;
  return true;
}

void World::settle() {
  for (int round = 0; round < mostRounds && !quiet(); ++round) {
    for (const auto& handset : handsets)
      feed(*handset, sync::event::SyncAsked{});
    runUntil(time.ms + 10 * minute);
  }
  if (quiet())
    return;
  for (const auto& handset : handsets)
    if (!handset->revoked)
      violate("stuck: " + handset->name() + " state " +
              std::to_string(static_cast<int>(handset->engine->state())) + " waiting " +
              std::to_string(handset->outbox().counts().waiting) + " loading " +
              std::to_string(handset->inbox().loading().size()) + " cursor " +
              std::to_string(handset->inbox().cursor()) + " of " + std::to_string(office.store().rev()) +
              " " + (handset->engine->lastError() ? handset->engine->lastError()->sentence() : ""));
}

Outcome World::run() {
  for (const auto& handset : handsets)
    start(*handset);
  runUntil(time.ms + minute);
  scheduleSteps();
  runUntil(time.ms + faultyHours * hour);
  heal();
  settle();
  checkAll(*this);
  unsigned char hash[16];
  crypto_generichash_final(&m_trace, hash, sizeof hash);
  m_outcome.trace = sync::toHex({reinterpret_cast<const char*>(hash), sizeof hash});
  m_outcome.writes = oracle.count();
  return m_outcome;
}

} // namespace leadhand::sim
