#pragma once
#include "app/crew/RowModel.h"
#include "app/crew/ViewModel.h"

namespace leadhand::crew {

/// One thing this device wrote, and where it is.
struct SyncItemRow {
  QString rowId;
  QString title; ///< "Comment: Mrs. Smith"
  QString text;
  QString where; ///< "On this phone", "Accepted"
  QString tone;
  QString why; ///< why not, or ""
  QString line;
  QString route; ///< the screen that shows it, or ""
  QString recordId;

  bool operator==(const SyncItemRow&) const = default;
  static std::vector<RowRole<SyncItemRow>> roles();
};

/// Two values of one field; the office decides.
struct ConflictRow {
  QString rowId;
  QString title; ///< "Mrs. Smith · Phone"
  QString kept;
  QString keptBy;
  QString other;
  QString otherBy;

  bool operator==(const ConflictRow&) const = default;
  static std::vector<RowRole<ConflictRow>> roles();
};

/// Where every item is: on this device, in the office, accepted or why not; and how the contact stands.
class SyncCentre : public leadhand::crew::ViewModel {
  Q_OBJECT
  QML_ELEMENT
  /// "All in office", "3 waiting"
  Q_PROPERTY(QString headline READ headline NOTIFY refreshed FINAL)
  Q_PROPERTY(QString headlineTone READ headlineTone NOTIFY refreshed FINAL)
  Q_PROPERTY(QString lastContact READ lastContact NOTIFY refreshed FINAL)
  Q_PROPERTY(QString nextAttempt READ nextAttempt NOTIFY refreshed FINAL)
  /// Why the last contact did not work, or ""
  Q_PROPERTY(QString trouble READ trouble NOTIFY refreshed FINAL)
  Q_PROPERTY(QString office READ office NOTIFY refreshed FINAL)
  /// Photos that the office does not hold yet, apart from the rows they belong to; "" for none
  Q_PROPERTY(QString photos READ photos NOTIFY refreshed FINAL)
  Q_PROPERTY(leadhand::crew::RowModel* open READ open CONSTANT FINAL)
  Q_PROPERTY(leadhand::crew::RowModel* arrived READ arrived CONSTANT FINAL)
  Q_PROPERTY(leadhand::crew::RowModel* conflicts READ conflicts CONSTANT FINAL)

 public:
  explicit SyncCentre(QObject* parent = nullptr);
  void componentComplete() override;
  [[nodiscard]] QString headline() const { return m_headline; }
  [[nodiscard]] QString headlineTone() const { return m_headlineTone; }
  [[nodiscard]] QString lastContact() const { return m_lastContact; }
  [[nodiscard]] QString nextAttempt() const { return m_nextAttempt; }
  [[nodiscard]] QString trouble() const { return m_trouble; }
  [[nodiscard]] QString office() const { return m_office; }
  [[nodiscard]] QString photos() const { return m_photos; }
  [[nodiscard]] RowModel* open() { return &m_open; }
  [[nodiscard]] RowModel* arrived() { return &m_arrived; }
  [[nodiscard]] RowModel* conflicts() { return &m_conflicts; }
  Q_INVOKABLE void sendNow();

 protected:
  void refresh() override;

 private:
  void showContact(const SyncStatusView& status);
  void showItems();
  void showArrived();
  void showConflicts();

  QString m_headline;
  QString m_headlineTone;
  QString m_lastContact;
  QString m_nextAttempt;
  QString m_trouble;
  QString m_office;
  QString m_photos;
  RowListModel<SyncItemRow> m_open;
  RowListModel<SyncItemRow> m_arrived;
  RowListModel<ConflictRow> m_conflicts;
};

} // namespace leadhand::crew
