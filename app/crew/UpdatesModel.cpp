#include "app/crew/UpdatesModel.h"

#include "app/crew/Text.h"
#include "core/work/Office.h"

namespace leadhand::crew {

std::vector<RowRole<UpdateRow>> UpdateRow::roles() {
  return {role("updateId", &UpdateRow::rowId),    role("route", &UpdateRow::route),
          role("recordId", &UpdateRow::recordId), role("customerName", &UpdateRow::customerName),
          role("news", &UpdateRow::text),         role("line", &UpdateRow::line),
          role("iconName", &UpdateRow::iconName), role("tone", &UpdateRow::tone),
          role("unread", &UpdateRow::unread)};
}

UpdatesModel::UpdatesModel(QObject* parent) : ViewModel(parent) {}

void UpdatesModel::refresh() {
  std::vector<UpdateRow> rows;
  m_unread = 0;
  for (const UpdateItem& item : Updates(store()).list()) {
    UpdateRow row = rowOf(item);
    // One record may have brought the same kind of news twice in one moment; a row's id stays unique.
    while (std::any_of(rows.begin(), rows.end(),
                       [&](const UpdateRow& other) { return other.rowId == row.rowId; }))
      row.rowId += QLatin1Char('+');
    m_unread += row.unread ? 1 : 0;
    rows.push_back(std::move(row));
  }
  m_rows.show(std::move(rows));
  setStateByRows(m_rows.count());
}

QString UpdatesModel::whenOf(const UpdateItem& item) const {
  const Date day = Date::at(item.at, store().clock().offsetMinutes(item.at));
  // Of another year, nobody asks for the hour.
  const bool dayAlone = item.dayAlone || day.ymd().year() != phrases().today().ymd().year();
  return dayAlone ? phrases().nearDay(day) : phrases().moment(item.at);
}

UpdateRow UpdatesModel::rowOf(const UpdateItem& item) const {
  UpdateRow row;
  row.recordId = toQt(item.record);
  row.rowId = toQt(item.sort) + row.recordId + QString::number(item.at.ms);
  const bool isOtherRecord = item.sort == "thanks" && item.kind != Kind::comment;
  row.route = item.kind == Kind::opportunity || item.kind == Kind::opportunityEvent
                  ? QStringLiteral("opportunity")
              : item.kind == Kind::customer ? QStringLiteral("customer")
              : item.kind == Kind::visit    ? QStringLiteral("visit")
              : isOtherRecord               ? QString()
                                            : QStringLiteral("comment");
  row.customerName = toQt(item.customer.name);
  row.text = sentenceOf(item);
  row.line = Phrases::line({phrases().who(item.by, store().actor().person), whenOf(item)});
  row.unread = item.unread;
  static const QHash<QString, QString> icons{
      {"reply", "message"},    {"task_done", "check"}, {"completed", "check"},
      {"read", "doubleCheck"}, {"stage", "bulb"},      {"decision", "flag"},
      {"conflict", "warning"}, {"thanks", "star"},     {"silent", "clock"}};
  row.iconName = icons.value(toQt(item.sort), QStringLiteral("bell"));
  row.tone = item.sort == "conflict" || item.sort == "silent" ? QStringLiteral("attention")
             : item.sort == "stage"                           ? QStringLiteral("info")
                                                              : QStringLiteral("done");
  return row;
}

QString UpdatesModel::sentenceOf(const UpdateItem& item) const {
  const QString text = toQt(item.text);
  if (item.sort == "reply")
    return text;
  if (item.sort == "task_done")
    return text.isEmpty() ? tr("A task is done") : tr("Done: %1").arg(text);
  if (item.sort == "completed")
    return text.isEmpty() ? tr("Everything about this is done") : tr("All done: %1").arg(text);
  if (item.sort == "read")
    return tr("Your comment was read");
  if (item.sort == "stage")
    return Phrases::line({phrases().stage(item.stage), text});
  if (item.sort == "silent")
    return tr("%1: no news for two weeks. You can ask the office how it stands.").arg(text);
  if (item.sort == "decision")
    return text.isEmpty() ? tr("The office has decided") : text;
  if (item.sort == "thanks")
    return tr("Thank you: %1").arg(text);
  if (item.sort == "conflict")
    return tr("Two people changed this; the office decides");
  return text;
}

bool UpdatesModel::markAllRead() {
  const bool done = went(Updates(store()).markAllRead());
  context().refreshContact();
  reload();
  return done;
}

} // namespace leadhand::crew
