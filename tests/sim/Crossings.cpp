#include "tests/sim/Crossings.h"

#include "core/rules/Roles.h"
#include "core/store/DeviceInside.h"
#include "core/store/OutboxRows.h"
#include "core/store/RowIo.h"
#include "core/work/Customers.h"
#include "core/work/DailyLog.h"
#include "core/work/Recoveries.h"
#include "tests/sim/Watched.h"

namespace leadhand::sim {
namespace {

/// Somebody of the office, on another device of the same company.
std::optional<std::size_t> officeBeside(World& world, const Handset& handset) {
  std::vector<std::size_t> others;
  for (const auto& other : world.handsets)
    if (&other->company == &handset.company && other.get() != &handset && roles::isOffice(other->role()))
      others.push_back(static_cast<std::size_t>(other->number));
  return others.empty() ? std::nullopt : std::optional(world.chance.of(others));
}

using Said = std::function<bool(World&, Handset&)>;

/// Soon, and sent at once; or kept until the device has another reason to ask.
void later(World& world, std::size_t which, std::int64_t afterMs, bool isSent, const Said& said) {
  world.at(afterMs, [&world, which, isSent, said] {
    Handset& handset = *world.handsets[which];
    bool done = false;
    {
      const Edition::Use use = handset.inItsVersion();
      done = said(world, handset);
    }
    world.afterwards(handset);
    if (done && isSent)
      world.feed(handset, sync::event::WorkWritten{});
  });
}

/// The office says its word first, and the crew says another without having heard it; or the other way round.
void meet(World& world, Handset& crew, std::size_t office, const Said& byOffice, const Said& byCrew) {
  const bool officeSends = world.chance.happens(70);
  later(world, office, world.chance.between(1, 400), officeSends, byOffice);
  later(world, static_cast<std::size_t>(crew.number), world.chance.between(1, 400),
        !officeSends || world.chance.happens(30), byCrew);
}

template <class R>
Said edits(Kind kind, const Id& id, const std::function<Edit(World&, Handset&)>& edit, const char* what) {
  return [kind, id, edit, what](World& world, Handset& handset) {
    if (!handset.store->read<R>(id))
      return false;
    Watched watched(world, handset);
    watched.look(kind, id);
    return watched.close(handset.store->write(edit(world, handset)), what);
  };
}

/// Another day for a promise, by whoever made it and by the office: the office's stands.
bool crossPromise(World& world, Handset& handset, std::size_t office) {
  const auto own =
      handset.store->select<RecoveryPromise>("owner = ?1 AND rev > 0", {valueOf(handset.person)});
  const auto customer = anyOf<Customer>(world, handset);
  if (own.empty()) {
    if (!customer)
      return false;
    Watched watched(world, handset);
    Recoveries::NewCase problem;
    problem.customer = customer->id;
    problem.words = saying(world, handset);
    problem.agreed = true;
    problem.promise = Recoveries::NewPromise{"remedy", saying(world, handset), handset.person,
                                             Instant{handset.clock.now().ms + 3'600'000}};
    return watched.close(Recoveries(*handset.store).open(problem), "a problem with an own promise");
  }
  const Id promise = world.chance.of(own).id;
  const auto due = edits<RecoveryPromise>(
      Kind::recoveryPromise, promise,
      [promise](World& inside, Handset& who) {
        return UpdateOf<RecoveryPromise>(promise)
            .with(&RecoveryPromise::due, Instant{who.clock.now().ms + ++inside.words})
            .edit;
      },
      "a promise's day at the same time as another");
  meet(world, handset, office, due, due);
  return true;
}

/// One ends an instruction, another says it better.
bool crossEnd(World& world, Handset& handset, std::size_t office) {
  const auto known = handset.store->select<StandingInstruction>("rev > 0 AND retired_on IS NULL");
  const auto customer = anyOf<Customer>(world, handset);
  if (known.empty()) {
    if (!customer)
      return false;
    Watched watched(world, handset);
    const auto done =
        Customers(*handset.store).instruct({.customer = customer->id, .text = saying(world, handset)});
    return watched.close(done, "an instruction that will end");
  }
  const Id instruction = world.chance.of(known).id;
  const auto ends = edits<StandingInstruction>(
      Kind::standingInstruction, instruction,
      [instruction](World& inside, Handset& who) {
        return UpdateOf<StandingInstruction>(instruction)
            .with(&StandingInstruction::retiredOn, who.company.office.today().plusDays(++inside.words % 300))
            .edit;
      },
      "an end that crosses words");
  const auto rewords = edits<StandingInstruction>(
      Kind::standingInstruction, instruction,
      [instruction](World& inside, Handset& who) {
        return UpdateOf<StandingInstruction>(instruction)
            .with(&StandingInstruction::text, saying(inside, who))
            .edit;
      },
      "words that cross an end");
  if (world.chance.happens(50))
    meet(world, handset, office, ends, rewords);
  else
    meet(world, handset, office, rewords, ends);
  return true;
}

/// The office puts a chip on a comment and takes it off again; its author, who has seen neither, puts it on.
bool crossChip(World& world, Handset& handset, std::size_t office) {
  const auto known = handset.store->select<Comment>("rev > 0");
  if (known.empty())
    return false;
  const Id comment = world.chance.of(known).id;
  static const std::vector<std::string> chips{"change", "complaint", "info", "opportunity"};
  const std::string chip = world.chance.of(chips);
  const auto turns = [comment, chip](bool adds) -> Said {
    return [comment, chip, adds](World& inside, Handset& who) {
      if (!who.store->read<Comment>(comment))
        return false;
      Watched watched(inside, who);
      watched.look(Kind::comment, comment);
      watched.lookAtAll(Kind::commentKind, "comment = ?1", comment);
      DailyLog log(*who.store);
      return watched.close(adds ? log.addKind(comment, chip) : log.removeKind(comment, chip),
                           "a chip that comes and goes");
    };
  };
  const Said on = turns(true);
  const Said off = turns(false);
  later(world, office, 1, false, on);
  later(world, office, 2, true, off);
  later(world, static_cast<std::size_t>(handset.number), world.chance.between(1, 300), false, on);
  return true;
}

/// So that there is one to be done.
bool giveTask(World& world, Handset& handset, std::size_t office) {
  const auto known = handset.store->select<Comment>("rev > 0");
  if (known.empty())
    return false;
  later(world, office, 1, true,
        [comment = world.chance.of(known).id, owner = handset.person](World& inside, Handset& who) {
          if (!who.store->read<Comment>(comment))
            return false;
          Watched watched(inside, who);
          watched.look(Kind::comment, comment);
          const auto done = DailyLog(*who.store)
                                .followUp(comment, saying(inside, who),
                                          {{saying(inside, who), owner, who.company.office.today()}});
          return watched.close(done, "a task for a crew");
        });
  return true;
}

/// Done and not done after all, beside somebody who says that it is done.
bool crossDone(World& world, Handset& handset, std::size_t office) {
  const auto known =
      handset.store->select<Task>("rev > 0 AND done_on IS NULL AND owner = ?1", {valueOf(handset.person)});
  if (known.empty())
    return giveTask(world, handset, office);
  const Id task = world.chance.of(known).id;
  const auto turns = [task](bool isDone) -> Said {
    return [task, isDone](World& inside, Handset& who) {
      const auto row = who.store->read<Task>(task);
      if (!row)
        return false;
      Watched watched(inside, who);
      watched.look(Kind::task, task);
      watched.lookAtAll(Kind::comment, "id = ?1", row->comment);
      DailyLog log(*who.store);
      return watched.close(isDone ? log.taskDone(task, saying(inside, who)) : log.taskReopen(task),
                           "a task that is done and is not");
    };
  };
  later(world, office, 1, world.chance.happens(50), turns(true));
  later(world, office, world.chance.between(2, 600), true, turns(false));
  later(world, static_cast<std::size_t>(handset.number), world.chance.between(1, 500), false, turns(true));
  return true;
}

/// Writes what no way of this app leads to: neither rights nor the kind's rules are asked.
Status slip(DeviceStore& store, Edit::Op op, const Row& before, const Row& after, Fields fields) {
  Transaction transaction(store.database());
  LEADHAND_TRY(transaction.status());
  LEADHAND_ASSIGN([[maybe_unused]] const bool changed,
                  updateRow(store.database(), before, after, Side::device));
  OutboxEntry entry;
  LEADHAND_ASSIGN(entry.n, nextEntryNumber(store.database()));
  entry.group = entry.n;
  entry.kind = before.kind;
  entry.id = before.id;
  entry.op = op;
  entry.fields = std::move(fields);
  if (op == Edit::Op::update)
    for (const FieldValue& field : entry.fields)
      setField(entry.old, field.field, before.at(field.field));
  entry.base = op == Edit::Op::update ? before.rev : numberInMeta(store, metaKey::cursor);
  entry.hlc = store.nextHlc();
  entry.writtenAt = store.clock().now();
  LEADHAND_TRY(addEntry(store.database(), entry));
  LEADHAND_TRY(transaction.commit());
  store.notice({{before.kind, {before.id}}});
  return {};
}

/// Another day for a task, by the office and, as an old app writes it, by a crew: that one is a wish.
bool crossTask(World& world, Handset& handset, std::size_t office) {
  const auto known = handset.store->select<Task>("rev > 0");
  if (known.empty())
    return giveTask(world, handset, office);
  if (roles::isOffice(handset.role()))
    return false;
  const Id task = world.chance.of(known).id;
  const auto due = [](World& inside, const Handset& who) {
    return who.company.office.today().plusDays(1 + ++inside.words % 300);
  };
  const auto says = edits<Task>(
      Kind::task, task,
      [task, due](World& inside, Handset& who) {
        return UpdateOf<Task>(task).with(&Task::due, due(inside, who)).edit;
      },
      "a task's day at the same time as another");
  const Said wishes = [task, due](World& inside, Handset& who) {
    const auto before = who.store->readRow(Kind::task, task);
    if (!before || !who.outbox().ofRecord(Kind::task, task).empty())
      return false;
    Watched watched(inside, who);
    watched.look(Kind::task, task);
    Row after = *before;
    const Value day = valueOf(due(inside, who));
    after.set(fieldNumber(&Task::due), day);
    const auto done = slip(*who.store, Edit::Op::update, *before, after, {{fieldNumber(&Task::due), day}});
    return watched.close(done, "another day for a task, as an old app writes it");
  };
  meet(world, handset, office, says, wishes);
  return true;
}

/// A device whose store was mended tells of a record once more, as if it were new, and in other words.
bool tellAgain(World& world, Handset& handset) {
  const auto own = handset.store->select<Comment>("author = ?1 AND rev > 0", {valueOf(handset.person)});
  if (own.empty())
    return false;
  const Id comment = world.chance.of(own).id;
  const auto before = handset.store->readRow(Kind::comment, comment);
  if (!before || !handset.outbox().ofRecord(Kind::comment, comment).empty())
    return false;
  Watched watched(world, handset);
  watched.look(Kind::comment, comment);
  Row after = *before;
  after.set(fieldNumber(&Comment::text), valueOf(saying(world, handset)));
  const auto told = slip(*handset.store, Edit::Op::insert, *before, after, after.fields());
  return watched.close(told, "a comment told again in other words");
}

} // namespace

bool hasCrossings(const Plan& plan) {
  return plan.seed % 4 == 3;
}

bool crossPolicies(World& world, Handset& handset) {
  const auto office = officeBeside(world, handset);
  if (!office)
    return false;
  switch (world.chance.below(6)) {
  case 0:
    return crossPromise(world, handset, *office);
  case 1:
    return crossEnd(world, handset, *office);
  case 2:
    return crossChip(world, handset, *office);
  case 3:
    return crossDone(world, handset, *office);
  case 4:
    return crossTask(world, handset, *office);
  default:
    return tellAgain(world, handset);
  }
}

} // namespace leadhand::sim
