#pragma once
#include "app/crew/RowModel.h"
#include "app/crew/ViewModel.h"
#include "core/work/WorkViews.h"

#include <QHash>

namespace leadhand::crew {

/// An item of the company's list, with as much of it as was used the last time.
struct StockRow {
  QString rowId;
  QString name;
  QString unit;
  QString label; ///< "Mulch · 4 yd"; without the amount where nobody knows one
  qint64 quantity = 0;

  bool operator==(const StockRow&) const = default;
  static std::vector<RowRole<StockRow>> roles();
};

/// Choosing a material as one types, most used first. "mulch 4" is four of it.
class StockChoice : public leadhand::crew::ViewModel {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString visitId READ visitId WRITE setVisitId NOTIFY visitIdChanged FINAL)
  Q_PROPERTY(QString words READ words WRITE setWords NOTIFY wordsChanged FINAL)
  /// How many are offered at most
  Q_PROPERTY(int most MEMBER m_most NOTIFY mostChanged FINAL)
  /// Items that stand on the sheet already; they are offered only as one types
  Q_PROPERTY(QStringList taken READ taken WRITE setTaken NOTIFY takenChanged FINAL)
  Q_PROPERTY(leadhand::crew::RowModel* rows READ rows CONSTANT FINAL)
  /// What was typed where nothing of the list has exactly that name; "" else
  Q_PROPERTY(QString unknown READ unknown NOTIFY wordsChanged FINAL)
  /// The number and unit that stood behind the words
  Q_PROPERTY(int typedQuantity READ typedQuantity NOTIFY wordsChanged FINAL)
  Q_PROPERTY(QString typedUnit READ typedUnit NOTIFY wordsChanged FINAL)

 public:
  explicit StockChoice(QObject* parent = nullptr);
  [[nodiscard]] QString visitId() const { return m_visitId; }
  void setVisitId(const QString& id);
  [[nodiscard]] QString words() const { return m_words; }
  void setWords(const QString& words);
  [[nodiscard]] QStringList taken() const { return m_taken; }
  void setTaken(const QStringList& items);
  [[nodiscard]] RowModel* rows() { return &m_rows; }
  [[nodiscard]] QString unknown() const;
  [[nodiscard]] int typedQuantity() const;
  [[nodiscard]] QString typedUnit() const;

 signals:
  void visitIdChanged();
  void wordsChanged();
  void mostChanged();
  void takenChanged();

 protected:
  void refresh() override;
  [[nodiscard]] bool concerns(const Kinds& kinds) const override;

 private:
  struct Item {
    StockItemView view;
    std::string folded; ///< of its name
    StockUseView use;
  };
  void find();

  QString m_visitId;
  QString m_words;
  QStringList m_taken;
  int m_most = 6;
  std::vector<Item> m_items; ///< most used first, then by name
  RowListModel<StockRow> m_rows;
};

} // namespace leadhand::crew
