#include "tests/sim/Faults.h"

#include <algorithm>

namespace leadhand::sim {

std::string Faults::text() const {
  std::string out;
  for (std::size_t i = 0; i < faultCount; ++i)
    if (has(static_cast<Fault>(i)))
      out += (out.empty() ? "" : ",") + std::string(faultNames[i]);
  return out.empty() ? "none" : out;
}

std::optional<Faults> Faults::named(std::string_view list) {
  Faults faults;
  while (!list.empty() && list != "none") {
    const std::string_view name = list.substr(0, list.find(','));
    list.remove_prefix(std::min(list.size(), name.size() + 1));
    const auto at = std::find(faultNames.begin(), faultNames.end(), name);
    if (at == faultNames.end())
      return std::nullopt;
    faults.add(static_cast<Fault>(at - faultNames.begin()));
  }
  return faults;
}

} // namespace leadhand::sim
