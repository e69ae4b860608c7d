#pragma once
#include "app/crew/ViewModel.h"

#include <QStringList>

namespace leadhand::crew {

/// One card of the catalogue, for a customer or for nobody: what it is, where it helps, what to leave.
class ServiceModel : public leadhand::crew::ViewModel {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString serviceId READ serviceId WRITE setServiceId NOTIFY serviceIdChanged FINAL)
  /// Who is visited, or ""
  Q_PROPERTY(QString customerId READ customerId WRITE setCustomerId NOTIFY customerIdChanged FINAL)
  Q_PROPERTY(QString visitId MEMBER m_visitId FINAL)
  Q_PROPERTY(QString title READ title NOTIFY refreshed FINAL)
  Q_PROPERTY(QString what READ what NOTIFY refreshed FINAL)
  Q_PROPERTY(QString summary READ summary NOTIFY refreshed FINAL)
  Q_PROPERTY(QStringList signs READ signs NOTIFY refreshed FINAL)
  Q_PROPERTY(QStringList facts READ facts NOTIFY refreshed FINAL)
  Q_PROPERTY(QString doLine READ doLine NOTIFY refreshed FINAL)
  Q_PROPERTY(QString dontLine READ dontLine NOTIFY refreshed FINAL)
  Q_PROPERTY(QString notOurs READ notOurs NOTIFY refreshed FINAL)
  Q_PROPERTY(QString season READ season NOTIFY refreshed FINAL)
  Q_PROPERTY(QString ask READ ask NOTIFY refreshed FINAL)
  Q_PROPERTY(QString leaveBehind READ leaveBehind NOTIFY refreshed FINAL)
  /// "Left with Mrs. Smith · you · 12 Nov", or ""
  Q_PROPERTY(QString left READ left NOTIFY refreshed FINAL)
  Q_PROPERTY(bool unsure READ unsure NOTIFY refreshed FINAL)
  /// Of the office: who else is not sure, or ""
  Q_PROPERTY(QString unsurePeople READ unsurePeople NOTIFY refreshed FINAL)

 public:
  explicit ServiceModel(QObject* parent = nullptr);
  [[nodiscard]] QString serviceId() const { return m_serviceId; }
  void setServiceId(const QString& id);
  [[nodiscard]] QString customerId() const { return m_customerId; }
  void setCustomerId(const QString& id);
  [[nodiscard]] QString title() const { return m_title; }
  [[nodiscard]] QString what() const { return m_what; }
  [[nodiscard]] QString summary() const { return m_summary; }
  [[nodiscard]] QStringList signs() const { return m_signs; }
  [[nodiscard]] QStringList facts() const { return m_facts; }
  [[nodiscard]] QString doLine() const { return m_doLine; }
  [[nodiscard]] QString dontLine() const { return m_dontLine; }
  [[nodiscard]] QString notOurs() const { return m_notOurs; }
  [[nodiscard]] QString season() const { return m_season; }
  [[nodiscard]] QString ask() const { return m_ask; }
  [[nodiscard]] QString leaveBehind() const { return m_leaveBehind; }
  [[nodiscard]] QString left() const { return m_left; }
  [[nodiscard]] bool unsure() const { return m_unsure; }
  [[nodiscard]] QString unsurePeople() const { return m_unsurePeople; }

  /// Its leave-behind was left with the customer.
  Q_INVOKABLE bool leave();
  Q_INVOKABLE bool markUnsure(bool unsure);

 signals:
  void serviceIdChanged();
  void customerIdChanged();

 protected:
  void refresh() override;

 private:
  QString m_serviceId;
  QString m_customerId;
  QString m_visitId;
  QString m_title;
  QString m_what;
  QString m_summary;
  QStringList m_signs;
  QStringList m_facts;
  QString m_doLine;
  QString m_dontLine;
  QString m_notOurs;
  QString m_season;
  QString m_ask;
  QString m_leaveBehind;
  QString m_left;
  bool m_unsure = false;
  QString m_unsurePeople;
};

} // namespace leadhand::crew
