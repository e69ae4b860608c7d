#include "core/base/Id.h"

#include "core/base/Seams.h"

#include <algorithm>
#include <sodium.h>

namespace leadhand {
namespace {

int nibble(char c) {
  if (c >= '0' && c <= '9')
    return c - '0';
  if (c >= 'a' && c <= 'f')
    return c - 'a' + 10;
  if (c >= 'A' && c <= 'F')
    return c - 'A' + 10;
  return -1;
}

} // namespace

std::string Id::text() const {
  static constexpr char digits[] = "0123456789abcdef";
  std::string out;
  out.reserve(36);
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10)
      out += '-';
    out += digits[bytes[i] >> 4U];
    out += digits[bytes[i] & 15U];
  }
  return out;
}

std::optional<Id> Id::fromText(std::string_view text) {
  if (text.size() != 36 && text.size() != 32)
    return std::nullopt;
  Id id;
  std::size_t at = 0;
  for (std::size_t i = 0; i < 16; ++i) {
    if (text.size() == 36 && (i == 4 || i == 6 || i == 8 || i == 10) && text[at++] != '-')
      return std::nullopt;
    const int high = nibble(text[at]);
    const int low = nibble(text[at + 1]);
    if (high < 0 || low < 0)
      return std::nullopt;
    id.bytes[i] = static_cast<std::uint8_t>(high * 16 + low);
    at += 2;
  }
  return id;
}

std::optional<Id> Id::fromBytes(std::string_view raw) {
  if (raw.size() != 16)
    return std::nullopt;
  Id id;
  for (std::size_t i = 0; i < 16; ++i)
    id.bytes[i] = static_cast<std::uint8_t>(raw[i]);
  return id;
}

Id newId(Clock& clock, Random& random) {
  Id id;
  random.fill(id.bytes.data(), id.bytes.size());
  const auto ms = static_cast<std::uint64_t>(clock.now().ms);
  for (std::size_t i = 0; i < 6; ++i)
    id.bytes[i] = static_cast<std::uint8_t>(ms >> (40U - 8U * i));
  id.bytes[6] = static_cast<std::uint8_t>(0x70U | (id.bytes[6] & 0x0FU));
  id.bytes[8] = static_cast<std::uint8_t>(0x80U | (id.bytes[8] & 0x3FU));
  return id;
}

Id newIdAfter(Id& last, Clock& clock, Random& random) {
  constexpr std::size_t timeBytes = 6;
  constexpr std::size_t countedFrom = 9; // behind the version and variant bits
  Id id = newId(clock, random);
  if (id <= last && std::equal(id.bytes.begin(), id.bytes.begin() + timeBytes, last.bytes.begin())) {
    id = last;
    for (std::size_t i = id.bytes.size() - 1; i >= countedFrom && ++id.bytes[i] == 0; --i) {
    }
  }
  last = id;
  return id;
}

Id derivedId(std::string_view name, std::string_view key) {
  Id id;
  crypto_generichash_state state;
  crypto_generichash_init(&state, nullptr, 0, id.bytes.size());
  const auto feed = [&](std::string_view part) {
    crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(part.data()), part.size());
  };
  feed(name);
  feed(std::string_view("\0", 1));
  feed(key);
  crypto_generichash_final(&state, id.bytes.data(), id.bytes.size());
  return id;
}

} // namespace leadhand
