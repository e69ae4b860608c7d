#pragma once
#include "core/base/Hlc.h"
#include "core/store/DeviceStore.h"

#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace leadhand {

/// One entry of the outbox: one change of one record.
struct OutboxEntry {
  std::int64_t n = 0;     ///< order of writing
  std::int64_t group = 0; ///< entries of one action share it
  std::uint64_t seq = 0;  ///< given when the group is frozen, before it is sent
  Kind kind = Kind::none;
  Id id;
  Edit::Op op = Edit::Op::insert;
  Fields fields;
  Fields old;                                                 ///< what was seen before (updates)
  std::uint64_t base = 0;                                     ///< revision seen; of an insert the cursor
  std::vector<std::pair<std::uint32_t, std::uint64_t>> bases; ///< where a field's base differs (R3)
  Hlc hlc;
  std::uint64_t resultRev = 0;
  std::string verdict; ///< lower case name of the protocol's verdict, "" before there is one
  std::string code;    ///< of the error catalogue, where it was refused
  std::string where;
  OutboxState state = OutboxState::fresh;
  Instant writtenAt;
  Instant arrivedAt; ///< when the office took it in, by the office's clock; none before its answer
};

/// A group, frozen: it goes out the same way however often it is sent.
struct OutboxGroup {
  std::uint64_t seq = 0;
  std::string hash; ///< BLAKE2b-128(previous hash, seq, changes); see sync.md R10
  std::vector<OutboxEntry> entries;
  bool again = false; ///< it may have been sent before
};

/// The office's answer to one group.
struct OutboxVerdict {
  std::uint64_t seq = 0;
  std::string
      verdict; ///< applied, merged, conflict_won, conflict_lost, denied, orphan, quarantined, deferred
  std::uint64_t resultRev = 0;
  std::string code;
  std::string where;
  /// applied, and nobody else had touched the rows since the base: the office sends no echo, the rows get
  /// their revisions here. The changes of the group then took consecutive revisions from `resultRev` on.
  bool clean = false;
  Instant arrivedAt{}; ///< when the office took the group in
  std::string
      hash{}; ///< of the group that it answers; "": not said. One of a copy of this device is not ours
};

/// A verdict after which nothing of the group stands in the office.
[[nodiscard]] inline bool isRefusal(std::string_view verdict) {
  return verdict == "denied" || verdict == "orphan" || verdict == "quarantined";
}

/// R10: chains the groups of a device, so that a cloned one is told by its first group.
[[nodiscard]] std::string groupHash(const std::string& previous, std::uint64_t seq,
                                    const std::vector<OutboxEntry>& entries);

/// How many items stand where.
struct OutboxCounts {
  std::int64_t waiting = 0;        ///< fresh or frozen: not yet answered
  std::int64_t needsAttention = 0; ///< refused, the text kept
  std::int64_t acknowledged = 0;   ///< answered, kept until a backup covers them (R4)
};

/// The outbox's side of a DeviceStore, for the engine and the sync centre. Every call is one transaction, or
/// part of the one that is open.
class Outbox {
 public:
  explicit Outbox(DeviceStore& store) : m_store(store) {}

  /// Gives the oldest fresh groups their sequence numbers and returns all frozen, unanswered groups in order,
  /// at most `mostChanges` changes and about `mostBytes` (at least one group). Numbers are on disk before
  /// this returns.
  /// `after`: only groups behind this sequence number, which are under way already.
  [[nodiscard]] Result<std::vector<OutboxGroup>> freeze(std::size_t mostChanges, std::size_t mostBytes,
                                                        std::uint64_t after = 0);
  /// Of a clean verdict: its row stands here otherwise than the office could know, and no echo comes. It must
  /// be asked for.
  struct Unheard {
    Kind kind = Kind::none;
    Id id;
  };
  /// Stores the verdicts (R2): refused ones lose their mask at once and need attention. `moved`: the scopes
  /// whose rows got their revisions by it are added.
  [[nodiscard]] Status settle(const std::vector<OutboxVerdict>& verdicts,
                              std::vector<Unheard>* unheard = nullptr, std::set<Id>* moved = nullptr);
  /// Highest sequence whose verdict is stored here.
  [[nodiscard]] std::uint64_t ackedSeq() const;
  /// After a server restore: everything after `lastSeq` is frozen again and goes out once more (R4).
  [[nodiscard]] Status resendAfter(std::uint64_t lastSeq);
  /// The same of what was answered above `restoreRev` under a number that this device no longer has: it goes
  /// out once more as if it were new, and all that has a number is given another one behind it: what is sent
  /// keeps the order in which it was written. Only for an office that has nothing from the present number.
  [[nodiscard]] Status resendOfEarlierNumber(std::uint64_t restoreRev);
  /// A new device number (fork, re-enrolment): unanswered groups get new numbers from 1.
  [[nodiscard]] Status restamp();
  /// Entries not yet accepted or merged: waiting, or needing attention. Oldest first.
  [[nodiscard]] std::vector<OutboxEntry> open(std::int64_t most = 1000) const;
  [[nodiscard]] std::vector<OutboxEntry> ofRecord(Kind kind, const Id& id) const;
  [[nodiscard]] OutboxCounts counts() const;
  /// Changes without a verdict; from `most` on it counts no further: what waits is read for it.
  [[nodiscard]] std::int64_t waiting(std::int64_t most) const;
  /// Whether anything is fresh or frozen: as counts().waiting > 0, at the cost of one look.
  [[nodiscard]] bool anyWaiting() const;
  /// Whether anything is fresh: written, and in no group that has its number.
  [[nodiscard]] bool anyFresh() const;
  /// on_phone, in_office, accepted, merged or needs_attention for one record. in_office: no entry is left and
  /// the row has a rev.
  [[nodiscard]] std::string receiptOf(Kind kind, const Id& id) const;
  /// What was refused goes out once more as it stands now, in a new group.
  [[nodiscard]] Status sendAgain(std::int64_t group);
  /// A person gives up what was refused: a record that was never made goes, the office's values stay.
  [[nodiscard]] Status giveUp(std::int64_t group);
  /// Forgets answered groups that a backup off the machine covers, or older than 90 days (R4). `now`: by the
  /// office's clock.
  [[nodiscard]] Status forgetCovered(std::uint64_t durableRev, Instant now);
  /// Every row with unsent work has its entry, and every unanswered entry its row with the values that it
  /// carries. Lists what is off.
  [[nodiscard]] std::vector<std::string> audit() const;
  /// Entries anew for rows written here that have none; returns how many. See audit.
  [[nodiscard]] Result<std::int64_t> queueForgotten();
  /// Rows anew for unanswered entries that make one; returns how many.
  [[nodiscard]] Result<std::int64_t> makeForgotten();

 private:
  DeviceStore& m_store;
};

} // namespace leadhand
