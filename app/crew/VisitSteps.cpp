#include "app/crew/VisitSteps.h"

#include "app/crew/Text.h"
#include "core/work/Visits.h"

namespace leadhand::crew {

VisitSteps::VisitSteps(QObject* parent) : ViewModel(parent) {}

bool VisitSteps::take(const QString& visitId, const QString& to, const QString& why) {
  return went(Visits(store()).setStatus(idFrom(visitId), toStd(to), toStd(why)));
}

bool VisitSteps::takeBack(const QString& visitId, const QString& status) {
  Visits visits(store());
  if (!went(visits.setStatus(idFrom(visitId), "planned", {})))
    return false;
  return status == QLatin1String("planned") || went(visits.setStatus(idFrom(visitId), toStd(status), {}));
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
