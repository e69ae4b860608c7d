#include "app/crew/TodayModel.h"

#include "app/crew/Text.h"
#include "core/work/DailyLog.h"
#include "core/work/Gates.h"
#include "core/work/Visits.h"

#include <algorithm>

namespace leadhand::crew {

namespace {

bool isBehind(const VisitView& visit) {
  return visit.status == "done" || visit.status == "could_not";
}

/// On site, else on the way, else the first that is still to come.
std::vector<VisitView>::const_iterator currentOf(const std::vector<VisitView>& visits) {
  for (const char* status : {"arrived", "on_the_way"}) {
    const auto found = std::find_if(visits.begin(), visits.end(),
                                    [&](const VisitView& visit) { return visit.status == status; });
    if (found != visits.end())
      return found;
  }
  return std::find_if_not(visits.begin(), visits.end(), isBehind);
}

} // namespace

TodayModel::TodayModel(QObject* parent) : ViewModel(parent) {}

bool TodayModel::concerns(const Kinds& kinds) const {
  static const Kinds shown{
      Kind::visit,        Kind::visitEvent,          Kind::customer,       Kind::crew,
      Kind::comment,      Kind::standingInstruction, Kind::proposal,       Kind::task,
      Kind::opportunity,  Kind::opportunityEvent,    Kind::person,         Kind::proposalOutcome,
      Kind::labourLine,   Kind::materialLine,        Kind::visitStatement, Kind::gateRule,
      Kind::gateOverride, Kind::customerFact};
  return std::any_of(kinds.begin(), kinds.end(), [](Kind kind) { return shown.contains(kind); });
}

void TodayModel::refresh() {
  const Visits visits(store());
  const Date day = visits.localToday();
  const std::vector<VisitView> all = visits.today(day);
  const auto now = currentOf(all);

  std::vector<VisitRow> current;
  std::vector<VisitRow> coming;
  std::vector<VisitRow> behind;
  for (auto visit = all.begin(); visit != all.end(); ++visit) {
    VisitRow row = visitRow(*visit, phrases());
    (visit == now ? current : isBehind(*visit) ? behind : coming).push_back(std::move(row));
  }
  m_target.clear();
  m_whyFirst = now != all.end() && now->covered ? toQt(Gates(store()).rule().why) : QString();
  if (now != all.end() && now->covered && !now->missing.empty()) {
    // What is written down meanwhile is about the visit that is to be finished.
    const MissingView& first = now->missing.front();
    m_target = {{QStringLiteral("customerId"), toQt(first.customer.id)},
                {QStringLiteral("customerName"), toQt(first.customer.name)},
                {QStringLiteral("visitId"), toQt(first.visit)}};
  } else if (!current.empty())
    m_target = {{QStringLiteral("customerId"), current.front().customerId},
                {QStringLiteral("customerName"), current.front().customerName},
                {QStringLiteral("visitId"), current.front().rowId}};

  DailyLog::Filter written;
  written.saidOn = day;
  m_commentsToday = static_cast<int>(DailyLog(store()).list(written).size());

  const QString count = all.empty()       ? QString()
                        : all.size() == 1 ? tr("1 visit")
                                          : tr("%1 visits").arg(all.size());
  m_dateLine =
      Phrases::line({phrases().weekday(day), all.empty() ? QString() : toQt(all.front().crew.name), count});
  m_current.show(std::move(current));
  m_coming.show(std::move(coming));
  m_behind.show(std::move(behind));
  setStateByRows(static_cast<qsizetype>(all.size()));
}

bool TodayModel::openCovered(const QString& visitId, const QString& reason, const QString& code) {
  const bool done = went(Gates(store()).open(idFrom(visitId), toStd(reason), toStd(code)));
  if (done)
    reload();
  return done;
}

} // namespace leadhand::crew
