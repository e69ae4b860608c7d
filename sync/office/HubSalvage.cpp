// R9: after a restore devices offer the rows above the restore point. Who wrote one of them is what the
// device says, and can't be proved by it: of its own person's rows that is the truth; what it tells of others
// of the crew is taken in and marked as told by it, until the author's own device says the same; what only
// the office may write is laid before the office.
#include "core/rules/Rights.h"
#include "core/rules/Roles.h"
#include "core/schema/Schema.h"
#include "sync/office/HubInside.h"
#include "sync/protocol/Codec.h"

#include <algorithm>

namespace leadhand::sync {
namespace {

/// No device's number: what it "wrote" is seen by nobody, so that newer work of anybody stands against it.
constexpr std::uint32_t salvageDevice = 0xFFFFFFFEU;

bool isConflict(Kind kind) {
  return kind == Kind::conflict || kind == Kind::conflictLoser;
}

/// What the server writes by itself follows from other rows; whether a photo's bytes are here it sees itself.
bool followsByItself(const KindInfo& kind, const FieldInfo& field) {
  return field.writers == Writers::server && !isConflict(kind.kind);
}

/// The row as a change made right after the restore point: it is newer than what the restore brought back,
/// and older than everything since.
OutboxGroup changeOf(const InRow& row, const KindInfo& kind, bool exists, std::uint64_t restoreRev) {
  OutboxGroup group;
  OutboxEntry& entry = group.entries.emplace_back();
  entry.kind = kind.kind;
  entry.id = row.id;
  entry.op = exists ? Edit::Op::update : Edit::Op::insert;
  for (const FieldValue& field : row.fields) {
    const FieldInfo* info = kind.field(field.field);
    if (!info || !followsByItself(kind, *info))
      entry.fields.push_back(field);
  }
  entry.base = restoreRev;
  const Value* recorded = findField(row.fields, commonField::recordedAt);
  entry.hlc = Hlc{}.next(Instant{recorded ? integerOf(*recorded) : 0});
  return group;
}

/// Takes the fields that neither the claimed author nor who offers the row may write out of the group.
OutboxGroup takeRest(OutboxGroup& group, const KindInfo& kind, const Actor& author, const Actor& offerer,
                     const Row* present) {
  OutboxEntry& entry = group.entries.front();
  OutboxGroup rest;
  OutboxEntry& aside = rest.entries.emplace_back(entry);
  aside.op = Edit::Op::update;
  const auto allowed = [&](const FieldValue& field) {
    const FieldInfo* info = kind.field(field.field);
    const bool says = !present || present->at(field.field) != field.value;
    return !info || !says || may(author, kind, info, present) || may(offerer, kind, info, present);
  };
  std::erase_if(aside.fields, allowed);
  std::erase_if(entry.fields, [&](const FieldValue& field) { return !allowed(field); });
  if (aside.fields.empty())
    rest.entries.clear();
  return rest;
}

} // namespace

Status Hub::Inside::keepAside(const GroupOutcome& outcome, const OutboxGroup& group, std::uint32_t device) {
  v1::Group body;
  toWire(group, body);
  QuarantineRow row;
  row.device = device;
  row.verdict = outcome.verdict;
  row.code = outcome.error ? outcome.error->name() : errorName(ErrorCode::notAllowed);
  row.where = outcome.error ? outcome.error->where : "offered after a restore";
  row.schema = schemaVersion;
  row.atMs = clock.now().ms;
  row.body = body.SerializeAsString();
  const std::vector<QuarantineRow> kept = store.quarantine(false);
  const bool isKnown = std::any_of(kept.begin(), kept.end(), [&](const QuarantineRow& other) {
    return other.seq == 0 && other.body == row.body; // several phones hold the same row
  });
  return isKnown ? Status{} : store.putQuarantine(row);
}

Status Hub::Inside::salvageRow(Commit& commit, const InRow& row, const KindInfo& kind,
                               const Author& offerer) {
  const auto present = store.read(kind.kind, row.id);
  OutboxGroup group = changeOf(row, kind, present.has_value(), restorePointFor(epochOf(row.rev)));
  const Value* named = findField(row.fields, commonField::author);
  const Id author = named ? idOf(*named) : Id{};
  const GroupOutcome forPeople{v1::QUARANTINED, 0, std::nullopt, true};
  if (!roles::isOffice(offerer.actor.role)) {
    const Actor wrote = author.isNull() ? offerer.actor : actorOf(author);
    const bool isForOffice = kind.scope == ScopeRule::reference || kind.scope == ScopeRule::office ||
                             roles::isOffice(wrote.role) ||
                             (!isConflict(kind.kind) && !present && !may(wrote, kind, nullptr, nullptr));
    if (isForOffice && !isConflict(kind.kind))
      return keepAside(forPeople, group, offerer.device);
    if (!isConflict(kind.kind) || present) {
      const OutboxGroup rest = takeRest(group, kind, wrote, offerer.actor, present ? &present->row : nullptr);
      if (!rest.entries.empty())
        LEADHAND_TRY(keepAside(forPeople, rest, offerer.device));
    }
  }
  const Author server{roster.actor(Id{}), salvageDevice};
  LEADHAND_ASSIGN(const GroupOutcome outcome, writer.apply(commit, group, server));
  grants.note(writer.takeWritten());
  if (outcome.error)
    return keepAside(outcome, group, offerer.device);
  const bool isTold = !present && !author.isNull() && author != offerer.actor.person;
  return isTold ? store.putTold({kind.kind, row.id, offerer.device, clock.now().ms}) : Status{};
}

Status Hub::Inside::salvage(const v1::Sync& ask, const Author& author, v1::SyncOk& ok) {
  const std::vector<EpochMark> marks = store.epochs();
  if (marks.empty() || ask.salvage_size() == 0)
    return {};
  if (static_cast<std::size_t>(ask.salvage_size()) > limits.groups)
    return fail(ErrorCode::requestTooLarge, "salvage");
  Commit commit(store, Commit::Care::careful);
  LEADHAND_TRY(commit.begin());
  for (const v1::Row& offered : ask.salvage()) {
    const InRow row = fromWire(offered);
    const KindInfo* kind = row.kind <= 0xFFFFU ? findKind(static_cast<Kind>(row.kind)) : nullptr;
    ok.set_salvaged(ok.salvaged() + 1);
    // Only a row of a lost timeline can be missing here.
    if (kind && !row.id.isNull() && !baseSurvives(row.rev, marks))
      LEADHAND_TRY(salvageRow(commit, row, *kind, author));
  }
  return finish(commit);
}

} // namespace leadhand::sync
