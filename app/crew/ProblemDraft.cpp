#include "app/crew/ProblemDraft.h"

#include "app/crew/RecoveryWords.h"
#include "app/crew/TakeBack.h"
#include "app/crew/Text.h"
#include "core/work/Recoveries.h"

#include <QJsonDocument>

namespace leadhand::crew {

ProblemDraft::ProblemDraft(QObject* parent) : KeptDraft("problem", parent) {
  connect(&m_promise, &PromiseChoice::changed, this, [this] {
    if (ready() && m_promise.isChanged() && m_savedId.isEmpty())
      moved();
  });
}

void ProblemDraft::refresh() {
  setState(QStringLiteral("content"));
  emit changed();
}

QStringList ProblemDraft::abouts() const {
  return RecoveryWords::abouts(m_category);
}

void ProblemDraft::begin(const QString& customerId, const QString& customerName, const QString& visitId) {
  m_customerId = customerId.isEmpty() ? keptLast() : customerId;
  m_customerName = customerName;
  m_visitId = visitId;
  m_savedId.clear();
  m_promise.begin(context(), idFrom(m_customerId), QStringLiteral("call"));
  const QJsonObject draft = keptFor(m_customerId);
  unpack(draft);
  setKept(!draft.isEmpty());
}

void ProblemDraft::unpack(const QJsonObject& draft) {
  if (m_customerName.isEmpty())
    m_customerName = draft["name"].toString();
  if (m_visitId.isEmpty())
    m_visitId = draft["visit"].toString();
  m_writing = draft["writing"].toBool();
  m_category = draft["category"].toString(QStringLiteral("service"));
  m_about = draft["about"].toString();
  m_words = draft["words"].toString();
  m_ownRestated = draft.contains("restated");
  m_restated = m_ownRestated ? draft["restated"].toString() : RecoveryWords::restated(m_words);
  m_promise.unpack(draft["promise"].toObject());
  emit changed();
}

QJsonObject ProblemDraft::packed() const {
  if (!m_savedId.isEmpty() || (m_words + m_about).trimmed().isEmpty())
    return {};
  QJsonObject draft{{"name", m_customerName},       {"visit", m_visitId}, {"writing", m_writing},
                    {"category", m_category},       {"about", m_about},   {"words", m_words},
                    {"promise", m_promise.packed()}};
  if (m_ownRestated)
    draft["restated"] = m_restated;
  return draft;
}

void ProblemDraft::choose(const QString& customerId, const QString& customerName) {
  if (customerId == m_customerId)
    return;
  forget(m_customerId);
  m_customerId = customerId;
  m_customerName = customerName;
  m_visitId.clear(); // that visit was somebody else's
  if (!m_promise.isChanged())
    m_promise.begin(context(), idFrom(customerId), m_promise.sort());
  // What was kept for the person who is chosen now comes before what is on the screen.
  if (const QJsonObject theirs = keptFor(customerId); !theirs.isEmpty()) {
    m_about = below(theirs["about"].toString(), m_about);
    setWords(below(theirs["words"].toString(), m_words));
  }
  moved();
}

void ProblemDraft::write() {
  m_writing = true;
  moved();
}

void ProblemDraft::setWords(const QString& text) {
  if (text == m_words)
    return;
  m_words = text;
  if (!m_ownRestated)
    m_restated = RecoveryWords::restated(text);
  moved();
}

void ProblemDraft::setRestated(const QString& text) {
  if (text == m_restated)
    return;
  m_ownRestated = !text.trimmed().isEmpty();
  put(m_restated, text);
}

QString ProblemDraft::missing() const {
  if (m_customerId.isEmpty())
    return tr("Choose the customer first.");
  if (m_words.trimmed().isEmpty())
    return tr("Write down what the customer said.");
  return m_promise.missing();
}

bool ProblemDraft::save(bool agreed) {
  if (const QString lacking = missing(); !lacking.isEmpty()) {
    setProblem(lacking);
    return false;
  }
  Recoveries::NewCase made;
  made.customer = idFrom(m_customerId);
  made.visit = idFrom(m_visitId);
  made.category = toStd(m_category);
  made.about = toStd(m_about.trimmed());
  made.words = toStd(m_words.trimmed());
  made.restated = toStd(m_restated.trimmed());
  made.agreed = agreed;
  made.promise = m_promise.promise();
  stopKeeping();
  keepNow();
  const std::string draft = store().meta(draftKey()).value_or(std::string());
  const Result<Id> id = Recoveries(store()).open(made);
  if (!went(id))
    return false;
  // Undo brings the draft back; without it the case stands as it is.
  (void)store().setMeta(draft::savedKey, draftKey() + "\n" + draft);
  forget(m_customerId);
  setKept(false);
  saidTo(*id, agreed);
  return true;
}

void ProblemDraft::saidTo(const Id& made, bool agreed) {
  m_savedId = toQt(made);
  m_agreed = agreed;
  m_promised = m_promise.sentence();
  if (const auto view = Recoveries(store()).show(made)) {
    m_reference = toQt(view->reference);
    m_tell = RecoveryWords::tell(m_reference, m_promise.sort(), m_promise.ownerByName(), m_promise.due());
  }
  emit changed();
}

} // namespace leadhand::crew
