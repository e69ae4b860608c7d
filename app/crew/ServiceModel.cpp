#include "app/crew/ServiceModel.h"

#include "app/crew/Text.h"
#include "core/work/Services.h"

namespace leadhand::crew {

namespace {

QStringList linesOf(const std::vector<std::string>& texts) {
  QStringList lines;
  for (const std::string& text : texts)
    lines.append(toQt(text));
  return lines;
}

} // namespace

ServiceModel::ServiceModel(QObject* parent) : ViewModel(parent) {}

void ServiceModel::setServiceId(const QString& id) {
  if (id == m_serviceId)
    return;
  m_serviceId = id;
  emit serviceIdChanged();
  reload();
}

void ServiceModel::setCustomerId(const QString& id) {
  if (id == m_customerId)
    return;
  m_customerId = id;
  emit customerIdChanged();
  reload();
}

void ServiceModel::refresh() {
  const Result<ServiceView> card = Services(store()).show(idFrom(m_serviceId), idFrom(m_customerId));
  if (!card) {
    (void)went(card);
    setState(QStringLiteral("error"));
    return;
  }
  const Id self = store().actor().person;
  m_title = toQt(card->title);
  m_what = toQt(card->what);
  m_summary = toQt(card->summary);
  m_signs = linesOf(card->signs);
  m_facts = linesOf(card->facts);
  m_doLine = toQt(card->doLine);
  m_dontLine = toQt(card->dontLine);
  m_notOurs = toQt(card->notOurs);
  m_season = toQt(card->season);
  m_ask = card->ask.id ? phrases().who(card->ask, self) : QString();
  m_leaveBehind = toQt(card->leaveBehind);
  m_left.clear();
  if (!card->left.empty()) {
    const LeftBehindView& last = card->left.front();
    m_left = Phrases::line({tr("Left with %1").arg(toQt(last.customer.name)),
                            phrases().who(last.author, self), phrases().nearDay(last.on)});
  }
  m_unsure = card->unsure;
  QStringList people;
  for (const Named& person : card->unsurePeople)
    if (person.id != self)
      people.append(toQt(person.name));
  m_unsurePeople = people.join(QStringLiteral(", "));
  setState(QStringLiteral("content"));
}

bool ServiceModel::leave() {
  return went(Services(store()).leave(idFrom(m_serviceId), idFrom(m_customerId), idFrom(m_visitId)));
}

bool ServiceModel::markUnsure(bool unsure) {
  return went(Services(store()).markUnsure(idFrom(m_serviceId), unsure));
}

} // namespace leadhand::crew
