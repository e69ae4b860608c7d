#pragma once
#include "core/rules/Actor.h"
#include "sync/office/OfficeStore.h"

#include <vector>

namespace leadhand::sync {

/// In which order a device loads its scopes.
enum class LoadOrder : std::uint32_t { reference = 0, today = 1, tomorrow = 2, rest = 3 };

struct PlannedGrant {
  Id scope;
  bool wildcard = false;
  LoadOrder order = LoadOrder::rest;
  bool operator==(const PlannedGrant&) const = default;
};

/// Tunables of section 7.
struct GrantRules {
  int daysBeforeVisit = 14; ///< a visit this far ahead opens its customer
  int daysAfterVisit = 30;
  int daysAfterClosing = 90; ///< a person's own matter stays in sight so long after it was closed
};

/// Which scopes a person may see: office roles all; crews the reference, their own intake, the customers of
/// their visits and of every matter of theirs that is open or was closed lately. A role that is none:
/// nothing. Pure. By order, then by scope.
[[nodiscard]] std::vector<PlannedGrant> planGrants(const Actor& person,
                                                   const std::vector<Involvement>& involvements, Date today,
                                                   const GrantRules& rules = {});

/// What has to be written so that `present` becomes `wanted`: taken ones first, so that what a wildcard
/// covers is not evicted after it was loaded. Generations go up where a grant is given anew (R7).
[[nodiscard]] std::vector<GrantRow> grantChanges(const Id& person, const std::vector<GrantRow>& present,
                                                 const std::vector<PlannedGrant>& wanted);

} // namespace leadhand::sync
