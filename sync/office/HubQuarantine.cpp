// What was not taken as it came: shown to people, applied after all, or laid aside with a reason.
#include "core/schema/Schema.h"
#include "sync/office/HubInside.h"
#include "sync/protocol/Codec.h"

#include <algorithm>

namespace leadhand::sync {
namespace {

OutboxGroup groupOf(const QuarantineRow& row) {
  v1::Group body;
  if (!body.ParseFromString(row.body))
    return {};
  return fromWire(body).value_or(OutboxGroup{});
}

bool isUnderstood(const OutboxGroup& group) {
  return !group.entries.empty() &&
         std::all_of(group.entries.begin(), group.entries.end(), [](const OutboxEntry& entry) {
           const KindInfo* kind = findKind(entry.kind);
           return kind && std::all_of(entry.fields.begin(), entry.fields.end(),
                                      [&](const FieldValue& field) { return kind->field(field.field); });
         });
}

/// Everything in it stands in the office by now.
bool isMet(OfficeStore& store, const OutboxGroup& group) {
  return !group.entries.empty() &&
         std::all_of(group.entries.begin(), group.entries.end(), [&](const OutboxEntry& entry) {
           const auto row = store.read(entry.kind, entry.id);
           return row && std::all_of(entry.fields.begin(), entry.fields.end(), [&](const FieldValue& field) {
                    return row->row.at(field.field) == field.value;
                  });
         });
}

} // namespace

/// As they were when they wrote it: whoever has left since has done that work all the same.
Actor Hub::Inside::actorOf(const Id& person) {
  Actor actor = roster.actor(person);
  if (actor.role.empty())
    if (const auto row = store.read(Kind::person, person))
      actor.role = fromRow<Person>(row->row).role;
  return actor;
}

Result<GroupOutcome> Hub::Inside::applyAgain(const QuarantineRow& row) {
  const OutboxGroup group = groupOf(row);
  if (group.entries.empty())
    return fail(ErrorCode::badRequest, "the group can't be read");
  bool isUnread = false;
  const auto apply = [&](Commit::Care care) -> Result<GroupOutcome> {
    Author author{roster.actor(Id{}), salvageDevice};
    if (row.seq != 0) {
      const DeviceRow* device = roster.device(row.device);
      author = {actorOf(device ? device->person : Id{}), row.device, true};
    } else {
      author.offeredScope = scopeOffered(group.entries.front());
    }
    Commit commit(store, care);
    LEADHAND_TRY(commit.begin());
    LEADHAND_ASSIGN(GroupOutcome outcome, writer.apply(commit, group, author));
    if (outcome.error) {
      isUnread = store.readFailed(); // forgotten with the commit, which ends here and leaves nothing
      return outcome;
    }
    grants.note(writer.takeWritten());
    StoredResult result{row.seq, {}, outcome.verdict, outcome.resultRev, {}, {}, 0};
    if (row.seq != 0)
      LEADHAND_TRY(store.reviseResult(row.device, result, commit.rev()));
    LEADHAND_TRY(store.closeQuarantine(row.n, "replayed", verdictName(outcome.verdict), clock.now().ms));
    if (row.seq == 0) {
      for (const OutboxEntry& entry : group.entries)
        LEADHAND_TRY(letGoElsewhere(commit, entry.kind, entry.id, store.offeredScopes(entry.kind, entry.id)));
      LEADHAND_TRY(bringLosers(commit, group));
    }
    LEADHAND_TRY(finish(commit));
    return outcome;
  };
  auto outcome = apply(Commit::Care::swift);
  if (!outcome && outcome.error().code == ErrorCode::storeFailed) {
    undo();
    outcome = apply(Commit::Care::careful); // as what a phone pushes: a group that the database refuses ends
  }
  if (!outcome || outcome->error)
    undo();
  // It is not refused for what the disk could not say.
  if (isUnread)
    return fail(ErrorCode::storeFailed, "a query");
  return outcome;
}

std::vector<QuarantineLine> Hub::quarantine(bool all) {
  Inside& in = *m_inside;
  const Instant now = in.clock.now();
  std::vector<QuarantineLine> lines;
  for (QuarantineRow& row : in.store.quarantine(all)) {
    OutboxGroup group = groupOf(row);
    // What a phone brought back in another's name, and that one's own device has said since, needs nobody.
    const bool isSettled = row.seq == 0 && row.state == "kept" && isMet(in.store, group) &&
                           in.store.closeQuarantine(row.n, "replayed", "said by its author since", now.ms);
    if (isSettled && !all)
      continue;
    if (isSettled)
      row.state = "replayed";
    QuarantineLine& line = lines.emplace_back();
    line.group = std::move(group);
    const DeviceRow* device = in.roster.device(row.device);
    line.person = device ? device->person : Id{};
    line.personName = in.roster.actor(line.person).name;
    line.row = std::move(row);
  }
  return lines;
}

Result<QuarantineLine> Hub::quarantined(std::int64_t n) {
  m_inside->store.forgetFailedReads();
  for (QuarantineLine& line : quarantine(true))
    if (line.row.n == n)
      return std::move(line);
  if (m_inside->store.readFailed())
    return fail(ErrorCode::storeFailed, "quarantine");
  return fail(ErrorCode::unknownRecord, "quarantine " + std::to_string(n), "see quarantine list");
}

Result<v1::Verdict> Hub::replay(std::int64_t n) {
  LEADHAND_ASSIGN(const QuarantineLine line, quarantined(n));
  if (line.row.state != "kept")
    return fail(ErrorCode::badValue, "quarantine " + std::to_string(n),
                "it was " + line.row.state + " before");
  if (line.row.verdict == v1::DEFERRED && !isUnderstood(line.group))
    return fail(ErrorCode::badValue, "quarantine " + std::to_string(n),
                "it is of a newer version and is taken in by itself after an update");
  LEADHAND_ASSIGN(const GroupOutcome outcome, m_inside->applyAgain(line.row));
  if (outcome.error)
    return tl::unexpected<Error>(*outcome.error);
  return outcome.verdict;
}

Status Hub::discard(std::int64_t n, const std::string& why) {
  LEADHAND_ASSIGN(const QuarantineLine line, quarantined(n));
  if (line.row.state != "kept")
    return fail(ErrorCode::badValue, "quarantine " + std::to_string(n),
                "it was " + line.row.state + " before");
  return m_inside->layAside(line, why);
}

/// What a phone offered after a restore still stands on it, and on others that held it: they let go of it, or
/// hear what the office has instead.
Status Hub::Inside::layAside(const QuarantineLine& line, const std::string& why) {
  const auto discard = [&]() -> Status {
    Commit commit(store);
    LEADHAND_TRY(commit.begin());
    LEADHAND_TRY(store.closeQuarantine(line.row.n, "discarded", why, clock.now().ms));
    if (line.row.seq == 0)
      for (const OutboxEntry& entry : line.group.entries)
        LEADHAND_TRY(giveInstead(commit, entry.kind, entry.id));
    return finish(commit);
  };
  Status done = discard();
  if (!done)
    undo();
  return done;
}

Status Hub::Inside::giveInstead(Commit& commit, Kind kind, const Id& id) {
  LEADHAND_TRY(commit.openGroup());
  if (auto present = store.read(kind, id))
    LEADHAND_TRY(commit.write(*present));
  else
    for (const Id& scope : store.offeredScopes(kind, id))
      LEADHAND_TRY(commit.letGo(kind, id, scope));
  return commit.closeGroup();
}

Result<int> Hub::replayDeferred() {
  Inside& in = *m_inside;
  int applied = 0;
  in.store.forgetFailedReads();
  const std::vector<QuarantineRow> rows = in.store.quarantine(false);
  if (in.store.readFailed())
    return fail(ErrorCode::storeFailed, "quarantine");
  for (const QuarantineRow& row : rows) {
    if (row.verdict != v1::DEFERRED || !isUnderstood(groupOf(row)))
      continue;
    LEADHAND_ASSIGN(const GroupOutcome outcome, in.applyAgain(row));
    if (!outcome.error) {
      ++applied;
      continue;
    }
    // It is understood, and refused: that is for people, and its device hears of it.
    QuarantineRow refused = row;
    refused.verdict = v1::QUARANTINED;
    refused.code = outcome.error->name();
    refused.where = placeForDevice(*outcome.error);
    const StoredResult result{row.seq, {}, v1::QUARANTINED, in.store.rev(), refused.code, refused.where, 0};
    LEADHAND_TRY(in.store.begin());
    Status kept = in.store.reviseResult(row.device, result, in.store.rev() + 1);
    if (kept)
      kept = in.store.closeQuarantine(row.n, "replayed", refused.code, in.clock.now().ms);
    if (kept)
      kept = in.store.putQuarantine(refused);
    if (kept)
      kept = in.store.commit();
    if (!kept) {
      in.store.rollback();
      return tl::unexpected<Error>(kept.error());
    }
  }
  return applied;
}

} // namespace leadhand::sync
