#include "core/voice/VoiceHeader.h"

#include "core/photo/PhotoHeader.h"

#include <optional>

namespace leadhand {
namespace {

constexpr std::string_view pageMagic = "OggS";
constexpr std::string_view headMagic = "OpusHead";
constexpr std::size_t pageHeadBytes = 27;
constexpr std::size_t opusHeadBytes = 19;
constexpr std::int64_t samplesInMs = 48; // Opus counts at 48 kHz, whatever was recorded
/// Nobody speaks for a day: a longer one lies about itself.
constexpr std::int64_t samplesMost = 24LL * 3600 * 1000 * samplesInMs;

/// Little-endian.
std::uint64_t numberAt(std::string_view bytes, std::size_t at, int size) {
  std::uint64_t number = 0;
  for (int i = size - 1; i >= 0; --i)
    number = number * 256 + static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
  return number;
}

struct Page {
  std::int64_t position = -1; ///< samples up to its end; -1: no packet ends in it
  std::uint64_t stream = 0;
  std::string_view body;
  std::size_t size = 0; ///< of all of it
};

std::optional<Page> pageAt(std::string_view bytes) {
  if (bytes.size() < pageHeadBytes || !bytes.starts_with(pageMagic) || bytes[4] != 0)
    return std::nullopt;
  const auto segments = static_cast<std::size_t>(numberAt(bytes, 26, 1));
  if (bytes.size() < pageHeadBytes + segments)
    return std::nullopt;
  std::size_t body = 0;
  for (std::size_t i = 0; i < segments; ++i)
    body += static_cast<std::size_t>(numberAt(bytes, pageHeadBytes + i, 1));
  if (bytes.size() - pageHeadBytes - segments < body)
    return std::nullopt;
  Page page;
  page.position = static_cast<std::int64_t>(numberAt(bytes, 6, 8));
  page.stream = numberAt(bytes, 14, 4);
  page.body = bytes.substr(pageHeadBytes + segments, body);
  page.size = pageHeadBytes + segments + body;
  return page;
}

} // namespace

bool looksLikeVoice(std::string_view bytes) {
  return bytes.starts_with(pageMagic);
}

Result<VoiceHeader> readVoiceHeader(std::string_view bytes) {
  if (static_cast<std::int64_t>(bytes.size()) > photoBytesMost)
    return fail(ErrorCode::photoTooLarge);
  const auto head = pageAt(bytes);
  // The upper half of the version is what a reader must know.
  if (!head || head->body.size() < opusHeadBytes || !head->body.starts_with(headMagic) ||
      (numberAt(head->body, 8, 1) & 0xF0U) != 0)
    return fail(ErrorCode::voiceCut, "no Opus stream");
  const auto skipped = static_cast<std::int64_t>(numberAt(head->body, 10, 2));
  std::int64_t last = 0;
  for (std::size_t at = head->size; at < bytes.size();) {
    const auto page = pageAt(bytes.substr(at));
    if (!page || page->stream != head->stream)
      return fail(ErrorCode::voiceCut, "byte " + std::to_string(at));
    if (page->position > last)
      last = page->position;
    at += page->size;
  }
  if (last <= skipped || last > samplesMost)
    return fail(ErrorCode::voiceCut, last <= skipped ? "no sound" : "longer than a day");
  return VoiceHeader{(last - skipped) / samplesInMs};
}

} // namespace leadhand
