#pragma once
#include "app/crew/RowModel.h"
#include "app/crew/ViewModel.h"

#include <memory>
#include <QHash>

namespace leadhand::crew {

/// An opportunity as one card of a list or of the board.
struct OpportunityCardRow {
  QString rowId;
  QString title;
  QString customerName;
  QString stageId;
  QString stage;
  QString stageTone;
  QString age;     ///< "12 days"
  QString ageTone; ///< danger when nobody has moved it for a month
  QString say;
  QString from;   ///< "From John · 2 Nov"
  QString credit; ///< "Spotted by Jane, designed by John"
  QString next;   ///< "John · by 4 Dec", or what is missing
  QString nextTone;
  QString receipt; ///< only while the office does not have it
  QString arrived; ///< "Office has it 14:02", until the office has spoken; or ""
  QString silence; ///< "No news for 3 weeks", or ""
  QString nudged;  ///< "Jane asks how it stands · today", or ""
  int step = 0;    ///< how far it has come, of `steps`
  int steps = 0;   ///< 0: declined, there is no way to show

  bool operator==(const OpportunityCardRow&) const = default;
  static std::vector<RowRole<OpportunityCardRow>> roles();
};

[[nodiscard]] OpportunityCardRow opportunityCardRow(const OpportunityView& opportunity,
                                                    const Phrases& phrases, const Id& self);
/// "Spotted by Jane, designed by John"; "You" for oneself.
[[nodiscard]] QString creditLine(const OpportunityView& opportunity, const Phrases& phrases, const Id& self);

/// A column of the board.
struct StageColumnRow {
  QString rowId; ///< the stage
  QString label;
  int count = 0;

  bool operator==(const StageColumnRow&) const = default;
  static std::vector<RowRole<StageColumnRow>> roles();
};

/// Opportunities: one's own with what to say, or all of them by stage.
class OpportunitiesModel : public leadhand::crew::ViewModel {
  Q_OBJECT
  QML_ELEMENT
  /// Only those this person has spotted, the latest movement first; else all, in the order of their stages
  Q_PROPERTY(bool mine READ mine WRITE setMine NOTIFY mineChanged FINAL)
  Q_PROPERTY(leadhand::crew::RowModel* rows READ rows CONSTANT FINAL)
  /// The stages something stands in
  Q_PROPERTY(leadhand::crew::RowModel* columns READ columns CONSTANT FINAL)
  /// "3 open · 1 without news for long"
  Q_PROPERTY(QString summary READ summary NOTIFY refreshed FINAL)

 public:
  explicit OpportunitiesModel(QObject* parent = nullptr);
  [[nodiscard]] bool mine() const { return m_mine; }
  void setMine(bool mine);
  [[nodiscard]] RowModel* rows() { return &m_rows; }
  [[nodiscard]] RowModel* columns() { return &m_columns; }
  [[nodiscard]] QString summary() const { return m_summary; }
  /// The cards of one stage; the model lives as long as this one.
  Q_INVOKABLE leadhand::crew::RowModel* cardsOf(const QString& stage);

 signals:
  void mineChanged();

 protected:
  void refresh() override;
  [[nodiscard]] bool concerns(const Kinds& kinds) const override;

 private:
  using Cards = RowListModel<OpportunityCardRow>;
  void showByStage(const std::vector<OpportunityCardRow>& rows);

  bool m_mine = false;
  QString m_summary;
  Cards m_rows;
  RowListModel<StageColumnRow> m_columns;
  QHash<QString, Cards*> m_cards; ///< children of this object
};

} // namespace leadhand::crew
