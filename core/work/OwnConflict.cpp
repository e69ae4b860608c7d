#include "core/work/OwnConflict.h"

#include "core/rules/Rights.h"
#include "core/rules/Roles.h"
#include "core/schema/Schema.h"
#include "core/work/CommentReading.h"
#include "core/work/ConflictDesk.h"
#include "core/work/ConflictEdits.h"
#include "core/work/DailyLog.h"

namespace leadhand {
namespace {

constexpr std::string_view openState = "open";

Edit deletion(Kind kind, const Id& id, bool isDeleted) {
  Edit edit{Edit::Op::update, kind, id, {}};
  setDeleted(edit, isDeleted);
  return edit;
}

/// Only plain registers are anybody's to set: of every other field one side has the word (sync.md section 4).
Status mayWriteAgain(const DeviceStore& store, const Conflict& row, const FieldInfo* field) {
  if (!field)
    return fail(ErrorCode::unknownField, std::to_string(row.recordField));
  const KindInfo& kind = kindInfo(static_cast<Kind>(row.recordKind));
  const auto record = store.readRow(kind.kind, row.record);
  if (!record || record->deleted())
    return fail(ErrorCode::unknownRecord, std::string(kind.name));
  if (field->merge != Merge::later)
    return fail(ErrorCode::notAllowed, std::string(kind.name) + "." + std::string(field->name),
                "the office decides; your value is kept until then");
  return may(store.actor(), kind, field, &*record);
}

/// What stood before one's own value was put there again: the winner, until the office has heard of it; then
/// the one that it kept last beside the others.
std::string givenWay(const DeviceStore& store, const Conflict& conflict, const std::string& own) {
  if (conflict.winner != own)
    return conflict.winner;
  ConflictLoser last;
  for (const ConflictLoser& loser : conflictLosers(store, conflict.id))
    if (loser.value != own && last.id <= loser.id)
      last = loser;
  return last.id ? last.value : own;
}

} // namespace

std::size_t OwnConflict::ownLoser(const ConflictView& conflict, const Id& person) {
  std::size_t found = 0;
  for (std::size_t i = 0; i < conflict.losers.size(); ++i)
    if (person && conflict.losers[i].by.id == person &&
        (found == 0 || conflict.losers[found - 1].at <= conflict.losers[i].at))
      found = i + 1;
  return found;
}

OwnSide OwnConflict::sideOf(const ConflictView& conflict, const Id& person) {
  if (person && conflict.winnerBy.id == person)
    return OwnSide::winner;
  return ownLoser(conflict, person) > 0 ? OwnSide::loser : OwnSide::none;
}

Id OwnConflict::questionId(const Id& conflict, const Id& person, int taken) {
  return derivedId("conflict_question",
                   conflict.text() + person.text() + (taken == 0 ? std::string() : std::to_string(taken)));
}

Id OwnConflict::nextQuestion(const Id& conflict) const {
  const Id person = m_store.actor().person;
  for (int taken = 0;; ++taken) {
    const Id id = questionId(conflict, person, taken);
    const auto row = m_store.readRow(Kind::comment, id);
    if (!row || !row->deleted())
      return id;
  }
}

OwnConflict::Standing OwnConflict::of(const ConflictView& conflict) const {
  const Actor actor = m_store.actor();
  Standing standing;
  standing.side = sideOf(conflict, actor.person);
  standing.index = ownLoser(conflict, actor.person);
  standing.mayAsk = !roles::isOffice(actor.role) && conflict.customer.id && conflict.state == openState;
  if (const auto question = m_store.read<Comment>(nextQuestion(conflict.id));
      question && !question->deleted) {
    standing.askedAt = question->recordedAt;
    standing.askedReceipt = Reading(m_store).receipt(*question, Kind::comment);
  }
  if (standing.side != OwnSide::loser || conflict.state != openState)
    return standing;
  standing.isRestored =
      conflict.stands != conflict.winner && conflict.stands == conflict.losers[standing.index - 1].value;
  const auto row = m_store.read<Conflict>(conflict.id);
  standing.mayRestore = row && !standing.isRestored && ownEdits(*row, conflict).has_value();
  return standing;
}

Result<Conflict> OwnConflict::openRow(const Id& conflict) const {
  auto row = m_store.read<Conflict>(conflict);
  if (!row || row->deleted || row->state != openState)
    return fail(ErrorCode::unknownRecord, "open conflict " + conflict.text());
  return std::move(*row);
}

Result<std::vector<Edit>> OwnConflict::ownEdits(const Conflict& row, const ConflictView& view) const {
  const std::size_t index = ownLoser(view, m_store.actor().person);
  const std::vector<ConflictLoser> losers = conflictLosers(m_store, row.id);
  if (index == 0 || index > losers.size())
    return fail(ErrorCode::notAllowed, "conflict", "nothing of yours lost in it");
  LEADHAND_TRY(mayWriteAgain(m_store, row, disputedField(row)));
  const ConflictLoser& own = losers[index - 1];
  LEADHAND_ASSIGN(std::vector<Edit> edits, editsFor(m_store, row, own.value, false));
  LEADHAND_TRY(takeAlong(m_store, row, own, false, edits));
  return edits;
}

Result<Id> OwnConflict::restore(const Id& conflict, const std::string& note) {
  LEADHAND_ASSIGN(const Conflict row, openRow(conflict));
  LEADHAND_ASSIGN(const ConflictView view, ConflictDesk(m_store).show(conflict));
  if (roles::isOffice(m_store.actor().role)) {
    const std::size_t index = ownLoser(view, m_store.actor().person);
    if (index == 0)
      return fail(ErrorCode::notAllowed, "conflict", "nothing of yours lost in it");
    LEADHAND_TRY(ConflictDesk(m_store).resolve(conflict, {ConflictDesk::Keep::loser, {}, index}));
    return Id{};
  }
  LEADHAND_ASSIGN(std::vector<Edit> edits, ownEdits(row, view));
  DailyLog::NewComment told;
  told.customer = view.customer.id;
  told.text = note;
  told.kinds = {"info"};
  LEADHAND_ASSIGN(const std::vector<Edit> telling, DailyLog(m_store).editsOf(told));
  edits.insert(edits.end(), telling.begin(), telling.end());
  LEADHAND_TRY(m_store.write(edits));
  return telling.front().id;
}

Status OwnConflict::takeRestoreBack(const Id& conflict, const Id& note) {
  LEADHAND_ASSIGN(const Conflict row, openRow(conflict));
  LEADHAND_ASSIGN(const ConflictView view, ConflictDesk(m_store).show(conflict));
  LEADHAND_ASSIGN(std::vector<Edit> edits, ownEdits(row, view));
  const KindInfo& kind = kindInfo(static_cast<Kind>(row.recordKind));
  const auto record = m_store.readRow(kind.kind, row.record);
  for (FieldValue& written : edits.front().fields)
    for (const Conflict& disputed :
         m_store.select<Conflict>("record = ?1 AND record_field = ?2 AND state = 'open'",
                                  {valueOf(row.record), valueOf(std::int64_t{written.field})})) {
      const std::string own = displayText(written.value);
      LEADHAND_ASSIGN(Value value,
                      conflictValue(m_store, *kind.field(written.field), givenWay(m_store, disputed, own)));
      written.value = std::move(value);
    }
  std::erase_if(edits.front().fields, [&](const FieldValue& written) {
    return record && record->at(written.field) == written.value;
  });
  if (edits.front().fields.empty())
    return fail(ErrorCode::notAllowed, "conflict", "it has moved on since");
  if (note)
    edits.push_back(deletion(Kind::comment, note, true));
  return m_store.write(edits);
}

Result<Id> OwnConflict::ask(const Id& conflict, const std::string& question) {
  LEADHAND_ASSIGN(const Conflict row, openRow(conflict));
  LEADHAND_ASSIGN(const ConflictView view, ConflictDesk(m_store).show(row.id));
  DailyLog::NewComment asked;
  asked.id = nextQuestion(conflict);
  asked.customer = view.customer.id;
  asked.text = question;
  asked.kinds = {"request"};
  if (m_store.readRow(Kind::comment, asked.id))
    return fail(ErrorCode::alreadyExists, "question");
  return DailyLog(m_store).add(asked);
}

Status OwnConflict::takeAskBack(const Id& conflict) {
  return m_store.write(deletion(Kind::comment, nextQuestion(conflict), true));
}

} // namespace leadhand
