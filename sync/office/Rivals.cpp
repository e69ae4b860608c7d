// Two actions that do not meet in one field, and of which a person must hear all the same.
#include "core/rules/Completion.h"
#include "core/schema/Schema.h"
#include "sync/office/Draft.h"

#include <algorithm>

namespace leadhand::sync {
namespace {

/// The revision at which this very field was last written; 0: with the row, or never.
std::uint64_t writtenAt(const OfficeRow& office, std::uint32_t field) {
  return stampedAs(office.stamps, field) == field ? stampOf(office.stamps, field)->rev : 0;
}

/// Two corrections of one record, neither of which had seen the other: both stay, and the manager is told.
void clashOfCorrections(Draft& draft, const Draft::Entry& entry) {
  const Row& row = entry.office.row;
  const FieldInfo* replaced = row.info().field("supersedes");
  const FieldInfo* text = row.info().field("text");
  const Id original = replaced && text ? idOf(row.at(replaced->number)) : Id{};
  if (original.isNull())
    return;
  const Id author = idOf(row.at(commonField::author));
  for (const Row& rival : draft.store().select(row.kind, "supersedes = ?1", {valueOf(original)})) {
    const auto stored = draft.store().read(row.kind, rival.id);
    const Id by = idOf(rival.at(commonField::author));
    if (rival.id == row.id || by == author || !stored || stored->group <= entry.base)
      continue;
    const auto present = draft.store().read(row.kind, original);
    draft.clashes.push_back({row.kind, original, text->number,
                             present ? present->row.at(text->number) : Value{}, rival.at(text->number), by,
                             Instant{integerOf(rival.at(commonField::recordedAt))}, row.at(text->number),
                             author, Instant{integerOf(row.at(commonField::recordedAt))}, 0});
    return; // the first of them stands for the others
  }
}

/// The work was done by those who did not know yet that others were to come.
void clashOfDoneWork(Draft& draft, const Draft::Entry& entry) {
  const auto event = fromRow<VisitEvent>(entry.office.row);
  Draft::Entry* parent = event.to == "done" ? draft.parentOf(entry.office.row) : nullptr;
  const std::uint32_t crewField = fieldNumber(&Visit::crew);
  if (!parent || writtenAt(parent->office, crewField) <= entry.base)
    return;
  const auto visit = fromRow<Visit>(parent->office.row);
  const auto author = draft.store().read(Kind::person, event.author);
  const Id crew = author ? fromRow<Person>(author->row).crew : Id{};
  if (visit.status != "done" || crew.isNull() || crew == visit.crew)
    return;
  draft.clashes.push_back({Kind::visit, visit.id, crewField, valueOf(crew), valueOf(visit.crew), Id{},
                           Instant{}, valueOf(crew), event.author, event.at, 0});
}

/// The same, where the office gives the visit to others without having heard that it is done.
void clashOfReassigned(Draft& draft, const Draft::Entry& entry, const Id& by, Instant now) {
  const auto visit = fromRow<Visit>(entry.office.row);
  const Id before = idOf(entry.before->at(fieldNumber(&Visit::crew)));
  if (visit.crew == before || visit.status != "done" ||
      writtenAt(entry.office, fieldNumber(&Visit::status)) <= entry.base)
    return;
  draft.clashes.push_back({Kind::visit, visit.id, fieldNumber(&Visit::crew), valueOf(before),
                           valueOf(visit.crew), by, now, valueOf(before), visit.statusBy, visit.statusAt, 0});
}

} // namespace

void findRivals(Draft& draft, const Id& by, Instant now) {
  for (std::size_t i = 0; i < draft.entries().size(); ++i) { // parents are drawn in on the way
    const Draft::Entry& entry = draft.entries()[i];
    if (!entry.pushed)
      continue;
    if (!entry.before)
      clashOfCorrections(draft, entry);
    if (!entry.before && entry.office.row.kind == Kind::visitEvent)
      clashOfDoneWork(draft, entry);
    if (entry.before && entry.office.row.kind == Kind::visit)
      clashOfReassigned(draft, entry, by, now);
  }
}

} // namespace leadhand::sync
