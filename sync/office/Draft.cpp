#include "sync/office/Draft.h"

#include "core/base/PlantedBugs.h"
#include "core/schema/Schema.h"
#include "core/schema/Scope.h"

#include <algorithm>

namespace leadhand::sync {

Draft::Entry* Draft::find(Kind kind, const Id& id) {
  if (const auto at = m_byId.find({kind, id}); at != m_byId.end())
    return at->second;
  auto found = m_store.read(kind, id);
  if (!found)
    return nullptr;
  Entry& entry = m_entries.emplace_back();
  entry.before = found->row;
  entry.office = std::move(*found);
  m_byId.emplace(std::pair(kind, id), &entry);
  return &entry;
}

bool Draft::exists(Kind kind, const Id& id) {
  return m_byId.contains({kind, id}) || m_store.exists(kind, id);
}

Draft::Entry& Draft::insert(Row row) {
  Entry& entry = m_entries.emplace_back();
  entry.dirty = true;
  m_byId.emplace(std::pair(row.kind, row.id), &entry);
  entry.office.row = std::move(row);
  return entry;
}

std::vector<Row> Draft::children(const KindInfo& kind, const Id& parent) {
  const FieldInfo* up = kind.field(kind.parentField);
  std::vector<Row> rows = m_store.select(
      kind.kind, "\"" + std::string(kind.parentField) + "\" = ?1 ORDER BY n", {valueOf(parent)});
  for (const Entry& entry : m_entries) {
    const Row& row = entry.office.row;
    if (row.kind != kind.kind || idOf(row.at(up->number)) != parent)
      continue;
    const auto at =
        std::find_if(rows.begin(), rows.end(), [&](const Row& other) { return other.id == row.id; });
    if (at != rows.end())
      *at = row;
    else if (!row.deleted())
      rows.push_back(row);
  }
  return rows;
}

Draft::Entry* Draft::parentOf(const Row& row) {
  const KindInfo& info = row.info();
  const FieldInfo* up = info.parentField.empty() ? nullptr : info.field(info.parentField);
  const Id parent = up ? idOf(row.at(up->number)) : Id{};
  return parent.isNull() ? nullptr : find(up->refKind, parent);
}

bool Draft::assign(Entry& entry, std::uint32_t field, Value value, Hlc hlc) {
  if (entry.office.row.at(field) == value)
    return false;
  entry.office.row.set(field, std::move(value));
  putStamp(entry.office.stamps, {field, 0, 0, hlc});
  entry.dirty = true;
  return true;
}

bool followsMention(const KindInfo& kind) {
  const FieldInfo* up = kind.parentField.empty() ? nullptr : kind.field(kind.parentField);
  return kind.scope == ScopeRule::customer && up && kindInfo(up->refKind).scope == ScopeRule::mention;
}

Id scopeInDraft(Draft& draft, const Row& row) {
  const KindInfo& info = row.info();
  if (followsMention(info))
    if (const Draft::Entry* parent = draft.parentOf(row))
      return parent->office.row.scope;
  const FieldInfo* customer = info.field("customer");
  const bool takesParents = info.scope == ScopeRule::customer || info.scope == ScopeRule::customerOffice;
  if (takesParents && customer && isAbsent(row.at(customer->number)))
    if (const Draft::Entry* parent = draft.parentOf(row))
      return parent->office.row.scope;
  return scopeOf(row);
}

namespace {

/// Copies the parent's customer. The child's own stamp stays: nobody has edited it.
void inheritCustomer(Draft& draft, Draft::Entry& entry) {
  Row& row = entry.office.row;
  const FieldInfo* own = row.info().field("customer");
  const Draft::Entry* parent = own ? draft.parentOf(row) : nullptr;
  const FieldInfo* theirs = parent ? parent->office.row.info().field("customer") : nullptr;
  if (!theirs)
    return;
  const Value& customer = parent->office.row.at(theirs->number);
  if (row.at(own->number) == customer)
    return;
  row.set(own->number, customer);
  entry.dirty = true;
}

void drawIn(Draft& draft, const Row& moved, std::deque<std::pair<Kind, Id>>& queue) {
  if (planted(Bug::childrenLeftBehind))
    return;
  for (const KindInfo* kind : childKinds(moved.kind))
    for (const Row& child : draft.children(*kind, moved.id))
      queue.emplace_back(child.kind, child.id);
  const std::vector<Row> conflicts = draft.store().select(Kind::conflict, "record = ?1", {valueOf(moved.id)});
  for (const Row& conflict : conflicts)
    queue.emplace_back(Kind::conflict, conflict.id);
}

Id scopeOfConflict(Draft& draft, const Row& row) {
  const auto conflict = fromRow<Conflict>(row);
  const Draft::Entry* record = draft.find(static_cast<Kind>(conflict.recordKind), conflict.record);
  return record ? record->office.row.scope : row.scope;
}

Id settledScope(Draft& draft, const Row& row) {
  if (row.kind == Kind::conflict)
    return scopeOfConflict(draft, row);
  if (row.kind == Kind::conflictLoser) {
    const Draft::Entry* conflict = draft.parentOf(row);
    return conflict ? conflict->office.row.scope : row.scope;
  }
  return scopeInDraft(draft, row);
}

/// A new row's parent may stand behind it in the group: it is settled first.
void settleNew(Draft& draft, Draft::Entry& entry, int depth) {
  const bool isSettled =
      !entry.office.row.scope.isNull() && entry.office.row.info().scope != ScopeRule::given;
  if (isSettled || depth > 8)
    return;
  if (Draft::Entry* parent = draft.parentOf(entry.office.row))
    settleNew(draft, *parent, depth + 1);
  inheritCustomer(draft, entry);
  entry.office.row.scope = settledScope(draft, entry.office.row);
}

} // namespace

void settleScopes(Draft& draft) {
  std::deque<std::pair<Kind, Id>> queue;
  for (std::size_t i = 0; i < draft.entries().size(); ++i) {
    Draft::Entry& entry = draft.entries()[i];
    if (!entry.before)
      settleNew(draft, entry, 0);
    else if (entry.dirty)
      queue.emplace_back(entry.office.row.kind, entry.office.row.id);
  }
  while (!queue.empty()) {
    const auto [kind, id] = queue.front();
    queue.pop_front();
    Draft::Entry* entry = draft.find(kind, id);
    if (!entry)
      continue;
    inheritCustomer(draft, *entry);
    const Id scope = settledScope(draft, entry->office.row);
    if (scope == entry->office.row.scope)
      continue;
    entry->office.row.scope = scope;
    entry->dirty = true;
    drawIn(draft, Row(entry->office.row), queue);
  }
}

} // namespace leadhand::sync
