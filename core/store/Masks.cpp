#include "core/store/Masks.h"

#include "core/store/RowIo.h"
#include "core/store/SearchTail.h"

namespace leadhand::masks {
namespace {

/// The next entry after `entry` that covers this field of the row.
StoredEntry* nextCover(std::vector<StoredEntry>& live, const StoredEntry& entry, std::uint32_t field,
                       std::uint64_t rev) {
  for (StoredEntry& later : live)
    if (later.entry.n > entry.entry.n && later.masks(rev, field) && findField(later.entry.fields, field))
      return &later;
  return nullptr;
}

/// What the newest entry before `entry` shows in this field while the office's row of it has not come.
const Value* coveredBefore(const std::vector<StoredEntry>& live, const StoredEntry& entry,
                           std::uint32_t field, std::uint64_t rev) {
  const Value* value = nullptr;
  for (const StoredEntry& earlier : live)
    if (earlier.entry.n < entry.entry.n && earlier.masks(rev, field))
      if (const Value* own = findField(earlier.entry.fields, field))
        value = own;
  return value;
}

} // namespace

Status cover(Database& database, std::vector<StoredEntry>& live, const Row& present, Row& incoming) {
  const Row fromOffice = incoming;
  for (StoredEntry& stored : live) {
    if (!stored.masks(incoming.rev))
      continue;
    bool moved = false;
    for (const FieldValue& field : stored.entry.fields) {
      if (!stored.masks(incoming.rev, field.field))
        continue;
      const Value& theirs = fromOffice.at(field.field);
      const Value* known = findField(stored.shadow, field.field);
      if (!known || *known != theirs) {
        setField(stored.shadow, field.field, theirs);
        moved = true;
      }
      incoming.set(field.field, present.at(field.field));
    }
    if (moved)
      LEADHAND_TRY(rewriteEntry(database, stored));
  }
  return {};
}

Row worn(const std::vector<StoredEntry>& live, const Row& row) {
  Row shown = row;
  for (const StoredEntry& stored : live)
    for (const FieldValue& field : stored.entry.fields)
      if (stored.masks(row.rev, field.field))
        shown.set(field.field, field.value);
  return shown;
}

std::optional<Row> lift(const std::vector<StoredEntry>& live, const Row& present) {
  Row row = present;
  Fields lifted;
  for (const StoredEntry& stored : live) {
    if (!stored.masks(present.rev))
      continue;
    for (const FieldValue& field : stored.entry.fields) {
      if (findField(lifted, field.field) ||
          !stored.masks(present.rev, field.field)) // the oldest entry has what stood there before them all
        continue;
      const Value* heard = findField(stored.shadow, field.field);
      if (!heard && stored.entry.op == Edit::Op::update)
        heard = findField(stored.entry.old, field.field);
      if (!heard)
        return std::nullopt;
      setField(lifted, field.field, *heard);
      row.set(field.field, *heard);
    }
  }
  return row;
}

Result<bool> fall(Database& database, const StoredEntry& entry, std::vector<StoredEntry>& live, Fall how) {
  const KindInfo* kind = findKind(entry.entry.kind);
  const auto present = kind ? readRowById(database, *kind, entry.entry.id, Side::device) : std::nullopt;
  if (!present)
    return false;
  const bool toOld = how == Fall::refused && entry.entry.op == Edit::Op::update && present->rev != 0;
  Row after = *present;
  for (const FieldValue& field : entry.entry.fields) {
    if (!entry.masks(present->rev, field.field))
      continue; // what it says there the office has judged before
    const Value* value = findField(entry.shadow, field.field);
    const bool heard = value != nullptr;
    if (!value && toOld)
      value = findField(entry.entry.old, field.field);
    if (!value)
      continue;
    StoredEntry* later = nextCover(live, entry, field.field, present->rev);
    if (!later) {
      const Value* before =
          how == Fall::refused ? coveredBefore(live, entry, field.field, present->rev) : nullptr;
      after.set(field.field, before ? *before : *value);
    } else if (!findField(later->shadow, field.field)) {
      // What the later edit replaced is no longer what the office has.
      setField(heard ? later->shadow : later->entry.old, field.field, *value);
      LEADHAND_TRY(rewriteEntry(database, *later));
    }
  }
  LEADHAND_ASSIGN(const bool changed, updateRow(database, *present, after, Side::device));
  if (changed)
    LEADHAND_TRY(searchTail::noteChange(database, *present, after));
  return changed;
}

} // namespace leadhand::masks
