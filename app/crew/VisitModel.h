#pragma once
#include "app/crew/BriefRows.h"
#include "app/crew/CaseRows.h"
#include "app/crew/CommentRow.h"
#include "app/crew/ViewModel.h"
#include "app/crew/VisitRow.h"

namespace leadhand::crew {

/// A visit with all that is worth knowing before going in. With a visit, that visit; else the customer as
/// they are today.
class VisitModel : public leadhand::crew::ViewModel {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString visitId READ visitId WRITE setVisitId NOTIFY visitIdChanged FINAL)
  Q_PROPERTY(QString customerId READ customerId WRITE setCustomerId NOTIFY customerIdChanged FINAL)
  Q_PROPERTY(QString customerName READ customerName NOTIFY refreshed FINAL)
  Q_PROPERTY(QString place READ place NOTIFY refreshed FINAL)
  /// Something is to be finished first: nothing is said of this visit, not even whose it is.
  Q_PROPERTY(bool covered READ covered NOTIFY refreshed FINAL)
  /// No row or one: the visit, where there is one
  Q_PROPERTY(leadhand::crew::RowModel* visit READ visit CONSTANT FINAL)
  /// "Away until 10 Jan", or ""
  Q_PROPERTY(QString away READ away NOTIFY refreshed FINAL)
  /// How to get in, or ""
  Q_PROPERTY(QString access READ access NOTIFY refreshed FINAL)
  Q_PROPERTY(QString phone READ phone NOTIFY refreshed FINAL)
  /// The office has a matter with them that is not for the crew to speak about; no more of it is known here.
  Q_PROPERTY(bool askOffice READ askOffice NOTIFY refreshed FINAL)
  /// "As of today 14:02"
  Q_PROPERTY(QString asOf READ asOf NOTIFY refreshed FINAL)
  Q_PROPERTY(leadhand::crew::RowModel* instructions READ instructions CONSTANT FINAL)
  Q_PROPERTY(leadhand::crew::RowModel* proposals READ proposals CONSTANT FINAL)
  Q_PROPERTY(leadhand::crew::RowModel* opportunities READ opportunities CONSTANT FINAL)
  Q_PROPERTY(leadhand::crew::RowModel* comments READ comments CONSTANT FINAL)
  Q_PROPERTY(leadhand::crew::RowModel* contacts READ contacts CONSTANT FINAL)
  Q_PROPERTY(leadhand::crew::RowModel* facts READ facts CONSTANT FINAL)
  /// Open, or to be asked about
  Q_PROPERTY(leadhand::crew::RowModel* cases READ cases CONSTANT FINAL)
  /// The condition of things that are to be looked at again by that day
  Q_PROPERTY(leadhand::crew::RowModel* readings READ readings CONSTANT FINAL)
  /// "4 opportunities · 2 done · 1 declined · hidden until 1 Apr 2012", or ""
  Q_PROPERTY(QString history READ history NOTIFY refreshed FINAL)
  /// Nothing at all is recorded about them.
  Q_PROPERTY(bool nothingRecorded READ nothingRecorded NOTIFY refreshed FINAL)

 public:
  explicit VisitModel(QObject* parent = nullptr);
  [[nodiscard]] QString visitId() const { return m_visitId; }
  void setVisitId(const QString& id);
  [[nodiscard]] QString customerId() const { return m_customerId; }
  void setCustomerId(const QString& id);
  [[nodiscard]] QString customerName() const { return m_customerName; }
  [[nodiscard]] QString place() const { return m_place; }
  [[nodiscard]] bool covered() const { return m_covered; }
  [[nodiscard]] RowModel* visit() { return &m_visit; }
  [[nodiscard]] QString away() const { return m_away; }
  [[nodiscard]] QString access() const { return m_access; }
  [[nodiscard]] QString phone() const { return m_phone; }
  [[nodiscard]] bool askOffice() const { return m_askOffice; }
  [[nodiscard]] QString asOf() const { return m_asOf; }
  [[nodiscard]] RowModel* instructions() { return &m_instructions; }
  [[nodiscard]] RowModel* proposals() { return &m_proposals; }
  [[nodiscard]] RowModel* opportunities() { return &m_opportunities; }
  [[nodiscard]] RowModel* comments() { return &m_comments; }
  [[nodiscard]] RowModel* contacts() { return &m_contacts; }
  [[nodiscard]] RowModel* facts() { return &m_facts; }
  [[nodiscard]] RowModel* cases() { return &m_cases; }
  [[nodiscard]] RowModel* readings() { return &m_readings; }
  [[nodiscard]] QString history() const { return m_history; }
  [[nodiscard]] bool nothingRecorded() const { return m_nothingRecorded; }

  /// What the customer said about a proposal: yes, no, thinking or info, with a note or "".
  Q_INVOKABLE bool answer(const QString& proposalId, const QString& is, const QString& note);
  /// A thing was looked at and is fine.
  Q_INVOKABLE bool settleReading(const QString& readingId);

 signals:
  void visitIdChanged();
  void customerIdChanged();

 protected:
  void refresh() override;

 private:
  void showBrief(const BriefView& brief);
  void setCustomer(const QString& id);
  [[nodiscard]] QString awaySentence(const CustomerView& customer, Date on) const;

  QString m_visitId;
  QString m_customerId;
  QString m_customerName;
  QString m_place;
  QString m_away;
  QString m_access;
  QString m_phone;
  QString m_asOf;
  bool m_covered = false;
  bool m_askOffice = false;
  bool m_nothingRecorded = true;
  RowListModel<VisitRow> m_visit;
  RowListModel<InstructionRow> m_instructions;
  RowListModel<ProposalRow> m_proposals;
  RowListModel<OpportunityRow> m_opportunities;
  RowListModel<CommentRow> m_comments;
  RowListModel<NoteRow> m_contacts;
  RowListModel<NoteRow> m_facts;
  RowListModel<CaseRow> m_cases;
  RowListModel<ReadingRow> m_readings;
  QString m_history;
};

} // namespace leadhand::crew
