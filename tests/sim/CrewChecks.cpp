// What must hold of hours, approvals, cases and an opportunity's words, worked out anew from the office's
// tables.
#include "core/rules/Roles.h"
#include "sync/merge/Stamp.h"
#include "tests/sim/CrewWork.h"

#include <algorithm>
#include <map>
#include <set>

namespace leadhand::sim {
namespace {

std::vector<Row> rowsOf(OfficeSide& office, Kind kind) {
  std::vector<Row> rows;
  for (const Row& row : office.store().select(kind, "", {}))
    rows.push_back(row);
  return rows;
}

/// The revision with which a row came.
std::uint64_t cameAt(const sync::OfficeRow& office) {
  for (const sync::FieldStamp& stamp : office.stamps)
    if (stamp.field == 0)
      return stamp.rev;
  return 0;
}

/// Approvals of a visit with the revisions at which they came, in that order.
using Approvals = std::map<Id, std::map<std::uint64_t, std::string>>;

Approvals approvalsOf(OfficeSide& office) {
  Approvals approvals;
  for (const Row& row : rowsOf(office, Kind::workApproval))
    if (const auto whole = office.store().read(row.kind, row.id); whole && !row.deleted())
      approvals[fromRow<WorkApproval>(row).visit][cameAt(*whole)] = fromRow<WorkApproval>(row).to;
  return approvals;
}

/// How it stood just before a revision.
std::string billingBefore(const std::map<std::uint64_t, std::string>& steps, std::uint64_t rev) {
  std::string state;
  for (const auto& [at, to] : steps) {
    if (at >= rev)
      break;
    if (to == "open")
      state.clear();
    else if (!(to == "approved" && state == "invoice_ready"))
      state = to;
  }
  return state;
}

bool isOfCrew(OfficeSide& office, std::uint32_t device) {
  const auto row = office.store().device(device);
  const auto person = row ? office.store().read(Kind::person, row->person) : std::nullopt;
  return person && !roles::isOffice(fromRow<Person>(person->row).role);
}

/// When what stands in a field was said first: who says the same again, unseen, stands beside it.
std::uint64_t firstSaid(const sync::OfficeRow& row, std::uint32_t field) {
  std::uint64_t first = ~0ULL;
  for (const sync::FieldStamp& stamp : row.stamps)
    first = stamp.field == field ? std::min(first, stamp.rev) : first;
  return first;
}

/// Who wrote what of it and when, and what the office said of its visit.
std::string storyOf(const sync::OfficeRow& row, const std::map<std::uint64_t, std::string>& steps) {
  std::string text = "; written";
  for (const sync::FieldStamp& stamp : row.stamps)
    text += " " + std::to_string(stamp.field) + " by device " + std::to_string(stamp.device) + " at " +
            std::to_string(stamp.rev);
  for (const auto& [at, to] : steps)
    text += ", " + to + " at " + std::to_string(at);
  return text;
}

void checkLine(OfficeSide& office, const sync::OfficeRow& line, const Approvals& approvals,
               std::vector<std::string>& lines) {
  const KindInfo& kind = line.row.info();
  const auto visit = approvals.find(idOf(line.row.at(kind.field("visit")->number)));
  if (visit == approvals.end())
    return;
  const std::string what = std::string(kind.name) + " " + line.row.id.text();
  const std::uint32_t late = kind.field("late")->number;
  // What was late in a time that the office has lost still is, wherever the approval comes back to.
  const bool wasLate = office.lostTime().late.contains(line.row.id) && integerOf(line.row.at(late)) != 0;
  const bool cameLate = wasLate || !billingBefore(visit->second, cameAt(line)).empty();
  // Who takes a late addition in is somebody of the office; until then it was its author's.
  if (std::any_of(line.stamps.begin(), line.stamps.end(),
                  [&](const sync::FieldStamp& stamp) { return stamp.field == late && stamp.device != 0; }))
    return;
  bool isOfTheOffice = false;
  for (const sync::FieldStamp& stamp : line.stamps) {
    if (stamp.field == 0)
      isOfTheOffice = !isOfCrew(office, stamp.device);
    const FieldInfo* field = kind.field(stamp.field);
    if (!cameLate && field && field->name != "late" && stamp.field != 0 && isOfCrew(office, stamp.device) &&
        !billingBefore(visit->second, firstSaid(line, stamp.field)).empty())
      lines.push_back("approved: " + what + " field " + std::string(field->name) +
                      " was changed by a crew after the office had approved it" +
                      storyOf(line, visit->second));
  }
  if (cameLate && !isOfTheOffice && integerOf(line.row.at(late)) == 0)
    lines.push_back("approved: " + what + " came after the approval and does not say so" +
                    storyOf(line, visit->second));
  if (!cameLate && integerOf(line.row.at(late)) != 0)
    lines.push_back("approved: " + what + " is called late and was not" + storyOf(line, visit->second));
}

void checkHours(OfficeSide& office, std::vector<std::string>& lines) {
  const Approvals approvals = approvalsOf(office);
  for (const Kind kind : {Kind::labourLine, Kind::materialLine})
    for (const Row& row : rowsOf(office, kind))
      if (const auto whole = office.store().read(kind, row.id))
        checkLine(office, *whole, approvals, lines);
  for (const Row& row : rowsOf(office, Kind::visit)) {
    const auto at = approvals.find(row.id);
    const std::string state = at == approvals.end() ? std::string() : billingBefore(at->second, ~0ULL);
    if (fromRow<Visit>(row).billing != state)
      lines.push_back("fold: visit " + row.id.text() + " stands at '" + fromRow<Visit>(row).billing +
                      "', its approvals lead to '" + state + "'");
  }
}

/// The three steps, written down once more.
std::string nextOf(const std::string& state, const RecoveryEvent& event) {
  const bool isProven = !event.note.empty() || !event.photo.isNull();
  const bool isWell = event.received == "yes" && event.satisfied == "yes";
  if (event.to == "agreed" && state == "reported")
    return "agreed";
  if (event.to == "promised" && state == "agreed")
    return "promised";
  if (event.to == "delivered" && (state == "agreed" || state == "promised") && isProven)
    return "delivered";
  if (event.to == "verified" && state == "delivered" && isWell)
    return "verified";
  if (event.to == "closed" && state == "verified")
    return "closed";
  if (event.to == "reopened" && (state == "delivered" || state == "verified" || state == "closed"))
    return "agreed";
  return state;
}

void checkCases(World const& world, OfficeSide& office, std::vector<std::string>& lines) {
  std::set<std::string> references;
  const bool maySayTwice = world.plan.faults.has(Fault::clone) || world.plan.faults.has(Fault::oldCopy) ||
                           world.plan.faults.has(Fault::setBack) || world.plan.faults.has(Fault::restored);
  for (const Row& row : rowsOf(office, Kind::recoveryCase)) {
    const auto recovery = fromRow<RecoveryCase>(row);
    std::string state = "reported";
    for (const Row& step :
         office.store().select(Kind::recoveryEvent, "recovery = ?1 ORDER BY n", {valueOf(row.id)}))
      if (!step.deleted())
        state = nextOf(state, fromRow<RecoveryEvent>(step));
    if (recovery.state != state)
      lines.push_back("fold: case " + row.id.text() + " stands at " + recovery.state +
                      ", its events lead to " + state);
    if (!references.insert(recovery.reference).second && !maySayTwice)
      lines.push_back("reference: two cases are called " + recovery.reference);
  }
}

/// Who took an opportunity up had read its words: they stand as they were then.
void checkWords(OfficeSide& office, std::vector<std::string>& lines) {
  for (const Row& row : rowsOf(office, Kind::opportunity)) {
    std::map<std::uint64_t, std::string> steps;
    for (const Row& step :
         office.store().select(Kind::opportunityEvent, "opportunity = ?1", {valueOf(row.id)}))
      if (const auto whole = office.store().read(step.kind, step.id);
          whole && fromRow<OpportunityEvent>(step).outcome.empty() && !step.deleted() &&
          fromRow<OpportunityEvent>(step).to != "referred")
        steps[cameAt(*whole)] = fromRow<OpportunityEvent>(step).to;
    const std::uint64_t taken = steps.empty() ? ~0ULL : steps.begin()->first;
    const auto whole = office.store().read(row.kind, row.id);
    // What phones bring back after a restore are the words that it was taken up with.
    const auto isBroughtBack = [&](const sync::FieldStamp& stamp) {
      return stamp.device == sync::salvageDevice &&
             office.lostTime().opportunities.contains({row.id, textOf(row.at(stamp.field))});
    };
    for (const sync::FieldStamp& stamp : whole->stamps)
      if (const FieldInfo* field = row.info().field(stamp.field);
          field && (field->name == "title" || field->name == "noticed" || field->name == "better_off") &&
          stamp.rev > taken && !isBroughtBack(stamp))
        lines.push_back("words: opportunity " + row.id.text() + " field " + std::string(field->name) +
                        " was rewritten after the office had taken it up" + storyOf(*whole, steps));
  }
}

} // namespace

std::vector<std::string> crewWorkWrong(const World& world, Company& company) {
  std::vector<std::string> lines;
  // A role that changed meanwhile no longer says who wrote what as whom.
  if (!world.plan.faults.has(Fault::roles))
    checkHours(company.office, lines);
  checkCases(world, company.office, lines);
  checkWords(company.office, lines);
  return lines;
}

} // namespace leadhand::sim
