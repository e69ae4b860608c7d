#include "app/crew/DailyLogModel.h"

#include "app/crew/Text.h"
#include "core/work/DailyLog.h"

#include <algorithm>
#include <limits>
#include <set>

namespace leadhand::crew {

DailyLogModel::DailyLogModel(QObject* parent) : ViewModel(parent) {}

bool DailyLogModel::concerns(const Kinds& kinds) const {
  return kinds.contains(Kind::comment) || kinds.contains(Kind::commentKind) || kinds.contains(Kind::task) ||
         kinds.contains(Kind::followUp) || kinds.contains(Kind::photo) || kinds.contains(Kind::customer) ||
         kinds.contains(Kind::commentCorrection);
}

void DailyLogModel::setDay(const QString& day) {
  if (day == m_day)
    return;
  m_day = day;
  emit dayChanged();
  reload();
}

void DailyLogModel::shift(int days) {
  setDay(toQt(dateFrom(m_day).plusDays(days)));
}

void DailyLogModel::refresh() {
  const Date today = phrases().today();
  if (m_day.isEmpty()) {
    m_day = toQt(today);
    emit dayChanged();
  }
  DailyLog::Filter filter;
  filter.most = std::numeric_limits<std::int64_t>::max(); // a day is shown whole
  filter.saidOn = dateFrom(m_day);
  std::vector<CommentView> comments = DailyLog(store(), context().blobs()).list(filter);
  std::stable_sort(comments.begin(), comments.end(), [](const CommentView& a, const CommentView& b) {
    return a.customer.name < b.customer.name;
  });

  std::vector<CommentRow> rows;
  std::set<QString> customers;
  const Id self = store().actor().person;
  for (const CommentView& comment : comments) {
    CommentRow row = commentRow(comment, phrases(), self);
    const Date written = Date::at(comment.recordedAt, store().clock().offsetMinutes(comment.recordedAt));
    row.line = Phrases::line({phrases().who(comment.author, self, comment.signature),
                              written == comment.saidOn ? phrases().time(comment.recordedAt) : QString()});
    customers.insert(row.customerName);
    rows.push_back(std::move(row));
  }
  m_isToday = filter.saidOn == today;
  m_dayText =
      m_isToday ? tr("Today, %1").arg(phrases().day(filter.saidOn)) : phrases().weekday(filter.saidOn);
  const QString comment = rows.size() == 1 ? tr("1 comment") : tr("%1 comments").arg(rows.size());
  const QString customer =
      customers.size() == 1 ? tr("1 customer") : tr("%1 customers").arg(customers.size());
  m_summary = rows.empty() ? QString() : Phrases::line({comment, customer});
  m_rows.show(std::move(rows));
  // A day with nothing said is a finished answer, whatever still arrives from the office.
  setState(m_rows.count() > 0 ? QStringLiteral("content") : QStringLiteral("empty"));
}

} // namespace leadhand::crew
