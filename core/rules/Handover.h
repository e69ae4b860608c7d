#pragma once
#include "core/schema/kinds/Services.h"

#include <string>
#include <string_view>
#include <vector>

namespace leadhand {

/// How an opportunity is handed over.
namespace handover {
inline constexpr std::string_view pass = "pass"; ///< say what was seen; the office does the rest
inline constexpr std::string_view permission =
    "permission";                                  ///< talk it over and ask whether somebody may call
inline constexpr std::string_view agree = "agree"; ///< talk it over, price it, ask whether they agree
} // namespace handover
[[nodiscard]] bool isHandoverMode(std::string_view name);
/// none, some, most or all: what part whoever spotted it plays from then on.
[[nodiscard]] bool isInvolvementLevel(std::string_view name);

/// What a rule may ask for.
struct HandoverCase {
  Id service;         ///< none: not said yet
  std::string nature; ///< of the customer
  bool sized = false; ///< somebody has said how big it looks
  Cents sizeFrom;
  Cents sizeBelow; ///< 0: no upper end
};

/// What holds for a case.
struct Handover {
  std::string mode{handover::permission};
  std::string level = "some";
  Id rule; ///< none: no rule speaks of it, and the cautious way above is taken
  std::string name;
  std::string mind;
  std::int64_t version = 0;
  bool operator==(const Handover&) const = default;
};

/// The rule in force that speaks most closely of the case: what is said of this nature of customer comes
/// before what is said of the service, that before what is said of a size, and a rule that asks for more of
/// them comes before one that asks for less. Of two that are as close, the narrower size, then the newer one.
/// A rule of a size says nothing of what nobody has sized, nor one whose mode or level this program does not
/// know.
[[nodiscard]] Handover handoverOf(const std::vector<OpportunityRule>& rules, const HandoverCase& asked,
                                  Date today);

/// From `from` to less than `below`; `below` 0: no upper end.
struct SizeBand {
  Cents from;
  Cents below;
  bool operator==(const SizeBand&) const = default;
};
/// The sizes that the rules in force tell apart, smallest first; none where no rule asks for a size.
[[nodiscard]] std::vector<SizeBand> sizeBandsOf(const std::vector<OpportunityRule>& rules, Date today);

/// Whether the office may call the customer about it: never against their "no", and where permission is to
/// be asked for, only with their "yes".
[[nodiscard]] bool mayBeCalled(std::string_view mode, std::string_view mayCall);

} // namespace leadhand
