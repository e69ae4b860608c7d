#include "app/crew/SyncItems.h"

#include "app/crew/SyncWords.h"
#include "app/crew/Text.h"
#include "core/work/DailyLog.h"
#include "core/work/Office.h"

#include <algorithm>
#include <set>

namespace leadhand::crew {

namespace {

constexpr std::int64_t mostArrived = 20;
constexpr int firstLetters = 160;

QString routeOf(Kind kind) {
  if (kind == Kind::comment)
    return QStringLiteral("comment");
  return kind == Kind::opportunity ? QStringLiteral("opportunity") : QString();
}

bool isRefused(const OutboxItemView& item) {
  return item.receipt == "needs_attention";
}

} // namespace

std::vector<RowRole<SyncItemRow>> SyncItemRow::roles() {
  return {role("itemId", &SyncItemRow::rowId),     role("title", &SyncItemRow::title),
          role("sort", &SyncItemRow::sort),        role("words", &SyncItemRow::text),
          role("line", &SyncItemRow::line),        role("place", &SyncItemRow::place),
          role("steps", &SyncItemRow::steps),      role("route", &SyncItemRow::route),
          role("recordId", &SyncItemRow::recordId)};
}

std::vector<RowRole<RefusedRow>> RefusedRow::roles() {
  return {role("recordId", &RefusedRow::rowId),
          role("title", &RefusedRow::title),
          role("sort", &RefusedRow::sort),
          role("words", &RefusedRow::text),
          role("why", &RefusedRow::why),
          role("line", &RefusedRow::line),
          role("canCopy", &RefusedRow::canCopy),
          role("customerId", &RefusedRow::customerId),
          role("customerName", &RefusedRow::customerName)};
}

SyncItems::SyncItems(CrewContext& context, const QString& hidden) : m_context(context), m_hidden(hidden) {
  std::set<std::pair<Kind, Id>> known;
  std::vector<OutboxItemView> items = SyncDesk(context.store()).outbox();
  // What was refused says so, whatever else waits of the same record.
  std::stable_partition(items.begin(), items.end(), isRefused);
  for (OutboxItemView& item : items)
    if (known.emplace(item.kind, item.id).second)
      m_items.push_back(std::move(item));
}

QString SyncItems::words(const OutboxItemView& item) const {
  const Phrases& phrases = m_context.phrases();
  switch (item.kind) {
  case Kind::visitEvent:
    return phrases.visitStatus(item.whole);
  case Kind::opportunityEvent:
    return phrases.stage(item.whole);
  case Kind::recoveryEvent:
    return phrases.recoveryStep(item.whole);
  default:
    break;
  }
  if (item.changed.empty())
    return toQt(item.whole);
  QStringList changes;
  for (const auto& [field, value] : item.changed)
    changes.append(tr("%1: %2", "a field and its value").arg(phrases.field(field), toQt(value)));
  return changes.join(QLatin1Char('\n'));
}

QVariantList SyncItems::stepsOf(const std::string& receipt) const {
  const bool isThere = receipt != "on_phone";
  const QString last = m_context.phrases().receipt(receipt == "merged" ? "merged" : "accepted");
  return {QVariantMap{{"text", m_context.phrases().receipt("on_phone")}, {"reached", true}},
          QVariantMap{{"text", m_context.phrases().receipt("in_office")}, {"reached", isThere}},
          QVariantMap{{"text", last}, {"reached", receipt == "accepted" || receipt == "merged"}}};
}

std::vector<RefusedRow> SyncItems::refused() const {
  std::vector<RefusedRow> rows;
  for (const OutboxItemView& item : m_items) {
    if (!isRefused(item) || toQt(item.id) == m_hidden)
      continue;
    RefusedRow row;
    row.rowId = toQt(item.id);
    row.sort = SyncWords::record(item.kind);
    row.title = item.customer.name.empty() ? row.sort : toQt(item.customer.name);
    row.text = words(item);
    row.why = m_context.phrases().refusal(item.code, item.why);
    row.line = m_context.phrases().moment(item.writtenAt);
    row.customerId = toQt(item.customer.id);
    row.customerName = toQt(item.customer.name);
    row.canCopy = !row.text.trimmed().isEmpty() && item.kind != Kind::visitEvent &&
                  (!row.customerId.isEmpty() || !row.customerName.isEmpty());
    rows.push_back(std::move(row));
  }
  return rows;
}

std::size_t SyncItems::waitingCount() const {
  return static_cast<std::size_t>(
      std::count_if(m_items.begin(), m_items.end(), [](const auto& item) { return !isRefused(item); }));
}

std::vector<SyncItemRow> SyncItems::waiting(std::size_t most) const {
  std::vector<SyncItemRow> rows;
  for (const OutboxItemView& item : m_items) {
    if (isRefused(item))
      continue;
    if (rows.size() == most)
      break;
    SyncItemRow row;
    row.recordId = toQt(item.id);
    row.rowId = QString::number(static_cast<int>(item.kind)) + row.recordId;
    row.sort = SyncWords::record(item.kind);
    row.title = item.customer.name.empty() ? row.sort : toQt(item.customer.name);
    row.text = Phrases::firstWords(toStd(words(item)), firstLetters);
    row.place = QString::number(rows.size() + 1);
    row.line = m_context.phrases().moment(item.writtenAt);
    row.steps = stepsOf(item.receipt);
    row.route = routeOf(item.kind);
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<SyncItemRow> SyncItems::arrived() const {
  DailyLog::Filter mine;
  mine.author = m_context.store().actor().person;
  mine.most = mostArrived;
  std::vector<SyncItemRow> rows;
  if (!mine.author)
    return rows;
  for (const CommentView& comment : DailyLog(m_context.store()).list(mine)) {
    if (comment.receipt == "on_phone" || comment.receipt == "needs_attention")
      continue; // stands above
    SyncItemRow row;
    row.rowId = row.recordId = toQt(comment.id);
    row.sort = SyncWords::record(Kind::comment);
    row.title = comment.customer.name.empty() ? row.sort : toQt(comment.customer.name);
    row.text = Phrases::firstWords(comment.text, firstLetters);
    row.line = m_context.phrases().moment(comment.arrivedAt ? comment.arrivedAt : comment.recordedAt);
    row.steps = stepsOf(comment.receipt);
    row.route = QStringLiteral("comment");
    rows.push_back(std::move(row));
  }
  return rows;
}

} // namespace leadhand::crew
