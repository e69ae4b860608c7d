#pragma once
#include "core/store/DeviceStore.h"

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

class QJSEngine;
class QQmlEngine;

namespace leadhand::crew {

/// What a person chose for this device; kept in the device's own store, never sent.
class Settings : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_SINGLETON
  /// light, dark, sun, or auto (the system's choice)
  Q_PROPERTY(QString theme READ theme WRITE setTheme NOTIFY themeChanged FINAL)
  /// light, dark or sun: what `theme` comes to now
  Q_PROPERTY(QString scheme READ scheme NOTIFY themeChanged FINAL)
  /// 1.0 to 2.0
  Q_PROPERTY(double textScale READ textScale WRITE setTextScale NOTIFY textScaleChanged FINAL)
  Q_PROPERTY(bool leftHanded READ leftHanded WRITE setLeftHanded NOTIFY leftHandedChanged FINAL)
  Q_PROPERTY(bool reduceMotion READ reduceMotion WRITE setReduceMotion NOTIFY reduceMotionChanged FINAL)
  /// Photos move only over a network that costs nothing
  Q_PROPERTY(bool photosOnFreeOnly READ photosOnFreeOnly WRITE setPhotosOnFreeOnly NOTIFY
                 photosOnFreeOnlyChanged FINAL)
  /// en, fr or es
  Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged FINAL)

 public:
  explicit Settings(DeviceStore& store, QObject* parent = nullptr);
  static Settings* create(QQmlEngine* engine, QJSEngine*);

  [[nodiscard]] QString theme() const { return m_theme; }
  [[nodiscard]] QString scheme() const;
  [[nodiscard]] double textScale() const { return m_textScale; }
  [[nodiscard]] bool leftHanded() const { return m_leftHanded; }
  [[nodiscard]] bool reduceMotion() const { return m_reduceMotion; }
  [[nodiscard]] bool photosOnFreeOnly() const { return m_photosOnFreeOnly; }
  [[nodiscard]] QString language() const { return m_language; }

  void setTheme(const QString& theme);
  void setTextScale(double scale);
  void setLeftHanded(bool on);
  void setReduceMotion(bool on);
  void setPhotosOnFreeOnly(bool on);
  void setLanguage(const QString& language);
  /// While true, choices hold for this run only; for the options of the command line.
  void setForThisRun(bool on) { m_forThisRun = on; }

 signals:
  void themeChanged();
  void textScaleChanged();
  void leftHandedChanged();
  void reduceMotionChanged();
  void photosOnFreeOnlyChanged();
  void languageChanged();

 private:
  [[nodiscard]] QString kept(const char* key, const char* otherwise) const;
  void keep(const char* key, const QString& value);

  DeviceStore& m_store;
  QString m_theme;
  double m_textScale = 1.0;
  bool m_leftHanded = false;
  bool m_reduceMotion = false;
  bool m_photosOnFreeOnly = false;
  QString m_language;
  bool m_forThisRun = false;
};

} // namespace leadhand::crew
