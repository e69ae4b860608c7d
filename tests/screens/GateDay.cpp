#include "tests/screens/GateDay.h"

#include "app/crew/Text.h"
#include "core/work/Gates.h"
#include "core/work/Visits.h"

#include <algorithm>
#include <QAccessible>
#include <QQmlEngine>

namespace leadhand::test {

namespace {

constexpr std::int64_t hourMs = 3'600'000;
constexpr std::int64_t dayMs = 24 * hourMs;

void collect(const QQuickItem& item, QStringList& lines) {
  if (!item.isVisible())
    return;
  for (const char* property : {"text", "title", "second", "third", "tag", "trailingText"})
    if (const QVariant value = item.property(property); value.userType() == QMetaType::QString)
      lines.append(value.toString());
  if (QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(const_cast<QQuickItem*>(&item)))
    for (const QAccessible::Text part : {QAccessible::Name, QAccessible::Description, QAccessible::Value})
      lines.append(spoken->text(part));
  for (const QQuickItem* child : item.childItems())
    collect(*child, lines);
}

} // namespace

GateDay* GateDay::create(QQmlEngine* engine, QJSEngine* scripts) {
  Sample* sample = Sample::create(engine, scripts);
  return new GateDay(*sample, sample);
}

void GateDay::begin(const QVariantList& stops) {
  sleep();
  std::vector<StopDay::Stop> planned;
  for (const QVariant& one : stops) {
    const QVariantMap stop = one.toMap();
    planned.push_back({stop.value(QStringLiteral("name")).toString().toStdString(),
                       stop.value(QStringLiteral("time")).toString().toStdString(),
                       stop.value(QStringLiteral("emergency")).toBool()});
  }
  m_day.emplace(m_sample.store(), m_sample.company(), m_sample.clock(), planned);
}

void GateDay::sleep() {
  FakeClock& clock = m_sample.clock();
  const std::int64_t local = clock.now().ms + clock.offsetMinutes(clock.now()) * 60'000LL;
  clock.step(dayMs - local % dayMs + 9 * hourMs);
}

QString GateDay::visit(const QString& customer) const {
  return crew::toQt(m_day->visit(customer.toStdString()));
}

QString GateDay::status(const QString& customer) const {
  const auto visit = Visits(m_sample.store()).show(m_day->visit(customer.toStdString()));
  return visit ? crew::toQt(visit->status) : QString();
}

void GateDay::step(const QString& customer, const QString& to) {
  m_day->step(customer.toStdString(), to.toStdString());
}

void GateDay::handIn(const QString& customer, const QString& about) {
  m_day->handIn(customer.toStdString(), about.toStdString());
}

void GateDay::couldNot(const QString& customer, const QString& about, const QString& why) {
  m_day->couldNot(customer.toStdString(), about.toStdString(), why.toStdString());
}

void GateDay::know(const QString& customer, const QString& topic, const QString& text) {
  m_day->know(customer.toStdString(), topic.toStdString(), text.toStdString());
}

void GateDay::rule(const QString& code, bool off) {
  m_day->rule(code.toStdString(), off);
}

QStringList GateDay::opened() const {
  QStringList lines;
  const Date today = Visits(m_sample.store()).localToday();
  for (const GateOverrideView& one : Gates(m_sample.store()).overrides())
    if (Date::at(one.at, m_sample.clock().offsetMinutes(one.at)) == today)
      lines.prepend(QStringLiteral("%1: %2%3")
                        .arg(crew::toQt(one.author.name), crew::toQt(one.reason),
                             one.byCode ? QStringLiteral(" (code)") : QString()));
  return lines;
}

QString GateDay::said(QQuickItem* item) const {
  QStringList lines;
  collect(*item, lines);
  lines.removeAll(QString());
  lines.removeDuplicates();
  return lines.join(QLatin1Char('\n'));
}

} // namespace leadhand::test
