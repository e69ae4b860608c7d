#pragma once
#include "app/crew/CaseRows.h"
#include "app/crew/ViewModel.h"

#include <QTimer>

namespace leadhand::crew {

/// All problems this person may see: open ones with the promise that is due first, then those that are over.
class CasesModel : public leadhand::crew::ViewModel {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(leadhand::crew::RowModel* rows READ rows CONSTANT FINAL)
  /// "2 open · 1 late"
  Q_PROPERTY(QString summary READ summary NOTIFY refreshed FINAL)

 public:
  explicit CasesModel(QObject* parent = nullptr);
  [[nodiscard]] RowModel* rows() { return &m_rows; }
  [[nodiscard]] QString summary() const { return m_summary; }

 protected:
  void refresh() override;
  [[nodiscard]] bool concerns(const Kinds& kinds) const override;

 private:
  QString m_summary;
  QTimer m_tick;
  RowListModel<CaseRow> m_rows;
};

/// What Today says of problems: the first promises that fall due or are late, and how many cases are open.
class PromiseAlarms : public leadhand::crew::ViewModel {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(leadhand::crew::RowModel* rows READ rows CONSTANT FINAL)
  Q_PROPERTY(int open READ open NOTIFY refreshed FINAL)
  /// "1 open case", "3 open cases"
  Q_PROPERTY(QString openWords READ openWords NOTIFY refreshed FINAL)
  /// The promise that is due next, or how many are late where not all of them are in `rows`; "" without any
  Q_PROPERTY(QString next READ next NOTIFY refreshed FINAL)

 public:
  explicit PromiseAlarms(QObject* parent = nullptr);
  [[nodiscard]] RowModel* rows() { return &m_rows; }
  [[nodiscard]] int open() const { return m_open; }
  [[nodiscard]] QString openWords() const;
  [[nodiscard]] QString next() const { return m_next; }

 protected:
  void refresh() override;
  [[nodiscard]] bool concerns(const Kinds& kinds) const override;

 private:
  int m_open = 0;
  QString m_next;
  QTimer m_tick;
  RowListModel<PromiseRow> m_rows;
};

} // namespace leadhand::crew
