#include "app/crew/ReadingDraft.h"

#include "app/crew/HandoverWords.h"
#include "app/crew/Text.h"
#include "core/work/Readings.h"

#include <algorithm>
#include <array>

namespace leadhand::crew {

std::vector<RowRole<SeasonChoice>> SeasonChoice::roles() {
  return {role("seasonId", &SeasonChoice::rowId), role("label", &SeasonChoice::label),
          role("chosen", &SeasonChoice::chosen)};
}

ReadingDraft::ReadingDraft(QObject* parent) : CustomerDraft("reading", parent) {}

void ReadingDraft::refresh() {
  showSeasons();
  setState(QStringLiteral("content"));
}

void ReadingDraft::showSeasons() {
  std::array<std::pair<Date, std::string>, 4> next;
  std::size_t at = 0;
  for (const char* name : {"spring", "summer", "fall", "winter"})
    next[at++] = {seasonFrom(name, phrases().today()), name};
  std::sort(next.begin(), next.end());
  std::vector<SeasonChoice> rows;
  for (const auto& [from, name] : next)
    rows.push_back({toQt(name), HandoverWords::due(name, from, phrases()), toQt(name) == m_season});
  m_seasons.show(std::move(rows));
}

void ReadingDraft::begin(const QString& customerId, const QString& customerName, const QString& visitId,
                         const QString& againId) {
  beginFor(customerId.isEmpty() ? keptLast() : customerId, customerName, visitId);
  if (!againId.isEmpty())
    if (const Result<ReadingView> before = Readings(store()).show(idFrom(againId)); went(before)) {
      m_againId = againId;
      if (m_what.trimmed().isEmpty())
        m_what = toQt(before->what);
    }
  showSeasons();
  emit changed();
}

void ReadingDraft::takeIn(const QJsonObject& theirs) {
  m_what = below(theirs["what"].toString(), m_what);
  m_reading = below(theirs["reading"].toString(), m_reading);
  m_advice = below(theirs["advice"].toString(), m_advice);
}

void ReadingDraft::toggleSeason(const QString& rowId) {
  m_season = m_season == rowId ? QString() : rowId;
  m_day.clear();
  showSeasons();
  moved();
}

void ReadingDraft::setDay(const QString& day) {
  if (day == m_day)
    return;
  m_day = day;
  if (!day.isEmpty())
    m_season.clear();
  showSeasons();
  moved();
}

QString ReadingDraft::dayWords() const {
  return m_day.isEmpty() ? QString() : phrases().nearDay(dateFrom(m_day));
}

QString ReadingDraft::missing() const {
  if (customerId().isEmpty())
    return tr("Choose the customer first.");
  if (m_what.trimmed().isEmpty())
    return tr("Say what you looked at.");
  if (m_reading.trimmed().isEmpty())
    return tr("Say how it is.");
  if (m_season.isEmpty() && m_day.isEmpty())
    return tr("Say when to look again.");
  return {};
}

bool ReadingDraft::save() {
  if (const QString lacking = missing(); !lacking.isEmpty()) {
    setProblem(lacking);
    return false;
  }
  Readings::NewReading reading;
  reading.customer = idFrom(customerId());
  reading.visit = idFrom(visitId());
  reading.what = toStd(m_what);
  reading.reading = toStd(m_reading);
  reading.advice = toStd(m_advice);
  reading.due = dateFrom(m_day);
  reading.season = toStd(m_season);
  reading.again = idFrom(m_againId);
  stopKeeping();
  if (!went(Readings(store()).add(reading))) {
    keepNow();
    return false;
  }
  forget(customerId());
  unpack({});
  showSeasons();
  emit changed();
  setKept(false);
  return true;
}

QJsonObject ReadingDraft::packed() const {
  if (m_what.trimmed().isEmpty() && m_reading.trimmed().isEmpty() && m_advice.trimmed().isEmpty())
    return {};
  return {{"what", m_what}, {"reading", m_reading}, {"advice", m_advice}, {"season", m_season},
          {"day", m_day},   {"visit", visitId()},   {"again", m_againId}, {"name", customerName()}};
}

void ReadingDraft::unpack(const QJsonObject& draft) {
  m_what = draft["what"].toString();
  m_reading = draft["reading"].toString();
  m_advice = draft["advice"].toString();
  m_season = draft["season"].toString();
  m_day = draft["day"].toString();
  m_againId = draft["again"].toString();
}

} // namespace leadhand::crew
