// What is left of a recording whose phone went out, and that nothing is left of one that has its place.
#include "core/work/VoiceKeeping.h"

#include "core/work/DailyLog.h"
#include "tests/fakes/MemoryBlobStore.h"
#include "tests/fakes/TestDevice.h"
#include "tests/voice/Pages.h"

#include <gtest/gtest.h>

namespace leadhand::test {
namespace {

class VoiceKeepingTest : public testing::Test {
 protected:
  VoiceKeepingTest() : m_whole(voiceOf(6)) {}

  /// The bytes from one second's end to another's.
  [[nodiscard]] std::string seconds(int from, int to) const {
    const std::size_t begin = from == 0 ? 0 : voiceOf(from).size();
    return m_whole.substr(begin, voiceOf(to).size() - begin);
  }
  [[nodiscard]] std::optional<VoiceKeeping::Left> left() {
    auto found = VoiceKeeping::leftBehind(*m_jane.store, m_blobs);
    EXPECT_TRUE(found);
    return found.value_or(std::nullopt);
  }

  const std::string m_whole;
  TestDevice m_jane;
  MemoryBlobStore m_blobs;
};

TEST_F(VoiceKeepingTest, holdsTheWholeAtItsEndAndNoPieces) {
  VoiceKeeping keeping(*m_jane.store, m_blobs, {});
  ASSERT_TRUE(keeping.add(seconds(0, 2)));
  ASSERT_TRUE(keeping.add(seconds(2, 4)));
  const auto note = keeping.finish(seconds(4, 6));
  ASSERT_TRUE(note);
  EXPECT_EQ(note->lengthMs, 6000);
  EXPECT_EQ(note->size, static_cast<std::int64_t>(m_whole.size()));
  EXPECT_EQ(m_blobs.get(note->hash).value(), m_whole);
  ASSERT_TRUE(keeping.settle());
  EXPECT_EQ(m_blobs.count(), 1U);
  EXPECT_FALSE(left());
}

TEST_F(VoiceKeepingTest, isThereUpToItsLastPieceAfterAPhoneWentOut) {
  {
    VoiceKeeping keeping(*m_jane.store, m_blobs, {"c", "Mrs. Smith", "v"});
    ASSERT_TRUE(keeping.add(seconds(0, 2)));
    ASSERT_TRUE(keeping.add(seconds(2, 4)));
  }
  const auto found = left();
  ASSERT_TRUE(found);
  EXPECT_EQ(found->note.lengthMs, 4000);
  EXPECT_EQ(found->about.customer, "c");
  EXPECT_EQ(found->about.name, "Mrs. Smith");
  EXPECT_EQ(found->about.visit, "v");
  EXPECT_EQ(m_blobs.get(found->note.hash).value(), seconds(0, 4));
  ASSERT_TRUE(VoiceKeeping::settle(*m_jane.store, m_blobs));
  EXPECT_EQ(m_blobs.count(), 1U) << "the pieces have gone, the note is here";
  EXPECT_TRUE(m_blobs.has(found->note.hash));
}

TEST_F(VoiceKeepingTest, isThereUpToAPieceThatIsLost) {
  VoiceKeeping keeping(*m_jane.store, m_blobs, {});
  ASSERT_TRUE(keeping.add(seconds(0, 2)));
  ASSERT_TRUE(keeping.add(seconds(2, 4)));
  ASSERT_TRUE(keeping.add(seconds(4, 6)));
  ASSERT_TRUE(m_blobs.remove(m_blobs.put(seconds(2, 4)).value()));
  ASSERT_TRUE(left());
  EXPECT_EQ(left()->note.lengthMs, 2000);
}

TEST_F(VoiceKeepingTest, isWholeWhereOnlyItsPlaceIsMissing) {
  VoiceKeeping keeping(*m_jane.store, m_blobs, {});
  ASSERT_TRUE(keeping.add(seconds(0, 2)));
  const auto note = keeping.finish(seconds(2, 6));
  ASSERT_TRUE(note);
  ASSERT_TRUE(left());
  EXPECT_EQ(left()->note.hash, note->hash);
  EXPECT_EQ(left()->note.lengthMs, 6000);
}

TEST_F(VoiceKeepingTest, isNotTakenUpTwiceWhereItsCommentWasWritten) {
  VoiceKeeping keeping(*m_jane.store, m_blobs, {});
  ASSERT_TRUE(keeping.add(seconds(0, 2)));
  DailyLog::NewComment comment;
  comment.freeName = "Mrs Smyth";
  comment.voices = {keeping.finish(seconds(2, 6)).value()};
  ASSERT_TRUE(DailyLog(*m_jane.store, &m_blobs).add(comment));
  EXPECT_FALSE(left());
}

TEST_F(VoiceKeepingTest, isNothingWhereNobodyHadSpoken) {
  VoiceKeeping keeping(*m_jane.store, m_blobs, {});
  ASSERT_TRUE(keeping.add(opusHead()));
  EXPECT_FALSE(left());
  EXPECT_FALSE(keeping.finish(""));
}

} // namespace
} // namespace leadhand::test
