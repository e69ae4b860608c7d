#pragma once
#include "app/crew/RowModel.h"
#include "app/crew/ViewModel.h"

namespace leadhand::crew {

/// A visit of the days ahead as one row.
struct ComingRow {
  QString rowId;
  QString customerName;
  QString place; ///< "14 Maple Row · planting, hedge"
  QString startTime;
  QString tag; ///< what must not be missed: an emergency, an absence, an instruction, a proposal; or ""
  QString tagTone;
  QString brief; ///< "Brief on this device", or that more of it is to come
  bool isWhole = true;
  QString day; ///< ISO; a heading of a list is not said anew when only its words change

  bool operator==(const ComingRow&) const = default;
  static std::vector<RowRole<ComingRow>> roles();
};

/// The crew's visits of the next fourteen days, each with whether its brief is on this device.
class ComingModel : public leadhand::crew::ViewModel {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(leadhand::crew::RowModel* rows READ rows CONSTANT FINAL)
  /// "As of Mon 23 Nov 06:55", or ""
  Q_PROPERTY(QString asOf READ asOf NOTIFY refreshed FINAL)

 public:
  explicit ComingModel(QObject* parent = nullptr);
  [[nodiscard]] RowModel* rows() { return &m_rows; }
  [[nodiscard]] QString asOf() const { return m_asOf; }
  void componentComplete() override;

 protected:
  void refresh() override;

 private:
  RowListModel<ComingRow> m_rows;
  QString m_asOf;
};

} // namespace leadhand::crew
