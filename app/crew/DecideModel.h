#pragma once
#include "app/crew/RowModel.h"
#include "app/crew/ViewModel.h"

namespace leadhand::crew {

/// A comment nobody in the office has decided on yet.
struct DecideRow {
  QString rowId;
  QString customerName;
  QString words;
  QString kind;
  QString kindTone;
  QString age; ///< "5 h", "3 d"
  bool late = false;
  QString author;
  QString note; ///< that it was corrected, by whom and when; or ""

  bool operator==(const DecideRow&) const = default;
  static std::vector<RowRole<DecideRow>> roles();
};

/// What waits for a decision, oldest first. Nothing leaves it by growing old.
class DecideModel : public leadhand::crew::ViewModel {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(leadhand::crew::RowModel* rows READ rows CONSTANT FINAL)
  Q_PROPERTY(int all READ all NOTIFY refreshed FINAL)
  Q_PROPERTY(int late READ late NOTIFY refreshed FINAL)
  Q_PROPERTY(int problems READ problems NOTIFY refreshed FINAL)
  /// "", "late" or "problem"
  Q_PROPERTY(QString only READ only WRITE setOnly NOTIFY onlyChanged FINAL)

 public:
  explicit DecideModel(QObject* parent = nullptr) : ViewModel(parent) {}
  [[nodiscard]] RowModel* rows() { return &m_rows; }
  [[nodiscard]] int all() const { return m_all; }
  [[nodiscard]] int late() const { return m_late; }
  [[nodiscard]] int problems() const { return m_problems; }
  [[nodiscard]] QString only() const { return m_only; }
  void setOnly(const QString& filter);
  /// The one that stands first, or "".
  Q_INVOKABLE QString first() const;

 signals:
  void onlyChanged();

 protected:
  void refresh() override;
  [[nodiscard]] bool concerns(const Kinds& kinds) const override;

 private:
  QString m_only;
  int m_all = 0;
  int m_late = 0;
  int m_problems = 0;
  RowListModel<DecideRow> m_rows;
};

} // namespace leadhand::crew
