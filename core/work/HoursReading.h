#pragma once
#include "core/rules/Gate.h"
#include "core/work/Reading.h"
#include "core/work/WorkViews.h"

#include <unordered_map>
#include <vector>

namespace leadhand {

/// The lines and statements of many visits, by visit.
struct CollectedRows {
  std::vector<LabourLine> labour;
  std::vector<MaterialLine> materials;
  std::vector<VisitStatement> statements;
  [[nodiscard]] Collected collected() const { return collectedOf(labour, materials, statements); }
};
[[nodiscard]] std::unordered_map<Id, CollectedRows> collectedRows(const DeviceStore& store,
                                                                  const std::vector<Id>& visits);
/// What stands of a visit's hours and materials; `status` as the crew knows it.
[[nodiscard]] VisitWorkView visitWorkView(Reading& reading, const Visit& visit, const std::string& status,
                                          const CollectedRows& rows);

} // namespace leadhand
