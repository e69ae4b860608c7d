#pragma once
#include "core/base/Id.h"
#include "core/schema/kinds/Bookkeeping.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace leadhand::bench {

/// The comments of the bench's data set: nine fields of text, made by a fixed rule from their number.
struct SetComment {
  std::array<std::string, 9>
      fields; ///< id, customer_id, visit_date, author, comment, followup, by, completed, status
};

[[nodiscard]] SetComment comment(std::uint32_t i);
/// Digest of the first `n` comments; 10,000 and 100,000 have published values.
[[nodiscard]] std::string digestOf(std::uint32_t n);
/// A comment as the record that goes through store, outbox, hub and feed.
[[nodiscard]] BenchComment record(const SetComment& comment);
/// Its fields again, for digests of what arrived.
[[nodiscard]] SetComment setComment(const BenchComment& record);
[[nodiscard]] std::string digestOf(std::vector<SetComment> comments);
/// The common words of scenario S6: W[180..229].
[[nodiscard]] std::string word(std::uint32_t i);

} // namespace leadhand::bench
