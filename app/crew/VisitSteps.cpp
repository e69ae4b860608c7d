#include "app/crew/VisitSteps.h"

#include "app/crew/Text.h"
#include "core/work/Visits.h"

namespace leadhand::crew {

VisitSteps::VisitSteps(CrewContext& context, QObject* parent) : QObject(parent), m_context(context) {}

VisitSteps* VisitSteps::create(QQmlEngine* engine, QJSEngine*) {
  return new VisitSteps(*CrewContext::create(engine, nullptr));
}

bool VisitSteps::take(const QString& visitId, const QString& to, const QString& why) {
  Visits visits(m_context.store());
  const Result<VisitView> now = visits.show(idFrom(visitId));
  if (!now)
    return went(tl::unexpected(now.error()));
  if (!went(visits.setStatus(idFrom(visitId), toStd(to), toStd(why))))
    return false;
  m_before[visitId] = {now->status, now->statusAt};
  return true;
}

bool VisitSteps::takeBack(const QString& visitId) {
  const auto before = m_before.find(visitId);
  if (before == m_before.end())
    return false;
  const auto [status, at] = *before;
  m_before.erase(before);
  Visits visits(m_context.store());
  if (!went(visits.setStatus(idFrom(visitId), "planned", {})))
    return false;
  return status == "planned" || went(visits.setStatus(idFrom(visitId), status, {}, at));
}

bool VisitSteps::went(const Status& status) {
  const QString sentence = status ? QString() : m_context.phrases().problem(status.error());
  if (sentence != m_problem) {
    m_problem = sentence;
    emit problemChanged();
  }
  return status.has_value();
}

QString VisitSteps::sentence(const QString& customerName, const QString& to) const {
  if (to == QLatin1String("on_the_way"))
    return tr("On the way to %1").arg(customerName);
  if (to == QLatin1String("arrived"))
    return tr("On site at %1").arg(customerName);
  if (to == QLatin1String("done"))
    return tr("%1 is done").arg(customerName);
  return tr("%1: kept why it could not be done").arg(customerName);
}

} // namespace leadhand::crew
