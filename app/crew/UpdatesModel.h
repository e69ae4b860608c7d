#pragma once
#include "app/crew/RowModel.h"
#include "app/crew/ViewModel.h"

namespace leadhand::crew {

/// Something that became of one's own work.
struct UpdateRow {
  QString rowId;
  QString route; ///< the screen that shows it
  QString recordId;
  QString customerName;
  QString text;
  QString line; ///< "Jacki · 1 Sep 15:40"
  QString iconName;
  QString tone;
  bool unread = false;

  bool operator==(const UpdateRow&) const = default;
  static std::vector<RowRole<UpdateRow>> roles();
};

/// Replies, stages and completions of one's own work, newest first.
class UpdatesModel : public leadhand::crew::ViewModel {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(leadhand::crew::RowModel* rows READ rows CONSTANT FINAL)
  Q_PROPERTY(int unread READ unread NOTIFY refreshed FINAL)

 public:
  explicit UpdatesModel(QObject* parent = nullptr);
  [[nodiscard]] RowModel* rows() { return &m_rows; }
  [[nodiscard]] int unread() const { return m_unread; }
  Q_INVOKABLE bool markAllRead();

 protected:
  void refresh() override;

 private:
  [[nodiscard]] QString whenOf(const UpdateItem& item) const;
  [[nodiscard]] UpdateRow rowOf(const UpdateItem& item) const;
  [[nodiscard]] QString sentenceOf(const UpdateItem& item) const;

  RowListModel<UpdateRow> m_rows;
  int m_unread = 0;
};

} // namespace leadhand::crew
