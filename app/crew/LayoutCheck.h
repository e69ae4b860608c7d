#pragma once
#include <QQuickItem>
#include <QStringList>

namespace leadhand::crew {

/// Looks at what a window shows for words that nobody could read: cut, broken in their middle, wider than
/// their place, outside the surface they stand on, out of reach of every scroll, or over each other. One line
/// for each, with the words themselves.
class LayoutCheck {
 public:
  explicit LayoutCheck(const QQuickItem& root) : m_root(root) {}
  [[nodiscard]] QStringList findings();

 private:
  /// Something painted: words or an icon.
  struct Mark {
    const QQuickItem* item = nullptr;
    const QQuickItem* scroller = nullptr; ///< what it scrolls with; null: it stands still
    QRectF place;                         ///< in the window
    QString name;
    bool words = false;
  };
  void collect(const QQuickItem& item, const QQuickItem* scroller);
  void collectRows(const QQuickItem& list);
  void checkWords(const Mark& mark);
  void checkSurfaces(const Mark& mark);
  void checkOverlaps();
  void say(const Mark& mark, const QString& what);

  const QQuickItem& m_root;
  QList<Mark> m_marks;
  QStringList m_found;
};

} // namespace leadhand::crew
