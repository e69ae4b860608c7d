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
#include <sodium.h>

namespace leadhand::sync {
namespace {

bool isConflict(Kind kind) {
  return kind == Kind::conflict || kind == Kind::conflictLoser;
}

bool isLoserOf(const OutboxEntry& entry, const Id& conflict) {
  const Value* named = findField(entry.fields, fieldNumber(&ConflictLoser::conflict));
  return entry.kind == Kind::conflictLoser && named && idOf(*named) == conflict;
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
  entry.hlc.value = row.rev;
  return group;
}

/// An empty field says nothing of a record that is missing here, nor of what is written once or was written
/// since. Of what is empty here too it says that it was emptied after whatever an older offer brings.
void dropIdle(OutboxGroup& group, const KindInfo& kind, const OfficeRow* present) {
  OutboxEntry& entry = group.entries.front();
  std::erase_if(entry.fields, [&](const FieldValue& field) {
    if (!isAbsent(field.value))
      return false;
    const FieldInfo* info = kind.field(field.field);
    const bool isOnce = info && info->merge == Merge::once;
    const FieldStamp* stamp = present ? stampOf(present->stamps, field.field) : nullptr;
    const bool isSince = stamp && stamp->rev > entry.base && deviceOf(stamp->device) != salvageDevice;
    return !present || isOnce || isSince;
  });
}

/// Of the same record, whatever revision of it a phone held.
bool saysTheSame(const std::string& body, const OutboxGroup& group) {
  v1::Group parsed;
  const auto other = parsed.ParseFromString(body) ? fromWire(parsed) : Result<OutboxGroup>(OutboxGroup{});
  return other && other->entries.size() == 1 && group.entries.size() == 1 &&
         other->entries.front().id == group.entries.front().id &&
         other->entries.front().fields == group.entries.front().fields;
}

/// Takes the fields that neither the claimed author nor who offers the row may write out of the group, and
/// what would be written a second time.
OutboxGroup takeRest(OutboxGroup& group, const KindInfo& kind, const Actor& author, const Actor& offerer,
                     const Row* present) {
  OutboxEntry& entry = group.entries.front();
  OutboxGroup rest;
  OutboxEntry& aside = rest.entries.emplace_back(entry);
  aside.op = Edit::Op::update;
  const auto allowed = [&](const FieldValue& field) {
    const FieldInfo* info = kind.field(field.field);
    const bool says = !present || present->at(field.field) != field.value;
    if (info && info->merge == Merge::once && present && says && !isAbsent(present->at(field.field)))
      return false;
    return !info || !says || may(author, kind, info, present) || may(offerer, kind, info, present);
  };
  std::erase_if(aside.fields, allowed);
  std::erase_if(entry.fields, [&](const FieldValue& field) { return !allowed(field); });
  if (aside.fields.empty())
    rest.entries.clear();
  return rest;
}

/// The same row of the same lost revision, whoever holds it.
std::string hashOf(const InRow& row) {
  std::string hash(16, '\0');
  const std::string fields = encodeFields(row.fields);
  crypto_generichash_state state;
  crypto_generichash_init(&state, nullptr, 0, hash.size());
  const auto add = [&](const void* bytes, std::size_t size) {
    crypto_generichash_update(&state, static_cast<const unsigned char*>(bytes), size);
  };
  add(&row.kind, sizeof row.kind);
  add(row.id.raw().data(), row.id.raw().size());
  add(&row.rev, sizeof row.rev);
  add(fields.data(), fields.size());
  crypto_generichash_final(&state, reinterpret_cast<unsigned char*>(hash.data()), hash.size());
  return hash;
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
  orphansWait = row.verdict == v1::ORPHAN ? std::nullopt : orphansWait;
  const std::vector<QuarantineRow> kept = store.quarantine(false);
  const bool isKnown = std::any_of(kept.begin(), kept.end(), [&](const QuarantineRow& other) {
    return other.seq == 0 && saysTheSame(other.body, group); // several phones hold the same row
  });
  return isKnown ? Status{} : store.putQuarantine(row);
}

Status Hub::Inside::salvageRow(Commit& commit, const InRow& row, const KindInfo& kind,
                               const Author& offerer) {
  const auto present = store.read(kind.kind, row.id);
  OutboxGroup group = changeOf(row, kind, present.has_value(), restorePointFor(epochOf(row.rev)));
  dropIdle(group, kind, present ? &*present : nullptr);
  const Value* named =
      present ? &present->row.at(commonField::author) : findField(row.fields, commonField::author);
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
  Author server{roster.actor(Id{}), salvageDevice};
  server.restoreRev = group.entries.front().base;
  server.offeredScope = row.scope;
  server.isTold = !roles::isOffice(offerer.actor.role);
  LEADHAND_ASSIGN(const GroupOutcome outcome, writer.apply(commit, group, server));
  grants.note(writer.takeWritten());
  if (outcome.error)
    return keepAside(outcome, group, offerer.device);
  LEADHAND_TRY(bringLosers(commit, group));
  const bool isTold = !present && !author.isNull() && author != offerer.actor.person;
  return isTold ? store.putTold({kind.kind, row.id, offerer.device, clock.now().ms}) : Status{};
}

/// A customer may have been another one in the lost time. Where the record stands in other hands than those
/// that its phone held it from, the phone lets go of it there: no row of this time would tell it to.
Status Hub::Inside::letGoElsewhere(Commit& commit, Kind kind, const Id& id, const std::vector<Id>& heldFrom) {
  const auto present = store.read(kind, id);
  for (const Id& scope : heldFrom) {
    if (!present || scope.isNull() || present->row.scope == scope)
      continue;
    LEADHAND_TRY(commit.openGroup());
    LEADHAND_TRY(commit.letGo(kind, id, scope));
    LEADHAND_TRY(commit.closeGroup());
  }
  return {};
}

/// Where the phones that offered it held it; they agree but for what moved meanwhile.
Id Hub::Inside::scopeOffered(const OutboxEntry& entry) {
  const std::vector<Id> scopes = store.offeredScopes(entry.kind, entry.id);
  return scopes.empty() ? Id{} : scopes.back();
}

/// What lost is decided on with its conflict, and not apart from it: a value that was laid aside while its
/// conflict was not here stands under it when that comes.
Status Hub::Inside::bringLosers(Commit& commit, const OutboxGroup& taken) {
  Author server{roster.actor(Id{}), salvageDevice};
  for (const OutboxEntry& conflict : taken.entries) {
    if (conflict.kind != Kind::conflict)
      continue;
    for (const QuarantineRow& row : store.quarantine(true)) {
      v1::Group body;
      if (row.seq != 0 || row.state != "discarded" || !body.ParseFromString(row.body))
        continue;
      const auto group = fromWire(body);
      if (!group || group->entries.empty() || !isLoserOf(group->entries.front(), conflict.id))
        continue;
      server.restoreRev = group->entries.front().base;
      server.offeredScope = scopeOffered(group->entries.front());
      LEADHAND_ASSIGN(const GroupOutcome outcome, writer.apply(commit, *group, server));
      grants.note(writer.takeWritten());
      if (!outcome.error)
        LEADHAND_TRY(store.closeQuarantine(row.n, "replayed", "its conflict came since", clock.now().ms));
    }
  }
  return {};
}

/// Rows come in the order of their revisions, and from several phones: what a row hangs on may come after it.
Status Hub::Inside::retryOrphans(Commit& commit) {
  if (orphansWait == false)
    return {};
  Author server{roster.actor(Id{}), salvageDevice};
  for (bool any = true; any;) {
    any = false;
    orphansWait = false;
    for (const QuarantineRow& row : store.quarantine(false)) {
      v1::Group body;
      if (row.seq != 0 || row.verdict != v1::ORPHAN || !body.ParseFromString(row.body))
        continue;
      const auto group = fromWire(body);
      if (!group || group->entries.empty())
        continue;
      server.restoreRev = group->entries.front().base;
      server.offeredScope = scopeOffered(group->entries.front());
      LEADHAND_ASSIGN(const GroupOutcome outcome, writer.apply(commit, *group, server));
      grants.note(writer.takeWritten());
      orphansWait = true;
      if (outcome.error)
        continue;
      LEADHAND_TRY(store.closeQuarantine(row.n, "replayed", "what it hangs on came since", clock.now().ms));
      const OutboxEntry& entry = group->entries.front();
      LEADHAND_TRY(letGoElsewhere(commit, entry.kind, entry.id, store.offeredScopes(entry.kind, entry.id)));
      LEADHAND_TRY(bringLosers(commit, *group));
      any = true;
    }
  }
  return {};
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
    if (!kind || row.id.isNull() || baseSurvives(row.rev, marks))
      continue;
    LEADHAND_ASSIGN(const bool isNew, store.noteOffer(hashOf(row), {row.scope, 0, 0, kind->kind, row.id}));
    if (!isNew)
      continue;
    LEADHAND_TRY(salvageRow(commit, row, *kind, author));
    LEADHAND_TRY(letGoElsewhere(commit, kind->kind, row.id, {row.scope}));
  }
  return finish(commit);
}

} // namespace leadhand::sync
