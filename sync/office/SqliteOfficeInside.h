#pragma once
// Private to the SQLite office store: its statements, caches and what one transaction has changed so far.
#include "core/store/RowIo.h"
#include "sync/office/SqliteOfficeStore.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace leadhand::sync {

struct SqliteOfficeStore::Inside {
  std::unique_ptr<Database> database;
  Id tenant;

  enum class Shared { none, open, lost };
  Shared shared = Shared::none;
  std::uint64_t revOnDisk = 0; ///< when the shared transaction was opened
  std::string chainOnDisk;
  /// SQLite ends a transaction by itself where the disk fails: what came after would stand alone on disk.
  [[nodiscard]] bool sharesOn() const { return shared == Shared::open && database->inTransaction(); }
  std::uint64_t rev = 0; ///< of the running transaction
  std::uint64_t committedRev = 0;
  std::uint64_t durableRev = 0;
  std::string chain; ///< of the newest commit
  std::string committedChain;
  std::string newestDay; ///< ISO; of the newest revision
  std::uint64_t gcRev = 0;
  bool anyCollected = false; ///< so that nobody pays for looking while nothing is
  std::vector<EpochMark> epochs;

  /// A scope's digest as the running transaction has it; written at its commit.
  struct ScopeTally {
    ScopeDigest digest;
    std::uint64_t headRev = 0;
    bool dirty = false;
  };
  std::unordered_map<Id, ScopeTally> tallies;
  struct TallyStep {
    Id scope;
    std::int64_t n = 0;
    std::uint64_t sum = 0;
  };
  std::vector<TallyStep> sinceSavepoint;
  bool isGone =
      false; ///< the transaction ended under a group; one that is never committed stands in its place

  [[nodiscard]] Status createTables();
  // --- of an older version (SqliteOfficeUpgrade.cpp)
  /// Whether the file, which another version made, has to be changed first. Error: storeNewer.
  [[nodiscard]] Result<bool> isOlder(std::int64_t version);
  [[nodiscard]] Status backUpFirst(const OfficeStoreOptions& options, KeyStore& keys);
  /// Columns that later versions added, and fields of `ext` that this version knows.
  [[nodiscard]] Status addColumns();
  [[nodiscard]] Status addFields(const KindInfo& kind);
  [[nodiscard]] Status load();
  [[nodiscard]] ScopeTally& tallyOf(const Id& scope);
  void count(const Id& scope, const Id& id, std::uint64_t rev, bool adds);
  [[nodiscard]] Status writeTallies();
  [[nodiscard]] std::optional<Row> rowAtPlace(Kind kind, std::int64_t place);
  [[nodiscard]] std::int64_t placeOf(const KindInfo& kind, const Id& id);
  /// The day on which the office handed out `rev`; `today` for one of the running commit.
  [[nodiscard]] Date dayOf(std::uint64_t rev, Date today);
  [[nodiscard]] const std::string& placeQueryOf(const KindInfo& kind);
  /// Rows of a query for rev, kind, n, scope, grp and stamps. True: all were visited.
  [[nodiscard]] Result<bool> visitFrom(Statement& query, const std::function<bool(const OfficeRow&)>& visit,
                                       const std::function<bool(const Row&)>& wanted);
  [[nodiscard]] Result<BackfillEnd> loadScope(const Id& scope, const std::string& after,
                                              const std::function<bool(const Row&)>& visit);
  [[nodiscard]] Result<BackfillEnd> loadAll(const std::string& after,
                                            const std::function<bool(const Row&)>& visit);

  std::optional<std::vector<MergeRow>> merges; ///< as committed or in the running transaction
  std::unordered_map<Kind, std::string> placeQueries;
  std::unordered_map<Kind, std::string> idQueries;
};

/// All that binds a person to customers. ?1 person, ?2 crew, ?3 and ?4 first and last day of the visits.
[[nodiscard]] const std::string& involvementQuery();
/// One commit's link of the chain (R8).
[[nodiscard]] std::string chainLink(std::string_view before, std::uint64_t rev, std::string_view content);
[[nodiscard]] std::string encodeStamps(const std::vector<FieldStamp>& stamps);
[[nodiscard]] std::vector<FieldStamp> decodeStamps(std::string_view raw);

[[nodiscard]] inline std::int64_t signedOf(std::uint64_t value) {
  return static_cast<std::int64_t>(value);
}
[[nodiscard]] inline std::uint64_t unsignedOf(std::int64_t value) {
  return static_cast<std::uint64_t>(value);
}

} // namespace leadhand::sync
