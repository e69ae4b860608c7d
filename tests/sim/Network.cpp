// The way between devices and offices, and what happens on it.
#include "sync/protocol/Codec.h"
#include "tests/sim/Invariants.h"
#include "tests/sim/World.h"

namespace leadhand::sim {
namespace {

constexpr std::int64_t second = 1000;
constexpr std::int64_t minute = 60 * second;
constexpr std::int64_t hour = 60 * minute;

/// No answer to this request: the line broke.
sync::event::Replied nothing(std::uint64_t number) {
  sync::event::Replied reply;
  reply.number = number;
  return reply;
}

} // namespace

bool World::goes(Fault fault, unsigned percent) {
  if (healed || !plan.faults.has(fault) || !m_net.happens(percent))
    return false;
  strike(fault);
  return true;
}

void World::poke(Company& company, const sync::CommitNotice& notice) {
  for (const auto& handset : handsets) {
    if (&handset->company != &company || !handset->listening || handset->partitioned ||
        (!healed && m_net.happens(40)))
      continue;
    const auto which = static_cast<std::size_t>(handset->number);
    at(m_net.between(5, 2000),
       [this, which, rev = notice.rev] { feed(*handsets[which], sync::event::Poked{rev}); });
  }
}

void World::transmit(Handset& handset, const sync::effect::Send& send) {
  const auto which = static_cast<std::size_t>(handset.number);
  const std::uint64_t life = handset.life;
  ++m_outcome.frames;
  const bool goesBack = plan.faults.has(Fault::setBack) || plan.faults.has(Fault::restored);
  if (!goesBack && !handset.compares && Screen::findsDifference(send))
    violate("repair: " + handset.name() + " holds a scope otherwise than the office");
  Frame frame{send, std::nullopt};
  if (handset.partitioned || goes(Fault::lostRequest, 20)) {
    say(handset.name() + " request lost");
    if (m_net.happens(50)) // else nothing ever comes, and the engine has to notice by itself
      at(m_net.between(1, 30 * second),
         [this, which, life, number = send.number] { deliver(which, life, nothing(number)); });
    return;
  }
  if (goes(Fault::bitFlip, 5))
    frame.send.body[m_net.below(frame.send.body.size())] ^= static_cast<char>(1U << m_net.below(8));
  if (goes(Fault::truncate, 5))
    frame.send.body.resize(m_net.below(frame.send.body.size()));
  const std::int64_t way =
      goes(Fault::delay, 20) ? m_net.between(second, 10 * minute) : m_net.between(5, 400);
  at(way, [this, which, life, frame] { arrive(which, life, frame, false); });
  if (goes(Fault::duplicate, 20)) {
    const std::int64_t later =
        m_net.happens(70) ? m_net.between(1, 10 * minute) : m_net.between(hour, 720 * hour);
    at(way + later, [this, which, life, frame] { arrive(which, life, frame, true); });
  }
}

/// The request has come to another company's office, which must know nothing of its sender.
bool World::strayed(Handset& handset, Frame& frame) {
  if (companies.size() < 2 || !goes(Fault::misdirected, 10))
    return false;
  Company& other = *companies[(static_cast<std::size_t>(handset.company.number) + 1) % companies.size()];
  Frame copy{frame.send, std::nullopt};
  const Answer answer = other.office.answer(copy);
  afterwards(other);
  say(handset.name() + " asks another office");
  if (answer.ok)
    violate("company: the office of " + other.word() + " answered a device of " + handset.company.word());
  checkReply(*this, other, answer.replied.body);
  at(m_net.between(5, 400), [this, which = static_cast<std::size_t>(handset.number), life = handset.life,
                             reply = answer.replied] { deliver(which, life, reply); });
  return true;
}

void World::check(Handset& handset, const Frame& frame, const Answer& answer) {
  Company& company = handset.company;
  checkReply(*this, company, answer.replied.body);
  for (const std::string& line : answer.wrong)
    violate(line);
  const auto known = frame.session ? company.office.store().device(frame.session->device) : std::nullopt;
  if (answer.ok && known && known->state != "active")
    violate("revoked: " + handset.name() + " was still answered");
}

/// What was removed while a phone was away for months has left no marker: it finds out by itself what it
/// holds too much, and that is no fault of either side.
bool World::mustCompare(Handset& handset, const Answer& answer) {
  v1::SyncReply reply;
  return sync::unpackMessage(answer.replied.body, reply) && reply.has_resync() &&
         handset.inbox().cursor() < handset.company.office.store().gcRev();
}

/// Nothing in the office's memory survives, and whoever listened to it is told so.
void World::officeStops(Company& company) {
  for (const auto& other : handsets)
    if (&other->company == &company && std::exchange(other->listening, false))
      feed(*other, sync::event::PokesEnded{});
}

void World::arrive(std::size_t which, std::uint64_t life, Frame frame, bool copy) {
  Handset& handset = *handsets[which];
  Company& company = handset.company;
  if (copy && !frame.session)
    for (const Frame& known : company.answered)
      if (known.send.body == frame.send.body)
        frame.session = known.session;
  if (goes(Fault::portal, 10)) {
    say(handset.name() + " meets a sign-in page");
    sync::event::Replied page;
    page.status = 200;
    page.contentType = "text/html";
    page.body = "<html>Welcome to the hotel</html>";
    page.number = frame.send.number;
    return deliver(which, life, page);
  }
  if (strayed(handset, frame))
    return;
  Answer answer = company.office.answer(frame);
  say(handset.name() + (copy ? " again" : "") + " asks, " + std::to_string(answer.replied.status) +
      (answer.ok ? " ok " : " no ") + std::to_string(answer.replied.body.size()) + " rev " +
      std::to_string(company.office.store().rev()));
  if (answer.ok && !copy && (company.answered.size() < 40 || m_net.happens(30)))
    company.answered.push_back(frame);
  check(handset, frame, answer);
  handset.compares = handset.compares || mustCompare(handset, answer);
  if (company.office.disk.isDead()) {
    afterwards(company);
    return deliver(which, life, nothing(frame.send.number));
  }
  afterwards(company);
  if (goes(Fault::crash, 10)) {
    say("the office crashes before it answers");
    company.office.die(false, 0);
    officeStops(company);
    return deliver(which, life, nothing(frame.send.number));
  }
  if (goes(Fault::lostReply, 20)) {
    say(handset.name() + " reply lost");
    answer.replied = nothing(frame.send.number);
  }
  damage(answer.replied);
  const std::int64_t way =
      goes(Fault::delay, 20) ? m_net.between(second, 20 * minute) : m_net.between(5, 400);
  at(way, [this, which, life, reply = answer.replied] { deliver(which, life, reply); });
}

void World::damage(sync::event::Replied& reply) {
  if (!reply.body.empty() && goes(Fault::truncate, 10))
    reply.body.resize(m_net.below(reply.body.size()));
  if (!reply.body.empty() && goes(Fault::bitFlip, 10))
    reply.body[m_net.below(reply.body.size())] ^= static_cast<char>(1U << m_net.below(8));
}

void World::deliver(std::size_t which, std::uint64_t life, sync::event::Replied reply) {
  Handset& handset = *handsets[which];
  if (handset.life != life)
    return; // the process that asked is gone, and its socket with it
  feed(handset, reply);
  for (const std::string& line : handset.screen.look(handset, handset.company.office, handset.company.oracle))
    violate(line);
}

void World::transmitPhoto(Handset& handset, const sync::effect::Send& send) {
  const auto which = static_cast<std::size_t>(handset.number);
  const std::uint64_t ask = ++handset.blobAsks;
  const std::uint64_t life = handset.life;
  ++m_outcome.frames;
  if (handset.partitioned || goes(Fault::lostRequest, 20)) {
    at(m_net.between(1, 30 * second), [this, which, life, ask] {
      if (handsets[which]->life == life && handsets[which]->blobAsks == ask)
        feedPhotos(*handsets[which], sync::blobEvent::Answered{});
    });
    return;
  }
  sync::effect::Send sent = send;
  if (!sent.body.empty() && goes(Fault::bitFlip, 5))
    sent.body[m_net.below(sent.body.size())] ^= static_cast<char>(1U << m_net.below(8));
  at(m_net.between(5, 400), [this, which, life, ask, sent] { arrivePhoto(which, life, ask, sent); });
}

void World::arrivePhoto(std::size_t which, std::uint64_t life, std::uint64_t ask, sync::effect::Send send) {
  Handset& handset = *handsets[which];
  Company& company = handset.company;
  sync::BlobAnswer answer;
  if (goes(Fault::portal, 10)) {
    answer.status = 200;
    answer.body = "<html>Welcome to the hotel</html>";
  } else {
    answer = company.office.answerBlob(send);
    if (goes(Fault::duplicate, 10))
      (void)company.office.answerBlob(send); // its nonce was used: the office must not take it twice
    say(handset.name() + " " + send.method + " a photo, " + std::to_string(answer.status) + " " +
        std::to_string(answer.offset));
    checkPhotoReply(*this, handset, send, answer);
    const bool dies = company.office.disk.isDead();
    afterwards(company);
    if (dies || goes(Fault::lostReply, 20))
      answer = {};
  }
  if (!answer.body.empty() && goes(Fault::bitFlip, 10))
    answer.body[m_net.below(answer.body.size())] ^= static_cast<char>(1U << m_net.below(8));
  if (!answer.body.empty() && goes(Fault::truncate, 10))
    answer.body.resize(m_net.below(answer.body.size()));
  at(m_net.between(5, 400), [this, which, life, ask, answer] {
    if (handsets[which]->life == life && handsets[which]->blobAsks == ask)
      feedPhotos(*handsets[which], sync::blobEvent::Answered{answer});
  });
}

} // namespace leadhand::sim
