#include "tests/screens/HoursDay.h"

#include "app/crew/Text.h"
#include "core/work/Hours.h"
#include "core/work/Visits.h"

#include <QQmlEngine>
#include <stdexcept>

namespace leadhand::test {

namespace {

constexpr std::int64_t minuteMs = 60'000;
constexpr std::int64_t hourMs = 60 * minuteMs;
constexpr std::int64_t dayMs = 24 * hourMs;

void must(const Status& status) {
  if (!status)
    throw std::runtime_error(status.error().sentence());
}

} // namespace

HoursDay* HoursDay::create(QQmlEngine* engine, QJSEngine* scripts) {
  Sample* sample = Sample::create(engine, scripts);
  return new HoursDay(*sample, sample);
}

QString HoursDay::begin(const QString& customer) {
  FakeClock& clock = m_sample.clock();
  const std::int64_t local = clock.now().ms + clock.offsetMinutes(clock.now()) * minuteMs;
  clock.step(dayMs - local % dayMs + 9 * hourMs);
  DeviceStore& store = m_sample.store();
  m_sample.company().actAs("Jacki");
  const auto crews = store.select<Crew>("name = ?1", {valueOf(std::string("North crew"))});
  if (store.select<Person>("name = ?1", {valueOf(std::string("Luis"))}).empty()) {
    Person luis;
    luis.id = store.newId();
    luis.name = "Luis";
    luis.role = "technician";
    luis.crew = crews.front().id;
    must(store.write(insertOf(luis)));
  }
  Visit visit;
  visit.id = store.newId();
  visit.customer = m_sample.company().customer(customer.toStdString());
  visit.crew = crews.front().id;
  visit.date = Visits(store).localToday();
  visit.position = 1;
  visit.work = "Planting, hedge";
  must(store.write(insertOf(visit)));
  m_sample.actAs("Jane");
  return crew::toQt(visit.id);
}

void HoursDay::pass(int minutes) {
  m_sample.clock().step(minutes * minuteMs);
}

void HoursDay::step(const QString& visitId, const QString& to) {
  must(Visits(m_sample.store()).setStatus(crew::idFrom(visitId), to.toStdString(), "It rained"));
}

void HoursDay::arrive() {
  m_sample.actAs("Jane");
  m_sample.store().notice({StoreChange{Kind::none, {}}});
}

void HoursDay::approve(const QString& visitId) {
  m_sample.company().settle();
  m_sample.company().actAs("Jacki");
  must(Hours(m_sample.store()).approve(crew::idFrom(visitId), "approved"));
  arrive();
}

VisitWorkView HoursDay::work(const QString& visitId) const {
  auto work = Hours(m_sample.store()).show(crew::idFrom(visitId));
  if (!work)
    throw std::runtime_error(work.error().sentence());
  return std::move(*work);
}

QStringList HoursDay::labour(const QString& visitId) const {
  QStringList lines;
  for (const LabourLineView& line : work(visitId).labour)
    lines.append(QStringLiteral("%1 %2").arg(crew::toQt(line.person.name)).arg(line.minutes));
  lines.sort();
  return lines;
}

QStringList HoursDay::materials(const QString& visitId) const {
  QStringList lines;
  for (const MaterialLineView& line : work(visitId).materials)
    lines.append(QStringLiteral("%1 %2 %3%4")
                     .arg(crew::toQt(line.name))
                     .arg(line.quantity)
                     .arg(crew::toQt(line.unit), line.item ? QString() : QStringLiteral("(free)"))
                     .simplified());
  lines.sort();
  return lines;
}

QStringList HoursDay::said(const QString& visitId) const {
  QStringList lines;
  for (const StatementView& view : work(visitId).statements)
    lines.append(QStringLiteral("%1 %2%3").arg(
        crew::toQt(view.about), crew::toQt(view.is),
        view.why.empty() ? QString() : QStringLiteral(": ") + crew::toQt(view.why)));
  return lines;
}

QStringList HoursDay::billing(const QString& visitId) const {
  QStringList lines;
  for (const LabourLineView& line : work(visitId).labour)
    if (line.unbilled || !line.explanation.empty())
      lines.append(QStringLiteral("%1: %2, %3")
                       .arg(crew::toQt(line.person.name),
                            line.unbilled ? QStringLiteral("not billed") : QStringLiteral("billed"),
                            crew::toQt(line.explanation)));
  return lines;
}

} // namespace leadhand::test
