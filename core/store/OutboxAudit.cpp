// Rows against outbox: what a person wrote here must be on its way to the office.
#include "core/schema/Scope.h"
#include "core/store/DeviceInside.h"
#include "core/store/OutboxRows.h"
#include "core/store/RowIo.h"

#include <algorithm>

namespace leadhand {
namespace {

/// Ids of the rows of a kind that the office has never seen and the outbox does not know.
std::vector<Id> forgottenOf(Database& database, const KindInfo& kind) {
  const std::string table(kind.name);
  Statement query = database.prepare(
      "SELECT t.id FROM " + table + " t WHERE t.n IN (SELECT n FROM " + table +
      " WHERE rev = 0) AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.id = t.id AND o.kind = ?1)");
  query.bind(1, static_cast<std::int64_t>(kind.kind));
  std::vector<Id> ids;
  for (auto more = query.step(); more && *more; more = query.step())
    ids.push_back(query.id(0));
  return ids;
}

bool isUnanswered(const OutboxEntry& entry) {
  return entry.state == OutboxState::fresh || entry.state == OutboxState::frozen;
}

/// The first field in which the row does not hold what its newest unanswered entry says; nullptr: it does.
const FieldInfo* differing(const Row& row, const std::vector<StoredEntry>& live) {
  Fields newest;
  for (const StoredEntry& stored : live)
    for (const FieldValue& field : stored.entry.fields)
      if (stored.masks(row.rev, field.field))
        setField(newest, field.field, field.value);
  for (const FieldValue& field : newest)
    if (const FieldInfo* known = row.info().field(field.field); known && row.at(field.field) != field.value)
      return known;
  return nullptr;
}

} // namespace

std::vector<std::string> Outbox::audit() const {
  std::vector<std::string> lines;
  Database& database = m_store.database();
  for (const KindInfo* kind : allKinds())
    for (const Id& id : forgottenOf(database, *kind))
      lines.push_back(std::string(kind->name) + " " + id.text() + ": written here, but not in the outbox");
  for (const OutboxEntry& entry : open(-1)) {
    const KindInfo* kind = isUnanswered(entry) ? findKind(entry.kind) : nullptr;
    if (!kind)
      continue;
    const std::string name = std::string(kind->name) + " " + entry.id.text();
    const auto row = m_store.readRow(entry.kind, entry.id);
    if (!row) {
      lines.push_back(name + ": in the outbox, but there is no such row");
      continue;
    }
    if (const FieldInfo* field = differing(*row, liveEntriesOf(database, entry.kind, entry.id)))
      lines.push_back(name + ": its " + std::string(field->name) + " is not what waits in the outbox");
  }
  // One record may wait in several entries.
  std::sort(lines.begin(), lines.end());
  lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
  return lines;
}

Result<std::int64_t> Outbox::queueForgotten() {
  Database& database = m_store.database();
  std::int64_t queued = 0;
  Transaction transaction(database);
  LEADHAND_TRY(transaction.status());
  for (const KindInfo* kind : allKinds())
    for (const Id& id : forgottenOf(database, *kind)) {
      const auto row = m_store.readRow(kind->kind, id);
      if (!row)
        continue;
      OutboxEntry entry;
      LEADHAND_ASSIGN(entry.n, nextEntryNumber(database));
      entry.group = entry.n;
      entry.kind = kind->kind;
      entry.id = id;
      entry.fields = row->fields();
      entry.base = numberInMeta(m_store, metaKey::cursor);
      entry.hlc = m_store.nextHlc();
      entry.writtenAt = Instant{integerOf(row->at(commonField::recordedAt))};
      LEADHAND_TRY(addEntry(database, entry));
      ++queued;
    }
  LEADHAND_TRY(transaction.commit());
  return queued;
}

Result<std::int64_t> Outbox::makeForgotten() {
  Database& database = m_store.database();
  std::int64_t made = 0;
  Transaction transaction(database);
  LEADHAND_TRY(transaction.status());
  ChangeNotes notes;
  for (const OutboxEntry& entry : open(-1)) {
    if (entry.op != Edit::Op::insert || !findKind(entry.kind) || m_store.readRow(entry.kind, entry.id))
      continue;
    Row row(entry.kind, entry.id);
    for (const StoredEntry& stored : liveEntriesOf(database, entry.kind, entry.id))
      for (const FieldValue& field : stored.entry.fields)
        row.set(field.field, field.value);
    row.scope = scopeOf(row);
    LEADHAND_TRY(insertRow(database, row, Side::device));
    notes.add(entry.kind, entry.id);
    ++made;
  }
  LEADHAND_TRY(transaction.commit());
  m_store.notice(notes.take());
  return made;
}

} // namespace leadhand
