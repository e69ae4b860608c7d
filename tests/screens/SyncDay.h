#pragma once
#include "tests/screens/Sample.h"

#include <QObject>
#include <QStringList>

namespace leadhand::test {

/// A phone that is out of step with its office, as a Quick Test sees it.
class SyncDay : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_SINGLETON

 public:
  explicit SyncDay(Sample& sample, QObject* parent) : QObject(parent), m_sample(sample) {}
  static SyncDay* create(QQmlEngine* engine, QJSEngine*);

  /// All that was written has arrived, every conflict is decided, and the contact is good.
  Q_INVOKABLE void inStep();
  Q_INVOKABLE void outOfStep();
  Q_INVOKABLE QString refused(const QString& customer, const QString& text);
  Q_INVOKABLE QString conflict(const QString& customer, const QString& field, const QString& jackis,
                               const QString& janes);
  Q_INVOKABLE QString comment(const QString& customer, const QString& text);
  Q_INVOKABLE void photo(const QString& comment, int bytes);
  Q_INVOKABLE void contact(const QString& code, const QString& where, const QString& state, int minutes);
  /// One field of a customer as this device has it now.
  Q_INVOKABLE [[nodiscard]] QString phone(const QString& customer) const;
  /// The words of a customer's comments that wait to be sent, in their order.
  Q_INVOKABLE [[nodiscard]] QStringList written(const QString& customer) const;
  /// Refused records that are kept.
  Q_INVOKABLE [[nodiscard]] int kept() const;

 private:
  Sample& m_sample;
};

} // namespace leadhand::test
