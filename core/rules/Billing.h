#pragma once
#include "core/schema/kinds/Hours.h"

#include <string>
#include <string_view>
#include <vector>

namespace leadhand {

/// How far the office is with the hours and materials of a visit: "", approved, invoice_ready.
struct FoldedBilling {
  std::string state;
  Instant at;
  Id by;
};
/// approved, invoice_ready, or open, which takes both back.
[[nodiscard]] bool isApprovalStep(std::string_view name);
/// Events in the order in which the office has them: the farthest step stands until it is taken back.
[[nodiscard]] FoldedBilling foldBilling(const std::vector<WorkApproval>& events, FoldedBilling from = {});
/// The office has spoken: what crews add now is a late addition, and what they change does not stand.
[[nodiscard]] bool isApproved(std::string_view billing);

} // namespace leadhand
