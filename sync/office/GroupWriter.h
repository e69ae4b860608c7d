#pragma once
#include "core/base/Seams.h"
#include "core/store/Outbox.h"
#include "sync/office/Draft.h"
#include "sync/office/Roster.h"
#include "sync/protocol/leadhand.pb.h"

#include <optional>
#include <unordered_set>

namespace leadhand::sync {

/// In whose name a group is written, and by which device (0: the office itself).
struct Author {
  Actor actor;
  std::uint32_t device = 0;
  bool cleared = false; ///< somebody of the office has looked at it: its scopes are not asked
  /// Of rows offered after a restore (R9): where it was. What is above it has come since, and moves only if
  /// the offer says something new; else every phone that offers the same would move it again.
  std::optional<std::uint64_t> restoreRev{};
  bool isTold = false; ///< offered by a phone of the crew: what the office has approved or taken up stands
  Id offeredScope{};   ///< where the phone held it: of a kind whose scope nothing else tells
  [[nodiscard]] bool isServer() const;
};

struct GroupOutcome {
  v1::Verdict verdict = v1::APPLIED;
  std::uint64_t resultRev = 0; ///< the first revision that the group was given
  std::optional<Error> error;  ///< why it was refused
  bool keepBody = false;       ///< it goes to quarantine as it came
  OutboxGroup later{};         ///< of a deferred one: what belongs to a newer version
  /// Scopes of the group's rows, in the order of its changes, where its device holds the very same rows
  /// already but for their revisions, which run from resultRev on without a gap; else empty.
  std::vector<Id> clean{};
};

/// A row as it was and as it stands now, for those who must follow it (grants).
struct Written {
  std::optional<Row> before;
  Row after;
};

/// Section 6 for one group: validates, merges, moves, folds and writes it inside the commit's open group. On
/// a refusal nothing of it stays, and the rows that it named move to a new revision (R1).
class GroupWriter {
 public:
  GroupWriter(OfficeStore& store, Roster& roster, Clock& clock, Random& random);

  [[nodiscard]] Result<GroupOutcome> apply(Commit& commit, const OutboxGroup& group, const Author& author);
  /// Rows written since it was last asked.
  [[nodiscard]] std::vector<Written> takeWritten() { return std::exchange(m_written, {}); }
  /// References seen to exist are remembered for one transaction only.
  void forget() { m_known.clear(); }

 private:
  struct Refusal {
    v1::Verdict verdict = v1::QUARANTINED;
    Error error;
  };
  using Ruling = tl::expected<void, Refusal>;
  struct Work;

  [[nodiscard]] Ruling plan(Work& work);
  [[nodiscard]] Ruling planEntry(Work& work, const OutboxEntry& change);
  /// Where the customer's matters were given to another one, the change goes there.
  void follow(Work& work, OutboxEntry& change);
  [[nodiscard]] Ruling planClosing(Work& work, const Draft::Entry& conflict, OutboxEntry& change);
  [[nodiscard]] Ruling insertNew(Work& work, const OutboxEntry& change);
  [[nodiscard]] Ruling mergeInto(Work& work, Draft::Entry& entry, const OutboxEntry& change,
                                 std::uint32_t device);
  [[nodiscard]] Clash clashOf(const Author& author, const OutboxEntry& change, const FieldDecision& decision);
  [[nodiscard]] Ruling checkReferences(Work& work, const KindInfo& kind, const OutboxEntry& change);
  [[nodiscard]] Ruling checkCorrections(Work& work);
  void bringBackParents(Work& work, Hlc hlc);
  [[nodiscard]] Ruling checkAccess(Work& work);
  [[nodiscard]] static Id scopeToAsk(const Draft::Entry& entry);
  [[nodiscard]] std::vector<Id> cleanScopes(Work& work);
  [[nodiscard]] Ruling checkScope(Work& work, const Id& scope, std::uint64_t base, const KindInfo& kind);
  [[nodiscard]] Status writeRows(Commit& commit, Draft& draft);
  [[nodiscard]] Status touchRows(Commit& commit, const OutboxGroup& group, const Author& author);

  OfficeStore& m_store;
  Roster& m_roster;
  Clock& m_clock;
  Random& m_random;
  [[nodiscard]] Status noteFollowed(const Work& work);
  std::vector<Written> m_written;
  std::unordered_set<Id> m_known; ///< ids are unique over all kinds
};

} // namespace leadhand::sync
