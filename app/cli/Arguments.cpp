#include "app/cli/Arguments.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace leadhand::cli {
namespace {

constexpr std::array<std::string_view, 12> flags = {"--agreed", "--all",  "--crew",     "--equipment",
                                                    "--help",   "--mine", "--open",     "--repair",
                                                    "--thumb",  "--undo", "--unbilled", "--version"};

bool isOption(std::string_view word) {
  return word.size() > 2 && word.starts_with("--");
}

bool takesValue(std::string_view word) {
  return isOption(word) && std::ranges::find(flags, word) == flags.end();
}

} // namespace

Result<Arguments> arrange(const std::vector<std::string>& typed) {
  Arguments out;
  for (std::size_t i = 0; i < typed.size(); ++i) {
    const std::string& word = typed[i];
    if (word == "--json") {
      out.json = true;
    } else if (word == "--") {
      // From here on every word stands for itself, `--json` too.
      out.words.insert(out.words.end(), typed.begin() + static_cast<std::ptrdiff_t>(i), typed.end());
      break;
    } else if (const auto equals = word.find('='); isOption(word) && equals != std::string::npos) {
      out.words.push_back(word.substr(0, equals));
      out.words.push_back(word.substr(equals + 1));
    } else if (takesValue(word)) {
      std::size_t at = i + 1;
      while (at < typed.size() && typed[at] == "--json") {
        out.json = true;
        ++at;
      }
      const bool marked = at + 1 < typed.size() && typed[at] == "--";
      if (marked)
        ++at;
      if (at >= typed.size() || (!marked && typed[at].size() > 1 && typed[at].starts_with('-')))
        return fail(ErrorCode::badUsage, word, "a value is missing; one that begins with - follows --");
      out.words.push_back(word);
      out.words.push_back(typed[at]);
      i = at;
    } else {
      out.words.push_back(word);
    }
  }
  return out;
}

bool asksForJson(const std::vector<std::string>& typed) {
  const auto end = std::ranges::find(typed, "--");
  return std::find(typed.begin(), end, "--json") != end;
}

} // namespace leadhand::cli
