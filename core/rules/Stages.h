#pragma once
#include "core/schema/kinds/Opportunities.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace leadhand {

/// The stages of an opportunity, in the order people see them.
namespace stage {
inline constexpr std::string_view referred = "referred";
inline constexpr std::string_view acknowledged = "acknowledged";
inline constexpr std::string_view visitBooked = "visit_booked";
inline constexpr std::string_view solutionInWork = "solution_in_work";
inline constexpr std::string_view priced = "priced";
inline constexpr std::string_view proposalSent = "proposal_sent";
inline constexpr std::string_view customerDeciding = "customer_deciding";
inline constexpr std::string_view accepted = "accepted";
inline constexpr std::string_view declined = "declined";
inline constexpr std::string_view later = "later";
inline constexpr std::string_view done = "done";
} // namespace stage

[[nodiscard]] std::span<const std::string_view> allStages();
[[nodiscard]] bool isStage(std::string_view name);
/// accepted, declined and done end the open part of an opportunity.
[[nodiscard]] bool isFinalStage(std::string_view name);
/// Open: not declined and not done. An open opportunity has an owner and a next day from acknowledgement on.
[[nodiscard]] bool isOpenStage(std::string_view name);
/// The office has taken it up: acknowledged, or anything that follows.
[[nodiscard]] bool isTakenUp(std::string_view name);
/// The transition table: forward over any number of steps among the open ones, back to nothing but `later`,
/// from `later` to any open one but `referred` or to declined, accepted only to done: what was taken up stays
/// so, and with it the words by which it was. An open stage may be stated again: that is how its owner, next
/// day and words change without a step.
[[nodiscard]] bool canMove(std::string_view from, std::string_view to);
/// Where a step can lead, in the order people see the stages; the present one is left out.
[[nodiscard]] std::vector<std::string_view> reachableFrom(std::string_view from);

/// After so many days without a word of the office whoever spotted it is told that nothing moved.
inline constexpr int silentAfterDays = 14;
/// Nobody has said a word of an open one for too long. One that is put off is quiet until its day.
[[nodiscard]] bool isSilent(std::string_view name, Date lastWordOn, Date next, Date today);
/// After so many months one that the customer declined may be spoken of again.
inline constexpr int declinedRestMonths = 6;
/// The first day on which it may be; none for one that is not declined.
[[nodiscard]] Date hiddenUntil(std::string_view name, Date stageSince);

/// What the events make of an opportunity. Events must stand in the order in which the office has them.
struct FoldedOpportunity {
  std::string stage = std::string(stage::referred);
  Date stageSince;
  std::string say;
  Id sayBy;
  Date sayOn;
  Id owner;
  Date next;
  std::vector<Id> notApplied;  ///< events that did not follow from the stage they met
  std::vector<Id> rivalFinals; ///< final events that met another final one: a person decides
};
/// From the beginning, over ALL its events; what stands folded in `opportunity` already is not looked at.
[[nodiscard]] FoldedOpportunity foldOpportunity(const Opportunity& opportunity,
                                                const std::vector<OpportunityEvent>& events);
/// On top of what the office has folded into `opportunity`: only events that it has not folded yet.
[[nodiscard]] FoldedOpportunity foldPending(const Opportunity& opportunity,
                                            const std::vector<OpportunityEvent>& pending);

} // namespace leadhand
