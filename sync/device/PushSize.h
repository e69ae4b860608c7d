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

  PushSize(Amount first, Amount most) : m_first(first), m_allowed(most), m_most(most), m_now(atMost(first)) {}

  [[nodiscard]] Amount now() const { return m_now; }
  /// What the office takes; 0: it does not say.
  void offer(Amount taken) {
    m_allowed = lesser(m_allowed, {taken.changes == 0 ? m_allowed.changes : taken.changes,
                                   taken.bytes == 0 ? m_allowed.bytes : taken.bytes});
    m_most = lesser(m_most, m_allowed);
    m_now = atMost(m_now);
  }
  /// A quick answer. After some of them what was refused once is tried again: it may have been another way.
  void grow() {
    if (m_most.changes < m_allowed.changes || m_most.bytes < m_allowed.bytes)
      if (++m_quick % quickOnes == 0)
        m_most = lesser(m_allowed, {m_most.changes * 2, m_most.bytes * 2});
    m_now = atMost({m_now.changes * 2, m_now.bytes * 2});
  }
  void fallBack() {
    m_now = {std::min(m_now.changes, m_first.changes), std::min(m_now.bytes, m_first.bytes)};
  }
  /// The office, or something on the way to it, takes less than it says.
  void refused() {
    m_most = {std::max<std::size_t>(m_now.changes / 2, 1), std::max<std::size_t>(m_now.bytes / 2, 1024)};
    m_now = m_most;
    m_quick = 0;
  }

 private:
  static constexpr std::size_t quickOnes = 16;
  static Amount lesser(Amount one, Amount other) {
    return {std::min(one.changes, other.changes), std::min(one.bytes, other.bytes)};
  }
  [[nodiscard]] Amount atMost(Amount wanted) const { return lesser(wanted, m_most); }

  Amount m_first;
  Amount m_allowed; ///< by the office's word and by this device's
  Amount m_most;    ///< what went through
  Amount m_now;
  std::size_t m_quick = 0; ///< quick answers since the last refusal
};

} // namespace leadhand::sync
