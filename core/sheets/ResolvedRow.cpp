#include "core/sheets/ResolvedRow.h"

#include "core/base/Text.h"
#include "core/sheets/Namesakes.h"
#include "core/sheets/SheetCells.h"

#include <algorithm>

namespace leadhand {
namespace {

/// "Jacki to check equipment" is Jacki's to do; else it is whoever signed.
Id ownerOf(const ResolvedNote& note, const NameBook& names) {
  const std::size_t to = note.text.find(" to ");
  if (to != std::string::npos && to <= 60)
    if (const Id named = names.person(note.text.substr(0, to)); named)
      return named;
  return note.author;
}

Edit followUpOf(const Id& comment, const Id& customer, const ResolvedNote& note, const ImportBy& by) {
  FollowUp followUp;
  followUp.id = by.newId();
  followUp.author = note.author;
  followUp.recordedAt = by.now;
  followUp.comment = comment;
  followUp.customer = customer;
  followUp.text = note.text;
  followUp.on = note.on;
  followUp.signature = note.signature;
  return insertOf(followUp);
}

Edit actionOf(const Id& contact, const Id& customer, const ResolvedNote& note, const NameBook& names,
              const ImportBy& by) {
  ActionItem action;
  action.id = by.newId();
  action.author = note.author;
  action.recordedAt = by.now;
  action.contact = contact;
  action.customer = customer;
  action.text = note.text;
  action.owner = ownerOf(note, names);
  action.on = note.on;
  action.signature = note.signature;
  return insertOf(action);
}

Edit outcomeOf(const Id& contact, const Id& customer, const ResolvedNote& note, const ImportBy& by) {
  ContactOutcome outcome;
  outcome.id = by.newId();
  outcome.author = note.author;
  outcome.recordedAt = by.now;
  outcome.contact = contact;
  outcome.customer = customer;
  outcome.text = note.text;
  outcome.on = note.on;
  outcome.signature = note.signature;
  return insertOf(outcome);
}

void appendCommentEdits(const ResolvedRow& row, const KnownSheet& known, const ImportBy& by, const Id& id,
                        std::vector<Edit>& edits) {
  Comment comment;
  comment.id = id;
  comment.author = row.said.author;
  comment.recordedAt = by.now;
  comment.customer = row.customer;
  comment.saidOn = row.shown.on;
  comment.zone = known.zone;
  comment.text = row.said.text;
  comment.signature = row.said.signature;
  if (!row.second.empty() || !row.third.empty()) {
    // What was answered on the sheet waits for nobody's decision any more.
    comment.disposition = row.second.empty() ? "read" : "task";
    comment.disposedBy = row.second.empty() ? row.third.front().author : row.second.front().author;
    comment.disposedAt = by.now;
  }
  const Closing closing = closingOf(row.third, row.shown.third);
  comment.completedOn = closing.on;
  comment.completedBy = closing.by;
  comment.completedNote = closing.note;
  edits.push_back(insertOf(comment));
  for (const ResolvedNote& note : row.second)
    edits.push_back(followUpOf(id, row.customer, note, by));
}

void appendContactEdits(const ResolvedRow& row, const NameBook& names, const ImportBy& by, const Id& id,
                        std::vector<Edit>& edits) {
  ContactEntry contact;
  contact.id = id;
  contact.author = row.said.author;
  contact.recordedAt = by.now;
  contact.customer = row.customer;
  contact.channel = row.shown.channel.channel;
  contact.direction = row.shown.channel.direction;
  contact.where = row.shown.channel.where;
  contact.takenBy = row.takenBy;
  contact.on = row.shown.on;
  contact.topic = row.said.text;
  if (row.takenBy.isNull())
    contact.signature = row.shown.channel.who;
  edits.push_back(insertOf(contact));
  for (const ResolvedNote& note : row.second) {
    Edit edit = actionOf(id, row.customer, note, names, by);
    if (!row.third.empty()) {
      // An outcome on the sheet means that what was to be done has been done.
      const ResolvedNote& outcome = row.third.front();
      const Date day = outcome.on ? outcome.on : note.on ? note.on : row.shown.on;
      setField(edit.fields, fieldNumber<ActionItem>(&ActionItem::doneOn), detail::toValue(day));
      setField(edit.fields, fieldNumber<ActionItem>(&ActionItem::doneBy), detail::toValue(outcome.author));
    }
    edits.push_back(std::move(edit));
  }
  for (const ResolvedNote& note : row.third)
    edits.push_back(outcomeOf(id, row.customer, note, by));
}

} // namespace

Closing closingOf(const std::vector<ResolvedNote>& notes, const std::vector<SheetEntry>& shown) {
  if (notes.empty())
    return {};
  Closing closing{notes.back().on, {}, {}};
  if (notes.size() == 1 && notes.front().signature.empty()) {
    closing.by = notes.front().author;
    closing.note = notes.front().text;
    return closing;
  }
  for (std::size_t i = 0; i < shown.size(); ++i) {
    if (i > 0)
      closing.note += '\n';
    closing.note += signedText(shown[i]);
    if (i + 1 < shown.size()) {
      closing.note += ' ';
      closing.note += shown[i].on.iso();
    }
  }
  return closing;
}

NameBook::NameBook(const KnownSheet& known, const ImportBy& by) : m_by(by) {
  for (const KnownName& person : known.people)
    m_people.emplace(folded(person.name), person);
  for (const KnownName& customer : known.customers) {
    m_customersById.emplace(customer.id, customer);
    m_customers[folded(customer.name)].push_back(customer);
  }
}

std::string NameBook::nameOf(const std::string& person) const {
  const auto found = m_people.find(folded(person));
  return found == m_people.end() ? std::string() : found->second.name;
}

Instant NameBook::knownSince(const std::string& person) const {
  const auto found = m_people.find(folded(person));
  return found == m_people.end() ? Instant{} : found->second.since;
}

Id NameBook::person(const std::string& name) const {
  const auto found = m_people.find(folded(name));
  return found == m_people.end() ? Id{} : found->second.id;
}

namespace {

/// A person is reported once a row, however often he signed in it.
void addOnce(std::vector<std::string>& names, const std::string& name) {
  if (std::find(names.begin(), names.end(), name) == names.end())
    names.push_back(name);
}

} // namespace

ResolvedNote NameBook::note(const SheetEntry& entry, ResolvedRow& row, SheetEntry& shown) const {
  ResolvedNote note{m_by.person, "", entry.text, entry.on};
  shown = entry;
  if (entry.signature.empty()) {
    shown.signature = m_by.name;
  } else if (const auto found = m_people.find(folded(entry.signature)); found != m_people.end()) {
    note.author = found->second.id;
    shown.signature = found->second.name;
  } else {
    note.signature = entry.signature;
    addOnce(row.unknownSignatures, entry.signature);
  }
  return note;
}

const KnownName* NameBook::customer(const std::string& name) const {
  if (const auto id = Id::fromText(name))
    if (const auto found = m_customersById.find(*id); found != m_customersById.end())
      return &found->second;
  const auto found = m_customers.find(folded(name));
  return found == m_customers.end() ? nullptr : &found->second.front();
}

Status NameBook::checkName(const std::string& name) const {
  const auto found = m_customers.find(folded(name));
  if (found == m_customers.end() || found->second.size() < 2)
    return {};
  std::vector<Id> ids;
  for (const KnownName& customer : found->second)
    ids.push_back(customer.id);
  return fail(ErrorCode::ambiguousCustomer, name, namesakeAdvice(ids));
}

ResolvedRow NameBook::resolveNew(Sheet sheet, const SheetRecord& record) {
  ResolvedRow row;
  row.shown = record;
  const KnownName* known = customer(record.name);
  if (!known) {
    row.newCustomer = true;
    auto& made = m_customers[folded(record.name)];
    made.push_back(KnownName{m_by.newId(), record.name});
    known = &made.front();
  }
  row.customer = known->id;
  row.shown.name = known->name;
  fillNotes(sheet, record, row);
  return row;
}

ResolvedRow NameBook::resolveKnown(Sheet sheet, const SheetRecord& record, const KnownRow& known) const {
  ResolvedRow row;
  row.shown = record;
  row.customer = known.customer;
  row.shown.name = known.now.name;
  fillNotes(sheet, record, row);
  return row;
}

void NameBook::fillNotes(Sheet sheet, const SheetRecord& record, ResolvedRow& row) const {
  row.said = note(record.said, row, row.shown.said);
  if (sheet == Sheet::contact) {
    if (!row.said.signature.empty()) {
      // The entry's own signature field names who took it, so an unknown one stays with the words.
      row.said.text = signedText(record.said);
      row.said.signature.clear();
      row.shown.said = {m_by.name, row.said.text, record.said.on};
    }
    row.takenBy = person(record.channel.who);
    if (row.takenBy)
      row.shown.channel.who = m_people.at(folded(record.channel.who)).name;
    else if (!record.channel.who.empty())
      addOnce(row.unknownSignatures, record.channel.who);
  }
  for (std::size_t i = 0; i < record.second.size(); ++i)
    row.second.push_back(note(record.second[i], row, row.shown.second[i]));
  for (std::size_t i = 0; i < record.third.size(); ++i)
    row.third.push_back(note(record.third[i], row, row.shown.third[i]));
}

std::vector<Edit> editsOfNewRow(Sheet sheet, const ResolvedRow& row, const NameBook& names,
                                const KnownSheet& known, const ImportBy& by, Id& record) {
  std::vector<Edit> edits;
  if (row.newCustomer) {
    Customer customer;
    customer.id = row.customer;
    customer.author = by.person;
    customer.recordedAt = by.now;
    customer.name = row.shown.name;
    edits.push_back(insertOf(customer));
  }
  record = by.newId();
  if (sheet == Sheet::crew)
    appendCommentEdits(row, known, by, record, edits);
  else
    appendContactEdits(row, names, by, record, edits);
  return edits;
}

std::vector<Edit> editsOfNotes(const NoteChange& change, const NameBook& names, const ImportBy& by) {
  std::size_t same = 0;
  while (same < change.before->size() && same < change.afterShown->size() &&
         signedText((*change.before)[same]) == signedText((*change.afterShown)[same]))
    ++same;
  std::vector<Edit> edits;
  for (std::size_t i = same; i < change.beforeIds->size(); ++i) {
    const Id& id = (*change.beforeIds)[i];
    const Kind kind = change.sheet == Sheet::crew ? Kind::followUp
                      : change.thirdColumn        ? Kind::contactOutcome
                                                  : Kind::actionItem;
    edits.push_back(Edit{Edit::Op::update, kind, id, {{commonField::deleted, valueOf(std::int64_t{1})}}});
  }
  for (std::size_t i = same; i < change.after->size(); ++i) {
    const ResolvedNote& note = (*change.after)[i];
    if (change.sheet == Sheet::crew)
      edits.push_back(followUpOf(change.record, change.customer, note, by));
    else if (change.thirdColumn)
      edits.push_back(outcomeOf(change.record, change.customer, note, by));
    else
      edits.push_back(actionOf(change.record, change.customer, note, names, by));
  }
  return edits;
}

Edit editOfCompletion(const Id& comment, const std::vector<ResolvedNote>& notes,
                      const std::vector<SheetEntry>& shown) {
  const Closing closing = closingOf(notes, shown);
  UpdateOf<Comment> update(comment);
  update.with(&Comment::completedOn, closing.on)
      .with(&Comment::completedBy, closing.by)
      .with(&Comment::completedNote, closing.note);
  return update.edit;
}

} // namespace leadhand
