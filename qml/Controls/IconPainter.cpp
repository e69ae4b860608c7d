#include "qml/Controls/IconPainter.h"

#include <QPainter>
#include <QSvgRenderer>

namespace leadhand {

IconPainter::IconPainter(QQuickItem* parent) : QQuickPaintedItem(parent) {
  setAntialiasing(true);
  setOpaquePainting(false);
}

void IconPainter::paint(QPainter* painter) {
  if (m_path.isEmpty()) {
    return;
  }
  const QString svg = QStringLiteral("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'>"
                                     "<path d='%1' fill='none' stroke='%2' stroke-width='%3' "
                                     "stroke-linecap='round' stroke-linejoin='round'/></svg>")
                          .arg(m_path, m_color.name(QColor::HexRgb), QString::number(m_stroke));
  QSvgRenderer renderer(svg.toUtf8());
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setOpacity(m_color.alphaF());
  renderer.render(painter, QRectF(0, 0, width(), height()));
}

void IconPainter::setPath(const QString& path) {
  if (m_path == path) {
    return;
  }
  m_path = path;
  emit pathChanged();
  update();
}

void IconPainter::setColor(const QColor& color) {
  if (m_color == color) {
    return;
  }
  m_color = color;
  emit colorChanged();
  update();
}

void IconPainter::setStroke(qreal stroke) {
  if (qFuzzyCompare(m_stroke, stroke)) {
    return;
  }
  m_stroke = stroke;
  emit strokeChanged();
  update();
}

} // namespace leadhand
