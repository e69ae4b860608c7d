#include "core/photo/Picture.h"

#include "tests/fakes/MemoryBlobStore.h"
#include "tests/photo/Pictures.h"

#include <gtest/gtest.h>

namespace leadhand::test {
namespace {

/// Answers with what it was given, and remembers that it was asked.
class FixedMaker : public ThumbMaker {
 public:
  explicit FixedMaker(Result<std::string> answer) : m_answer(std::move(answer)) {}
  [[nodiscard]] Result<std::string> make(const std::string&) override {
    ++asked;
    return m_answer;
  }
  int asked = 0;

 private:
  Result<std::string> m_answer;
};

/// Room for one blob.
class FullAfterOne : public MemoryBlobStore {
 public:
  [[nodiscard]] Result<std::string> put(const std::string& bytes) override {
    return m_any ? fail(ErrorCode::storeFull) : (m_any = true, MemoryBlobStore::put(bytes));
  }

 private:
  bool m_any = false;
};

const std::string camera = jpegOf(4000, 3000) + std::string(200'000, 'c');
const std::string small = jpegOf(320, 240) + "small";

TEST(KeptPicture, hasAThumbnailBesideIt) {
  MemoryBlobStore blobs;
  FixedMaker maker(small);
  const auto kept = keepPicture(blobs, &maker, camera, "image/jpeg");
  ASSERT_TRUE(kept);
  EXPECT_EQ(blobs.get(kept->hash).value(), camera);
  EXPECT_EQ(blobs.get(kept->thumb).value(), small);
  EXPECT_EQ(kept->size, static_cast<std::int64_t>(camera.size()));
  EXPECT_EQ(kept->mime, "image/jpeg");
}

TEST(KeptPicture, isKeptWithoutOneWhereNoneComesAbout) {
  MemoryBlobStore blobs;
  EXPECT_EQ(keepPicture(blobs, nullptr, camera, "image/jpeg")->thumb, "");
  FixedMaker damaged(fail(ErrorCode::fileUnreadable));
  EXPECT_EQ(keepPicture(blobs, &damaged, camera, "image/jpeg")->thumb, "");
  EXPECT_EQ(damaged.asked, 1);
  FixedMaker good(small);
  FullAfterOne full;
  const auto kept = keepPicture(full, &good, camera, "image/jpeg");
  ASSERT_TRUE(kept) << "the picture is what counts";
  EXPECT_EQ(kept->thumb, "");
  EXPECT_TRUE(full.has(kept->hash));
}

TEST(KeptPicture, takesNothingLargeForAThumbnail) {
  MemoryBlobStore blobs;
  for (const std::string& wrong :
       {jpegOf(321, 10), jpegOf(10, 321), std::string("no picture"),
        jpegOf(10, 10) + std::string(static_cast<std::size_t>(thumbBytesMost), 'x')}) {
    FixedMaker maker(wrong);
    EXPECT_EQ(keepPicture(blobs, &maker, camera, "image/jpeg")->thumb, "");
  }
}

TEST(KeptPicture, thatIsSmallByItselfNeedsNone) {
  MemoryBlobStore blobs;
  FixedMaker maker(jpegOf(10, 10));
  EXPECT_EQ(keepPicture(blobs, &maker, small, "image/jpeg")->thumb, "");
  EXPECT_EQ(maker.asked, 0);
}

} // namespace
} // namespace leadhand::test
