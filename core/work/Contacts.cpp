#include "core/work/Contacts.h"

#include "core/base/Text.h"
#include "core/work/CommentReading.h"

#include <algorithm>
#include <array>

namespace leadhand {
namespace {

constexpr std::array<std::string_view, 5> channels{"call", "email", "text", "person", "letter"};

Result<ContactEntry> contactOf(const DeviceStore& store, const Id& id) {
  auto contact = store.read<ContactEntry>(id);
  if (!contact || contact->deleted)
    return fail(ErrorCode::unknownRecord, "contact " + id.text());
  return std::move(*contact);
}

Result<ActionItem> actionOf(DeviceStore& store, const ContactEntry& contact,
                            const Contacts::NewAction& wanted) {
  if (isBlank(wanted.text))
    return fail(ErrorCode::emptyText, "action");
  if (wanted.owner && !store.readRow(Kind::person, wanted.owner))
    return fail(ErrorCode::unknownPerson, wanted.owner.text());
  ActionItem action;
  action.id = store.newId();
  action.contact = contact.id;
  action.customer = contact.customer;
  action.text = wanted.text;
  action.owner = wanted.owner;
  action.due = wanted.due;
  action.on = localToday(store);
  return action;
}

ContactOutcome outcomeOf(DeviceStore& store, const ContactEntry& contact, const std::string& text) {
  ContactOutcome outcome;
  outcome.id = store.newId();
  outcome.contact = contact.id;
  outcome.customer = contact.customer;
  outcome.text = text;
  outcome.on = localToday(store);
  return outcome;
}

} // namespace

Result<Id> Contacts::add(const NewContact& contact) {
  if (std::find(channels.begin(), channels.end(), contact.channel) == channels.end())
    return fail(ErrorCode::badValue, "channel: " + contact.channel,
                "use call, email, text, person or letter");
  if (isBlank(contact.topic))
    return fail(ErrorCode::emptyText, "topic");
  if (contact.customer ? !m_store.readRow(Kind::customer, contact.customer) : isBlank(contact.freeName))
    return fail(ErrorCode::unknownCustomer, contact.customer ? contact.customer.text() : "nobody named");
  if (contact.customer.isNull() && hasHiddenSigns(contact.freeName))
    return fail(ErrorCode::badValue, "name", "write it on one line, in signs that can be seen");
  const Reading reading(m_store);
  if (contact.takenBy && !m_store.readRow(Kind::person, contact.takenBy))
    return fail(ErrorCode::unknownPerson, contact.takenBy.text());
  ContactEntry row;
  row.id = m_store.newId();
  row.customer = contact.customer;
  row.freeName = contact.customer ? std::string() : contact.freeName;
  row.channel = contact.channel;
  row.direction = contact.direction;
  row.where = reading.isOffice() ? "office" : "site";
  row.takenBy = contact.takenBy ? contact.takenBy : reading.actor().person;
  row.on = contact.on ? contact.on : reading.today();
  row.topic = contact.topic;
  std::vector<Edit> edits{insertOf(row)};
  for (const NewAction& wanted : contact.actions) {
    LEADHAND_ASSIGN(const ActionItem action, actionOf(m_store, row, wanted));
    edits.push_back(insertOf(action));
  }
  if (!isBlank(contact.outcome))
    edits.push_back(insertOf(outcomeOf(m_store, row, contact.outcome)));
  LEADHAND_TRY(m_store.write(edits));
  return row.id;
}

Result<Id> Contacts::addOutcome(const Id& contact, const std::string& text) {
  LEADHAND_ASSIGN(const ContactEntry row, contactOf(m_store, contact));
  if (isBlank(text))
    return fail(ErrorCode::emptyText, "outcome");
  const ContactOutcome outcome = outcomeOf(m_store, row, text);
  LEADHAND_TRY(m_store.write(insertOf(outcome)));
  return outcome.id;
}

Result<Id> Contacts::addAction(const Id& contact, const NewAction& action) {
  LEADHAND_ASSIGN(const ContactEntry row, contactOf(m_store, contact));
  LEADHAND_ASSIGN(const ActionItem item, actionOf(m_store, row, action));
  LEADHAND_TRY(m_store.write(insertOf(item)));
  return item.id;
}

std::vector<ContactView> Contacts::list(const Id& customer, std::int64_t most) const {
  Reading reading(m_store);
  return contactViews(reading, customer
                                   ? rowsBy<ContactEntry>(m_store, queries::contactsOfCustomer,
                                                          {valueOf(customer), Value{most}})
                                   : rowsBy<ContactEntry>(m_store, queries::contactsLatest, {Value{most}}));
}

Result<ContactView> Contacts::show(const Id& contact) const {
  LEADHAND_ASSIGN(const ContactEntry row, contactOf(m_store, contact));
  Reading reading(m_store);
  return std::move(contactViews(reading, {row}).front());
}

} // namespace leadhand
