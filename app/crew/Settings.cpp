#include "app/crew/Settings.h"

#include "app/crew/CrewContext.h"
#include "app/crew/Languages.h"
#include "app/crew/Text.h"

#include <algorithm>
#include <QGuiApplication>
#include <QPalette>
#include <QQmlEngine>

namespace leadhand::crew {

namespace {

constexpr const char* themeKey = "ui.theme";
constexpr const char* textScaleKey = "ui.text_scale";
constexpr const char* leftHandedKey = "ui.left_handed";
constexpr const char* reduceMotionKey = "ui.reduce_motion";
// Read by the one who moves photos, in the other thread: see sync/device/BlobRunner.h.
constexpr const char* photosKey = "photos_free_only";
constexpr const char* languageKey = "ui.language";

} // namespace

Settings::Settings(DeviceStore& store, QObject* parent) : QObject(parent), m_store(store) {
  m_theme = kept(themeKey, "light");
  m_textScale = std::clamp(kept(textScaleKey, "1").toDouble(), 1.0, 2.0);
  m_leftHanded = kept(leftHandedKey, "") == QLatin1String("yes");
  m_reduceMotion = kept(reduceMotionKey, "") == QLatin1String("yes");
  m_photosOnFreeOnly = kept(photosKey, "") == QLatin1String("1");
  m_language = kept(languageKey, systemLanguage().toLatin1().constData());
}

Settings* Settings::create(QQmlEngine* engine, QJSEngine*) {
  Settings* settings = &CrewContext::create(engine, nullptr)->settings();
  QJSEngine::setObjectOwnership(settings, QJSEngine::CppOwnership);
  return settings;
}

QString Settings::scheme() const {
  if (m_theme != QLatin1String("auto"))
    return m_theme;
  const bool dark = QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
  return dark ? QStringLiteral("dark") : QStringLiteral("light");
}

void Settings::setTheme(const QString& theme) {
  if (theme == m_theme)
    return;
  m_theme = theme;
  keep(themeKey, theme);
  emit themeChanged();
}

void Settings::setTextScale(double scale) {
  const double fits = std::clamp(scale, 1.0, 2.0);
  if (qFuzzyCompare(fits, m_textScale))
    return;
  m_textScale = fits;
  keep(textScaleKey, QString::number(fits));
  emit textScaleChanged();
}

void Settings::setLeftHanded(bool on) {
  if (on == m_leftHanded)
    return;
  m_leftHanded = on;
  keep(leftHandedKey, on ? QStringLiteral("yes") : QString());
  emit leftHandedChanged();
}

void Settings::setReduceMotion(bool on) {
  if (on == m_reduceMotion)
    return;
  m_reduceMotion = on;
  keep(reduceMotionKey, on ? QStringLiteral("yes") : QString());
  emit reduceMotionChanged();
}

void Settings::setPhotosOnFreeOnly(bool on) {
  if (on == m_photosOnFreeOnly)
    return;
  m_photosOnFreeOnly = on;
  keep(photosKey, on ? QStringLiteral("1") : QString());
  emit photosOnFreeOnlyChanged();
}

void Settings::setLanguage(const QString& language) {
  if (language == m_language)
    return;
  m_language = language;
  keep(languageKey, language);
  emit languageChanged();
}

QString Settings::kept(const char* key, const char* otherwise) const {
  const auto value = m_store.meta(key);
  return value && !value->empty() ? toQt(*value) : QString::fromLatin1(otherwise);
}

void Settings::keep(const char* key, const QString& value) {
  if (m_forThisRun)
    return;
  // A choice of looks that could not be kept is chosen again next time; it must not stop anybody.
  if (const Status done = m_store.setMeta(key, toStd(value)); !done)
    qWarning("settings: %s", done.error().sentence().c_str());
}

} // namespace leadhand::crew
