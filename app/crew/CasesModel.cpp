#include "app/crew/CasesModel.h"

#include "app/crew/RecoveryWords.h"
#include "app/crew/Text.h"
#include "core/work/Recoveries.h"

#include <algorithm>

namespace leadhand::crew {

namespace {

/// A promise can fall due while nothing is committed.
constexpr int tickMs = 30'000;
/// More would push the visit out of sight; the row of open cases counts the rest.
constexpr std::size_t mostAlarms = 2;

bool showsCases(const Kinds& kinds) {
  static const Kinds shown{Kind::recoveryCase, Kind::recoveryEvent, Kind::recoveryPromise,
                           Kind::person,       Kind::customer,      Kind::none};
  return std::any_of(kinds.begin(), kinds.end(), [](Kind kind) { return shown.contains(kind); });
}

} // namespace

CasesModel::CasesModel(QObject* parent) : ViewModel(parent) {
  m_tick.setInterval(tickMs);
  connect(&m_tick, &QTimer::timeout, this, [this] { reload(); });
  m_tick.start();
}

bool CasesModel::concerns(const Kinds& kinds) const {
  return showsCases(kinds);
}

void CasesModel::refresh() {
  const Id self = store().actor().person;
  const Instant now = context().clock().now();
  std::vector<RecoveryView> views = Recoveries(store()).list({});
  std::sort(views.begin(), views.end(), isToBeSeenBefore);
  std::vector<CaseRow> rows;
  int open = 0;
  int late = 0;
  for (const RecoveryView& view : views) {
    rows.push_back(caseRow(view, phrases(), self, now));
    open += view.isOpen ? 1 : 0;
    late += rows.back().promiseTone == QLatin1String("danger") ? 1 : 0;
  }
  m_summary = Phrases::line({open == 0 ? tr("None open") : tr("%1 open").arg(open),
                             late == 0 ? QString() : tr("%1 late").arg(late)});
  if (rows.empty())
    m_summary.clear();
  m_rows.show(std::move(rows));
  setStateByRows(m_rows.count());
}

PromiseAlarms::PromiseAlarms(QObject* parent) : ViewModel(parent) {
  m_tick.setInterval(tickMs);
  connect(&m_tick, &QTimer::timeout, this, [this] { reload(); });
  m_tick.start();
}

bool PromiseAlarms::concerns(const Kinds& kinds) const {
  return showsCases(kinds);
}

QString PromiseAlarms::openWords() const {
  return m_open == 1 ? tr("1 open case") : tr("%1 open cases").arg(m_open);
}

void PromiseAlarms::refresh() {
  const Id self = store().actor().person;
  const Instant now = context().clock().now();
  Recoveries::Filter filter;
  filter.openOnly = true;
  const std::vector<RecoveryView> views = Recoveries(store()).list(filter);
  std::vector<RecoveryPromiseView> open;
  for (const RecoveryView& view : views)
    for (const RecoveryPromiseView& promise : RecoveryWords::openPromises(view))
      open.push_back(promise);
  std::stable_sort(open.begin(), open.end(),
                   [](const auto& one, const auto& other) { return one.due < other.due; });
  std::vector<PromiseRow> rows;
  int late = 0;
  for (const RecoveryPromiseView& promise : open) {
    const Urgency urgency = RecoveryWords::urgency(promise, now);
    late += urgency == Urgency::late ? 1 : 0;
    if (urgency == Urgency::calm || rows.size() == mostAlarms)
      continue;
    PromiseRow row = promiseRow(promise, phrases(), self, now);
    row.second = Phrases::line({row.timeLeft, toQt(promise.reference), toQt(promise.customer.name)});
    rows.push_back(std::move(row));
  }
  m_open = static_cast<int>(views.size());
  m_next = open.empty() ? QString() : RecoveryWords::promise(open.front(), phrases(), self);
  if (late > static_cast<int>(mostAlarms))
    m_next = tr("%1 promises are late").arg(late);
  m_rows.show(std::move(rows));
  setState(QStringLiteral("content"));
}

} // namespace leadhand::crew
