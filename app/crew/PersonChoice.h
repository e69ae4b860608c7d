#pragma once
#include "app/crew/RowModel.h"
#include "app/crew/ViewModel.h"

namespace leadhand::crew {

/// Somebody of the team one may give something to.
struct PersonRow {
  QString rowId;
  QString name;

  bool operator==(const PersonRow&) const = default;
  static std::vector<RowRole<PersonRow>> roles();
};

/// The people of the team, oneself first.
class PersonChoice : public leadhand::crew::ViewModel {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(leadhand::crew::RowModel* rows READ rows CONSTANT FINAL)
  /// The id of the person who uses this device
  Q_PROPERTY(QString self READ self NOTIFY refreshed FINAL)

 public:
  explicit PersonChoice(QObject* parent = nullptr) : ViewModel(parent) {}
  [[nodiscard]] RowModel* rows() { return &m_rows; }
  [[nodiscard]] QString self() const { return m_self; }

 protected:
  void refresh() override;
  [[nodiscard]] bool concerns(const Kinds& kinds) const override {
    return kinds.contains(Kind::person) || kinds.contains(Kind::none);
  }

 private:
  QString m_self;
  RowListModel<PersonRow> m_rows;
};

} // namespace leadhand::crew
