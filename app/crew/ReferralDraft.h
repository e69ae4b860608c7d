#pragma once
#include "app/crew/KeptDraft.h"
#include "app/crew/RowModel.h"

#include <QStringList>

namespace leadhand::crew {

/// A service of the company that may help.
struct ServiceChoice {
  QString rowId;
  QString label;
  bool chosen = false;

  bool operator==(const ServiceChoice&) const = default;
  static std::vector<RowRole<ServiceChoice>> roles();
};

/// An opportunity while it is written: what was noticed, and how the customer is better off.
class ReferralDraft : public leadhand::crew::KeptDraft {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString customerId READ customerId NOTIFY customerChanged FINAL)
  Q_PROPERTY(QString customerName READ customerName NOTIFY customerChanged FINAL)
  Q_PROPERTY(leadhand::crew::RowModel* services READ services CONSTANT FINAL)
  /// What to look for, of the chosen service
  Q_PROPERTY(QStringList signs READ signs NOTIFY serviceChanged FINAL)
  /// "Do: ..." and "Don't: ...", of the chosen service or the company's usual ones
  Q_PROPERTY(QString doLine READ doLine NOTIFY serviceChanged FINAL)
  Q_PROPERTY(QString dontLine READ dontLine NOTIFY serviceChanged FINAL)
  Q_PROPERTY(QString noticed READ noticed WRITE setNoticed NOTIFY textChanged FINAL)
  Q_PROPERTY(QString betterOff READ betterOff WRITE setBetterOff NOTIFY textChanged FINAL)
  /// yes, no or ask
  Q_PROPERTY(QString mayCall READ mayCall WRITE setMayCall NOTIFY textChanged FINAL)
  Q_PROPERTY(QString bestTime READ bestTime WRITE setBestTime NOTIFY textChanged FINAL)
  /// What is still missing before it can be sent, in words; "" when nothing is
  Q_PROPERTY(QString missing READ missing NOTIFY textChanged FINAL)

 public:
  explicit ReferralDraft(QObject* parent = nullptr);
  ~ReferralDraft() override;
  [[nodiscard]] QString customerId() const { return m_customerId; }
  [[nodiscard]] QString customerName() const { return m_customerName; }
  [[nodiscard]] RowModel* services() { return &m_services; }
  [[nodiscard]] QStringList signs() const { return m_signs; }
  [[nodiscard]] QString doLine() const;
  [[nodiscard]] QString dontLine() const;
  [[nodiscard]] QString noticed() const { return m_noticed; }
  void setNoticed(const QString& text);
  [[nodiscard]] QString betterOff() const { return m_betterOff; }
  void setBetterOff(const QString& text);
  [[nodiscard]] QString mayCall() const { return m_mayCall; }
  void setMayCall(const QString& answer);
  [[nodiscard]] QString bestTime() const { return m_bestTime; }
  void setBestTime(const QString& text);
  [[nodiscard]] QString missing() const;

  /// Begins for this customer with the draft kept for them; `commentId` names what it was said in, or "".
  Q_INVOKABLE void begin(const QString& customerId, const QString& customerName, const QString& visitId,
                         const QString& commentId);
  Q_INVOKABLE void choose(const QString& customerId, const QString& customerName);
  Q_INVOKABLE void toggleService(const QString& serviceId);
  /// Adds a phrase to what was noticed, or to how they are better off.
  Q_INVOKABLE void addNoticed(const QString& phrase) { setNoticed(joined(m_noticed, phrase)); }
  Q_INVOKABLE void addBetterOff(const QString& phrase) { setBetterOff(joined(m_betterOff, phrase)); }
  /// Sends it; its id, or "" with `problem` set.
  Q_INVOKABLE QString send();

 signals:
  void customerChanged();
  void serviceChanged();
  void textChanged();

 protected:
  void refresh() override;
  [[nodiscard]] bool concerns(const Kinds& kinds) const override;
  [[nodiscard]] QJsonObject packed() const override;
  [[nodiscard]] QString about() const override { return m_customerId; }

 private:
  [[nodiscard]] static QString joined(const QString& before, const QString& phrase);
  [[nodiscard]] bool isBlank() const;
  void unpack(const QJsonObject& draft);
  void readService();
  void moved() override;

  QString m_customerId;
  QString m_customerName;
  QString m_visitId;
  QString m_commentId;
  QString m_serviceId;
  QString m_noticed;
  QString m_betterOff;
  QString m_mayCall = QStringLiteral("ask");
  QString m_bestTime;
  QString m_doLine;
  QString m_dontLine;
  QStringList m_signs;
  RowListModel<ServiceChoice> m_services;
};

} // namespace leadhand::crew
