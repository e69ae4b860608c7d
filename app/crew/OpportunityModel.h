#pragma once
#include "app/crew/RowModel.h"
#include "app/crew/ViewModel.h"

#include <QVariantList>

namespace leadhand::crew {

/// A step the office may take next.
struct StageChoice {
  QString rowId;
  QString label;

  bool operator==(const StageChoice&) const = default;
  static std::vector<RowRole<StageChoice>> roles();
};

/// One opportunity: what to say, its way with who and when, who does the next step, why it helps.
class OpportunityModel : public leadhand::crew::ViewModel {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(
      QString opportunityId READ opportunityId WRITE setOpportunityId NOTIFY opportunityIdChanged FINAL)
  Q_PROPERTY(QString title READ title NOTIFY refreshed FINAL)
  /// "Mrs. Provan · you spotted it"
  Q_PROPERTY(QString subtitle READ subtitle NOTIFY refreshed FINAL)
  Q_PROPERTY(QString customerId READ customerId NOTIFY refreshed FINAL)
  Q_PROPERTY(QString customerName READ customerName NOTIFY refreshed FINAL)
  Q_PROPERTY(QString say READ say NOTIFY refreshed FINAL)
  /// "From John · 2 Nov · 3 weeks old"
  Q_PROPERTY(QString sayFrom READ sayFrom NOTIFY refreshed FINAL)
  /// [{label, second, state}] for StageLine
  Q_PROPERTY(QVariantList stages READ stages NOTIFY refreshed FINAL)
  /// "John · by 10 Jan", or who is missing
  Q_PROPERTY(QString next READ next NOTIFY refreshed FINAL)
  Q_PROPERTY(bool late READ late NOTIFY refreshed FINAL)
  Q_PROPERTY(QString noticed READ noticed NOTIFY refreshed FINAL)
  Q_PROPERTY(QString betterOff READ betterOff NOTIFY refreshed FINAL)
  /// "May be called · after 4 pm"
  Q_PROPERTY(QString permission READ permission NOTIFY refreshed FINAL)
  Q_PROPERTY(QString credit READ credit NOTIFY refreshed FINAL)
  /// "Pass it on · you give input, then step back", or ""
  Q_PROPERTY(QString handover READ handover NOTIFY refreshed FINAL)
  /// "Irrigation: always pass on · version 2", or ""
  Q_PROPERTY(QString rule READ rule NOTIFY refreshed FINAL)
  /// "No news for 3 weeks", or ""
  Q_PROPERTY(QString silence READ silence NOTIFY refreshed FINAL)
  /// Whoever spotted it may ask the office how it stands
  Q_PROPERTY(bool mayNudge READ mayNudge NOTIFY refreshed FINAL)
  /// "You asked yesterday", or ""
  Q_PROPERTY(QString nudged READ nudged NOTIFY refreshed FINAL)
  Q_PROPERTY(QString serviceId READ serviceId NOTIFY refreshed FINAL)
  Q_PROPERTY(QString serviceName READ serviceName NOTIFY refreshed FINAL)
  /// The open proposal of it, or ""
  Q_PROPERTY(QString proposalId READ proposalId NOTIFY refreshed FINAL)
  Q_PROPERTY(QString proposalTitle READ proposalTitle NOTIFY refreshed FINAL)
  /// "Still thinking · 2 Nov", or ""
  Q_PROPERTY(QString lastAnswer READ lastAnswer NOTIFY refreshed FINAL)
  Q_PROPERTY(leadhand::crew::RowModel* reachable READ reachable CONSTANT FINAL)
  /// [{text, reached}]
  Q_PROPERTY(QVariantList receipts READ receipts NOTIFY refreshed FINAL)

 public:
  explicit OpportunityModel(QObject* parent = nullptr);
  [[nodiscard]] QString opportunityId() const { return m_opportunityId; }
  void setOpportunityId(const QString& id);
  [[nodiscard]] QString title() const { return m_title; }
  [[nodiscard]] QString subtitle() const { return m_subtitle; }
  [[nodiscard]] QString customerId() const { return m_customerId; }
  [[nodiscard]] QString customerName() const { return m_customerName; }
  [[nodiscard]] QString say() const { return m_say; }
  [[nodiscard]] QString sayFrom() const { return m_sayFrom; }
  [[nodiscard]] QVariantList stages() const { return m_stages; }
  [[nodiscard]] QString next() const { return m_next; }
  [[nodiscard]] bool late() const { return m_late; }
  [[nodiscard]] QString noticed() const { return m_noticed; }
  [[nodiscard]] QString betterOff() const { return m_betterOff; }
  [[nodiscard]] QString permission() const { return m_permission; }
  [[nodiscard]] QString credit() const { return m_credit; }
  [[nodiscard]] QString handover() const { return m_handover; }
  [[nodiscard]] QString rule() const { return m_rule; }
  [[nodiscard]] QString silence() const { return m_silence; }
  [[nodiscard]] bool mayNudge() const { return m_mayNudge; }
  [[nodiscard]] QString nudged() const { return m_nudged; }
  [[nodiscard]] QString serviceId() const { return m_serviceId; }
  [[nodiscard]] QString serviceName() const { return m_serviceName; }
  [[nodiscard]] QString proposalId() const { return m_proposalId; }
  [[nodiscard]] QString proposalTitle() const { return m_proposalTitle; }
  [[nodiscard]] QString lastAnswer() const { return m_lastAnswer; }
  [[nodiscard]] RowModel* reachable() { return &m_reachable; }
  [[nodiscard]] QVariantList receipts() const { return m_receipts; }

  /// What the customer said about the open proposal: yes, no, thinking or info.
  Q_INVOKABLE bool answer(const QString& is, const QString& note);
  /// Asks the office how it stands.
  Q_INVOKABLE bool nudge();

 signals:
  void opportunityIdChanged();

 protected:
  void refresh() override;

 private:
  void showStanding(const OpportunityView& opportunity);
  void showStages(const OpportunityView& opportunity);
  void showProposal(const OpportunityView& opportunity);
  void showHandover(const OpportunityView& opportunity);

  QString m_opportunityId;
  QString m_title;
  QString m_subtitle;
  QString m_customerId;
  QString m_customerName;
  QString m_say;
  QString m_sayFrom;
  QVariantList m_stages;
  QString m_next;
  bool m_late = false;
  QString m_noticed;
  QString m_betterOff;
  QString m_permission;
  QString m_credit;
  QString m_handover;
  QString m_rule;
  QString m_silence;
  bool m_mayNudge = false;
  QString m_nudged;
  QString m_serviceId;
  QString m_serviceName;
  QString m_proposalId;
  QString m_proposalTitle;
  QString m_lastAnswer;
  QVariantList m_receipts;
  RowListModel<StageChoice> m_reachable;
};

} // namespace leadhand::crew
