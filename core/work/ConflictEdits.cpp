#include "core/work/ConflictEdits.h"

#include "core/schema/Schema.h"
#include "core/sheets/SheetText.h"
#include "core/work/Corrections.h"
#include "core/work/Customers.h"
#include "core/work/Office.h"
#include "core/work/Reading.h"

#include <charconv>

namespace leadhand {
namespace {

bool isSheetNote(Kind kind, const FieldInfo& field) {
  return field.name == "text" &&
         (kind == Kind::followUp || kind == Kind::actionItem || kind == Kind::contactOutcome);
}

/// Notes of a sheet are written once. What is decided instead of one is a note of its own in its place, which
/// keeps the name that stood under it where the words are those of the sheet.
Result<std::vector<Edit>> correctionFor(DeviceStore& store, const Conflict& row, const std::string& words,
                                        bool isTyped) {
  const auto kind = static_cast<Kind>(row.recordKind);
  const auto before = store.readRow(kind, row.record);
  if (!before || before->deleted())
    return fail(ErrorCode::unknownRecord, std::string(kindInfo(kind).name), "it is gone: keep the winner");
  std::vector<Edit> edits{{Edit::Op::update, kind, row.record, {}}};
  setDeleted(edits.front(), true);
  if (words.empty()) // the sheet has no such note any more
    return edits;
  Edit made{Edit::Op::insert, kind, store.newId(), before->fields()};
  std::erase_if(made.fields, [](const FieldValue& field) { return field.field <= commonField::deleted; });
  const std::uint32_t signatureField = kindInfo(kind).field("signature")->number;
  std::string signature = textOf(before->at(signatureField));
  std::string text = words;
  if (isTyped) {
    signature.clear();
  } else if (const SheetEntry split = entrySignedAtStart(words);
             !split.signature.empty() && split.text == row.winner) {
    signature = split.signature; // only the name was in question
    text = split.text;
  } else if (const Id author = idOf(before->at(commonField::author));
             signature.empty() && author != store.actor().person) {
    signature = Reading(store).person(author).name;
  }
  setField(made.fields, static_cast<std::uint32_t>(row.recordField), valueOf(text));
  setField(made.fields, signatureField, valueOf(signature));
  edits.push_back(std::move(made));
  return edits;
}

} // namespace

const FieldInfo* disputedField(const Conflict& row) {
  const KindInfo* kind = findKind(static_cast<Kind>(row.recordKind));
  return kind ? kind->field(static_cast<std::uint32_t>(row.recordField)) : nullptr;
}

std::vector<ConflictLoser> conflictLosers(const DeviceStore& store, const Id& conflict) {
  return rowsOf<ConflictLoser>(store, "conflict", {conflict});
}

Result<Value> conflictValue(DeviceStore& store, const FieldInfo& field, const std::string& words) {
  const auto bad = [&] { return fail(ErrorCode::badValue, std::string(field.name) + ": " + words); };
  Value value;
  switch (field.type) {
  case FieldType::text:
  case FieldType::date:
    value = valueOf(words);
    break;
  case FieldType::integer:
  case FieldType::flag:
  case FieldType::instant:
  case FieldType::cents: {
    std::int64_t number = 0;
    const auto read = std::from_chars(words.data(), words.data() + words.size(), number);
    if (!words.empty() && (read.ec != std::errc{} || read.ptr != words.data() + words.size()))
      return bad();
    value = valueOf(number);
    break;
  }
  case FieldType::ref:
    if (const auto id = Id::fromText(words)) {
      value = valueOf(*id);
    } else if (!words.empty() && field.refKind == Kind::person) {
      LEADHAND_ASSIGN(const Id person, Team(store).find(words));
      value = valueOf(person);
    } else if (!words.empty() && field.refKind == Kind::customer) {
      LEADHAND_ASSIGN(const Id customer, Customers(store).find(words));
      value = valueOf(customer);
    } else if (!words.empty()) {
      return bad();
    }
    break;
  case FieldType::blob:
    return bad();
  }
  LEADHAND_TRY(checkValue(field, value));
  return value;
}

Result<std::vector<Edit>> editsFor(DeviceStore& store, const Conflict& row, const std::string& words,
                                   bool isTyped) {
  const auto kind = static_cast<Kind>(row.recordKind);
  const FieldInfo* field = disputedField(row);
  if (!field)
    return fail(ErrorCode::unknownField, std::to_string(row.recordField),
                "this version does not know the field; update it, or keep the winner");
  const std::string place = std::string(kindInfo(kind).name) + "." + std::string(field->name);
  if (field->merge == Merge::once && isSheetNote(kind, *field))
    return correctionFor(store, row, words, isTyped);
  if (field->merge == Merge::once) {
    LEADHAND_ASSIGN(const Value value, conflictValue(store, *field, words));
    LEADHAND_ASSIGN(Edit edit, Corrections::editFor(store, kind, row.record, field->name, value));
    return std::vector{std::move(edit)};
  }
  if (field->writers == Writers::server)
    return fail(ErrorCode::notAllowed, place, "it follows from its steps: keep the winner, and add a step");
  LEADHAND_ASSIGN(Value value, conflictValue(store, *field, words));
  return std::vector{Edit{Edit::Op::update, kind, row.record, {{field->number, std::move(value)}}}};
}

Edit closingEdit(const DeviceStore& store, const Id& conflict) {
  return UpdateOf<Conflict>(conflict)
      .with(&Conflict::state, std::string("closed"))
      .with(&Conflict::closedBy, store.actor().person)
      .with(&Conflict::closedAt, store.clock().now())
      .edit;
}

Status takeAlong(DeviceStore& store, const Conflict& row, const ConflictLoser& chosen, bool closes,
                 std::vector<Edit>& edits) {
  const FieldInfo* leader = disputedField(row);
  if (!leader)
    return {};
  for (const FieldInfo& field : kindInfo(static_cast<Kind>(row.recordKind)).fields) {
    if (field.leader != leader->name)
      continue;
    for (const Conflict& beside :
         store.select<Conflict>("record = ?1 AND record_field = ?2 AND state = 'open'",
                                {valueOf(row.record), valueOf(std::int64_t{field.number})}))
      for (const ConflictLoser& loser : conflictLosers(store, beside.id)) {
        if (loser.device != chosen.device || loser.at != chosen.at || loser.by != chosen.by)
          continue;
        LEADHAND_ASSIGN(Value value, conflictValue(store, field, loser.value));
        setField(edits.front().fields, field.number, std::move(value));
        if (closes)
          edits.push_back(closingEdit(store, beside.id));
      }
  }
  return {};
}

} // namespace leadhand
