#pragma once
#include <cstdint>
#include <string>

namespace leadhand::test {

inline std::string littleEndian(std::uint64_t number, int bytes) {
  std::string out;
  for (int i = 0; i < bytes; ++i)
    out += static_cast<char>(number >> (8 * i));
  return out;
}

/// One page of an Ogg stream with one packet of less than 255 bytes. `position`: samples at 48 kHz up to its
/// end. The checksum is left out: nobody here looks at it.
inline std::string pageOf(const std::string& packet, std::uint64_t position, std::uint32_t stream = 7,
                          std::uint32_t number = 0) {
  return std::string("OggS") + '\0' + '\0' + littleEndian(position, 8) + littleEndian(stream, 4) +
         littleEndian(number, 4) + littleEndian(0, 4) + '\1' + static_cast<char>(packet.size()) + packet;
}

inline std::string opusHead(std::uint32_t skipped = 312, int version = 1) {
  return pageOf("OpusHead" + littleEndian(static_cast<std::uint64_t>(version), 1) + '\1' +
                    littleEndian(skipped, 2) + littleEndian(16'000, 4) + std::string(3, '\0'),
                0);
}

/// A stream of so many pages of one second each, none of which holds a sound that could be heard.
inline std::string voiceOf(int seconds, std::uint32_t skipped = 312) {
  std::string out = opusHead(skipped) + pageOf("OpusTags" + std::string(8, '\0'), 0, 7, 1);
  for (int second = 1; second <= seconds; ++second)
    out += pageOf(std::string(60, 's'), skipped + 48'000ULL * static_cast<std::uint64_t>(second), 7,
                  static_cast<std::uint32_t>(second + 1));
  return out;
}

} // namespace leadhand::test
