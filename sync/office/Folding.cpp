#include "core/base/PlantedBugs.h"
#include "core/rules/Billing.h"
#include "core/rules/Completion.h"
#include "core/rules/Recovery.h"
#include "core/rules/Stages.h"
#include "core/schema/Schema.h"
#include "sync/office/Draft.h"

#include <algorithm>

namespace leadhand::sync {
namespace {

template <class R>
std::vector<R> recordsOf(const std::vector<Row>& rows) {
  std::vector<R> records;
  records.reserve(rows.size());
  for (const Row& row : rows)
    records.push_back(fromRow<R>(row));
  if (planted(Bug::foldedBackwards))
    std::reverse(records.begin(), records.end());
  return records;
}

template <class R, class T>
void assignMember(Draft& draft, Draft::Entry& entry, T R::*member, const T& value, Hlc hlc) {
  draft.assign(entry, fieldNumber<R>(member), detail::toValue(value), hlc);
}

bool holds(const std::vector<Id>& ids, const Id& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

/// An event of this group that is still to be judged.
bool isNewEvent(Draft& draft, Kind kind, const Id& id) {
  const Draft::Entry* entry = draft.find(kind, id);
  return entry && !entry->before;
}

/// By which device an event came; 0 where the office itself wrote it.
std::uint32_t deviceOf(Draft& draft, Kind kind, const Id& id) {
  const Draft::Entry* entry = draft.find(kind, id);
  return entry && !entry->office.stamps.empty() ? entry->office.stamps.front().device : 0;
}

/// The events that stand before `id`.
template <class R>
std::vector<R> before(const std::vector<R>& events, const Id& id) {
  const auto end = std::find_if(events.begin(), events.end(), [&](const R& event) { return event.id == id; });
  return {events.begin(), end};
}

/// A final step that came after another one: that one stands, and what both found is what stood before it.
Clash clashOfFinals(Draft& draft, const Opportunity& opportunity, const FoldedOpportunity& folded,
                    const std::vector<OpportunityEvent>& events, const OpportunityEvent& rival) {
  const auto stands = std::find_if(events.begin(), events.end(), [&](const OpportunityEvent& event) {
    return isFinalStage(event.to) && !holds(folded.notApplied, event.id) &&
           !holds(folded.rivalFinals, event.id);
  });
  Clash clash{Kind::opportunity,
              opportunity.id,
              fieldNumber<Opportunity>(&Opportunity::stage),
              {},
              valueOf(folded.stage),
              {},
              {},
              valueOf(rival.to),
              rival.author,
              rival.recordedAt,
              deviceOf(draft, Kind::opportunityEvent, rival.id)};
  if (stands != events.end()) {
    clash.base = valueOf(foldOpportunity(opportunity, before(events, stands->id)).stage);
    clash.winnerBy = stands->author;
    clash.winnerAt = stands->recordedAt;
  }
  return clash;
}

void foldOpportunityRow(Draft& draft, Draft::Entry& entry, Hlc hlc) {
  const auto row = fromRow<Opportunity>(entry.office.row);
  const auto events = recordsOf<OpportunityEvent>(draft.children(kindInfo(Kind::opportunityEvent), row.id));
  const FoldedOpportunity folded = foldOpportunity(row, events);
  assignMember(draft, entry, &Opportunity::stage, folded.stage, hlc);
  assignMember(draft, entry, &Opportunity::stageSince, folded.stageSince, hlc);
  assignMember(draft, entry, &Opportunity::say, folded.say, hlc);
  assignMember(draft, entry, &Opportunity::sayBy, folded.sayBy, hlc);
  assignMember(draft, entry, &Opportunity::sayOn, folded.sayOn, hlc);
  assignMember(draft, entry, &Opportunity::owner, folded.owner, hlc);
  assignMember(draft, entry, &Opportunity::next, folded.next, hlc);
  for (const OpportunityEvent& event : events) {
    if (!isNewEvent(draft, Kind::opportunityEvent, event.id))
      continue;
    if (holds(folded.notApplied, event.id))
      assignMember(draft, *draft.find(Kind::opportunityEvent, event.id), &OpportunityEvent::outcome,
                   std::string("not_applied"), hlc);
    if (holds(folded.rivalFinals, event.id))
      draft.clashes.push_back(clashOfFinals(draft, row, folded, events, event));
  }
}

void foldVisitRow(Draft& draft, Draft::Entry& entry, Hlc hlc) {
  const Id visit = entry.office.row.id;
  const auto events = recordsOf<VisitEvent>(draft.children(kindInfo(Kind::visitEvent), visit));
  const FoldedVisit folded = foldVisit(events);
  assignMember(draft, entry, &Visit::status, folded.status, hlc);
  assignMember(draft, entry, &Visit::statusAt, folded.at, hlc);
  assignMember(draft, entry, &Visit::statusBy, folded.by, hlc);
  const FoldedBilling billing =
      foldBilling(recordsOf<WorkApproval>(draft.children(kindInfo(Kind::workApproval), visit)));
  assignMember(draft, entry, &Visit::billing, billing.state, hlc);
  assignMember(draft, entry, &Visit::billingAt, billing.at, hlc);
  assignMember(draft, entry, &Visit::billingBy, billing.by, hlc);
}

/// `found`: what both found the case in.
Clash clashOfCase(Draft& draft, const Draft::Entry& entry, const FoldedRecovery& folded,
                  const RecoveryEvent& loser, const std::vector<RecoveryEvent>& found) {
  return {Kind::recoveryCase,
          entry.office.row.id,
          fieldNumber(&RecoveryCase::state),
          valueOf(foldRecovery(found).state),
          valueOf(folded.state),
          folded.by,
          folded.at,
          valueOf(loser.to),
          loser.author,
          loser.at,
          deviceOf(draft, Kind::recoveryEvent, loser.id)};
}

/// One says that all is well, another that it is not, and neither has heard the other: the case goes on, and
/// the manager is told of it, whoever came first.
void clashOfVerdicts(Draft& draft, const Draft::Entry& entry, const FoldedRecovery& folded,
                     const std::vector<RecoveryEvent>& events) {
  const auto eventOf = [&](const Id& id) {
    return std::find_if(events.begin(), events.end(),
                        [&](const RecoveryEvent& event) { return event.id == id; });
  };
  for (const FoldedRecovery::Overturned& pair : folded.overturned) {
    const Draft::Entry* reopening = draft.find(Kind::recoveryEvent, pair.reopening);
    const auto stored = draft.store().read(Kind::recoveryEvent, pair.verification);
    if (reopening && !reopening->before && stored && stored->group > reopening->base)
      draft.clashes.push_back(
          clashOfCase(draft, entry, folded, *eventOf(pair.verification), before(events, pair.verification)));
  }
  for (const Id& id : folded.notApplied) {
    const Draft::Entry* verdict = draft.find(Kind::recoveryEvent, id);
    const auto event = eventOf(id);
    const bool saysAllIsWell = event->to == recovery::verified || event->to == recovery::closed;
    if (!verdict || verdict->before || !saysAllIsWell)
      continue;
    const auto reopened = std::find_if(events.begin(), events.end(), [&](const RecoveryEvent& other) {
      const auto stored =
          other.to == recovery::reopened ? draft.store().read(Kind::recoveryEvent, other.id) : std::nullopt;
      return stored && stored->group > verdict->base;
    });
    if (reopened != events.end())
      draft.clashes.push_back(clashOfCase(draft, entry, folded, *event, before(events, reopened->id)));
  }
}

void foldRecoveryRow(Draft& draft, Draft::Entry& entry, Hlc hlc) {
  const auto events =
      recordsOf<RecoveryEvent>(draft.children(kindInfo(Kind::recoveryEvent), entry.office.row.id));
  const FoldedRecovery folded = foldRecovery(events);
  assignMember(draft, entry, &RecoveryCase::state, folded.state, hlc);
  assignMember(draft, entry, &RecoveryCase::stateAt, folded.at, hlc);
  assignMember(draft, entry, &RecoveryCase::stateBy, folded.by, hlc);
  assignMember(draft, entry, &RecoveryCase::reopened, folded.reopened, hlc);
  for (const Id& id : folded.notApplied)
    if (isNewEvent(draft, Kind::recoveryEvent, id))
      assignMember(draft, *draft.find(Kind::recoveryEvent, id), &RecoveryEvent::outcome,
                   std::string("not_applied"), hlc);
  clashOfVerdicts(draft, entry, folded, events);
}

bool isFinalAnswer(const std::string& is) {
  return is == "yes" || is == "no";
}

void foldProposalRow(Draft& draft, Draft::Entry& entry, Hlc hlc) {
  const auto outcomes =
      recordsOf<ProposalOutcome>(draft.children(kindInfo(Kind::proposalOutcome), entry.office.row.id));
  const auto first = std::find_if(outcomes.begin(), outcomes.end(),
                                  [](const ProposalOutcome& outcome) { return isFinalAnswer(outcome.is); });
  const std::string state = first == outcomes.end() ? "open" : first->is;
  assignMember(draft, entry, &Proposal::state, state, hlc);
  for (const ProposalOutcome& outcome : outcomes) {
    if (!isFinalAnswer(outcome.is) || outcome.is == state ||
        !isNewEvent(draft, Kind::proposalOutcome, outcome.id))
      continue;
    draft.clashes.push_back({Kind::proposal, entry.office.row.id, fieldNumber<Proposal>(&Proposal::state),
                             valueOf(std::string("open")), valueOf(state), first->author, first->recordedAt,
                             valueOf(outcome.is), outcome.author, outcome.recordedAt,
                             deviceOf(draft, Kind::proposalOutcome, outcome.id)});
  }
}

/// Customers of whom an offer changed in this group: as it stood, and as it stands.
std::vector<Id> customersOfOffers(Draft& draft) {
  const std::uint32_t field = fieldNumber(&Proposal::customer);
  std::vector<Id> customers;
  const auto note = [&](const Row& offer) {
    const Id customer = idOf(offer.at(field));
    if (customer && !holds(customers, customer))
      customers.push_back(customer);
  };
  for (const Draft::Entry& entry : draft.entries()) {
    if (!entry.dirty || entry.office.row.kind != Kind::proposal)
      continue;
    note(entry.office.row);
    if (entry.before)
      note(*entry.before);
  }
  return customers;
}

bool hasQuietOffer(Draft& draft, const Id& customer) {
  const std::vector<Row> stored =
      draft.store().select(Kind::proposal, "customer = ?1 AND mention = 'no'", {valueOf(customer)});
  const bool told = std::any_of(stored.begin(), stored.end(), [&](const Row& row) {
    const auto& entries = draft.entries();
    const bool isDrafted = std::any_of(entries.begin(), entries.end(), [&](const Draft::Entry& entry) {
      return entry.office.row.id == row.id;
    });
    return !isDrafted && isKeptQuiet(row);
  });
  return told || std::any_of(draft.entries().begin(), draft.entries().end(), [&](const Draft::Entry& entry) {
           const Row& row = entry.office.row;
           return row.kind == Kind::proposal && idOf(row.at(fieldNumber(&Proposal::customer))) == customer &&
                  isKeptQuiet(row);
         });
}

/// An offer that the crew may not mention stands in a scope that they don't have. All that they learn is that
/// the office answers for this customer; which matter it is, and how many, stays there.
void foldAskOffice(Draft& draft, Hlc hlc) {
  for (const Id& id : customersOfOffers(draft))
    if (Draft::Entry* customer = draft.find(Kind::customer, id))
      assignMember(draft, *customer, &Customer::askOffice, hasQuietOffer(draft, id), hlc);
}

/// The record whose state follows from this row: itself when it is new, its parent when it is an event.
Draft::Entry* foldedBy(Draft& draft, Draft::Entry& entry) {
  switch (entry.office.row.kind) {
  case Kind::visit:
  case Kind::opportunity:
  case Kind::proposal:
  case Kind::recoveryCase:
    return entry.before ? nullptr : &entry;
  case Kind::visitEvent:
  case Kind::workApproval:
  case Kind::opportunityEvent:
  case Kind::recoveryEvent:
  case Kind::proposalOutcome:
    return draft.parentOf(entry.office.row);
  default:
    return nullptr;
  }
}

} // namespace

bool isKeptQuiet(const Row& offer) {
  const auto proposal = fromRow<Proposal>(offer);
  return !proposal.deleted && proposal.mention == "no" && !isFinalAnswer(proposal.state);
}

void foldEvents(Draft& draft, Hlc hlc) {
  std::vector<Draft::Entry*> parents;
  for (std::size_t i = 0; i < draft.entries().size(); ++i) {
    Draft::Entry& entry = draft.entries()[i];
    Draft::Entry* parent = entry.dirty ? foldedBy(draft, entry) : nullptr;
    if (parent && std::find(parents.begin(), parents.end(), parent) == parents.end())
      parents.push_back(parent);
  }
  for (Draft::Entry* parent : parents) {
    if (parent->office.row.kind == Kind::opportunity)
      foldOpportunityRow(draft, *parent, hlc);
    else if (parent->office.row.kind == Kind::visit)
      foldVisitRow(draft, *parent, hlc);
    else if (parent->office.row.kind == Kind::recoveryCase)
      foldRecoveryRow(draft, *parent, hlc);
    else
      foldProposalRow(draft, *parent, hlc);
  }
  foldAskOffice(draft, hlc);
}

} // namespace leadhand::sync
