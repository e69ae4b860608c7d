#include "sync/office/GroupWriterInside.h"

#include "core/base/PlantedBugs.h"
#include "core/rules/Rights.h"
#include "core/rules/Roles.h"
#include "core/schema/Schema.h"
#include "core/schema/Scope.h"
#include "sync/office/MergedMatters.h"

#include <algorithm>

namespace leadhand::sync {
namespace {

constexpr std::size_t mostChanges = 100;
constexpr std::size_t mostBytes = 128 * 1024;

std::size_t sizeOf(const Fields& fields) {
  std::size_t size = fields.size() * 8;
  for (const FieldValue& field : fields) {
    if (const auto* text = std::get_if<std::string>(&field.value))
      size += text->size();
    else if (const auto* bytes = std::get_if<Bytes>(&field.value))
      size += bytes->data.size();
  }
  return size;
}

v1::Verdict worse(v1::Verdict a, v1::Verdict b) {
  const auto rank = [](v1::Verdict is) {
    return is == v1::CONFLICT_LOST ? 3 : is == v1::CONFLICT_WON ? 2 : is == v1::MERGED ? 1 : 0;
  };
  return rank(a) >= rank(b) ? a : b;
}

v1::Verdict verdictOf(Outcome outcome) {
  switch (outcome) {
  case Outcome::lost:
    return v1::CONFLICT_LOST;
  case Outcome::won:
    return v1::CONFLICT_WON;
  case Outcome::kept:
  case Outcome::noted:
    return v1::MERGED;
  default:
    return v1::APPLIED;
  }
}

/// The very same has been taken in.
bool hasStamp(const std::vector<FieldStamp>& stamps, std::uint32_t field, const MergeInput& edit) {
  const std::uint32_t number = stampedAs(stamps, field);
  return std::any_of(stamps.begin(), stamps.end(), [&](const FieldStamp& stamp) {
    return stamp.field == number && stamp.device == edit.device && stamp.hlc == edit.hlc;
  });
}

bool saysSomething(const FieldDecision& decision, const FieldInfo& field) {
  const Outcome is = decision.outcome;
  const bool isNote = is == Outcome::noted && field.merge != Merge::asked; // anybody may ask
  return isNote || is == Outcome::applied || is == Outcome::won || is == Outcome::lost;
}

} // namespace

bool Author::isServer() const {
  return actor.role == roles::server;
}

GroupWriter::GroupWriter(OfficeStore& store, Roster& roster, Clock& clock, Random& random)
    : m_store(store), m_roster(roster), m_clock(clock), m_random(random) {}

Result<GroupOutcome> GroupWriter::apply(Commit& commit, const OutboxGroup& group, const Author& author) {
  Work work(m_store, group, author);
  work.now = m_clock.now();
  const Ruling ruling = plan(work);
  if (!ruling) {
    GroupOutcome refused{ruling.error().verdict, commit.rev() + 1, ruling.error().error};
    refused.keepBody = refused.verdict == v1::QUARANTINED;
    LEADHAND_TRY(commit.openGroup());
    if (!author.restoreRev) // an offer has no author who waits to see what became of it
      LEADHAND_TRY(touchRows(commit, group, author));
    LEADHAND_TRY(commit.closeGroup());
    if (commit.rev() < refused.resultRev)
      refused.resultRev = commit.rev();
    return refused;
  }
  std::vector<Id> clean = cleanScopes(work);
  LEADHAND_TRY(commit.openGroup());
  const std::size_t writtenBefore = m_written.size();
  if (const Status written = writeRows(commit, work.draft); !written) {
    // A full or busy disk is not the group's fault: the device tries the whole request again.
    const ErrorCode code = written.error().code;
    if (!commit.isCareful() || code == ErrorCode::storeFull || code == ErrorCode::storeBusy)
      return tl::unexpected<Error>(written.error());
    commit.undoGroup();
    m_written.resize(writtenBefore);
    return GroupOutcome{v1::QUARANTINED, commit.rev(), written.error(), true};
  }
  for (const auto& [kind, id] : work.proved)
    LEADHAND_TRY(m_store.forgetTold(kind, id));
  LEADHAND_TRY(noteFollowed(work));
  LEADHAND_TRY(commit.closeGroup());
  GroupOutcome outcome{work.verdict, std::min(commit.groupRev(), commit.rev()), std::nullopt};
  outcome.clean = std::move(clean);
  outcome.keepBody = !work.later.entries.empty();
  if (outcome.keepBody)
    outcome.verdict = v1::DEFERRED;
  outcome.later = std::move(work.later);
  return outcome;
}

GroupWriter::Ruling GroupWriter::plan(Work& work) {
  const auto quarantine = [](ErrorCode code, std::string where) {
    return tl::unexpected<Refusal>({v1::QUARANTINED, Error{code, std::move(where), {}}});
  };
  if (work.group.entries.empty())
    return quarantine(ErrorCode::badRequest, "empty group");
  if (work.group.entries.size() > mostChanges)
    return quarantine(ErrorCode::requestTooLarge, "changes");
  std::size_t size = 0;
  for (const OutboxEntry& entry : work.group.entries)
    size += sizeOf(entry.fields) + sizeOf(entry.old);
  if (work.author.device != 0 && size > mostBytes)
    return quarantine(ErrorCode::requestTooLarge, "group");
  // What is made comes first, so that a change may stand before the record it names.
  for (const Edit::Op op : {Edit::Op::insert, Edit::Op::update})
    for (const OutboxEntry& entry : work.group.entries)
      if (entry.op == op)
        if (const Ruling ruling = planEntry(work, entry); !ruling)
          return ruling;
  for (const OutboxEntry& entry : work.group.entries)
    if (const KindInfo* kind = findKind(entry.kind))
      if (const Ruling ruling = checkReferences(work, *kind, entry); !ruling)
        return ruling;
  if (const Ruling ruling = checkCorrections(work); !ruling)
    return ruling;
  const Hlc hlc = Hlc{}.next(work.now);
  settleScopes(work.draft);
  if (const Ruling ruling = checkAccess(work); !ruling)
    return ruling;
  bringBackParents(work, hlc);
  foldEvents(work.draft, hlc);
  applyOfficeWord(work.draft, work.author.isServer() || roles::isOffice(work.author.actor.role), hlc);
  findRivals(work.draft, work.author.actor.person, work.now);
  if (work.author.device == salvageDevice)
    takeLateLosers(work.draft, hlc);
  const auto anId = [this] { return newId(m_clock, m_random); };
  recordClashes(work.draft, anId, work.now, hlc);
  refreshWinners(work.draft, work.author.actor.person, anId, work.now, hlc);
  return {};
}

GroupWriter::Ruling GroupWriter::planEntry(Work& work, const OutboxEntry& change) {
  const KindInfo* kind = findKind(change.kind);
  if (!kind) {
    work.later.entries.push_back(change);
    return {};
  }
  OutboxEntry known = change;
  OutboxEntry unknown = change;
  known.fields.clear();
  unknown.fields.clear();
  for (const FieldValue& field : change.fields) {
    const FieldInfo* info = kind->field(field.field);
    if (!info) {
      unknown.fields.push_back(field);
      continue;
    }
    if (const Status fits = checkValue(*info, field.value); !fits)
      return tl::unexpected<Refusal>({v1::QUARANTINED, fits.error()});
    known.fields.push_back(field);
  }
  if (!unknown.fields.empty()) {
    unknown.op = Edit::Op::update; // the record itself is made now
    work.later.entries.push_back(std::move(unknown));
    if (known.fields.empty() && change.op == Edit::Op::update)
      return {};
  }
  follow(work, known);
  if (Draft::Entry* entry = work.draft.find(known.kind, known.id)) {
    if (change.kind == Kind::conflict)
      if (const Ruling ruling = planClosing(work, *entry, known); !ruling)
        return ruling;
    return mergeInto(work, *entry, known,
                     known.id == change.id ? work.author.device : elsewhere(work.author.device, change.id));
  }
  if (change.op == Edit::Op::insert)
    return insertNew(work, known);
  return tl::unexpected<Refusal>({v1::ORPHAN, Error{ErrorCode::unknownRecord, std::string(kind->name), {}}});
}

void GroupWriter::follow(Work& work, OutboxEntry& change) {
  if (work.author.device == 0)
    return; // whoever merges knows what is whose
  const KindInfo& kind = kindInfo(change.kind);
  if (const FieldInfo* customer = kind.field("customer"))
    if (const Value* named = findField(change.fields, customer->number); named && !isAbsent(*named)) {
      const Id meant = idOf(*named);
      const Id now = m_store.standsFor(meant);
      if (now != meant) {
        setField(change.fields, customer->number, valueOf(now));
        work.followed.push_back({change.kind, change.id, meant});
      }
    }
  const Id into = change.kind == Kind::customer ? m_store.standsFor(change.id) : change.id;
  Draft::Entry* given = into == change.id ? nullptr : work.draft.find(Kind::customer, change.id);
  const Draft::Entry* taker = given ? work.draft.find(Kind::customer, into) : nullptr;
  if (!taker)
    return;
  given->dirty = true; // R1: its author gets the row that he changed
  // What stands with the other customer he has not seen; where nothing stands there is nothing to lose.
  const Row present = taker->office.row;
  change.id = into;
  change.bases.clear();
  for (const FieldValue& field : change.fields)
    if (isAbsent(present.at(field.field)))
      change.bases.emplace_back(field.field, present.rev);
  change.base = 0;
}

/// So that undoing the merge gives them back.
Status GroupWriter::noteFollowed(const Work& work) {
  if (work.followed.empty())
    return {};
  for (MergeRow& merge : m_store.merges()) {
    if (merge.undoneAtMs != 0)
      continue;
    MergedMatters matters = mattersOf(merge.body);
    const std::size_t before = matters.rows.size();
    for (const Work::Followed& one : work.followed)
      if (one.from == merge.from)
        matters.rows.emplace_back(one.kind, one.id);
    if (matters.rows.size() == before)
      continue;
    merge.body = textOf(matters);
    LEADHAND_TRY(m_store.putMerge(merge));
  }
  return {};
}

/// Decisions are made in the office.
GroupWriter::Ruling GroupWriter::planClosing(Work& work, const Draft::Entry& conflict, OutboxEntry& change) {
  const auto closes = [](const FieldValue& field) { return closesConflict(field.field); };
  if (std::none_of(change.fields.begin(), change.fields.end(), closes))
    return {};
  if (!work.author.isServer() && !roles::isOffice(work.author.actor.role))
    return tl::unexpected<Refusal>({v1::DENIED, Error{ErrorCode::notAllowed, "conflict.state", {}}});
  if (!mayClose(work.draft, conflict, change, work.epochs)) {
    std::erase_if(change.fields, closes);
    work.verdict = worse(work.verdict, v1::MERGED);
  }
  return {};
}

GroupWriter::Ruling GroupWriter::insertNew(Work& work, const OutboxEntry& change) {
  const KindInfo& kind = kindInfo(change.kind);
  const auto denied = [](Error error) { return tl::unexpected<Refusal>({v1::DENIED, std::move(error)}); };
  if (const Status allowed = may(work.author.actor, kind, nullptr, nullptr); !allowed)
    return denied(allowed.error());
  // Somebody took it away long ago, and everybody has heard of it: an old copy of a phone brings nothing
  // back. A chip or mark is another matter, for adding it is said anew.
  if (work.author.device != 0 && kind.recordClass != RecordClass::set &&
      m_store.wasCollected(change.kind, change.id))
    return tl::unexpected<Refusal>({v1::ORPHAN, Error{ErrorCode::unknownRecord, std::string(kind.name), {}}});
  Row row(change.kind, change.id);
  for (const FieldValue& field : change.fields) {
    const FieldInfo& info = *kind.field(field.field);
    if (!isAbsent(field.value))
      if (const Status allowed = may(work.author.actor, kind, &info, nullptr); !allowed)
        return denied(allowed.error());
    row.set(field.field, field.value);
  }
  if (kind.scope == ScopeRule::given)
    row.scope = work.author.offeredScope;
  if (kind.kind == Kind::conflict && work.author.device == salvageDevice) {
    const auto conflict = fromRow<Conflict>(row);
    if (!work.draft.exists(static_cast<Kind>(conflict.recordKind), conflict.record))
      return tl::unexpected<Refusal>({v1::ORPHAN, Error{ErrorCode::unknownRecord, "conflict.record", {}}});
  }
  const Id author = idOf(row.at(commonField::author));
  if (author.isNull())
    row.set(commonField::author, valueOf(work.author.actor.person));
  else if (work.author.device != 0 && !work.author.isServer() && author != work.author.actor.person)
    return denied(Error{ErrorCode::notAllowed, std::string(kind.name) + ".author", {}});
  if (isAbsent(row.at(commonField::recordedAt)) && work.author.device == 0)
    row.set(commonField::recordedAt, valueOf(work.now.ms));
  Draft::Entry& entry = work.draft.insert(std::move(row));
  entry.office.stamps = {{0, 0, work.author.device, change.hlc.clampedTo(work.now)}};
  entry.base = change.base;
  entry.pushed = true;
  return {};
}

GroupWriter::Ruling GroupWriter::mergeInto(Work& work, Draft::Entry& entry, const OutboxEntry& change,
                                           std::uint32_t device) {
  const KindInfo& kind = kindInfo(change.kind);
  Row& row = entry.office.row;
  const Row present = row;
  const std::vector<FieldStamp> stamps = entry.office.stamps;
  MergeInput input;
  input.kind = &kind;
  input.present = &present;
  input.stamps = stamps;
  input.change = &change;
  input.device = device;
  input.hlc = planted(Bug::clampMissing) ? change.hlc : change.hlc.clampedTo(work.now);
  input.epochs = work.epochs;
  input.byOffice = roles::isOffice(work.author.actor.role);
  input.byServer = work.author.isServer();
  input.told = work.author.isTold;
  input.isOffice = [this](std::uint32_t other) { return m_roster.isOfficeDevice(deviceOf(other)); };
  input.taken = isTakenByOffice(work.draft, present) && !planted(Bug::approvalIgnored);
  input.byOwn = work.author.device != 0 && work.author.actor.person == personOfWork(present);
  input.isOwn = [this, own = personOfWork(present)](std::uint32_t other) {
    const DeviceRow* there = m_roster.device(deviceOf(other));
    return there && there->person == own;
  };
  bool isNews = false; // of several phones with the same row the first one has told it
  const bool addsAgain = change.op == Edit::Op::insert && kind.recordClass == RecordClass::set;
  for (const FieldDecision& decision : decide(input)) {
    const FieldInfo& info = *kind.field(decision.field);
    if (decision.outcome == Outcome::denied)
      return tl::unexpected<Refusal>({v1::DENIED, Error{ErrorCode::notAllowed, placeOf(kind, info), {}}});
    // That an edit brings a removed row back is the merge's doing, not the author's.
    const bool asked = findField(change.fields, decision.field) != nullptr;
    if (asked && saysSomething(decision, info) && !addsAgain)
      if (const Status allowed = may(work.author.actor, kind, &info, &present); !allowed)
        return tl::unexpected<Refusal>({v1::DENIED, allowed.error()});
    work.verdict = worse(work.verdict, verdictOf(decision.outcome));
    if (decision.outcome == Outcome::noted)
      keepAsNote(work.draft, present, decision, work.author.actor.person, work.now, input.hlc);
    if (decision.recorded)
      work.draft.clashes.push_back(clashOf(work.author, change, decision));
    const bool restamps =
        decision.outcome == Outcome::applied || decision.outcome == Outcome::won ||
        (decision.outcome == Outcome::same && (change.op == Edit::Op::update || !decision.beside.empty()));
    const bool isToldAgain = work.author.restoreRev && decision.outcome == Outcome::same &&
                             hasStamp(stamps, decision.field, input);
    if (restamps && !isToldAgain) {
      isNews = true;
      row.set(decision.field, decision.value);
      putStamp(entry.office.stamps, {decision.field, 0, device, input.hlc}, decision.beside);
    }
  }
  const bool movedOn = std::any_of(stamps.begin(), stamps.end(), [&](const FieldStamp& stamp) {
    return stamp.rev > change.base && stamp.device != device;
  });
  if (movedOn)
    work.verdict = worse(work.verdict, v1::MERGED);
  const bool isSame = row.values == present.values && row.ext == present.ext;
  const bool isKnown = isSame && !isNews && work.author.restoreRev && present.rev > *work.author.restoreRev;
  const bool moves = !isKnown && (!isSame || !planted(Bug::rowKeepsRev)); // R1
  entry.dirty = entry.dirty || moves;
  entry.base = change.base;
  entry.pushed = true;
  if (change.op == Edit::Op::insert && work.author.device != 0 && !work.author.isServer() &&
      idOf(row.at(commonField::author)) == work.author.actor.person)
    work.proved.emplace_back(row.kind, row.id);
  return {};
}

Clash GroupWriter::clashOf(const Author& author, const OutboxEntry& change, const FieldDecision& decision) {
  struct Side {
    Id person;
    Instant at;
    std::uint32_t device;
  };
  const DeviceRow* there = m_roster.device(deviceOf(decision.rival.device));
  const Side rival{there ? there->person : Id{}, momentOf(decision.rival), deviceOf(decision.rival.device)};
  const Side own{author.actor.person, momentOf({0, 0, author.device, change.hlc}), author.device};
  const bool won = decision.outcome == Outcome::won;
  const Side& winner = won ? own : rival;
  const Side& loser = won ? rival : own;
  const Value* old = findField(change.old, decision.field);
  return {change.kind,    change.id,     decision.field, old ? *old : Value{},
          decision.value, winner.person, winner.at,      decision.loser,
          loser.person,   loser.at,      loser.device};
}

/// The rows as they stand after the group, if that is what its author's device shows of them by itself: made
/// or edited as it said, on the revision that it had seen, and nothing written beside them.
std::vector<Id> GroupWriter::cleanScopes(Work& work) {
  if (work.author.device == 0 || !work.later.entries.empty() || work.verdict != v1::APPLIED)
    return {};
  const PersonGrants& grants = m_roster.grants(work.author.actor.person);
  std::vector<Id> rowScopes;
  auto change = work.group.entries.begin();
  for (const Draft::Entry& entry : work.draft.entries()) {
    if (!entry.dirty)
      continue;
    const Row& row = entry.office.row;
    if (change == work.group.entries.end() || change->kind != row.kind || change->id != row.id)
      return {};
    // A person's own row tells the device who its person is; it looks at that when the row arrives.
    if (row.kind == Kind::person || (change->op == Edit::Op::insert) == entry.before.has_value())
      return {};
    if (entry.before && (entry.before->rev != change->base || !change->bases.empty()))
      return {};
    Row shown = entry.before ? *entry.before : Row(row.kind, row.id);
    for (const FieldValue& field : change->fields)
      shown.set(field.field, field.value);
    const Id scope = entry.before ? entry.before->scope : scopeOf(shown);
    if (shown.values != row.values || shown.ext != row.ext || scope != row.scope || !grants.sees(scope))
      return {};
    rowScopes.push_back(scope);
    ++change;
  }
  return change == work.group.entries.end() ? rowScopes : std::vector<Id>{};
}

Status GroupWriter::writeRows(Commit& commit, Draft& draft) {
  for (std::size_t i = 0; i < draft.entries().size(); ++i) {
    Draft::Entry& entry = draft.entries()[i];
    if (!entry.dirty)
      continue;
    LEADHAND_TRY(commit.write(entry.office));
    // Its author's device holds a new one where it would stand by itself, and must let go of it there.
    const Id left = entry.before                              ? entry.before->scope
                    : followsMention(entry.office.row.info()) ? scopeOf(entry.office.row)
                                                              : entry.office.row.scope;
    if (left != entry.office.row.scope && !planted(Bug::exitForgotten))
      LEADHAND_TRY(commit.leave(entry.office, left));
    m_written.push_back({std::move(entry.before), entry.office.row});
  }
  return {};
}

Status GroupWriter::touchRows(Commit& commit, const OutboxGroup& group, const Author& author) {
  const PersonGrants& grants = m_roster.grants(author.actor.person);
  std::unordered_set<Id> touched;
  for (const OutboxEntry& change : group.entries) {
    auto row = touched.insert(change.id).second ? m_store.read(change.kind, change.id) : std::nullopt;
    const bool visible = row && (author.isServer() || grants.sees(row->row.scope));
    if (visible)
      LEADHAND_TRY(commit.write(*row));
  }
  return {};
}

} // namespace leadhand::sync
