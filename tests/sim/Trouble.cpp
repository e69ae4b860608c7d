#include "tests/sim/Trouble.h"

#include "core/rules/Roles.h"
#include "tests/sim/DeskWork.h"
#include "tests/sim/OfficeChecks.h"
#include "tests/sim/Work.h"

#include <algorithm>

namespace leadhand::sim {
namespace {

constexpr std::int64_t minute = 60'000;
constexpr std::int64_t day = 24 * 60 * minute;
constexpr std::size_t mostHandsets = 12;
using DiskWhat = test::DiskTrouble::What;

/// Every trouble says whether it struck.
bool restart(World& world, Handset& handset) {
  world.say(handset.name() + " restarts");
  if (world.chance.happens(50))
    handset.die(Death::kill, 0);
  else
    handset.restart();
  handset.company.oracle.adopt(handset);
  world.start(handset);
  return true;
}

bool crash(World& world, Handset& handset) {
  world.say("the office restarts");
  handset.company.office.reopen();
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

bool flapping(World& world, Handset& handset) {
  world.say(handset.name() + " has a network that comes and goes");
  const auto which = static_cast<std::size_t>(handset.number);
  std::int64_t when = 0;
  for (int i = 0; i < 20; ++i) {
    when += world.chance.between(10, 5000);
    world.at(when, [&world, which, off = i % 2 == 0] {
      Handset& flaps = *world.handsets[which];
      flaps.partitioned = off;
      world.feed(flaps, sync::event::NetworkChanged{!off});
    });
  }
  return true;
}

bool clocks(World& world, Handset& handset) {
  const std::vector<std::int64_t> far{0,        3 * minute,     -7 * minute,     40 * minute,
                                      -9 * day, 20 * 365 * day, -20 * 365 * day, 2 * day};
  handset.clock.offMs = world.chance.of(far);
  world.say(handset.name() + " clock is off by " + std::to_string(handset.clock.offMs));
  return true;
}

bool drift(World& world, Handset& handset) {
  const std::vector<std::int64_t> rates{200, -200, 5000, -5000, 100'000};
  handset.clock.drift(world.chance.of(rates));
  world.say(handset.name() + " clock runs off by " + std::to_string(handset.clock.driftPpm) + " millionths");
  return true;
}

bool oldCopy(World& world, Handset& handset) {
  if (world.chance.happens(50)) {
    world.say(handset.name() + " is copied");
    handset.keepCopy();
    handset.writesAtCopy = handset.company.oracle.count();
  } else if (handset.setBack()) {
    world.say(handset.name() + " is set back");
    world.strike(Fault::oldCopy);
    handset.company.oracle.forgive(handset.number, handset.writesAtCopy);
    handset.entriesSeen = handset.lastEntry();
    handset.screen.forget(handset.company.oracle);
    // Another number than before, perhaps one that was revoked.
    const auto known = handset.company.office.store().device(handset.deviceNumber());
    handset.revoked = handset.revoked || (known && known->state != "active");
  }
  world.start(handset);
  return false;
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

/// The office's own writers may meet a disk in trouble; then they are refused like everybody.
void written(World& world, Company& company, bool done, const char* what) {
  const bool troubled = company.office.disk.struck();
  if (!done && !troubled)
    world.violate(std::string("harness: ") + what + " could not be written");
  world.afterwards(company);
}

bool grants(World& world, Handset& handset) {
  Company& company = handset.company;
  const Id visit = world.chance.of(company.visits);
  const Id crew = world.chance.happens(20) ? Id{} : world.chance.of(company.crews);
  world.say("a visit moves");
  written(world, company, company.office.write({UpdateOf<Visit>(visit).with(&Visit::crew, crew).edit}),
          "the visit");
  return true;
}

/// Who comes to the office may see all of it, and what was refused to them they may send again then.
void becomesInsider(World& world, Company& company, const Id& person) {
  for (const std::string& line : intrusionsTaken(company.office, company.intrusions))
    world.violate(line);
  std::erase_if(company.intrusions, [&](const auto& intrusion) { return intrusion.second == person; });
  company.insiders.insert(person);
}

bool changeRoles(World& world, Handset& handset) {
  Company& company = handset.company;
  static const std::vector<std::string_view> all{roles::leadHand, roles::technician, roles::estimator,
                                                 roles::office,   roles::manager,    roles::owner};
  const std::string role(world.chance.of(all));
  const Id crew = world.chance.happens(70) ? world.chance.of(company.crews) : Id{};
  world.say("a person becomes " + role);
  const Id person = world.chance.of(company.people);
  if (roles::isOffice(role))
    becomesInsider(world, company, person);
  const Edit edit = UpdateOf<Person>(person).with(&Person::role, role).with(&Person::crew, crew).edit;
  written(world, company, company.office.write({edit}), "the person");
  return true;
}

/// The office knows the phone under one of its numbers.
bool isLetIn(Company& company, Handset& handset) {
  const std::string incarnation = handset.store->meta("incarnation").value_or(std::string());
  const auto devices = company.office.store().devices();
  return std::any_of(devices.begin(), devices.end(), [&](const sync::DeviceRow& device) {
    return std::to_string(device.incarnation) == incarnation && device.state == "active";
  });
}

/// Under the number that it goes by, or, where a restored office does not know that one, under any.
bool isShutOut(Company& company, Handset& handset) {
  const auto known = company.office.store().device(handset.deviceNumber());
  return known ? known->state != "active" : !isLetIn(company, handset);
}

bool revoke(World& world, Handset& handset) {
  std::size_t standing = 0;
  for (const auto& other : world.handsets)
    standing += other->revoked || &other->company != &handset.company ? 0 : 1;
  if (standing < 3 || handset.revoked || !world.chance.happens(20))
    return false;
  const std::uint32_t number = handset.deviceNumber();
  Company& company = handset.company;
  if (!company.office.store().device(number))
    return false; // the office was set back to before it gave this number
  written(world, company, company.office.hub().revoke(number).has_value(), "the revocation");
  // A power cut may leave it written although the office never said so.
  const auto known = company.office.store().device(number);
  if (!known || known->state == "active")
    return false;
  world.say("device " + std::to_string(number) + " is revoked");
  for (const auto& other : world.handsets) // a clone that was not found out yet is the same device
    other->revoked = other->revoked || (&other->company == &company && isShutOut(company, *other));
  return true;
}

bool weeks(World& world, Handset&) {
  if (!world.chance.happens(15))
    return false;
  world.say("weeks pass");
  const std::int64_t days = world.chance.between(5, 60);
  for (std::int64_t passed = 0; passed < days; ++passed) {
    world.time.ms += day;
    for (const auto& company : world.companies) // every night, as the server does
      written(world, *company, company->office.hub().refreshGrants().has_value(), "the grants");
  }
  return true;
}

/// What was revoked after that moment is not revoked any more: the office would have to do it again. A number
/// that came after it is not known at all: its phone goes on under another one.
void revokeAgain(World& world, Company& company) {
  for (const auto& handset : world.handsets) {
    const auto known = company.office.store().device(handset->deviceNumber());
    if (&handset->company == &company && handset->revoked && known && known->state == "active")
      written(world, company, company.office.hub().revoke(handset->deviceNumber()).has_value(),
              "the revocation");
  }
  for (const auto& handset : world.handsets)
    if (&handset->company == &company && !company.office.store().device(handset->deviceNumber()))
      handset->revoked = !isLetIn(company, *handset);
}

bool setBack(World& world, Handset& handset) {
  Company& company = handset.company;
  if (world.chance.happens(50)) {
    world.say("the office is copied");
    company.office.keepCopy();
    return false;
  }
  if (!company.office.setBack())
    return false;
  world.say("the office is set back");
  revokeAgain(world, company);
  return true;
}

bool backUp(World& world, Handset& handset) {
  const bool offMachine = world.chance.happens(60);
  world.say(offMachine ? "a backup off the machine" : "a backup");
  OfficeSide& office = handset.company.office;
  const bool done = office.backUp(offMachine);
  written(world, handset.company, done, "the backup");
  return done;
}

bool restored(World& world, Handset& handset) {
  Company& company = handset.company;
  if (!company.office.hasBackup())
    return backUp(world, handset), false;
  if (world.chance.happens(40))
    return false;
  world.say("the office is restored");
  if (const Status done = company.office.restore(); !done)
    world.violate("restore: " + done.error().sentence());
  revokeAgain(world, company);
  return true;
}

/// The device dies at one of its disk's next operations; World::afterwards notices.
bool dies(World& world, Handset& handset, Death death) {
  handset.death = death;
  handset.disk.trouble(DiskWhat::dead, world.chance.below(world.chance.happens(50) ? 12 : 120));
  return false;
}
bool kill(World& world, Handset& handset) {
  return dies(world, handset, Death::kill);
}
bool power(World& world, Handset& handset) {
  return dies(world, handset, Death::power);
}

bool officeDies(World& world, Handset& handset) {
  handset.company.office.disk.trouble(DiskWhat::dead, world.chance.below(40));
  return false;
}

/// Room again after a while.
bool diskFull(World& world, Handset& handset) {
  world.say(handset.name() + " disk fills up");
  handset.disk.trouble(DiskWhat::full, world.chance.below(30));
  world.at(world.chance.between(minute, 60 * minute),
           [&world, which = static_cast<std::size_t>(handset.number), life = handset.life] {
             Handset& device = *world.handsets[which];
             if (device.life != life)
               return;
             if (device.disk.struck())
               world.strike(Fault::diskFull);
             device.disk.calm();
           });
  return false;
}

bool ioError(World& world, Handset& handset) {
  world.say(handset.name() + " disk will refuse once");
  handset.disk.trouble(DiskWhat::failsOnce, world.chance.below(30));
  world.at(30 * minute, [&world, which = static_cast<std::size_t>(handset.number), life = handset.life] {
    Handset& device = *world.handsets[which];
    if (device.life != life)
      return;
    if (device.disk.struck())
      world.strike(Fault::ioError);
    device.disk.calm();
  });
  return false;
}

bool officeDisk(World& world, Handset& handset) {
  Company& company = handset.company;
  const bool full = world.chance.happens(50);
  world.say(full ? "the office's disk fills up" : "the office's disk will refuse once");
  company.office.disk.trouble(full ? DiskWhat::full : DiskWhat::failsOnce, world.chance.below(60));
  world.at(world.chance.between(minute, 30 * minute), [&world, &company] {
    if (company.office.disk.struck() && !company.office.disk.isDead())
      world.strike(Fault::officeDisk);
    company.office.disk.calm();
  });
  return false;
}

/// A newer app, or a newer office; the app's first start may be killed while it brings its database up.
bool update(World& world, Handset& handset) {
  if (world.chance.happens(30)) {
    const bool isNewer = world.officeVersion() < newestVersion;
    world.updateOffices();
    return isNewer;
  }
  if (handset.version == newestVersion)
    return false;
  world.say(handset.name() + " is updated");
  std::optional<std::uint64_t> dieAt;
  if (world.chance.happens(50))
    dieAt = world.chance.below(60);
  handset.update(handset.version + 1, dieAt);
  handset.company.oracle.adopt(handset);
  world.start(handset);
  return true;
}

bool poisoned(World& world, Handset& handset) {
  return poison(world, handset);
}

} // namespace

bool trouble(World& world, Handset& handset) {
  struct Kind {
    Fault fault;
    bool (*happen)(World&, Handset&);
  };
  static constexpr Kind kinds[] = {{Fault::restart, restart},
                                   {Fault::crash, crash},
                                   {Fault::partition, partition},
                                   {Fault::clocks, clocks},
                                   {Fault::oldCopy, oldCopy},
                                   {Fault::clone, clone},
                                   {Fault::grants, grants},
                                   {Fault::poison, poisoned},
                                   {Fault::revoke, revoke},
                                   {Fault::weeks, weeks},
                                   {Fault::setBack, setBack},
                                   {Fault::restored, restored},
                                   {Fault::backup, backUp},
                                   {Fault::kill, kill},
                                   {Fault::power, power},
                                   {Fault::officeKill, officeDies},
                                   {Fault::officePower, officeDies},
                                   {Fault::diskFull, diskFull},
                                   {Fault::ioError, ioError},
                                   {Fault::officeDisk, officeDisk},
                                   {Fault::drift, drift},
                                   {Fault::flapping, flapping},
                                   {Fault::roles, changeRoles},
                                   {Fault::versions, update},
                                   {Fault::desk, deskWork}};
  std::vector<Kind> allowed;
  for (const Kind& kind : kinds)
    if (world.plan.faults.has(kind.fault))
      allowed.push_back(kind);
  if (allowed.empty())
    return false;
  const Kind& chosen = world.chance.of(allowed);
  if (chosen.happen(world, handset))
    world.strike(chosen.fault);
  return true;
}

} // namespace leadhand::sim
