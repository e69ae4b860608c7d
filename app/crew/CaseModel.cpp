#include "app/crew/CaseModel.h"

#include "app/crew/CaseStep.h"
#include "app/crew/RecoveryWords.h"
#include "app/crew/Text.h"
#include "core/rules/Recovery.h"
#include "core/work/Recoveries.h"

#include <algorithm>

namespace leadhand::crew {

CaseModel::CaseModel(QObject* parent) : ViewModel(parent) {
  constexpr int tickMs = 30'000;
  m_tick.setInterval(tickMs);
  connect(&m_tick, &QTimer::timeout, this, [this] { reload(); });
  m_tick.start();
}

void CaseModel::setCaseId(const QString& id) {
  if (id == m_caseId)
    return;
  m_caseId = id;
  m_notClosed.clear();
  emit caseIdChanged();
  reload();
}

bool CaseModel::concerns(const Kinds& kinds) const {
  static const Kinds shown{Kind::recoveryCase, Kind::recoveryEvent, Kind::recoveryPromise,
                           Kind::person,       Kind::customer,      Kind::none};
  return std::any_of(kinds.begin(), kinds.end(), [](Kind kind) { return shown.contains(kind); });
}

void CaseModel::refresh() {
  const Result<RecoveryView> view = Recoveries(store()).show(idFrom(m_caseId));
  if (!went(view)) {
    setState(QStringLiteral("error"));
    return;
  }
  showWords(*view);
  showStanding(*view);
  showPromises(*view);
  showStory(*view);
  setState(QStringLiteral("content"));
}

void CaseModel::showWords(const RecoveryView& view) {
  const Id self = store().actor().person;
  m_reference = toQt(view.reference);
  m_customerId = toQt(view.customer.id);
  m_customerName = toQt(view.customer.name);
  m_subtitle = Phrases::line({m_customerName, toQt(view.about)});
  m_words = toQt(view.words);
  m_restated = toQt(view.restated);
  m_category = RecoveryWords::category(view.category);
  m_heard = Phrases::line({phrases().who(view.author, self), phrases().moment(view.openedAt)});
}

void CaseModel::showStanding(const RecoveryView& view) {
  const Id self = store().actor().person;
  m_standing = phrases().recoveryStep(view.state);
  m_standingLine = Phrases::line({phrases().who(view.stateBy, self), phrases().moment(view.stateAt)});
  // Closed comes after the five: all of them are behind it.
  m_steps = RecoveryWords::line(view.isOpen ? view.state : std::string(recovery::verified));
  m_over = !view.isOpen;
  m_reopened = view.reopened == 0 ? QString()
               : view.reopened == 1
                   ? tr("It was not good the first time. It is made good once more.")
                   : tr("It was not good %1 times. It is made good once more.").arg(view.reopened);
  if (m_over)
    m_reopened.clear();
  m_nextStep = RecoveryWords::nextStep(view);
  m_canReopen = view.state == recovery::verified || (m_over && !view.askHow);
  if (RecoveryWords::notClosed(view.state) != m_notClosed)
    m_notClosed.clear();
  m_receipt = view.receipt == "on_phone" || view.receipt == "needs_attention"
                  ? phrases().receipt(view.receipt)
                  : QString();
}

void CaseModel::showPromises(const RecoveryView& view) {
  const Id self = store().actor().person;
  const Instant now = context().clock().now();
  std::vector<PromiseRow> open;
  for (const RecoveryPromiseView& promise : RecoveryWords::openPromises(view))
    open.push_back(promiseRow(promise, phrases(), self, now));
  m_promises.show(std::move(open));
  std::vector<PromiseRow> kept;
  for (const RecoveryPromiseView& promise : view.promises)
    if (promise.keptAt)
      kept.push_back(promiseRow(promise, phrases(), self, now));
  m_kept.show(std::move(kept));
}

void CaseModel::showStory(const RecoveryView& view) {
  const Id self = store().actor().person;
  m_story = {QVariantMap{{"label", phrases().recoveryStep(std::string(recovery::reported))},
                         {"second", m_heard},
                         {"state", QStringLiteral("done")}}};
  for (const RecoveryEventView& event : view.events) {
    const QString who = Phrases::line({phrases().who(event.by, self), phrases().moment(event.at)});
    // What was said back stands with the customer's words above.
    const QString note = event.to == recovery::agreed ? QString() : toQt(event.note);
    m_story.append(QVariantMap{{"label", phrases().recoveryStep(event.to)},
                               {"second", note.isEmpty() ? who : note + QLatin1Char('\n') + who},
                               {"state", QStringLiteral("done")}});
  }
}

QString CaseModel::nextText() const {
  return RecoveryWords::action(m_nextStep);
}

bool CaseModel::close() {
  m_written.clear();
  const auto view = Recoveries(store()).show(idFrom(m_caseId));
  m_notClosed = view ? RecoveryWords::notClosed(view->state) : QString();
  if (!view || !m_notClosed.isEmpty()) {
    emit refreshed();
    return false;
  }
  const CaseRecords before(*view);
  if (!went(Recoveries(store()).close(idFrom(m_caseId))))
    return false;
  m_written = before.since(*Recoveries(store()).show(idFrom(m_caseId)));
  reload();
  return true;
}

} // namespace leadhand::crew
