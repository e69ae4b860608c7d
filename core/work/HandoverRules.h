#pragma once
#include "core/store/DeviceStore.h"
#include "core/work/ServiceViews.h"

#include <string>
#include <vector>

namespace leadhand {

/// The company's rules of how opportunities are handed over, as this device has them: all is decided here,
/// with no signal.
class HandoverRules {
 public:
  explicit HandoverRules(DeviceStore& store) : m_store(store) {}

  struct NewRule {
    std::string name{};
    Id service{};
    std::string nature{};
    Cents sizeFrom{};
    Cents sizeBelow{};
    std::string mode{handover::permission};
    std::string level = "some";
    std::string mind{};
    Date since{}; ///< none: as it was, else today
    bool off = false;
  };
  /// Writes the rule of this name, in a new version where there is one. A manager's. Errors: emptyText
  /// (name), badValue (mode, level, sizes), unknownRecord (service), notAllowed.
  [[nodiscard]] Result<Id> setRule(const NewRule& rule);
  /// By name, also those that hold no longer.
  [[nodiscard]] std::vector<OpportunityRuleView> list() const;

  struct Asked {
    Id customer{};
    Id service{};
    bool sized = false;
    SizeBand size{};
  };
  /// What holds today for such an opportunity.
  [[nodiscard]] Handover decide(const Asked& asked) const;
  /// The sizes that the rules tell apart today.
  [[nodiscard]] std::vector<SizeBand> sizes() const;

 private:
  DeviceStore& m_store;
};

} // namespace leadhand
