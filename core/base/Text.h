#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace leadhand {

/// The text as people compare names: lower case, Latin letters without their accents, one kind of quote and
/// dash, single spaces, nothing around. "  Mr. & Mrs. AOKI" and "mr. & mrs. aoki" are the same then. Letters
/// of other scripts and bytes that are no UTF-8 stay as they are.
[[nodiscard]] std::string folded(std::string_view text);

/// Nothing but white space, the Unicode kinds included.
[[nodiscard]] bool isBlank(std::string_view text);

/// Line ends, other control characters, or signs that turn the order of writing round: no name has them.
[[nodiscard]] bool hasHiddenSigns(std::string_view text);

/// How many letters must be changed, put in, left out or swapped with their neighbour to make one text of the
/// other. Counts bytes: fold both first.
[[nodiscard]] std::size_t editDistance(std::string_view one, std::string_view other);

/// The beginning of a text, cut between words, at most `mostBytes` long, "..." behind it when cut.
[[nodiscard]] std::string firstWords(std::string_view text, std::size_t mostBytes);

} // namespace leadhand
