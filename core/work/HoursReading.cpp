#include "core/work/HoursReading.h"

#include "core/rules/Billing.h"

#include <algorithm>

namespace leadhand {
namespace {

LabourLineView lineView(Reading& reading, const LabourLine& row) {
  LabourLineView view;
  view.id = row.id;
  view.person = reading.person(row.person);
  view.workOn = row.workOn;
  view.minutes = row.minutes;
  view.started = row.started;
  view.ended = row.ended;
  view.task = row.task;
  view.unbilled = row.unbilled;
  view.explanation = row.explanation;
  view.late = row.late;
  view.author = reading.person(row.author);
  view.receipt = reading.receipt(row, Kind::labourLine);
  return view;
}

MaterialLineView lineView(Reading& reading, const MaterialLine& row) {
  MaterialLineView view;
  view.id = row.id;
  view.item = row.item;
  view.name = row.name;
  view.sort = row.sort;
  view.quantity = row.quantity;
  view.unit = row.unit;
  view.unbilled = row.unbilled;
  view.explanation = row.explanation;
  view.receiptPhoto = row.receipt;
  view.late = row.late;
  view.author = reading.person(row.author);
  view.receipt = reading.receipt(row, Kind::materialLine);
  return view;
}

StatementView statementView(Reading& reading, const VisitStatement& row) {
  return {row.id,
          row.about,
          row.is,
          row.why,
          reading.person(row.author),
          row.recordedAt,
          reading.receipt(row, Kind::visitStatement)};
}

/// What waits here is said of the whole, a refusal before all.
template <class View>
void weigh(const std::vector<View>& views, std::string& receipt) {
  for (const View& view : views)
    if (view.receipt == "needs_attention" || (view.receipt == "on_phone" && receipt != "needs_attention"))
      receipt = view.receipt;
}

} // namespace

std::unordered_map<Id, CollectedRows> collectedRows(const DeviceStore& store, const std::vector<Id>& visits) {
  std::unordered_map<Id, CollectedRows> rows;
  for (LabourLine& row : rowsOf<LabourLine>(store, "visit", visits))
    rows[row.visit].labour.push_back(std::move(row));
  for (MaterialLine& row : rowsOf<MaterialLine>(store, "visit", visits))
    rows[row.visit].materials.push_back(std::move(row));
  for (VisitStatement& row : rowsOf<VisitStatement>(store, "visit", visits))
    rows[row.visit].statements.push_back(std::move(row));
  return rows;
}

VisitWorkView visitWorkView(Reading& reading, const Visit& visit, const std::string& status,
                            const CollectedRows& rows) {
  VisitWorkView view;
  view.visit = visit.id;
  view.customer = reading.customer(visit.customer);
  view.date = visit.date;
  view.status = status;
  reading.learnReceipts(idsOf(rows.labour));
  reading.learnReceipts(idsOf(rows.materials));
  reading.learnReceipts(idsOf(rows.statements));
  for (const LabourLine& row : rows.labour) {
    view.labour.push_back(lineView(reading, row));
    view.minutes += row.minutes;
  }
  for (const MaterialLine& row : rows.materials)
    view.materials.push_back(lineView(reading, row));
  for (const VisitStatement& row : rows.statements)
    view.statements.push_back(statementView(reading, row));
  const Collected collected = rows.collected();
  view.hoursCollected = collected.hours;
  view.materialsCollected = collected.materials;
  std::vector<WorkApproval> approvals = rowsOf<WorkApproval>(reading.store(), "visit", {visit.id});
  std::erase_if(approvals, [&](const WorkApproval& event) { return !isPending(event, visit); });
  const FoldedBilling billing = foldBilling(approvals, {visit.billing, visit.billingAt, visit.billingBy});
  view.billing = billing.state;
  view.billingAt = billing.at;
  view.billingBy = reading.person(billing.by);
  view.receipt = "in_office";
  weigh(view.labour, view.receipt);
  weigh(view.materials, view.receipt);
  weigh(view.statements, view.receipt);
  return view;
}

} // namespace leadhand
