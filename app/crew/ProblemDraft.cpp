#include "app/crew/ProblemDraft.h"

#include "app/crew/RecoveryWords.h"
#include "app/crew/TakeBack.h"
#include "app/crew/Text.h"
#include "core/work/Recoveries.h"

#include <QJsonDocument>

namespace leadhand::crew {

ProblemDraft::ProblemDraft(QObject* parent) : CustomerDraft("problem", parent) {
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
  const QString whose = customerId.isEmpty() ? keptLast() : customerId;
  m_savedId.clear();
  m_promise.begin(context(), idFrom(whose), QStringLiteral("call"));
  beginFor(whose, customerName, visitId);
}

void ProblemDraft::unpack(const QJsonObject& draft) {
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
  QJsonObject draft{{"name", customerName()},       {"visit", visitId()}, {"writing", m_writing},
                    {"category", m_category},       {"about", m_about},   {"words", m_words},
                    {"promise", m_promise.packed()}};
  if (m_ownRestated)
    draft["restated"] = m_restated;
  return draft;
}

void ProblemDraft::takeIn(const QJsonObject& theirs) {
  m_about = below(theirs["about"].toString(), m_about);
  setWords(below(theirs["words"].toString(), m_words));
}

void ProblemDraft::follow() {
  if (!m_promise.isChanged())
    m_promise.begin(context(), idFrom(customerId()), m_promise.sort());
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
  if (customerId().isEmpty())
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
  made.customer = idFrom(customerId());
  made.visit = idFrom(visitId());
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
  forget(customerId());
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
