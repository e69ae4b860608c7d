// What follows from the office's word on a record: approved hours and materials, an opportunity that was
// taken up, a rule or note that was written anew.
#include "core/base/PlantedBugs.h"
#include "core/rules/Billing.h"
#include "core/rules/Stages.h"
#include "core/schema/Schema.h"
#include "sync/office/Draft.h"

namespace leadhand::sync {
namespace {

bool isLine(Kind kind) {
  return kind == Kind::labourLine || kind == Kind::materialLine;
}

bool isApprovedLine(Draft& draft, const Row& row) {
  const Draft::Entry* visit = draft.parentOf(row);
  return visit && isApproved(textOf(visit->office.row.at(fieldNumber(&Visit::billing))));
}

/// What crews add to approved work is not dropped and not passed off as approved: the office takes it in.
void markLate(Draft& draft, Draft::Entry& entry, Hlc hlc) {
  const FieldInfo* late = entry.office.row.info().field("late");
  const bool isLate = isApprovedLine(draft, entry.office.row) && !planted(Bug::lateLineUnmarked);
  draft.assign(entry, late->number, isLate ? valueOf(std::int64_t{1}) : Value{}, hlc);
}

/// What is the office's alone, and what crews act upon as they have it.
bool isVersioned(Kind kind) {
  return kind == Kind::gateRule || kind == Kind::bulletinNote || kind == Kind::proposal ||
         kind == Kind::serviceCard || kind == Kind::opportunityRule;
}

void countVersion(Draft& draft, Draft::Entry& entry, Hlc hlc) {
  const Row& row = entry.office.row;
  const std::uint32_t version = row.info().field("version")->number;
  std::int64_t count = 1;
  if (entry.before) {
    bool differs = false;
    for (const FieldInfo& field : row.info().fields)
      differs = differs ||
                (field.number != version && field.number != commonField::deleted &&
                 field.writers != Writers::server && entry.before->at(field.number) != row.at(field.number));
    count = integerOf(entry.before->at(version)) + (differs ? 1 : 0);
  }
  draft.assign(entry, version, valueOf(count), hlc);
}

/// One request for what one change asks of a record. A group that comes again asks for the same.
template <class R>
void ask(Draft& draft, const Row& row, Id R::*about, const FieldDecision& decision, const Id& by, Instant now,
         Hlc hlc) {
  R request;
  request.id = derivedId(Declaration<R>::head.name,
                         std::string(row.id.raw()) + std::string(by.raw()) + std::to_string(hlc.value));
  const bool isOwner = row.info().field("owner")->number == decision.field;
  Draft::Entry* there = draft.find(Declaration<R>::head.kind, request.id);
  if (!there) {
    request.author = by;
    request.recordedAt = now;
    request.*about = row.id;
    there = &draft.insert(toRow(request));
    there->office.stamps = {{0, 0, 0, hlc}};
  }
  draft.assign(*there, isOwner ? fieldNumber(&R::owner) : fieldNumber(&R::due), decision.loser, hlc);
}

} // namespace

bool isTakenByOffice(Draft& draft, const Row& row) {
  if (row.kind == Kind::opportunity)
    return isTakenUp(textOf(row.at(fieldNumber(&Opportunity::stage))));
  // A late addition is its author's until the office takes it in.
  return isLine(row.kind) && isApprovedLine(draft, row) && isAbsent(row.at(row.info().field("late")->number));
}

Id personOfWork(const Row& row) {
  const FieldInfo* person = row.info().field("person");
  const Id own = person ? idOf(row.at(person->number)) : Id{};
  return own.isNull() ? idOf(row.at(commonField::author)) : own;
}

void keepAsNote(Draft& draft, const Row& row, const FieldDecision& decision, const Id& by, Instant now,
                Hlc hlc) {
  if (row.kind == Kind::task && !planted(Bug::requestDropped))
    return ask(draft, row, &TaskRequest::task, decision, by, now, hlc);
  if (row.kind == Kind::actionItem && !planted(Bug::requestDropped))
    return ask(draft, row, &ActionRequest::action, decision, by, now, hlc);
  const auto* words = std::get_if<std::string>(&decision.loser);
  if (row.kind != Kind::opportunity || !words || planted(Bug::lateWordsDropped))
    return;
  const FieldInfo* about = row.info().field(decision.field);
  OpportunityNote note;
  // The same words of the same person once more, by a group that comes again, are the same note.
  note.id = derivedId("opportunity_note", std::string(row.id.raw()) + std::string(by.raw()) +
                                              std::string(about->name) + "/" + *words);
  if (draft.exists(Kind::opportunityNote, note.id))
    return;
  note.author = by;
  note.recordedAt = now;
  note.opportunity = row.id;
  note.about = about->name;
  note.text = *words;
  note.on = Date::at(now, 0);
  draft.insert(toRow(note)).office.stamps = {{0, 0, 0, hlc}};
}

void applyOfficeWord(Draft& draft, bool byOffice, Hlc hlc) {
  for (std::size_t i = 0; i < draft.entries().size(); ++i) { // visits are drawn in on the way
    Draft::Entry& entry = draft.entries()[i];
    if (!entry.pushed || !entry.dirty)
      continue;
    const Kind kind = entry.office.row.kind;
    if (isLine(kind) && !entry.before && !byOffice)
      markLate(draft, entry, hlc);
    if (isVersioned(kind))
      countVersion(draft, entry, hlc);
  }
}

} // namespace leadhand::sync
