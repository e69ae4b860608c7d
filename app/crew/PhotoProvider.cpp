#include "app/crew/PhotoProvider.h"

#include "app/crew/Text.h"

#include <QBuffer>
#include <QImageReader>

namespace leadhand::crew {

PhotoProvider::PhotoProvider(std::unique_ptr<BlobStore> blobs)
    : QQuickImageProvider(QQuickImageProvider::Image), m_blobs(std::move(blobs)) {}

QImage PhotoProvider::requestImage(const QString& hash, QSize* size, const QSize& requested) {
  QImage none(1, 1, QImage::Format_ARGB32);
  none.fill(Qt::transparent);
  if (size != nullptr)
    *size = none.size();
  const Result<std::string> bytes = m_blobs->get(toStd(hash));
  if (!bytes)
    return none;
  QByteArray raw = QByteArray::fromStdString(*bytes);
  QBuffer buffer(&raw);
  QImageReader reader(&buffer);
  reader.setAutoTransform(true);
  // Decoded at the size it is shown in: a 12-megapixel photo would cost 48 MiB for a tile.
  const QSize whole = reader.size();
  if (requested.isValid() && !requested.isEmpty() && whole.isValid())
    reader.setScaledSize(whole.scaled(requested, Qt::KeepAspectRatioByExpanding).boundedTo(whole));
  const QImage image = reader.read();
  if (image.isNull())
    return none;
  if (size != nullptr)
    *size = whole;
  return image;
}

QString PhotoProvider::urlOf(const std::string& hash) {
  return hash.empty() ? QString() : QStringLiteral("image://photo/") + toQt(hash);
}

} // namespace leadhand::crew
