#pragma once
#include "app/crew/RowModel.h"
#include "app/crew/ViewModel.h"

namespace leadhand::crew {

/// Something a person has still to do.
struct OpenTaskRow {
  QString rowId;
  QString text;
  QString customerName;
  QString due; ///< "today", "by 18 Sep", or ""
  bool late = false;
  QString commentId; ///< what it came from, or ""

  bool operator==(const OpenTaskRow&) const = default;
  static std::vector<RowRole<OpenTaskRow>> roles();
};

/// The open tasks and action items of one person, due first.
class TasksModel : public leadhand::crew::ViewModel {
  Q_OBJECT
  QML_ELEMENT
  /// Whose; "" for one's own
  Q_PROPERTY(QString ownerId READ ownerId WRITE setOwnerId NOTIFY ownerIdChanged FINAL)
  Q_PROPERTY(leadhand::crew::RowModel* rows READ rows CONSTANT FINAL)
  /// "4 open · 1 late"
  Q_PROPERTY(QString summary READ summary NOTIFY refreshed FINAL)

 public:
  explicit TasksModel(QObject* parent = nullptr) : ViewModel(parent) {}
  [[nodiscard]] QString ownerId() const { return m_ownerId; }
  void setOwnerId(const QString& id);
  [[nodiscard]] RowModel* rows() { return &m_rows; }
  [[nodiscard]] QString summary() const { return m_summary; }

  Q_INVOKABLE bool done(const QString& taskId, const QString& note);
  Q_INVOKABLE bool reopen(const QString& taskId);

 signals:
  void ownerIdChanged();

 protected:
  void refresh() override;
  [[nodiscard]] bool concerns(const Kinds& kinds) const override;

 private:
  QString m_ownerId;
  QString m_summary;
  RowListModel<OpenTaskRow> m_rows;
};

} // namespace leadhand::crew
