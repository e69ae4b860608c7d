#include "app/crew/ReferralDraft.h"

#include "app/crew/HandoverWords.h"
#include "app/crew/Text.h"
#include "core/work/DailyLog.h"
#include "core/work/HandoverRules.h"
#include "core/work/Opportunities.h"
#include "core/work/Readings.h"

#include <QJsonObject>

namespace leadhand::crew {

std::vector<RowRole<ServiceChoice>> ServiceChoice::roles() {
  return {role("serviceId", &ServiceChoice::rowId), role("label", &ServiceChoice::label),
          role("chosen", &ServiceChoice::chosen)};
}

std::vector<RowRole<SizeChoice>> SizeChoice::roles() {
  return {role("sizeId", &SizeChoice::rowId), role("label", &SizeChoice::label),
          role("chosen", &SizeChoice::chosen)};
}

ReferralDraft::ReferralDraft(QObject* parent) : CustomerDraft("referral", parent) {}

ReferralDraft::~ReferralDraft() {
  keepPending();
}

bool ReferralDraft::concerns(const Kinds& kinds) const {
  return kinds.contains(Kind::serviceCard) || kinds.contains(Kind::opportunityRule) ||
         kinds.contains(Kind::customer) || kinds.contains(Kind::none);
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
  m_commentId = commentId;
  beginFor(customerId.isEmpty() && commentId.isEmpty() ? keptLast() : customerId, customerName, visitId);
  if (!m_commentId.isEmpty() && m_noticed.isEmpty())
    if (const auto comment = DailyLog(store()).show(idFrom(m_commentId)))
      m_noticed = toQt(comment->text);
  readHandover();
  emit textChanged();
}

void ReferralDraft::takeIn(const QJsonObject& theirs) {
  m_noticed = below(theirs["noticed"].toString(), m_noticed);
  m_betterOff = below(theirs["better_off"].toString(), m_betterOff);
  if (m_serviceId.isEmpty())
    m_serviceId = theirs["service"].toString();
}

void ReferralDraft::toggleService(const QString& serviceId) {
  m_serviceId = m_serviceId == serviceId ? QString() : serviceId;
  readService();
  moved();
}

void ReferralDraft::chooseService(const QString& serviceId) {
  if (serviceId != m_serviceId)
    toggleService(serviceId);
}

void ReferralDraft::toggleSize(const QString& rowId) {
  m_sizeId = m_sizeId == rowId ? QString() : rowId;
  readHandover();
  moved();
}

void ReferralDraft::takeReading(const QString& readingId) {
  const Result<ReadingView> reading = Readings(store()).show(idFrom(readingId));
  if (!went(reading))
    return;
  m_readingId = readingId;
  if (m_noticed.trimmed().isEmpty())
    m_noticed = tr("%1: %2", "a thing, its condition").arg(toQt(reading->what), toQt(reading->reading));
  if (m_serviceId.isEmpty())
    m_serviceId = toQt(reading->service.id);
  readService();
  moved();
}

const SizeChoice* ReferralDraft::chosenSize() const {
  return m_sizes.find(m_sizeId);
}

QString ReferralDraft::restOf() const {
  if (customerId().isEmpty() || m_serviceId.isEmpty())
    return {};
  Opportunities::Filter theirs;
  theirs.customer = idFrom(customerId());
  for (const OpportunityView& one : Opportunities(store()).list(theirs))
    if (toQt(one.service.id) == m_serviceId && one.hiddenUntil > phrases().today())
      return tr("Declined %1. Let it rest until %2, unless they ask.")
          .arg(phrases().nearDay(one.stageSince), phrases().day(one.hiddenUntil));
  return {};
}

void ReferralDraft::readHandover() {
  const HandoverRules rules(store());
  std::vector<SizeChoice> sizes;
  for (const SizeBand& band : rules.sizes()) {
    const QString id = QStringLiteral("%1-%2").arg(band.from.value).arg(band.below.value);
    sizes.push_back({id, HandoverWords::size(band, phrases().locale()), id == m_sizeId, band.from.value,
                     band.below.value});
  }
  m_sizes.show(std::move(sizes));
  HandoverRules::Asked asked{idFrom(customerId()), idFrom(m_serviceId), false, {}};
  if (const SizeChoice* size = chosenSize()) {
    asked.sized = true;
    asked.size = {Cents{size->from}, Cents{size->below}};
  }
  const Handover holds = rules.decide(asked);
  m_mode = toQt(holds.mode);
  m_handover = HandoverWords::line(holds.mode, holds.level);
  m_rule = HandoverWords::rule(toQt(holds.name), holds.version);
  m_mind = toQt(holds.mind);
  m_rest = restOf();
  emit handoverChanged();
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
  readHandover();
}

void ReferralDraft::setNoticed(const QString& text) {
  put(m_noticed, text);
}

void ReferralDraft::setBetterOff(const QString& text) {
  put(m_betterOff, text);
}

void ReferralDraft::setChannel(const QString& channel) {
  put(m_channel, channel);
}

void ReferralDraft::setBestTime(const QString& text) {
  put(m_bestTime, text);
}

QString ReferralDraft::joined(const QString& before, const QString& phrase) {
  const QString text = before.trimmed();
  return text.isEmpty() ? phrase : text + QStringLiteral(". ") + phrase;
}

QString ReferralDraft::missing() const {
  if (customerId().isEmpty())
    return tr("Choose the customer first.");
  if (m_noticed.trimmed().isEmpty() && m_serviceId.isEmpty())
    return tr("Choose what would help, or write what you noticed.");
  if (m_betterOff.trimmed().isEmpty())
    return tr("Say how the customer is better off. If we can't say it, we don't offer it.");
  return {};
}

QString ReferralDraft::send(const QString& answer) {
  if (const QString lacking = missing(); !lacking.isEmpty()) {
    setProblem(lacking);
    return {};
  }
  Opportunities::NewReferral referral;
  referral.customer = idFrom(customerId());
  referral.visit = idFrom(visitId());
  referral.service = idFrom(m_serviceId);
  referral.noticed = toStd(m_noticed);
  // Whoever names the service has said what they saw there.
  if (m_noticed.trimmed().isEmpty())
    for (const ServiceChoice& service : m_services.rows())
      if (service.chosen)
        referral.noticed = toStd(service.label);
  referral.betterOff = toStd(m_betterOff);
  const bool asksToCall = m_mode == QLatin1String("permission");
  referral.mayCall = asksToCall && !answer.isEmpty() ? toStd(answer) : "ask";
  if (asksToCall) {
    referral.bestTime = toStd(m_bestTime);
    referral.channel = toStd(m_channel);
  }
  referral.agreed = answer == QLatin1String("agreed") && m_mode == QLatin1String("agree");
  if (const SizeChoice* size = chosenSize()) {
    referral.sized = true;
    referral.size = {Cents{size->from}, Cents{size->below}};
  }
  referral.fromComment = idFrom(m_commentId);
  referral.fromReading = idFrom(m_readingId);
  stopKeeping();
  const Result<Id> made = Opportunities(store()).refer(referral);
  if (!went(made)) {
    keepNow();
    return {};
  }
  forget(customerId());
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
  return {{"noticed", m_noticed},   {"better_off", m_betterOff}, {"service", m_serviceId},
          {"size", m_sizeId},       {"channel", m_channel},      {"best_time", m_bestTime},
          {"reading", m_readingId}, {"visit", visitId()},        {"name", customerName()}};
}

void ReferralDraft::unpack(const QJsonObject& draft) {
  m_noticed = draft["noticed"].toString();
  m_betterOff = draft["better_off"].toString();
  m_serviceId = draft["service"].toString();
  m_sizeId = draft["size"].toString();
  m_channel = draft["channel"].toString();
  m_readingId = draft["reading"].toString();
  m_bestTime = draft["best_time"].toString();
  readService();
}

void ReferralDraft::moved() {
  clearProblem();
  emit textChanged();
  touched();
}

} // namespace leadhand::crew
