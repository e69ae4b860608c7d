#include "core/work/ConflictDesk.h"

#include "core/rules/Roles.h"
#include "core/schema/Schema.h"
#include "core/store/Inbox.h"
#include "core/work/ConflictEdits.h"
#include "core/work/Reading.h"

#include <algorithm>
#include <tuple>

namespace leadhand {
namespace {

constexpr std::string_view openState = "open";

/// Rows of this scope may still be missing here.
bool isLoading(DeviceStore& store, const Id& scope) {
  const std::vector<ScopeState> loading = Inbox(store).loading();
  return std::any_of(loading.begin(), loading.end(),
                     [&](const ScopeState& state) { return state.wildcard || state.scope == scope; });
}

std::string trimmed(const std::string& text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  return first == std::string::npos ? std::string()
                                    : text.substr(first, text.find_last_not_of(" \t\r\n") + 1 - first);
}

Named customerOf(Reading& reading, const Conflict& row) {
  const auto kind = static_cast<Kind>(row.recordKind);
  if (kind == Kind::customer)
    return reading.customer(row.record);
  const auto record = findKind(kind) ? reading.store().readRow(kind, row.record) : std::nullopt;
  const FieldInfo* customer = record ? record->info().field("customer") : nullptr;
  return customer ? reading.customer(idOf(record->at(customer->number))) : Named{};
}

ConflictView viewOf(Reading& reading, const Conflict& row, const std::vector<ConflictLoser>& losers) {
  ConflictView view;
  view.id = row.id;
  view.recordKind = static_cast<Kind>(row.recordKind);
  view.record = row.record;
  view.customer = customerOf(reading, row);
  const FieldInfo* field = disputedField(row);
  const auto shown = [&](const std::string& text) { return field ? reading.shown(*field, text) : text; };
  view.field = field ? std::string(field->name) : std::to_string(row.recordField);
  view.base = shown(row.base);
  view.winner = shown(row.winner);
  view.stands = view.winner;
  if (const auto record = field ? reading.store().readRow(view.recordKind, row.record) : std::nullopt)
    view.stands = shown(displayText(record->at(field->number)));
  view.winnerBy = reading.person(row.winnerBy);
  view.winnerAt = row.winnerAt;
  for (const ConflictLoser& loser : losers)
    view.losers.push_back({shown(loser.value), reading.person(loser.by), loser.at});
  view.state = row.state;
  view.closedBy = reading.person(row.closedBy);
  view.closedAt = row.closedAt;
  view.receipt = reading.receipt(row, Kind::conflict);
  return view;
}

Result<ConflictLoser> chosenLoser(const DeviceStore& store, const Id& conflict, std::size_t index) {
  const std::vector<ConflictLoser> losers = conflictLosers(store, conflict);
  const std::string count = std::to_string(losers.size()) + " values lost";
  if (losers.empty() || index > losers.size() || (index == 0 && losers.size() > 1))
    return fail(ErrorCode::badUsage, count, "say which with --index, as conflict show counts them");
  return losers[index == 0 ? 0 : index - 1];
}

} // namespace

std::vector<ConflictView> ConflictDesk::list(bool openOnly) const {
  auto rows = openOnly ? rowsBy<Conflict>(m_store, queries::conflictsInState, {Value{std::string(openState)}})
                       : rowsBy<Conflict>(m_store, queries::conflictsAll);
  std::sort(rows.begin(), rows.end(), [](const Conflict& one, const Conflict& other) {
    return std::tie(one.winnerAt, one.id) > std::tie(other.winnerAt, other.id);
  });
  auto losers = groupedBy(rowsOf<ConflictLoser>(m_store, "conflict", idsOf(rows)), &ConflictLoser::conflict);
  Reading reading(m_store);
  reading.learnReceipts(idsOf(rows));
  std::vector<ConflictView> views;
  views.reserve(rows.size());
  for (const Conflict& row : rows)
    views.push_back(viewOf(reading, row, losers[row.id]));
  return views;
}

Result<ConflictView> ConflictDesk::show(const Id& conflict) const {
  const auto row = m_store.read<Conflict>(conflict);
  if (!row || row->deleted)
    return fail(ErrorCode::unknownRecord, "conflict " + conflict.text());
  Reading reading(m_store);
  return viewOf(reading, *row, conflictLosers(m_store, conflict));
}

Status ConflictDesk::resolve(const Id& conflict, const Decision& decision) {
  const auto row = m_store.read<Conflict>(conflict);
  if (!row || row->deleted)
    return fail(ErrorCode::unknownRecord, "conflict " + conflict.text());
  const Actor actor = m_store.actor();
  // The office says the same once more; said here, nobody waits for the refusal.
  if (!roles::isOffice(actor.role))
    return fail(ErrorCode::notAllowed, "conflict", "the office decides; your value is kept until then");
  if (row->state != openState)
    return fail(ErrorCode::unknownRecord, "open conflict " + conflict.text(), "it is closed already");
  // A conflict comes with its newest revision, and may come before values that lost earlier.
  if (isLoading(m_store, row->scope))
    return fail(ErrorCode::unknownRecord, "all losing values of the conflict",
                "they are still on the way: decide when they are here");
  std::vector<Edit> edits;
  if (decision.keep == Keep::loser) {
    LEADHAND_ASSIGN(const ConflictLoser chosen, chosenLoser(m_store, conflict, decision.index));
    LEADHAND_ASSIGN(edits, editsFor(m_store, *row, chosen.value, false));
    LEADHAND_TRY(takeAlong(m_store, *row, chosen, true, edits));
  } else if (decision.keep == Keep::text) {
    LEADHAND_ASSIGN(edits, editsFor(m_store, *row, trimmed(decision.text), true));
  }
  edits.push_back(closingEdit(m_store, conflict));
  return m_store.write(edits);
}

} // namespace leadhand
