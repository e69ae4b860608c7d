#pragma once
#include "core/store/Database.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace leadhand {

/// Cuts text into words exactly as the search index does (lower case, accents folded), so that what is typed,
/// what is indexed and what waits to be indexed are compared by one rule.
class Words {
 public:
  explicit Words(Database& database);
  ~Words();
  Words(const Words&) = delete;
  Words& operator=(const Words&) = delete;

  /// Calls `visit` for each folded word with its place in bytes, until it returns false.
  void each(std::string_view text,
            const std::function<bool(std::string_view word, std::size_t from, std::size_t to)>& visit) const;
  [[nodiscard]] std::vector<std::string> of(std::string_view text) const;

 private:
  struct Inside;
  std::unique_ptr<Inside> m_inside;
};

} // namespace leadhand
