#include "core/base/PlantedBugs.h"
#include "sync/office/Draft.h"

#include <algorithm>

namespace leadhand::sync {
namespace {

constexpr std::string_view openState = "open";

Draft::Entry* openConflict(Draft& draft, const Clash& clash) {
  for (Draft::Entry& entry : draft.entries()) {
    if (entry.office.row.kind != Kind::conflict)
      continue;
    const auto conflict = fromRow<Conflict>(entry.office.row);
    if (conflict.record == clash.record && conflict.recordField == clash.field && conflict.state == openState)
      return &entry;
  }
  const std::vector<Row> stored =
      draft.store().select(Kind::conflict, "record = ?1 AND record_field = ?2 AND state = 'open'",
                           {valueOf(clash.record), valueOf(std::int64_t{clash.field})});
  // This group may have decided it: then what clashes with it is a question of its own.
  for (const Row& row : stored)
    if (Draft::Entry* entry = draft.find(Kind::conflict, row.id);
        entry && fromRow<Conflict>(entry->office.row).state == openState)
      return entry;
  return nullptr;
}

Draft::Entry& makeConflict(Draft& draft, const Clash& clash, const Id& id, const Id& scope, Instant now) {
  Conflict conflict;
  conflict.id = id;
  conflict.scope = scope;
  conflict.recordedAt = now;
  conflict.recordKind = static_cast<std::int64_t>(clash.kind);
  conflict.record = clash.record;
  conflict.recordField = clash.field;
  conflict.base = displayText(clash.base);
  conflict.state = openState;
  return draft.insert(toRow(conflict));
}

void addLoser(Draft& draft, const Clash& clash, const Id& id, const Id& conflict, const Id& scope,
              Instant now, Hlc hlc) {
  ConflictLoser loser;
  loser.id = id;
  loser.scope = scope;
  loser.author = clash.loserBy;
  loser.recordedAt = now;
  loser.conflict = conflict;
  loser.value = displayText(clash.loser);
  loser.by = clash.loserBy;
  loser.at = clash.loserAt;
  loser.device = clash.loserDevice;
  draft.insert(toRow(loser)).office.stamps = {{0, 0, 0, hlc}};
}

/// What was recorded once stands there, open or decided, however many phones bring it after a restore.
bool isRecorded(Draft& draft, const Clash& clash) {
  const std::vector<Row> conflicts =
      draft.store().select(Kind::conflict, "record = ?1 AND record_field = ?2",
                           {valueOf(clash.record), valueOf(std::int64_t{clash.field})});
  for (const Row& conflict : conflicts)
    for (const Row& row :
         draft.store().select(Kind::conflictLoser, "conflict = ?1", {valueOf(conflict.id)})) {
      const auto loser = fromRow<ConflictLoser>(row);
      if (loser.value == displayText(clash.loser) && loser.device == clash.loserDevice &&
          loser.by == clash.loserBy && loser.at == clash.loserAt)
        return true;
    }
  return false;
}

} // namespace

void recordClashes(Draft& draft, const std::function<Id()>& newId, Instant now, Hlc hlc) {
  for (const Clash& clash : draft.clashes) {
    const Draft::Entry* record = draft.find(clash.kind, clash.record);
    if (!record || isRecorded(draft, clash))
      continue;
    const Id scope = record->office.row.scope;
    Draft::Entry* conflict = openConflict(draft, clash);
    if (!conflict) {
      conflict = &makeConflict(draft, clash, newId(), scope, now);
      conflict->office.stamps = {{0, 0, 0, hlc}};
    }
    draft.assign(*conflict, fieldNumber<Conflict>(&Conflict::winner), valueOf(displayText(clash.winner)),
                 hlc);
    draft.assign(*conflict, fieldNumber<Conflict>(&Conflict::winnerBy), valueOf(clash.winnerBy), hlc);
    draft.assign(*conflict, fieldNumber<Conflict>(&Conflict::winnerAt), valueOf(clash.winnerAt.ms), hlc);
    conflict->dirty = true;
    if (!planted(Bug::loserDropped))
      addLoser(draft, clash, newId(), conflict->office.row.id, scope, now, hlc);
  }
}

void takeLateLosers(Draft& draft, Hlc hlc) {
  const std::uint32_t state = fieldNumber<Conflict>(&Conflict::state);
  for (std::size_t i = 0; i < draft.entries().size(); ++i) { // conflicts are drawn in on the way
    const Draft::Entry& loser = draft.entries()[i];
    if (loser.before || loser.office.row.kind != Kind::conflictLoser || loser.office.stamps.empty())
      continue;
    Draft::Entry* conflict = draft.parentOf(loser.office.row);
    if (!conflict)
      continue;
    conflict->dirty = true; // who decides names the revision of the conflict that he has seen
    const FieldStamp* closed = stampOf(conflict->office.stamps, state);
    if (!closed || fromRow<Conflict>(conflict->office.row).state == openState)
      continue;
    // Closed in the lost time too, it was closed by who had seen what stood there before.
    const FieldStamp offered = loser.office.stamps.front();
    if (closed->device == salvageDevice && closed->hlc > offered.hlc)
      continue;
    draft.assign(*conflict, state, valueOf(std::string(openState)), hlc);
    draft.assign(*conflict, fieldNumber<Conflict>(&Conflict::closedBy), Value{}, hlc);
    draft.assign(*conflict, fieldNumber<Conflict>(&Conflict::closedAt), Value{}, hlc);
  }
}

namespace {

/// A value that had lost stands again: the one that gives way to it is kept in its place.
void keepDisplaced(Draft& draft, const Conflict& conflict, const Draft::Entry& record,
                   const std::function<Id()>& newId, Instant now, Hlc hlc) {
  const auto field = static_cast<std::uint32_t>(conflict.recordField);
  const Value stands = record.office.row.at(field);
  const Value displaced = record.before->at(field);
  const std::vector<Row> losers =
      draft.store().select(Kind::conflictLoser, "conflict = ?1", {valueOf(conflict.id)});
  const auto isLoser = [&](const Value& value) {
    return std::any_of(losers.begin(), losers.end(), [&](const Row& row) {
      return fromRow<ConflictLoser>(row).value == displayText(value);
    });
  };
  if (!isLoser(stands) || isLoser(displaced))
    return;
  const Clash clash{record.office.row.kind, record.office.row.id, field, {}, stands, {}, now, displaced,
                    conflict.winnerBy,      conflict.winnerAt,    0};
  const Id scope = record.office.row.scope;
  addLoser(draft, clash, newId(), conflict.id, scope, now, hlc);
}

} // namespace

void refreshWinners(Draft& draft, const Id& by, const std::function<Id()>& newId, Instant now, Hlc hlc) {
  for (std::size_t i = 0; i < draft.entries().size(); ++i) { // conflicts are drawn in on the way
    const Draft::Entry& entry = draft.entries()[i];
    const Row& row = entry.office.row;
    if (!entry.before || !entry.dirty || row.kind == Kind::conflict)
      continue;
    const std::vector<Row> open =
        draft.store().select(Kind::conflict, "record = ?1 AND state = 'open'", {valueOf(row.id)});
    for (const Row& stored : open) {
      const auto field = static_cast<std::uint32_t>(fromRow<Conflict>(stored).recordField);
      Draft::Entry* conflict =
          entry.before->at(field) == row.at(field) ? nullptr : draft.find(Kind::conflict, stored.id);
      const bool moved = conflict && draft.assign(*conflict, fieldNumber<Conflict>(&Conflict::winner),
                                                  valueOf(displayText(row.at(field))), hlc);
      if (!moved)
        continue;
      // Who decides has chosen between the two; anybody else leaves both to be decided on.
      if (fromRow<Conflict>(conflict->office.row).state == openState)
        keepDisplaced(draft, fromRow<Conflict>(stored), entry, newId, now, hlc);
      if (planted(Bug::conflictClosedLater))
        draft.assign(*conflict, fieldNumber<Conflict>(&Conflict::state), valueOf(std::string("closed")), hlc);
      draft.assign(*conflict, fieldNumber<Conflict>(&Conflict::winnerBy), valueOf(by), hlc);
      draft.assign(*conflict, fieldNumber<Conflict>(&Conflict::winnerAt), valueOf(now.ms), hlc);
    }
  }
}

bool closesConflict(std::uint32_t field) {
  return field == fieldNumber<Conflict>(&Conflict::state) ||
         field == fieldNumber<Conflict>(&Conflict::closedBy) ||
         field == fieldNumber<Conflict>(&Conflict::closedAt);
}

bool mayClose(Draft& draft, const Draft::Entry& conflict, const OutboxEntry& change,
              std::span<const EpochMark> epochs) {
  const Value* state = findField(change.fields, fieldNumber<Conflict>(&Conflict::state));
  if (!state || textOf(*state) == openState)
    return true; // it closes nothing
  if (planted(Bug::closedUnseen))
    return true;
  const Row& row = conflict.office.row;
  const FieldStamp* winner = stampOf(conflict.office.stamps, fieldNumber<Conflict>(&Conflict::winner));
  if (fromRow<Conflict>(row).state != openState || !baseSurvives(change.base, epochs) ||
      (winner && winner->rev > change.base))
    return false;
  const std::vector<Row> losers =
      draft.store().select(Kind::conflictLoser, "conflict = ?1", {valueOf(row.id)});
  // Who has seen the conflict at this revision has seen all of the group that it came with.
  return std::none_of(losers.begin(), losers.end(), [&](const Row& loser) {
    const auto stored = draft.store().read(Kind::conflictLoser, loser.id);
    return stored && stored->group > change.base;
  });
}

} // namespace leadhand::sync
