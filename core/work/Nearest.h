#pragma once
#include <cstddef>
#include <string>
#include <vector>

namespace leadhand {

/// The names most like `name`, best first: by edit distance of the folded names, titles such as "Mrs." left
/// aside where that brings them nearer.
[[nodiscard]] std::vector<std::string> nearestNames(const std::string& name, std::vector<std::string> names,
                                                    std::size_t most);
/// "did you mean Mrs. Smith, Mr. Whitfield?", or "" when there is no name to offer.
[[nodiscard]] std::string didYouMean(const std::vector<std::string>& names);

} // namespace leadhand
