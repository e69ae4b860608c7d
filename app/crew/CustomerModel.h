#pragma once
#include "app/crew/BriefRows.h"
#include "app/crew/CaseRows.h"
#include "app/crew/TimelineRow.h"
#include "app/crew/ViewModel.h"

namespace leadhand::crew {

/// Something about a customer that one may correct where it stands.
struct CustomerFieldRow {
  QString rowId; ///< the field: phone, email, address or access_note
  QString label;
  QString value;
  QString iconName;

  bool operator==(const CustomerFieldRow&) const = default;
  static std::vector<RowRole<CustomerFieldRow>> roles();
};

/// A kind of entry of the timeline, to show only those.
struct TimelineFilterRow {
  QString rowId;
  QString label;
  int count = 0;
  bool chosen = false;

  bool operator==(const TimelineFilterRow&) const = default;
  static std::vector<RowRole<TimelineFilterRow>> roles();
};

/// One customer: how to reach them, what stands for every visit, and both sheets in one line of time.
class CustomerModel : public leadhand::crew::ViewModel {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString customerId READ customerId WRITE setCustomerId NOTIFY customerIdChanged FINAL)
  Q_PROPERTY(QString name READ name NOTIFY refreshed FINAL)
  /// "14 Maple Row · customer since 2004"
  Q_PROPERTY(QString subtitle READ subtitle NOTIFY refreshed FINAL)
  Q_PROPERTY(QString phone READ phone NOTIFY refreshed FINAL)
  /// How to reach them in two lines: the phone or what there is instead, then e-mail and how to get in.
  Q_PROPERTY(QString reach READ reach NOTIFY refreshed FINAL)
  Q_PROPERTY(QString reachMore READ reachMore NOTIFY refreshed FINAL)
  Q_PROPERTY(QString nextVisit READ nextVisit NOTIFY refreshed FINAL)
  /// "Away until 10 Jan", or ""
  Q_PROPERTY(QString away READ away NOTIFY refreshed FINAL)
  /// ISO days, or ""
  Q_PROPERTY(QString awayFrom READ awayFrom NOTIFY refreshed FINAL)
  Q_PROPERTY(QString awayUntil READ awayUntil NOTIFY refreshed FINAL)
  Q_PROPERTY(leadhand::crew::RowModel* fields READ fields CONSTANT FINAL)
  Q_PROPERTY(leadhand::crew::RowModel* facts READ facts CONSTANT FINAL)
  Q_PROPERTY(leadhand::crew::RowModel* instructions READ instructions CONSTANT FINAL)
  /// Open, or to be asked about
  Q_PROPERTY(leadhand::crew::RowModel* cases READ cases CONSTANT FINAL)
  Q_PROPERTY(leadhand::crew::RowModel* filters READ filters CONSTANT FINAL)
  Q_PROPERTY(leadhand::crew::RowModel* timeline READ timeline CONSTANT FINAL)
  /// A sort of entry, or "" for all
  Q_PROPERTY(QString only READ only WRITE setOnly NOTIFY onlyChanged FINAL)

 public:
  explicit CustomerModel(QObject* parent = nullptr);
  [[nodiscard]] QString customerId() const { return m_customerId; }
  void setCustomerId(const QString& id);
  [[nodiscard]] QString name() const { return m_name; }
  [[nodiscard]] QString subtitle() const { return m_subtitle; }
  [[nodiscard]] QString phone() const { return m_phone; }
  [[nodiscard]] QString reach() const { return m_reach; }
  [[nodiscard]] QString reachMore() const { return m_reachMore; }
  [[nodiscard]] QString nextVisit() const { return m_nextVisit; }
  [[nodiscard]] QString away() const { return m_away; }
  [[nodiscard]] QString awayFrom() const { return m_awayFrom; }
  [[nodiscard]] QString awayUntil() const { return m_awayUntil; }
  [[nodiscard]] RowModel* fields() { return &m_fields; }
  [[nodiscard]] RowModel* facts() { return &m_facts; }
  [[nodiscard]] RowModel* instructions() { return &m_instructions; }
  [[nodiscard]] RowModel* cases() { return &m_cases; }
  [[nodiscard]] RowModel* filters() { return &m_filters; }
  [[nodiscard]] RowModel* timeline() { return &m_timeline; }
  [[nodiscard]] QString only() const { return m_only; }
  void setOnly(const QString& sort);

  /// Corrects one field of the customer.
  Q_INVOKABLE bool correct(const QString& field, const QString& value);
  /// ISO days or "" for each; false with `problem` set when the end lies before the beginning.
  Q_INVOKABLE bool setAway(const QString& from, const QString& until);
  /// "12 Dec", for a day that is being chosen.
  Q_INVOKABLE QString dayWords(const QString& isoDay) const;

 signals:
  void customerIdChanged();
  void onlyChanged();

 protected:
  void refresh() override;

 private:
  [[nodiscard]] QString awaySentence(const CustomerView& customer) const;
  void showWhoTheyAre(const CustomerView& customer);
  void showTimeline(const Id& id);

  QString m_customerId;
  QString m_name;
  QString m_subtitle;
  QString m_phone;
  QString m_reach;
  QString m_reachMore;
  QString m_nextVisit;
  QString m_away;
  QString m_awayFrom;
  QString m_awayUntil;
  QString m_only;
  RowListModel<CustomerFieldRow> m_fields;
  RowListModel<NoteRow> m_facts;
  RowListModel<InstructionRow> m_instructions;
  RowListModel<CaseRow> m_cases;
  RowListModel<TimelineFilterRow> m_filters;
  RowListModel<TimelineRow> m_timeline;
};

} // namespace leadhand::crew
