#include "app/crew/CorrectionDraft.h"

#include "app/crew/Text.h"
#include "core/work/Contacts.h"
#include "core/work/Corrections.h"
#include "core/work/Customers.h"
#include "core/work/DailyLog.h"

#include <algorithm>
#include <limits>

namespace leadhand::crew {

bool CorrectionDraft::concerns(const Kinds& kinds) const {
  static const Kinds shown{Kind::comment,           Kind::contactEntry,      Kind::customerFact,
                           Kind::commentCorrection, Kind::contactCorrection, Kind::none};
  return std::any_of(kinds.begin(), kinds.end(), [](Kind kind) { return shown.contains(kind); });
}

void CorrectionDraft::setRecordId(const QString& id) {
  if (id == m_recordId)
    return;
  keepPending();
  m_recordId = id;
  emit recordIdChanged();
  reload();
}

void CorrectionDraft::refresh() {
  const Id id = idFrom(m_recordId);
  if (!readComment(id) && !readContact(id) && !readFact(id)) {
    setState(QStringLiteral("error"));
    return;
  }
  beginWriting();
  setState(QStringLiteral("content"));
  emit changed();
}

bool CorrectionDraft::readComment(const Id& id) {
  const auto comment = DailyLog(store()).show(id);
  if (!comment)
    return false;
  m_whyPossible = true;
  standsAs(comment->customer, tr("Comment"), toQt(comment->text), comment->saidOn);
  take(comment->correction, comment->author, comment->signature);
  return true;
}

bool CorrectionDraft::readContact(const Id& id) {
  const auto contact = Contacts(store()).show(id);
  if (!contact)
    return false;
  m_whyPossible = true;
  standsAs(contact->customer, phrases().channel(contact->channel), toQt(contact->topic), contact->on);
  take(contact->correction, contact->takenBy, contact->signature);
  return true;
}

bool CorrectionDraft::readFact(const Id& id) {
  const auto row = store().read<CustomerFact>(id);
  if (!row)
    return false;
  const auto items = Customers(store()).timeline(row->customer, std::numeric_limits<std::int64_t>::max());
  const auto at = std::find_if(items.begin(), items.end(), [&](const TimelineItem& item) {
    return item.sort == TimelineSort::fact && item.id == id;
  });
  if (at == items.end())
    return false;
  m_whyPossible = false;
  const auto customer = Customers(store()).show(row->customer);
  standsAs({row->customer, customer ? customer->name : std::string()}, phrases().topic(at->title),
           toQt(at->text), at->on);
  take(at->correction, at->who, {});
  return true;
}

void CorrectionDraft::standsAs(const Named& customer, const QString& sort, const QString& text,
                               const Date& on) {
  m_customerName = toQt(customer.name);
  m_sort = sort;
  m_nowText = text;
  m_nowOn = toQt(on);
}

void CorrectionDraft::take(const CorrectionView& correction, const Named& author,
                           const std::string& signature) {
  const Id self = store().actor().person;
  m_subtitle =
      Phrases::line({m_sort, phrases().who(author, self, signature), phrases().nearDay(dateFrom(m_nowOn))});
  m_correction = correctionWords(correction, dateFrom(m_nowOn), phrases(), self).map();
  m_isVoid = !correction.voided.empty();
}

void CorrectionDraft::beginWriting() {
  if (m_begunFor == m_recordId)
    return;
  m_begunFor = m_recordId;
  const QJsonObject draft = keptFor(m_recordId);
  m_text = draft["text"].toString(m_nowText);
  m_on = draft["on"].toString(m_nowOn);
  m_why = draft["why"].toString();
  m_voidWhy = draft["void_why"].toString();
  setKept(!draft.isEmpty());
}

QJsonObject CorrectionDraft::packed() const {
  const bool isNew = m_text != m_nowText || m_on != m_nowOn;
  if (m_begunFor.isEmpty() || (!isNew && (m_why + m_voidWhy).trimmed().isEmpty()))
    return {};
  return {{"text", m_text}, {"on", m_on}, {"why", m_why}, {"void_why", m_voidWhy}};
}

bool CorrectionDraft::canSave() const {
  const QString text = m_text.trimmed();
  const QString now = m_nowText.trimmed();
  // A photo without words may be about another day; words are never taken away, they are made void.
  return (text != now || m_on != m_nowOn) && (!text.isEmpty() || now.isEmpty());
}

bool CorrectionDraft::save() {
  Corrections::Words words;
  if (m_text.trimmed() != m_nowText.trimmed())
    words.text = toStd(m_text.trimmed());
  if (m_on != m_nowOn)
    words.on = dateFrom(m_on);
  if (m_whyPossible)
    words.why = toStd(m_why.trimmed());
  stopKeeping();
  if (!went(Corrections(store()).correct(idFrom(m_recordId), words))) {
    keepNow();
    return false;
  }
  finished();
  return true;
}

bool CorrectionDraft::makeVoid() {
  stopKeeping();
  if (!went(Corrections(store()).setVoid(idFrom(m_recordId), toStd(m_voidWhy.trimmed())))) {
    keepNow();
    return false;
  }
  finished();
  return true;
}

bool CorrectionDraft::countAgain() {
  return went(Corrections(store()).setVoid(idFrom(m_recordId), {}));
}

void CorrectionDraft::finished() {
  forget(m_recordId);
  // Read anew: what stands there now is where the next correction begins.
  m_begunFor.clear();
  reload();
  setKept(false);
}

} // namespace leadhand::crew
