#pragma once
#include "core/work/Reading.h"

#include <vector>

namespace leadhand {

/// What a note is about that asks how the opportunity stands.
inline constexpr std::string_view nudgeNote = "nudge";

/// Opportunities with their steps, own pending ones folded on top of what the office has; the order is kept.
[[nodiscard]] std::vector<OpportunityView> opportunityViews(Reading& reading,
                                                            const std::vector<Opportunity>& opportunities);
/// Proposals with what the customer last said; own pending answers count. The order is kept. Those that the
/// reader's role must not bring up are left out.
[[nodiscard]] std::vector<ProposalView> proposalViews(Reading& reading,
                                                      const std::vector<Proposal>& proposals);

/// What became of them. Declined ones rest until `hiddenUntil`.
[[nodiscard]] OpportunityHistory historyOf(const std::vector<OpportunityView>& opportunities, Date on);

} // namespace leadhand
