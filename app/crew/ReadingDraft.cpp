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

ReadingDraft::ReadingDraft(QObject* parent) : KeptDraft("reading", parent) {}

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
  m_customerId = customerId.isEmpty() ? keptLast() : customerId;
  m_customerName = customerName;
  m_visitId = visitId;
  const QJsonObject draft = keptFor(m_customerId);
  unpack(draft);
  if (!againId.isEmpty())
    if (const Result<ReadingView> before = Readings(store()).show(idFrom(againId)); went(before)) {
      m_againId = againId;
      if (m_what.trimmed().isEmpty())
        m_what = toQt(before->what);
    }
  showSeasons();
  emit changed();
  setKept(!draft.isEmpty());
}

void ReadingDraft::choose(const QString& customerId, const QString& customerName) {
  if (customerId == m_customerId)
    return;
  forget(m_customerId);
  m_customerId = customerId;
  m_customerName = customerName;
  m_visitId.clear(); // that visit was somebody else's
  m_againId.clear();
  if (const QJsonObject theirs = keptFor(customerId); !theirs.isEmpty()) {
    m_what = below(theirs["what"].toString(), m_what);
    m_reading = below(theirs["reading"].toString(), m_reading);
    m_advice = below(theirs["advice"].toString(), m_advice);
  }
  moved();
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
  if (m_customerId.isEmpty())
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
  reading.customer = idFrom(m_customerId);
  reading.visit = idFrom(m_visitId);
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
  forget(m_customerId);
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
          {"day", m_day},   {"visit", m_visitId},   {"again", m_againId}, {"name", m_customerName}};
}

void ReadingDraft::unpack(const QJsonObject& draft) {
  if (m_customerName.isEmpty())
    m_customerName = draft["name"].toString();
  m_what = draft["what"].toString();
  m_reading = draft["reading"].toString();
  m_advice = draft["advice"].toString();
  m_season = draft["season"].toString();
  m_day = draft["day"].toString();
  m_againId = draft["again"].toString();
  if (m_visitId.isEmpty())
    m_visitId = draft["visit"].toString();
}

} // namespace leadhand::crew
