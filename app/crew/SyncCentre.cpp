#include "app/crew/SyncCentre.h"

#include "app/crew/Text.h"
#include "core/store/BlobLedger.h"
#include "core/work/DailyLog.h"
#include "core/work/Office.h"

#include <QUrl>

namespace leadhand::crew {

namespace {

constexpr std::int64_t mostArrived = 20;

QString routeOf(Kind kind) {
  if (kind == Kind::comment)
    return QStringLiteral("comment");
  return kind == Kind::opportunity ? QStringLiteral("opportunity") : QString();
}

} // namespace

std::vector<RowRole<SyncItemRow>> SyncItemRow::roles() {
  return {role("itemId", &SyncItemRow::rowId),     role("title", &SyncItemRow::title),
          role("words", &SyncItemRow::text),       role("where", &SyncItemRow::where),
          role("tone", &SyncItemRow::tone),        role("why", &SyncItemRow::why),
          role("line", &SyncItemRow::line),        role("route", &SyncItemRow::route),
          role("recordId", &SyncItemRow::recordId)};
}

std::vector<RowRole<ConflictRow>> ConflictRow::roles() {
  return {role("conflictId", &ConflictRow::rowId), role("title", &ConflictRow::title),
          role("kept", &ConflictRow::kept),        role("keptBy", &ConflictRow::keptBy),
          role("other", &ConflictRow::other),      role("otherBy", &ConflictRow::otherBy)};
}

SyncCentre::SyncCentre(QObject* parent) : ViewModel(parent) {}

void SyncCentre::componentComplete() {
  ViewModel::componentComplete();
  if (ready())
    connect(&context(), &CrewContext::contactChanged, this, &SyncCentre::reload);
}

void SyncCentre::sendNow() {
  context().syncNow();
}

void SyncCentre::refresh() {
  showContact(context().contact());
  showItems();
  showArrived();
  showConflicts();
  setState(QStringLiteral("content"));
}

void SyncCentre::showContact(const SyncStatusView& status) {
  m_office = Phrases::line({toQt(status.company), QUrl(toQt(status.server)).host()});
  m_trouble = status.lastError.empty() ? QString() : phrases().problem(status.lastError);
  if (m_trouble.isEmpty() && !status.lastError.empty())
    m_trouble = tr("The last contact with the office did not work. It is tried again by itself.");
  m_lastContact = status.lastContact ? phrases().moment(status.lastContact) : tr("not yet");
  const auto photos = static_cast<int>(BlobLedger(store()).waiting());
  m_photos = photos == 0   ? QString()
             : photos == 1 ? tr("1 photo is still to be sent")
                           : tr("%1 photos are still to be sent").arg(photos);
  const Instant now = context().clock().now();
  const std::int64_t minutes = (status.nextAttempt.ms - now.ms + 59999) / 60000;
  m_nextAttempt = !status.nextAttempt ? QString()
                  : minutes <= 0      ? tr("now")
                  : minutes == 1      ? tr("in a minute")
                                      : tr("in %1 minutes").arg(minutes);
  if (status.needsAttention > 0) {
    m_headline = context().syncText();
    m_headlineTone = QStringLiteral("danger");
  } else if (status.waiting > 0) {
    m_headline = status.waiting == 1 ? tr("1 thing is on this phone")
                                     : tr("%1 things are on this phone").arg(status.waiting);
    m_headlineTone = QStringLiteral("attention");
  } else {
    m_headline = tr("All in office");
    m_headlineTone = QStringLiteral("done");
  }
}

void SyncCentre::showItems() {
  std::vector<SyncItemRow> rows;
  for (const OutboxItemView& item : SyncDesk(store()).outbox()) {
    SyncItemRow row;
    row.recordId = toQt(item.id);
    row.rowId = QString::number(static_cast<int>(item.kind)) + row.recordId;
    if (std::any_of(rows.begin(), rows.end(),
                    [&](const SyncItemRow& other) { return other.rowId == row.rowId; }))
      continue; // several changes of one record are one thing to a person
    row.title = toQt(item.title);
    row.text = Phrases::firstWords(item.text, 120);
    row.where = phrases().receipt(item.receipt);
    row.tone = Phrases::receiptTone(item.receipt);
    if (item.receipt == "needs_attention")
      row.why = phrases().refusal(item.code, item.why);
    row.line = phrases().moment(item.writtenAt);
    row.route = routeOf(item.kind);
    rows.push_back(std::move(row));
  }
  m_open.show(std::move(rows));
}

void SyncCentre::showArrived() {
  DailyLog::Filter mine;
  mine.author = store().actor().person;
  mine.most = mostArrived;
  std::vector<SyncItemRow> rows;
  for (const CommentView& comment : mine.author ? DailyLog(store()).list(mine) : std::vector<CommentView>{}) {
    if (comment.receipt == "on_phone" || comment.receipt == "needs_attention")
      continue; // stands above
    SyncItemRow row;
    row.rowId = row.recordId = toQt(comment.id);
    row.title = toQt(comment.customer.name);
    row.text = Phrases::firstWords(comment.text, 120);
    row.where = phrases().receipt(comment.receipt);
    row.tone = Phrases::receiptTone(comment.receipt);
    row.line = phrases().moment(comment.arrivedAt ? comment.arrivedAt : comment.recordedAt);
    row.route = QStringLiteral("comment");
    rows.push_back(std::move(row));
  }
  m_arrived.show(std::move(rows));
}

void SyncCentre::showConflicts() {
  std::vector<ConflictRow> rows;
  for (const ConflictView& conflict : SyncDesk(store()).conflicts(true)) {
    ConflictRow row;
    row.rowId = toQt(conflict.id);
    row.title = Phrases::line({toQt(conflict.customer.name), phrases().field(conflict.field)});
    row.kept = toQt(conflict.winner);
    row.keptBy = Phrases::line({toQt(conflict.winnerBy.name), phrases().moment(conflict.winnerAt)});
    if (!conflict.losers.empty()) {
      const ConflictView::Loser& other = conflict.losers.front();
      row.other = toQt(other.value);
      row.otherBy = Phrases::line({toQt(other.by.name), phrases().moment(other.at)});
    }
    rows.push_back(std::move(row));
  }
  m_conflicts.show(std::move(rows));
}

} // namespace leadhand::crew
