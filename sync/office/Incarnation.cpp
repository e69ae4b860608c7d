#include "sync/office/Incarnation.h"

#include <array>
#include <sodium.h>

namespace leadhand::sync {
namespace {

constexpr std::uint64_t saltBits = 0xFFFF;

} // namespace

std::uint64_t nextIncarnation(std::uint64_t said, std::uint16_t salt) {
  std::array<unsigned char, 10> source{};
  for (std::size_t i = 0; i < 8; ++i)
    source[i] = static_cast<unsigned char>(said >> (8 * i));
  source[8] = static_cast<unsigned char>(salt & 0xFFU);
  source[9] = static_cast<unsigned char>(salt >> 8U);
  std::array<unsigned char, crypto_generichash_BYTES_MIN> hash{};
  crypto_generichash(hash.data(), hash.size(), source.data(), source.size(), nullptr, 0);
  std::uint64_t next = 0;
  for (std::size_t i = 0; i < 8; ++i)
    next = next << 8U | hash[i];
  next &= ~(std::uint64_t{1} << 63U);                           // databases count in signed numbers
  return (next & ~saltBits) | salt | (std::uint64_t{1} << 62U); // never 0
}

bool followsFrom(std::uint64_t said, std::uint64_t now) {
  return now == said || now == nextIncarnation(said, static_cast<std::uint16_t>(now & saltBits));
}

} // namespace leadhand::sync
