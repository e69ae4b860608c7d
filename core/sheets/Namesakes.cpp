#include "core/sheets/Namesakes.h"

#include <algorithm>

namespace leadhand {

std::string namesakeAdvice(const std::vector<Id>& ids) {
  constexpr std::size_t most = 5;
  const std::size_t shown = std::min(most, ids.size());
  std::string text = "write the id in place of the name: ";
  for (std::size_t i = 0; i < shown; ++i) {
    if (i > 0)
      text += i + 1 == ids.size() ? " or " : ", ";
    text += ids[i].text();
  }
  if (shown < ids.size())
    text += " or one of " + std::to_string(ids.size() - shown) + " more";
  return text;
}

} // namespace leadhand
