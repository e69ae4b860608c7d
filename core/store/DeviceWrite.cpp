#include "core/base/PlantedBugs.h"
#include "core/rules/Rights.h"
#include "core/rules/Stages.h"
#include "core/schema/Scope.h"
#include "core/store/DeviceInside.h"
#include "core/store/DeviceStore.h"
#include "core/store/Eviction.h"
#include "core/store/OutboxRows.h"
#include "core/store/Reserve.h"
#include "core/store/RowIo.h"
#include "core/store/SearchTail.h"

#include <algorithm>

namespace leadhand {
namespace {

/// What one group may hold, so that it always fits one request.
constexpr std::size_t mostChanges = 100;
constexpr std::size_t mostGroupBytes = 128 * 1024;

std::string nameOf(const KindInfo& kind, const FieldInfo& field) {
  return std::string(kind.name) + "." + std::string(field.name);
}

/// One call of DeviceStore::write, inside its transaction.
class Writing {
 public:
  Writing(DeviceStore& store, Actor actor)
      : m_store(store), m_database(store.database()), m_actor(std::move(actor)) {
    m_now = store.clock().now();
  }

  [[nodiscard]] Status take(const Edit& edit);
  /// Writes the outbox entries of all that was taken.
  [[nodiscard]] Status finish();
  [[nodiscard]] ChangeNotes& notes() { return m_notes; }

 private:
  [[nodiscard]] Status insert(const KindInfo& kind, const Edit& edit);
  [[nodiscard]] Result<Row> newRow(const KindInfo& kind, const Edit& edit) const;
  void inheritCustomer(const KindInfo& kind, Row& row) const;
  [[nodiscard]] Status update(const KindInfo& kind, const Edit& edit, const Row& before);
  [[nodiscard]] Result<Fields> differing(const KindInfo& kind, const Edit& edit, const Row& before) const;
  [[nodiscard]] Status recordUpdate(const Row& before, const Fields& changed);
  [[nodiscard]] Result<bool> coalesce();

