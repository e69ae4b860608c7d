#pragma once
#include "core/schema/kinds/Gates.h"
#include "core/schema/kinds/Hours.h"

#include <string>
#include <string_view>
#include <vector>

namespace leadhand {

/// What a crew has handed in of a visit. "None" and "could not collect" count as handed in.
struct Collected {
  bool hours = false;
  bool materials = false;
};
[[nodiscard]] Collected collectedOf(const std::vector<LabourLine>& labour,
                                    const std::vector<MaterialLine>& materials,
                                    const std::vector<VisitStatement>& statements);

/// A visit of a crew's route as the gate sees it.
struct GatedVisit {
  Id id;
  Date date;
  std::string status; ///< as the crew knows it, own pending steps included
  bool emergency = false;
  bool opened = false; ///< somebody has opened it with a reason or a code
  Collected collected;
};

/// What an earlier visit still lacks.
struct GateMissing {
  Id visit;
  bool hours = false;
  bool materials = false;
  bool operator==(const GateMissing&) const = default;
};

/// Something of the visit is to be collected and is not: it was begun or is done, and the rule asks.
[[nodiscard]] GateMissing missingOf(const GateRule& rule, const GatedVisit& visit);
/// For each visit of the route, which stands in its order: what must be finished before it is shown; empty
/// for one that is shown. Only visits that lie ahead today or before are covered: never an emergency, never
/// one that is under way, was begun or was opened. Nothing that lies further back than a week stops anybody.
[[nodiscard]] std::vector<std::vector<GateMissing>>
coversOf(const GateRule& rule, const std::vector<GatedVisit>& route, Date today);
/// Facts that a covered visit shows all the same.
[[nodiscard]] bool isSafetyTopic(std::string_view topic);
/// The rule that holds on that day: the newest that is neither off nor of later days.
[[nodiscard]] GateRule ruleInForce(const std::vector<GateRule>& rules, Date today);

} // namespace leadhand
