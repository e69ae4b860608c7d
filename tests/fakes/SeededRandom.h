#pragma once
#include "core/base/Seams.h"

namespace leadhand::test {

/// The same seed gives the same bytes (splitmix64).
class SeededRandom : public Random {
 public:
  explicit SeededRandom(std::uint64_t seed = 1) : m_state(seed) {}
  void fill(void* data, std::size_t size) override {
    auto* bytes = static_cast<unsigned char*>(data);
    for (std::size_t i = 0; i < size; i += 8) {
      std::uint64_t mixed = draw();
      for (std::size_t k = i; k < size && k < i + 8; ++k) {
        bytes[k] = static_cast<unsigned char>(mixed);
        mixed >>= 8U;
      }
    }
  }

 private:
  std::uint64_t draw() {
    m_state += 0x9E3779B97F4A7C15ULL;
    std::uint64_t z = m_state;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31U);
  }
  std::uint64_t m_state;
};

} // namespace leadhand::test
