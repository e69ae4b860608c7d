#pragma once
#include "core/work/WorkViews.h"
#include "tests/screens/Sample.h"

#include <QObject>
#include <QStringList>

namespace leadhand::test {

/// A day of a crew of three on the sample device, as a Quick Test sees it: one visit, what it took, and the
/// office's word on it.
class HoursDay : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_SINGLETON

 public:
  explicit HoursDay(Sample& sample, QObject* parent) : QObject(parent), m_sample(sample) {}
  static HoursDay* create(QQmlEngine* engine, QJSEngine*);

  /// Another morning, nine o'clock, with Jane's crew at this customer; the visit's id.
  Q_INVOKABLE QString begin(const QString& customer);
  Q_INVOKABLE void pass(int minutes);
  Q_INVOKABLE void step(const QString& visitId, const QString& to);
  /// All that was written has arrived in the office.
  Q_INVOKABLE void arrive();
  /// The office has approved the visit, and this device has heard of it.
  Q_INVOKABLE void approve(const QString& visitId);
  /// "Jane 150", by name
  Q_INVOKABLE [[nodiscard]] QStringList labour(const QString& visitId) const;
  /// "Mulch 4000 yd", "Odd stone 1000 (free)", by name
  Q_INVOKABLE [[nodiscard]] QStringList materials(const QString& visitId) const;
  /// "materials none", "hours could_not: why"
  Q_INVOKABLE [[nodiscard]] QStringList said(const QString& visitId) const;
  /// What the invoice would say: "Jane: not billed, free of charge"
  Q_INVOKABLE [[nodiscard]] QStringList billing(const QString& visitId) const;

 private:
  [[nodiscard]] VisitWorkView work(const QString& visitId) const;
  Sample& m_sample;
};

} // namespace leadhand::test