  DeviceStore& m_store;
  Database& m_database;
  Actor m_actor;
  Instant m_now;
  std::vector<OutboxEntry> m_entries;
  ChangeNotes m_notes;
};

Status Writing::take(const Edit& edit) {
  const KindInfo* kind = findKind(edit.kind);
  if (!kind || edit.id.isNull())
    return fail(ErrorCode::badValue, kind ? std::string(kind->name) + ".id" : "kind");
  const auto present = m_store.readRow(edit.kind, edit.id);
  if (edit.op == Edit::Op::update)
    return present ? update(*kind, edit, *present) : fail(ErrorCode::unknownRecord, std::string(kind->name));
  if (!present)
    return insert(*kind, edit);
  if (kind->recordClass != RecordClass::set)
    return fail(ErrorCode::alreadyExists, std::string(kind->name));
  // A member of a set has its natural key's id: adding it again is adding it once, or bringing it back.
  return update(*kind, Edit{Edit::Op::update, edit.kind, edit.id, {{commonField::deleted, Value{}}}},
                *present);
}

Result<Row> Writing::newRow(const KindInfo& kind, const Edit& edit) const {
  LEADHAND_TRY(may(m_actor, kind, nullptr, nullptr));
  Row row(kind.kind, edit.id);
  for (const FieldValue& given : edit.fields) {
    const FieldInfo* field = kind.field(given.field);
    if (!field)
      return fail(ErrorCode::unknownField, std::string(kind.name) + "." + std::to_string(given.field));
    const Value value = normalised(given.value);
    LEADHAND_TRY(checkValue(*field, value));
    if (isAbsent(value) || given.field == commonField::author || given.field == commonField::deleted)
      continue;
    if (given.field != commonField::recordedAt)
      LEADHAND_TRY(may(m_actor, kind, field, nullptr));
    row.set(given.field, value);
  }
  row.set(commonField::author, valueOf(m_actor.person));
  if (isAbsent(row.at(commonField::recordedAt)))
    row.set(commonField::recordedAt, valueOf(m_now.ms));
  inheritCustomer(kind, row);
  row.scope = scopeOf(row);
  return row;
}

/// What hangs on a customer's record belongs to that customer, so that it stands in the same scope.
void Writing::inheritCustomer(const KindInfo& kind, Row& row) const {
  const FieldInfo* customer = kind.field("customer");
  const FieldInfo* up = kind.parentField.empty() ? nullptr : kind.field(kind.parentField);
  if (!customer || !up || !isAbsent(row.at(customer->number)))
    return;
  const auto parent = m_store.readRow(up->refKind, idOf(row.at(up->number)));
  if (!parent)
    return;
  if (const FieldInfo* parents = parent->info().field("customer"))
    row.set(customer->number, parent->at(parents->number));
}

Status Writing::insert(const KindInfo& kind, const Edit& edit) {
  LEADHAND_ASSIGN(const Row row, newRow(kind, edit));
  LEADHAND_TRY(insertRow(m_database, row, Side::device));
  LEADHAND_TRY(eviction::leavesIfTaken(m_store, row));
  OutboxEntry entry;
  entry.kind = kind.kind;
  entry.id = edit.id;
  entry.op = Edit::Op::insert;
  entry.fields = row.fields();
  entry.base = numberInMeta(m_store, metaKey::cursor);
  m_entries.push_back(std::move(entry));
  m_notes.add(kind.kind, edit.id);
  return {};
}

Result<Fields> Writing::differing(const KindInfo& kind, const Edit& edit, const Row& before) const {
  Fields changed;
  for (const FieldValue& given : edit.fields) {
    const FieldInfo* field = kind.field(given.field);
    if (!field)
      return fail(ErrorCode::unknownField, std::string(kind.name) + "." + std::to_string(given.field));
    Value value = normalised(given.value);
    LEADHAND_TRY(checkValue(*field, value));
    if (value == before.at(given.field))
      continue;
    if (field->merge == Merge::once)
      return fail(ErrorCode::notAllowed, nameOf(kind, *field),
                  "it is written once; add a new record instead");
    if (field->merge == Merge::untilTaken && isTakenUp(textOf(before.at(fieldNumber(&Opportunity::stage)))))
      return fail(ErrorCode::notAllowed, nameOf(kind, *field),
                  "the office has taken it up; add a note instead");
    LEADHAND_TRY(may(m_actor, kind, field, &before));
    setField(changed, given.field, std::move(value));
  }
  // An edit beats a delete, here as at the office.
  if (!changed.empty() && before.deleted() && !findField(changed, commonField::deleted))
    setField(changed, commonField::deleted, Value{});
  return changed;
}

Status Writing::update(const KindInfo& kind, const Edit& edit, const Row& before) {
  LEADHAND_ASSIGN(const Fields changed, differing(kind, edit, before));
  if (changed.empty())
    return {};
  Row after = before;
  for (const FieldValue& field : changed)
    after.set(field.field, field.value);
  if (after.rev == 0 && kind.scope != ScopeRule::given)
    after.scope = scopeOf(after);
  if (after.scope != before.scope)
    LEADHAND_TRY(eviction::leavesIfTaken(m_store, after));
  LEADHAND_TRY(updateRow(m_database, before, after, Side::device));
  LEADHAND_TRY(searchTail::noteChange(m_database, before, after));
  m_notes.add(kind.kind, edit.id);
  return recordUpdate(before, changed);
}

Status Writing::recordUpdate(const Row& before, const Fields& changed) {
  std::vector<StoredEntry> live = liveEntriesOf(m_database, before.kind, before.id);
  OutboxEntry entry;
  entry.kind = before.kind;
  entry.id = before.id;
  entry.op = Edit::Op::update;
  entry.fields = changed;
  entry.base = before.rev;
  for (const FieldValue& field : changed)
    setField(entry.old, field.field, before.at(field.field));
  for (StoredEntry& stored : live) {
    if (before.rev != 0 || stored.entry.op != Edit::Op::insert)
      continue;
    if (stored.entry.state == OutboxState::needsAttention) {
      // The office refused to make the record: it is a draft, and this edit is part of its case.
      for (const FieldValue& field : changed)
        setField(stored.entry.fields, field.field, field.value);
      return rewriteEntry(m_database, stored);
    }
    entry.base = stored.entry.base;
  }
  for (const OutboxEntry& same : m_entries) // made by this very group
    if (same.op == Edit::Op::insert && same.kind == entry.kind && same.id == entry.id)
      entry.base = same.base;
  for (const FieldValue& field : changed)
    for (auto newest = live.rbegin(); newest != live.rend(); ++newest) {
      if (!newest->masks(before.rev, field.field) || !findField(newest->entry.fields, field.field))
        continue;
      // R3: this person has not seen what the office holds under the mask, only what they wrote themselves.
      if (const std::uint64_t base = newest->baseOf(field.field);
          base != entry.base && !planted(Bug::baseNotInherited))
        entry.bases.emplace_back(field.field, base);
      break;
    }
  m_entries.push_back(std::move(entry));
  return {};
}

/// R3: a correction of a correction that has not been sent yet replaces it. Only where the group is that one
/// update, else half of an action would carry a later state of affairs than the other half.
Result<bool> Writing::coalesce() {
  const OutboxEntry& entry = m_entries.front();
  if (m_entries.size() != 1 || entry.op != Edit::Op::update ||
      kindInfo(entry.kind).recordClass == RecordClass::appendOnly)
    return false;
  std::vector<StoredEntry> live = liveEntriesOf(m_database, entry.kind, entry.id);
  if (live.empty())
    return false;
  StoredEntry& last = live.back();
  if ((last.entry.state != OutboxState::fresh && !planted(Bug::sentEntryCoalesced)) ||
      last.entry.op != Edit::Op::update || last.entry.group != last.entry.n)
    return false;
  for (const FieldValue& field : entry.fields)
    if (!findField(last.entry.fields, field.field))
      return false;
  Statement next = m_database.prepare("SELECT 1 FROM outbox WHERE n = ?1 + 1 AND grp = ?1");
  LEADHAND_ASSIGN(const bool groupHasMore, next.bind(1, last.entry.n).step());
  if (groupHasMore)
    return false;
  for (const FieldValue& field : entry.fields)
    setField(last.entry.fields, field.field, field.value);
  last.entry.hlc = m_store.nextHlc();
  LEADHAND_TRY(setNumberInMeta(m_store, metaKey::hlc, last.entry.hlc.value));
  LEADHAND_TRY(rewriteEntry(m_database, last));
  return true;
}

Status Writing::finish() {
  if (m_entries.empty() || (planted(Bug::savedWithoutEntry) && m_now.ms % 10 == 0))
    return {};
  if (m_entries.size() > mostChanges)
    return fail(ErrorCode::requestTooLarge, std::to_string(m_entries.size()) + " changes at once");
  LEADHAND_ASSIGN(const bool coalesced, coalesce());
  if (coalesced)
    return {};
  std::size_t bytes = 0;
  for (const OutboxEntry& entry : m_entries)
    bytes += encodeFields(entry.fields).size() + encodeFields(entry.old).size();
  if (bytes > mostGroupBytes)
    return fail(ErrorCode::textTooLong, std::to_string(bytes) + " bytes at once");
  LEADHAND_ASSIGN(const std::int64_t first, nextEntryNumber(m_database));
  std::int64_t n = first;
  Hlc stamp = m_store.nextHlc();
  for (OutboxEntry& entry : m_entries) {
    entry.n = n++;
    entry.group = first;
    entry.hlc = stamp;
    entry.writtenAt = m_now;
    stamp = stamp.next(m_now);
    LEADHAND_TRY(addEntry(m_database, entry));
  }
  return {};
}

Status writeOnce(DeviceStore& store, const std::vector<Edit>& edits) {
  Actor person = store.actor();
  if (person.person.isNull())
    return fail(ErrorCode::notEnrolled);
  if (edits.size() > mostChanges)
    return fail(ErrorCode::requestTooLarge, std::to_string(edits.size()) + " changes at once");
  Transaction transaction(store.database());
  LEADHAND_TRY(transaction.status());
  Writing writing(store, std::move(person));
  for (const Edit& edit : edits)
    LEADHAND_TRY(writing.take(edit));
  LEADHAND_TRY(writing.finish());
  LEADHAND_TRY(transaction.commit());
  if (!writing.notes().empty())
    store.notice(writing.notes().take());
  return {};
}

} // namespace

Status allWasRead(DeviceStore& store) {
  if (!store.database().readFailed())
    return {};
  store.database().forgetFailedReads();
  return fail(ErrorCode::storeFailed, "a query");
}

Status DeviceStore::write(const std::vector<Edit>& edits) {
  LEADHAND_TRY(allWasRead(*this));
  if (edits.empty())
    return {};
  const bool isPart = m_inside->database->inTransaction();
  Status written = writeOnce(*this, edits);
  // What a person writes is worth the room that was held back; within a larger transaction it is too late.
  const auto isFull = [&] { return !written && written.error().code == ErrorCode::storeFull; };
  if (isFull() && !isPart && Reserve(folder()).giveUp())
    written = writeOnce(*this, edits);
  const Status isRead = allWasRead(*this);
  return written || isRead || isFull() ? written : isRead; // whatever it was refused for, that is why
}

} // namespace leadhand
