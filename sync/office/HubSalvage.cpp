// R9: after a restore devices offer the rows above the restore point, in their authors' names.
#include "core/rules/Roles.h"
#include "core/schema/Schema.h"
#include "sync/office/HubInside.h"
#include "sync/protocol/Codec.h"

namespace leadhand::sync {
namespace {

/// No device's number: what it "wrote" is seen by nobody, so that newer work of anybody stands against it.
constexpr std::uint32_t salvageDevice = 0xFFFFFFFEU;

/// Who works here and by which rules is not for a phone to say.
bool mayOffer(const KindInfo& kind, const Actor& actor) {
  return kind.scope != ScopeRule::reference || roles::isOffice(actor.role);
}

/// The row as a change made right after the restore point: it is newer than what the restore brought back,
/// and older than everything since.
OutboxGroup changeOf(const InRow& row, const KindInfo& kind, bool exists, std::uint64_t restoreRev) {
  OutboxGroup group;
  OutboxEntry& entry = group.entries.emplace_back();
  entry.kind = kind.kind;
  entry.id = row.id;
  entry.op = exists ? Edit::Op::update : Edit::Op::insert;
  entry.fields = row.fields;
  entry.base = restoreRev;
  const Value* recorded = findField(row.fields, commonField::recordedAt);
  entry.hlc = Hlc{}.next(Instant{recorded ? integerOf(*recorded) : 0});
  return group;
}

} // namespace

Status Hub::Inside::salvage(const v1::Sync& ask, const Author& author, v1::SyncOk& ok) {
  const std::vector<EpochMark> marks = store.epochs();
  const std::uint64_t present = store.rev();
  if (marks.empty() || ask.salvage_size() == 0)
    return {};
  if (static_cast<std::size_t>(ask.salvage_size()) > limits.groups)
    return fail(ErrorCode::requestTooLarge, "salvage");
  const std::uint64_t restoreRev = marks.back().restoreRev;
  Commit commit(store, Commit::Care::careful);
  LEADHAND_TRY(commit.begin());
  for (const v1::Row& offered : ask.salvage()) {
    const InRow row = fromWire(offered);
    const KindInfo* kind = row.kind <= 0xFFFFU ? findKind(static_cast<Kind>(row.kind)) : nullptr;
    const bool isLost = epochOf(row.rev) < epochOf(present);
    ok.set_salvaged(ok.salvaged() + 1);
    if (!kind || row.id.isNull() || !isLost || !mayOffer(*kind, author.actor))
      continue;
    const OutboxGroup group = changeOf(row, *kind, store.exists(kind->kind, row.id), restoreRev);
    const Author server{roster.actor(Id{}), salvageDevice};
    LEADHAND_ASSIGN(const GroupOutcome outcome, writer.apply(commit, group, server));
    grants.note(writer.takeWritten());
    if (!outcome.error)
      continue;
    v1::Group body;
    toWire(group, body);
    LEADHAND_TRY(
        store.putQuarantine(author.device, 0, std::string(outcome.error->name()), body.SerializeAsString()));
  }
  return finish(commit);
}

} // namespace leadhand::sync
