#include "tests/sim/Oracle.h"

#include "core/schema/Schema.h"
#include "sync/protocol/Codec.h"
#include "tests/sim/Handset.h"

namespace leadhand::sim {
namespace {

struct Kept {
  std::set<std::tuple<Id, std::uint32_t, std::string>> losers; ///< record, field, value as text
  std::set<std::tuple<Id, std::uint32_t, std::string>> drafts; ///< on a device or in quarantine
};

void keepFields(Kept& kept, const Id& id, const Fields& fields) {
  for (const FieldValue& field : fields)
    kept.drafts.emplace(id, field.field, displayText(field.value));
}

/// R4: what was answered is kept, and a phone that was revoked meanwhile can't bring it back to a restored
/// office by itself.
void keepAnswered(Kept& kept, Handset& handset) {
  Statement query = handset.store->database().prepare("SELECT id, fields FROM outbox WHERE state = 3");
  while (query.step().value_or(false))
    if (const auto fields = decodeFields(query.blob(1)))
      keepFields(kept, query.id(0), *fields);
}

/// What a crew wanted of a task stands in what it asked for.
template <class R>
void keepRequests(Kept& kept, OfficeSide& office, Kind kind, Id R::*about) {
  for (const Row& row : office.store().select(Declaration<R>::head.kind, "", {})) {
    const auto request = fromRow<R>(row);
    const KindInfo& info = kindInfo(kind);
    kept.losers.emplace(request.*about, info.field("owner")->number,
                        request.owner ? request.owner.text() : "");
    kept.losers.emplace(request.*about, info.field("due")->number, request.due ? request.due.iso() : "");
  }
}

Kept keptBy(OfficeSide& office, const std::vector<Handset*>& handsets) {
  Kept kept;
  std::map<Id, std::pair<Id, std::uint32_t>> conflicts;
  for (const Row& row : office.store().select(Kind::conflict, "", {})) {
    const auto conflict = fromRow<Conflict>(row);
    conflicts[conflict.id] = {conflict.record, static_cast<std::uint32_t>(conflict.recordField)};
  }
  for (const Row& row : office.store().select(Kind::conflictLoser, "", {})) {
    const auto loser = fromRow<ConflictLoser>(row);
    const auto& [record, field] = conflicts[loser.conflict];
    kept.losers.emplace(record, field, loser.value);
  }
  for (const Row& row : office.store().select(Kind::opportunityNote, "", {})) {
    const auto note = fromRow<OpportunityNote>(row);
    if (const FieldInfo* field = kindInfo(Kind::opportunity).field(note.about))
      kept.losers.emplace(note.opportunity, field->number, note.text);
  }
  keepRequests<TaskRequest>(kept, office, Kind::task, &TaskRequest::task);
  keepRequests<ActionRequest>(kept, office, Kind::actionItem, &ActionRequest::action);
  for (Handset* handset : handsets)
    for (const OutboxEntry& entry : handset->outbox().open(-1))
      if (handset->revoked || entry.state == OutboxState::needsAttention)
        keepFields(kept, entry.id, entry.fields);
  for (Handset* handset : handsets)
    if (handset->revoked)
      keepAnswered(kept, *handset);
  Statement query = office.store().database().prepare("SELECT body FROM quarantine");
  for (auto more = query.step(); more && *more; more = query.step()) {
    v1::Group group;
    if (group.ParseFromString(query.blob(0)))
      for (const v1::Change& change : group.changes())
        keepFields(kept, sync::idFromWire(change.id()), sync::fromWire(change.fields()));
  }
  return kept;
}

/// What the office moves by its own rules: a child follows its parent's customer, a chip comes back when it
/// is added while somebody takes it away; a line is late or is not; closing a conflict that has grown
/// meanwhile comes to nothing.
bool movesByItself(const KindInfo& kind, std::uint32_t field) {
  if (kind.kind == Kind::conflict)
    return true;
  if (field == commonField::deleted)
    return kind.recordClass == RecordClass::set;
  const FieldInfo* info = kind.field(field);
  if (kind.recordClass == RecordClass::set) // a second adding is the same row: the first one's facts stand
    return true;
  return info && !kind.parentField.empty() && (info->name == "customer" || info->name == "late");
}

} // namespace

void Oracle::add(int handset, const Row& row, const FieldValue& field, Value old) {
  m_byRecord[{row.kind, row.id}].push_back(m_written.size());
  m_written.push_back({handset, row.kind, row.id, field.field, field.value, std::move(old)});
}

void Oracle::note(Handset& handset, const Snapshot& before, const std::set<std::pair<Kind, Id>>& touched) {
  for (const auto& key : touched) {
    const auto now = handset.store->readRow(key.first, key.second);
    const auto was = before.find(key);
    if (!now)
      continue;
    if (was == before.end()) {
      if (!m_byRecord.contains(key)) // made by this action
        for (const FieldValue& field : now->fields())
          if (field.field != commonField::author && field.field != commonField::recordedAt)
            add(handset.number, *now, field, {});
      continue;
    }
    for (const FieldInfo& field : now->info().fields)
      if (now->at(field.number) != was->second.at(field.number))
        add(handset.number, *now, {field.number, now->at(field.number)}, was->second.at(field.number));
  }
}

void Oracle::noteBroken(const Handset& handset, const Snapshot& before) {
  for (const auto& [key, row] : before)
    for (const std::size_t at : m_byRecord[key])
      if (m_written[at].handset == handset.number)
        m_written[at].mayBeLost = true;
}

void Oracle::adopt(Handset& handset) {
  for (const OutboxEntry& entry : handset.outbox().open(-1)) {
    if (entry.n <= handset.entriesSeen || !findKind(entry.kind))
      continue;
    for (const FieldValue& field : entry.fields) {
      const Value* old = findField(entry.old, field.field);
      add(handset.number, Row(entry.kind, entry.id), field, old ? *old : Value{});
      m_written.back().mayBeLost = true;
    }
  }
  handset.entriesSeen = handset.lastEntry();
}

void Oracle::forgive(int handset, std::uint64_t after) {
  for (std::size_t i = after; i < m_written.size(); ++i)
    m_written[i].mayBeLost = m_written[i].mayBeLost || m_written[i].handset == handset;
}

std::vector<std::set<Id>> Oracle::closingsOf(const Id& conflict) const {
  const auto at = m_closings.find(conflict);
  return at == m_closings.end() ? std::vector<std::set<Id>>{} : at->second;
}

std::vector<std::string> Oracle::lost(OfficeSide& office, const std::vector<Handset*>& handsets) const {
  const Kept kept = keptBy(office, handsets);
  std::vector<std::string> lines;
  for (const auto& [key, all] : m_byRecord) {
    const KindInfo& kind = kindInfo(key.first);
    const auto row = office.store().read(key.first, key.second);
    if (!row && office.store().wasCollected(key.first, key.second))
      continue; // it was taken away long ago, and everybody had heard of it
    for (const std::size_t at : all) {
      const Written& one = m_written[at];
      const std::tuple place(one.id, one.field, displayText(one.value));
      const bool current = row && row->row.at(one.field) == one.value;
      if (one.mayBeLost || current || kept.losers.contains(place) || kept.drafts.contains(place) ||
          ((row || one.field == commonField::deleted) && movesByItself(kind, one.field)))
        continue;
      const bool followed = std::any_of(all.begin(), all.end(), [&](std::size_t other) {
        const Written& later = m_written[other];
        return other > at && later.field == one.field &&
               (later.handset == one.handset || later.old == one.value);
      });
      if (!followed)
        lines.push_back("lost: d" + std::to_string(one.handset) + " " + std::string(kind.name) + " " +
                        one.id.text() + " field " + std::to_string(one.field) + " '" +
                        displayText(one.value) + "', the office has " +
                        (row ? "'" + displayText(row->row.at(one.field)) + "'" : std::string("no such row")));
    }
  }
  return lines;
}

} // namespace leadhand::sim
