#include "app/crew/InstructionDraft.h"

#include "app/crew/Text.h"
#include "core/work/Customers.h"
#include "core/work/DailyLog.h"

namespace leadhand::crew {

void InstructionDraft::setCommentId(const QString& id) {
  if (id == m_commentId)
    return;
  m_commentId = id;
  reload();
}

void InstructionDraft::setCustomerId(const QString& id) {
  if (id == m_customerId)
    return;
  m_customerId = id;
  reload();
}

void InstructionDraft::refresh() {
  const int year = static_cast<int>(phrases().today().ymd().year());
  m_seasons = {QString::number(year), QString::number(year + 1)};
  if (const auto comment = DailyLog(store()).show(idFrom(m_commentId))) {
    m_said = toQt(comment->text);
    m_customerId = toQt(comment->customer.id);
    m_customerName = toQt(comment->customer.name);
  } else if (const auto customer = Customers(store()).show(idFrom(m_customerId))) {
    m_customerName = toQt(customer->name);
  }
  if (m_begunFor != about()) {
    m_begunFor = about();
    const QJsonObject draft = keptFor(about());
    m_text = draft["text"].toString();
    m_replaceThis = draft["this"].toString();
    m_byThat = draft["that"].toString();
    m_season = draft["season"].toString();
    setKept(!draft.isEmpty());
  }
  setState(QStringLiteral("content"));
  emit changed();
}

QJsonObject InstructionDraft::packed() const {
  if (about().isEmpty() || (m_text + m_replaceThis + m_byThat).trimmed().isEmpty())
    return {};
  return {{"text", m_text}, {"this", m_replaceThis}, {"that", m_byThat}, {"season", m_season}};
}

bool InstructionDraft::save() {
  Customers::NewInstruction instruction;
  instruction.customer = idFrom(m_customerId);
  instruction.text = toStd(m_text.trimmed());
  instruction.season = toStd(m_season);
  instruction.replaceThis = toStd(m_replaceThis.trimmed());
  instruction.byThat = toStd(m_byThat.trimmed());
  instruction.fromComment = idFrom(m_commentId);
  if (instruction.text.empty() && (instruction.replaceThis.empty() || instruction.byThat.empty())) {
    setProblem(tr("Write what stands for every visit, or what is replaced by what."));
    return false;
  }
  stopKeeping();
  if (!went(Customers(store()).instruct(instruction))) {
    keepNow();
    return false;
  }
  forget(about());
  m_text.clear();
  m_replaceThis.clear();
  m_byThat.clear();
  setKept(false);
  emit changed();
  return true;
}

} // namespace leadhand::crew
