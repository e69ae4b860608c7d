#include "app/crew/PhotoProvider.h"

#include "app/crew/Text.h"

#include <QBuffer>
#include <QImageReader>

namespace leadhand::crew {

PhotoProvider::PhotoProvider(std::unique_ptr<BlobStore> blobs)
    : QQuickImageProvider(QQuickImageProvider::Image), m_blobs(std::move(blobs)) {}

QImage PhotoProvider::requestImage(const QString& name, QSize* size, const QSize& requested) {
  for (const QString& hash : name.split(QLatin1Char('/')))
    if (const QImage image = read(toStd(hash), size, requested); !image.isNull())
      return image;
  QImage none(1, 1, QImage::Format_ARGB32);
  none.fill(Qt::transparent);
  if (size != nullptr)
    *size = none.size();
  return none;
}

QImage PhotoProvider::read(const std::string& hash, QSize* size, const QSize& requested) {
  const Result<std::string> bytes = m_blobs->get(hash);
  if (!bytes)
    return {};
  QByteArray raw = QByteArray::fromStdString(*bytes);
  QBuffer buffer(&raw);
  QImageReader reader(&buffer);
  reader.setAutoTransform(true);
  // Decoded at the size it is shown in: a 12-megapixel photo would cost 48 MiB for a tile.
  const QSize whole = reader.size();
  if (requested.isValid() && !requested.isEmpty() && whole.isValid())
    reader.setScaledSize(whole.scaled(requested, Qt::KeepAspectRatioByExpanding).boundedTo(whole));
  const QImage image = reader.read();
  if (size != nullptr && !image.isNull())
    *size = whole;
  return image;
}

QString PhotoProvider::urlOf(const std::string& hash) {
  return hash.empty() ? QString() : QStringLiteral("image://photo/") + toQt(hash);
}

QString PhotoProvider::smallUrlOf(const PhotoView& photo) {
  const QString whole = photo.here ? urlOf(photo.hash) : QString();
  if (!photo.thumbHere)
    return whole;
  return photo.here ? urlOf(photo.thumb) + QLatin1Char('/') + toQt(photo.hash) : urlOf(photo.thumb);
}

} // namespace leadhand::crew
