#include "tests/sim/Screen.h"

#include "core/schema/Schema.h"
#include "sync/protocol/Codec.h"
#include "tests/sim/Handset.h"
#include "tests/sim/Oracle.h"

#include <algorithm>

namespace leadhand::sim {
namespace {

bool isRefusal(const OutboxEntry& entry) {
  return entry.verdict == "denied" || entry.verdict == "orphan" || entry.verdict == "quarantined";
}

std::string nameOf(const Handset& handset, Kind kind, const Id& id, std::uint32_t field) {
  return handset.name() + " " + std::string(kindInfo(kind).name) + " " + id.text() + " field " +
         std::to_string(field);
}

} // namespace

std::vector<std::string> Screen::look(Handset& handset, OfficeSide& office, const Oracle& oracle) {
  std::vector<std::string> lines;
  readOwn(handset, oracle);
  ownWordsStand(handset, lines);
  refusedWordsFall(handset, office, lines);
  newGrantsLoad(handset, lines);
  answeredWorkIsKept(handset, office, lines);
  return lines;
}

bool Screen::findsDifference(const sync::effect::Send& send) {
  v1::SyncRequest request;
  return sync::unpackMessage(send.body, request) && request.sync().lists_size() > 0;
}

void Screen::forget(const Oracle& oracle) {
  *this = Screen{};
  m_read = oracle.count();
}

void Screen::readOwn(const Handset& handset, const Oracle& oracle) {
  for (; m_read < oracle.count(); ++m_read) {
    const Oracle::Written& one = oracle.written(m_read);
    if (one.handset == handset.number)
      m_own[{one.kind, one.id, one.field}] = one.value;
  }
}

/// R2: until the office's row has come, or the office has refused, everybody sees what they wrote.
void Screen::ownWordsStand(Handset& handset, std::vector<std::string>& lines) {
  const Edition::Use use = handset.inItsVersion();
  for (auto at = m_own.begin(); at != m_own.end();) {
    const auto& [place, value] = *at;
    const auto row = handset.store->readRow(place.kind, place.id);
    const std::vector<OutboxEntry> entries = handset.outbox().ofRecord(place.kind, place.id);
    const auto newest = std::find_if(entries.rbegin(), entries.rend(), [&](const OutboxEntry& entry) {
      return findField(entry.fields, place.field) != nullptr;
    });
    const bool isKnown = row && newest != entries.rend() && !isRefusal(*newest) &&
                         *findField(newest->fields, place.field) == value;
    const bool waits = isKnown && newest->state != OutboxState::done;
    const bool mayDiffer = isKnown && newest->resultRev != 0 && row->rev >= newest->resultRev;
    if (isKnown && row->at(place.field) != value && !mayDiffer)
      lines.push_back("mask: " + nameOf(handset, place.kind, place.id, place.field) + " shows '" +
                      displayText(row->at(place.field)) + "' where '" + displayText(value) +
                      "' was written and the office's row of it has not come");
    at = waits && !mayDiffer ? std::next(at) : m_own.erase(at);
  }
}

/// What the office refused is a draft; the record shows what the office has.
void Screen::refusedWordsFall(Handset& handset, OfficeSide& office, std::vector<std::string>& lines) {
  for (const OutboxEntry& refused : handset.outbox().open(-1)) {
    if (refused.state != OutboxState::needsAttention || !m_refused.insert(refused.n).second ||
        refused.op != Edit::Op::update)
      continue;
    if (!findKind(refused.kind) || !handset.knows(refused.kind))
      continue;
    const auto row = handset.store->readRow(refused.kind, refused.id);
    const auto theirs = office.store().read(refused.kind, refused.id);
    if (!row || row->rev == 0 || !theirs)
      continue;
    const std::vector<OutboxEntry> entries = handset.outbox().ofRecord(refused.kind, refused.id);
    for (const FieldValue& field : refused.fields) {
      // "no" is what several people say; another's may have come by the feed meanwhile.
      if (field.value == valueOf(std::string("no")))
        continue;
      const bool isAgain = std::any_of(entries.begin(), entries.end(), [&](const OutboxEntry& other) {
        const Value* value = findField(other.fields, field.field);
        return other.n != refused.n && value && *value == field.value;
      });
      if (!isAgain && row->at(field.field) == field.value && theirs->row.at(field.field) != field.value)
        lines.push_back("refused: " + nameOf(handset, refused.kind, refused.id, field.field) +
                        " still shows what the office refused");
    }
  }
}

/// R7: a scope that comes with another generation is loaded anew.
void Screen::newGrantsLoad(Handset& handset, std::vector<std::string>& lines) {
  std::map<Id, std::uint64_t> now;
  for (const ScopeState& scope : handset.inbox().scopes()) {
    now[scope.scope] = scope.generation;
    const auto before = m_generations.find(scope.scope);
    if (before != m_generations.end() && before->second != scope.generation &&
        scope.phase == ScopePhase::ready)
      lines.push_back("generation: " + handset.name() + " counts scope " + scope.scope.text() +
                      " as loaded that was given anew");
  }
  m_generations = std::move(now);
}

/// R4: what was answered is kept until a backup off the machine covers it, or for 90 days.
void Screen::answeredWorkIsKept(Handset& handset, OfficeSide& office, std::vector<std::string>& lines) {
  constexpr std::int64_t keptMs = 90LL * 24 * 3600 * 1000;
  constexpr std::int64_t clockIsOffMs = 3600 * 1000; // at most, while the office answers
  std::map<std::int64_t, Answer> now;
  Statement query = handset.store->database().prepare("SELECT n, result_rev, arrived_at FROM outbox");
  while (query.step().value_or(false))
    now[query.integer(0)] = {static_cast<std::uint64_t>(query.integer(1)), query.integer(2)};
  const std::uint64_t covered = std::stoull("0" + handset.store->meta("durable_rev").value_or(std::string()));
  for (const auto& [n, answer] : m_answers)
    if (!now.contains(n) && answer.rev > covered &&
        answer.arrivedMs + keptMs > office.clock.now().ms + clockIsOffMs)
      lines.push_back("forgotten: " + handset.name() + " keeps no entry " + std::to_string(n) +
                      " of its outbox, though no backup covers it");
  m_answers = std::move(now);
}

} // namespace leadhand::sim
