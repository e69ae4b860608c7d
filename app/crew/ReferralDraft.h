#pragma once
#include "app/crew/CustomerDraft.h"
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

/// How big it looks, as the company's rules tell sizes apart.
struct SizeChoice {
  QString rowId;
  QString label;
  bool chosen = false;
  qint64 from = 0;  ///< in cents
  qint64 below = 0; ///< 0: no upper end

  bool operator==(const SizeChoice&) const = default;
  static std::vector<RowRole<SizeChoice>> roles();
};

/// An opportunity while it is written: what was noticed, and how the customer is better off.
class ReferralDraft : public leadhand::crew::CustomerDraft {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(leadhand::crew::RowModel* services READ services CONSTANT FINAL)
  /// What to look for, of the chosen service
  Q_PROPERTY(QStringList signs READ signs NOTIFY serviceChanged FINAL)
  /// "Do: ..." and "Don't: ...", of the chosen service or the company's usual ones
  Q_PROPERTY(QString doLine READ doLine NOTIFY serviceChanged FINAL)
  Q_PROPERTY(QString dontLine READ dontLine NOTIFY serviceChanged FINAL)
  Q_PROPERTY(QString noticed READ noticed WRITE setNoticed NOTIFY textChanged FINAL)
  Q_PROPERTY(QString betterOff READ betterOff WRITE setBetterOff NOTIFY textChanged FINAL)
  /// How big it looks; no rows where no rule asks for it
  Q_PROPERTY(leadhand::crew::RowModel* sizes READ sizes CONSTANT FINAL)
  /// pass, permission or agree, as the rule on this device says
  Q_PROPERTY(QString mode READ mode NOTIFY handoverChanged FINAL)
  /// "Pass it on · you give input, then step back"
  Q_PROPERTY(QString handover READ handover NOTIFY handoverChanged FINAL)
  /// "Irrigation: always pass on · version 2"
  Q_PROPERTY(QString rule READ rule NOTIFY handoverChanged FINAL)
  /// What else to mind there, or ""
  Q_PROPERTY(QString mind READ mind NOTIFY handoverChanged FINAL)
  /// The customer declined the same not long ago, or ""
  Q_PROPERTY(QString rest READ rest NOTIFY handoverChanged FINAL)
  /// "", call, text, email or person
  Q_PROPERTY(QString channel READ channel WRITE setChannel NOTIFY textChanged FINAL)
  Q_PROPERTY(QString bestTime READ bestTime WRITE setBestTime NOTIFY textChanged FINAL)
  /// What is still missing before it can be sent, in words; "" when nothing is
  Q_PROPERTY(QString missing READ missing NOTIFY textChanged FINAL)

 public:
  explicit ReferralDraft(QObject* parent = nullptr);
  ~ReferralDraft() override;
  [[nodiscard]] RowModel* services() { return &m_services; }
  [[nodiscard]] QStringList signs() const { return m_signs; }
  [[nodiscard]] QString doLine() const;
  [[nodiscard]] QString dontLine() const;
  [[nodiscard]] QString noticed() const { return m_noticed; }
  void setNoticed(const QString& text);
  [[nodiscard]] QString betterOff() const { return m_betterOff; }
  void setBetterOff(const QString& text);
  [[nodiscard]] RowModel* sizes() { return &m_sizes; }
  [[nodiscard]] QString mode() const { return m_mode; }
  [[nodiscard]] QString handover() const { return m_handover; }
  [[nodiscard]] QString rule() const { return m_rule; }
  [[nodiscard]] QString mind() const { return m_mind; }
  [[nodiscard]] QString rest() const { return m_rest; }
  [[nodiscard]] QString channel() const { return m_channel; }
  void setChannel(const QString& channel);
  [[nodiscard]] QString bestTime() const { return m_bestTime; }
  void setBestTime(const QString& text);
  [[nodiscard]] QString missing() const;

  /// Begins for this customer with the draft kept for them; `commentId` names what it was said in, or "".
  Q_INVOKABLE void begin(const QString& customerId, const QString& customerName, const QString& visitId,
                         const QString& commentId);
  Q_INVOKABLE void toggleService(const QString& serviceId);
  /// As toggleService(), but never takes it back: where one comes from a card.
  Q_INVOKABLE void chooseService(const QString& serviceId);
  Q_INVOKABLE void toggleSize(const QString& rowId);
  /// A condition reading suggests it: what was noticed and the service come from there, where none is said.
  Q_INVOKABLE void takeReading(const QString& readingId);
  /// Adds a phrase to what was noticed, or to how they are better off.
  Q_INVOKABLE void addNoticed(const QString& phrase) { setNoticed(joined(m_noticed, phrase)); }
  Q_INVOKABLE void addBetterOff(const QString& phrase) { setBetterOff(joined(m_betterOff, phrase)); }
  /// Sends it; its id, or "" with `problem` set. `answer` is what the customer said where they were asked:
  /// yes, no or ask (whether somebody may call), agreed; "" where nothing is to be asked.
  Q_INVOKABLE QString send(const QString& answer);

 signals:
  void serviceChanged();
  void handoverChanged();
  void textChanged();

 protected:
  void refresh() override;
  [[nodiscard]] bool concerns(const Kinds& kinds) const override;
  [[nodiscard]] QJsonObject packed() const override;
  void unpack(const QJsonObject& draft) override;
  void takeIn(const QJsonObject& theirs) override;
  void follow() override { readService(); }

 private:
  [[nodiscard]] static QString joined(const QString& before, const QString& phrase);
  [[nodiscard]] bool isBlank() const;
  void readService();
  void readHandover();
  [[nodiscard]] const SizeChoice* chosenSize() const;
  [[nodiscard]] QString restOf() const;
  void moved() override;

  QString m_commentId;
  QString m_serviceId;
  QString m_noticed;
  QString m_betterOff;
  QString m_sizeId;
  QString m_readingId;
  QString m_channel;
  QString m_mode;
  QString m_handover;
  QString m_rule;
  QString m_mind;
  QString m_rest;
  QString m_bestTime;
  QString m_doLine;
  QString m_dontLine;
  QStringList m_signs;
  RowListModel<ServiceChoice> m_services;
  RowListModel<SizeChoice> m_sizes;
};

} // namespace leadhand::crew
