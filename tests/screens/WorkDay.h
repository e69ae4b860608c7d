#pragma once
#include "tests/fakes/TemporaryFolder.h"
#include "tests/screens/Sample.h"

#include <QObject>
#include <QUrl>
#include <QVariantMap>

namespace leadhand::test {

/// Files of unsent work, and the office that reads them, as a Quick Test sees them.
class WorkDay : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_SINGLETON

 public:
  WorkDay(Sample& sample, QObject* parent);
  ~WorkDay() override;
  static WorkDay* create(QQmlEngine* engine, QJSEngine*);

  /// A file of this name in a folder of the test's own.
  Q_INVOKABLE [[nodiscard]] QUrl file(const QString& name) const;
  /// A file in a folder that there is not.
  Q_INVOKABLE [[nodiscard]] QUrl fileNowhere() const;
  /// The names of all files there.
  Q_INVOKABLE [[nodiscard]] QStringList names() const;
  /// A photo of this comment, its bytes on this device.
  Q_INVOKABLE void picture(const QString& commentId);
  /// As the office opens it: {error} or {device, actions, photos, signed}.
  Q_INVOKABLE [[nodiscard]] QVariantMap read(const QUrl& file) const;
  /// Whoever writes this file waits before its first byte, until letGo().
  Q_INVOKABLE void hold(const QUrl& file);
  Q_INVOKABLE void letGo();

 private:
  Sample& m_sample;
  TemporaryFolder m_folder;
  std::string m_officeSecret;
  QString m_held;
  int m_reader = -1;
};

} // namespace leadhand::test
