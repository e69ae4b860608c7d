#include "core/rules/Handover.h"

#include <algorithm>
#include <array>
#include <limits>
#include <set>
#include <tuple>

namespace leadhand {
namespace {

constexpr std::array modes{handover::pass, handover::permission, handover::agree};
constexpr std::array<std::string_view, 4> levels{"none", "some", "most", "all"};

bool isSized(const OpportunityRule& rule) {
  return rule.sizeFrom.value > 0 || rule.sizeBelow.value > 0;
}

bool holds(const OpportunityRule& rule, Date today) {
  return !rule.deleted && !rule.off && rule.since && rule.since <= today && isHandoverMode(rule.mode) &&
         isInvolvementLevel(rule.level);
}

std::int64_t endOf(Cents below) {
  return below.value > 0 ? below.value : std::numeric_limits<std::int64_t>::max();
}

bool speaksOf(const OpportunityRule& rule, const HandoverCase& asked) {
  if (rule.service && rule.service != asked.service)
    return false;
  if (!rule.nature.empty() && rule.nature != asked.nature)
    return false;
  return !isSized(rule) ||
         (asked.sized && rule.sizeFrom <= asked.sizeFrom && endOf(asked.sizeBelow) <= endOf(rule.sizeBelow));
}

auto closeness(const OpportunityRule& rule) {
  const std::int64_t width = isSized(rule) ? endOf(rule.sizeBelow) - rule.sizeFrom.value : 0;
  return std::make_tuple(!rule.nature.empty(), !rule.service.isNull(), isSized(rule), -width, rule.since,
                         rule.recordedAt, rule.id);
}

} // namespace

bool isHandoverMode(std::string_view name) {
  return std::find(modes.begin(), modes.end(), name) != modes.end();
}

bool isInvolvementLevel(std::string_view name) {
  return std::find(levels.begin(), levels.end(), name) != levels.end();
}

Handover handoverOf(const std::vector<OpportunityRule>& rules, const HandoverCase& asked, Date today) {
  const OpportunityRule* closest = nullptr;
  for (const OpportunityRule& rule : rules)
    if (holds(rule, today) && speaksOf(rule, asked) && (!closest || closeness(*closest) < closeness(rule)))
      closest = &rule;
  if (!closest)
    return {};
  return {closest->mode, closest->level, closest->id, closest->name, closest->mind, closest->version};
}

std::vector<SizeBand> sizeBandsOf(const std::vector<OpportunityRule>& rules, Date today) {
  std::set<Cents> limits;
  for (const OpportunityRule& rule : rules)
    if (holds(rule, today) && isSized(rule)) {
      limits.insert(rule.sizeFrom);
      limits.insert(rule.sizeBelow);
    }
  limits.erase(Cents{});
  std::vector<SizeBand> bands;
  Cents from;
  for (const Cents limit : limits) {
    bands.push_back({from, limit});
    from = limit;
  }
  if (!bands.empty())
    bands.push_back({from, Cents{}});
  return bands;
}

bool mayBeCalled(std::string_view mode, std::string_view mayCall) {
  return mayCall != "no" && (mode != handover::permission || mayCall == "yes");
}

} // namespace leadhand
