#include "core/work/Readings.h"

#include "core/base/Text.h"
#include "core/schema/Records.h"
#include "core/store/DeviceInside.h"

#include <algorithm>
#include <array>

namespace leadhand {
namespace {

struct Season {
  std::string_view name;
  unsigned month;
};
// As gardens have them: the work of spring begins with April.
constexpr std::array seasons{Season{"spring", 4}, Season{"summer", 6}, Season{"fall", 9},
                             Season{"winter", 12}};

constexpr std::array<std::string_view, 3> settlements{"referred", "again", "fine"};

ReadingView viewOf(Reading& reading, const ConditionReading& row, Date on) {
  ReadingView view;
  view.id = row.id;
  view.customer = reading.customer(row.customer);
  view.what = row.what;
  view.reading = row.reading;
  view.advice = row.advice;
  view.due = row.due;
  view.season = row.season;
  view.service = reading.service(row.service);
  view.author = reading.person(row.author);
  view.readOn = row.readOn;
  view.isDue = !row.settledOn && row.due && row.due <= on;
  view.settledOn = row.settledOn;
  view.settledBy = reading.person(row.settledBy);
  view.settledAs = row.settledAs;
  view.receipt = reading.receipt(row, Kind::conditionReading);
  return view;
}

std::vector<ReadingView> viewsOf(Reading& reading, const Id& customer, Date on) {
  const auto rows =
      rowsBy<ConditionReading>(reading.store(), queries::readingsOfCustomer, {valueOf(customer)});
  reading.learnReceipts(idsOf(rows));
  std::vector<ReadingView> views;
  for (const ConditionReading& row : rows)
    views.push_back(viewOf(reading, row, on));
  std::sort(views.begin(), views.end(), [](const ReadingView& one, const ReadingView& other) {
    return std::make_tuple(bool(one.settledOn), one.due, one.id) <
           std::make_tuple(bool(other.settledOn), other.due, other.id);
  });
  return views;
}

Result<ConditionReading> readingOf(const DeviceStore& store, const Id& id) {
  auto row = store.read<ConditionReading>(id);
  if (!row || row->deleted)
    return fail(ErrorCode::unknownRecord, "reading " + id.text());
  return std::move(*row);
}

Result<Date> dueOf(const Readings::NewReading& reading, Date today) {
  if (!reading.season.empty()) {
    const Date from = seasonFrom(reading.season, today);
    if (!from)
      return fail(ErrorCode::badValue, "season: " + reading.season, "use spring, summer, fall or winter");
    return reading.due ? reading.due : from;
  }
  if (!reading.due || reading.due < today)
    return fail(ErrorCode::badDate, reading.due.iso(), "say when to look again: a season, or a day to come");
  return reading.due;
}

} // namespace

Date seasonFrom(std::string_view season, Date today) {
  const auto known =
      std::find_if(seasons.begin(), seasons.end(), [&](const Season& one) { return one.name == season; });
  if (known == seasons.end())
    return {};
  const int year = static_cast<int>(today.ymd().year());
  const Date first = *Date::of(year, known->month, 1);
  return first > today ? first : *Date::of(year + 1, known->month, 1);
}

Result<Id> Readings::add(const NewReading& reading) {
  for (const auto& [text, name] : {std::pair(&reading.what, "what"), std::pair(&reading.reading, "reading")})
    if (isBlank(*text))
      return fail(ErrorCode::emptyText, name);
  ConditionReading row;
  row.readOn = localToday(m_store);
  LEADHAND_ASSIGN(row.due, dueOf(reading, row.readOn));
  row.customer = reading.customer;
  if (reading.visit) {
    const auto visit = m_store.read<Visit>(reading.visit);
    if (!visit)
      return fail(ErrorCode::unknownRecord, "visit " + reading.visit.text());
    if (row.customer.isNull())
      row.customer = visit->customer;
  }
  if (!m_store.readRow(Kind::customer, row.customer))
    return fail(ErrorCode::unknownCustomer, row.customer ? row.customer.text() : "nobody named");
  if (reading.service && !m_store.readRow(Kind::serviceCard, reading.service))
    return fail(ErrorCode::unknownRecord, "service " + reading.service.text());
  row.id = m_store.newId();
  row.visit = reading.visit;
  row.what = reading.what;
  row.reading = reading.reading;
  row.advice = reading.advice;
  row.season = reading.season;
  row.service = reading.service;
  std::vector<Edit> edits{insertOf(row)};
  if (reading.again) {
    LEADHAND_ASSIGN(const ConditionReading before, readingOf(m_store, reading.again));
    if (!before.settledOn)
      edits.push_back(settlementOf(m_store, before.id, "again"));
  }
  LEADHAND_TRY(m_store.write(edits));
  return row.id;
}

std::vector<ReadingView> Readings::list(const Id& customer) const {
  Reading reading(m_store);
  return viewsOf(reading, customer, reading.today());
}

Result<ReadingView> Readings::show(const Id& id) const {
  LEADHAND_ASSIGN(const ConditionReading row, readingOf(m_store, id));
  Reading reading(m_store);
  return viewOf(reading, row, reading.today());
}

Status Readings::settle(const Id& id, const std::string& as) {
  LEADHAND_ASSIGN(const ConditionReading row, readingOf(m_store, id));
  if (std::find(settlements.begin(), settlements.end(), as) == settlements.end())
    return fail(ErrorCode::badValue, "as: " + as, "use referred, again or fine");
  return row.settledOn ? allWasRead(m_store) : m_store.write(settlementOf(m_store, row.id, as));
}

Edit settlementOf(const DeviceStore& store, const Id& reading, const std::string& as) {
  return UpdateOf<ConditionReading>(reading)
      .with(&ConditionReading::settledOn, localToday(store))
      .with(&ConditionReading::settledBy, store.actor().person)
      .with(&ConditionReading::settledAs, as)
      .edit;
}

std::vector<ReadingView> readingsDue(Reading& reading, const Id& customer, Date on) {
  std::vector<ReadingView> views = viewsOf(reading, customer, on);
  std::erase_if(views, [](const ReadingView& view) { return !view.isDue; });
  return views;
}

} // namespace leadhand
