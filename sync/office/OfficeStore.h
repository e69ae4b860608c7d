#pragma once
#include "core/base/Errors.h"
#include "core/schema/Records.h"
#include "core/schema/Row.h"
#include "sync/merge/Stamp.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace leadhand::sync {

/// A row as the office holds it: its values, and the protocol's facts of it.
struct OfficeRow {
  Row row; ///< row.rev and row.scope are the protocol's
  std::vector<FieldStamp> stamps;
  std::uint64_t group = 0; ///< the first revision of the group that wrote it: a page is not cut inside one
  std::int64_t place = 0;  ///< the store's own name of a row that it holds; 0: it does not yet
};

struct DeviceRow {
  std::uint32_t device = 0;
  Id person;
  std::string publicKey;
  std::uint64_t incarnation = 0;
  std::uint64_t lastSeq = 0;
  std::string lastHash;
  std::uint64_t ackedSeq = 0;
  std::uint64_t cursor = 0;
  std::uint32_t schema = 0;
  std::string app;
  std::int64_t clockOffsetMs = 0;
  std::int64_t leaseUntilMs = 0;
  std::string state; ///< active, revoked
  std::string label;
  std::int64_t seenAtMs = 0;
  std::uint32_t unsent = 0;   ///< changes that it said had no answer yet
  std::uint32_t degraded = 0; ///< scopes that stayed different after a repair
  std::uint64_t said = 0;     ///< the incarnation of its last HELLO; 0: the next one is believed
};

struct GrantRow {
  Id person;
  Id scope;
  std::uint64_t generation = 0;
  bool given = false;
  bool wildcard = false; ///< then `scope` is the null id
  std::uint64_t rev = 0;
  std::uint32_t order = 0; ///< of loading: 0 reference, 1 today's route, 2 tomorrow, 3 the rest
};

struct ExitRow {
  Id scope;
  std::uint64_t rev = 0;
  std::uint64_t group = 0;
  Kind kind = Kind::none;
  Id id;
};

struct StoredResult {
  std::uint64_t seq = 0;
  std::string hash;
  int verdict = 0;
  std::uint64_t resultRev = 0;
  std::string code;
  std::string where;
  std::int64_t atMs = 0; ///< when the group was taken in; filled when it is read
};

/// A group that was not taken as it came. Of a deferred one only what this version does not know.
struct QuarantineRow {
  std::int64_t n = 0;
  std::uint32_t device = 0;
  std::uint64_t seq = 0; ///< 0: it was offered after a restore, not pushed
  int verdict = 0;       ///< QUARANTINED or DEFERRED
  std::string code;      ///< of the error catalogue
  std::string where;
  std::uint32_t schema = 0;
  std::string body;
  std::string state = "kept"; ///< kept, replayed, discarded
  std::int64_t atMs = 0;
  std::int64_t closedAtMs = 0;
  std::string note; ///< why it was discarded
};

/// One customer's matters were given to another one.
struct MergeRow {
  std::int64_t n = 0;
  Id from;
  Id into;
  std::int64_t atMs = 0;
  std::int64_t undoneAtMs = 0;
  std::string body; ///< what was moved and filled in, for taking it back
};

/// A record that a device brought back after a restore in another person's name.
struct ToldRow {
  Kind kind = Kind::none;
  Id id;
  std::uint32_t device = 0;
  std::int64_t atMs = 0;
};

/// What rows say of the bytes of a photo, or of its thumbnail: a fact each.
struct PhotoFact {
  std::string hash;
  bool received = false;
  bool deleted = false;
  bool isThumb = false;
};

struct InviteRow {
  std::string name; ///< the code's first three characters
  std::string secretHash;
  std::string longHash; ///< of the QR's 32-byte secret
  Id person;
  std::int64_t typedUntilMs = 0;
  std::int64_t scannedUntilMs = 0;
  int wrongTries = 0;
  std::uint32_t device = 0; ///< that used it; 0: not yet
};

