// Changing what was saved, taking it back, and what is used most.
#include "core/rules/Billing.h"
#include "core/work/Hours.h"
#include "core/work/HoursReading.h"
#include "core/work/Photos.h"

#include <algorithm>

namespace leadhand {
namespace {

constexpr std::int64_t minutesOfDay = 24 * 60;
constexpr std::int64_t mostThousandths = 1'000'000'000;
constexpr int daysOfUse = 28;
constexpr std::int64_t visitsOfUse = 20;
/// What this customer got counts as much as this many elsewhere.
constexpr int customersWeight = 3;

/// What the crew may still change themselves: all until the approval, late additions, and what the office has
/// not seen yet, which becomes one.
Status checkOpen(const DeviceStore& store, const Id& visit, bool isLate, std::uint64_t rev) {
  Reading reading(store);
  const auto row = store.read<Visit>(visit);
  if (!row || reading.isOffice() || isLate || rev == 0)
    return {};
  if (isApproved(visitWorkView(reading, *row, row->status, {}).billing))
    return fail(ErrorCode::notAllowed, "visit",
                "the office has approved it; add a line, it becomes a late addition");
  return {};
}

/// A line or statement that is there, removed or not.
std::optional<Row> rowOf(const DeviceStore& store, const Id& line, bool removed) {
  for (const Kind kind : {Kind::labourLine, Kind::materialLine, Kind::visitStatement})
    if (auto row = store.readRow(kind, line); row && row->deleted() == removed)
      return row;
  return std::nullopt;
}

Status checkOpen(const DeviceStore& store, const Row& row) {
  // A statement is no line: the office's word on the lines does not hold it.
  if (row.info().kind == Kind::visitStatement)
    return {};
  const auto field = [&](std::string_view name) { return row.at(row.info().field(name)->number); };
  return checkOpen(store, idOf(field("visit")), integerOf(field("late")) != 0, row.rev);
}

Status noSuchLine(const Id& line) {
  return fail(ErrorCode::unknownRecord, "line " + line.text());
}

} // namespace

Status Hours::setMinutes(const Id& line, std::int64_t minutes) {
  const auto row = m_store.read<LabourLine>(line);
  if (!row || row->deleted)
    return fail(ErrorCode::unknownRecord, "line " + line.text());
  if (minutes <= 0 || minutes > minutesOfDay)
    return fail(ErrorCode::badValue, "minutes: " + std::to_string(minutes), "more than none, at most a day");
  LEADHAND_TRY(checkOpen(m_store, row->visit, row->late, row->rev));
  return m_store.write(UpdateOf<LabourLine>(line).with(&LabourLine::minutes, minutes).edit);
}

Status Hours::setQuantity(const Id& line, std::int64_t quantity) {
  const auto row = m_store.read<MaterialLine>(line);
  if (!row || row->deleted)
    return fail(ErrorCode::unknownRecord, "line " + line.text());
  if (quantity <= 0 || quantity > mostThousandths)
    return fail(ErrorCode::badValue, "quantity", "more than none, at most a million");
  LEADHAND_TRY(checkOpen(m_store, row->visit, row->late, row->rev));
  return m_store.write(UpdateOf<MaterialLine>(line).with(&MaterialLine::quantity, quantity).edit);
}

Status Hours::remove(const Id& line) {
  const auto row = rowOf(m_store, line, false);
  if (!row)
    return noSuchLine(line);
  LEADHAND_TRY(checkOpen(m_store, *row));
  Edit edit{Edit::Op::update, row->info().kind, line, {}};
  setDeleted(edit, true);
  return m_store.write(edit);
}

Status Hours::restore(const Id& line) {
  const auto row = rowOf(m_store, line, true);
  if (!row)
    return noSuchLine(line);
  LEADHAND_TRY(checkOpen(m_store, *row));
  Edit edit{Edit::Op::update, row->info().kind, line, {}};
  setDeleted(edit, false);
  return m_store.write(edit);
}

Status Hours::setBilling(const Id& line, bool unbilled, const std::string& explanation) {
  const auto row = rowOf(m_store, line, false);
  if (!row || row->info().kind == Kind::visitStatement)
    return noSuchLine(line);
  LEADHAND_TRY(checkOpen(m_store, *row));
  if (row->info().kind == Kind::labourLine)
    return m_store.write(UpdateOf<LabourLine>(line)
                             .with(&LabourLine::unbilled, unbilled)
                             .with(&LabourLine::explanation, explanation)
                             .edit);
  return m_store.write(UpdateOf<MaterialLine>(line)
                           .with(&MaterialLine::unbilled, unbilled)
                           .with(&MaterialLine::explanation, explanation)
                           .edit);
}

Status Hours::setReceipt(const Id& material, const Picture& picture) {
  const auto row = m_store.read<MaterialLine>(material);
  if (!row || row->deleted)
    return noSuchLine(material);
  LEADHAND_TRY(checkOpen(m_store, row->visit, row->late, row->rev));
  Photo photo = photoOf(m_store, picture);
  photo.customer = row->customer;
  return m_store.write(std::vector<Edit>{
      insertOf(photo), UpdateOf<MaterialLine>(material).with(&MaterialLine::receipt, photo.id).edit});
}

std::vector<StockUseView> Hours::used(const Id& visit) const {
  const auto row = m_store.read<Visit>(visit);
  if (!row)
    return {};
  const Date today = localToday(m_store);
  std::vector<Id> visits = idsOf(
      rowsBy<Visit>(m_store, queries::visitsOfCrewBetween,
                    {valueOf(row->crew), valueOf(today.plusDays(-daysOfUse)), valueOf(today.plusDays(1))}));
  for (const Id& own : idsOf(
           rowsBy<Visit>(m_store, queries::visitsOfCustomer, {valueOf(row->customer), valueOf(visitsOfUse)})))
    if (std::find(visits.begin(), visits.end(), own) == visits.end())
      visits.push_back(own);
  std::unordered_map<Id, StockUseView> uses;
  for (const MaterialLine& line : rowsOf<MaterialLine>(m_store, "visit", visits)) {
    if (line.deleted || line.item.isNull())
      continue;
    StockUseView& use = uses[line.item];
    use.item = line.item;
    use.times += line.customer == row->customer ? customersWeight : 1;
    use.quantity = line.quantity; // they come in the order in which they were written
  }
  std::vector<StockUseView> sorted;
  for (const auto& [item, use] : uses)
    sorted.push_back(use);
  std::sort(sorted.begin(), sorted.end(), [](const StockUseView& one, const StockUseView& other) {
    return one.times != other.times ? one.times > other.times : one.item < other.item;
  });
  return sorted;
}

} // namespace leadhand
