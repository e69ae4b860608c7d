#pragma once
#include "core/base/Seams.h"

#include <QQuickImageProvider>
#include <QString>
#include <string>

namespace leadhand::crew {

/// Photos of the blob store for QML: "image://photo/HASH". A photo that is not on this device yet is an
/// empty picture; the row says so in words.
class PhotoProvider : public QQuickImageProvider {
 public:
  /// `blobs` outlives the engine; null: there are no photos.
  explicit PhotoProvider(BlobStore* blobs);
  QImage requestImage(const QString& hash, QSize* size, const QSize& requested) override;

  [[nodiscard]] static QString urlOf(const std::string& hash);

 private:
  BlobStore* m_blobs;
};

} // namespace leadhand::crew
