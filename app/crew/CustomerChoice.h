#pragma once
#include "app/crew/RowModel.h"
#include "app/crew/ViewModel.h"

namespace leadhand::crew {

/// A customer one may choose.
struct CustomerChoiceRow {
  QString rowId;
  QString name;
  QString second; ///< address, or when they are visited next

  bool operator==(const CustomerChoiceRow&) const = default;
  static std::vector<RowRole<CustomerChoiceRow>> roles();
};

/// Choosing a customer by name as one types; those with a visit near come first.
class CustomerChoice : public leadhand::crew::ViewModel {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString words READ words WRITE setWords NOTIFY wordsChanged FINAL)
  /// How many are offered at most
  Q_PROPERTY(int most MEMBER m_most NOTIFY mostChanged FINAL)
  Q_PROPERTY(leadhand::crew::RowModel* rows READ rows CONSTANT FINAL)

 public:
  explicit CustomerChoice(QObject* parent = nullptr);
  [[nodiscard]] QString words() const { return m_words; }
  void setWords(const QString& words);
  [[nodiscard]] RowModel* rows() { return &m_rows; }

 signals:
  void wordsChanged();
  void mostChanged();

 protected:
  void refresh() override;
  [[nodiscard]] bool concerns(const Kinds& kinds) const override { return kinds.contains(Kind::customer); }

 private:
  QString m_words;
  int m_most = 20;
  RowListModel<CustomerChoiceRow> m_rows;
};

} // namespace leadhand::crew
