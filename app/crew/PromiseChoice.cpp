#include "app/crew/PromiseChoice.h"

#include "app/crew/RecoveryWords.h"
#include "app/crew/Text.h"
#include "core/rules/Roles.h"
#include "core/work/Customers.h"
#include "core/work/Office.h"

#include <QDateTime>

namespace leadhand::crew {

namespace {

constexpr std::int64_t minuteMs = 60'000;
constexpr int morning = 10 * 60;
constexpr int afternoon = 16 * 60;
constexpr int evening = 17 * 60;
/// A call takes this much notice.
constexpr int leastNotice = 30;

Date workingDay(Date day, int after) {
  while (after > 0) {
    day = day.plusDays(1);
    const std::chrono::weekday weekday(day.day());
    if (weekday != std::chrono::Saturday && weekday != std::chrono::Sunday)
      --after;
  }
  return day;
}

/// Who calls where nobody looks after the customer; none where no manager is known here.
Id managerOf(DeviceStore& store) {
  for (const Named& person : Team(store).people())
    if (const auto row = store.read<Person>(person.id); row && roles::isManager(row->role))
      return person.id;
  return {};
}

int minutesOf(const QString& local) {
  const QTime time = QTime::fromString(local.mid(11), QStringLiteral("HH:mm"));
  return time.isValid() ? time.hour() * 60 + time.minute() : -1;
}

int minuteNow(Instant now, int offsetMinutes) {
  constexpr std::int64_t dayMinutes = 24 * 60;
  const std::int64_t local = now.ms / minuteMs + offsetMinutes;
  return static_cast<int>((local % dayMinutes + dayMinutes) % dayMinutes);
}

} // namespace

QString PromiseTimes::local(const Date& day, int minutes) {
  return QStringLiteral("%1T%2:%3")
      .arg(toQt(day))
      .arg(minutes / 60, 2, 10, QLatin1Char('0'))
      .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

QStringList PromiseTimes::near(Instant now, int offsetMinutes) {
  const Date today = Date::at(now, offsetMinutes);
  const int minute = minuteNow(now, offsetMinutes);
  QStringList times;
  // In about an hour, on the half hour.
  const int soon = (minute + 60 + 29) / 30 * 30;
  const bool isAfternoonFree = minute + leastNotice <= afternoon;
  if (soon >= morning - 120 && soon <= evening && soon != afternoon)
    times.append(local(today, soon));
  if (isAfternoonFree)
    times.append(local(today, afternoon));
  times.sort();
  times.append(local(workingDay(today, 1), morning));
  times.append(local(workingDay(today, 2), afternoon));
  return times;
}

QString PromiseTimes::usual(const QString& sort, Instant now, int offsetMinutes) {
  const Date today = Date::at(now, offsetMinutes);
  if (sort != QLatin1String("call"))
    return local(workingDay(today, 2), afternoon);
  return minuteNow(now, offsetMinutes) + leastNotice <= afternoon ? local(today, afternoon)
                                                                  : local(workingDay(today, 1), morning);
}

Instant PromiseTimes::instant(const QString& local, Clock& clock) {
  const Date day = dateFrom(local.left(10));
  const int minutes = minutesOf(local);
  if (!day || minutes < 0)
    return {};
  const auto midnight = std::chrono::duration_cast<std::chrono::milliseconds>(day.day().time_since_epoch());
  Instant at{midnight.count() + minutes * minuteMs};
  at.ms -= clock.offsetMinutes(at) * minuteMs;
  return at;
}

void PromiseChoice::begin(CrewContext& context, const Id& customer, const QString& sort) {
  m_context = &context;
  m_sort = sort;
  m_text.clear();
  m_at = PromiseTimes::usual(sort, context.clock().now(), offset());
  m_atChosen = m_changed = false;
  const DeviceStore& store = context.store();
  m_ownerId = toQt(store.actor().person);
  const auto view = Customers(context.store()).show(customer);
  if (sort == QLatin1String("call"))
    if (const Id caller = view && view->owner.id ? view->owner.id : managerOf(context.store()); caller)
      m_ownerId = toQt(caller);
  emit changed();
}

void PromiseChoice::unpack(const QJsonObject& kept) {
  if (kept.isEmpty())
    return;
  m_sort = kept["sort"].toString(m_sort);
  m_text = kept["text"].toString();
  m_ownerId = kept["owner"].toString(m_ownerId);
  const QString at = kept["at"].toString();
  m_atChosen = PromiseTimes::instant(at, m_context->clock()) > m_context->clock().now();
  m_at = m_atChosen ? at : PromiseTimes::usual(m_sort, m_context->clock().now(), offset());
  m_changed = true;
  emit changed();
}

QJsonObject PromiseChoice::packed() const {
  if (!m_changed)
    return {};
  QJsonObject kept{{"sort", m_sort}, {"text", m_text}, {"owner", m_ownerId}};
  if (m_atChosen)
    kept["at"] = m_at;
  return kept;
}

Recoveries::NewPromise PromiseChoice::promise() const {
  Recoveries::NewPromise made;
  made.sort = toStd(m_sort);
  made.text = toStd(m_text.trimmed());
  if (made.text.empty() && m_sort == QLatin1String("call"))
    made.text = toStd(tr("Call the customer"));
  made.owner = idFrom(m_ownerId);
  made.due = PromiseTimes::instant(m_at, m_context->clock());
  return made;
}

QString PromiseChoice::missing() const {
  if (m_sort == QLatin1String("remedy") && m_text.trimmed().isEmpty())
    return tr("Write what is promised.");
  if (PromiseTimes::instant(m_at, m_context->clock()) <= m_context->clock().now())
    return tr("That time is over. Choose a later one.");
  return {};
}

int PromiseChoice::offset() const {
  Clock& clock = m_context->clock();
  return clock.offsetMinutes(clock.now());
}

void PromiseChoice::move(QString& field, const QString& value) {
  if (field == value)
    return;
  field = value;
  m_changed = true;
  emit changed();
}

void PromiseChoice::setSort(const QString& sort) {
  if (sort == m_sort)
    return;
  if (!m_atChosen)
    m_at = PromiseTimes::usual(sort, m_context->clock().now(), offset());
  move(m_sort, sort);
}

void PromiseChoice::setText(const QString& text) {
  move(m_text, text);
}

void PromiseChoice::setDay(const QString& day) {
  chooseTime(PromiseTimes::local(dateFrom(day), minutes()));
}

int PromiseChoice::minutes() const {
  return std::max(0, minutesOf(m_at));
}

void PromiseChoice::setMinutes(int minutes) {
  constexpr int last = 24 * 60 - 30;
  chooseTime(PromiseTimes::local(dateFrom(day()), std::clamp(minutes, 0, last)));
}

void PromiseChoice::chooseTime(const QString& at) {
  if (!PromiseTimes::instant(at, m_context->clock()))
    return;
  m_atChosen = true;
  move(m_at, at);
}

void PromiseChoice::chooseOwner(const QString& personId) {
  move(m_ownerId, personId);
}

QString PromiseChoice::ownerByName() const {
  const auto person =
      m_context == nullptr ? std::nullopt : m_context->store().read<Person>(idFrom(m_ownerId));
  return person ? toQt(person->name) : QString();
}

QString PromiseChoice::ownerName() const {
  if (m_context == nullptr)
    return {};
  return m_context->phrases().who({idFrom(m_ownerId), toStd(ownerByName())},
                                  m_context->store().actor().person);
}

QString PromiseChoice::label(const QString& at) const {
  const Date day = dateFrom(at.left(10));
  const int away = day.daysSince(m_context->phrases().today());
  const QString said = away <= 1 ? m_context->phrases().nearDay(day)
                                 : m_context->phrases().locale().toString(
                                       QDate::fromString(at.left(10), Qt::ISODate), QStringLiteral("ddd"));
  return said.left(1).toUpper() + said.mid(1) + QLatin1Char(' ') + at.mid(11);
}

QString PromiseChoice::due() const {
  return m_context->phrases().deadline(PromiseTimes::instant(m_at, m_context->clock()));
}

QVariantList PromiseChoice::times() const {
  QVariantList all;
  if (m_context == nullptr)
    return all;
  for (const QString& at : PromiseTimes::near(m_context->clock().now(), offset()))
    all.append(QVariantMap{{"at", at}, {"label", label(at)}, {"chosen", at == m_at}});
  return all;
}

bool PromiseChoice::another() const {
  return m_context != nullptr && !PromiseTimes::near(m_context->clock().now(), offset()).contains(m_at);
}

QString PromiseChoice::sentence() const {
  if (m_context == nullptr)
    return {};
  const bool isSelf = idFrom(m_ownerId) == m_context->store().actor().person;
  return RecoveryWords::promise(m_sort, isSelf ? QString() : ownerByName(), due());
}

} // namespace leadhand::crew
