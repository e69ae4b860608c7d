#include "tests/sim/DeskWork.h"

#include "core/rules/Roles.h"
#include "core/schema/Schema.h"
#include "core/work/ConflictDesk.h"
#include "tests/sim/Watched.h"

#include <algorithm>
#include <map>

namespace leadhand::sim {
namespace {

/// The field of a conflict that people write in words; nothing for any other.
const FieldInfo* wordsOf(const Conflict& conflict) {
  const KindInfo* kind = findKind(static_cast<Kind>(conflict.recordKind));
  const FieldInfo* field = kind ? kind->field(static_cast<std::uint32_t>(conflict.recordField)) : nullptr;
  return field && field->type == FieldType::text ? field : nullptr;
}

/// All losing values of every conflict that is open on this customer: whoever undoes a merge closes them.
void noteClosings(Company& company, const Id& customer) {
  sync::SqliteOfficeStore& store = company.office.store();
  for (const Row& conflict : store.select(Kind::conflict, "record = ?1", {valueOf(customer)})) {
    std::set<Id> seen;
    for (const Row& loser : store.select(Kind::conflictLoser, "conflict = ?1", {valueOf(conflict.id)}))
      seen.insert(loser.id);
    company.oracle.noteClosing(conflict.id, std::move(seen));
  }
}

/// The office's command line may meet a disk in trouble; then it is refused like everybody.
bool ended(World& world, Company& company, const Status& done, const char* what) {
  if (!done && !company.office.disk.struck())
    world.violate(std::string("desk: ") + what + " was refused with " + done.error().sentence());
  if (done)
    world.say(std::string("the office makes ") + what);
  world.afterwards(company);
  return done.has_value();
}

template <class T>
Status statusOf(const Result<T>& result) {
  return result ? Status{} : Status(tl::unexpected<Error>(result.error()));
}

bool mergeCustomers(World& world, Company& company) {
  std::vector<Id> standing;
  for (const Row& row : company.office.store().select(Kind::customer, "", {}))
    if (!row.deleted() && row.id != company.hidden)
      standing.push_back(row.id);
  if (standing.size() < 4) // the crews must have somebody left to work for
    return false;
  const Id from = world.chance.of(standing);
  const Id into = world.chance.of(standing);
  if (from == into)
    return false;
  company.oracle.noteMerge(from, into);
  return ended(world, company, statusOf(company.office.hub().mergeCustomers(from, into)),
               "one customer of two");
}

bool undoMerge(World& world, Company& company) {
  sync::SqliteOfficeStore& store = company.office.store();
  for (const sync::MergeRow& merge : store.merges()) {
    const bool stands = merge.undoneAtMs == 0 && store.standsFor(merge.into) == merge.into;
    if (!stands || !world.chance.happens(60))
      continue;
    noteClosings(company, merge.into);
    return ended(world, company, statusOf(company.office.hub().undoMerge(merge.n)), "two customers of one");
  }
  return false;
}

/// Whoever replays what was refused has looked at it: it is nobody's intrusion any more.
bool decideQuarantine(World& world, Company& company) {
  sync::Hub& hub = company.office.hub();
  std::vector<sync::QuarantineLine> lines = hub.quarantine(false);
  std::erase_if(lines, [](const sync::QuarantineLine& line) { return line.row.verdict == v1::DEFERRED; });
  if (lines.empty())
    return false;
  const sync::QuarantineLine& line = world.chance.of(lines);
  if (world.chance.happens(60)) {
    const bool replayed = hub.replay(line.row.n).has_value();
    for (const OutboxEntry& entry : line.group.entries)
      if (replayed)
        company.intrusions.erase(entry.id);
    if (replayed)
      return ended(world, company, {}, "a second try of what was refused");
  }
  const auto now = hub.quarantined(line.row.n);
  if (!now || now->row.state != "kept") {
    world.afterwards(company);
    return false;
  }
  return ended(world, company, hub.discard(line.row.n, "nobody wants it"), "an end of what was refused");
}

std::set<Id> losersOf(Handset& handset, const Id& conflict) {
  std::set<Id> seen;
  for (const auto& loser : handset.store->select<ConflictLoser>("conflict = ?1", {valueOf(conflict)}))
    seen.insert(loser.id);
  return seen;
}

/// What was said in one breath with a value that stands again is decided with it.
class Closings {
 public:
  Closings(Handset& handset, const Conflict& about) : m_handset(handset) {
    for (const auto& one :
         handset.store->select<Conflict>("record = ?1 AND state = 'open'", {valueOf(about.record)}))
      m_seen.emplace(one.id, losersOf(handset, one.id));
  }
  /// What a dying disk refuses may stand on it all the same.
  void note(bool isDone) {
    for (auto& [conflict, seen] : m_seen) {
      const auto now = m_handset.store->read<Conflict>(conflict);
      if (isDone ? now && now->state != "open" : m_handset.disk.struck())
        m_handset.company.oracle.noteClosing(conflict, std::move(seen));
    }
  }

