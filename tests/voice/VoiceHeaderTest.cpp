#include "core/voice/VoiceHeader.h"

#include "core/photo/PhotoHeader.h"
#include "tests/voice/Pages.h"

#include <gtest/gtest.h>

namespace leadhand::test {
namespace {

std::string codeOf(const std::string& bytes) {
  const auto header = readVoiceHeader(bytes);
  return header ? "taken" : std::string(header.error().name());
}

TEST(VoiceHeader, saysHowLongItIs) {
  const auto header = readVoiceHeader(voiceOf(7));
  ASSERT_TRUE(header) << header.error().sentence();
  EXPECT_EQ(header->lengthMs, 7000);
  EXPECT_TRUE(looksLikeVoice(voiceOf(1)));
  EXPECT_FALSE(looksLikeVoice("\x89PNG"));
}

TEST(VoiceHeader, isWholeWhereItWasCutBetweenPages) {
  const std::string whole = voiceOf(7);
  EXPECT_EQ(readVoiceHeader(whole.substr(0, voiceOf(4).size()))->lengthMs, 4000);
}

TEST(VoiceHeader, isCutAtAnyOtherByte) {
  const std::string whole = voiceOf(3);
  int taken = 0;
  for (std::size_t size = 0; size < whole.size(); ++size) {
    const std::string code = codeOf(whole.substr(0, size));
    taken += code == "taken" ? 1 : 0;
    EXPECT_TRUE(code == "voice_cut" || code == "taken") << size << ": " << code;
  }
  EXPECT_EQ(taken, 2) << "behind the first second, and behind the second";
}

TEST(VoiceHeader, refusesWhatIsNoVoice) {
  EXPECT_EQ(codeOf(""), "voice_cut");
  EXPECT_EQ(codeOf("OggS"), "voice_cut");
  EXPECT_EQ(codeOf(pageOf("\x01vorbis" + std::string(23, '\0'), 0)), "voice_cut");
  EXPECT_EQ(codeOf(opusHead()), "voice_cut") << "no sound";
  EXPECT_EQ(codeOf(opusHead(312, 16) + pageOf("s", 96'000)), "voice_cut") << "a version of another kind";
  EXPECT_EQ(codeOf(voiceOf(2) + pageOf("s", 960'000, 8)), "voice_cut") << "a second stream";
  EXPECT_EQ(codeOf(voiceOf(2) + "<html>"), "voice_cut");
  EXPECT_EQ(codeOf(opusHead() + pageOf("s", 0xFFFFFFFFFFFFFFFFULL)), "voice_cut") << "no packet ends in it";
  EXPECT_EQ(codeOf(opusHead() + pageOf("s", 1ULL << 62U)), "voice_cut") << "longer than a day";
  EXPECT_EQ(codeOf(std::string(static_cast<std::size_t>(photoBytesMost) + 1, 'O')), "photo_too_large");
}

} // namespace
} // namespace leadhand::test
