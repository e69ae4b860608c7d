#include "app/crew/GateModel.h"

#include "app/crew/Text.h"
#include "app/crew/VisitRow.h"
#include "core/work/Gates.h"
#include "core/work/Visits.h"

#include <algorithm>

namespace leadhand::crew {

namespace {

constexpr int emergencyReason = 0;

QStringList reasonWords() {
  return {GateModel::tr("Emergency at a customer"), GateModel::tr("The customer is waiting"),
          GateModel::tr("The weather will not hold"), GateModel::tr("Somebody else has the hours")};
}

} // namespace

std::vector<RowRole<MissingRow>> MissingRow::roles() {
  return {role("visitId", &MissingRow::rowId), role("title", &MissingRow::title),
          role("lacks", &MissingRow::lacks), role("when", &MissingRow::when)};
}

std::vector<RowRole<ReasonRow>> ReasonRow::roles() {
  return {role("text", &ReasonRow::text), role("checked", &ReasonRow::checked)};
}

GateModel::GateModel(QObject* parent) : KeptDraft("gate", parent) {
  connect(&m_compare, &GateCode::checked, this, &GateModel::codeChecked);
}

GateModel::~GateModel() {
  keepPending();
}

void GateModel::setVisitId(const QString& id) {
  if (id == m_visitId)
    return;
  keepPending();
  m_visitId = id;
  emit visitIdChanged();
  reload();
}

void GateModel::refresh() {
  m_covered = false;
  m_finishVisitId.clear();
  m_safety.clear();
  std::vector<MissingRow> rows;
  if (const Id id = idFrom(m_visitId)) {
    const Gates gates(store());
    const Visits visits(store());
    const GateRuleView rule = gates.rule();
    m_hasCode = rule.hasCode;
    m_why = rule.why.empty() ? tr("Late hours make a late invoice, and the customer thinks that we are not "
                                  "well organised.")
                             : toQt(rule.why);
    m_ruleLine =
        tr("Since %1 the office asks for it. This device decides by itself, with or without a signal.")
            .arg(phrases().day(rule.since));
    if (const Result<VisitView> visit = visits.show(id); visit && visit->covered) {
      const VisitRow cover = visitRow(*visit, phrases());
      m_covered = true;
      m_safety = cover.safety;
      for (const MissingView& missing : visit->missing) {
        const Result<VisitView> other = visits.show(missing.visit);
        rows.push_back({toQt(missing.visit), toQt(missing.customer.name),
                        tr("Missing: %1").arg(lackWords(missing)),
                        other ? visitRow(*other, phrases()).eyebrow : QString()});
      }
      m_finishVisitId = rows.front().rowId;
    }
    unpack();
  }
  m_missing.show(std::move(rows));
  say();
  setState(QStringLiteral("content"));
}

void GateModel::unpack() {
  if (m_unpacked == m_visitId)
    return;
  m_unpacked = m_visitId;
  const QJsonObject draft = keptFor(m_visitId);
  m_picked = draft.value(QStringLiteral("picked")).toInt(-1);
  m_ownWords = draft.value(QStringLiteral("words")).toString();
  m_code.clear();
  m_codeProblem.clear();
  setKept(!draft.isEmpty());
}

/// The reasons in the language of the app, and which of them is picked.
void GateModel::say() {
  const QStringList words = reasonWords();
  std::vector<ReasonRow> rows;
  for (int at = 0; at < words.size(); ++at)
    rows.push_back({QString::number(at), words.at(at), at == m_picked});
  m_reasons.show(std::move(rows));
  emit writtenChanged();
}

QJsonObject GateModel::packed() const {
  QJsonObject draft;
  if (m_picked >= 0)
    draft.insert(QStringLiteral("picked"), m_picked);
  if (!m_ownWords.trimmed().isEmpty())
    draft.insert(QStringLiteral("words"), m_ownWords);
  return draft;
}

void GateModel::written() {
  touched();
  clearProblem();
  say();
}

void GateModel::setOwnWords(const QString& words) {
  if (words == m_ownWords)
    return;
  m_ownWords = words;
  written();
}

void GateModel::setCode(const QString& code) {
  if (code == m_code)
    return;
  m_code = code;
  m_codeProblem.clear();
  emit writtenChanged();
}

void GateModel::pick(int reason) {
  m_picked = reason == m_picked ? -1 : reason;
  written();
}

void GateModel::pickEmergency() {
  if (m_picked != emergencyReason)
    pick(emergencyReason);
}

QString GateModel::reason() const {
  QStringList parts;
  const QStringList words = reasonWords();
  if (m_picked >= 0 && m_picked < words.size())
    parts.append(words.at(m_picked));
  if (!m_ownWords.trimmed().isEmpty())
    parts.append(m_ownWords.trimmed());
  return parts.join(QStringLiteral(". "));
}

bool GateModel::canOpen() const {
  return !checking() && (!m_code.trimmed().isEmpty() || !reason().isEmpty());
}

void GateModel::open() {
  if (!ready() || !canOpen())
    return;
  if (m_code.trimmed().isEmpty()) {
    finish(Gates(store()).open(idFrom(m_visitId), toStd(reason())));
    return;
  }
  m_hash = Gates(store()).codeHash();
  m_codeProblem.clear();
  m_compare.check(m_hash, toStd(m_code.trimmed()));
  emit writtenChanged();
}

void GateModel::codeChecked(bool right) {
  if (right) {
    finish(Gates(store()).openByCode(idFrom(m_visitId), m_hash, toStd(reason())));
    return;
  }
  m_codeProblem = phrases().problem(std::string("code_wrong"));
  emit writtenChanged();
}

void GateModel::finish(const Result<Id>& made) {
  m_code.clear();
  if (went(made)) {
    stopKeeping();
    forget(m_visitId);
    m_picked = -1;
    m_ownWords.clear();
    emit opened();
  }
  say();
}

} // namespace leadhand::crew
