#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace leadhand::test {

inline std::string bigEndian(std::uint32_t number, int bytes) {
  std::string out;
  for (int i = bytes - 1; i >= 0; --i)
    out += static_cast<char>(number >> (8 * i));
  return out;
}

/// The header of a PNG of that size, and `rest` zero bytes behind it.
inline std::string pngOf(std::uint32_t width, std::uint32_t height, std::size_t rest = 0) {
  return std::string("\x89PNG\r\n\x1A\n\x00\x00\x00\x0DIHDR", 16) + bigEndian(width, 4) +
         bigEndian(height, 4) + std::string(rest, '\0');
}

inline std::string jpegSegment(char marker, const std::string& body) {
  return std::string("\xFF") + marker + bigEndian(static_cast<std::uint32_t>(body.size() + 2), 2) + body;
}

/// A JPEG as far as its frame, with `before` between its beginning and the frame.
inline std::string jpegOf(std::uint32_t width, std::uint32_t height, const std::string& before = {}) {
  return "\xFF\xD8" + before +
         jpegSegment('\xC0', "\x08" + bigEndian(height, 2) + bigEndian(width, 2) + std::string(10, '\1'));
}

} // namespace leadhand::test
