#pragma once
#include "app/crew/PhotoCamera.h"

#include <QQuickPaintedItem>

namespace leadhand::crew {

/// What a camera sees, filling its place. Painted, so that it is the same with every renderer.
class ViewFinder : public QQuickPaintedItem {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(leadhand::crew::PhotoCamera* camera READ camera WRITE setCamera NOTIFY cameraChanged FINAL)

 public:
  explicit ViewFinder(QQuickItem* parent = nullptr) : QQuickPaintedItem(parent) {}
  void paint(QPainter* painter) override;

  [[nodiscard]] PhotoCamera* camera() const { return m_camera; }
  void setCamera(PhotoCamera* camera);

 signals:
  void cameraChanged();

 private:
  PhotoCamera* m_camera = nullptr; ///< outlives it: its view-model belongs to the same screen
};

} // namespace leadhand::crew
