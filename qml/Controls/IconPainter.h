#pragma once

#include <QColor>
#include <qqmlintegration.h>
#include <QQuickPaintedItem>
#include <QString>

namespace leadhand {

// Draws one icon of Icons.qml: SVG path data on a 24 grid as 2 px round strokes in one colour.
// It paints in the scene's own pass, so an icon is there in the first frame and sharp at every scale.
class IconPainter : public QQuickPaintedItem {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString path READ path WRITE setPath NOTIFY pathChanged)
  Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged)
  Q_PROPERTY(qreal stroke READ stroke WRITE setStroke NOTIFY strokeChanged)

 public:
  explicit IconPainter(QQuickItem* parent = nullptr);

  void paint(QPainter* painter) override;

  [[nodiscard]] QString path() const { return m_path; }
  void setPath(const QString& path);
  [[nodiscard]] QColor color() const { return m_color; }
  void setColor(const QColor& color);
  [[nodiscard]] qreal stroke() const { return m_stroke; }
  void setStroke(qreal stroke);

 signals:
  void pathChanged();
  void colorChanged();
  void strokeChanged();

 private:
  QString m_path;
  QColor m_color = Qt::black;
  qreal m_stroke = 2.0;
};

} // namespace leadhand
