#pragma once
#include "app/crew/ViewModel.h"
#include "app/crew/VisitRow.h"

#include <QVariantMap>

namespace leadhand::crew {

/// The crew's day: the visit that is on now, those to come, those behind.
class TodayModel : public leadhand::crew::ViewModel {
  Q_OBJECT
  QML_ELEMENT
  /// "Mon 23 Nov · North crew · 4 visits"
  Q_PROPERTY(QString dateLine READ dateLine NOTIFY refreshed FINAL)
  /// No row or one: on site, else on the way, else the next one planned
  Q_PROPERTY(leadhand::crew::RowModel* current READ current CONSTANT FINAL)
  Q_PROPERTY(leadhand::crew::RowModel* coming READ coming CONSTANT FINAL)
  Q_PROPERTY(leadhand::crew::RowModel* behind READ behind CONSTANT FINAL)
  /// {customerId, customerName, visitId} of the current visit: what a new entry is about
  Q_PROPERTY(QVariantMap target READ target NOTIFY refreshed FINAL)
  /// Of the current visit, or ""
  Q_PROPERTY(QString currentVisitId READ currentVisitId NOTIFY refreshed FINAL)
  /// Why something is asked for before the next visit is shown, as the company says it, or ""
  Q_PROPERTY(QString whyFirst READ whyFirst NOTIFY refreshed FINAL)
  /// Comments written today
  Q_PROPERTY(int commentsToday READ commentsToday NOTIFY refreshed FINAL)

 public:
  explicit TodayModel(QObject* parent = nullptr);
  [[nodiscard]] QString dateLine() const { return m_dateLine; }
  [[nodiscard]] RowModel* current() { return &m_current; }
  [[nodiscard]] RowModel* coming() { return &m_coming; }
  [[nodiscard]] RowModel* behind() { return &m_behind; }
  [[nodiscard]] QVariantMap target() const { return m_target; }
  [[nodiscard]] QString currentVisitId() const {
    return m_target.value(QStringLiteral("visitId")).toString();
  }
  [[nodiscard]] QString whyFirst() const { return m_whyFirst; }
  /// Opens a covered visit with a reason or the managers' code; it is kept, and the office sees it.
  Q_INVOKABLE bool openCovered(const QString& visitId, const QString& reason, const QString& code);
  [[nodiscard]] int commentsToday() const { return m_commentsToday; }

 protected:
  void refresh() override;
  [[nodiscard]] bool concerns(const Kinds& kinds) const override;

 private:
  RowListModel<VisitRow> m_current;
  RowListModel<VisitRow> m_coming;
  RowListModel<VisitRow> m_behind;
  QString m_dateLine;
  QString m_whyFirst;
  QVariantMap m_target;
  int m_commentsToday = 0;
};

} // namespace leadhand::crew