/// Why a person has to do with a customer. What it means for their grants is decided by `planGrants`.
struct Involvement {
  enum class Why : std::uint8_t { visit, looksAfter, made, wrote, owns };
  Id customer;
  Why why = Why::wrote;
  Date on; ///< of the visit or the matter
  bool open = true;
  /// Of a matter that is not open. What a device wrote counts from the day on which the office took it: a
  /// phone that was away for months, or whose clock is wrong, loses sight of nothing by that.
  Date closedOn;
};

struct ScopeDigest {
  std::uint64_t n = 0;
  std::uint64_t sum = 0;
};

/// Where a company's records and the protocol's facts are kept. SQLite implements it today; PostgreSQL will,
/// so nothing here says how. All calls between begin and commit are one transaction; `savepoint` undoes one
/// group.
class OfficeStore {
 public:
  virtual ~OfficeStore() = default;

  [[nodiscard]] virtual Status begin() = 0;
  [[nodiscard]] virtual Status commit() = 0;
  virtual void rollback() = 0;
  /// A query failed since the last commit or rollback, or since this was forgotten: what follows from "there
  /// is none" may be wrong. Such work is not committed (storeFailed), nor answered.
  [[nodiscard]] virtual bool readFailed() = 0;
  virtual void forgetFailedReads() = 0;
  [[nodiscard]] virtual Status savepoint() = 0;
  [[nodiscard]] virtual Status releaseSavepoint() = 0;
  virtual void rollbackToSavepoint() = 0;
  /// What begins and commits until `closeShared` is one transaction on disk: one wait for it, however many
  /// devices are answered. When one of them rolls back all are lost, and the later ones are refused with
  /// storeFailed; `dropShared` ends that, and each is done again alone.
  [[nodiscard]] virtual Status openShared() = 0;
  [[nodiscard]] virtual Status closeShared() = 0;
  virtual void dropShared() = 0;

  // --- the company's counter
  [[nodiscard]] virtual std::uint64_t rev() = 0; ///< epoch << 40 | counter
  [[nodiscard]] virtual Status advance(std::uint64_t toRev) = 0;
  /// A restored server goes on in a new epoch: what devices saw above `restoreRev` is lost.
  [[nodiscard]] virtual Status openEpoch(std::uint32_t epoch, std::uint64_t restoreRev) = 0;
  [[nodiscard]] virtual std::vector<EpochMark> epochs() = 0;
  [[nodiscard]] virtual std::uint64_t durableRev() = 0;
  /// A backup off the machine covers everything up to here (R4).
  [[nodiscard]] virtual Status setDurable(std::uint64_t rev) = 0;
  [[nodiscard]] virtual Id tenant() = 0;
  [[nodiscard]] virtual std::optional<std::string> meta(std::string_view key) = 0;
  [[nodiscard]] virtual Status setMeta(std::string_view key, std::string_view value) = 0;
  /// R8: BLAKE2b over the commit before, the revision it ends at and what it wrote. The pair (rev, chain) is
  /// a cursor.
  [[nodiscard]] virtual Status appendCommit(std::uint64_t rev, const std::string& content) = 0;
  /// Of the commit that ends at `rev`; "" where none does.
  [[nodiscard]] virtual std::string chainAt(std::uint64_t rev) = 0;
  /// The newest commit at or below `rev`.
  [[nodiscard]] virtual std::uint64_t commitBoundary(std::uint64_t rev) = 0;

  // --- rows
  [[nodiscard]] virtual std::optional<OfficeRow> read(Kind kind, const Id& id) = 0;
  [[nodiscard]] virtual bool exists(Kind kind, const Id& id) = 0;
  /// Inserts (place 0; filled then) or replaces row, stamps, scope and rev; keeps the scope digests.
  [[nodiscard]] virtual Status put(OfficeRow& row) = 0;
  [[nodiscard]] virtual Status addExit(const ExitRow& exit) = 0;
  /// `where`: as DeviceStore::select.
  [[nodiscard]] virtual std::vector<Row> select(Kind kind, std::string_view where,
                                                const std::vector<Value>& parameters) = 0;

