#pragma once

#include <algorithm>
#include <cstddef>

namespace leadhand::sync {

/// How much one request carries. Little at first and after each trouble, so that little is repeated over a
/// bad network; twice as much after each quick answer, because a change costs both sides less in a larger
/// request: a commit writes each page of an index once, however many changes touch it.
class PushSize {
 public:
  struct Amount {
    std::size_t changes = 0;
    std::size_t bytes = 0; ///< before compression
  };

  PushSize(Amount first, Amount most) : m_first(first), m_most(most), m_now(atMost(first)) {}

  [[nodiscard]] Amount now() const { return m_now; }
  /// What the office takes; 0: it does not say.
  void offer(Amount taken) {
    m_most = {taken.changes == 0 ? m_most.changes : std::min(m_most.changes, taken.changes),
              taken.bytes == 0 ? m_most.bytes : std::min(m_most.bytes, taken.bytes)};
    m_now = atMost(m_now);
  }
  void grow() { m_now = atMost({m_now.changes * 2, m_now.bytes * 2}); }
  void fallBack() {
    m_now = {std::min(m_now.changes, m_first.changes), std::min(m_now.bytes, m_first.bytes)};
  }
  /// The office, or something on the way to it, takes less than it says.
  void refused() {
    m_most = {std::max<std::size_t>(m_now.changes / 2, 1), std::max<std::size_t>(m_now.bytes / 2, 1024)};
    m_now = m_most;
  }

 private:
  [[nodiscard]] Amount atMost(Amount wanted) const {
    return {std::min(wanted.changes, m_most.changes), std::min(wanted.bytes, m_most.bytes)};
  }

  Amount m_first;
  Amount m_most;
  Amount m_now;
};

} // namespace leadhand::sync
