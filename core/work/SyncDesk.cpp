// The sync centre: every word in it comes from what is stored, none from what is hoped.
#include "core/base/Text.h"
#include "core/schema/Schema.h"
#include "core/store/Inbox.h"
#include "core/store/Outbox.h"
#include "core/store/OutboxRows.h"
#include "core/work/Office.h"
#include "core/work/Reading.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

namespace leadhand {
namespace {

constexpr std::int64_t linesAtMost = 1000;
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
         kind == Kind::proposalTerms;
}

std::int64_t numberOf(const DeviceStore& store, std::string_view key) {
  const std::string text = store.meta(key).value_or(std::string());
  std::int64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

Value fieldOf(const Row* row, const Fields& fields, const KindInfo& info, std::string_view name) {
  const FieldInfo* field = info.field(name);
  if (!field)
    return {};
  const Value* written = findField(fields, field->number);
  return written ? *written : row ? row->at(field->number) : Value{};
}

std::string customerNameOf(Reading& reading, Kind kind, const Id& id, const Row* row, const Fields& fields) {
  const KindInfo& info = kindInfo(kind);
  if (kind == Kind::customer)
    return reading.customer(id).name;
  const std::string name = reading.customer(idOf(fieldOf(row, fields, info, "customer"))).name;
  return name.empty() ? textOf(fieldOf(row, fields, info, "free_name")) : name;
}

/// A value as people read it: a person's name rather than an id.
std::string shownValue(Reading& reading, const FieldInfo& field, const std::string& text) {
  const auto id = field.type == FieldType::ref ? Id::fromText(text) : std::nullopt;
  if (!id)
    return text;
  const Named named = field.refKind == Kind::customer ? reading.customer(*id) : reading.person(*id);
  return named.name.empty() ? text : named.name;
}

std::string textOfEntry(Reading& reading, const OutboxEntry& entry, const Row* row) {
  const KindInfo& info = kindInfo(entry.kind);
  if (entry.op == Edit::Op::update && entry.kind == Kind::customer) {
    std::string text;
    for (const FieldValue& value : entry.fields)
      if (const FieldInfo* field = info.field(value.field))
        text += (text.empty() ? "" : ", ") + std::string(field->name) + ": " +
                shownValue(reading, *field, displayText(value.value));
    return firstWords(text, textBytes);
  }
  for (const std::string_view name : {"text", "topic", "title", "note", "to", "word", "name"})
    if (const std::string text = textOf(fieldOf(row, entry.fields, info, name)); !isBlank(text))
      return firstWords(text, textBytes);
  return {};
}

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
  line.id = shown.id;
  const std::string customer =
      customerNameOf(reading, shown.kind, shown.id, row ? &*row : nullptr, shown.fields);
  line.title = wordOf(shown.kind) + (customer.empty() ? "" : ": " + customer);
  line.text = textOfEntry(reading, shown, row ? &*row : nullptr);
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

ConflictView conflictView(Reading& reading, const Conflict& row, const std::vector<ConflictLoser>& losers) {
  ConflictView view;
  view.id = row.id;
  view.recordKind = static_cast<Kind>(row.recordKind);
  view.record = row.record;
  const auto record = reading.store().readRow(view.recordKind, row.record);
  if (findKind(view.recordKind)) {
    if (view.recordKind == Kind::customer)
      view.customer = reading.customer(row.record);
    else if (record)
      view.customer = reading.customer(idOf(fieldOf(&*record, {}, record->info(), "customer")));
  }
  const FieldInfo* field = kindInfo(view.recordKind).field(static_cast<std::uint32_t>(row.recordField));
  const auto shown = [&](const std::string& text) {
    return field ? shownValue(reading, *field, text) : text;
  };
  view.field = field ? std::string(field->name) : std::to_string(row.recordField);
  view.base = shown(row.base);
  view.winner = shown(row.winner);
  view.winnerBy = reading.person(row.winnerBy);
  view.winnerAt = row.winnerAt;
  for (const ConflictLoser& loser : losers)
    view.losers.push_back({shown(loser.value), reading.person(loser.by), loser.at});
  view.state = row.state;
  return view;
}

} // namespace

std::vector<OutboxItemView> SyncDesk::outbox() const {
  const std::vector<OutboxEntry> entries = Outbox(m_store).open(linesAtMost);
  std::map<std::int64_t, std::vector<const OutboxEntry*>> groups;
  for (const OutboxEntry& entry : entries)
    groups[entry.group].push_back(&entry);
  Reading reading(m_store);
  std::vector<OutboxItemView> lines;
  lines.reserve(groups.size());
  for (const auto& [number, group] : groups)
    lines.push_back(lineOf(reading, group));
  return lines;
}

std::vector<ConflictView> SyncDesk::conflicts(bool openOnly) const {
  auto rows = openOnly ? rowsBy<Conflict>(m_store, queries::conflictsInState, {Value{std::string("open")}})
                       : rowsBy<Conflict>(m_store, queries::conflictsAll);
  std::sort(rows.begin(), rows.end(), [](const Conflict& one, const Conflict& other) {
    return std::tie(one.winnerAt, one.id) > std::tie(other.winnerAt, other.id);
  });
  const auto losers =
      groupedBy(rowsOf<ConflictLoser>(m_store, "conflict", idsOf(rows)), &ConflictLoser::conflict);
  Reading reading(m_store);
  std::vector<ConflictView> views;
  for (const Conflict& row : rows) {
    const auto lost = losers.find(row.id);
    views.push_back(
        conflictView(reading, row, lost == losers.end() ? std::vector<ConflictLoser>{} : lost->second));
  }
  return views;
}

std::string SyncDesk::countText(OutboxState state) {
  const bool isFresh = state == OutboxState::fresh;
  return "SELECT count(DISTINCT grp) FROM outbox WHERE " +
         std::string(isFresh ? freshCondition : sentCondition) +
         (isFresh ? "" : " AND state = " + std::to_string(static_cast<int>(state)));
}

SyncStatusView SyncDesk::status() const {
  SyncStatusView view;
  const Actor actor = m_store.actor();
  Reading reading(m_store);
  view.enrolled = !actor.person.isNull();
  view.company = m_store.meta("company").value_or(std::string());
  if (const auto rows = rowsBy<Company>(m_store, queries::company); !rows.empty())
    view.company = rows.front().name;
  view.person = reading.person(actor.person);
  view.role = actor.role;
  view.device = actor.device;
  view.server = m_store.meta("server").value_or(std::string());
  const auto actions = [&](OutboxState state) {
    Statement query = m_store.database().prepare(countText(state));
    const auto found = query.step();
    return found && *found ? query.integer(0) : std::int64_t{0};
  };
  view.waiting = actions(OutboxState::fresh) + actions(OutboxState::frozen);
  view.needsAttention = actions(OutboxState::needsAttention);
  view.conflicts = static_cast<std::int64_t>(
      rowsBy<Conflict>(m_store, queries::conflictsInState, {Value{std::string("open")}}).size());
  const Inbox inbox(m_store);
  view.scopesLoading = static_cast<std::int64_t>(inbox.loading().size());
  view.lastContact = Instant{numberOf(m_store, "last_contact")};
  view.nextAttempt = Instant{numberOf(m_store, "next_attempt")};
  view.lastError = m_store.meta("last_error").value_or(std::string());
  view.cursor = inbox.cursor();
  return view;
}

} // namespace leadhand