  // --- the feed
  /// Calls `visit` for rows with after < rev <= upTo in rising order of rev until it returns false. `scopes`
  /// null means all (wildcard).
  [[nodiscard]] virtual Status feed(std::uint64_t after, std::uint64_t upTo, const std::vector<Id>* scopes,
                                    const std::function<bool(const OfficeRow&)>& visit) = 0;
  /// The rows that have left a scope at a revision above `after`.
  [[nodiscard]] virtual std::vector<Id> movedSince(std::uint64_t after) = 0;
  [[nodiscard]] virtual std::vector<ExitRow> exits(std::uint64_t after, std::uint64_t upTo,
                                                   const std::vector<Id>& scopes) = 0;
  /// Rows of a scope (null id: of every scope but private ones) in a stable order behind the opaque `after`,
  /// until `visit` returns false (that row is not taken). Where to go on stands in `next`; `last` when there
  /// is nothing more. What changes meanwhile comes by the feed.
  struct BackfillEnd {
    std::string next;
    bool last = false;
  };
  [[nodiscard]] virtual Result<BackfillEnd> backfill(const Id& scope, const std::string& after,
                                                     const std::function<bool(const Row&)>& visit) = 0;
  [[nodiscard]] virtual ScopeDigest digest(const Id& scope) = 0;
  [[nodiscard]] virtual std::vector<Id> scopeIds() = 0;
  /// Where rows stand whose revision is after < rev <= upTo.
  [[nodiscard]] virtual std::vector<Id> scopesOfRows(std::uint64_t after, std::uint64_t upTo) = 0;
  /// The revisions of a scope's rows behind the opaque `after`, by (kind, id), until `visit` returns false
  /// (that row is not taken).
  struct RowAt {
    Kind kind = Kind::none;
    Id id;
    std::uint64_t rev = 0;
  };
  [[nodiscard]] virtual Result<BackfillEnd> list(const Id& scope, const std::string& after,
                                                 const std::function<bool(const RowAt&)>& visit) = 0;

