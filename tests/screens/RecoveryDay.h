#pragma once
#include "tests/screens/Sample.h"

#include <QObject>
#include <QStringList>

namespace leadhand::test {

/// Problems on the sample device, as a Quick Test sees them.
class RecoveryDay : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_SINGLETON

 public:
  explicit RecoveryDay(Sample& sample, QObject* parent) : QObject(parent), m_sample(sample) {}
  static RecoveryDay* create(QQmlEngine* engine, QJSEngine*);

  /// Time passes to the next Sunday at noon.
  Q_INVOKABLE void toSunday();
  /// A problem in this state, written down by Jane and in the office; its id.
  Q_INVOKABLE QString problem(const QString& customer, const QString& words, const QString& state);
  /// A promise of it, due in so many minutes.
  Q_INVOKABLE void promise(const QString& caseId, const QString& sort, const QString& owner, int minutes);
  /// The problems of the whole sample company are there.
  Q_INVOKABLE void all();
  /// The latest one of this customer, or "".
  Q_INVOKABLE [[nodiscard]] QString latest(const QString& customer) const;
  Q_INVOKABLE [[nodiscard]] QString reference(const QString& caseId) const;
  Q_INVOKABLE [[nodiscard]] QString state(const QString& caseId) const;
  Q_INVOKABLE [[nodiscard]] QString words(const QString& caseId) const;
  Q_INVOKABLE [[nodiscard]] QString restated(const QString& caseId) const;
  /// "product: Dead plant"
  Q_INVOKABLE [[nodiscard]] QString about(const QString& caseId) const;
  /// "call Jacki 2026-11-23 16:00", with " kept" where it was
  Q_INVOKABLE [[nodiscard]] QStringList promises(const QString& caseId) const;
  /// "agreed", "delivered: Planter changed"
  Q_INVOKABLE [[nodiscard]] QStringList steps(const QString& caseId) const;

 private:
  Sample& m_sample;
};

} // namespace leadhand::test