 private:
  Handset& m_handset;
  std::map<Id, std::set<Id>> m_seen;
};

} // namespace

bool decideConflict(World& world, Handset& handset) {
  const auto conflict = anyOf<Conflict>(world, handset, "state = 'open'");
  if (!conflict || !roles::isOffice(handset.role()))
    return false;
  Watched watched(world, handset);
  watched.look(Kind::conflict, conflict->id);
  if (findKind(static_cast<Kind>(conflict->recordKind)))
    watched.look(static_cast<Kind>(conflict->recordKind), conflict->record);
  const std::set<Id> seen = losersOf(handset, conflict->id);
  Closings closings(handset, *conflict);
  Status done;
  if (wordsOf(*conflict) && !seen.empty() && world.chance.happens(50)) {
    // Short enough for any field.
    ConflictDesk::Decision decision{.keep = ConflictDesk::Keep::text,
                                    .text = "w" + std::to_string(++world.words)};
    if (world.chance.happens(70))
      decision = {
          .keep = ConflictDesk::Keep::loser, .text = {}, .index = 1 + world.chance.below(seen.size())};
    done = ConflictDesk(*handset.store).resolve(conflict->id, decision);
  } else {
    done = ConflictDesk(*handset.store).resolve(conflict->id, {});
  }
  closings.note(done.has_value());
  return watched.close(done, "a conflict's end");
}

bool setBackByHand(World& world, Handset& handset) {
  const auto conflict =
      anyOf<Conflict>(world, handset, "record_kind = " + std::to_string(static_cast<int>(Kind::customer)));
  const FieldInfo* field = conflict ? wordsOf(*conflict) : nullptr;
  if (!field)
    return false;
  const auto losers =
      handset.store->select<ConflictLoser>("conflict = ?1 ORDER BY id", {valueOf(conflict->id)});
  if (losers.empty())
    return false;
  const std::string before = world.chance.of(losers).value;
  Watched watched(world, handset);
  watched.look(Kind::customer, conflict->record);
  const Edit edit{Edit::Op::update,
                  Kind::customer,
                  conflict->record,
                  {{field->number, before.empty() ? Value{} : valueOf(before)}}};
  return watched.close(handset.store->write(edit), "a value set back by hand");
}

bool sortOut(World& world, Handset& handset) {
  for (const OutboxEntry& entry : handset.outbox().open(-1)) {
    if (entry.state != OutboxState::needsAttention || !world.chance.happens(50))
      continue;
    Watched watched(world, handset);
    std::vector<OutboxEntry> group;
    for (const OutboxEntry& other : handset.outbox().open(-1))
      if (other.group == entry.group)
        group.push_back(other);
    for (const OutboxEntry& other : group)
      watched.look(other.kind, other.id);
    if (world.chance.happens(60))
      return watched.close(handset.outbox().sendAgain(entry.group), "once more");
    for (const OutboxEntry& other : group)
      handset.company.oracle.forgive(other);
    const Status done = handset.outbox().giveUp(entry.group);
    for (const OutboxEntry& left : handset.outbox().open(-1))
      if (done && left.group == entry.group)
        world.violate("draft: " + handset.name() + " still shows what was given up");
    return watched.close(done, "an end of what was refused");
  }
  return false;
}

bool deskWork(World& world, Handset& handset) {
  Company& company = handset.company;
  switch (world.chance.below(4)) {
  case 0:
    return mergeCustomers(world, company);
  case 1:
    return undoMerge(world, company) || mergeCustomers(world, company);
  default:
    return decideQuarantine(world, company);
  }
}

} // namespace leadhand::sim
