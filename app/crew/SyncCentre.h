#pragma once
#include "app/crew/ConflictChoice.h"
#include "app/crew/SyncItems.h"
#include "app/crew/ViewModel.h"

#include <QTimer>

namespace leadhand::crew {

/// Where every item is: on this device, in the office, accepted or why not; and how the contact stands.
class SyncCentre : public leadhand::crew::ViewModel {
  Q_OBJECT
  QML_ELEMENT
  /// "All in office", "Waiting for signal"; the words are SyncWords'
  Q_PROPERTY(QString headline READ headline NOTIFY refreshed FINAL)
  Q_PROPERTY(QString headlineTone READ headlineTone NOTIFY refreshed FINAL)
  Q_PROPERTY(QString headlineIcon READ headlineIcon NOTIFY refreshed FINAL)
  /// One sentence: what it means and what to do
  Q_PROPERTY(QString sentence READ sentence NOTIFY refreshed FINAL)
  Q_PROPERTY(QString lastContact READ lastContact NOTIFY refreshed FINAL)
  Q_PROPERTY(QString nextAttempt READ nextAttempt NOTIFY refreshed FINAL)
  /// What the one button says; "" where pressing it can change nothing
  Q_PROPERTY(QString action READ action NOTIFY refreshed FINAL)
  Q_PROPERTY(QString office READ office NOTIFY refreshed FINAL)
  /// Photos that the office does not hold yet, apart from the rows they belong to; "" for none
  Q_PROPERTY(QString photos READ photos NOTIFY refreshed FINAL)
  Q_PROPERTY(QString unreadable READ unreadable NOTIFY refreshed FINAL)
  /// "and 120 more", or ""
  Q_PROPERTY(QString moreWaiting READ moreWaiting NOTIFY refreshed FINAL)
  Q_PROPERTY(leadhand::crew::RowModel* refused READ refused CONSTANT FINAL)
  Q_PROPERTY(leadhand::crew::RowModel* conflicts READ conflicts CONSTANT FINAL)
  Q_PROPERTY(leadhand::crew::RowModel* waiting READ waiting CONSTANT FINAL)
  Q_PROPERTY(leadhand::crew::RowModel* arrived READ arrived CONSTANT FINAL)

 public:
  explicit SyncCentre(QObject* parent = nullptr);
  void componentComplete() override;
  [[nodiscard]] QString headline() const { return m_headline; }
  [[nodiscard]] QString headlineTone() const { return m_headlineTone; }
  [[nodiscard]] QString headlineIcon() const { return m_headlineIcon; }
  [[nodiscard]] QString sentence() const { return m_sentence; }
  [[nodiscard]] QString lastContact() const { return m_lastContact; }
  [[nodiscard]] QString nextAttempt() const { return m_nextAttempt; }
  [[nodiscard]] QString action() const { return m_action; }
  [[nodiscard]] QString office() const { return m_office; }
  [[nodiscard]] QString photos() const { return m_photos; }
  [[nodiscard]] QString unreadable() const { return m_unreadable; }
  [[nodiscard]] QString moreWaiting() const { return m_moreWaiting; }
  [[nodiscard]] RowModel* refused() { return &m_refused; }
  [[nodiscard]] RowModel* conflicts() { return &m_conflicts; }
  [[nodiscard]] RowModel* waiting() { return &m_waiting; }
  [[nodiscard]] RowModel* arrived() { return &m_arrived; }
  Q_INVOKABLE void sendNow();
  /// What was refused goes out once more as it stands.
  Q_INVOKABLE bool tryAgain(const QString& recordId);
  /// Its words, and a comment's photos, stand in the draft of a new comment; it stays where it is.
  Q_INVOKABLE bool copyToDraft(const QString& recordId);
  /// One's own value stands again; `note` is then what TakeBack.restored needs, "" where it is decided.
  Q_INVOKABLE bool restoreOwn(const QString& conflictId);
  Q_INVOKABLE [[nodiscard]] QString note() const { return m_note; }
  Q_INVOKABLE bool askOffice(const QString& conflictId);

 protected:
  void refresh() override;

 private:
  void showContact(const SyncStatusView& status);

  QString m_headline;
  QString m_headlineTone;
  QString m_headlineIcon;
  QString m_sentence;
  QString m_lastContact;
  QString m_nextAttempt;
  QString m_action;
  QString m_office;
  QString m_photos;
  QString m_unreadable;
  QString m_moreWaiting;
  QString m_note;
  QTimer m_tick; ///< the next attempt comes nearer
  RowListModel<RefusedRow> m_refused;
  RowListModel<ConflictRow> m_conflicts;
  RowListModel<SyncItemRow> m_waiting;
  RowListModel<SyncItemRow> m_arrived;
};

} // namespace leadhand::crew
