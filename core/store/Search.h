#pragma once
#include "core/store/DeviceStore.h"

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace leadhand {

/// Where a word that was found stands in a text: bytes, the end not included.
struct SearchMark {
  std::size_t from = 0;
  std::size_t to = 0;

  bool operator==(const SearchMark&) const = default;
};

struct SearchHit {
  Kind kind = Kind::none;
  Id id;
  Id row; ///< whose words were found: the record itself, or a correction of it
  Id customer;
  std::string title;             ///< the customer's name, as far as it is known
  std::string excerpt;           ///< the text around the first word found, at most about 160 bytes
  std::vector<SearchMark> marks; ///< the words found within `excerpt`, in their order
  Date on;
};

struct SearchFilter {
  std::set<Kind> kinds{}; ///< none: all
  Id customer{};          ///< none: all
  Date from{};            ///< the first day; none: all
  Date until{};           ///< the last day; none: all
  std::set<Id> without{}; ///< records that are not to be found
  /// Asked now and then while it takes long; true gives the search up, which finds nothing then.
  std::function<bool()> isStale{};
};

/// Records that hold every word, the newest first; the last word may be the beginning of one. Case and
/// accents make no difference. What is not indexed yet is looked through as well, the newest part of it.
/// Whatever is typed is words, never an expression.
[[nodiscard]] std::vector<SearchHit> search(DeviceStore& store, std::string_view words,
                                            const SearchFilter& filter = {}, std::size_t limit = 50);
/// How many rows wait to be indexed, at most; above 0 a search may miss older ones and says so.
[[nodiscard]] std::int64_t searchBacklog(DeviceStore& store);

} // namespace leadhand
