#include "tests/sim/Trouble.h"

#include "tests/sim/Work.h"

namespace leadhand::sim {
namespace {

constexpr std::int64_t minute = 60'000;
constexpr std::int64_t day = 24 * 60 * minute;
constexpr std::size_t mostHandsets = 7;

bool restart(World& world, Handset& handset) {
  world.say(handset.name() + " restarts");
  handset.restart();
  world.start(handset);
  return true;
}

bool crash(World& world, Handset&) {
  world.say("the office restarts");
  world.office.reopen();
  return true;
}

bool partition(World& world, Handset& handset) {
  handset.partitioned = true;
  world.say(handset.name() + " is cut off");
  const auto which = static_cast<std::size_t>(handset.number);
  world.at(world.chance.between(minute, 180 * minute), [&world, which] {
    Handset& back = *world.handsets[which];
    back.partitioned = false;
    world.feed(back, sync::event::NetworkChanged{true});
  });
  return true;
}

bool clocks(World& world, Handset& handset) {
  const std::vector<std::int64_t> far{0,        3 * minute,     -7 * minute,     40 * minute,
                                      -9 * day, 20 * 365 * day, -20 * 365 * day, 2 * day};
  handset.clock.offMs = world.chance.of(far);
  world.say(handset.name() + " clock is off by " + std::to_string(handset.clock.offMs));
  return true;
}

bool oldCopy(World& world, Handset& handset) {
  if (world.chance.happens(50)) {
    world.say(handset.name() + " is copied");
    handset.keepCopy();
    handset.writesAtCopy = world.oracle.count();
  } else if (handset.setBack()) {
    world.say(handset.name() + " is set back");
    world.oracle.forgive(handset.number, handset.writesAtCopy);
    handset.screen.forget(world.oracle);
    const auto known = world.office.store().device(handset.deviceNumber()); // another number than before
    handset.revoked = handset.revoked || (known && known->state != "active");
  }
  world.start(handset);
  return true;
}

bool clone(World& world, Handset& handset) {
  if (world.handsets.size() >= mostHandsets || handset.revoked)
    return false;
  const auto number = static_cast<int>(world.handsets.size());
  world.handsets.push_back(
      handset.cloned(world.time, number, world.plan.seed * 64 + static_cast<std::uint64_t>(number)));
  world.say(handset.name() + " is cloned as d" + std::to_string(number));
  // The original keeps no old copy of its own from this.
  world.start(handset);
  world.start(*world.handsets.back());
  return true;
}

bool grants(World& world, Handset&) {
  const Id visit = world.chance.of(world.visits);
  const Id crew = world.chance.happens(20) ? Id{} : world.chance.of(world.crews);
  world.say("a visit moves");
  if (!world.office.write({UpdateOf<Visit>(visit).with(&Visit::crew, crew).edit}))
    world.violate("harness: the visit could not be moved");
  return true;
}

bool revoke(World& world, Handset& handset) {
  std::size_t standing = 0;
  for (const auto& other : world.handsets)
    standing += other->revoked ? 0 : 1;
  if (standing < 3 || handset.revoked || !world.chance.happens(20))
    return false;
  const std::uint32_t number = handset.deviceNumber();
  world.say("device " + std::to_string(number) + " is revoked");
  if (!world.office.hub().revoke(number))
    world.violate("harness: the device could not be revoked");
  for (const auto& other : world.handsets) // a clone that was not found out yet is the same device
    other->revoked = other->revoked || other->deviceNumber() == number;
  return true;
}

bool weeks(World& world, Handset&) {
  if (!world.chance.happens(15))
    return false;
  world.say("weeks pass");
  world.time.ms += world.chance.between(5, 60) * day;
  if (!world.office.hub().refreshGrants())
    world.violate("harness: grants could not be refreshed");
  return true;
}

bool setBack(World& world, Handset&) {
  if (world.chance.happens(50)) {
    world.say("the office is copied");
    world.office.keepCopy();
  } else if (world.office.setBack()) {
    world.say("the office is set back");
  }
  return true;
}

} // namespace

bool trouble(World& world, Handset& handset) {
  struct Kind {
    Fault fault;
    bool (*happen)(World&, Handset&);
  };
  static constexpr Kind kinds[] = {
      {Fault::restart, restart}, {Fault::crash, crash},     {Fault::partition, partition},
      {Fault::clocks, clocks},   {Fault::oldCopy, oldCopy}, {Fault::clone, clone},
      {Fault::grants, grants},   {Fault::poison, poison},   {Fault::revoke, revoke},
      {Fault::weeks, weeks},     {Fault::setBack, setBack}};
  std::vector<Kind> allowed;
  for (const Kind& kind : kinds)
    if (world.plan.faults.has(kind.fault))
      allowed.push_back(kind);
  return !allowed.empty() && world.chance.of(allowed).happen(world, handset);
}

} // namespace leadhand::sim
