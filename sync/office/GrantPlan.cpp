#include "sync/office/GrantPlan.h"

#include "core/rules/Roles.h"
#include "core/schema/Scope.h"

#include <algorithm>
#include <map>

namespace leadhand::sync {
namespace {

bool counts(const Involvement& involvement, Date today, const GrantRules& rules) {
  switch (involvement.why) {
  case Involvement::Why::visit: {
    const int ahead = involvement.on.daysSince(today);
    return involvement.on && ahead <= rules.daysBeforeVisit && ahead >= -rules.daysAfterVisit;
  }
  case Involvement::Why::looksAfter:
    return true;
  case Involvement::Why::made:
  case Involvement::Why::wrote:
  case Involvement::Why::owns:
    break;
  }
  return involvement.open ||
         (involvement.closedOn && today.daysSince(involvement.closedOn) < rules.daysAfterClosing);
}

LoadOrder orderOf(const Involvement& involvement, Date today) {
  if (involvement.why != Involvement::Why::visit)
    return LoadOrder::rest;
  if (involvement.on == today)
    return LoadOrder::today;
  return involvement.on == today.plusDays(1) ? LoadOrder::tomorrow : LoadOrder::rest;
}

const GrantRow* findScope(const std::vector<GrantRow>& grants, const Id& scope) {
  const auto at =
      std::find_if(grants.begin(), grants.end(), [&](const GrantRow& grant) { return grant.scope == scope; });
  return at == grants.end() ? nullptr : &*at;
}

} // namespace

std::vector<PlannedGrant> planGrants(const Actor& person, const std::vector<Involvement>& involvements,
                                     Date today, const GrantRules& rules) {
  if (!roles::isRole(person.role))
    return {};
  if (roles::isOffice(person.role))
    return {{Id{}, true, LoadOrder::reference}};
  std::map<Id, LoadOrder> customers;
  for (const Involvement& involvement : involvements) {
    if (involvement.customer.isNull() || !counts(involvement, today, rules))
      continue;
    const LoadOrder order = orderOf(involvement, today);
    const auto [at, isNew] = customers.try_emplace(scopes::customer(involvement.customer), order);
    at->second = std::min(at->second, order);
  }
  std::vector<PlannedGrant> planned{{scopes::reference(), false, LoadOrder::reference},
                                    {scopes::intake(person.person), false, LoadOrder::today}};
  for (const auto& [scope, order] : customers)
    planned.push_back({scope, false, order});
  std::stable_sort(planned.begin(), planned.end(),
                   [](const PlannedGrant& a, const PlannedGrant& b) { return a.order < b.order; });
  return planned;
}

std::vector<GrantRow> grantChanges(const Id& person, const std::vector<GrantRow>& present,
                                   const std::vector<PlannedGrant>& wanted) {
  std::vector<GrantRow> changes;
  for (const GrantRow& grant : present) {
    const bool stays = std::any_of(wanted.begin(), wanted.end(),
                                   [&](const PlannedGrant& planned) { return planned.scope == grant.scope; });
    if (stays || !grant.given)
      continue;
    GrantRow taken = grant;
    taken.given = false;
    changes.push_back(taken);
  }
  for (const PlannedGrant& planned : wanted) {
    const GrantRow* before = findScope(present, planned.scope);
    if (before && before->given)
      continue;
    changes.push_back({person, planned.scope, before ? before->generation + 1 : 1, true, planned.wildcard, 0,
                       static_cast<std::uint32_t>(planned.order)});
  }
  return changes;
}

} // namespace leadhand::sync
