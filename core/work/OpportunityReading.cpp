#include "core/work/OpportunityReading.h"

#include "core/rules/Handover.h"
#include "core/rules/Stages.h"

#include <algorithm>
#include <limits>

namespace leadhand {
namespace {

/// As the office has them: by revision; those it has not numbered yet come last, as they were written.
void sortAsOffice(std::vector<OpportunityEvent>& events) {
  const auto place = [](const OpportunityEvent& event) {
    const std::uint64_t rev = event.rev ? event.rev : std::numeric_limits<std::uint64_t>::max();
    return std::make_tuple(rev, event.recordedAt, event.id);
  };
  std::sort(events.begin(), events.end(),
            [&](const auto& one, const auto& other) { return place(one) < place(other); });
}

OpportunityEventView eventView(Reading& reading, const OpportunityEvent& event,
                               const FoldedOpportunity& state) {
  OpportunityEventView view;
  view.id = event.id;
  view.to = event.to;
  view.say = event.say;
  view.note = event.note;
  view.by = reading.person(event.author);
  view.owner = reading.person(event.owner);
  view.on = event.on;
  view.next = event.next;
  view.applied = event.outcome.empty() && std::find(state.notApplied.begin(), state.notApplied.end(),
                                                    event.id) == state.notApplied.end();
  view.receipt = reading.receipt(event, Kind::opportunityEvent);
  return view;
}

/// Who worked the solution out: the first to move it to where one is in work, else to where it has a price.
Named designerOf(const OpportunityView& view) {
  for (const std::string_view wanted : {stage::solutionInWork, stage::priced})
    for (const OpportunityEventView& event : view.events)
      if (event.applied && event.to == wanted)
        return event.by;
  return {};
}

void fillCredit(OpportunityView& view) {
  if (!view.author.name.empty())
    view.credit.push_back("Spotted by " + view.author.name);
  const Named designer = designerOf(view);
  if (designer.name.empty() || designer.id == view.author.id)
    return;
  view.designer = designer;
  view.credit.push_back("Designed by " + designer.name);
}

OpportunityNoteView noteView(Reading& reading, const OpportunityNote& row) {
  return {row.id,   row.about,
          row.text, reading.person(row.author),
          row.on,   reading.receipt(row, Kind::opportunityNote)};
}

void fillHandover(Reading& reading, const Opportunity& row, OpportunityView& view) {
  view.mayCall = row.mayCall;
  view.bestTime = row.bestTime;
  view.channel = row.channel;
  view.allowedOn = row.allowedOn;
  view.agreedOn = row.agreedOn;
  view.mode = row.mode;
  view.level = row.level;
  view.rule = reading.rule(row.rule);
  view.ruleVersion = row.ruleVersion;
  view.mayBeCalled = mayBeCalled(row.mode, row.mayCall);
}

OpportunityView opportunityView(Reading& reading, const Opportunity& row,
                                std::vector<OpportunityEvent> events) {
  sortAsOffice(events);
  std::vector<OpportunityEvent> pending;
  std::copy_if(events.begin(), events.end(), std::back_inserter(pending), [&](const OpportunityEvent& event) {
    // Parent and event may be numbered either way round within the commit that folded them.
    const bool isFolded = event.rev > 0 && event.to == row.stage;
    return isPending(event, row) && !isFolded;
  });
  const FoldedOpportunity state = foldPending(row, pending);
  OpportunityView view;
  view.id = row.id;
  view.customer = reading.customer(row.customer);
  view.title = row.title;
  view.noticed = row.noticed;
  view.betterOff = row.betterOff;
  view.service = reading.service(row.service);
  view.author = reading.person(row.author);
  view.referredOn = reading.dayOf(row.recordedAt);
  view.stage = state.stage;
  view.stageSince = state.stage == stage::referred && !row.stageSince ? view.referredOn : state.stageSince;
  view.say = state.say;
  view.sayBy = reading.person(state.sayBy);
  view.sayOn = state.sayOn;
  view.owner = reading.person(state.owner);
  view.next = state.next;
  for (const OpportunityEvent& event : events)
    view.events.push_back(eventView(reading, event, state));
  fillCredit(view);
  for (const std::string_view to : reachableFrom(state.stage))
    view.reachable.emplace_back(to);
  view.daysInStage = view.stageSince ? std::max(0, reading.today().daysSince(view.stageSince)) : 0;
  fillHandover(reading, row, view);
  view.lastWordOn = view.referredOn;
  for (const OpportunityEventView& event : view.events)
    view.lastWordOn = std::max(view.lastWordOn, event.on);
  view.silent = isSilent(view.stage, view.lastWordOn, view.next, reading.today());
  view.hiddenUntil = hiddenUntil(view.stage, view.stageSince);
  view.receipt = reading.receipt(row, Kind::opportunity);
  view.arrivedAt = reading.arrival(Kind::opportunity, row.id);
  // What is shown rests on steps that the office may not have yet.
  for (const OpportunityEvent& event : pending)
    if (reading.receipt(event, Kind::opportunityEvent) == "on_phone")
      view.receipt = "on_phone";
  return view;
}

void fillOutcomes(const Proposal& row, const std::vector<ProposalOutcome>& outcomes, ProposalView& view) {
  view.state = row.state.empty() ? "open" : row.state;
  const ProposalOutcome* last = nullptr;
  for (const ProposalOutcome& outcome : outcomes) {
    // The first decision stands; a second one is the office's to settle.
    if (view.state == "open" && isPending(outcome, row) && (outcome.is == "yes" || outcome.is == "no"))
      view.state = outcome.is;
    if (!last || std::tie(outcome.on, outcome.recordedAt) >= std::tie(last->on, last->recordedAt))
      last = &outcome;
  }
  if (last) {
    view.lastOutcome = last->is;
    view.lastOutcomeNote = last->note;
    view.lastOutcomeOn = last->on;
  }
}

} // namespace

std::vector<OpportunityView> opportunityViews(Reading& reading,
                                              const std::vector<Opportunity>& opportunities) {
  const std::vector<Id> ids = idsOf(opportunities);
  auto rows = rowsOf<OpportunityEvent>(reading.store(), "opportunity", ids);
  reading.learnReceipts(ids);
  reading.learnReceipts(idsOf(rows));
  auto events = groupedBy(std::move(rows), &OpportunityEvent::opportunity);
  const auto notes =
      groupedBy(rowsOf<OpportunityNote>(reading.store(), "opportunity", ids), &OpportunityNote::opportunity);
  std::vector<OpportunityView> views;
  views.reserve(opportunities.size());
  for (const Opportunity& row : opportunities) {
    Instant lastWordAt;
    for (const OpportunityEvent& event : events[row.id])
      lastWordAt = std::max(lastWordAt, event.recordedAt);
    views.push_back(opportunityView(reading, row, std::move(events[row.id])));
    const auto own = notes.find(row.id);
    if (own == notes.end())
      continue;
    for (const OpportunityNote& note : own->second) {
      views.back().notes.push_back(noteView(reading, note));
      if (note.about == nudgeNote && note.recordedAt > lastWordAt)
        views.back().nudgedOn = note.on;
    }
  }
  return views;
}

OpportunityHistory historyOf(const std::vector<OpportunityView>& opportunities, Date on) {
  OpportunityHistory history;
  for (const OpportunityView& view : opportunities) {
    ++history.all;
    history.open += isOpenStage(view.stage) ? 1 : 0;
    history.done += view.stage == stage::done ? 1 : 0;
    history.declined += view.stage == stage::declined ? 1 : 0;
    if (!view.hiddenUntil || view.hiddenUntil <= on)
      continue;
    ++history.resting;
    if (!history.restingUntil || view.hiddenUntil < history.restingUntil)
      history.restingUntil = view.hiddenUntil;
  }
  return history;
}

std::vector<ProposalView> proposalViews(Reading& reading, const std::vector<Proposal>& proposals) {
  const std::vector<Id> ids = idsOf(proposals);
  auto outcomes =
      groupedBy(rowsOf<ProposalOutcome>(reading.store(), "proposal", ids), &ProposalOutcome::proposal);
  auto terms = groupedBy(rowsOf<ProposalTerms>(reading.store(), "proposal", ids), &ProposalTerms::proposal);
  reading.learnReceipts(ids);
  std::vector<ProposalView> views;
  for (const Proposal& row : proposals) {
    if (row.mention == "no" && !reading.isOffice())
      continue;
    ProposalView view;
    view.id = row.id;
    view.customer = reading.customer(row.customer);
    view.opportunity = row.opportunity;
    view.title = row.title;
    view.mention = row.mention;
    view.say = row.say;
    view.sentOn = row.sentOn;
    view.owner = reading.person(row.owner);
    fillOutcomes(row, outcomes[row.id], view);
    if (const auto& known = terms[row.id]; !known.empty()) {
      view.amountCents = known.back().amount.value;
      view.amountKnown = true;
    }
    view.receipt = reading.receipt(row, Kind::proposal);
    for (const ProposalOutcome& outcome : outcomes[row.id])
      if (outcome.rev == 0 && reading.receipt(outcome, Kind::proposalOutcome) == "on_phone")
        view.receipt = "on_phone";
    views.push_back(std::move(view));
  }
  return views;
}

} // namespace leadhand
