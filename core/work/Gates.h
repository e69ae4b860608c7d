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

  /// What this person's crew has begun and not handed in as the rule asks, of the days that count, in their
  /// order; `missing` holds what each lacks itself. Nothing for office roles.
  [[nodiscard]] std::vector<VisitView> unfinished() const;

  /// Opens one covered visit. Errors: unknownRecord, emptyText (neither reason nor code), codeWrong,
  /// alreadyExists (it is not covered). With a code it takes as long as isGateCode().
  [[nodiscard]] Result<Id> open(const Id& visit, const std::string& reason, const std::string& code = {});
  /// What isGateCode() compares with, "" where the rule has no code: a screen asks it in another thread.
  [[nodiscard]] std::string codeHash() const;
  /// Opens one covered visit by a code that was right for this hash. Errors: as open(); codeWrong too where
  /// the rule has another code by now.
  [[nodiscard]] Result<Id> openByCode(const Id& visit, const std::string& hash, const std::string& reason);
  [[nodiscard]] std::vector<GateOverrideView> overrides(std::int64_t most = 200) const;

 private:
  [[nodiscard]] Result<Id> write(const Id& visit, const std::string& reason, bool byCode);

  DeviceStore& m_store;
};

/// The code is the one that was hashed. Slow on purpose, a quarter of a second on an old phone; any thread.
[[nodiscard]] bool isGateCode(const std::string& hash, const std::string& code);

/// Covers those of a crew's visits that are not to be shown yet. Office roles see them all.
void applyGate(Reading& reading, std::vector<VisitView>& views);
/// Whose visits of today are covered, all of them: nothing else may say either that a visit comes.
[[nodiscard]] std::vector<Id> coveredCustomers(Reading& reading);

} // namespace leadhand
