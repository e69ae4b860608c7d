#pragma once
#include "core/base/Seams.h"

#include <memory>
#include <QQuickImageProvider>
#include <QString>
#include <string>

namespace leadhand::crew {

/// Photos of the blob store for QML: "image://photo/HASH". A photo that is not on this device yet is an
/// empty picture; the row says so in words.
class PhotoProvider : public QQuickImageProvider {
 public:
  /// Pictures are read in the engine's own thread, so the provider has a blob store of its own.
  explicit PhotoProvider(std::unique_ptr<BlobStore> blobs);
  QImage requestImage(const QString& hash, QSize* size, const QSize& requested) override;

  [[nodiscard]] static QString urlOf(const std::string& hash);

 private:
  std::unique_ptr<BlobStore> m_blobs;
};

} // namespace leadhand::crew
