#include "core/sheets/SignatureLinks.h"

#include <algorithm>

namespace leadhand {
namespace {

Edit authored(Kind kind, const Id& record, const Id& person, std::uint32_t signatureField) {
  return Edit{Edit::Op::update,
              kind,
              record,
              {{commonField::author, valueOf(person)}, {signatureField, valueOf(std::string())}}};
}

Edit linkNote(Sheet sheet, const KnownRow& known, const OpenSignature& open, const Id& person) {
  const bool third = open.where == OpenSignature::Where::third;
  const Id& record = (third ? known.third : known.second)[open.index];
  if (third)
    return authored(Kind::contactOutcome, record, person, fieldNumber(&ContactOutcome::signature));
  if (sheet == Sheet::crew)
    return authored(Kind::followUp, record, person, fieldNumber(&FollowUp::signature));
  Edit edit = authored(Kind::actionItem, record, person, fieldNumber(&ActionItem::signature));
  if (open.ownerless)
    setField(edit.fields, fieldNumber(&ActionItem::owner), valueOf(person));
  return edit;
}

Edit linkClosing(KnownRow& known, const Id& person, const std::string& name) {
  SheetEntry& closing = known.now.third.front();
  closing.text = entrySignedAtStart(closing.text).text;
  closing.signature = name;
  known.completedNote = closing.text;
  known.thirdBy = person;
  UpdateOf<Comment> update(known.record);
  update.with(&Comment::completedBy, person).with(&Comment::completedNote, closing.text);
  return update.edit;
}

Edit linkOne(Sheet sheet, KnownRow& known, const OpenSignature& open, const Id& person,
             const std::string& name) {
  switch (open.where) {
  case OpenSignature::Where::said:
    known.now.said.signature = name;
    return authored(Kind::comment, known.record, person, fieldNumber(&Comment::signature));
  case OpenSignature::Where::channel: {
    known.now.channel.who = name;
    UpdateOf<ContactEntry> update(known.record);
    update.with(&ContactEntry::takenBy, person).with(&ContactEntry::signature, std::string());
    return update.edit;
  }
  case OpenSignature::Where::closing:
    return linkClosing(known, person, name);
  case OpenSignature::Where::second:
    known.now.second[open.index].signature = name;
    break;
  case OpenSignature::Where::third:
    known.now.third[open.index].signature = name;
    break;
  }
  return linkNote(sheet, known, open, person);
}

} // namespace

std::vector<Edit> linkSignatures(Sheet sheet, const NameBook& names, KnownRow& known,
                                 std::vector<std::string>& linked) {
  const std::vector<std::string> before = cellsOf(sheet, known.now);
  std::vector<Edit> edits;
  for (const OpenSignature& open : known.openSignatures) {
    const Id person = names.person(open.signature);
    // What was written when the name was known already, and signed with it all the same, was so by intent: a
    // manager's decision keeps the name of whoever wrote the note.
    const Instant since = names.knownSince(open.signature);
    if (person.isNull() || (since && since < open.writtenAt))
      continue;
    const std::string name = names.nameOf(open.signature);
    edits.push_back(linkOne(sheet, known, open, person, name));
    if (std::find(linked.begin(), linked.end(), name) == linked.end())
      linked.push_back(name);
  }
  // Who wrote it is settled, not changed: a cell that still held what came in does so now.
  const std::vector<std::string> after = cellsOf(sheet, known.now);
  for (std::size_t i = 0; i < known.baseline.size() && i < after.size(); ++i)
    if (known.baseline[i] == before[i])
      known.baseline[i] = after[i];
  return edits;
}

} // namespace leadhand