  // --- devices, grants, results, invites
  [[nodiscard]] virtual std::optional<DeviceRow> device(std::uint32_t number) = 0;
  [[nodiscard]] virtual std::vector<DeviceRow> devices() = 0;
  [[nodiscard]] virtual Result<std::uint32_t> addDevice(const DeviceRow& device) = 0;
  [[nodiscard]] virtual Status putDevice(const DeviceRow& device) = 0;
  [[nodiscard]] virtual std::vector<GrantRow> grants(const Id& person) = 0; ///< taken ones included
  /// All that binds a person to customers: visits of the crew around `today`, what they made, wrote or own.
  [[nodiscard]] virtual std::vector<Involvement> involvements(const Id& person, const Id& crew,
                                                              Date today) = 0;
  /// Revisions above the present one are handed out on `today`; days never go back.
  [[nodiscard]] virtual Status noteDay(Date today) = 0;
  [[nodiscard]] virtual Status putGrant(const GrantRow& grant) = 0;
  [[nodiscard]] virtual std::optional<StoredResult> result(std::uint32_t device, std::uint64_t seq) = 0;
  [[nodiscard]] virtual std::vector<StoredResult> resultsAfter(std::uint32_t device, std::uint64_t seq) = 0;
  [[nodiscard]] virtual Status putResult(std::uint32_t device, const StoredResult& result,
                                         std::int64_t nowMs) = 0;
  /// The verdict of an answered group becomes another one at `rev`.
  [[nodiscard]] virtual Status reviseResult(std::uint32_t device, const StoredResult& result,
                                            std::uint64_t rev) = 0;
  [[nodiscard]] virtual std::vector<StoredResult> revisedAfter(std::uint32_t device, std::uint64_t rev) = 0;
  [[nodiscard]] virtual Status putQuarantine(const QuarantineRow& row) = 0;
  /// Those still waiting for a decision, or all; in order of arrival.
  [[nodiscard]] virtual std::vector<QuarantineRow> quarantine(bool all) = 0;
  /// A record that a device offered after a restore, and that nobody has decided on.
  [[nodiscard]] virtual bool waitsForDecision(const Id& record) = 0;
  [[nodiscard]] virtual Status closeQuarantine(std::int64_t n, const std::string& state,
                                               const std::string& note, std::int64_t nowMs) = 0;
  [[nodiscard]] virtual std::vector<MergeRow> merges() = 0;
  [[nodiscard]] virtual Result<std::int64_t> addMerge(const MergeRow& merge) = 0;
  [[nodiscard]] virtual Status putMerge(const MergeRow& merge) = 0;
  /// Whose matters this customer's are now; the customer itself where they were not given to another one.
  [[nodiscard]] virtual Id standsFor(const Id& customer) = 0;
  // --- tombstones (sync.md section 8)
  /// Below this cursor markers have been forgotten: a device that stands there compares what it holds.
  [[nodiscard]] virtual std::uint64_t gcRev() = 0;
  /// The last revision that was handed out before that day; 0 where none is known.
  [[nodiscard]] virtual std::uint64_t revBefore(Date day) = 0;
  /// Removed rows at or below `upTo` that no other row names and no open conflict is about, at most so many.
  /// Not customers, people and the like, by whose names others are known. Never what was removed within the
  /// last thirty days that were noted, whatever `upTo` says.
  [[nodiscard]] virtual Result<std::vector<ExitRow>> tombstones(std::uint64_t upTo, std::size_t most) = 0;
  /// The row goes for good; devices let go of it at the exit's revision, and its id is never taken again.
  [[nodiscard]] virtual Status collect(const ExitRow& exit) = 0;
  [[nodiscard]] virtual bool wasCollected(Kind kind, const Id& id) = 0;
  /// Markers of what left a scope, or was collected, at or below `upTo` are forgotten; with the
  /// same exception.
  [[nodiscard]] virtual Status forgetExits(std::uint64_t upTo) = 0;
  [[nodiscard]] virtual Status putTold(const ToldRow& told) = 0;
  [[nodiscard]] virtual Status forgetTold(Kind kind, const Id& id) = 0;
  [[nodiscard]] virtual std::vector<ToldRow> told() = 0;
  [[nodiscard]] virtual std::vector<PhotoFact> photos() = 0;
  /// After a restore (R9): true when nothing with this hash was offered before. What was looked at once is
  /// not looked at again, whatever became of it since.
  [[nodiscard]] virtual Result<bool> noteOffer(const std::string& hash, const ExitRow& held) = 0;
  /// In which scopes phones held a record that they offered.
  [[nodiscard]] virtual std::vector<Id> offeredScopes(Kind kind, const Id& id) = 0;
  /// What was offered in that scope is not wanted: phones let go of it at this revision.
  [[nodiscard]] virtual Status letGo(const ExitRow& exit) = 0;
  /// Those with after < rev <= upTo, in the order of their revisions, of all scopes.
  [[nodiscard]] virtual std::vector<ExitRow> lettingsGo(std::uint64_t after, std::uint64_t upTo) = 0;
  /// Forgets results that were acknowledged `keepMs` ago or longer. Called once a day: it notes by the way
  /// how far each device has acknowledged by now.
  [[nodiscard]] virtual Status pruneResults(std::int64_t nowMs, std::int64_t keepMs) = 0;
  [[nodiscard]] virtual std::optional<InviteRow> invite(const std::string& name) = 0;
  [[nodiscard]] virtual Status putInvite(const InviteRow& invite) = 0;

  /// Integrity, references and digests recomputed; a line for each thing that is off.
  [[nodiscard]] virtual std::vector<std::string> verify() = 0;
};

} // namespace leadhand::sync
