#include "app/crew/CustomerDraft.h"

namespace leadhand::crew {

void CustomerDraft::beginFor(const QString& customerId, const QString& customerName, const QString& visitId) {
  m_customerId = customerId;
  const QJsonObject draft = keptFor(m_customerId);
  m_customerName = customerName.isEmpty() ? draft["name"].toString() : customerName;
  m_visitId = visitId.isEmpty() ? draft["visit"].toString() : visitId;
  unpack(draft);
  emit customerChanged();
  setKept(!draft.isEmpty());
}

void CustomerDraft::choose(const QString& customerId, const QString& customerName) {
  if (customerId == m_customerId && (customerName == m_customerName || !takesFreeNames()))
    return;
  forget(m_customerId);
  m_customerId = customerId;
  m_customerName = customerName;
  m_visitId.clear(); // that visit was somebody else's
  if (const QJsonObject theirs = keptFor(customerId); !theirs.isEmpty())
    takeIn(theirs);
  follow();
  emit customerChanged();
  moved();
}

} // namespace leadhand::crew
