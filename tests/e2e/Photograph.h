#pragma once
#include <QBuffer>
#include <QByteArray>
#include <QImage>
#include <string>

namespace leadhand::e2e {

/// A JPEG as a camera makes it, large enough for a thumbnail; another one for each `seed`.
inline std::string photograph(unsigned seed) {
  QImage image(1200, 800, QImage::Format_RGB32);
  for (int y = 0; y < image.height(); ++y)
    for (int x = 0; x < image.width(); ++x)
      image.setPixel(
          x, y, qRgb(x / 5, y / 4, static_cast<int>(seed * 40 + static_cast<unsigned>(x ^ y) % 40) % 256));
  QByteArray bytes;
  QBuffer buffer(&bytes);
  image.save(&buffer, "JPEG", 90);
  return bytes.toStdString();
}

/// Its width and height; 0 x 0 for what is none.
inline QSize sizeOfPicture(const std::string& bytes) {
  return QImage::fromData(QByteArray::fromStdString(bytes)).size();
}

} // namespace leadhand::e2e
