#include "tests/sim/Work.h"

#include "core/rules/Roles.h"
#include "core/rules/Stages.h"
#include "core/work/Contacts.h"
#include "core/work/Customers.h"
#include "core/work/DailyLog.h"
#include "core/work/Opportunities.h"
#include "core/work/Visits.h"
#include "tests/sim/CrewWork.h"
#include "tests/sim/Crossings.h"
#include "tests/sim/DeskWork.h"
#include "tests/sim/PhotoSide.h"
#include "tests/sim/Watched.h"

namespace leadhand::sim {
namespace {

bool addComment(World& world, Handset& handset) {
  Watched watched(world, handset);
  DailyLog log(*handset.store);
  DailyLog::NewComment comment;
  if (const auto customer = anyOf<Customer>(world, handset); customer && world.chance.happens(80))
    comment.customer = customer->id;
  else
    comment.freeName = "Mrs. " + std::to_string(world.words);
  comment.text = saying(world, handset);
  if (world.chance.happens(30))
    comment.kinds = {"request"};
  return watched.close(log.add(comment), "a comment");
}

bool editCustomer(World& world, Handset& handset) {
  const auto customer = anyOf<Customer>(world, handset);
  if (!customer)
    return false;
  Watched watched(world, handset);
  watched.look(Kind::customer, customer->id);
  static const std::vector<std::string> fields{"phone", "phone", "access_note", "address", "email"};
  const auto done =
      Customers(*handset.store).set(customer->id, world.chance.of(fields), saying(world, handset));
  return watched.close(done, "a customer's field");
}

/// "no" wins over everything that was said at the same time.
std::string permission(World& world) {
  return world.chance.happens(40) ? "no" : "w" + std::to_string(++world.words);
}

bool setAgain(World& world, Handset& handset, const Row& row) {
  if (world.chance.happens(50)) // the office is asked before, so that its answer finds the edit unsent
    world.feed(handset, sync::event::SyncAsked{});
  const Edition::Use use = handset.inItsVersion();
  Watched watched(world, handset);
  watched.look(row.kind, row.id);
  Edit edit = row.kind == Kind::customer
                  ? UpdateOf<Customer>(row.id).with(&Customer::accessNote, saying(world, handset)).edit
                  : UpdateOf<Opportunity>(row.id).with(&Opportunity::mayCall, permission(world)).edit;
  if (row.kind == Kind::opportunity && world.plan.faults.has(Fault::poison) && world.chance.happens(20))
    edit = UpdateOf<Opportunity>(row.id)
               .with(&Opportunity::mayCall, permission(world))
               .with(&Opportunity::service, handset.store->newId()) // none: refused as a whole
               .edit;
  return watched.close(handset.store->write(edit), "one field at the same time as others");
}

/// One says no; another, who has not heard it, has asked the office, says something while the answer is under
/// way, and says it better while that is under way.
void cross(World& world, std::size_t one, std::size_t other, const Id& opportunity) {
  const auto says = [&world, opportunity](std::size_t which, std::string permission, bool asksFirst,
                                          bool sends) {
    Handset& handset = *world.handsets[which];
    if (asksFirst)
      world.feed(handset, sync::event::SyncAsked{});
    Watched watched(world, handset);
    watched.look(Kind::opportunity, opportunity);
    const auto edit =
        UpdateOf<Opportunity>(opportunity).with(&Opportunity::mayCall, std::move(permission)).edit;
    if (watched.close(handset.store->write(edit), "a word that crosses another") && sends)
      world.feed(handset, sync::event::WorkWritten{});
  };
  const auto word = [&world] { return "w" + std::to_string(++world.words); };
  const std::int64_t heard = world.chance.between(200, 700);
  const std::int64_t better = heard + world.chance.between(100, 900);
  world.at(1, [says, one] { says(one, "no", false, true); });
  world.at(heard, [says, word, other] { says(other, word(), true, false); });
  world.at(better, [says, word, other] { says(other, word(), false, true); });
}

/// Its author says an opportunity better while somebody of the office, who has not heard that, takes it up.
bool crossWords(World& world, Handset& handset) {
  const auto own = handset.store->select<Opportunity>(
      "author = ?1 AND rev > 0 AND ifnull(stage, 'referred') = 'referred'", {valueOf(handset.person)});
  std::vector<std::size_t> others;
  for (const auto& other : world.handsets)
    if (&other->company == &handset.company && other.get() != &handset && roles::isOffice(other->role()))
      others.push_back(static_cast<std::size_t>(other->number));
  if (own.empty() || others.empty())
    return false;
  const Id opportunity = world.chance.of(own).id;
  world.at(1, [&world, opportunity, which = world.chance.of(others)] {
    Handset& office = *world.handsets[which];
    Watched watched(world, office);
    watched.look(Kind::opportunity, opportunity);
    Opportunities::Move move;
    move.to = reachableFrom(stage::referred).front();
    move.say = saying(world, office);
    move.owner = office.person;
    move.next = office.company.office.today().plusDays(3);
    const auto done = Opportunities(*office.store).move(opportunity, move);
    if (watched.close(done, "a step that crosses words"))
      world.feed(office, sync::event::WorkWritten{});
  });
  world.at(world.chance.between(2, 900), [&world, opportunity, which = handset.number] {
    Handset& author = *world.handsets[static_cast<std::size_t>(which)];
    Watched watched(world, author);
    watched.look(Kind::opportunity, opportunity);
    const auto done = Opportunities(*author.store).reword(opportunity, "noticed", saying(world, author));
    if (watched.close(done, "words that cross a step"))
      world.feed(author, sync::event::WorkWritten{});
  });
  return true;
}

/// Several people set one thing right at about the same time, and themselves right again, while requests are
/// under way.
bool rush(World& world, Handset& handset) {
  const auto customer = anyOf<Customer>(world, handset);
  const auto opportunity = anyOf<Opportunity>(world, handset);
  if (!customer)
    return false;
  if (world.chance.happens(20) && crossWords(world, handset))
    return true;
  if (opportunity && world.chance.happens(30)) {
    cross(world, world.chance.below(world.handsets.size()), static_cast<std::size_t>(handset.number),
          opportunity->id);
    return true;
  }
  const Row row = opportunity && world.chance.happens(60) ? toRow(*opportunity) : toRow(*customer);
  const std::int64_t within = world.chance.happens(70) ? 3'000 : 20 * 60'000;
  for (std::uint64_t i = 3 + world.chance.below(5); i > 0; --i) {
    const std::size_t which = world.chance.happens(50) ? static_cast<std::size_t>(handset.number)
                                                       : world.chance.below(world.handsets.size());
    world.at(world.chance.between(1, within), [&world, which, row] {
      const bool done = setAgain(world, *world.handsets[which], row);
      world.afterwards(*world.handsets[which]);
      if (done)
        world.feed(*world.handsets[which], sync::event::WorkWritten{});
    });
  }
  return true;
}

bool addCustomer(World& world, Handset& handset) {
  Watched watched(world, handset);
  const auto done = Customers(*handset.store).add({.name = saying(world, handset)});
  return watched.close(done, "a new customer");
}

bool decide(World& world, Handset& handset) {
  const auto comment = anyOf<Comment>(world, handset);
  if (!comment)
    return false;
  Watched watched(world, handset);
  watched.look(Kind::comment, comment->id);
  watched.lookAtAll(Kind::readMark, "comment = ?1", comment->id);
  watched.lookAtAll(Kind::task, "comment = ?1", comment->id);
  watched.lookAtAll(Kind::commentKind, "comment = ?1", comment->id);
  DailyLog log(*handset.store);
  static const std::vector<std::string> dispositions{"read", "instruction", "complaint"};
  static const std::vector<std::string> chips{"praise", "request"};
  switch (world.chance.below(6)) {
  case 0:
    return watched.close(log.dispose(comment->id, world.chance.of(dispositions)), "a disposition");
  case 1:
    return watched.close(log.complete(comment->id, saying(world, handset)), "a completion");
  case 2:
    return watched.close(log.addKind(comment->id, world.chance.of(chips)), "a chip");
  case 3:
    return watched.close(log.removeKind(comment->id, world.chance.of(chips)), "no chip");
  case 4:
    return watched.close(log.markRead(comment->id), "a read mark");
  default: {
    const Id owner = world.chance.of(handset.company.people);
    const auto done = log.followUp(comment->id, saying(world, handset),
                                   {{saying(world, handset), owner, handset.company.office.today()}});
    return watched.close(done, "a follow-up");
  }
  }
}

bool linkComment(World& world, Handset& handset) {
  const auto comment = anyOf<Comment>(world, handset, "customer IS NULL");
  const auto customer = anyOf<Customer>(world, handset);
  if (!comment || !customer)
    return false;
  Watched watched(world, handset);
  watched.look(Kind::comment, comment->id);
  return watched.close(DailyLog(*handset.store).link(comment->id, customer->id), "a link");
}

bool moveTask(World& world, Handset& handset) {
  const auto task = anyOf<Task>(world, handset);
  if (!task)
    return false;
  Watched watched(world, handset);
  watched.look(Kind::task, task->id);
  watched.lookAtAll(Kind::comment, "id = ?1", task->comment);
  DailyLog log(*handset.store);
  switch (world.chance.below(3)) {
  case 0:
    return watched.close(log.taskDone(task->id, saying(world, handset)), "a task done");
  case 1:
    return watched.close(log.taskReopen(task->id), "a task open again");
  default:
    return watched.close(log.setTask(task->id, world.chance.of(handset.company.people), {}),
                         "a task's owner");
  }
}

bool refer(World& world, Handset& handset) {
  const auto customer = anyOf<Customer>(world, handset);
  if (!customer)
    return false;
  Watched watched(world, handset);
  Opportunities::NewReferral referral;
  referral.customer = customer->id;
  referral.noticed = saying(world, handset);
  referral.betterOff = "drier feet";
  return watched.close(Opportunities(*handset.store).refer(referral), "a referral");
}

bool moveOpportunity(World& world, Handset& handset) {
  const auto opportunity = anyOf<Opportunity>(world, handset);
  if (!opportunity)
    return false;
  Watched watched(world, handset);
  watched.look(Kind::opportunity, opportunity->id);
  if (world.chance.happens(40)) {
    const auto edit = UpdateOf<Opportunity>(opportunity->id)
                          .with(&Opportunity::mayCall, std::string(world.chance.happens(50) ? "no" : "yes"))
                          .with(&Opportunity::bestTime, saying(world, handset))
                          .edit;
    return watched.close(handset.store->write(edit), "a permission");
  }
  const auto reachable = reachableFrom(opportunity->stage.empty() ? stage::referred : opportunity->stage);
  if (reachable.empty())
    return false;
  Opportunities::Move move;
  move.to = reachable[world.chance.below(reachable.size())];
  move.say = saying(world, handset);
  move.owner = world.chance.of(handset.company.people);
  move.next = handset.company.office.today().plusDays(3);
  return watched.close(Opportunities(*handset.store).move(opportunity->id, move), "a step");
}

bool visitStep(World& world, Handset& handset) {
  const auto visit = anyOf<Visit>(world, handset);
  if (!visit)
    return false;
  Watched watched(world, handset);
  static const std::vector<std::string> steps{"on_the_way", "arrived", "done", "planned"};
  return watched.close(Visits(*handset.store).setStatus(visit->id, world.chance.of(steps), ""),
                       "a visit's step");
}

bool instruct(World& world, Handset& handset) {
  Watched watched(world, handset);
  if (const auto old = anyOf<StandingInstruction>(world, handset); old && world.chance.happens(60)) {
    watched.look(Kind::standingInstruction, old->id);
    const auto edit =
        UpdateOf<StandingInstruction>(old->id).with(&StandingInstruction::text, saying(world, handset)).edit;
    return watched.close(handset.store->write(edit), "an instruction's text");
  }
  const auto customer = anyOf<Customer>(world, handset);
  if (!customer)
    return false;
  const auto done =
      Customers(*handset.store).instruct({.customer = customer->id, .text = saying(world, handset)});
  return watched.close(done, "an instruction");
}

bool remove(World& world, Handset& handset) {
  const auto comment = anyOf<Comment>(world, handset);
  if (!comment)
    return false;
  Watched watched(world, handset);
  watched.look(Kind::comment, comment->id);
  const auto edit = UpdateOf<Comment>(comment->id).with(&Record::deleted, true).edit;
  return watched.close(handset.store->write(edit), "a removal");
}

bool contact(World& world, Handset& handset) {
  const auto customer = anyOf<Customer>(world, handset);
  if (!customer)
    return false;
  Watched watched(world, handset);
  Contacts::NewContact entry;
  entry.customer = customer->id;
  entry.channel = "call";
  entry.topic = saying(world, handset);
  return watched.close(Contacts(*handset.store).add(entry), "a contact");
}

bool propose(World& world, Handset& handset) {
  Watched watched(world, handset);
  Proposals proposals(*handset.store);
  if (const auto old = anyOf<Proposal>(world, handset); old && world.chance.happens(60)) {
    watched.look(Kind::proposal, old->id);
    if (world.chance.happens(50)) {
      const auto edit = UpdateOf<Proposal>(old->id)
                            .with(&Proposal::mention, std::string(world.chance.happens(50) ? "no" : "yes"))
                            .with(&Proposal::say, saying(world, handset))
                            .edit;
      return watched.close(handset.store->write(edit), "a proposal's words");
    }
    return watched.close(proposals.outcome(old->id, "yes", saying(world, handset)), "an outcome");
  }
  const auto customer = anyOf<Customer>(world, handset);
  if (!customer)
    return false;
  const Proposals::NewProposal proposal{
      .customer = customer->id, .title = saying(world, handset), .amountCents = 12'000, .say = "soon"};
  return watched.close(proposals.add(proposal), "a proposal");
}

/// An edit that names a service that does not exist: refused as a whole, the good words with it.
bool poisonedEdit(World& world, Handset& handset) {
  const auto opportunity = anyOf<Opportunity>(world, handset);
  if (!opportunity)
    return false;
  Watched watched(world, handset);
  watched.look(Kind::opportunity, opportunity->id);
  const auto edit = UpdateOf<Opportunity>(opportunity->id)
                        .with(&Opportunity::bestTime, saying(world, handset))
                        .with(&Opportunity::service, handset.store->newId())
                        .edit;
  return watched.close(handset.store->write(edit), "an edit that can't be taken");
}

/// A changed app writes about a customer whom this person was never shown.
bool intrude(World& world, Handset& handset) {
  if (roles::isOffice(handset.role()))
    return false;
  Watched watched(world, handset);
  Comment comment;
  comment.id = handset.store->newId();
  comment.customer = handset.company.hidden;
  comment.saidOn = handset.company.office.today();
  comment.text = saying(world, handset);
  const bool done = watched.close(handset.store->write(insertOf(comment)), "what it may not see");
  if (done && !handset.company.insiders.contains(handset.person))
    handset.company.intrusions.emplace(comment.id, handset.person);
  return done;
}

bool poisonComment(World& world, Handset& handset) {
  const auto customer = anyOf<Customer>(world, handset);
  if (!customer)
    return false;
  Watched watched(world, handset);
  Comment comment;
  comment.id = handset.store->newId();
  comment.customer = customer->id;
  comment.visit = handset.store->newId();
  comment.saidOn = handset.company.office.today();
  comment.text = saying(world, handset);
  return watched.close(handset.store->write(insertOf(comment)), "what can't be taken");
}

/// What only a newer version can write: a field of a record that all know, or a record of a kind of its own.
bool writeNewer(World& world, Handset& handset) {
  const auto customer = anyOf<Customer>(world, handset);
  if (handset.version == 0 || !customer)
    return false;
  Watched watched(world, handset);
  if (handset.version == 1 || world.chance.happens(40)) {
    watched.look(Kind::customer, customer->id);
    Fields fields{{test::gateCode, valueOf(saying(world, handset))}};
    if (world.chance.happens(40)) // one group of what the office knows and what it does not
      setField(fields, fieldNumber(&Customer::phone), valueOf(saying(world, handset)));
    return watched.close(
        handset.store->write({Edit{Edit::Op::update, Kind::customer, customer->id, std::move(fields)}}),
        "a field of a newer version");
  }
  const auto comment = anyOf<Comment>(world, handset);
  if (comment && world.chance.happens(50)) {
    watched.look(Kind::comment, comment->id);
    return watched.close(
        handset.store->write({Edit{
            Edit::Op::update, Kind::comment, comment->id, {{test::mood, valueOf(saying(world, handset))}}}}),
        "another field of a newer version");
  }
  return watched.close(handset.store->write({Edit{Edit::Op::insert,
                                                  test::weatherNote,
                                                  handset.store->newId(),
                                                  {{test::weatherCustomer, valueOf(customer->id)},
                                                   {test::weatherText, valueOf(saying(world, handset))}}}}),
                       "a record of a newer version");
}

} // namespace

bool doWork(World& world, Handset& handset) {
  // The rush only plans what is done later.
  const Edition::Use use = handset.inItsVersion();
  if (world.plan.faults.has(Fault::versions) && world.chance.happens(25))
    return writeNewer(world, handset);
  if (world.chance.happens(30)) // an idle moment: search catches up
    (void)handset.store->indexTail(20);
  if (hasCrewWork(world.plan) && world.chance.happens(45))
    return doCrewWork(world, handset);
  if (hasCrossings(world.plan) && world.chance.happens(25))
    return crossPolicies(world, handset);
  using Action = bool (*)(World&, Handset&);
  static const std::vector<Action> actions{
      addComment,  addComment, editCustomer,   editCustomer, editCustomer, editCustomer,
      decide,      decide,     moveTask,       linkComment,  refer,        moveOpportunity,
      visitStep,   instruct,   remove,         contact,      propose,      moveOpportunity,
      addCustomer, takePhoto,  wantPhoto,      takePhoto,    sortOut,      rush,
      rush,        rush,       decideConflict, setBackByHand};
  return world.chance.of(actions)(world, handset);
}

bool poison(World& world, Handset& handset) {
  using Action = bool (*)(World&, Handset&);
  static const std::vector<Action> actions{poisonComment, poisonedEdit, intrude};
  const auto act = [&] {
    const Edition::Use use = handset.inItsVersion();
    return world.chance.of(actions)(world, handset);
  };
  const bool done = act();
  if (done)
    world.feed(handset, sync::event::WorkWritten{});
  return done;
}

} // namespace leadhand::sim
