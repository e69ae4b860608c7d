#include "core/rules/Stages.h"

#include <algorithm>
#include <array>

namespace leadhand {
namespace {

constexpr std::array stages{
    stage::referred,     stage::acknowledged,     stage::visitBooked, stage::solutionInWork, stage::priced,
    stage::proposalSent, stage::customerDeciding, stage::accepted,    stage::declined,       stage::later,
    stage::done};
/// Everything before this one is on the way to the customer's decision.
constexpr std::size_t decided = 7;

std::size_t placeOf(std::string_view name) {
  return static_cast<std::size_t>(std::find(stages.begin(), stages.end(), name) - stages.begin());
}

/// The day on which it was referred: the best the record itself says before the office has spoken.
Date referredOn(const Opportunity& opportunity) {
  return opportunity.recordedAt ? Date::at(opportunity.recordedAt, 0) : Date{};
}

void apply(FoldedOpportunity& state, const OpportunityEvent& event) {
  if (state.stage != event.to) {
    state.stage = event.to;
    state.stageSince = event.on;
  }
  if (!event.say.empty()) {
    state.say = event.say;
    state.sayBy = event.author;
    state.sayOn = event.on;
  }
  if (event.owner)
    state.owner = event.owner;
  if (event.next)
    state.next = event.next;
  if (!isOpenStage(state.stage))
    state.next = Date{};
}

void foldAll(FoldedOpportunity& state, const std::vector<OpportunityEvent>& events) {
  for (const OpportunityEvent& event : events) {
    if (canMove(state.stage, event.to)) {
      apply(state, event);
      continue;
    }
    state.notApplied.push_back(event.id);
    if (isFinalStage(event.to) && isFinalStage(state.stage) && event.to != state.stage)
      state.rivalFinals.push_back(event.id);
  }
}

} // namespace

std::span<const std::string_view> allStages() {
  return stages;
}

bool isStage(std::string_view name) {
  return placeOf(name) < stages.size();
}

bool isFinalStage(std::string_view name) {
  return name == stage::accepted || name == stage::declined || name == stage::done;
}

bool isOpenStage(std::string_view name) {
  return isStage(name) && name != stage::declined && name != stage::done;
}

bool isTakenUp(std::string_view name) {
  return isStage(name) && name != stage::referred;
}

bool canMove(std::string_view from, std::string_view to) {
  const std::size_t start = placeOf(from);
  const std::size_t goal = placeOf(to);
  if (start >= stages.size() || goal >= stages.size())
    return false;
  if (start == goal)
    return isOpenStage(from);
  if (from == stage::later) // somebody of the office put it off: it is taken up
    return isTakenUp(to) && to != stage::done;
  if (start < decided)
    return to != stage::done && goal > start;
  return from == stage::accepted && to == stage::done;
}

std::vector<std::string_view> reachableFrom(std::string_view from) {
  std::vector<std::string_view> reachable;
  std::copy_if(stages.begin(), stages.end(), std::back_inserter(reachable),
               [&](std::string_view to) { return to != from && canMove(from, to); });
  return reachable;
}

bool isSilent(std::string_view name, Date lastWordOn, Date next, Date today) {
  if (!isOpenStage(name) || !lastWordOn || today.daysSince(lastWordOn) < silentAfterDays)
    return false;
  return name != stage::later || (next && next <= today);
}

Date hiddenUntil(std::string_view name, Date stageSince) {
  if (name != stage::declined || !stageSince)
    return {};
  const auto then = stageSince.ymd() + std::chrono::months(declinedRestMonths);
  // 31 August and six months is the last day of February.
  return Date(then.ok() ? std::chrono::sys_days(then)
                        : std::chrono::sys_days(then.year() / then.month() / std::chrono::last));
}

FoldedOpportunity foldOpportunity(const Opportunity& opportunity,
                                  const std::vector<OpportunityEvent>& events) {
  FoldedOpportunity state;
  state.stageSince = referredOn(opportunity);
  foldAll(state, events);
  return state;
}

FoldedOpportunity foldPending(const Opportunity& opportunity, const std::vector<OpportunityEvent>& pending) {
  FoldedOpportunity state;
  if (isStage(opportunity.stage))
    state.stage = opportunity.stage;
  state.stageSince = opportunity.stageSince ? opportunity.stageSince : referredOn(opportunity);
  state.say = opportunity.say;
  state.sayBy = opportunity.sayBy;
  state.sayOn = opportunity.sayOn;
  state.owner = opportunity.owner;
  state.next = opportunity.next;
  foldAll(state, pending);
  return state;
}

} // namespace leadhand
