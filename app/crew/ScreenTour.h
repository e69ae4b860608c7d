#pragma once
#include "app/crew/CrewContext.h"

#include <QQuickWindow>
#include <QSize>
#include <QString>
#include <QStringList>

namespace leadhand::crew {

/// Goes through screens without a person: to look for warnings, and to take pictures. Every screen of the
/// route table takes part by being in it; a screen that shows one record names its kind there (`opens`), and
/// a fitting record of the store is shown.
class ScreenTour {
 public:
  ScreenTour(CrewContext& context, QQuickWindow& window) : m_context(context), m_window(window) {}

  /// Every screen, on a phone and on a tablet. One line for each that could not be shown, and for each thing
  /// on it that one reaches by key but that has no spoken name or role.
  [[nodiscard]] QStringList visitAll();
  /// Every screen, on a phone and on a tablet, in every language at 100 % and 200 % text, and in the
  /// stretched one at 100 %, at its beginning and at its end: one line for each thing that nobody could read
  /// there.
  [[nodiscard]] QStringList readAll();
  /// Pictures of every screen into `folder`: phone and tablet; light, sun and dark; text at 200 %; the other
  /// languages. For each of these one sheet with all screens beside each other, contact-*.png.
  [[nodiscard]] QStringList shootAll(const QString& folder);
  /// A picture of the window as it is, after it has come to rest.
  [[nodiscard]] bool grab(const QString& file);
  /// "comment?id=..." or a bare route id. False: there is no such screen for this role.
  [[nodiscard]] bool open(const QString& route);
  /// Lets events run until the window has drawn what it shows.
  void settle();

 private:
  struct Stop {
    QString routeId;
    QString home; ///< first screen of its tab
    QVariantMap params;
    bool possible = true; ///< false: there is no record of the kind it shows
  };
  [[nodiscard]] std::vector<Stop> stops() const;
  [[nodiscard]] QVariantMap sampleOf(const QString& kind, bool& found) const;
  [[nodiscard]] bool show(const QString& routeId, const QVariantMap& params);
  /// The first screen of its tab, then the stop itself: as a person gets there.
  [[nodiscard]] bool visit(const Stop& stop);
  /// How a round of pictures looks.
  struct Looks {
    const char* theme;
    int percent;
    QString language;
    bool onTablet; ///< false: the phone says it all
  };
  /// What is wrong with the words now shown; looked at again until it is the same twice.
  [[nodiscard]] QStringList unreadable();
  /// Everything that scrolls goes to its end; false: all of it was in view.
  [[nodiscard]] bool scrollToEnd();
  /// One round; the names of what could not be pictured.
  [[nodiscard]] QStringList shoot(const QString& folder, const QSize& size, const Looks& looks);
  void resize(const QSize& size);

  CrewContext& m_context;
  QQuickWindow& m_window;
};

} // namespace leadhand::crew
