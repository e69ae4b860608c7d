#pragma once
#include "app/crew/KeptDraft.h"
#include "app/crew/OpportunityModel.h"

namespace leadhand::crew {

/// The office's next step with an opportunity: where to, what the crew may say, who goes on and when. Only
/// stages that follow from the present one are offered. It is a draft of that opportunity until it is saved.
class OpportunityMove : public leadhand::crew::KeptDraft {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(
      QString opportunityId READ opportunityId WRITE setOpportunityId NOTIFY opportunityIdChanged FINAL)
  Q_PROPERTY(QString title READ title NOTIFY refreshed FINAL)
  /// "Mrs. Provan · now Being priced"
  Q_PROPERTY(QString subtitle READ subtitle NOTIFY refreshed FINAL)
  Q_PROPERTY(leadhand::crew::RowModel* reachable READ reachable CONSTANT FINAL)
  Q_PROPERTY(QString to READ to WRITE setTo NOTIFY changed FINAL)
  Q_PROPERTY(QString say READ say WRITE setSay NOTIFY changed FINAL)
  Q_PROPERTY(QString owner READ owner WRITE setOwner NOTIFY changed FINAL)
  /// ISO day
  Q_PROPERTY(QString next READ next WRITE setNext NOTIFY changed FINAL)
  /// Somebody has to go on with it after this step
  Q_PROPERTY(bool goesOn READ goesOn NOTIFY changed FINAL)
  /// What is still missing, in words; "" when nothing is
  Q_PROPERTY(QString missing READ missing NOTIFY changed FINAL)

 public:
  explicit OpportunityMove(QObject* parent = nullptr) : KeptDraft("move", parent) {}
  ~OpportunityMove() override { keepPending(); }
  [[nodiscard]] QString opportunityId() const { return m_opportunityId; }
  void setOpportunityId(const QString& id);
  [[nodiscard]] QString title() const { return m_title; }
  [[nodiscard]] QString subtitle() const { return m_subtitle; }
  [[nodiscard]] RowModel* reachable() { return &m_reachable; }
  [[nodiscard]] QString to() const { return m_to; }
  void setTo(const QString& stage) { put(m_to, stage); }
  [[nodiscard]] QString say() const { return m_say; }
  void setSay(const QString& text) { put(m_say, text); }
  [[nodiscard]] QString owner() const { return m_owner; }
  void setOwner(const QString& person) { put(m_owner, person); }
  [[nodiscard]] QString next() const { return m_next; }
  void setNext(const QString& day) { put(m_next, day); }
  [[nodiscard]] bool goesOn() const;
  [[nodiscard]] QString missing() const;

  /// Writes the step; false with `problem` set.
  Q_INVOKABLE bool save();
  /// The stage in words.
  Q_INVOKABLE QString stageWords(const QString& stage) const;

 signals:
  void opportunityIdChanged();

 protected:
  void refresh() override;
  [[nodiscard]] bool concerns(const Kinds& kinds) const override;
  [[nodiscard]] QJsonObject packed() const override;
  [[nodiscard]] QString about() const override { return m_opportunityId; }

 private:
  QString m_opportunityId;
  QString m_title;
  QString m_subtitle;
  QString m_to;
  QString m_say;
  QString m_owner;
  QString m_next;
  bool m_begun = false;
  RowListModel<StageChoice> m_reachable;
};

} // namespace leadhand::crew
