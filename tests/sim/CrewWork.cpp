#include "tests/sim/CrewWork.h"

#include "core/work/Contacts.h"
#include "core/work/Corrections.h"
#include "core/work/DailyLog.h"
#include "core/work/Gates.h"
#include "core/work/Hours.h"
#include "core/work/Opportunities.h"
#include "core/work/Recoveries.h"
#include "core/work/TeamBoard.h"
#include "tests/sim/Watched.h"

namespace leadhand::sim {
namespace {

/// Minutes that hardly anybody else says.
std::int64_t someMinutes(World& world) {
  return 1 + ++world.words % 1400;
}

bool addHours(World& world, Handset& handset) {
  const auto visit = anyOf<Visit>(world, handset);
  if (!visit)
    return false;
  Watched watched(world, handset);
  const Id other = world.chance.happens(50) ? world.chance.of(handset.company.people) : Id{};
  std::vector<Hours::NewHours> lines{
      {.person = other, .minutes = someMinutes(world), .task = saying(world, handset)}};
  if (world.chance.happens(30))
    lines.push_back({.minutes = someMinutes(world)});
  return watched.close(Hours(*handset.store).add(visit->id, lines), "hours");
}

bool addMaterial(World& world, Handset& handset) {
  const auto visit = anyOf<Visit>(world, handset);
  if (!visit)
    return false;
  Watched watched(world, handset);
  const auto done =
      Hours(*handset.store)
          .addMaterial(visit->id, {.name = saying(world, handset), .quantity = 1 + world.words});
  return watched.close(done, "a material");
}

/// What a person corrects in another's line as well as in an own one; the store takes it, the office judges.
bool correctLine(World& world, Handset& handset) {
  const auto labour = anyOf<LabourLine>(world, handset);
  const auto material = anyOf<MaterialLine>(world, handset);
  if (!labour && !material)
    return false;
  Watched watched(world, handset);
  if (material && (!labour || world.chance.happens(30))) {
    watched.look(Kind::materialLine, material->id);
    const auto edit = UpdateOf<MaterialLine>(material->id)
                          .with(&MaterialLine::quantity, std::int64_t{1} + ++world.words)
                          .edit;
    return watched.close(handset.store->write(edit), "another quantity");
  }
  watched.look(Kind::labourLine, labour->id);
  if (world.chance.happens(12)) {
    const auto gone = UpdateOf<LabourLine>(labour->id).with(&Record::deleted, true).edit;
    return watched.close(handset.store->write(gone), "a line's removal");
  }
  auto edit = UpdateOf<LabourLine>(labour->id).with(&LabourLine::minutes, someMinutes(world));
  if (world.chance.happens(30))
    edit.with(&LabourLine::task, saying(world, handset));
  return watched.close(handset.store->write(edit.edit), "other minutes");
}

bool stateNothing(World& world, Handset& handset) {
  const auto visit = anyOf<Visit>(world, handset);
  if (!visit)
    return false;
  Watched watched(world, handset);
  Hours hours(*handset.store);
  const std::string about = world.chance.happens(50) ? "hours" : "materials";
  return watched.close(world.chance.happens(50) ? hours.none(visit->id, about)
                                                : hours.couldNot(visit->id, about, saying(world, handset)),
                       "nothing to collect");
}

bool approve(World& world, Handset& handset) {
  const auto visit = anyOf<Visit>(world, handset);
  if (!visit)
    return false;
  Watched watched(world, handset);
  watched.lookAtAll(Kind::labourLine, "visit = ?1", visit->id);
  watched.lookAtAll(Kind::materialLine, "visit = ?1", visit->id);
  static const std::vector<std::string> steps{"approved", "approved", "invoice_ready", "open"};
  const auto done = Hours(*handset.store).approve(visit->id, world.chance.of(steps), saying(world, handset));
  return watched.close(done, "an approval");
}

bool stop(World& world, Handset& handset) {
  Watched watched(world, handset);
  Gates gates(*handset.store);
  if (const auto visit = anyOf<Visit>(world, handset); visit && world.chance.happens(60))
    return watched.close(gates.open(visit->id, saying(world, handset)), "an opened visit");
  watched.lookAtAll(Kind::gateRule, "id IS NOT ?1", Id{});
  const auto done = gates.setRule({.since = handset.company.office.today().plusDays(-3),
                                   .why = saying(world, handset),
                                   .off = world.chance.happens(30)});
  return watched.close(done, "a gate rule");
}

bool openProblem(World& world, Handset& handset) {
  const auto customer = anyOf<Customer>(world, handset);
  if (!customer)
    return false;
  Watched watched(world, handset);
  Recoveries::NewCase problem;
  problem.customer = customer->id;
  problem.words = saying(world, handset);
  problem.agreed = world.chance.happens(70);
  if (world.chance.happens(50))
    problem.promise = Recoveries::NewPromise{world.chance.happens(50) ? "remedy" : "call",
                                             saying(world, handset), world.chance.of(handset.company.people),
                                             Instant{handset.clock.now().ms + 3'600'000}};
  return watched.close(Recoveries(*handset.store).open(problem), "a problem");
}

bool stepOfProblem(World& world, Handset& handset) {
  const auto recovery = anyOf<RecoveryCase>(world, handset);
  if (!recovery)
    return false;
  Watched watched(world, handset);
  Recoveries cases(*handset.store);
  switch (world.chance.below(6)) {
  case 0:
    return watched.close(cases.agree(recovery->id, saying(world, handset)), "an agreement");
  case 1:
    return watched.close(cases.promise(recovery->id, {"remedy", saying(world, handset), {}, Instant{1}}),
                         "a promise");
  case 2:
    return watched.close(cases.deliver(recovery->id, saying(world, handset)), "a remedy");
  case 3:
  case 4:
    return watched.close(
        cases.ask(recovery->id,
                  {.received = true, .satisfied = world.chance.happens(60), .words = saying(world, handset)}),
        "a question");
  default:
    return watched.close(cases.close(recovery->id, saying(world, handset)), "a problem's end");
  }
}

/// A changed app says that all is well without asking anybody.
bool forceStep(World& world, Handset& handset) {
  const auto recovery = anyOf<RecoveryCase>(world, handset);
  if (!recovery)
    return false;
  static const std::vector<std::string> steps{"delivered", "verified", "closed", "reopened", "nonsense"};
  Watched watched(world, handset);
  RecoveryEvent event;
  event.id = handset.store->newId();
  event.recovery = recovery->id;
  event.to = world.chance.of(steps);
  event.note = saying(world, handset);
  event.satisfied = event.received = world.chance.happens(50) ? "yes" : "no";
  event.at = handset.clock.now();
  return watched.close(handset.store->write(insertOf(event)), "a step out of turn");
}

bool movePromise(World& world, Handset& handset) {
  const auto promise = anyOf<RecoveryPromise>(world, handset);
  if (!promise)
    return false;
  Watched watched(world, handset);
  watched.look(Kind::recoveryPromise, promise->id);
  if (world.chance.happens(40))
    return watched.close(Recoveries(*handset.store).keep(promise->id, saying(world, handset)),
                         "a promise kept");
  auto edit = UpdateOf<RecoveryPromise>(promise->id);
  if (world.chance.happens(50))
    edit.with(&RecoveryPromise::owner, world.chance.of(handset.company.people));
  else
    edit.with(&RecoveryPromise::keptAt, world.chance.happens(50) ? Instant{} : Instant{++world.words + 1});
  return watched.close(handset.store->write(edit.edit), "a promise moved");
}

bool toTheTeam(World& world, Handset& handset) {
  Watched watched(world, handset);
  Bulletin board(*handset.store);
  const auto note = anyOf<BulletinNote>(world, handset);
  if (note && world.chance.happens(30)) {
    watched.look(Kind::bulletinNote, note->id);
    return watched.close(board.reword(note->id, "", saying(world, handset)), "a note's words");
  }
  if (note && world.chance.happens(50))
    return watched.close(board.markRead(note->id), "a note read");
  return watched.close(
      board.add({.audience = world.chance.happens(30) ? "office" : "all", .text = saying(world, handset)}),
      "a note");
}

bool thank(World& world, Handset& handset) {
  const auto customer = anyOf<Customer>(world, handset);
  const Id person = world.chance.of(handset.company.people);
  if (!customer || person == handset.person)
    return false;
  Watched watched(world, handset);
  return watched.close(
      Recognition(*handset.store).thank(person, Kind::customer, customer->id, saying(world, handset)),
      "thanks");
}

bool rewordOpportunity(World& world, Handset& handset) {
  // Mostly an own one that the office, as far as is known here, has not taken up.
  const auto own = handset.store->select<Opportunity>(
      "author = ?1 AND ifnull(stage, 'referred') = 'referred'", {valueOf(handset.person)});
  const auto opportunity =
      own.empty() ? anyOf<Opportunity>(world, handset) : std::optional<Opportunity>(world.chance.of(own));
  if (!opportunity)
    return false;
  Watched watched(world, handset);
  watched.look(Kind::opportunity, opportunity->id);
  static const std::vector<std::string> fields{"noticed", "better_off", "title"};
  Opportunities ways(*handset.store);
  return watched.close(ways.reword(opportunity->id, world.chance.of(fields), saying(world, handset)),
                       "an opportunity's words");
}

/// What is known of a customer: learned, corrected, an instruction that ends, a time away.
bool tellOfCustomer(World& world, Handset& handset) {
  const auto customer = anyOf<Customer>(world, handset);
  if (!customer)
    return false;
  Watched watched(world, handset);
  const auto fact = anyOf<CustomerFact>(world, handset);
  const auto instruction = anyOf<StandingInstruction>(world, handset);
  switch (world.chance.below(4)) {
  case 0: {
    CustomerFact learned;
    learned.id = handset.store->newId();
    learned.customer = fact ? fact->customer : customer->id;
    learned.supersedes = fact && world.chance.happens(60) ? fact->id : Id{};
    learned.topic = "other";
    learned.text = saying(world, handset);
    return watched.close(handset.store->write(insertOf(learned)), "a fact");
  }
  case 1: {
    watched.look(Kind::customer, customer->id);
    const Date until = handset.company.office.today().plusDays(1 + ++world.words % 300);
    const auto edit = UpdateOf<Customer>(customer->id).with(&Customer::awayUntil, until).edit;
    return watched.close(handset.store->write(edit), "a time away");
  }
  default: {
    if (!instruction)
      return false;
    watched.look(Kind::standingInstruction, instruction->id);
    auto edit = UpdateOf<StandingInstruction>(instruction->id);
    if (world.chance.happens(50))
      edit.with(&StandingInstruction::retiredOn,
                handset.company.office.today().plusDays(++world.words % 300));
    else
      edit.with(&StandingInstruction::text, saying(world, handset));
    return watched.close(handset.store->write(edit.edit), "an instruction's end");
  }
  }
}

/// Another owner or day of a task: set by the office, asked for by crews, also by an old app that writes it
/// into the action itself.
bool passTask(World& world, Handset& handset) {
  Watched watched(world, handset);
  DailyLog log(*handset.store);
  const auto contact = anyOf<ContactEntry>(world, handset);
  const auto action = anyOf<ActionItem>(world, handset);
  if (!action && !contact)
    return false;
  const Id person = world.chance.of(handset.company.people);
  const Date day = handset.company.office.today().plusDays(1 + ++world.words % 300);
  const auto waiting = log.requests();
  switch (world.chance.below(4)) {
  case 0:
    if (contact)
      return watched.close(
          Contacts(*handset.store).addAction(contact->id, {saying(world, handset), person, day}),
          "an action");
    return false;
  case 1:
    if (waiting.empty())
      return false;
    for (const TaskRequestView& one : waiting) {
      watched.look(Kind::task, one.task);
      watched.look(Kind::actionItem, one.task);
      watched.look(Kind::taskRequest, one.id);
      watched.look(Kind::actionRequest, one.id);
    }
    return watched.close(log.answerRequest(world.chance.of(waiting).id, world.chance.happens(70)),
                         "an answer to a request");
  case 2:
    return action &&
           watched.close(log.askForTask(action->id, person, day, saying(world, handset)), "a request");
  default: {
    if (!action)
      return false;
    watched.look(Kind::actionItem, action->id);
    auto edit = UpdateOf<ActionItem>(action->id).with(&ActionItem::due, day);
    if (world.chance.happens(50))
      edit.with(&ActionItem::owner, person);
    return watched.close(handset.store->write(edit.edit), "an action's owner");
  }
  }
}

/// The fact that was learned first. A changed app that names a correction instead is refused, and its draft
/// still names it.
Id firstOf(Handset& handset, Id fact) {
  for (auto row = handset.store->read<CustomerFact>(fact); row && row->supersedes;
       row = handset.store->read<CustomerFact>(fact))
    fact = row->supersedes;
  return fact;
}

/// What was written once should say something else, or not count at all.
bool correctWords(World& world, Handset& handset) {
  const auto comment = anyOf<Comment>(world, handset);
  const auto contact = anyOf<ContactEntry>(world, handset);
  const auto fact = anyOf<CustomerFact>(world, handset);
  const Id about = world.chance.happens(50)              ? (comment ? comment->id : Id{})
                   : world.chance.happens(50) && contact ? contact->id
                   : fact                                ? firstOf(handset, fact->id)
                                                         : Id{};
  if (!about)
    return false;
  Watched watched(world, handset);
  for (const Kind kind : {Kind::comment, Kind::contactEntry, Kind::customerFact})
    watched.look(kind, about);
  Corrections corrections(*handset.store);
  if (world.chance.happens(30)) {
    const bool isVoid = (comment && about == comment->id && !comment->voided.empty()) ||
                        (contact && about == contact->id && !contact->voided.empty());
    return watched.close(corrections.setVoid(about, isVoid ? std::string() : saying(world, handset)),
                         "a record that does not count");
  }
  Corrections::Words words;
  words.text = saying(world, handset);
  return watched.close(corrections.correct(about, words), "a correction");
}

} // namespace

bool hasCrewWork(const Plan& plan) {
  return plan.faults.has(Fault::hours) || plan.faults.has(Fault::recoveries);
}

bool doCrewWork(World& world, Handset& handset) {
  using Action = bool (*)(World&, Handset&);
  static const std::vector<Action> hours{addHours,    addHours, correctLine,  correctLine, correctLine,
                                         addMaterial, approve,  stateNothing, stop,        approve};
  static const std::vector<Action> recoveries{
      openProblem, stepOfProblem,  stepOfProblem,  stepOfProblem,     movePromise,       forceStep,
      toTheTeam,   thank,          movePromise,    rewordOpportunity, rewordOpportunity, passTask,
      passTask,    tellOfCustomer, tellOfCustomer, correctWords,      correctWords};
  const bool both = world.plan.faults.has(Fault::hours) && world.plan.faults.has(Fault::recoveries);
  const bool isHours = both ? world.chance.happens(50) : world.plan.faults.has(Fault::hours);
  const bool done = world.chance.of(isHours ? hours : recoveries)(world, handset);
  if (done)
    world.strike(isHours ? Fault::hours : Fault::recoveries);
  return done;
}

} // namespace leadhand::sim
