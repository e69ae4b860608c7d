#include "core/photo/PhotoHeader.h"
#include "tests/photo/Pictures.h"

#include <gtest/gtest.h>

namespace leadhand::test {
namespace {

std::string codeOf(const std::string& bytes) {
  const auto header = readPhotoHeader(bytes);
  return header ? "taken" : std::string(header.error().name());
}

TEST(PhotoHeader, tellsKindAndSizeOfAPng) {
  const auto header = readPhotoHeader(pngOf(4000, 3000));
  ASSERT_TRUE(header);
  EXPECT_EQ(header->mime, "image/png");
  EXPECT_EQ(header->width, 4000);
  EXPECT_EQ(header->height, 3000);
}

TEST(PhotoHeader, tellsKindAndSizeOfAJpegBehindOtherSegments) {
  const auto header = readPhotoHeader(jpegOf(640, 480, jpegSegment('\xE0', "JFIF") + "\xFF"));
  ASSERT_TRUE(header);
  EXPECT_EQ(header->mime, "image/jpeg");
  EXPECT_EQ(header->width, 640);
  EXPECT_EQ(header->height, 480);
}

TEST(PhotoHeader, takesExactlyFiftyMillionPoints) {
  EXPECT_EQ(codeOf(pngOf(10'000, 5'000)), "taken");
  EXPECT_EQ(codeOf(pngOf(10'001, 5'000)), "photo_too_many_points");
}

TEST(BadPhoto, cutJpeg) {
  const std::string whole = jpegOf(640, 480, jpegSegment('\xE1', std::string(200, 'x')));
  ASSERT_EQ(codeOf(whole), "taken");
  const std::size_t frame = whole.size() - 19;
  for (std::size_t size = 3; size < frame + 9; ++size)
    EXPECT_EQ(codeOf(whole.substr(0, size)), "photo_cut") << size;
}

TEST(BadPhoto, cutPng) {
  for (std::size_t size = 8; size < 24; ++size)
    EXPECT_EQ(codeOf(pngOf(10, 10).substr(0, size)), "photo_cut") << size;
}

TEST(BadPhoto, twoHundredMegapixels) {
  EXPECT_EQ(codeOf(jpegOf(20'000, 10'000)), "photo_too_many_points");
}

TEST(BadPhoto, sixtyFiveThousandSquareInThreeHundredBytes) {
  const std::string bytes = jpegOf(65'535, 65'535, jpegSegment('\xE0', std::string(275, 'x')));
  ASSERT_EQ(bytes.size(), 300U);
  EXPECT_EQ(codeOf(bytes), "photo_too_many_points");
}

TEST(BadPhoto, heic) {
  EXPECT_EQ(codeOf(bigEndian(24, 4) + "ftypheic" + std::string(40, '\0')), "photo_heic");
  EXPECT_EQ(codeOf(bigEndian(24, 4) + "ftypmif1" + std::string(40, '\0')), "photo_heic");
  EXPECT_EQ(codeOf(bigEndian(24, 4) + "ftypmp42" + std::string(40, '\0')), "photo_unknown");
  EXPECT_NE(readPhotoHeader(bigEndian(24, 4) + "ftypheic").error().sentence().find("JPEG"),
            std::string::npos);
}

TEST(BadPhoto, pngBomb) {
  // Two billion points in a few bytes, and a product that would not fit 64 bits if it were multiplied.
  EXPECT_EQ(codeOf(pngOf(50'000, 40'000, 64)), "photo_too_many_points");
  EXPECT_EQ(codeOf(pngOf(0xFFFFFFFF, 0xFFFFFFFF)), "photo_too_many_points");
}

TEST(BadPhoto, aPageNamedJpg) {
  EXPECT_EQ(codeOf("<html><body>Sign in to this network</body></html>"), "photo_unknown");
}

TEST(BadPhoto, loopingExif) {
  // The second directory is the first one: a reader that followed it would never end.
  const std::string tiff("MM\0*\0\0\0\x08\0\0\0\0\0\x08", 14);
  EXPECT_EQ(codeOf(jpegOf(640, 480, jpegSegment('\xE1', std::string("Exif\0\0", 6) + tiff))), "taken");
  // A segment that says it is shorter than its own length field would keep a reader in place.
  EXPECT_EQ(codeOf("\xFF\xD8\xFF\xE1" + bigEndian(0, 2) + std::string(50, '\0')), "photo_cut");
}

TEST(BadPhoto, noBytes) {
  EXPECT_EQ(codeOf(""), "photo_empty");
}

TEST(BadPhoto, noSize) {
  EXPECT_EQ(codeOf(pngOf(0, 100)), "photo_cut");
  EXPECT_EQ(codeOf(jpegOf(100, 0)), "photo_cut");
}

TEST(BadPhoto, tooLarge) {
  std::string bytes = pngOf(10, 10);
  bytes.resize(25 * 1024 * 1024);
  EXPECT_EQ(codeOf(bytes), "taken");
  bytes += 'x';
  EXPECT_EQ(codeOf(bytes), "photo_too_large");
}

} // namespace
} // namespace leadhand::test
