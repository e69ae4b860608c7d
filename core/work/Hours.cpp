#include "core/work/Hours.h"

#include "core/base/Text.h"
#include "core/rules/Billing.h"
#include "core/work/HoursReading.h"
#include "core/work/Photos.h"
#include "core/work/VisitReading.h"

#include <algorithm>
#include <charconv>

namespace leadhand {
namespace {

constexpr std::int64_t minutesOfDay = 24 * 60;
constexpr std::int64_t quarter = 15;
constexpr std::int64_t mostThousandths = 1'000'000'000;

Result<Visit> visitOf(const DeviceStore& store, const Id& id) {
  auto visit = store.read<Visit>(id);
  if (!visit || visit->deleted)
    return fail(ErrorCode::unknownRecord, "visit " + id.text());
  return std::move(*visit);
}

/// Minutes since midnight of "HH:MM".
std::optional<std::int64_t> clockOf(std::string_view text) {
  int hour = 0;
  int minute = 0;
  if (text.size() != 5 || text[2] != ':')
    return std::nullopt;
  const auto first = std::from_chars(text.data(), text.data() + 2, hour);
  const auto second = std::from_chars(text.data() + 3, text.data() + 5, minute);
  const bool read = first.ptr == text.data() + 2 && second.ptr == text.data() + 5;
  if (!read || hour < 0 || hour > 23 || minute < 0 || minute > 59)
    return std::nullopt;
  return hour * 60 + minute;
}

Result<std::int64_t> minutesOf(const Hours::NewHours& line) {
  std::int64_t minutes = line.minutes;
  if (!line.started.empty() || !line.ended.empty()) {
    const auto from = clockOf(line.started);
    const auto to = clockOf(line.ended);
    if (!from || !to)
      return fail(ErrorCode::badValue, "time: " + line.started + "-" + line.ended, "write both as HH:MM");
    const std::int64_t between = *to >= *from ? *to - *from : *to + minutesOfDay - *from; // over midnight
    minutes = minutes > 0 ? minutes : between;
  }
  if (minutes <= 0 || minutes > minutesOfDay)
    return fail(ErrorCode::badValue, "minutes: " + std::to_string(minutes), "more than none, at most a day");
  return minutes;
}

Result<StockItem> itemOf(const DeviceStore& store, const Hours::NewMaterial& material) {
  if (material.item) {
    auto item = store.read<StockItem>(material.item);
    if (!item || item->deleted)
      return fail(ErrorCode::unknownRecord, "item " + material.item.text());
    return std::move(*item);
  }
  for (StockItem& item : rowsBy<StockItem>(store, queries::stockByName))
    if (!isBlank(material.name) && folded(item.name) == folded(material.name))
      return std::move(item);
  return StockItem{};
}

Status checkAbout(const std::string& about) {
  return about == "hours" || about == "materials"
             ? Status{}
             : fail(ErrorCode::badValue, "about: " + about, "use hours or materials");
}

Result<Id> state(DeviceStore& store, const Id& visit, VisitStatement statement) {
  LEADHAND_TRY(checkAbout(statement.about));
  LEADHAND_ASSIGN(const Visit row, visitOf(store, visit));
  statement.id = store.newId();
  statement.visit = visit;
  statement.customer = row.customer;
  statement.ruleVersion = ruleInForce(rowsBy<GateRule>(store, queries::gateRules), localToday(store)).version;
  LEADHAND_TRY(store.write(insertOf(statement)));
  return statement.id;
}

} // namespace

Result<std::vector<Id>> Hours::add(const Id& visit, const std::vector<NewHours>& lines) {
  LEADHAND_ASSIGN(const Visit row, visitOf(m_store, visit));
  if (lines.empty())
    return fail(ErrorCode::emptyText, "hours");
  std::vector<Edit> edits;
  std::vector<Id> ids;
  for (const NewHours& wanted : lines) {
    LabourLine line;
    LEADHAND_ASSIGN(line.minutes, minutesOf(wanted));
    line.id = m_store.newId();
    line.visit = visit;
    line.customer = row.customer;
    line.person = wanted.person ? wanted.person : m_store.actor().person;
    if (!m_store.readRow(Kind::person, line.person))
      return fail(ErrorCode::unknownPerson, line.person.text());
    line.workOn = row.date ? row.date : localToday(m_store);
    line.started = wanted.started;
    line.ended = wanted.ended;
    line.task = wanted.task;
    line.explanation = wanted.explanation;
    line.unbilled = wanted.unbilled;
    ids.push_back(line.id);
    edits.push_back(insertOf(line));
  }
  LEADHAND_TRY(m_store.write(edits));
  return ids;
}

std::vector<Hours::NewHours> Hours::proposed(const Id& visit) const {
  const auto row = m_store.read<Visit>(visit);
  if (!row)
    return {};
  Instant arrived;
  Instant ended = m_store.clock().now();
  for (const VisitEvent& event : rowsOf<VisitEvent>(m_store, "visit", {visit})) {
    if (event.to == "arrived")
      arrived = event.at;
    else if (event.to == "done")
      ended = event.at;
  }
  const std::int64_t between = arrived && ended > arrived ? (ended.ms - arrived.ms) / 60'000 : 0;
  const std::int64_t rounded = (between + quarter / 2) / quarter * quarter;
  std::vector<NewHours> lines;
  for (const Person& person : rowsBy<Person>(m_store, queries::peopleOfCrew, {valueOf(row->crew)}))
    if (!person.disabled)
      lines.push_back({.person = person.id, .minutes = std::min(rounded, minutesOfDay)});
  return lines;
}

Result<Id> Hours::addMaterial(const Id& visit, const NewMaterial& material) {
  LEADHAND_ASSIGN(const Visit row, visitOf(m_store, visit));
  LEADHAND_ASSIGN(const StockItem item, itemOf(m_store, material));
  MaterialLine line;
  line.id = m_store.newId();
  line.visit = visit;
  line.customer = row.customer;
  line.workOn = row.date ? row.date : localToday(m_store);
  line.item = item.id;
  line.name = item.id ? item.name : material.name;
  if (isBlank(line.name))
    return fail(ErrorCode::emptyText, "material");
  if (material.quantity <= 0 || material.quantity > mostThousandths)
    return fail(ErrorCode::badValue, "quantity", "more than none, at most a million");
  line.quantity = material.quantity;
  line.unit = material.unit.empty() ? item.unit : material.unit;
  line.sort = !material.sort.empty() ? material.sort : !item.sort.empty() ? item.sort : "material";
  if (line.sort != "material" && line.sort != "equipment")
    return fail(ErrorCode::badValue, "sort: " + line.sort, "use material or equipment");
  line.explanation = material.explanation;
  line.unbilled = material.unbilled;
  std::vector<Edit> edits;
  if (material.receipt) {
    Photo photo = photoOf(m_store, *material.receipt);
    photo.customer = row.customer;
    line.receipt = photo.id;
    edits.push_back(insertOf(photo));
  }
  edits.push_back(insertOf(line));
  LEADHAND_TRY(m_store.write(edits));
  return line.id;
}

Result<Id> Hours::none(const Id& visit, const std::string& about) {
  VisitStatement statement;
  statement.about = about;
  statement.is = "none";
  return state(m_store, visit, std::move(statement));
}

Result<Id> Hours::couldNot(const Id& visit, const std::string& about, const std::string& why) {
  if (isBlank(why))
    return fail(ErrorCode::emptyText, "why", "say what stood in the way");
  VisitStatement statement;
  statement.about = about;
  statement.is = "could_not";
  statement.why = why;
  return state(m_store, visit, std::move(statement));
}

Status Hours::approve(const Id& visit, const std::string& to, const std::string& note) {
  if (!isApprovalStep(to))
    return fail(ErrorCode::badValue, "to: " + to, "use approved, invoice_ready, or open to take it back");
  LEADHAND_ASSIGN(const Visit row, visitOf(m_store, visit));
  WorkApproval event;
  event.id = m_store.newId();
  event.visit = visit;
  event.customer = row.customer;
  event.to = to;
  event.note = note;
  std::vector<Edit> edits{insertOf(event)};
  const CollectedRows rows = collectedRows(m_store, {visit})[visit];
  for (const LabourLine& line : rows.labour)
    if (line.late)
      edits.push_back(UpdateOf<LabourLine>(line.id).with(&LabourLine::late, false).edit);
  for (const MaterialLine& line : rows.materials)
    if (line.late)
      edits.push_back(UpdateOf<MaterialLine>(line.id).with(&MaterialLine::late, false).edit);
  return m_store.write(edits);
}

Result<VisitWorkView> Hours::show(const Id& visit) const {
  LEADHAND_ASSIGN(const Visit row, visitOf(m_store, visit));
  Reading reading(m_store);
  const std::string status = visitViews(reading, {row}).front().status;
  return visitWorkView(reading, row, status, collectedRows(m_store, {visit})[visit]);
}

std::vector<VisitWorkView> Hours::missing(Date from, Date to) const {
  Reading reading(m_store);
  const auto visits = rowsBy<Visit>(m_store, queries::visitsBetween, {valueOf(from), valueOf(to)});
  const std::vector<VisitView> now = visitViews(reading, visits);
  auto rows = collectedRows(m_store, idsOf(visits));
  std::vector<VisitWorkView> missing;
  for (std::size_t i = 0; i < visits.size(); ++i) {
    const Collected collected = rows[visits[i].id].collected();
    const bool begun = now[i].status == "arrived" || now[i].status == "done";
    if (begun && !(collected.hours && collected.materials))
      missing.push_back(visitWorkView(reading, visits[i], now[i].status, rows[visits[i].id]));
  }
  return missing;
}

std::vector<StockItemView> Hours::stock() const {
  std::vector<StockItemView> views;
  for (const StockItem& item : rowsBy<StockItem>(m_store, queries::stockByName))
    views.push_back({item.id, item.name, item.unit, item.sort});
  return views;
}

Result<Id> Hours::addStockItem(const StockItemView& item) {
  if (isBlank(item.name))
    return fail(ErrorCode::emptyText, "name");
  StockItem row;
  row.id = m_store.newId();
  row.name = item.name;
  row.unit = item.unit;
  row.sort = item.sort.empty() ? "material" : item.sort;
  if (row.sort != "material" && row.sort != "equipment")
    return fail(ErrorCode::badValue, "sort: " + row.sort, "use material or equipment");
  LEADHAND_TRY(m_store.write(insertOf(row)));
  return row.id;
}

} // namespace leadhand
