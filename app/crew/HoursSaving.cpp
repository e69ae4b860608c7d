// Saving what stands on the hours sheet, and taking lines away.
#include "app/crew/HoursDraft.h"
#include "app/crew/Text.h"
#include "core/rules/Billing.h"

namespace leadhand::crew {

namespace {

std::optional<Picture> pictureOf(const QJsonObject& receipt) {
  if (receipt.isEmpty())
    return std::nullopt;
  return Picture{toStd(receipt["hash"].toString()), receipt["size"].toInteger(),
                 toStd(receipt["mime"].toString()), toStd(receipt["thumb"].toString())};
}

/// Both lists hold lines of two sorts that are saved alike.
template <class Row>
int countNew(const std::vector<Row>& rows) {
  int count = 0;
  for (const Row& row : rows)
    count += row.saved ? 0 : 1;
  return count;
}

template <class Row>
int countChanged(const std::vector<Row>& rows) {
  int count = 0;
  for (const Row& row : rows)
    count += row.saved && row.changed ? 1 : 0;
  return count;
}

} // namespace

std::vector<LabourRow> HoursDraft::newLabour() const {
  std::vector<LabourRow> rows;
  for (const LabourRow& row : m_labour.rows())
    if (!row.saved)
      rows.push_back(row);
  return rows;
}

bool HoursDraft::savesHours() const {
  const std::vector<LabourRow> rows = newLabour();
  qint64 minutes = 0;
  for (const LabourRow& row : rows)
    minutes += row.minutes;
  if (minutes == 0)
    return false;
  // What is delivered while the crew still works is saved without a time that still runs.
  const bool runs = m_status == QLatin1String("arrived") && m_sheet.people.isEmpty();
  const bool hasOther = countNew(m_materials.rows()) + countChanged(m_materials.rows()) > 0;
  return !(runs && hasOther);
}

HoursToSave HoursDraft::toSave() const {
  HoursToSave what;
  if (savesHours())
    for (const LabourRow& row : newLabour()) {
      what.minutes += row.minutes;
      what.people += row.minutes > 0 ? 1 : 0;
    }
  what.materials = countNew(m_materials.rows());
  what.changes = countChanged(m_labour.rows()) + countChanged(m_materials.rows());
  return what;
}

bool HoursDraft::hasToSave() const {
  const HoursToSave what = toSave();
  return what.minutes > 0 || what.materials > 0 || what.changes > 0;
}

QString HoursDraft::goText() const {
  if (hasToSave() || !m_facts.work.hoursCollected)
    return HoursWords::saveButton(toSave());
  return m_facts.work.materialsCollected ? tr("Finished") : HoursWords::noteOfNone("materials");
}

bool HoursDraft::canGo() const {
  return hasToSave() || m_facts.work.hoursCollected;
}

bool HoursDraft::canSaveWithNone() const {
  const HoursToSave what = toSave();
  return what.minutes > 0 && what.materials == 0 && !m_facts.work.materialsCollected;
}

bool HoursDraft::complete() const {
  return m_facts.work.hoursCollected && m_facts.work.materialsCollected && !hasToSave();
}

bool HoursDraft::wentHere(const Status& status) {
  const bool went = this->went(status);
  if (!went && status.error().code == ErrorCode::notAllowed && isApproved(m_facts.work.billing))
    setProblem(tr("The office has approved this. Add a new line; it goes in as a late addition."));
  return went;
}

void HoursDraft::keepAction(const HoursAction& action) {
  HoursUndo::keep(store(), action);
  keepNow();
  reload();
}

Status HoursDraft::saveHours(HoursAction& action) {
  std::vector<Hours::NewHours> lines;
  for (const LabourRow& row : newLabour()) {
    action.before.put(row.rowId, "minutes", row.minutes);
    action.drafts.append(row.rowId);
    if (row.minutes > 0)
      lines.push_back({.person = idFrom(row.personId),
                       .minutes = row.minutes,
                       .task = toStd(m_work),
                       .explanation = toStd(row.explanation),
                       .unbilled = row.unbilled});
  }
  LEADHAND_ASSIGN(const std::vector<Id> made, Hours(store()).add(idFrom(m_visitId), lines));
  for (const Id& id : made)
    action.made.append(toQt(id));
  for (const QString& person : m_sheet.people.keys())
    action.drafts.append(HoursSheet::personLine(person));
  m_sheet.people = {};
  return {};
}

Status HoursDraft::saveMaterials(HoursAction& action) {
  const QJsonArray wanted = m_sheet.materials;
  for (const QJsonValue one : wanted) {
    Hours::NewMaterial material;
    material.item = idFrom(one["item"].toString());
    material.name = toStd(one["name"].toString());
    material.quantity = one["quantity"].toInteger();
    material.unit = toStd(one["unit"].toString());
    material.explanation = toStd(one["explanation"].toString());
    material.unbilled = one["unbilled"].toBool();
    material.receipt = pictureOf(one["receipt"].toObject());
    LEADHAND_ASSIGN(const Id made, Hours(store()).addMaterial(idFrom(m_visitId), material));
    action.made.append(toQt(made));
    action.drafts.append(HoursSheet::materialLine(one["key"].toString()));
    m_sheet.drop(action.drafts.back());
  }
  return {};
}

Status HoursDraft::saveChanges(HoursAction& action) {
  Hours hours(store());
  for (const LabourLineView& view : m_facts.work.labour) {
    const LabourRow* row = m_labour.find(toQt(view.id));
    if (row == nullptr || !row->changed)
      continue;
    if (row->minutes != view.minutes)
      LEADHAND_TRY(hours.setMinutes(view.id, row->minutes));
    if (row->unbilled != view.unbilled || row->explanation != toQt(view.explanation))
      LEADHAND_TRY(hours.setBilling(view.id, row->unbilled, toStd(row->explanation)));
    action.was[row->rowId] = QJsonObject{{"minutes", static_cast<qint64>(view.minutes)},
                                         {"unbilled", view.unbilled},
                                         {"explanation", toQt(view.explanation)}};
    action.drafts.append(row->rowId);
    m_sheet.drop(row->rowId);
  }
  for (const MaterialLineView& view : m_facts.work.materials) {
    const MaterialRow* row = m_materials.find(toQt(view.id));
    if (row == nullptr || !row->changed)
      continue;
    if (row->quantity != view.quantity)
      LEADHAND_TRY(hours.setQuantity(view.id, row->quantity));
    if (row->unbilled != view.unbilled || row->explanation != toQt(view.explanation))
      LEADHAND_TRY(hours.setBilling(view.id, row->unbilled, toStd(row->explanation)));
    action.was[row->rowId] = QJsonObject{{"quantity", static_cast<qint64>(view.quantity)},
                                         {"unbilled", view.unbilled},
                                         {"explanation", toQt(view.explanation)}};
    action.drafts.append(row->rowId);
    m_sheet.drop(row->rowId);
  }
  return {};
}

bool HoursDraft::saveAll(bool withNone) {
  HoursToSave what = toSave();
  what.noMaterials = withNone;
  HoursAction action;
  action.visitId = m_visitId;
  action.before = m_sheet;
  Status done = what.minutes > 0 ? saveHours(action) : Status{};
  if (done)
    done = saveMaterials(action);
  if (done)
    done = saveChanges(action);
  if (done && withNone) {
    const Result<Id> none = Hours(store()).none(idFrom(m_visitId), "materials");
    if (none)
      action.made.append(toQt(*none));
    else
      done = tl::unexpected(none.error());
  }
  m_keptSentence = done ? HoursWords::kept(what) : QString();
  keepAction(action);
  return wentHere(done);
}

bool HoursDraft::go() {
  m_keptSentence.clear();
  if (hasToSave())
    return saveAll(false);
  return m_facts.work.materialsCollected || none(QStringLiteral("materials"));
}

bool HoursDraft::saveWithNone() {
  return saveAll(true);
}

bool HoursDraft::state(const Result<Id>& made, const QString& sentence) {
  if (!went(made))
    return false;
  HoursAction action;
  action.visitId = m_visitId;
  action.before = m_sheet;
  action.made.append(toQt(*made));
  m_keptSentence = tr("%1: kept on this phone").arg(sentence);
  keepAction(action);
  return true;
}

bool HoursDraft::none(const QString& about) {
  return state(Hours(store()).none(idFrom(m_visitId), toStd(about)), HoursWords::noteOfNone(about));
}

bool HoursDraft::couldNot(const QString& about, const QString& why) {
  const Result<Id> made = Hours(store()).couldNot(idFrom(m_visitId), toStd(about), toStd(why));
  if (made)
    m_sheet.whys.remove(about);
  return state(made, HoursWords::noteOfCouldNot(about));
}

bool HoursDraft::removeLine(const QString& line) {
  HoursAction action;
  action.visitId = m_visitId;
  action.before = m_sheet;
  action.drafts.append(line);
  const LabourRow* labour = m_labour.find(line);
  const MaterialRow* material = m_materials.find(line);
  const QString name = labour != nullptr ? labour->name : material != nullptr ? material->name : QString();
  const bool isDraft = !HoursSheet::personOf(line).isEmpty() || !HoursSheet::keyOf(line).isEmpty();
  if (!isDraft) {
    if (!wentHere(Hours(store()).remove(idFrom(line))))
      return false;
    action.gone.append(line);
  }
  m_sheet.drop(line);
  // Who is proposed stays away only by being said not to have been there.
  if (!HoursSheet::personOf(line).isEmpty())
    m_sheet.put(line, "out", true);
  m_keptSentence = name.isEmpty() ? tr("Taken back") : tr("%1: taken off the sheet").arg(name);
  keepAction(action);
  return true;
}

} // namespace leadhand::crew
