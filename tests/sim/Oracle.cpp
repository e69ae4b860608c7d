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
  Statement query = handset.store->database().prepare("SELECT id, fields FROM outbox WHERE state IN (2, 3)");
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
  const Edition::Use use = handset.inItsVersion();
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
  const Edition::Use use = handset.inItsVersion();
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

void Oracle::forgive(const OutboxEntry& refused) {
  for (const std::size_t at : m_byRecord[{refused.kind, refused.id}]) {
    Written& one = m_written[at];
    const Value* value = findField(refused.fields, one.field);
    one.mayBeLost = one.mayBeLost || (value && *value == one.value);
  }
}

void Oracle::noteMerge(const Id& from, const Id& into) {
  m_merged[from].insert(into);
  m_merged[into].insert(from);
}

std::set<Id> Oracle::namesOf(const Id& id) const {
  std::set<Id> names{id};
  for (std::vector<Id> left{id}; !left.empty();) {
    const auto others = m_merged.find(left.back());
    left.pop_back();
    if (others == m_merged.end())
      continue;
    for (const Id& other : others->second)
      if (names.insert(other).second)
        left.push_back(other);
  }
  return names;
}

/// In the office's row of the record, or as a losing value or draft of it; of a customer that was made one
/// with others, in any of these.
bool Oracle::standsSomewhere(OfficeSide& office, const Written& one,
                             const std::set<std::tuple<Id, std::uint32_t, std::string>>& kept) const {
  for (const Id& id : namesOf(one.id)) {
    // Of a kind that the office does not know yet it holds no row, but what it was sent.
    const auto row = findKind(one.kind) ? office.store().read(one.kind, id) : std::nullopt;
    if ((row && row->row.at(one.field) == one.value) ||
        kept.contains({id, one.field, displayText(one.value)}))
      return true;
    const FieldInfo* field = kindInfo(one.kind).field(one.field);
    const bool isCustomer = field && field->type == FieldType::ref && field->refKind == Kind::customer;
    if (!isCustomer || isAbsent(one.value))
      continue;
    // A customer that was made one with another is that one by now, where the value stands and where it lost.
    for (const Id& meant : namesOf(idOf(one.value)))
      if ((row && idOf(row->row.at(one.field)) == meant) ||
          kept.contains({id, one.field, displayText(valueOf(meant))}))
        return true;
  }
  return false;
}

/// Somebody who saw it wrote something else since, or its own author did.
bool Oracle::isFollowed(std::size_t at) const {
  const Written& one = m_written[at];
  for (const Id& id : namesOf(one.id)) {
    const auto all = m_byRecord.find({one.kind, id});
    if (all == m_byRecord.end())
      continue;
    for (const std::size_t other : all->second) {
      const Written& later = m_written[other];
      const bool isOwn = later.handset == one.handset && id == one.id;
      if (other > at && later.field == one.field && (isOwn || later.old == one.value))
        return true;
    }
  }
  return false;
}

std::vector<std::string> Oracle::lost(OfficeSide& office, const std::vector<Handset*>& handsets) const {
  Kept kept = keptBy(office, handsets);
  kept.losers.merge(kept.drafts);
  std::vector<std::string> lines;
  for (const auto& [key, all] : m_byRecord) {
    const KindInfo& kind = kindInfo(key.first);
    const auto row = findKind(key.first) ? office.store().read(key.first, key.second) : std::nullopt;
    if (!row && office.store().wasCollected(key.first, key.second))
      continue; // it was taken away long ago, and everybody had heard of it
    for (const std::size_t at : all) {
      const Written& one = m_written[at];
      if (one.mayBeLost || standsSomewhere(office, one, kept.losers) ||
          ((row || one.field == commonField::deleted) && movesByItself(kind, one.field)))
        continue;
      if (!isFollowed(at))
        lines.push_back("lost: d" + std::to_string(one.handset) + " " + std::string(kind.name) + " " +
                        one.id.text() + " field " + std::to_string(one.field) + " '" +
                        displayText(one.value) + "', the office has " +
                        (row ? "'" + displayText(row->row.at(one.field)) + "'" : std::string("no such row")));
    }
  }
  return lines;
}

} // namespace leadhand::sim
