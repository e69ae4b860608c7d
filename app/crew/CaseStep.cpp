#include "app/crew/CaseStep.h"

#include "app/crew/RecoveryWords.h"
#include "app/crew/Text.h"
#include "core/work/Recoveries.h"

#include <algorithm>

namespace leadhand::crew {

namespace {

QString named(const char* sort, const Id& id) {
  return QLatin1String(sort) + toQt(id);
}

QStringList recordsOf(const RecoveryView& view) {
  QStringList all;
  for (const RecoveryEventView& event : view.events)
    all.append(named("event:", event.id));
  for (const RecoveryPromiseView& promise : view.promises) {
    all.append(named("promise:", promise.id));
    if (promise.keptAt)
      all.append(named("kept:", promise.id));
  }
  return all;
}

} // namespace

CaseRecords::CaseRecords(const RecoveryView& view) {
  for (const QString& record : recordsOf(view))
    m_had.insert(record);
}

QString CaseRecords::since(const RecoveryView& view) const {
  QStringList added;
  for (const QString& record : recordsOf(view))
    if (!m_had.contains(record))
      added.append(record);
  return added.join(QLatin1Char(' '));
}

CaseStep::CaseStep(QObject* parent) : KeptDraft("case", parent) {
  connect(&m_promise, &PromiseChoice::changed, this, [this] {
    if (ready() && m_promise.isChanged())
      moved();
  });
}

void CaseStep::refresh() {
  setState(QStringLiteral("content"));
  emit changed();
}

bool CaseStep::isQuestion() const {
  return m_step == QLatin1String("ask") || m_step == QLatin1String("askHow");
}

QString CaseStep::title() const {
  return RecoveryWords::action(m_step);
}

void CaseStep::begin(const QString& caseId, const QString& step, const QString& promiseId) {
  m_caseId = caseId;
  m_promiseId = promiseId;
  const Result<RecoveryView> view = Recoveries(store()).show(idFrom(caseId));
  if (!went(view)) {
    setState(QStringLiteral("error"));
    return;
  }
  m_step = step.isEmpty() ? RecoveryWords::nextStep(*view) : step;
  m_received = m_step == QLatin1String("askHow") ? QStringLiteral("yes") : QString();
  m_customerName = toQt(view->customer.name);
  m_subtitle = Phrases::line({toQt(view->reference), m_customerName});
  m_words = toQt(view->words);
  m_promise.begin(context(), view->customer.id, QStringLiteral("remedy"));
  if (m_step == QLatin1String("agree"))
    m_before = view->restated.empty() ? RecoveryWords::restated(m_words) : toQt(view->restated);
  for (const RecoveryPromiseView& promise : RecoveryWords::openPromises(*view)) {
    const bool isDelivered = m_step == QLatin1String("deliver") && promise.sort == "remedy";
    if (m_promiseId.isEmpty() && isDelivered)
      m_promiseId = toQt(promise.id);
    if (m_promiseId == toQt(promise.id))
      m_promised = Phrases::line({RecoveryWords::promise(promise, phrases(), store().actor().person),
                                  promise.sort == "remedy" ? toQt(promise.text) : QString()});
  }
  const QJsonObject draft = keptFor(about());
  m_text = draft["text"].toString(m_before);
  m_received = draft["received"].toString(m_received);
  m_satisfied = draft["satisfied"].toString();
  m_promise.unpack(draft["promise"].toObject());
  setKept(!draft.isEmpty());
  setState(QStringLiteral("content"));
  emit changed();
}

QJsonObject CaseStep::packed() const {
  const bool isWritten = m_text != m_before || !m_satisfied.isEmpty() || m_promise.isChanged();
  if (m_caseId.isEmpty() || !isWritten)
    return {};
  return {{"text", m_text},
          {"received", m_received},
          {"satisfied", m_satisfied},
          {"promise", m_promise.packed()}};
}

QString CaseStep::missing() const {
  if (m_step == QLatin1String("promise"))
    return m_promise.missing();
  if (m_step == QLatin1String("deliver") && m_text.trimmed().isEmpty())
    return tr("Write what was done.");
  if (m_step == QLatin1String("ask") && m_received.isEmpty())
    return tr("Ask if it has come.");
  if (isQuestion() && m_received != QLatin1String("no") && m_satisfied.isEmpty())
    return tr("Ask if the customer is content.");
  return {};
}

Status CaseStep::write() {
  Recoveries cases(store());
  const Id id = idFrom(m_caseId);
  const std::string text = toStd(m_text.trimmed());
  if (m_step == QLatin1String("agree"))
    return cases.agree(id, text);
  if (m_step == QLatin1String("promise")) {
    const Result<Id> made = cases.promise(id, m_promise.promise());
    return made ? Status{} : Status{tl::unexpect, made.error()};
  }
  if (isQuestion())
    return cases.ask(id, {.received = m_received == QLatin1String("yes"),
                          .satisfied = m_satisfied == QLatin1String("yes"),
                          .words = text});
  return m_promiseId.isEmpty() ? cases.deliver(id, text) : cases.keep(idFrom(m_promiseId), text);
}

bool CaseStep::save() {
  if (const QString lacking = missing(); !lacking.isEmpty()) {
    setProblem(lacking);
    return false;
  }
  stopKeeping();
  const auto before = Recoveries(store()).show(idFrom(m_caseId));
  if (!went(before) || !went(write())) {
    keepNow();
    return false;
  }
  forget(about());
  setKept(false);
  const bool isWell = m_received != QLatin1String("no") && m_satisfied == QLatin1String("yes");
  m_sentence = RecoveryWords::done(m_step, isWell);
  if (const auto now = Recoveries(store()).show(idFrom(m_caseId)))
    m_written = CaseRecords(*before).since(*now);
  // What was written is no draft any more.
  m_before = m_text;
  m_satisfied.clear();
  m_promise.begin(context(), before->customer.id, QStringLiteral("remedy"));
  emit changed();
  return true;
}

} // namespace leadhand::crew
