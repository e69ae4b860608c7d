#include "app/crew/ContactDraft.h"

#include "app/crew/Text.h"
#include "core/work/Contacts.h"
#include "core/work/Office.h"

#include <QJsonArray>

namespace leadhand::crew {

namespace {

/// An action is due by then unless somebody says otherwise.
constexpr int usualDays = 2;

} // namespace

void ContactDraft::refresh() {
  if (m_on.isEmpty())
    m_on = context().today();
  m_actions.reword(phrases(), store().actor().person);
  setState(QStringLiteral("content"));
  emit changed();
}

QString ContactDraft::missing() const {
  if (customerId().isEmpty() && customerName().trimmed().isEmpty())
    return tr("Choose the customer first.");
  return m_topic.trimmed().isEmpty() ? tr("Write what it was about.") : QString();
}

void ContactDraft::begin(const QString& customerId, const QString& customerName) {
  beginFor(customerId.isEmpty() && customerName.isEmpty() ? keptLast() : customerId, customerName, {});
}

void ContactDraft::takeIn(const QJsonObject& theirs) {
  m_topic = below(theirs["topic"].toString(), m_topic);
  m_outcome = below(theirs["outcome"].toString(), m_outcome);
  addActions(theirs);
}

void ContactDraft::chooseAction(const QString& draftId, bool chosen) {
  m_actions.choose(draftId, chosen);
  moved();
}

void ContactDraft::setActionText(const QString& draftId, const QString& text) {
  m_actions.setText(draftId, text);
  moved();
}

void ContactDraft::setActionOwner(const QString& draftId, const QString& ownerId, const QString& owner) {
  m_actions.setOwner(draftId, ownerId, owner);
  moved();
}

void ContactDraft::setActionDue(const QString& draftId, const QString& isoDay) {
  m_actions.setDue(draftId, isoDay, phrases());
  moved();
}

QString ContactDraft::addAction() {
  const Named self{store().actor().person, {}};
  const QString made = m_actions.add({}, self, phrases().who(self, self.id),
                                     phrases().today().plusDays(usualDays), true, phrases());
  moved();
  return made;
}

QJsonObject ContactDraft::packed() const {
  QJsonArray actions;
  for (const TaskDraftRow& action : m_actions.taken())
    actions.append(QJsonObject{
        {"text", action.text}, {"owner", action.ownerId}, {"owner_name", action.owner}, {"due", action.due}});
  if (m_topic.trimmed().isEmpty() && m_outcome.trimmed().isEmpty() && actions.isEmpty())
    return {};
  return {{"name", customerName()}, {"channel", m_channel}, {"topic", m_topic},
          {"outcome", m_outcome},   {"on", m_on},           {"actions", actions}};
}

void ContactDraft::unpack(const QJsonObject& draft) {
  m_channel = draft["channel"].toString(QStringLiteral("call"));
  m_topic = draft["topic"].toString();
  m_outcome = draft["outcome"].toString();
  m_on = draft["on"].toString(context().today());
  m_actions.clear();
  addActions(draft);
  emit changed();
}

void ContactDraft::addActions(const QJsonObject& draft) {
  for (const QJsonValue action : draft["actions"].toArray())
    m_actions.add(action["text"].toString(), {idFrom(action["owner"].toString()), {}},
                  action["owner_name"].toString(), dateFrom(action["due"].toString()), true, phrases());
  m_actions.reword(phrases(), store().actor().person);
}

QString ContactDraft::save() {
  if (const QString lacking = missing(); !lacking.isEmpty()) {
    setProblem(lacking);
    return {};
  }
  Contacts::NewContact contact;
  contact.customer = idFrom(customerId());
  if (!contact.customer)
    contact.freeName = toStd(customerName().trimmed());
  contact.channel = toStd(m_channel);
  contact.topic = toStd(m_topic.trimmed());
  contact.on = dateFrom(m_on);
  contact.outcome = toStd(m_outcome.trimmed());
  for (const TaskDraftRow& action : m_actions.taken())
    contact.actions.push_back({toStd(action.text.trimmed()), idFrom(action.ownerId), dateFrom(action.due)});
  stopKeeping();
  const Result<Id> made = Contacts(store()).add(contact);
  if (!went(made)) {
    keepNow();
    return {};
  }
  forget(customerId());
  unpack({});
  setKept(false);
  return toQt(*made);
}

} // namespace leadhand::crew
