#include "core/work/Nearest.h"

#include "core/base/Text.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace leadhand {
namespace {

constexpr std::array<std::string_view, 14> titles{"mr",  "mrs", "ms",   "miss", "dr",  "sr", "sra",
                                                  "mme", "m",   "mlle", "&",    "and", "et", "y"};

/// The folded name without its titles; the whole of it if nothing else would be left.
std::string bare(const std::string& name) {
  std::string out;
  std::string_view rest = name;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    std::string_view word = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (word.ends_with('.'))
      word.remove_suffix(1);
    if (std::find(titles.begin(), titles.end(), word) == titles.end())
      out += (out.empty() ? "" : " ") + std::string(word);
  }
  return out.empty() ? name : out;
}

} // namespace

std::vector<std::string> nearestNames(const std::string& name, std::vector<std::string> names,
                                      std::size_t most) {
  const std::string wanted = folded(name);
  const std::string wantedBare = bare(wanted);
  std::vector<std::pair<std::size_t, std::string>> ranked;
  for (std::string& candidate : names) {
    const std::string whole = folded(candidate);
    // Twice the distance plus one for the bare name: among equals, the one whose title fits too comes first.
    const std::size_t distance =
        std::min(2 * editDistance(wanted, whole), 2 * editDistance(wantedBare, bare(whole)) + 1);
    ranked.emplace_back(distance, std::move(candidate));
  }
  std::sort(ranked.begin(), ranked.end());
  ranked.resize(std::min(ranked.size(), most));
  std::vector<std::string> nearest;
  for (auto& [distance, candidate] : ranked)
    nearest.push_back(std::move(candidate));
  return nearest;
}

std::string didYouMean(const std::vector<std::string>& names) {
  if (names.empty())
    return {};
  std::string text = "did you mean ";
  for (std::size_t i = 0; i < names.size(); ++i)
    text += (i == 0 ? "" : ", ") + names[i];
  return text + "?";
}

} // namespace leadhand
