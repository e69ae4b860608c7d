#include "app/crew/ReferralDraft.h"

#include "app/crew/Text.h"
#include "core/work/DailyLog.h"
#include "core/work/Opportunities.h"

#include <QJsonObject>

namespace leadhand::crew {

std::vector<RowRole<ServiceChoice>> ServiceChoice::roles() {
  return {role("serviceId", &ServiceChoice::rowId), role("label", &ServiceChoice::label),
          role("chosen", &ServiceChoice::chosen)};
}

ReferralDraft::ReferralDraft(QObject* parent) : KeptDraft("referral", parent) {}

ReferralDraft::~ReferralDraft() {
  keepPending();
}

bool ReferralDraft::concerns(const Kinds& kinds) const {
  return kinds.contains(Kind::serviceCard) || kinds.contains(Kind::none);
}

void ReferralDraft::refresh() {
  readService();
  setState(QStringLiteral("content"));
}

QString ReferralDraft::doLine() const {
  return m_doLine.isEmpty() ? tr("Say why it helps.") : m_doLine;
}

QString ReferralDraft::dontLine() const {
  return m_dontLine.isEmpty() ? tr("Promise a price or a date.") : m_dontLine;
}

void ReferralDraft::begin(const QString& customerId, const QString& customerName, const QString& visitId,
                          const QString& commentId) {
  m_customerId = customerId.isEmpty() && commentId.isEmpty() ? keptLast() : customerId;
  m_customerName = customerName;
  m_visitId = visitId;
  m_commentId = commentId;
  const QJsonObject draft = keptFor(m_customerId);
  unpack(draft);
  if (!m_commentId.isEmpty() && m_noticed.isEmpty())
    if (const auto comment = DailyLog(store()).show(idFrom(m_commentId)))
      m_noticed = toQt(comment->text);
  emit customerChanged();
  emit textChanged();
  setKept(!draft.isEmpty());
}

void ReferralDraft::choose(const QString& customerId, const QString& customerName) {
  if (customerId == m_customerId)
    return;
  forget(m_customerId);
  m_customerId = customerId;
  m_customerName = customerName;
  m_visitId.clear(); // that visit was somebody else's
  // What was kept for the person who is chosen now comes before what is on the screen.
  if (const QJsonObject theirs = keptFor(customerId); !theirs.isEmpty()) {
    m_noticed = below(theirs["noticed"].toString(), m_noticed);
    m_betterOff = below(theirs["better_off"].toString(), m_betterOff);
    if (m_serviceId.isEmpty())
      m_serviceId = theirs["service"].toString();
    readService();
  }
  emit customerChanged();
  moved();
}

void ReferralDraft::toggleService(const QString& serviceId) {
  m_serviceId = m_serviceId == serviceId ? QString() : serviceId;
  readService();
  moved();
}

void ReferralDraft::readService() {
  std::vector<ServiceChoice> choices;
  for (const Named& service : Opportunities(store()).services())
    choices.push_back({toQt(service.id), toQt(service.name), toQt(service.id) == m_serviceId});
  m_services.show(std::move(choices));
  const auto card = store().read<ServiceCard>(idFrom(m_serviceId));
  m_signs = card ? toQt(card->signs).split(QLatin1Char('\n'), Qt::SkipEmptyParts) : QStringList();
  m_doLine = card ? toQt(card->doLine) : QString();
  m_dontLine = card ? toQt(card->dontLine) : QString();
  emit serviceChanged();
}

void ReferralDraft::setNoticed(const QString& text) {
  put(m_noticed, text);
}

void ReferralDraft::setBetterOff(const QString& text) {
  put(m_betterOff, text);
}

void ReferralDraft::setMayCall(const QString& answer) {
  put(m_mayCall, answer);
}

void ReferralDraft::setBestTime(const QString& text) {
  put(m_bestTime, text);
}

QString ReferralDraft::joined(const QString& before, const QString& phrase) {
  const QString text = before.trimmed();
  return text.isEmpty() ? phrase : text + QStringLiteral(". ") + phrase;
}

QString ReferralDraft::missing() const {
  if (m_customerId.isEmpty())
    return tr("Choose the customer first.");
  if (m_noticed.trimmed().isEmpty() && m_serviceId.isEmpty())
    return tr("Choose what would help, or write what you noticed.");
  if (m_betterOff.trimmed().isEmpty())
    return tr("Say how the customer is better off. If we can't say it, we don't offer it.");
  return {};
}

QString ReferralDraft::send() {
  if (const QString lacking = missing(); !lacking.isEmpty()) {
    setProblem(lacking);
    return {};
  }
  Opportunities::NewReferral referral;
  referral.customer = idFrom(m_customerId);
  referral.visit = idFrom(m_visitId);
  referral.service = idFrom(m_serviceId);
  referral.noticed = toStd(m_noticed);
  // Whoever names the service has said what they saw there.
  if (m_noticed.trimmed().isEmpty())
    for (const ServiceChoice& service : m_services.rows())
      if (service.chosen)
        referral.noticed = toStd(service.label);
  referral.betterOff = toStd(m_betterOff);
  referral.mayCall = toStd(m_mayCall);
  referral.bestTime = m_mayCall == QLatin1String("no") ? std::string() : toStd(m_bestTime);
  referral.fromComment = idFrom(m_commentId);
  stopKeeping();
  const Result<Id> made = Opportunities(store()).refer(referral);
  if (!went(made)) {
    keepNow();
    return {};
  }
  forget(m_customerId);
  unpack({});
  emit textChanged();
  setKept(false);
  return toQt(*made);
}

bool ReferralDraft::isBlank() const {
  return m_noticed.trimmed().isEmpty() && m_betterOff.trimmed().isEmpty() && m_serviceId.isEmpty();
}

QJsonObject ReferralDraft::packed() const {
  if (isBlank())
    return {};
  return {{"noticed", m_noticed},  {"better_off", m_betterOff}, {"service", m_serviceId},
          {"may_call", m_mayCall}, {"best_time", m_bestTime},   {"visit", m_visitId},
          {"name", m_customerName}};
}

void ReferralDraft::unpack(const QJsonObject& draft) {
  if (m_customerName.isEmpty())
    m_customerName = draft["name"].toString();
  m_noticed = draft["noticed"].toString();
  m_betterOff = draft["better_off"].toString();
  m_serviceId = draft["service"].toString();
  m_mayCall = draft["may_call"].toString(QStringLiteral("ask"));
  m_bestTime = draft["best_time"].toString();
  if (m_visitId.isEmpty())
    m_visitId = draft["visit"].toString();
  readService();
}

void ReferralDraft::moved() {
  clearProblem();
  emit textChanged();
  touched();
}

} // namespace leadhand::crew
