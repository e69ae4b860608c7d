#pragma once
#include "app/crew/RowModel.h"
#include "app/crew/ViewModel.h"

namespace leadhand::crew {

/// A service card as one row of the catalogue.
struct ServiceRow {
  QString rowId;
  QString title;
  QString summary;
  QString season;
  QString leaveBehind; ///< what can be left with the customer, or ""
  bool unsure = false;

  bool operator==(const ServiceRow&) const = default;
  static std::vector<RowRole<ServiceRow>> roles();
};

/// The catalogue: what the company offers, found by words of its cards, with no signal.
class ServicesModel : public leadhand::crew::ViewModel {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString words READ words WRITE setWords NOTIFY wordsChanged FINAL)
  Q_PROPERTY(leadhand::crew::RowModel* rows READ rows CONSTANT FINAL)

 public:
  explicit ServicesModel(QObject* parent = nullptr);
  [[nodiscard]] QString words() const { return m_words; }
  void setWords(const QString& words);
  [[nodiscard]] RowModel* rows() { return &m_rows; }

 signals:
  void wordsChanged();

 protected:
  void refresh() override;
  [[nodiscard]] bool concerns(const Kinds& kinds) const override;

 private:
  QString m_words;
  RowListModel<ServiceRow> m_rows;
};

} // namespace leadhand::crew
