#include "app/crew/LayoutCheck.h"

#include <algorithm>
#include <QColor>
#include <QFont>
#include <QFontMetricsF>
#include <QRegularExpression>
#include <QSet>

namespace leadhand::crew {

namespace {

/// Fractions of pixels are lost in rounding; marks that touch are no overlap.
constexpr double slack = 1.5;
constexpr double touching = 3.0;
/// Who limits the lines of words limits them to fewer than this; more is Text's own "as many as it takes".
constexpr int anyLines = 100;

bool isA(const QQuickItem& item, const char* type) {
  return item.inherits(type);
}

/// Something people see as a surface.
bool isSurface(const QQuickItem& item) {
  if (isA(item, "QQuickRectangle"))
    return item.property("color").value<QColor>().alpha() > 0;
  return isA(item, "QQuickControl") || item.clip() || item.property("isSurface").toBool();
}

double numberOf(const QQuickItem& item, const char* property) {
  return item.property(property).toDouble();
}

/// Where the words themselves stand in their item, by its alignment and padding.
QRectF paintedPart(const QQuickItem& text) {
  const double width = numberOf(text, "contentWidth");
  const double height = numberOf(text, "contentHeight");
  const double left = numberOf(text, "leftPadding");
  const double top = numberOf(text, "topPadding");
  const double freeX = text.width() - left - numberOf(text, "rightPadding") - width;
  const double freeY = text.height() - top - numberOf(text, "bottomPadding") - height;
  const int across = text.property("effectiveHorizontalAlignment").toInt();
  const int down = text.property("verticalAlignment").toInt();
  const double x = across == Qt::AlignRight ? freeX : across == Qt::AlignHCenter ? freeX / 2 : 0;
  const double y = down == Qt::AlignBottom ? freeY : down == Qt::AlignVCenter ? freeY / 2 : 0;
  return {left + x, top + y, width, height};
}

/// The longest part of the words that no line may break.
QString widestWord(const QString& text, const QFontMetricsF& metrics, double& width) {
  static const QRegularExpression between(QStringLiteral("[\\s\\-/\\x{200b}]+"));
  QString widest;
  for (const QString& word : text.split(between, Qt::SkipEmptyParts))
    if (const double now = metrics.horizontalAdvance(word); now > width) {
      width = now;
      widest = word;
    }
  return widest;
}

} // namespace

QStringList LayoutCheck::findings() {
  m_marks.clear();
  m_found.clear();
  collect(m_root, nullptr);
  for (const Mark& mark : m_marks) {
    if (mark.words)
      checkWords(mark);
    checkSurfaces(mark);
  }
  checkOverlaps();
  m_found.removeDuplicates();
  return m_found;
}

void LayoutCheck::say(const Mark& mark, const QString& what) {
  m_found.append(QStringLiteral("“%1” %2").arg(mark.name, what));
}

void LayoutCheck::collect(const QQuickItem& item, const QQuickItem* scroller) {
  if (!item.isVisible() || item.opacity() <= 0)
    return;
  Mark mark{&item, scroller, {}, {}, false};
  if (isA(item, "QQuickText") && !item.property("text").toString().isEmpty()) {
    mark.words = true;
    mark.name = item.property("text").toString().left(60);
    mark.place = item.mapRectToItem(&m_root, paintedPart(item));
    m_marks.append(mark);
  } else if (isA(item, "QQuickPaintedItem") && item.width() > 0) {
    mark.name =
        QStringLiteral("icon of ") + (item.parentItem() ? item.parentItem()->objectName() : QString());
    mark.place = item.mapRectToItem(&m_root, item.boundingRect());
    m_marks.append(mark);
  }
  if (isA(item, "QQuickItemView")) {
    collectRows(item);
    return;
  }
  const QQuickItem* within = isA(item, "QQuickFlickable") ? &item : scroller;
  for (const QQuickItem* child : item.childItems())
    collect(*child, within);
}

/// A list keeps rows that it will use again where they last stood, unseen; only those of an index count.
void LayoutCheck::collectRows(const QQuickItem& list) {
  QSet<const QQuickItem*> rows;
  QSet<QByteArray> types;
  for (int at = 0; at < list.property("count").toInt(); ++at) {
    QQuickItem* row = nullptr;
    QMetaObject::invokeMethod(const_cast<QQuickItem*>(&list), "itemAtIndex", Q_RETURN_ARG(QQuickItem*, row),
                              Q_ARG(int, at));
    if (row == nullptr)
      continue;
    rows.insert(row);
    types.insert(row->metaObject()->className());
  }
  const auto* content = list.property("contentItem").value<QQuickItem*>();
  for (const QQuickItem* child : content->childItems())
    if (rows.contains(child) || !types.contains(child->metaObject()->className()))
      collect(*child, &list);
  for (const QQuickItem* child : list.childItems())
    if (child != content)
      collect(*child, &list);
}

void LayoutCheck::checkWords(const Mark& mark) {
  const QQuickItem& text = *mark.item;
  if (text.property("truncated").toBool() && text.property("maximumLineCount").toInt() >= anyLines)
    say(mark, QStringLiteral("is cut"));
  // What shrinks to its place is measured as it is painted.
  if (text.property("fontSizeMode").toInt() != 0)
    return;
  if (numberOf(text, "contentWidth") > text.width() + slack)
    say(mark, QStringLiteral("is wider than its place"));
  if (numberOf(text, "contentHeight") > text.height() + slack)
    say(mark, QStringLiteral("is higher than its place"));
  double width = 0;
  const QString widest = widestWord(text.property("text").toString(),
                                    QFontMetricsF(text.property("font").value<QFont>()), width);
  const double room = text.width() - numberOf(text, "leftPadding") - numberOf(text, "rightPadding");
  if (width > room + slack && text.property("maximumLineCount").toInt() != 1)
    say(mark, QStringLiteral("breaks the word “%1”").arg(widest));
}

/// Words and icons stay on the surface they stand on, and where a scroll or the window can show them.
void LayoutCheck::checkSurfaces(const Mark& mark) {
  for (const QQuickItem* at = mark.item->parentItem(); at != nullptr; at = at->parentItem()) {
    const QRectF place = at->mapRectFromItem(&m_root, mark.place);
    if (isA(*at, "QQuickFlickable")) {
      const double x = numberOf(*at, "originX") - numberOf(*at, "contentX");
      const double wide = std::max(numberOf(*at, "contentWidth"), at->width());
      if (place.left() < x - slack || place.right() > x + wide + slack)
        say(mark, QStringLiteral("is out of reach of its scroll"));
      const double y = numberOf(*at, "originY") - numberOf(*at, "contentY") - numberOf(*at, "topMargin");
      const double high = numberOf(*at, "contentHeight") + numberOf(*at, "topMargin");
      if (mark.words &&
          (place.top() < y - slack || place.bottom() > y + std::max(high, at->height()) + slack))
        say(mark, QStringLiteral("is above or below all that its scroll shows"));
      return;
    }
    const QRectF whole(0, 0, at->width(), at->height());
    if ((at == &m_root || isSurface(*at)) && mark.words &&
        !whole.adjusted(-slack, -slack, slack, slack).contains(place))
      say(mark, QStringLiteral("stands outside %1").arg(at->objectName()));
  }
}

void LayoutCheck::checkOverlaps() {
  for (qsizetype first = 0; first < m_marks.size(); ++first)
    for (qsizetype second = first + 1; second < m_marks.size(); ++second) {
      const Mark& one = m_marks[first];
      const Mark& other = m_marks[second];
      // What scrolls goes on below what stands still; a number on an icon is meant to.
      if (one.scroller != other.scroller || (!one.words && !other.words))
        continue;
      const QRectF shared = one.place.intersected(other.place);
      if (shared.width() < touching || shared.height() < touching)
        continue;
      const bool badge = one.item->parentItem() == nullptr || other.item->parentItem() == nullptr ||
                         one.item->parentItem()->parentItem() == other.item->parentItem() ||
                         one.item->parentItem() == other.item->parentItem()->parentItem();
      if (one.words && other.words ? true : !badge)
        say(one, QStringLiteral("overlaps “%1”").arg(other.name));
    }
}

} // namespace leadhand::crew
