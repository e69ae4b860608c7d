#pragma once
#include "core/base/Seams.h"
#include "core/work/Views.h"

#include <memory>
#include <QQuickImageProvider>
#include <QString>
#include <string>

namespace leadhand::crew {

/// Photos of the blob store for QML: "image://photo/HASH", and "image://photo/THUMB/HASH" for a thumbnail
/// with the whole picture in its stead where it can't be read. A photo that is not on this device yet is an
/// empty picture of one point; the row says so in words.
class PhotoProvider : public QQuickImageProvider {
 public:
  /// Pictures are read in the engine's own thread, so the provider has a blob store of its own.
  explicit PhotoProvider(std::unique_ptr<BlobStore> blobs);
  QImage requestImage(const QString& name, QSize* size, const QSize& requested) override;

  [[nodiscard]] static QString urlOf(const std::string& hash);
  /// What is to be shown small: the thumbnail, else the whole picture; "" while neither is here.
  [[nodiscard]] static QString smallUrlOf(const PhotoView& photo);

 private:
  [[nodiscard]] QImage read(const std::string& hash, QSize* size, const QSize& requested);
  std::unique_ptr<BlobStore> m_blobs;
};

} // namespace leadhand::crew
