#include "core/base/Text.h"
#include "core/work/Opportunities.h"
#include "core/work/OpportunityReading.h"

#include <algorithm>
#include <array>

namespace leadhand {
namespace {

constexpr std::array<std::string_view, 3> mentions{"yes", "no", "asked"};
constexpr std::array<std::string_view, 4> answers{"yes", "no", "thinking", "info"};

Result<Proposal> proposalOf(const DeviceStore& store, const Id& id) {
  auto row = store.read<Proposal>(id);
  if (!row || row->deleted)
    return fail(ErrorCode::unknownRecord, "proposal " + id.text());
  return std::move(*row);
}

/// Ten billion of the currency. A parser that meets a longer number ends at the largest one it can hold.
constexpr std::int64_t mostCents = 1'000'000'000'000;

bool isOpen(const ProposalView& view) {
  return view.state == "open";
}

} // namespace

Result<Id> Proposals::add(const NewProposal& proposal) {
  if (isBlank(proposal.title))
    return fail(ErrorCode::emptyText, "title");
  if (std::find(mentions.begin(), mentions.end(), proposal.mention) == mentions.end())
    return fail(ErrorCode::badValue, "mention: " + proposal.mention, "use yes, no or asked");
  if (proposal.amountCents && (*proposal.amountCents < 0 || *proposal.amountCents > mostCents))
    return fail(ErrorCode::badValue, "amount", "write it in cents, not below zero nor above ten billion");
  Proposal row;
  row.id = m_store.newId();
  row.customer = proposal.customer;
  if (proposal.opportunity) {
    const auto opportunity = m_store.read<Opportunity>(proposal.opportunity);
    if (!opportunity)
      return fail(ErrorCode::unknownRecord, "opportunity " + proposal.opportunity.text());
    if (row.customer.isNull())
      row.customer = opportunity->customer;
  }
  if (!m_store.readRow(Kind::customer, row.customer))
    return fail(ErrorCode::unknownCustomer, row.customer ? row.customer.text() : "nobody named");
  row.opportunity = proposal.opportunity;
  row.title = proposal.title;
  row.mention = proposal.mention;
  row.say = proposal.say;
  row.sentOn = localToday(m_store);
  // Whoever presents it follows it up, until somebody else is named.
  row.owner = proposal.owner ? proposal.owner : m_store.actor().person;
  std::vector<Edit> edits{insertOf(row)};
  if (proposal.amountCents) {
    ProposalTerms terms;
    terms.id = m_store.newId();
    terms.proposal = row.id;
    terms.customer = row.customer;
    terms.amount = Cents{*proposal.amountCents};
    edits.push_back(insertOf(terms));
  }
  LEADHAND_TRY(m_store.write(edits));
  return row.id;
}

Result<Id> Proposals::outcome(const Id& proposal, const std::string& is, const std::string& note) {
  LEADHAND_ASSIGN(const Proposal row, proposalOf(m_store, proposal));
  if (std::find(answers.begin(), answers.end(), is) == answers.end())
    return fail(ErrorCode::badValue, "is: " + is, "use yes, no, thinking or info");
  ProposalOutcome outcome;
  outcome.id = m_store.newId();
  outcome.proposal = proposal;
  outcome.customer = row.customer;
  outcome.is = is;
  outcome.note = note;
  outcome.on = localToday(m_store);
  outcome.version = row.version;
  LEADHAND_TRY(m_store.write(insertOf(outcome)));
  return outcome.id;
}

std::string Proposals::whereOf(bool ofCustomer, bool openOnly) {
  if (ofCustomer)
    return std::string(queries::proposalsOfCustomer.where);
  return openOnly ? std::string(queries::proposalIsOpen) : "ORDER BY state LIMIT 2000";
}

std::vector<ProposalView> Proposals::list(const Id& customer, bool openOnly) const {
  Reading reading(m_store);
  const bool ofCustomer = !customer.isNull();
  auto views =
      proposalViews(reading, m_store.select<Proposal>(whereOf(ofCustomer, openOnly),
                                                      ofCustomer ? std::vector<Value>{valueOf(customer)}
                                                                 : std::vector<Value>{}));
  if (openOnly)
    std::erase_if(views, [](const ProposalView& view) { return !isOpen(view); });
  std::sort(views.begin(), views.end(), [](const ProposalView& one, const ProposalView& other) {
    return std::make_tuple(isOpen(one), one.sentOn, one.id) >
           std::make_tuple(isOpen(other), other.sentOn, other.id);
  });
  return views;
}

Result<ProposalView> Proposals::show(const Id& proposal) const {
  LEADHAND_ASSIGN(const Proposal row, proposalOf(m_store, proposal));
  Reading reading(m_store);
  std::vector<ProposalView> views = proposalViews(reading, {row});
  if (views.empty())
    return fail(ErrorCode::unknownRecord, "proposal " + proposal.text());
  return std::move(views.front());
}

} // namespace leadhand
