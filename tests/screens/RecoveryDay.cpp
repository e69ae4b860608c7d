#include "tests/screens/RecoveryDay.h"

#include "app/crew/Text.h"
#include "core/work/Recoveries.h"
#include "core/work/Visits.h"
#include "tests/screens/SampleProblems.h"

#include <QDateTime>
#include <QQmlEngine>
#include <stdexcept>

namespace leadhand::test {

namespace {

RecoveryView viewOf(Sample& sample, const QString& caseId) {
  auto view = Recoveries(sample.store()).show(crew::idFrom(caseId));
  if (!view)
    throw std::runtime_error(view.error().sentence());
  return std::move(*view);
}

} // namespace

RecoveryDay* RecoveryDay::create(QQmlEngine* engine, QJSEngine* scripts) {
  Sample* sample = Sample::create(engine, scripts);
  return new RecoveryDay(*sample, sample);
}

void RecoveryDay::toSunday() {
  FakeClock& clock = m_sample.clock();
  constexpr std::int64_t minuteMs = 60'000;
  constexpr std::int64_t dayMs = 24 * 60 * minuteMs;
  const std::int64_t local = clock.now().ms + clock.offsetMinutes(clock.now()) * minuteMs;
  clock.step(dayMs - local % dayMs + dayMs / 2);
  while (std::chrono::weekday(Visits(m_sample.store()).localToday().day()) != std::chrono::Sunday)
    clock.step(dayMs);
}

QString RecoveryDay::problem(const QString& customer, const QString& words, const QString& state) {
  m_sample.company().actAs("Jane");
  SampleProblems problems(m_sample.store(), m_sample.company(), m_sample.clock());
  const Id made = problems.problem(customer.toStdString(), words.toStdString(), state.toStdString());
  m_sample.company().settle();
  return crew::toQt(made);
}

void RecoveryDay::promise(const QString& caseId, const QString& sort, const QString& owner, int minutes) {
  SampleProblems problems(m_sample.store(), m_sample.company(), m_sample.clock());
  (void)problems.promise(crew::idFrom(caseId), sort.toStdString(), owner.toStdString(), minutes);
  m_sample.company().settle();
}

void RecoveryDay::all() {
  SampleProblems(m_sample.store(), m_sample.company(), m_sample.clock()).all();
}

QString RecoveryDay::latest(const QString& customer) const {
  Recoveries::Filter filter;
  filter.customer = m_sample.company().customer(customer.toStdString());
  Instant newest;
  QString found;
  for (const RecoveryView& view : Recoveries(m_sample.store()).list(filter))
    if (view.openedAt >= newest) {
      newest = view.openedAt;
      found = crew::toQt(view.id);
    }
  return found;
}

QString RecoveryDay::reference(const QString& caseId) const {
  return crew::toQt(viewOf(m_sample, caseId).reference);
}

QString RecoveryDay::state(const QString& caseId) const {
  return crew::toQt(viewOf(m_sample, caseId).state);
}

QString RecoveryDay::words(const QString& caseId) const {
  return crew::toQt(viewOf(m_sample, caseId).words);
}

QString RecoveryDay::restated(const QString& caseId) const {
  return crew::toQt(viewOf(m_sample, caseId).restated);
}

QString RecoveryDay::about(const QString& caseId) const {
  const RecoveryView view = viewOf(m_sample, caseId);
  return crew::toQt(view.category) + QStringLiteral(": ") + crew::toQt(view.about);
}

QStringList RecoveryDay::promises(const QString& caseId) const {
  QStringList all;
  for (const RecoveryPromiseView& promise : viewOf(m_sample, caseId).promises) {
    const int seconds = m_sample.clock().offsetMinutes(promise.due) * 60;
    const QString due = QDateTime::fromMSecsSinceEpoch(promise.due.ms, Qt::OffsetFromUTC, seconds)
                            .toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    all.append(crew::toQt(promise.sort) + QLatin1Char(' ') + crew::toQt(promise.owner.name) +
               QLatin1Char(' ') + due + (promise.keptAt ? QStringLiteral(" kept") : QString()));
  }
  return all;
}

QStringList RecoveryDay::steps(const QString& caseId) const {
  QStringList all;
  for (const RecoveryEventView& event : viewOf(m_sample, caseId).events)
    all.append(crew::toQt(event.to) +
               (event.note.empty() ? QString() : QStringLiteral(": ") + crew::toQt(event.note)));
  return all;
}

} // namespace leadhand::test
