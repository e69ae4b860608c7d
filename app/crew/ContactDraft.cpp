#include "app/crew/ContactDraft.h"

#include "app/crew/Text.h"
#include "core/work/Contacts.h"
#include "core/work/Office.h"

namespace leadhand::crew {

namespace {

/// An action is due by then unless somebody says otherwise.
constexpr int usualDays = 2;

} // namespace

void ContactDraft::refresh() {
  if (m_on.isEmpty())
    m_on = context().today();
  setState(QStringLiteral("content"));
  emit changed();
}

QString ContactDraft::missing() const {
  if (m_customerId.isEmpty() && m_customerName.trimmed().isEmpty())
    return tr("Choose the customer first.");
  return m_topic.trimmed().isEmpty() ? tr("Write what it was about.") : QString();
}

void ContactDraft::choose(const QString& customerId, const QString& customerName) {
  m_customerId = customerId;
  put(m_customerName, customerName);
  emit changed();
}

void ContactDraft::chooseAction(const QString& draftId, bool chosen) {
  m_actions.choose(draftId, chosen);
}

void ContactDraft::setActionText(const QString& draftId, const QString& text) {
  m_actions.setText(draftId, text);
}

void ContactDraft::setActionOwner(const QString& draftId, const QString& ownerId, const QString& owner) {
  m_actions.setOwner(draftId, ownerId, owner);
}

void ContactDraft::setActionDue(const QString& draftId, const QString& isoDay) {
  m_actions.setDue(draftId, isoDay, phrases());
}

QString ContactDraft::addAction() {
  const Named self{store().actor().person, {}};
  return m_actions.add({}, self, phrases().who(self, self.id), phrases().today().plusDays(usualDays), true,
                       phrases());
}

QString ContactDraft::save() {
  if (const QString lacking = missing(); !lacking.isEmpty()) {
    setProblem(lacking);
    return {};
  }
  Contacts::NewContact contact;
  contact.customer = idFrom(m_customerId);
  if (!contact.customer)
    contact.freeName = toStd(m_customerName.trimmed());
  contact.channel = toStd(m_channel);
  contact.topic = toStd(m_topic.trimmed());
  contact.on = dateFrom(m_on);
  contact.outcome = toStd(m_outcome.trimmed());
  for (const TaskDraftRow& action : m_actions.taken())
    contact.actions.push_back({toStd(action.text.trimmed()), idFrom(action.ownerId), dateFrom(action.due)});
  const Result<Id> made = Contacts(store()).add(contact);
  if (!went(made))
    return {};
  m_topic.clear();
  m_outcome.clear();
  m_actions.clear();
  emit changed();
  return toQt(*made);
}

void ContactDraft::put(QString& field, const QString& value) {
  if (field == value)
    return;
  field = value;
  clearProblem();
  emit changed();
}

} // namespace leadhand::crew
