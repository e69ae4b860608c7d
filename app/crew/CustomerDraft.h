#pragma once
#include "app/crew/KeptDraft.h"

namespace leadhand::crew {

/// What is written about one customer, who may be chosen anew while it is written.
class CustomerDraft : public leadhand::crew::KeptDraft {
  Q_OBJECT
  QML_ANONYMOUS
  Q_PROPERTY(QString customerId READ customerId NOTIFY customerChanged FINAL)
  Q_PROPERTY(QString customerName READ customerName NOTIFY customerChanged FINAL)
  Q_PROPERTY(QString visitId READ visitId NOTIFY customerChanged FINAL)

 public:
  using KeptDraft::KeptDraft;
  [[nodiscard]] QString customerId() const { return m_customerId; }
  [[nodiscard]] QString customerName() const { return m_customerName; }
  [[nodiscard]] QString visitId() const { return m_visitId; }
  /// It is about somebody else; what is written stays.
  Q_INVOKABLE void choose(const QString& customerId, const QString& customerName);

 signals:
  void customerChanged();

 protected:
  [[nodiscard]] bool concerns(const Kinds&) const override { return false; }
  [[nodiscard]] QString about() const override { return m_customerId; }
  /// A name as typed will do, without an id.
  [[nodiscard]] virtual bool takesFreeNames() const { return false; }
  /// Shows what was kept, and nothing of what was there before.
  virtual void unpack(const QJsonObject& draft) = 0;
  /// What was kept for the person who is chosen now comes before what is on the screen.
  virtual void takeIn(const QJsonObject& theirs) = 0;
  /// Another customer is chosen: what hangs on them follows.
  virtual void follow() {}
  /// Begins for this customer and visit ("" for none), with the draft that was kept for them.
  void beginFor(const QString& customerId, const QString& customerName, const QString& visitId);

 private:
  QString m_customerId;
  QString m_customerName;
  QString m_visitId;
};

} // namespace leadhand::crew
