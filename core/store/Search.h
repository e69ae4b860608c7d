#pragma once
#include "core/store/DeviceStore.h"

#include <string>
#include <string_view>
#include <vector>

namespace leadhand {

struct SearchHit {
  Kind kind = Kind::none;
  Id id;
  Id customer;
  std::string title;   ///< the customer's name, as far as it is known
  std::string excerpt; ///< the text around the first word found, at most about 160 bytes
  Date on;
};

struct SearchFilter {
  Kind kind = Kind::none; ///< none: all
  Id customer;            ///< none: all
};

/// Records that hold every word, the newest first; the last word may be the beginning of one. Case and
/// accents make no difference. What is not indexed yet is looked through as well, the newest part of it.
/// Whatever is typed is words, never an expression.
[[nodiscard]] std::vector<SearchHit> search(DeviceStore& store, std::string_view words,
                                            const SearchFilter& filter = {}, std::size_t limit = 50);
/// How many rows wait to be indexed, at most; above 0 a search may miss older ones and says so.
[[nodiscard]] std::int64_t searchBacklog(DeviceStore& store);

} // namespace leadhand
