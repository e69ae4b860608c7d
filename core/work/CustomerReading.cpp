#include "core/work/CustomerReading.h"

#include "core/rules/Roles.h"
#include "core/rules/Stages.h"
#include "core/store/OutboxRows.h"
#include "core/work/Gates.h"
#include "core/work/OpportunityReading.h"

#include <algorithm>

namespace leadhand {
namespace {

int countBy(const Reading& reading, std::string_view sql, const Id& customer) {
  Statement query = reading.store().database().prepare(sql);
  query.bind(1, customer);
  const auto found = query.step();
  return found && *found ? static_cast<int>(query.integer(0)) : 0;
}

std::string_view proposalCount(const Reading& reading) {
  return reading.isOffice() ? queries::openProposalsOfCustomer : queries::openProposalsToMention;
}

/// Adds one for each row of (record, customer), each record once.
void countRecords(const Reading& reading, std::string_view sql, std::unordered_set<Id>& seen,
                  std::unordered_map<Id, OpenCounts>& counts) {
  Statement query = reading.store().database().prepare(sql);
  for (auto more = query.step(); more && *more; more = query.step())
    if (seen.insert(query.id(0)).second)
      ++counts[query.id(1)].comments;
}

void countGroups(const Reading& reading, std::string_view sql, int OpenCounts::*member,
                 std::unordered_map<Id, OpenCounts>& counts) {
  Statement query = reading.store().database().prepare(sql);
  for (auto more = query.step(); more && *more; more = query.step())
    ++(counts[query.id(0)].*member);
}

/// The records of this kind that wait in the outbox.
template <class R>
std::vector<R> waiting(const Reading& reading) {
  std::vector<Id> ids;
  for (const std::string_view part : {freshCondition, sentCondition}) {
    Statement query = reading.store().database().prepare("SELECT id FROM outbox WHERE " + std::string(part) +
                                                         " AND kind = ?1");
    query.bind(1, static_cast<std::int64_t>(Declaration<R>::head.kind));
    for (auto more = query.step(); more && *more; more = query.step())
      ids.push_back(query.id(0));
  }
  return rowsOf<R>(reading.store(), "id", ids);
}

template <class R>
std::vector<Id> parentsOf(const std::vector<R>& events, Id R::*parent) {
  std::unordered_set<Id> ids;
  for (const R& event : events)
    ids.insert(event.*parent);
  return {ids.begin(), ids.end()};
}

/// The queries count what the office has folded. This is what the device's own steps, which still wait,
/// change in that.
std::unordered_map<Id, OpenCounts> waitingChanges(Reading& reading) {
  std::unordered_map<Id, OpenCounts> changes;
  const auto opportunities = rowsOf<Opportunity>(
      reading.store(), "id", parentsOf(waiting<OpportunityEvent>(reading), &OpportunityEvent::opportunity));
  const auto opportunityNow = opportunityViews(reading, opportunities);
  for (std::size_t i = 0; i < opportunities.size(); ++i) {
    const bool before = opportunities[i].stage.empty() || isOpenStage(opportunities[i].stage);
    changes[opportunities[i].customer].opportunities +=
        static_cast<int>(isOpenStage(opportunityNow[i].stage)) - static_cast<int>(before);
  }
  const auto proposals = rowsOf<Proposal>(
      reading.store(), "id", parentsOf(waiting<ProposalOutcome>(reading), &ProposalOutcome::proposal));
  for (const ProposalView& now : proposalViews(reading, proposals)) {
    const auto row = std::find_if(proposals.begin(), proposals.end(),
                                  [&](const Proposal& proposal) { return proposal.id == now.id; });
    const bool before = row->state.empty() || row->state == "open";
    changes[row->customer].proposals += static_cast<int>(now.state == "open") - static_cast<int>(before);
  }
  return changes;
}

} // namespace

OpenCounts openCountsOf(Reading& reading, const Id& customer) {
  const OpenCounts change = waitingChanges(reading)[customer];
  return {countBy(reading, queries::openCommentsOfCustomer, customer),
          countBy(reading, queries::openOpportunitiesOfCustomer, customer) + change.opportunities,
          countBy(reading, proposalCount(reading), customer) + change.proposals};
}

std::unordered_map<Id, OpenCounts> openCountsOfAll(Reading& reading) {
  std::unordered_map<Id, OpenCounts> counts;
  std::unordered_set<Id> seen;
  countRecords(reading, queries::undecidedComments, seen, counts);
  countRecords(reading, queries::openComplaints, seen, counts);
  countRecords(reading, queries::openTasks, seen, counts);
  countGroups(reading, queries::openOpportunities, &OpenCounts::opportunities, counts);
  countGroups(reading, reading.isOffice() ? queries::openProposals : queries::openProposalsOfCrew,
              &OpenCounts::proposals, counts);
  for (const auto& [customer, change] : waitingChanges(reading)) {
    counts[customer].opportunities += change.opportunities;
    counts[customer].proposals += change.proposals;
  }
  return counts;
}

CustomerView customerView(Reading& reading, const Customer& customer, const OpenCounts& open,
                          Date nextVisit) {
  CustomerView view;
  view.id = customer.id;
  view.name = customer.name;
  view.phone = customer.phone;
  view.email = customer.email;
  view.address = customer.address;
  view.accessNote = customer.accessNote;
  view.awayFrom = customer.awayFrom;
  view.awayUntil = customer.awayUntil;
  view.since = customer.since;
  view.nature = customer.nature;
  view.owner = reading.person(customer.owner);
  view.nextVisit = nextVisit;
  view.openComments = open.comments;
  view.openOpportunities = open.opportunities;
  view.openProposals = open.proposals;
  view.receipt = reading.receipt(customer, Kind::customer);
  return view;
}

Date nextVisitOf(Reading& reading, const Id& customer) {
  const std::vector<Id> covered = coveredCustomers(reading);
  const bool isCovered = std::find(covered.begin(), covered.end(), customer) != covered.end();
  return firstVisitFrom(reading, customer, isCovered ? reading.today().plusDays(1) : reading.today());
}

Date firstVisitFrom(const Reading& reading, const Id& customer, Date from) {
  Statement query = reading.store().database().prepare(queries::nextVisitOf);
  query.bind(1, customer).bind(2, from.iso());
  const auto found = query.step();
  return found && *found ? query.date(0) : Date{};
}

bool isAway(const Customer& customer, Date on) {
  if (!customer.awayFrom && !customer.awayUntil)
    return false;
  return (!customer.awayFrom || customer.awayFrom <= on) && (!customer.awayUntil || on <= customer.awayUntil);
}

bool isInForce(const StandingInstruction& instruction, Date on) {
  if (instruction.until && instruction.until < on)
    return false;
  if (instruction.retiredOn && instruction.retiredOn <= on)
    return false;
  return instruction.season.empty() ||
         instruction.season == std::to_string(static_cast<int>(on.ymd().year()));
}

InstructionView instructionView(Reading& reading, const StandingInstruction& instruction) {
  InstructionView view;
  view.id = instruction.id;
  view.customer = reading.customer(instruction.customer);
  view.text = instruction.text;
  view.season = instruction.season;
  view.replaceThis = instruction.replaceThis;
  view.byThat = instruction.byThat;
  view.author = reading.person(instruction.author);
  // It was agreed with whoever heard it on site, not with whoever turned it into an instruction.
  if (instruction.fromComment)
    if (const auto comment = reading.store().read<Comment>(instruction.fromComment))
      view.author = reading.person(comment->author);
  view.agreedOn = instruction.agreedOn;
  view.fromComment = instruction.fromComment;
  view.receipt = reading.receipt(instruction, Kind::standingInstruction);
  return view;
}

std::unordered_map<Id, std::vector<InstructionView>>
instructionsInForce(Reading& reading, const std::vector<Id>& customers, Date on) {
  auto rows = rowsOf<StandingInstruction>(reading.store(), "customer", customers);
  std::erase_if(rows, [&](const StandingInstruction& row) { return !isInForce(row, on); });
  std::sort(rows.begin(), rows.end(), [](const StandingInstruction& one, const StandingInstruction& other) {
    return std::make_tuple(!one.season.empty(), one.agreedOn, one.id) >
           std::make_tuple(!other.season.empty(), other.agreedOn, other.id);
  });
  reading.learnReceipts(idsOf(rows));
  std::unordered_map<Id, std::vector<InstructionView>> views;
  for (const StandingInstruction& row : rows)
    views[row.customer].push_back(instructionView(reading, row));
  return views;
}

} // namespace leadhand
