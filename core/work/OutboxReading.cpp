#include "core/work/OutboxReading.h"

#include "core/base/Text.h"
#include "core/schema/Schema.h"

#include <algorithm>
#include <array>

namespace leadhand {
namespace {

constexpr std::size_t textBytes = 120;

struct Word {
  Kind kind;
  std::string_view word;
};
constexpr std::array words{Word{Kind::customer, "Customer"},
                           Word{Kind::visitEvent, "Visit status"},
                           Word{Kind::comment, "Comment"},
                           Word{Kind::commentKind, "Comment mark"},
                           Word{Kind::followUp, "Reply"},
                           Word{Kind::task, "Task"},
                           Word{Kind::readMark, "Read"},
                           Word{Kind::contactEntry, "Contact"},
                           Word{Kind::actionItem, "Action"},
                           Word{Kind::contactOutcome, "Outcome"},
                           Word{Kind::standingInstruction, "Standing instruction"},
                           Word{Kind::customerFact, "Customer fact"},
                           Word{Kind::opportunity, "Opportunity"},
                           Word{Kind::opportunityEvent, "Opportunity step"},
                           Word{Kind::proposal, "Proposal"},
                           Word{Kind::proposalTerms, "Proposal terms"},
                           Word{Kind::proposalOutcome, "Customer's answer"},
                           Word{Kind::photo, "Photo"},
                           Word{Kind::labourLine, "Hours"},
                           Word{Kind::materialLine, "Material"},
                           Word{Kind::visitStatement, "Nothing to collect"},
                           Word{Kind::workApproval, "Approval"},
                           Word{Kind::gateRule, "Gate rule"},
                           Word{Kind::gateOverride, "Visit opened"},
                           Word{Kind::recoveryCase, "Problem"},
                           Word{Kind::recoveryEvent, "Problem step"},
                           Word{Kind::recoveryPromise, "Promise"},
                           Word{Kind::bulletinNote, "Bulletin"},
                           Word{Kind::bulletinRead, "Read"},
                           Word{Kind::thanks, "Thanks"},
                           Word{Kind::stockItem, "Item"},
                           Word{Kind::opportunityNote, "Opportunity note"},
                           Word{Kind::taskRequest, "Request"},
                           Word{Kind::actionRequest, "Request"},
                           Word{Kind::commentCorrection, "Comment correction"},
                           Word{Kind::contactCorrection, "Contact correction"},
                           Word{Kind::opportunityRule, "Opportunity rule"},
                           Word{Kind::conditionReading, "Condition"},
                           Word{Kind::leftBehind, "Left behind"},
                           Word{Kind::cardMark, "Card mark"},
                           Word{Kind::conflict, "Conflict"}};

std::string wordOf(Kind kind) {
  const auto at =
      std::find_if(words.begin(), words.end(), [&](const Word& word) { return word.kind == kind; });
  if (at != words.end())
    return std::string(at->word);
  const KindInfo* info = findKind(kind);
  return info ? std::string(info->name) : "Record";
}

/// Goes along with another record of its group and needs no line of its own.
bool isCompanion(Kind kind) {
  return kind == Kind::commentKind || kind == Kind::photo || kind == Kind::readMark ||
         kind == Kind::proposalTerms || kind == Kind::bulletinRead;
}

Value fieldOf(const Row* row, const Fields& fields, const KindInfo& info, std::string_view name) {
  const FieldInfo* field = info.field(name);
  if (!field)
    return {};
  const Value* written = findField(fields, field->number);
  return written ? *written : row ? row->at(field->number) : Value{};
}

Named customerOf(Reading& reading, Kind kind, const Id& id, const Row* row, const Fields& fields) {
  const KindInfo& info = kindInfo(kind);
  if (kind == Kind::customer)
    return reading.customer(id);
  Named customer = reading.customer(idOf(fieldOf(row, fields, info, "customer")));
  if (customer.name.empty())
    customer.name = textOf(fieldOf(row, fields, info, "free_name"));
  return customer;
}

std::vector<std::pair<std::string, std::string>> changesOf(Reading& reading, const OutboxEntry& entry) {
  std::vector<std::pair<std::string, std::string>> changes;
  if (entry.op == Edit::Op::update && entry.kind == Kind::customer)
    for (const FieldValue& value : entry.fields)
      if (const FieldInfo* field = kindInfo(entry.kind).field(value.field))
        changes.emplace_back(field->name, reading.shown(*field, displayText(value.value)));
  return changes;
}

std::string textOfEntry(const OutboxItemView& line, const OutboxEntry& entry, const Row* row) {
  const KindInfo& info = kindInfo(entry.kind);
  if (!line.changed.empty()) {
    std::string text;
    for (const auto& [name, value] : line.changed)
      text += (text.empty() ? "" : ", ") + name + ": " + value;
    return text;
  }
  for (const std::string_view name :
       {"text", "words", "topic", "title", "note", "why", "reason", "to", "word", "name", "reading", "what"})
    if (const std::string text = textOf(fieldOf(row, entry.fields, info, name)); !isBlank(text))
      return text;
  return {};
}

} // namespace

std::string sentenceOf(const std::string& code, const std::string& where) {
  for (int i = 0; i <= static_cast<int>(ErrorCode::internal); ++i)
    if (const auto known = static_cast<ErrorCode>(i); errorName(known) == code)
      return Error{known, where, {}}.sentence();
  return where.empty() ? code : code + ": " + where;
}

OutboxItemView lineOf(Reading& reading, const std::vector<const OutboxEntry*>& group) {
  const auto main = std::find_if(group.begin(), group.end(),
                                 [](const OutboxEntry* entry) { return !isCompanion(entry->kind); });
  const OutboxEntry& shown = main == group.end() ? *group.front() : **main;
  const auto row = reading.store().readRow(shown.kind, shown.id);
  OutboxItemView line;
  line.kind = shown.kind;
  line.group = shown.group;
  line.id = shown.id;
  line.customer = customerOf(reading, shown.kind, shown.id, row ? &*row : nullptr, shown.fields);
  line.title = wordOf(shown.kind) + (line.customer.name.empty() ? "" : ": " + line.customer.name);
  line.changed = changesOf(reading, shown);
  line.whole = textOfEntry(line, shown, row ? &*row : nullptr);
  line.text = firstWords(line.whole, textBytes);
  line.writtenAt = shown.writtenAt;
  line.receipt = "on_phone";
  for (const OutboxEntry* entry : group) {
    if (entry->state != OutboxState::needsAttention)
      continue;
    line.receipt = "needs_attention";
    line.code = entry->code;
    line.why = sentenceOf(entry->code, entry->where);
    break;
  }
  return line;
}

} // namespace leadhand
