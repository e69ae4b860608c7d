#include "core/work/ConflictDesk.h"

#include "core/rules/Roles.h"
#include "core/schema/Schema.h"
#include "core/sheets/SheetText.h"
#include "core/work/Corrections.h"
#include "core/work/Customers.h"
#include "core/work/Office.h"
#include "core/work/Reading.h"

#include <algorithm>
#include <charconv>
#include <tuple>

namespace leadhand {
namespace {

constexpr std::string_view openState = "open";
constexpr std::string_view closedState = "closed";

std::string trimmed(const std::string& text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  return first == std::string::npos ? std::string()
                                    : text.substr(first, text.find_last_not_of(" \t\r\n") + 1 - first);
}

Named customerOf(Reading& reading, const Conflict& row) {
  const auto kind = static_cast<Kind>(row.recordKind);
  if (kind == Kind::customer)
    return reading.customer(row.record);
  const auto record = findKind(kind) ? reading.store().readRow(kind, row.record) : std::nullopt;
  const FieldInfo* customer = record ? record->info().field("customer") : nullptr;
  return customer ? reading.customer(idOf(record->at(customer->number))) : Named{};
}

ConflictView viewOf(Reading& reading, const Conflict& row, const std::vector<ConflictLoser>& losers) {
  ConflictView view;
  view.id = row.id;
  view.recordKind = static_cast<Kind>(row.recordKind);
  view.record = row.record;
  view.customer = customerOf(reading, row);
  const FieldInfo* field = kindInfo(view.recordKind).field(static_cast<std::uint32_t>(row.recordField));
  const auto shown = [&](const std::string& text) { return field ? reading.shown(*field, text) : text; };
  view.field = field ? std::string(field->name) : std::to_string(row.recordField);
  view.base = shown(row.base);
  view.winner = shown(row.winner);
  view.winnerBy = reading.person(row.winnerBy);
  view.winnerAt = row.winnerAt;
  for (const ConflictLoser& loser : losers)
    view.losers.push_back({shown(loser.value), reading.person(loser.by), loser.at});
  view.state = row.state;
  view.closedBy = reading.person(row.closedBy);
  view.closedAt = row.closedAt;
  view.receipt = reading.receipt(row, Kind::conflict);
  return view;
}

std::vector<ConflictLoser> losersOf(const DeviceStore& store, const Id& conflict) {
  return rowsOf<ConflictLoser>(store, "conflict", {conflict});
}

/// What a conflict row says in words, as the field holds it.
Result<Value> valueFrom(DeviceStore& store, const FieldInfo& field, const std::string& words) {
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

Result<ConflictLoser> chosenLoser(const DeviceStore& store, const Id& conflict, std::size_t index) {
  const std::vector<ConflictLoser> losers = losersOf(store, conflict);
  const std::string count = std::to_string(losers.size()) + " values lost";
  if (losers.empty() || index > losers.size() || (index == 0 && losers.size() > 1))
    return fail(ErrorCode::badUsage, count, "say which with --index, as conflict show counts them");
  return losers[index == 0 ? 0 : index - 1];
}

bool isSheetNote(Kind kind, const FieldInfo& field) {
  return field.name == "text" &&
         (kind == Kind::followUp || kind == Kind::actionItem || kind == Kind::contactOutcome);
}

/// Notes of a sheet are written once. What is decided instead of one is a note of its own in its place, which
/// keeps the name that stood under it where the words are those of the sheet.
Result<std::vector<Edit>> correctionFor(DeviceStore& store, const Conflict& row, const std::string& words,
                                        ConflictDesk::Keep keep) {
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
  if (keep == ConflictDesk::Keep::text) {
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

/// The edits that make the chosen value stand.
Result<std::vector<Edit>> editsFor(DeviceStore& store, const Conflict& row, const std::string& words,
                                   ConflictDesk::Keep keep) {
  const auto kind = static_cast<Kind>(row.recordKind);
  const FieldInfo* field = kindInfo(kind).field(static_cast<std::uint32_t>(row.recordField));
  if (!field)
    return fail(ErrorCode::unknownField, std::to_string(row.recordField),
                "this version does not know the field; update it, or keep the winner");
  const std::string place = std::string(kindInfo(kind).name) + "." + std::string(field->name);
  if (field->merge == Merge::once && isSheetNote(kind, *field))
    return correctionFor(store, row, words, keep);
  if (field->merge == Merge::once) {
    LEADHAND_ASSIGN(const Value value, valueFrom(store, *field, words));
    LEADHAND_ASSIGN(Edit edit, Corrections::editFor(store, kind, row.record, field->name, value));
    return std::vector{std::move(edit)};
  }
  if (field->writers == Writers::server)
    return fail(ErrorCode::notAllowed, place, "it follows from its steps: keep the winner, and add a step");
  LEADHAND_ASSIGN(Value value, valueFrom(store, *field, words));
  return std::vector{Edit{Edit::Op::update, kind, row.record, {{field->number, std::move(value)}}}};
}

Edit closing(const DeviceStore& store, const Id& conflict) {
  return UpdateOf<Conflict>(conflict)
      .with(&Conflict::state, std::string(closedState))
      .with(&Conflict::closedBy, store.actor().person)
      .with(&Conflict::closedAt, store.clock().now())
      .edit;
}

/// What was said in one breath with the value that shall stand, and lost beside it, stands again with it: a
/// day done does not stand beside the name of somebody else. What nobody disputes was said the same.
Status takeAlong(DeviceStore& store, const Conflict& row, const ConflictLoser& chosen,
                 std::vector<Edit>& edits) {
  const KindInfo& kind = kindInfo(static_cast<Kind>(row.recordKind));
  const FieldInfo* leader = kind.field(static_cast<std::uint32_t>(row.recordField));
  for (const FieldInfo& field : kind.fields) {
    if (!leader || field.leader != leader->name)
      continue;
    for (const Conflict& beside :
         store.select<Conflict>("record = ?1 AND record_field = ?2 AND state = 'open'",
                                {valueOf(row.record), valueOf(std::int64_t{field.number})}))
      for (const ConflictLoser& loser : losersOf(store, beside.id)) {
        if (loser.device != chosen.device || loser.at != chosen.at || loser.by != chosen.by)
          continue;
        LEADHAND_ASSIGN(Value value, valueFrom(store, field, loser.value));
        setField(edits.front().fields, field.number, std::move(value));
        edits.push_back(closing(store, beside.id));
      }
  }
  return {};
}

} // namespace

std::vector<ConflictView> ConflictDesk::list(bool openOnly) const {
  auto rows = openOnly ? rowsBy<Conflict>(m_store, queries::conflictsInState, {Value{std::string(openState)}})
                       : rowsBy<Conflict>(m_store, queries::conflictsAll);
  std::sort(rows.begin(), rows.end(), [](const Conflict& one, const Conflict& other) {
    return std::tie(one.winnerAt, one.id) > std::tie(other.winnerAt, other.id);
  });
  auto losers = groupedBy(rowsOf<ConflictLoser>(m_store, "conflict", idsOf(rows)), &ConflictLoser::conflict);
  Reading reading(m_store);
  reading.learnReceipts(idsOf(rows));
  std::vector<ConflictView> views;
  views.reserve(rows.size());
  for (const Conflict& row : rows)
    views.push_back(viewOf(reading, row, losers[row.id]));
  return views;
}

Result<ConflictView> ConflictDesk::show(const Id& conflict) const {
  const auto row = m_store.read<Conflict>(conflict);
  if (!row || row->deleted)
    return fail(ErrorCode::unknownRecord, "conflict " + conflict.text());
  Reading reading(m_store);
  return viewOf(reading, *row, losersOf(m_store, conflict));
}

Status ConflictDesk::resolve(const Id& conflict, const Decision& decision) {
  const auto row = m_store.read<Conflict>(conflict);
  if (!row || row->deleted)
    return fail(ErrorCode::unknownRecord, "conflict " + conflict.text());
  const Actor actor = m_store.actor();
  // The office says the same once more; said here, nobody waits for the refusal.
  if (!roles::isOffice(actor.role))
    return fail(ErrorCode::notAllowed, "conflict", "the office decides; your value is kept until then");
  if (row->state != openState)
    return fail(ErrorCode::unknownRecord, "open conflict " + conflict.text(), "it is closed already");
  std::vector<Edit> edits;
  if (decision.keep == Keep::loser) {
    LEADHAND_ASSIGN(const ConflictLoser chosen, chosenLoser(m_store, conflict, decision.index));
    LEADHAND_ASSIGN(edits, editsFor(m_store, *row, chosen.value, decision.keep));
    LEADHAND_TRY(takeAlong(m_store, *row, chosen, edits));
  } else if (decision.keep == Keep::text) {
    LEADHAND_ASSIGN(edits, editsFor(m_store, *row, trimmed(decision.text), decision.keep));
  }
  edits.push_back(closing(m_store, conflict));
  return m_store.write(edits);
}

} // namespace leadhand
