#include "app/crew/ViewFinder.h"

#include <QPainter>

namespace leadhand::crew {

void ViewFinder::setCamera(PhotoCamera* camera) {
  if (camera == m_camera)
    return;
  if (m_camera != nullptr)
    disconnect(m_camera, nullptr, this, nullptr);
  m_camera = camera;
  if (m_camera != nullptr) {
    connect(m_camera, &PhotoCamera::seen, this, [this] { update(); });
    connect(m_camera, &QObject::destroyed, this, [this] { m_camera = nullptr; });
  }
  emit cameraChanged();
  update();
}

void ViewFinder::paint(QPainter* painter) {
  if (m_camera == nullptr || m_camera->image().isNull())
    return;
  const QImage& image = m_camera->image();
  const QSizeF place = size();
  const QSizeF filling = QSizeF(image.size()).scaled(place, Qt::KeepAspectRatioByExpanding);
  const QPointF corner((place.width() - filling.width()) / 2, (place.height() - filling.height()) / 2);
  painter->setRenderHint(QPainter::SmoothPixmapTransform);
  painter->drawImage(QRectF(corner, filling), image);
}

} // namespace leadhand::crew
