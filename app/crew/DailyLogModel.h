#pragma once
#include "app/crew/CommentRow.h"
#include "app/crew/ViewModel.h"

namespace leadhand::crew {

/// One day of the crew's log: every comment of it, by customer.
class DailyLogModel : public leadhand::crew::ViewModel {
  Q_OBJECT
  QML_ELEMENT
  /// ISO; "" is today
  Q_PROPERTY(QString day READ day WRITE setDay NOTIFY dayChanged FINAL)
  Q_PROPERTY(QString dayText READ dayText NOTIFY refreshed FINAL)
  Q_PROPERTY(bool isToday READ isToday NOTIFY refreshed FINAL)
  /// "5 comments · 3 customers"
  Q_PROPERTY(QString summary READ summary NOTIFY refreshed FINAL)
  Q_PROPERTY(leadhand::crew::RowModel* rows READ rows CONSTANT FINAL)

 public:
  explicit DailyLogModel(QObject* parent = nullptr);
  [[nodiscard]] QString day() const { return m_day; }
  void setDay(const QString& day);
  [[nodiscard]] QString dayText() const { return m_dayText; }
  [[nodiscard]] bool isToday() const { return m_isToday; }
  [[nodiscard]] QString summary() const { return m_summary; }
  [[nodiscard]] RowModel* rows() { return &m_rows; }
  Q_INVOKABLE void shift(int days);

 signals:
  void dayChanged();

 protected:
  void refresh() override;
  [[nodiscard]] bool concerns(const Kinds& kinds) const override;

 private:
  QString m_day;
  QString m_dayText;
  QString m_summary;
  bool m_isToday = true;
  RowListModel<CommentRow> m_rows;
};

} // namespace leadhand::crew
