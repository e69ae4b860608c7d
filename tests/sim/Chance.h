#pragma once
#include "tests/fakes/SeededRandom.h"

#include <vector>

namespace leadhand::sim {

/// The draws of one seed.
class Chance {
 public:
  explicit Chance(std::uint64_t seed) : m_random(seed) {}
  [[nodiscard]] std::uint64_t next() { return m_random.next(); }
  /// 0 .. below-1
  [[nodiscard]] std::uint64_t below(std::uint64_t below) { return next() % below; }
  [[nodiscard]] bool happens(unsigned percent) { return below(100) < percent; }
  [[nodiscard]] std::int64_t between(std::int64_t least, std::int64_t most) {
    return least + static_cast<std::int64_t>(below(static_cast<std::uint64_t>(most - least + 1)));
  }
  template <class T>
  [[nodiscard]] const T& of(const std::vector<T>& all) {
    return all[below(all.size())];
  }

 private:
  test::SeededRandom m_random;
};

} // namespace leadhand::sim
