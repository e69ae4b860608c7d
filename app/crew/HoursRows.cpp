#include "app/crew/HoursRows.h"

#include "app/crew/HoursWords.h"
#include "app/crew/PhotoProvider.h"
#include "app/crew/Text.h"
#include "core/rules/Billing.h"

namespace leadhand::crew {

namespace {

template <class Row, class T>
RowRole<Row> lineRole(const char* name, T SheetLine::*member) {
  return {name, [member](const Row& row) { return QVariant::fromValue(row.*member); }};
}

template <class Row>
std::vector<RowRole<Row>> lineRoles() {
  return {lineRole<Row>("lineId", &SheetLine::rowId),
          lineRole<Row>("name", &SheetLine::name),
          lineRole<Row>("amount", &SheetLine::amount),
          lineRole<Row>("second", &SheetLine::second),
          lineRole<Row>("secondTone", &SheetLine::tone),
          lineRole<Row>("saved", &SheetLine::saved),
          lineRole<Row>("unbilled", &SheetLine::unbilled),
          lineRole<Row>("explanation", &SheetLine::explanation),
          lineRole<Row>("canChange", &SheetLine::canChange),
          lineRole<Row>("canLess", &SheetLine::canLess),
          lineRole<Row>("canRemove", &SheetLine::canRemove)};
}

/// What a line says of itself in its second line, most urgent first.
void describe(SheetLine& line, const QString& receipt, const Phrases& phrases) {
  QStringList parts;
  line.tone = QStringLiteral("neutral");
  if (receipt == QLatin1String("needs_attention")) {
    parts.append(phrases.receipt("needs_attention"));
    line.tone = QStringLiteral("danger");
  }
  if (line.changed)
    parts.append(HoursWords::tr("Changed, not saved yet"));
  if (line.late)
    parts.append(HoursWords::tr("Late addition"));
  if (line.unbilled)
    parts.append(HoursWords::tr("Not on the invoice"));
  if (!line.explanation.isEmpty())
    parts.append(line.explanation);
  line.second = Phrases::line(parts);
  if (line.tone == QLatin1String("neutral") && (line.late || line.changed))
    line.tone = QStringLiteral("attention");
}

/// What the sheet changes of a saved line, and whether that may still be.
template <class View>
void fillSaved(SheetLine& line, const View& view, const HoursFacts& facts, const QJsonObject& change) {
  const bool isApprovedNow = isApproved(facts.work.billing);
  const bool isUnseen = view.receipt == "on_phone";
  line.saved = true;
  line.late = view.late || (isApprovedNow && isUnseen);
  line.canChange = facts.office || !isApprovedNow || line.late;
  line.canRemove = line.canChange && (facts.office || view.author.id == facts.self);
  line.unbilled = change["unbilled"].toBool(view.unbilled);
  line.explanation = change["explanation"].toString(toQt(view.explanation));
  line.changed = line.unbilled != view.unbilled || line.explanation != toQt(view.explanation);
}

LabourRow draftRow(const HoursFacts& facts, const QString& person, qint64 proposed,
                   const QJsonObject& written, const Phrases& phrases) {
  LabourRow row;
  row.rowId = HoursSheet::personLine(person);
  row.personId = person;
  row.name = facts.names.value(person);
  row.minutes = written["minutes"].toInteger(proposed);
  row.amount = HoursWords::duration(row.minutes);
  row.canLess = row.minutes > 0;
  row.unbilled = written["unbilled"].toBool();
  row.explanation = written["explanation"].toString();
  row.late = isApproved(facts.work.billing);
  describe(row, {}, phrases);
  return row;
}

QString sourceOf(const QJsonObject& receipt) {
  if (receipt.isEmpty())
    return {};
  PhotoView view;
  view.hash = toStd(receipt["hash"].toString());
  view.here = true;
  view.thumb = toStd(receipt["thumb"].toString());
  view.thumbHere = !view.thumb.empty();
  return PhotoProvider::smallUrlOf(view);
}

void fillAmount(MaterialRow& row, qint64 quantity, const QString& unit, const Phrases& phrases) {
  row.quantity = quantity;
  row.unit = unit;
  row.amount = HoursWords::quantity(quantity, unit, phrases.locale());
  row.number = HoursWords::quantity(quantity, {}, phrases.locale());
  row.canLess = quantity > HoursWords::stepOf(unit);
}

/// That the office has to look at it comes before all else.
void flagFree(MaterialRow& row) {
  if (!row.isFree)
    return;
  row.second = Phrases::line({HoursWords::tr("New to the office"), row.second});
  if (row.tone == QLatin1String("neutral"))
    row.tone = QStringLiteral("attention");
}

} // namespace

std::vector<RowRole<LabourRow>> LabourRow::roles() {
  auto all = lineRoles<LabourRow>();
  all.push_back(role("personId", &LabourRow::personId));
  all.push_back(role("minutes", &LabourRow::minutes));
  return all;
}

std::vector<RowRole<MaterialRow>> MaterialRow::roles() {
  auto all = lineRoles<MaterialRow>();
  all.push_back(role("unit", &MaterialRow::unit));
  all.push_back(role("number", &MaterialRow::number));
  all.push_back(role("isFree", &MaterialRow::isFree));
  all.push_back(role("receiptSource", &MaterialRow::receiptSource));
  all.push_back(role("photosPossible", &MaterialRow::photosPossible));
  return all;
}

std::vector<RowRole<StatementRow>> StatementRow::roles() {
  return {role("statementId", &StatementRow::rowId), role("text", &StatementRow::text),
          role("why", &StatementRow::why),           role("second", &StatementRow::second),
          role("couldNot", &StatementRow::couldNot), role("canRemove", &StatementRow::canRemove)};
}

std::vector<RowRole<OtherPersonRow>> OtherPersonRow::roles() {
  return {role("personId", &OtherPersonRow::rowId), role("name", &OtherPersonRow::name)};
}

std::vector<RowRole<VisitChoiceRow>> VisitChoiceRow::roles() {
  return {role("visitId", &VisitChoiceRow::rowId), role("name", &VisitChoiceRow::name),
          role("second", &VisitChoiceRow::second), role("missing", &VisitChoiceRow::missing)};
}

std::vector<LabourRow> labourRows(const HoursFacts& facts, const HoursSheet& sheet, const Phrases& phrases) {
  std::vector<LabourRow> rows;
  QStringList shown;
  for (const LabourLineView& view : facts.work.labour) {
    LabourRow row;
    row.rowId = toQt(view.id);
    row.personId = toQt(view.person.id);
    row.name = phrases.who(view.person, facts.self);
    const QJsonObject change = sheet.changes[row.rowId].toObject();
    fillSaved(row, view, facts, change);
    row.minutes = change["minutes"].toInteger(view.minutes);
    row.changed = row.changed || row.minutes != view.minutes;
    row.amount = HoursWords::duration(row.minutes);
    row.canLess = row.minutes > HoursWords::quarter;
    describe(row, toQt(view.receipt), phrases);
    rows.push_back(row);
  }
  for (const Hours::NewHours& proposed : facts.proposed) {
    const QString person = toQt(proposed.person);
    const QJsonObject written = sheet.people[person].toObject();
    shown.append(person);
    if (!written["out"].toBool())
      rows.push_back(draftRow(facts, person, proposed.minutes, written, phrases));
  }
  for (const QString& person : sheet.people.keys()) {
    const QJsonObject written = sheet.people[person].toObject();
    if (!shown.contains(person) && written["added"].toBool() && !written["out"].toBool())
      rows.push_back(draftRow(facts, person, 0, written, phrases));
  }
  return rows;
}

std::vector<MaterialRow> materialRows(const HoursFacts& facts, const HoursSheet& sheet,
                                      const Phrases& phrases) {
  std::vector<MaterialRow> rows;
  for (const MaterialLineView& view : facts.work.materials) {
    MaterialRow row;
    row.rowId = toQt(view.id);
    row.itemId = toQt(view.item);
    row.name = toQt(view.name);
    row.isFree = view.item.isNull();
    const QJsonObject change = sheet.changes[row.rowId].toObject();
    fillSaved(row, view, facts, change);
    fillAmount(row, change["quantity"].toInteger(view.quantity), toQt(view.unit), phrases);
    row.changed = row.changed || row.quantity != view.quantity;
    describe(row, toQt(view.receipt), phrases);
    flagFree(row);
    rows.push_back(row);
  }
  for (const QJsonValue one : sheet.materials) {
    MaterialRow row;
    row.rowId = HoursSheet::materialLine(one["key"].toString());
    row.itemId = one["item"].toString();
    row.name = one["name"].toString();
    row.isFree = row.itemId.isEmpty();
    row.unbilled = one["unbilled"].toBool();
    row.explanation = one["explanation"].toString();
    row.late = isApproved(facts.work.billing);
    row.receiptSource = sourceOf(one["receipt"].toObject());
    fillAmount(row, one["quantity"].toInteger(), one["unit"].toString(), phrases);
    describe(row, {}, phrases);
    flagFree(row);
    rows.push_back(row);
  }
  return rows;
}

std::vector<StatementRow> statementRows(const HoursFacts& facts, const std::string& about,
                                        const Phrases& phrases) {
  std::vector<StatementRow> rows;
  for (const StatementView& view : facts.work.statements) {
    if (view.about != about)
      continue;
    StatementRow row;
    row.rowId = toQt(view.id);
    row.couldNot = view.is == "could_not";
    row.text = row.couldNot ? HoursWords::noteOfCouldNot(toQt(about)) : HoursWords::noteOfNone(toQt(about));
    row.why = toQt(view.why);
    row.second = Phrases::line(
        {phrases.who(view.author, facts.self), phrases.moment(view.at), phrases.receipt(view.receipt)});
    row.canRemove = facts.office || view.author.id == facts.self;
    rows.push_back(row);
  }
  return rows;
}

} // namespace leadhand::crew
