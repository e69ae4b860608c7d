#include "tests/sim/World.h"

#include "sync/protocol/Codec.h"
#include "tests/sim/Invariants.h"
#include "tests/sim/Trouble.h"
#include "tests/sim/Work.h"

#include <cstdio>
#include <numeric>

namespace leadhand::sim {
namespace {

constexpr std::int64_t second = 1000;
constexpr std::int64_t minute = 60 * second;
constexpr std::int64_t hour = 60 * minute;
constexpr std::int64_t faultyHours = 10;
constexpr int mostRounds = 12;
constexpr std::uint64_t spread = 0x9E3779B97F4A7C15ULL;

} // namespace

World::World(const Plan& given) : plan(given), chance(given.seed * spread + 17), m_net(given.seed * spread) {
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
  m_queue.push({time.ms + afterMs, m_net.next(), ++m_scheduled,
                std::make_shared<std::function<void()>>(std::move(what))});
}

HandsetOptions World::handsetOptions() const {
  return {plan.faults.has(Fault::sealed), plan.faults.has(Fault::power), plan.faults.has(Fault::photos)};
}

/// A device is of the office's version, or older, or ahead of it.
void World::chooseVersions(HandsetOptions& options) {
  if (plan.faults.has(Fault::versions))
    options.version = static_cast<int>(chance.below(newestVersion + 1));
}

void World::updateOffices() {
  if (m_officeVersion == newestVersion)
    return;
  say("the office is updated");
  m_officeUse.emplace(editionOf(++m_officeVersion));
  for (const auto& company : companies) {
    company->office.reopen();
    officeStops(*company);
    if (!company->office.hub().replayDeferred())
      violate("harness: what has waited for an update could not be taken in");
  }
}

/// One to three companies; in each two to five devices of people of different roles.
void World::found() {
  const Faults& on = plan.faults;
  const std::size_t many = on.has(Fault::companies) ? 2 + chance.below(2) : 1;
  if (on.has(Fault::versions))
    m_officeVersion = static_cast<int>(chance.below(newestVersion + 1));
  m_officeUse.emplace(editionOf(m_officeVersion));
  for (const Fault mode : {Fault::companies, Fault::sealed})
    if (on.has(mode))
      strike(mode);
  const bool sealed = on.has(Fault::sealed) || on.has(Fault::backup) || on.has(Fault::restored);
  for (std::size_t c = 0; c < many; ++c) {
    const OfficeOptions options{sealed, on.has(Fault::officePower), on.has(Fault::photos),
                                on.has(Fault::duplicate)};
    companies.push_back(std::make_unique<Company>(time, static_cast<int>(c), plan.seed + c * 7919, options));
    Company& company = *companies.back();
    if (!company.found())
      violate("harness: the company could not be founded");
    company.office.onCommit = [this, &company](const sync::CommitNotice& notice) { poke(company, notice); };
    std::vector<std::size_t> who{0, 4, 1, 3, 2, 5, 6, 0};
    if (chance.happens(50))
      std::swap(who[1], who[3 + chance.below(4)]);
    const std::size_t devices = 2 + chance.below(many > 1 ? 3 : 4);
    for (std::size_t i = 0; i < devices; ++i) {
      const auto number = handsets.size();
      HandsetOptions mine = handsetOptions();
      chooseVersions(mine);
      handsets.push_back(
          std::make_unique<Handset>(time, company, static_cast<int>(number), plan.seed * 64 + number, mine));
      handsets.back()->enrol(company.people[who[i]]);
      handsets.back()->restart();
    }
  }
}

void World::scheduleSteps() {
  for (int i = 0; i < plan.steps; ++i) {
    Chance when(plan.seed * spread + static_cast<std::uint64_t>(i));
    const std::int64_t after = when.between(1, faultyHours * hour);
    if (!plan.without.contains(i))
      at(after, [this, i] { step(i); });
  }
}

/// Every step has draws of its own, so that it stays the same when others are left out.
void World::step(int number) {
  chance = Chance((plan.seed * spread + static_cast<std::uint64_t>(number)) ^ 0x57E9ULL);
  Handset& handset = *handsets[chance.below(handsets.size())];
  if (chance.happens(25) && trouble(*this, handset))
    return;
  work(handset);
}

void World::work(Handset& handset) {
  const bool done = doWork(*this, handset);
  afterwards(handset);
  if (done && chance.happens(70))
    feed(handset, sync::event::WorkWritten{});
}

void World::feed(Handset& handset, const sync::Event& event) {
  if (!handset.engine)
    return;
  const bool waits = handset.engine->state() == sync::EngineState::requesting &&
                     !std::holds_alternative<sync::event::TimerFired>(event) &&
                     !std::holds_alternative<sync::event::Replied>(event);
  const std::vector<sync::Effect> effects = handset.engine->step(event);
  const auto which = static_cast<std::size_t>(handset.number);
  for (const sync::Effect& effect : effects) {
    if (const auto* send = std::get_if<sync::effect::Send>(&effect)) {
      if (waits)
        violate("two requests at once by " + handset.name());
      transmit(handset, *send);
    } else if (const auto* timer = std::get_if<sync::effect::SetTimer>(&effect)) {
      at(timer->afterMs, [this, which, mine = ++handset.timer] {
        if (handsets[which]->timer == mine)
          feed(*handsets[which], sync::event::TimerFired{});
      });
    } else if (std::holds_alternative<sync::effect::ListenForPokes>(effect)) {
      handset.listening = true;
    } else if (std::holds_alternative<sync::effect::AnswerHeld>(effect)) {
      // Before the next answer or after it, or never: the process may end in between.
      at(m_net.below(120), [this, which, life = handset.life] {
        if (handsets[which]->life == life)
          feed(*handsets[which], sync::event::StoreAnswer{});
      });
    } else if (handset.runner && handset.engine->state() == sync::EngineState::idle) {
      at(1, [this, which] { feedPhotos(*handsets[which], sync::blobEvent::Due{}); });
    }
  }
  handset.compares = handset.compares && !handset.engine->settled();
  watch(handset);
  afterwards(handset);
}

void World::feedPhotos(Handset& handset, const sync::BlobEvent& event) {
  if (!handset.runner)
    return;
  const auto which = static_cast<std::size_t>(handset.number);
  const std::vector<std::string> before = handset.pictures();
  for (const sync::BlobEffect& effect : handset.runner->step(event)) {
    if (const auto* send = std::get_if<sync::effect::Send>(&effect))
      transmitPhoto(handset, *send);
    else if (const auto* timer = std::get_if<sync::effect::SetTimer>(&effect))
      at(timer->afterMs, [this, which, mine = ++handset.blobTimer] {
        if (handsets[which]->blobTimer == mine)
          feedPhotos(*handsets[which], sync::blobEvent::TimerFired{});
      });
  }
  checkPicturesGone(*this, handset, before);
  afterwards(handset);
}

void World::watch(Handset& handset) {
  const std::uint64_t cursor = handset.inbox().cursor();
  const bool turns = plan.faults.has(Fault::setBack) || plan.faults.has(Fault::restored);
  if (cursor < handset.cursorSeen && !turns)
    violate("cursor went back on " + handset.name());
  handset.cursorSeen = cursor;
}

void World::afterwards(Handset& handset) {
  handset.disk.keepUp();
  if (!handset.disk.isDead()) {
    handset.entriesSeen = std::max(handset.entriesSeen, handset.lastEntry());
    return;
  }
  strike(handset.death == Death::power ? Fault::power : Fault::kill);
  say(handset.name() + (handset.death == Death::power ? " loses its power" : " is killed"));
  checkNothingInPlain(*this, handset);
  handset.die(handset.death, m_net.next());
  handset.company.oracle.adopt(handset);
  start(handset);
}

void World::afterwards(Company& company) {
  company.office.disk.keepUp();
  if (!company.office.disk.isDead())
    return;
  strike(plan.faults.has(Fault::officePower) ? Fault::officePower : Fault::officeKill);
  say("the office is cut off");
  checkNothingInPlain(*this, company);
  company.office.die(plan.faults.has(Fault::officePower), m_net.next());
  officeStops(company);
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
  for (const auto& company : companies) {
    company->office.disk.calm();
    if (!company->office.hub().refreshGrants())
      violate("harness: grants could not be refreshed");
  }
  if (plan.faults.has(Fault::versions) && m_net.happens(70)) // sooner or later the office is the newest
    while (m_officeVersion < newestVersion)
      updateOffices();
  for (const auto& handset : handsets) {
    handset->partitioned = false;
    handset->disk.calm();
    if (handset->clock.offMs != 0 && m_net.happens(50))
      handset->clock.offMs = 0; // somebody set the clock right; the others stay as wrong as they are
    feed(*handset, sync::event::NetworkChanged{true});
  }
}

bool World::quiet() {
  for (const auto& handset : handsets)
    if (!handset->revoked && (!handset->engine->settled() || handset->outbox().counts().waiting != 0 ||
                              handset->inbox().cursor() != handset->company.office.store().rev() ||
                              !handset->inbox().loading().empty() || picturesWait(*handset)))
      return false;
  return true;
}

bool World::decide() {
  bool any = false;
  for (const auto& company : companies) {
    sync::Hub& hub = company->office.hub();
    for (const sync::QuarantineLine& line : hub.quarantine(false)) {
      if (line.row.seq != 0)
        continue;
      any = true;
      const auto now = hub.quarantined(line.row.n); // what it hangs on may have come just before it
      if (!now || now->row.state != "kept" || hub.replay(line.row.n))
        continue;
      if (const Status done = hub.discard(line.row.n, "it hangs on nothing"); !done)
        violate("harness: an offered row could not be laid aside: " + done.error().sentence());
    }
  }
  return any;
}

void World::settle() {
  comeToRest();
  for (int round = 0; round < 3 && decide(); ++round)
    comeToRest();
}

void World::comeToRest() {
  for (int round = 0; round < mostRounds && !quiet(); ++round) {
    for (const auto& handset : handsets) {
      feed(*handset, sync::event::SyncAsked{});
      feedPhotos(*handset, sync::blobEvent::Due{});
    }
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
              std::to_string(handset->inbox().cursor()) + " of " +
              std::to_string(handset->company.office.store().rev()) +
              (picturesWait(*handset) ? " pictures wait " : " ") +
              (handset->engine->lastError() ? handset->engine->lastError()->sentence() : ""));
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
  for (const auto& company : companies) {
    m_outcome.writes += company->oracle.count();
    for (std::size_t i = 0; i < ruleCount; ++i)
      m_outcome.rulings[i] += company->office.referee.rulings()[i];
  }
  return m_outcome;
}

} // namespace leadhand::sim
