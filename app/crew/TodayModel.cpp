#include "app/crew/TodayModel.h"

#include "app/crew/Text.h"
#include "core/work/Coming.h"
#include "core/work/DailyLog.h"
#include "core/work/Gates.h"
#include "core/work/Recoveries.h"
#include "core/work/Visits.h"

#include <algorithm>

namespace leadhand::crew {

namespace {

bool isBehind(const VisitView& visit) {
  return visit.status == "done" || visit.status == "could_not";
}

/// On site, else on the way, else the first that is still to come; where that is covered, the first of those
/// that are not finished. None: the day is over.
const VisitView* currentOf(const std::vector<VisitView>& all, const std::vector<VisitView>& lacking) {
  for (const char* status : {"arrived", "on_the_way"}) {
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const VisitView& visit) { return visit.status == status; });
    if (found != all.end())
      return &*found;
  }
  const auto next = std::find_if_not(all.begin(), all.end(), isBehind);
  if (next != all.end() && !next->covered)
    return &*next;
  return lacking.empty() ? nullptr : &lacking.front();
}

} // namespace

TodayModel::TodayModel(QObject* parent) : ViewModel(parent) {}

bool TodayModel::concerns(const Kinds& kinds) const {
  static const Kinds shown{
      Kind::visit,        Kind::visitEvent,          Kind::customer,       Kind::crew,
      Kind::comment,      Kind::standingInstruction, Kind::proposal,       Kind::task,
      Kind::opportunity,  Kind::opportunityEvent,    Kind::person,         Kind::proposalOutcome,
      Kind::labourLine,   Kind::materialLine,        Kind::visitStatement, Kind::gateRule,
      Kind::gateOverride, Kind::customerFact,        Kind::recoveryCase,   Kind::recoveryEvent};
  return std::any_of(kinds.begin(), kinds.end(), [](Kind kind) { return shown.contains(kind); });
}

void TodayModel::refresh() {
  const Visits visits(store());
  const Date day = visits.localToday();
  std::vector<VisitView> all = visits.today(day);
  const std::vector<VisitView> lacking = Gates(store()).unfinished();
  for (const VisitView& one : lacking)
    for (VisitView& visit : all)
      if (visit.id == one.id)
        visit.missing = one.missing;
  showRows(all, lacking);
  sayDaysAhead();
  m_target.clear();
  // What is written down meanwhile is about the visit on the big card.
  if (m_current.count() > 0) {
    const VisitRow& row = m_current.rows().front();
    m_target = {{QStringLiteral("customerId"), row.customerId},
                {QStringLiteral("customerName"), row.customerName},
                {QStringLiteral("visitId"), row.rowId}};
  }

  DailyLog::Filter written;
  written.saidOn = day;
  m_commentsToday = static_cast<int>(DailyLog(store()).list(written).size());

  const QString count = all.empty()       ? QString()
                        : all.size() == 1 ? tr("1 visit")
                                          : tr("%1 visits").arg(all.size());
  m_dateLine =
      Phrases::line({phrases().weekday(day), all.empty() ? QString() : toQt(all.front().crew.name), count});
  setStateByRows(static_cast<qsizetype>(std::max(all.size(), lacking.size())));
}

/// The last page of a customer's part may bring no row; the contact tells of it all the same.
void TodayModel::componentComplete() {
  ViewModel::componentComplete();
  if (ready())
    connect(&context(), &CrewContext::contactChanged, this, &TodayModel::sayDaysAhead);
}

void TodayModel::sayDaysAhead() {
  const Coming::Count ahead = Coming(store()).count();
  const int missing = ahead.visits - ahead.whole;
  m_daysAhead = ahead.visits == 0   ? QString()
                : ahead.visits == 1 ? tr("1 visit in the next %1 days").arg(Coming::days)
                                    : tr("%1 visits in the next %2 days").arg(ahead.visits).arg(Coming::days);
  m_daysAheadBriefs = missing == 0   ? tr("All briefs are on this device")
                      : missing == 1 ? tr("Of 1 brief more is still to come")
                                     : tr("Of %1 briefs more is still to come").arg(missing);
  emit daysAheadChanged();
}

QString TodayModel::caseWords(const Id& customer) const {
  Reading reading(store());
  const auto cases = recoveriesToKnow(reading, customer);
  const auto open =
      std::count_if(cases.begin(), cases.end(), [](const RecoveryView& view) { return view.isOpen; });
  if (open == 0)
    return cases.empty() ? QString() : tr("Ask how it is now");
  return open == 1 ? tr("1 open case") : tr("%1 open cases").arg(open);
}

void TodayModel::showRows(const std::vector<VisitView>& all, const std::vector<VisitView>& lacking) {
  const VisitView* now = currentOf(all, lacking);
  const auto isNow = [&](const VisitView& visit) { return now != nullptr && visit.id == now->id; };
  std::vector<VisitRow> current;
  std::vector<VisitRow> unfinished;
  std::vector<VisitRow> coming;
  std::vector<VisitRow> covered;
  std::vector<VisitRow> behind;
  if (now != nullptr) {
    current.push_back(visitRow(*now, phrases()));
    current.back().cases = caseWords(now->customer.id);
  }
  for (const VisitView& visit : lacking)
    if (!isNow(visit))
      unfinished.push_back(visitRow(visit, phrases()));
  int hidden = 0;
  for (const VisitView& visit : all) {
    const bool stands = isNow(visit) || (!visit.covered && !visit.missing.empty());
    if (stands)
      continue;
    if (visit.covered && !covered.empty() && visit.safety.empty()) {
      ++hidden;
      continue;
    }
    VisitRow row = visitRow(visit, phrases());
    if (visit.covered && !covered.empty())
      row.coverTitle = tr("A later visit");
    (visit.covered ? covered : isBehind(visit) ? behind : coming).push_back(std::move(row));
  }
  m_coveredVisitId = covered.empty() ? QString() : covered.front().rowId;
  m_moreAfter = hidden == 0   ? QString()
                : hidden == 1 ? tr("1 more visit after that")
                              : tr("%1 more visits after that").arg(hidden);
  m_current.show(std::move(current));
  m_unfinished.show(std::move(unfinished));
  m_coming.show(std::move(coming));
  m_covered.show(std::move(covered));
  m_behind.show(std::move(behind));
}

} // namespace leadhand::crew
