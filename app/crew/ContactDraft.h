#pragma once
#include "app/crew/CustomerDraft.h"
#include "app/crew/TaskDrafts.h"

namespace leadhand::crew {

/// A call, letter, mail or talk with a customer while it is written down.
class ContactDraft : public leadhand::crew::CustomerDraft {
  Q_OBJECT
  QML_ELEMENT
  /// call, email, text, person or letter
  Q_PROPERTY(QString channel READ channel WRITE setChannel NOTIFY changed FINAL)
  Q_PROPERTY(QString topic READ topic WRITE setTopic NOTIFY changed FINAL)
  Q_PROPERTY(QString outcome READ outcome WRITE setOutcome NOTIFY changed FINAL)
  /// ISO day
  Q_PROPERTY(QString on READ on WRITE setOn NOTIFY changed FINAL)
  Q_PROPERTY(leadhand::crew::RowModel* actions READ actions CONSTANT FINAL)
  /// What is still missing, in words; "" when nothing is
  Q_PROPERTY(QString missing READ missing NOTIFY changed FINAL)

 public:
  explicit ContactDraft(QObject* parent = nullptr) : CustomerDraft("contact", parent) {}
  ~ContactDraft() override { keepPending(); }
  [[nodiscard]] QString channel() const { return m_channel; }
  void setChannel(const QString& channel) { put(m_channel, channel); }
  [[nodiscard]] QString topic() const { return m_topic; }
  void setTopic(const QString& text) { put(m_topic, text); }
  [[nodiscard]] QString outcome() const { return m_outcome; }
  void setOutcome(const QString& text) { put(m_outcome, text); }
  [[nodiscard]] QString on() const { return m_on; }
  void setOn(const QString& day) { put(m_on, day); }
  [[nodiscard]] RowModel* actions() { return m_actions.rows(); }
  [[nodiscard]] QString missing() const;

  /// Begins for this customer ("" for none) with the draft that was kept for them.
  Q_INVOKABLE void begin(const QString& customerId, const QString& customerName);
  Q_INVOKABLE void chooseAction(const QString& draftId, bool chosen);
  Q_INVOKABLE void setActionText(const QString& draftId, const QString& text);
  Q_INVOKABLE void setActionOwner(const QString& draftId, const QString& ownerId, const QString& owner);
  Q_INVOKABLE void setActionDue(const QString& draftId, const QString& isoDay);
  Q_INVOKABLE QString addAction();
  /// Writes it; its id, or "" with `problem` set.
  Q_INVOKABLE QString save();

 protected:
  void refresh() override;
  [[nodiscard]] bool takesFreeNames() const override { return true; }
  [[nodiscard]] QJsonObject packed() const override;
  void unpack(const QJsonObject& draft) override;
  void takeIn(const QJsonObject& theirs) override;

 private:
  void addActions(const QJsonObject& draft);

  QString m_channel = QStringLiteral("call");
  QString m_topic;
  QString m_outcome;
  QString m_on;
  TaskDrafts m_actions;
};

} // namespace leadhand::crew
