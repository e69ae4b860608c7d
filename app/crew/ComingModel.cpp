#include "app/crew/ComingModel.h"

#include "app/crew/Text.h"
#include "app/crew/VisitRow.h"
#include "core/work/Coming.h"

namespace leadhand::crew {

namespace {

ComingRow rowOf(const ComingView& coming, const Phrases& phrases) {
  const VisitRow visit = visitRow(coming.visit, phrases);
  ComingRow row;
  row.rowId = visit.rowId;
  row.customerName = visit.customerName;
  row.place = visit.place;
  row.startTime = visit.startTime;
  row.day = toQt(coming.visit.date);
  row.isWhole = coming.isWhole;
  row.brief = coming.isWhole ? ComingModel::tr("Brief on this device")
                             : ComingModel::tr("More of the brief is still to come");
  row.tagTone = QStringLiteral("danger");
  if (visit.emergency) {
    row.tag = ComingModel::tr("Emergency");
  } else if (!visit.away.isEmpty()) {
    row.tag = visit.away;
  } else if (!visit.instruction.isEmpty()) {
    row.tag = ComingModel::tr("Read first");
    row.tagTone = QStringLiteral("attention");
  } else {
    row.tag = visit.proposals;
    row.tagTone = QStringLiteral("done");
  }
  return row;
}

} // namespace

std::vector<RowRole<ComingRow>> ComingRow::roles() {
  return {role("visitId", &ComingRow::rowId), role("customerName", &ComingRow::customerName),
          role("place", &ComingRow::place),   role("startTime", &ComingRow::startTime),
          role("tag", &ComingRow::tag),       role("tagTone", &ComingRow::tagTone),
          role("brief", &ComingRow::brief),   role("isWhole", &ComingRow::isWhole),
          role("day", &ComingRow::day)};
}

ComingModel::ComingModel(QObject* parent) : ViewModel(parent) {}

/// The last page of a customer's part may bring no row; the contact tells of it all the same.
void ComingModel::componentComplete() {
  ViewModel::componentComplete();
  if (ready())
    connect(&context(), &CrewContext::contactChanged, this, &ComingModel::reload);
}

void ComingModel::refresh() {
  std::vector<ComingRow> rows;
  for (const ComingView& coming : Coming(store()).list())
    rows.push_back(rowOf(coming, phrases()));
  m_rows.show(std::move(rows));
  const Instant at = context().contact().lastContact;
  const Date day = at ? Date::at(at, context().clock().offsetMinutes(at)) : Date{};
  m_asOf =
      at ? tr("As of %1").arg(phrases().weekday(day) + QLatin1Char(' ') + phrases().time(at)) : QString();
  setStateByRows(m_rows.count());
}

} // namespace leadhand::crew
