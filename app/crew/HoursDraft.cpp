#include "app/crew/HoursDraft.h"

#include "app/crew/PhotoProvider.h"
#include "app/crew/Text.h"
#include "core/photo/PhotoHeader.h"
#include "core/rules/Billing.h"
#include "core/rules/Roles.h"
#include "core/work/Gates.h"
#include "core/work/Office.h"
#include "core/work/Photos.h"
#include "core/work/Visits.h"

#include <algorithm>
#include <array>
#include <QFile>

namespace leadhand::crew {

namespace {

constexpr const char* whyClosedKey = "why.closed.hours";
constexpr int daysBack = 7;
constexpr qint64 minutesOfDay = 24 * 60;
constexpr std::array<qint64, 4> quickMinutes{60, 120, 240, 480};
constexpr qint64 mostThousandths = 1'000'000'000;

bool isOver(const QString& status) {
  return status == QLatin1String("done") || status == QLatin1String("could_not");
}

QVariantMap receiptStep(const QString& text, bool reached) {
  return {{"text", text}, {"reached", reached}};
}

} // namespace

HoursDraft::HoursDraft(QObject* parent) : KeptDraft("hours", parent) {}

HoursDraft::~HoursDraft() {
  keepPending();
}

bool HoursDraft::concerns(const Kinds& kinds) const {
  for (const Kind kind :
       {Kind::none, Kind::labourLine, Kind::materialLine, Kind::visitStatement, Kind::workApproval,
        Kind::visit, Kind::visitEvent, Kind::gateRule, Kind::person, Kind::photo})
    if (kinds.contains(kind))
      return true;
  return false;
}

// --- reading

void HoursDraft::begin(const QString& visitId) {
  keepPending();
  m_visitId = visitId;
  const QJsonObject draft = ready() && !visitId.isEmpty() ? keptFor(visitId) : QJsonObject();
  m_sheet = HoursSheet::of(draft);
  m_keptSentence.clear();
  emit visitChanged();
  setKept(!draft.isEmpty());
  reload();
}

void HoursDraft::resume(const QString& visitId) {
  if (visitId != m_visitId)
    return;
  m_sheet = HoursSheet::of(keptFor(visitId));
  emit visitChanged();
  reload();
}

void HoursDraft::refresh() {
  emit whyShownChanged(); // it is known from now on
  if (m_visitId.isEmpty()) {
    showVisits();
    return;
  }
  const Result<VisitView> visit = Visits(store()).show(idFrom(m_visitId));
  if (!visit) {
    (void)went(visit);
    setState(QStringLiteral("error"));
    return;
  }
  readVisit(*visit);
  readBilling();
  readReceipts();
  showSheet();
  setState(QStringLiteral("content"));
}

void HoursDraft::showVisits() {
  const Visits visits(store());
  const Date today = visits.localToday();
  std::vector<VisitChoiceRow> rows;
  const auto offer = [&](const Id& id, const Named& customer, const Date& on, bool hours, bool materials) {
    const QString lacks = HoursWords::missing(hours, materials);
    rows.push_back(
        {toQt(id), toQt(customer.name),
         Phrases::line({phrases().nearDay(on), lacks.isEmpty() ? lacks : tr("missing: %1").arg(lacks)}),
         hours || materials});
  };
  const std::vector<VisitWorkView> missing = Hours(store()).missing(today.plusDays(-daysBack), today);
  const auto missingOf = [&](const Id& visit) {
    return std::find_if(missing.begin(), missing.end(),
                        [&](const VisitWorkView& work) { return work.visit == visit; });
  };
  for (const VisitView& visit : visits.today(today)) {
    const auto work = missingOf(visit.id);
    const bool lacks = work != missing.end();
    if (!visit.covered)
      offer(visit.id, visit.customer, visit.date, lacks && !work->hoursCollected,
            lacks && !work->materialsCollected);
  }
  for (auto work = missing.rbegin(); work != missing.rend(); ++work)
    if (work->date < today)
      offer(work->visit, work->customer, work->date, !work->hoursCollected, !work->materialsCollected);
  m_visits.show(std::move(rows));
  setStateByRows(m_visits.count());
  emit shown();
}

void HoursDraft::readVisit(const VisitView& visit) {
  m_customerName = toQt(visit.customer.name);
  m_subtitle = Phrases::line({tr("Hours & materials"), phrases().nearDay(visit.date)});
  m_status = toQt(visit.status);
  m_statusTime = visit.statusAt ? phrases().time(visit.statusAt) : QString();
  m_work = toQt(visit.work);
  const Hours hours(store());
  m_facts = {};
  m_facts.self = store().actor().person;
  m_facts.office = roles::isOffice(store().actor().role);
  for (const Named& person : Team(store()).people())
    m_facts.names.insert(toQt(person.id), phrases().who(person, m_facts.self));
  if (auto work = hours.show(visit.id))
    m_facts.work = std::move(*work);
  if (!m_facts.work.hoursCollected)
    m_facts.proposed = hours.proposed(visit.id);
}

void HoursDraft::readBilling() {
  const VisitWorkView& work = m_facts.work;
  const QString by = phrases().who(work.billingBy, m_facts.self);
  const QString day =
      phrases().nearDay(Date::at(work.billingAt, context().clock().offsetMinutes(work.billingAt)));
  m_billingLine.clear();
  if (isApproved(work.billing))
    m_billingLine = work.billing == "invoice_ready" ? tr("Ready for the invoice")
                    : by.isEmpty()                  ? tr("Approved by the office")
                                                    : tr("Approved by %1, %2").arg(by, day);
  m_receipt.clear();
  if (!work.labour.empty() || !work.materials.empty() || !work.statements.empty()) {
    const bool arrived = work.receipt != "on_phone" && work.receipt != "needs_attention";
    m_receipt = {receiptStep(phrases().receipt("on_phone"), true),
                 receiptStep(phrases().receipt("in_office"), arrived),
                 receiptStep(tr("Approved"), arrived && isApproved(work.billing))};
  }
  m_why = toQt(Gates(store()).rule().why);
  if (m_why.isEmpty())
    m_why = HoursWords::why();
}

void HoursDraft::readReceipts() {
  m_slips.clear();
  BlobStore* blobs = context().blobs();
  for (const MaterialLineView& line : m_facts.work.materials) {
    const auto photo = line.receiptPhoto ? store().read<Photo>(line.receiptPhoto) : std::nullopt;
    if (!photo || blobs == nullptr)
      continue;
    PhotoView view = photoView(*photo);
    view.here = blobs->has(view.hash);
    view.thumbHere = !view.thumb.empty() && blobs->has(view.thumb);
    m_slips.insert(toQt(line.id), PhotoProvider::smallUrlOf(view));
  }
}

void HoursDraft::showSheet() {
  m_labour.show(labourRows(m_facts, m_sheet, phrases()));
  std::vector<MaterialRow> materials = materialRows(m_facts, m_sheet, phrases());
  for (MaterialRow& row : materials) {
    row.photosPossible = photosPossible();
    if (row.saved)
      row.receiptSource = m_slips.value(row.rowId);
  }
  m_materials.show(std::move(materials));
  m_hoursSaid.show(statementRows(m_facts, "hours", phrases()));
  m_materialsSaid.show(statementRows(m_facts, "materials", phrases()));
  showOthers();
  emit shown();
}

void HoursDraft::showOthers() {
  std::vector<OtherPersonRow> others;
  for (const Named& person : Team(store()).people()) {
    const QString id = toQt(person.id);
    const bool isOn = std::any_of(m_labour.rows().begin(), m_labour.rows().end(),
                                  [&](const LabourRow& row) { return row.personId == id; });
    if (!isOn)
      others.push_back({id, m_facts.names.value(id)});
  }
  m_others.show(std::move(others));
}

QString HoursDraft::hoursState() const {
  if (!m_facts.work.labour.empty())
    return QStringLiteral("saved");
  if (m_hoursSaid.rows().empty())
    return QStringLiteral("proposed");
  return m_hoursSaid.rows().back().couldNot ? QStringLiteral("couldNot") : QStringLiteral("none");
}

QString HoursDraft::materialsState() const {
  if (!m_facts.work.materials.empty())
    return QStringLiteral("saved");
  if (m_materialsSaid.rows().empty())
    return QStringLiteral("proposed");
  return m_materialsSaid.rows().back().couldNot ? QStringLiteral("couldNot") : QStringLiteral("none");
}

QString HoursDraft::total() const {
  qint64 minutes = 0;
  for (const LabourRow& row : m_labour.rows())
    minutes += row.minutes;
  return minutes > 0 ? HoursWords::duration(minutes) : QString();
}

QString HoursDraft::proposedNote() const {
  if (m_facts.proposed.empty())
    return {};
  if (m_facts.proposed.front().minutes == 0)
    return tr("Nobody has said when you came. Set the time.");
  return isOver(m_status) ? tr("From arrival to the end, %1").arg(m_statusTime)
                          : tr("From arrival, %1, until now").arg(m_statusTime);
}

QString HoursDraft::everyone() const {
  const std::vector<LabourRow> rows = newLabour();
  if (rows.size() < 2)
    return {};
  const bool alike = std::all_of(rows.begin(), rows.end(),
                                 [&](const LabourRow& row) { return row.minutes == rows.front().minutes; });
  return alike ? rows.front().amount : QString();
}

QStringList HoursDraft::quickTimes() const {
  const std::vector<LabourRow> rows = newLabour();
  const bool open =
      std::all_of(rows.begin(), rows.end(), [](const LabourRow& row) { return row.minutes == 0; });
  QStringList times;
  for (const qint64 minutes : quickMinutes)
    if (open && !rows.empty())
      times.append(HoursWords::duration(minutes));
  return times;
}

QStringList HoursDraft::itemsOn() const {
  QStringList items;
  for (const MaterialRow& row : m_materials.rows())
    if (!row.isFree)
      items.append(row.itemId);
  return items;
}

bool HoursDraft::everyoneCanLess() const {
  const std::vector<LabourRow> rows = newLabour();
  return !rows.empty() && rows.front().minutes > 0;
}

bool HoursDraft::photosPossible() const {
  return ready() && context().blobs() != nullptr;
}

bool HoursDraft::whyShown() const {
  return ready() && store().meta(whyClosedKey).value_or(std::string()).empty();
}

void HoursDraft::setWhyShown(bool shown) {
  if (!ready() || shown == whyShown())
    return;
  (void)went(store().setMeta(whyClosedKey, shown ? "" : "1"));
  emit whyShownChanged();
}

// --- writing on the sheet

void HoursDraft::write(const QString& line, const QString& field, const QJsonValue& value) {
  m_sheet.put(line, field, value);
  clearProblem();
  showSheet();
  touched();
}

void HoursDraft::step(const QString& line, int minutes) {
  const LabourRow* row = m_labour.find(line);
  if (row == nullptr || !row->canChange)
    return;
  constexpr qint64 quarter = HoursWords::quarter;
  // From an odd number the first step goes to the next quarter of an hour.
  const qint64 below = (row->minutes + quarter - 1) / quarter - 1;
  const qint64 next = minutes > 0 ? (row->minutes / quarter + 1) * quarter : below * quarter;
  write(line, "minutes", std::clamp(next, row->saved ? quarter : qint64{0}, minutesOfDay));
}

void HoursDraft::stepEveryone(int minutes) {
  for (const LabourRow& row : newLabour())
    step(row.rowId, minutes);
}

void HoursDraft::setEveryone(int at) {
  if (at < 0 || at >= static_cast<int>(quickMinutes.size()))
    return;
  for (const LabourRow& row : newLabour())
    write(row.rowId, "minutes", quickMinutes.at(static_cast<std::size_t>(at)));
}

void HoursDraft::addPerson(const QString& personId) {
  const QString line = HoursSheet::personLine(personId);
  const std::vector<LabourRow> rows = newLabour();
  // Whoever helped was mostly there as long as the others.
  const qint64 minutes = rows.empty() ? m_facts.work.labour.empty() ? 0 : m_facts.work.labour.front().minutes
                                      : rows.front().minutes;
  m_sheet.put(line, "added", true);
  m_sheet.put(line, "minutes", minutes);
  write(line, "out", false);
}

void HoursDraft::addItem(const QString& itemId, const QString& name, qint64 quantity, const QString& unit) {
  for (const MaterialRow& row : m_materials.rows()) {
    const bool same = itemId.isEmpty() ? row.isFree && row.name == name : row.itemId == itemId;
    if (!row.saved && same) {
      stepItem(row.rowId, 1);
      return;
    }
  }
  m_sheet.materials.append(QJsonObject{{"key", toQt(store().newId())},
                                       {"item", itemId},
                                       {"name", name},
                                       {"unit", unit},
                                       {"quantity", quantity}});
  clearProblem();
  showSheet();
  touched();
}

void HoursDraft::stepItem(const QString& line, int steps) {
  const MaterialRow* row = m_materials.find(line);
  if (row == nullptr || !row->canChange)
    return;
  const qint64 step = HoursWords::stepOf(row->unit);
  const qint64 next = row->quantity + steps * step;
  if (next > 0)
    write(line, "quantity", std::min(next, mostThousandths));
}

void HoursDraft::setQuantity(const QString& line, const QString& number) {
  if (const qint64 quantity = HoursWords::quantityFrom(number); quantity > 0)
    write(line, "quantity", quantity);
}

void HoursDraft::setUnit(const QString& line, const QString& unit) {
  write(line, "unit", unit);
}

void HoursDraft::explain(const QString& line, const QString& text) {
  write(line, "explanation", text);
}

void HoursDraft::unbill(const QString& line, bool unbilled) {
  write(line, "unbilled", unbilled);
}

bool HoursDraft::setReceipt(const QString& line, const QUrl& file) {
  BlobStore* blobs = context().blobs();
  QFile source(file.toLocalFile());
  if (blobs == nullptr || !source.open(QIODevice::ReadOnly)) {
    setProblem(tr("That picture could not be read. Choose another one; what you wrote is kept."));
    return false;
  }
  const std::string bytes = source.read(photoBytesMost + 1).toStdString();
  const Result<PhotoHeader> header = readPhotoHeader(bytes);
  if (!went(header))
    return false;
  const Result<Picture> picture = keepPicture(*blobs, context().thumbs(), bytes, header->mime);
  if (!went(picture))
    return false;
  if (HoursSheet::keyOf(line).isEmpty())
    return wentHere(Hours(store()).setReceipt(idFrom(line), *picture));
  write(line, "receipt",
        QJsonObject{{"hash", toQt(picture->hash)},
                    {"size", static_cast<qint64>(picture->size)},
                    {"mime", toQt(picture->mime)},
                    {"thumb", toQt(picture->thumb)}});
  keepNow(); // a picture that nothing names goes after some time
  return true;
}

void HoursDraft::setReason(const QString& about, const QString& text) {
  if (text.isEmpty())
    m_sheet.whys.remove(about);
  else
    m_sheet.whys[about] = text;
  touched();
}

} // namespace leadhand::crew
