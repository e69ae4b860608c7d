#include "platform/desktop/ImageThumbs.h"

#include <QBuffer>
#include <QByteArray>
#include <QImage>
#include <QImageReader>
#include <QPainter>

namespace leadhand::platform {
namespace {

constexpr int side = static_cast<int>(thumbSideMost);

/// What can be seen through gets paper behind it: a JPEG knows no other ground than black.
QImage onPaper(const QImage& image) {
  QImage paper(image.size(), QImage::Format_RGB32);
  paper.fill(Qt::white);
  QPainter(&paper).drawImage(0, 0, image);
  return paper;
}

QImage smallOf(QByteArray& bytes) {
  QBuffer buffer(&bytes);
  QImageReader reader(&buffer);
  reader.setAutoTransform(true);
  // A JPEG is decoded at about that size, not at that of the camera.
  const QSize whole = reader.size();
  if (whole.width() > side || whole.height() > side)
    reader.setScaledSize(whole.scaled(side, side, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)));
  return reader.read();
}

} // namespace

Result<std::string> ImageThumbs::make(const std::string& bytes) {
  QByteArray raw = QByteArray::fromStdString(bytes);
  QImage image = smallOf(raw);
  if (image.isNull() || image.width() > side || image.height() > side)
    return fail(ErrorCode::fileUnreadable, "thumbnail");
  if (image.hasAlphaChannel())
    image = onPaper(image);
  for (const int quality : {82, 60, 35}) {
    QByteArray jpeg;
    QBuffer out(&jpeg);
    if (!image.save(&out, "JPEG", quality))
      return fail(ErrorCode::fileUnreadable, "thumbnail");
    if (jpeg.size() <= thumbBytesMost)
      return jpeg.toStdString();
  }
  return fail(ErrorCode::fileUnreadable, "thumbnail");
}

} // namespace leadhand::platform
