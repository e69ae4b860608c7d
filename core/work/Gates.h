#pragma once
#include "core/store/DeviceStore.h"
#include "core/work/Reading.h"
#include "core/work/WorkViews.h"

#include <string>
#include <vector>

namespace leadhand {

/// The stop: the next visit is not shown before hours and materials of the one before are in, decided on this
/// device by the rule that it has. Nobody is trapped: a reason or the managers' code opens it, and is kept.
class Gates {
 public:
  explicit Gates(DeviceStore& store) : m_store(store) {}

  struct NewRule {
    bool hours = true;
    bool materials = true;
    Date since{}; ///< none: today
    std::string why{};
    std::string code{}; ///< the managers' code; none: only reasons
    bool off = false;
  };
  /// Writes the company's rule, in a new version where there is one. A manager's. Errors: notAllowed.
  [[nodiscard]] Status setRule(const NewRule& rule);
  /// The rule that holds today on this device; `off` where there is none.
  [[nodiscard]] GateRuleView rule() const;

  /// Opens one covered visit. Errors: unknownRecord, emptyText (neither reason nor code), codeWrong,
  /// alreadyExists (it is not covered).
  [[nodiscard]] Result<Id> open(const Id& visit, const std::string& reason, const std::string& code = {});
  [[nodiscard]] std::vector<GateOverrideView> overrides(std::int64_t most = 200) const;

 private:
  DeviceStore& m_store;
};

/// Covers those of a crew's visits that are not to be shown yet. Office roles see them all.
void applyGate(Reading& reading, std::vector<VisitView>& views);

} // namespace leadhand
