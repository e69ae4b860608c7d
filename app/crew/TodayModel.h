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
  /// No row or one: on site, else on the way, else the next one planned; where that is covered, the one that
  /// has to be finished before
  Q_PROPERTY(leadhand::crew::RowModel* current READ current CONSTANT FINAL)
  /// What else is not finished, of the days before too
  Q_PROPERTY(leadhand::crew::RowModel* unfinished READ unfinished CONSTANT FINAL)
  /// Those to come that one may see
  Q_PROPERTY(leadhand::crew::RowModel* coming READ coming CONSTANT FINAL)
  /// The next one that is covered, and any later one of which something must be known all the same
  Q_PROPERTY(leadhand::crew::RowModel* covered READ covered CONSTANT FINAL)
  Q_PROPERTY(leadhand::crew::RowModel* behind READ behind CONSTANT FINAL)
  /// "2 more visits after that": those that are covered and have no row, or ""
  Q_PROPERTY(QString moreAfter READ moreAfter NOTIFY refreshed FINAL)
  /// The next one that is covered, or ""
  Q_PROPERTY(QString coveredVisitId READ coveredVisitId NOTIFY refreshed FINAL)
  /// {customerId, customerName, visitId} of the current visit: what a new entry is about
  Q_PROPERTY(QVariantMap target READ target NOTIFY refreshed FINAL)
  /// Of the current visit, or ""
  Q_PROPERTY(QString currentVisitId READ currentVisitId NOTIFY refreshed FINAL)
  /// "5 visits in the next 14 days", or "" without any
  Q_PROPERTY(QString daysAhead READ daysAhead NOTIFY daysAheadChanged FINAL)
  /// Whether their briefs are on this device
  Q_PROPERTY(QString daysAheadBriefs READ daysAheadBriefs NOTIFY daysAheadChanged FINAL)
  /// Comments written today
  Q_PROPERTY(int commentsToday READ commentsToday NOTIFY refreshed FINAL)

 public:
  explicit TodayModel(QObject* parent = nullptr);
  [[nodiscard]] QString dateLine() const { return m_dateLine; }
  [[nodiscard]] RowModel* current() { return &m_current; }
  [[nodiscard]] RowModel* unfinished() { return &m_unfinished; }
  [[nodiscard]] RowModel* coming() { return &m_coming; }
  [[nodiscard]] RowModel* covered() { return &m_covered; }
  [[nodiscard]] RowModel* behind() { return &m_behind; }
  [[nodiscard]] QString moreAfter() const { return m_moreAfter; }
  [[nodiscard]] QString coveredVisitId() const { return m_coveredVisitId; }
  [[nodiscard]] QVariantMap target() const { return m_target; }
  [[nodiscard]] QString currentVisitId() const {
    return m_target.value(QStringLiteral("visitId")).toString();
  }
  [[nodiscard]] int commentsToday() const { return m_commentsToday; }
  void componentComplete() override;
  [[nodiscard]] QString daysAhead() const { return m_daysAhead; }
  [[nodiscard]] QString daysAheadBriefs() const { return m_daysAheadBriefs; }

 signals:
  void daysAheadChanged();

 protected:
  void refresh() override;
  [[nodiscard]] bool concerns(const Kinds& kinds) const override;

 private:
  /// Of open cases, or that one is to be asked about; "" without any.
  [[nodiscard]] QString caseWords(const Id& customer) const;
  void sayDaysAhead();
  void showRows(const std::vector<VisitView>& all, const std::vector<VisitView>& lacking);

  RowListModel<VisitRow> m_current;
  RowListModel<VisitRow> m_unfinished;
  RowListModel<VisitRow> m_coming;
  RowListModel<VisitRow> m_covered;
  RowListModel<VisitRow> m_behind;
  QString m_dateLine;
  QString m_moreAfter;
  QString m_coveredVisitId;
  QString m_daysAhead;
  QString m_daysAheadBriefs;
  QVariantMap m_target;
  int m_commentsToday = 0;
};

} // namespace leadhand::crew
