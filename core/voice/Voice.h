#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace leadhand {

inline constexpr std::string_view voiceMime = "audio/ogg";

/// The longest note that is recorded, and the shortest that is kept: a slip of the thumb says nothing.
inline constexpr std::int64_t voiceMsMost = 10LL * 60 * 1000;
inline constexpr std::int64_t voiceMsLeast = 400;

/// A voice note whose bytes lie in the blob store, as a record names it.
struct VoiceNote {
  std::string hash{};
  std::int64_t size = 0;
  std::int64_t lengthMs = 0;
};

} // namespace leadhand
