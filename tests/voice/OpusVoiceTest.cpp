// What is hummed into a voice note is what comes out of it.
#include "platform/desktop/OpusVoice.h"

#include "core/voice/VoiceHeader.h"
#include "tests/fakes/Tone.h"

#include <gtest/gtest.h>

namespace leadhand::test {
namespace {

using platform::OpusReader;
using platform::OpusWriter;

/// All of it, at 48,000 samples a second.
std::vector<std::int16_t> heardIn(const std::string& bytes) {
  auto reader = OpusReader::open(bytes);
  std::vector<std::int16_t> all;
  std::array<std::int16_t, 1000> some{};
  while (reader) {
    const std::size_t got = (*reader)->read(some);
    if (got == 0)
      break;
    all.insert(all.end(), some.begin(), some.begin() + static_cast<std::ptrdiff_t>(got));
  }
  return all;
}

class OpusVoice : public testing::TestWithParam<int> {};

TEST_P(OpusVoice, bringsTheToneBack) {
  const int rate = GetParam();
  auto writer = OpusWriter::open(rate);
  ASSERT_TRUE(writer);
  Tone tone(rate);
  for (int at = 0; at < 30; ++at)
    ASSERT_TRUE((*writer)->add(tone.next(100)));
  const auto bytes = (*writer)->finish();
  ASSERT_TRUE(bytes);
  const auto header = readVoiceHeader(*bytes);
  ASSERT_TRUE(header) << header.error().sentence();
  EXPECT_NEAR(static_cast<double>(header->lengthMs), 3000, 25);
  EXPECT_LT(bytes->size(), 20'000U) << "three seconds of speech";
  const std::vector<std::int16_t> heard = heardIn(*bytes);
  EXPECT_NEAR(static_cast<double>(heard.size()), 3 * 48'000, 1'200);
  EXPECT_GT(shareOfTone(heard, 48'000), 0.9);
  EXPECT_LT(shareOfTone(heard, 48'000, 550), 0.05) << "no other tone";
}

INSTANTIATE_TEST_SUITE_P(Rates, OpusVoice, testing::Values(16'000, 44'100, 48'000));

TEST(OpusVoice, canBeHeardWhereverAPieceEnds) {
  auto writer = OpusWriter::open(16'000);
  ASSERT_TRUE(writer);
  Tone tone(16'000);
  std::string soFar;
  for (int piece = 1; piece <= 3; ++piece) {
    ASSERT_TRUE((*writer)->add(tone.next(2000)));
    soFar += (*writer)->pages();
    const auto header = readVoiceHeader(soFar);
    ASSERT_TRUE(header) << header.error().sentence();
    EXPECT_NEAR(static_cast<double>(header->lengthMs), piece * 2000, 150);
    EXPECT_GT(shareOfTone(heardIn(soFar), 48'000), 0.9) << piece;
  }
}

TEST(OpusVoice, readsNothingElse) {
  EXPECT_EQ(std::string(OpusReader::open("no sound").error().name()), "voice_cut");
  EXPECT_EQ(std::string(OpusReader::open("").error().name()), "voice_cut");
}

} // namespace
} // namespace leadhand::test
