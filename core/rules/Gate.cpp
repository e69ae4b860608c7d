#include "core/rules/Gate.h"

#include <algorithm>
#include <array>

namespace leadhand {
namespace {

constexpr int daysBack = 7;
constexpr std::array<std::string_view, 4> safetyTopics{"hazard", "allergy", "emergency", "pet"};

bool isBegun(std::string_view status) {
  return status == "arrived" || status == "done";
}

bool isUnderWay(std::string_view status) {
  return status == "on_the_way" || isBegun(status) || status == "could_not";
}

} // namespace

Collected collectedOf(const std::vector<LabourLine>& labour, const std::vector<MaterialLine>& materials,
                      const std::vector<VisitStatement>& statements) {
  const auto stands = [](const Record& row) { return !row.deleted; };
  const auto says = [&](std::string_view about) {
    return std::any_of(statements.begin(), statements.end(), [&](const VisitStatement& statement) {
      return stands(statement) && statement.about == about;
    });
  };
  return {std::any_of(labour.begin(), labour.end(), stands) || says("hours"),
          std::any_of(materials.begin(), materials.end(), stands) || says("materials")};
}

GateMissing missingOf(const GateRule& rule, const GatedVisit& visit) {
  GateMissing missing{visit.id, false, false};
  if (!isBegun(visit.status) || rule.off || visit.date < rule.since)
    return missing;
  missing.hours = rule.hours && !visit.collected.hours;
  missing.materials = rule.materials && !visit.collected.materials;
  return missing;
}

std::vector<std::vector<GateMissing>> coversOf(const GateRule& rule, const std::vector<GatedVisit>& route,
                                               Date today) {
  std::vector<std::vector<GateMissing>> covers;
  std::vector<GateMissing> before;
  for (const GatedVisit& visit : route) {
    const bool mayBeCovered =
        !visit.emergency && !visit.opened && !isUnderWay(visit.status) && visit.date <= today;
    covers.push_back(mayBeCovered ? before : std::vector<GateMissing>{});
    const GateMissing missing = missingOf(rule, visit);
    if ((missing.hours || missing.materials) && today.daysSince(visit.date) <= daysBack)
      before.push_back(missing);
  }
  return covers;
}

bool isSafetyTopic(std::string_view topic) {
  return std::find(safetyTopics.begin(), safetyTopics.end(), topic) != safetyTopics.end();
}

GateRule ruleInForce(const std::vector<GateRule>& rules, Date today) {
  GateRule newest;
  newest.off = true;
  for (const GateRule& rule : rules) {
    const bool holds = !rule.deleted && !rule.off && rule.since <= today && (rule.hours || rule.materials);
    if (holds && (newest.off || std::tie(newest.since, newest.recordedAt, newest.id) <
                                    std::tie(rule.since, rule.recordedAt, rule.id)))
      newest = rule;
  }
  return newest;
}

} // namespace leadhand
