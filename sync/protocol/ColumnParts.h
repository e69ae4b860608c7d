#pragma once
// Private to the layout in columns: what its writer and its reader agree on.
#include <cstdint>
#include <string>
#include <string_view>

namespace leadhand::sync::columns {

constexpr char firstByte = '\0'; ///< no message begins so: there is no field 0
constexpr char edition = 1;
constexpr std::size_t idBytes = 16;
constexpr int mostDepth = 12;
/// A message of more kinds of records or fields than any of ours is not laid out.
constexpr std::size_t mostShapes = 4096;
constexpr std::size_t mostColumns = 4096;

/// What a field holds; with its number it makes a symbol of a shape. The symbol 0 ends a message that stands
/// inside another one's shape.
enum class Part : std::uint8_t { number, fixed, text, bytes, message, record, value };
enum Wire : std::uint8_t { varint = 0, wide = 1, delimited = 2 };

[[nodiscard]] constexpr std::uint64_t symbolOf(std::uint64_t field, Part part) {
  return field << 3U | static_cast<std::uint64_t>(part);
}

/// Which column a part of a message goes to: the same place in messages of one kind has one.
[[nodiscard]] constexpr std::uint64_t placeIn(std::uint64_t place, std::uint64_t symbol) {
  const std::uint64_t mixed = (place ^ symbol) * 0x9E3779B97F4A7C15ULL;
  return mixed ^ (mixed >> 29U);
}
constexpr std::uint64_t rootPlace = 1;
constexpr std::uint64_t valuePlace = 2; ///< values of records: by the number of their field alone

inline void putNumber(std::string& out, std::uint64_t number) {
  for (; number >= 0x80U; number >>= 7U)
    out += static_cast<char>(number | 0x80U);
  out += static_cast<char>(number);
}

/// False: cut off, or too long for 64 bits.
[[nodiscard]] inline bool takeNumber(std::string_view& in, std::uint64_t& number) {
  number = 0;
  for (unsigned shift = 0; shift < 64 && !in.empty(); shift += 7) {
    const auto byte = static_cast<std::uint8_t>(in.front());
    in.remove_prefix(1);
    number |= std::uint64_t{byte & 0x7FU} << shift;
    if (byte < 0x80U)
      return true;
  }
  return false;
}

[[nodiscard]] inline bool takeBytes(std::string_view& in, std::uint64_t size, std::string_view& bytes) {
  if (size > in.size())
    return false;
  bytes = in.substr(0, size);
  in.remove_prefix(size);
  return true;
}

/// Steps up and down are both small numbers.
[[nodiscard]] constexpr std::uint64_t stepTo(std::uint64_t from, std::uint64_t to) {
  const std::uint64_t step = to - from;
  return step << 1U ^ (step >> 63U ? ~std::uint64_t{0} : 0);
}
[[nodiscard]] constexpr std::uint64_t afterStep(std::uint64_t from, std::uint64_t step) {
  return from + (step >> 1U ^ (step & 1U ? ~std::uint64_t{0} : 0));
}

} // namespace leadhand::sync::columns
