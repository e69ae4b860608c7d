#pragma once
#include "tests/screens/Sample.h"
#include "tests/screens/StopDay.h"

#include <optional>
#include <QObject>
#include <QStringList>
#include <QVariantList>

namespace leadhand::test {

/// A StopDay on the sample device, as a Quick Test sees it.
class GateDay : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_SINGLETON

 public:
  explicit GateDay(Sample& sample, QObject* parent) : QObject(parent), m_sample(sample) {}
  static GateDay* create(QQmlEngine* engine, QJSEngine*);

  /// Another day, nine in the morning, with these stops: [{name, time, emergency}].
  Q_INVOKABLE void begin(const QVariantList& stops);
  Q_INVOKABLE [[nodiscard]] QString visit(const QString& customer) const;
  Q_INVOKABLE [[nodiscard]] QString status(const QString& customer) const;
  Q_INVOKABLE void step(const QString& customer, const QString& to);
  Q_INVOKABLE void handIn(const QString& customer, const QString& about);
  Q_INVOKABLE void couldNot(const QString& customer, const QString& about, const QString& why);
  Q_INVOKABLE void know(const QString& customer, const QString& topic, const QString& text);
  Q_INVOKABLE void rule(const QString& code, bool off);
  /// The next morning; what was planned stays.
  Q_INVOKABLE void sleep();
  /// Who opened what of this day: "Jane: the reason (code)", the newest last.
  Q_INVOKABLE [[nodiscard]] QStringList opened() const;
  /// All that an item and what stands in it shows or says to a reader, one a line.
  Q_INVOKABLE [[nodiscard]] QString said(QQuickItem* item) const;

 private:
  Sample& m_sample;
  std::optional<StopDay> m_day;
};

} // namespace leadhand::test
