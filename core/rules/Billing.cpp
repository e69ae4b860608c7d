#include "core/rules/Billing.h"

namespace leadhand {
namespace {

constexpr std::string_view open = "open";
constexpr std::string_view approved = "approved";
constexpr std::string_view invoiceReady = "invoice_ready";

} // namespace

bool isApprovalStep(std::string_view name) {
  return name == open || name == approved || name == invoiceReady;
}

FoldedBilling foldBilling(const std::vector<WorkApproval>& events, FoldedBilling from) {
  for (const WorkApproval& event : events) {
    const bool goesBack = event.to == approved && from.state == invoiceReady;
    if (event.deleted || !isApprovalStep(event.to) || goesBack)
      continue;
    const std::string to = event.to == open ? std::string() : event.to;
    if (to == from.state)
      continue;
    from = {to, event.recordedAt, event.author};
  }
  return from;
}

bool isApproved(std::string_view billing) {
  return billing == approved || billing == invoiceReady;
}

} // namespace leadhand
