#pragma once
#include "sync/merge/Merge.h"
#include "sync/office/Commit.h"

#include <deque>
#include <map>
#include <optional>

namespace leadhand::sync {

/// A conflict that has come up: two values of one field, both kept.
struct Clash {
  Kind kind = Kind::none;
  Id record;
  std::uint32_t field = 0;
  Value base;
  Value winner;
  Id winnerBy;
  Instant winnerAt;
  Value loser;
  Id loserBy;
  Instant loserAt;
  std::uint32_t loserDevice = 0;
};

/// The rows of one group while it is worked on: read from the store, changed here, written at the end.
class Draft {
 public:
  struct Entry {
    OfficeRow office;
    std::optional<Row> before; ///< none: made by this group
    bool dirty = false;
    std::uint64_t base = 0; ///< of the change that touched it, for the check of its scope
    bool pushed = false;    ///< named by the group itself, not only drawn in by it
  };

  explicit Draft(OfficeStore& store) : m_store(store) {}

  /// From this group or the store; nullptr when there is none.
  [[nodiscard]] Entry* find(Kind kind, const Id& id);
  [[nodiscard]] bool exists(Kind kind, const Id& id);
  Entry& insert(Row row);
  /// Rows of `kind` whose `parentField` is `parent`, this group's own changes laid over, in order of arrival.
  [[nodiscard]] std::vector<Row> children(const KindInfo& kind, const Id& parent);
  /// The row that this one hangs on, by its kind's parentField; nullptr when there is none.
  [[nodiscard]] Entry* parentOf(const Row& row);
  /// Sets a field as the server does. True: it was another value.
  bool assign(Entry& entry, std::uint32_t field, Value value, Hlc hlc);

  [[nodiscard]] std::deque<Entry>& entries() { return m_entries; }
  [[nodiscard]] OfficeStore& store() { return m_store; }
  std::vector<Clash> clashes;

 private:
  OfficeStore& m_store;
  std::deque<Entry> m_entries; ///< a deque: entries stay where they are while more are drawn in
  std::map<std::pair<Kind, Id>, Entry*> m_byId;
};

/// What is said about a proposal stands where the proposal stands: an answer would tell of one that is kept
/// from the crew.
[[nodiscard]] bool followsMention(const KindInfo& kind);
/// The scope of a row by its kind's rule; a child without a customer stands in its parent's scope.
[[nodiscard]] Id scopeInDraft(Draft& draft, const Row& row);
/// Children take the customer of their parent, and new or moved rows their scope. What left a scope takes all
/// its descendants along.
void settleScopes(Draft& draft);
/// Visit status and billing, opportunity stage, proposal and recovery state follow from their events, and a
/// customer's `ask_office` from the proposals.
void foldEvents(Draft& draft, Hlc hlc);
/// A proposal that is open and that the crew may not mention: their customer is marked with `ask_office`.
[[nodiscard]] bool isKeptQuiet(const Row& offer);
/// The office has approved the work that the row tells of, or has taken the opportunity up.
[[nodiscard]] bool isTakenByOffice(Draft& draft, const Row& row);
/// Whose work a row tells of: the person it names, else its author.
[[nodiscard]] Id personOfWork(const Row& row);
/// What does not stand but is not lost: words that came once the office had taken an opportunity up become a
/// note beside it, an owner or day that a crew wants of a task a request. In their author's name.
void keepAsNote(Draft& draft, const Row& row, const FieldDecision& decision, const Id& by, Instant now,
                Hlc hlc);
/// Lines that crews add to approved work are late additions; rules and notes of the office count versions.
void applyOfficeWord(Draft& draft, bool byOffice, Hlc hlc);
/// What two people did without seeing each other though they wrote no common field: two corrections of one
/// record, work done on a visit that was given to another crew. Noted among the draft's clashes. `by`: whose
/// group this is.
void findRivals(Draft& draft, const Id& by, Instant now);
/// One open conflict a (record, field): opened or extended, its losers appended.
void recordClashes(Draft& draft, const std::function<Id()>& newId, Instant now, Hlc hlc);
/// Losing values that a phone offers after a restore come after their conflict: it moves with each, so that
/// who decides can have seen them all. One that was closed since by who had not seen it is open again.
void takeLateLosers(Draft& draft, Hlc hlc);
/// An open conflict names as its winner what stands in the field now, also after an edit that saw it all.
void refreshWinners(Draft& draft, const Id& by, const std::function<Id()>& newId, Instant now, Hlc hlc);
/// The fields by which a person closes a conflict.
[[nodiscard]] bool closesConflict(std::uint32_t field);
/// A conflict is closed once, and only by who has seen its winner and every value that lost: one that came
/// later would lie in a closed conflict, seen by nobody.
[[nodiscard]] bool mayClose(Draft& draft, const Draft::Entry& conflict, const OutboxEntry& change,
                            std::span<const EpochMark> epochs);

} // namespace leadhand::sync
