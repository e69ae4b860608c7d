#include "platform/desktop/ImageThumbs.h"

#include "core/photo/PhotoHeader.h"
#include "tests/photo/Pictures.h"

#include <gtest/gtest.h>
#include <QBuffer>
#include <QColor>
#include <QImage>
#include <QPainter>

namespace leadhand::test {
namespace {

/// Red on the left, blue on the right.
QImage twoColours(int width, int height) {
  QImage image(width, height, QImage::Format_RGB32);
  image.fill(Qt::red);
  QPainter(&image).fillRect(width / 2, 0, width, height, Qt::blue);
  return image;
}

std::string fileOf(const QImage& image, const char* format) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  EXPECT_TRUE(image.save(&buffer, format));
  return bytes.toStdString();
}

QImage read(const std::string& bytes) {
  return QImage::fromData(QByteArray::fromStdString(bytes));
}

bool isRed(const QColor& colour) {
  return colour.red() > 180 && colour.blue() < 90;
}

/// A JPEG of which its EXIF block says that it lies on its side (orientation 6: turn it right), and where it
/// was taken.
std::string lyingOnItsSide(const QImage& image) {
  std::string tiff("MM\x00\x2A\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00\x06\x00\x00", 22);
  tiff += std::string(4, '\0') + "45 Maple Row";
  std::string jpeg = fileOf(image, "JPEG");
  return jpeg.insert(2, jpegSegment('\xE1', std::string("Exif\0\0", 6) + tiff));
}

std::string thumbOf(const std::string& bytes) {
  const auto made = platform::ImageThumbs().make(bytes);
  return made ? *made : std::string(made.error().name());
}

TEST(ImageThumbs, areSmallJpegsOfTheSameShape) {
  for (const char* format : {"JPEG", "PNG"}) {
    const std::string made = thumbOf(fileOf(twoColours(1600, 1000), format));
    const auto header = readPhotoHeader(made);
    ASSERT_TRUE(header) << made;
    EXPECT_EQ(header->mime, "image/jpeg");
    EXPECT_EQ(header->width, 320);
    EXPECT_EQ(header->height, 200);
    EXPECT_LE(static_cast<std::int64_t>(made.size()), thumbBytesMost);
    EXPECT_TRUE(isRed(read(made).pixelColor(20, 100)));
    EXPECT_FALSE(isRed(read(made).pixelColor(300, 100)));
  }
}

TEST(ImageThumbs, standUprightAndTellNothingElse) {
  const std::string made = thumbOf(lyingOnItsSide(twoColours(1600, 1000)));
  const QImage image = read(made);
  EXPECT_EQ(image.size(), QSize(200, 320));
  EXPECT_TRUE(isRed(image.pixelColor(100, 20)));
  EXPECT_FALSE(isRed(image.pixelColor(100, 300)));
  EXPECT_EQ(made.find("Maple Row"), std::string::npos);
}

TEST(ImageThumbs, haveWhitePaperBehindWhatCanBeSeenThrough) {
  QImage glass(640, 640, QImage::Format_ARGB32);
  glass.fill(Qt::transparent);
  const QColor seen = read(thumbOf(fileOf(glass, "PNG"))).pixelColor(100, 100);
  EXPECT_GT(seen.lightness(), 240);
}

TEST(ImageThumbs, ofAnUnquietPictureStayWithinTheirBytes) {
  QImage noise(640, 640, QImage::Format_RGB32);
  quint32 seed = 1;
  for (int y = 0; y < 640; ++y)
    for (int x = 0; x < 640; ++x)
      noise.setPixel(x, y, (seed = seed * 1664525U + 1013904223U) | 0xFF000000U);
  const std::string made = thumbOf(fileOf(noise, "PNG"));
  ASSERT_TRUE(readPhotoHeader(made)) << made;
  EXPECT_LE(static_cast<std::int64_t>(made.size()), thumbBytesMost);
}

TEST(ImageThumbs, areNotMadeOfWhatIsDamaged) {
  const std::string png = fileOf(twoColours(640, 480), "PNG");
  EXPECT_EQ(thumbOf(png.substr(0, png.size() / 2)), "file_unreadable");
  EXPECT_EQ(thumbOf(""), "file_unreadable");
  EXPECT_EQ(thumbOf("<html></html>"), "file_unreadable");
  EXPECT_EQ(thumbOf(jpegOf(640, 480)), "file_unreadable");
  EXPECT_EQ(thumbOf(pngOf(65535, 65535)), "file_unreadable")
      << "and nothing of that size is set aside for it";
}

TEST(ImageThumbs, areNeverLargerThanTheirPicture) {
  const auto header = readPhotoHeader(thumbOf(fileOf(twoColours(40, 20), "PNG")));
  ASSERT_TRUE(header);
  EXPECT_EQ(header->width, 40);
}

} // namespace
} // namespace leadhand::test
