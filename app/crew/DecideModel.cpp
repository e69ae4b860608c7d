#include "app/crew/DecideModel.h"

#include "app/crew/CommentRow.h"
#include "app/crew/Text.h"
#include "core/work/DailyLog.h"

#include <algorithm>

namespace leadhand::crew {

namespace {

constexpr std::int64_t mostShown = 2000;
/// An answer is due within a day.
constexpr std::int64_t targetHours = 24;

/// Whole hours since it was said; by the day alone where it was written down later.
std::int64_t hoursOld(const CommentView& comment, Clock& clock) {
  const Instant now = clock.now();
  const Date today = Date::at(now, clock.offsetMinutes(now));
  const Date written = Date::at(comment.recordedAt, clock.offsetMinutes(comment.recordedAt));
  if (!comment.recordedAt || written != comment.saidOn)
    return std::int64_t{24} * today.daysSince(comment.saidOn);
  return std::max<std::int64_t>(0, (now.ms - comment.recordedAt.ms) / 3'600'000);
}

QString ageWords(std::int64_t hours) {
  if (hours < 1)
    return DecideModel::tr("new");
  return hours < 24 ? DecideModel::tr("%1 h").arg(hours) : DecideModel::tr("%1 d").arg(hours / 24);
}

} // namespace

std::vector<RowRole<DecideRow>> DecideRow::roles() {
  return {role("commentId", &DecideRow::rowId),   role("customerName", &DecideRow::customerName),
          role("words", &DecideRow::words),       role("kind", &DecideRow::kind),
          role("kindTone", &DecideRow::kindTone), role("age", &DecideRow::age),
          role("late", &DecideRow::late),         role("author", &DecideRow::author),
          role("note", &DecideRow::note)};
}

bool DecideModel::concerns(const Kinds& kinds) const {
  static const Kinds shown{Kind::comment,  Kind::commentKind, Kind::followUp, Kind::task,
                           Kind::customer, Kind::person,      Kind::none,     Kind::commentCorrection};
  return std::any_of(kinds.begin(), kinds.end(), [](Kind kind) { return shown.contains(kind); });
}

void DecideModel::setOnly(const QString& filter) {
  if (filter == m_only)
    return;
  m_only = filter;
  emit onlyChanged();
  reload();
}

QString DecideModel::first() const {
  return m_rows.rows().empty() ? QString() : m_rows.rows().front().rowId;
}

void DecideModel::refresh() {
  DailyLog::Filter filter;
  filter.needsDecision = true;
  filter.most = mostShown;
  const Id self = store().actor().person;
  m_all = m_late = m_problems = 0;
  std::vector<DecideRow> rows;
  for (const CommentView& comment : DailyLog(store()).list(filter)) {
    const CommentRow said = commentRow(comment, phrases(), self);
    const std::int64_t hours = hoursOld(comment, context().clock());
    DecideRow row{said.rowId,
                  said.customerName,
                  said.text,
                  said.tag,
                  said.tagTone,
                  ageWords(hours),
                  hours >= targetHours,
                  phrases().who(comment.author, self, comment.signature),
                  said.note};
    const bool problem =
        std::find(comment.kinds.begin(), comment.kinds.end(), "complaint") != comment.kinds.end();
    if (problem) {
      row.kind = phrases().kind("complaint");
      row.kindTone = Phrases::kindTone("complaint");
    }
    ++m_all;
    m_late += row.late ? 1 : 0;
    m_problems += problem ? 1 : 0;
    if ((m_only == QLatin1String("late") && !row.late) || (m_only == QLatin1String("problem") && !problem))
      continue;
    rows.push_back(std::move(row));
  }
  m_rows.show(std::move(rows));
  setStateByRows(m_rows.count());
}

} // namespace leadhand::crew
