// Two actions that do not meet in one field, and of which a person must hear all the same.
#include "core/rules/Completion.h"
#include "core/rules/Corrections.h"
#include "core/schema/Schema.h"
#include "sync/office/Draft.h"

#include <algorithm>

namespace leadhand::sync {
namespace {

/// The revision at which this very field was last written; 0: with the row, or never.
std::uint64_t writtenAt(const OfficeRow& office, std::uint32_t field) {
  return stampedAs(office.stamps, field) == field ? stampOf(office.stamps, field)->rev : 0;
}

struct Said {
  Row row;
  Id by;
  Instant at;
  std::uint32_t device = 0;
};

Said saidBy(const OfficeRow& office) {
  return {office.row, idOf(office.row.at(commonField::author)),
          Instant{integerOf(office.row.at(commonField::recordedAt))},
          office.stamps.empty() ? 0 : office.stamps.front().device};
}

/// What a correction may say anew; the rest places it.
bool isWord(const FieldInfo& field) {
  return field.number > commonField::deleted && field.merge == Merge::once && field.name != "supersedes" &&
         field.name != "customer" && field.name != "version" && field.name != "why";
}

/// Two corrections of one record, neither of which had seen the other: both stay, people are shown the newer
/// one, and the manager is told of each word in which they differ.
void clashOfCorrections(Draft& draft, const Draft::Entry& entry, const std::vector<EpochMark>& epochs) {
  const Id original = originalOf(entry.office.row);
  if (original.isNull())
    return;
  const KindInfo& kind = entry.office.row.info();
  const Said own = saidBy(entry.office);
  std::optional<Said> rival; ///< the newest unseen one stands for the others
  std::optional<Row> seen;
  for (const Row& row : draft.store().select(kind.kind, "supersedes = ?1", {valueOf(original)})) {
    const auto stored = row.id == own.row.id ? std::nullopt : draft.store().read(kind.kind, row.id);
    if (!stored)
      continue;
    Said other = saidBy(*stored);
    const bool isUnseen =
        other.device != own.device && (stored->group > entry.base || !baseSurvives(entry.base, epochs));
    if (isUnseen && (!rival || isNewerCorrection(row, rival->row)))
      rival = std::move(other);
    if (!isUnseen && (!seen || isNewerCorrection(row, *seen)))
      seen = row;
  }
  if (!rival)
    return;
  const Kind about = kind.field("supersedes")->refKind;
  const auto first = draft.store().read(about, original);
  const bool isOwnNewer = isNewerCorrection(own.row, rival->row);
  const Said& winner = isOwnNewer ? own : *rival;
  const Said& loser = isOwnNewer ? *rival : own;
  for (const FieldInfo& field : kind.fields) {
    const FieldInfo* there = kindInfo(about).field(field.name);
    if (!there || !isWord(field) || own.row.at(field.number) == rival->row.at(field.number))
      continue;
    const Value base = seen ? seen->at(field.number) : first ? first->row.at(there->number) : Value{};
    draft.clashes.push_back({about, original, there->number, base, winner.row.at(field.number), winner.by,
                             winner.at, loser.row.at(field.number), loser.by, loser.at, loser.device});
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
  const FieldStamp* given = stampOf(parent->office.stamps, crewField);
  const auto giver = given ? draft.store().device(given->device) : std::nullopt;
  draft.clashes.push_back({Kind::visit, visit.id, crewField, valueOf(crew), valueOf(visit.crew),
                           giver ? giver->person : Id{}, given ? momentOf(*given) : Instant{}, valueOf(crew),
                           event.author, event.at,
                           entry.office.stamps.empty() ? 0 : entry.office.stamps.front().device});
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
  const std::vector<EpochMark> epochs = draft.store().epochs();
  for (std::size_t i = 0; i < draft.entries().size(); ++i) { // parents are drawn in on the way
    const Draft::Entry& entry = draft.entries()[i];
    if (!entry.pushed)
      continue;
    if (!entry.before)
      clashOfCorrections(draft, entry, epochs);
    if (!entry.before && entry.office.row.kind == Kind::visitEvent)
      clashOfDoneWork(draft, entry);
    if (entry.before && entry.office.row.kind == Kind::visit)
      clashOfReassigned(draft, entry, by, now);
  }
}

} // namespace leadhand::sync
