#pragma once
#include "core/base/Errors.h"

#include <cstdint>
#include <string_view>

namespace leadhand {

/// A voice note as its pages describe it; nothing of it is decoded.
struct VoiceHeader {
  std::int64_t lengthMs = 0;
};

/// These bytes mean to be a voice note, whatever else they are.
[[nodiscard]] bool looksLikeVoice(std::string_view bytes);

/// Reads the pages of an Ogg Opus stream (RFC 3533, RFC 7845), each byte at most once. One that was cut
/// between two pages, as a recording is whose device went out, is whole. Errors: voiceCut (anything else than
/// one stream of whole pages with sound in it), photoTooLarge.
[[nodiscard]] Result<VoiceHeader> readVoiceHeader(std::string_view bytes);

} // namespace leadhand
