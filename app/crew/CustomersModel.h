#pragma once
#include "app/crew/RowModel.h"
#include "app/crew/ViewModel.h"

namespace leadhand::crew {

/// A customer as one row of the list.
struct CustomerRow {
  QString rowId;
  QString name;
  QString address;
  QString visit; ///< "today", "26 Nov", or ""
  QString tag;   ///< what stands out: away, else comments that are still open
  QString tagTone;
  QString proposals; ///< "1 proposal", or ""
  QString group;     ///< "Coming visits" or "Everybody else"

  bool operator==(const CustomerRow&) const = default;
  static std::vector<RowRole<CustomerRow>> roles();
};

/// The customers of this device, found as one types; those with a coming visit stand first.
class CustomersModel : public leadhand::crew::ViewModel {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString words READ words WRITE setWords NOTIFY wordsChanged FINAL)
  Q_PROPERTY(leadhand::crew::RowModel* rows READ rows CONSTANT FINAL)
  /// "42 customers on this device"
  Q_PROPERTY(QString range READ range NOTIFY refreshed FINAL)

 public:
  explicit CustomersModel(QObject* parent = nullptr);
  [[nodiscard]] QString words() const { return m_words; }
  void setWords(const QString& words);
  [[nodiscard]] RowModel* rows() { return &m_rows; }
  [[nodiscard]] QString range() const { return m_range; }

 signals:
  void wordsChanged();

 protected:
  void refresh() override;
  [[nodiscard]] bool concerns(const Kinds& kinds) const override;

 private:
  QString m_words;
  QString m_range;
  RowListModel<CustomerRow> m_rows;
};

} // namespace leadhand::crew
