#pragma once
#include "core/base/Seams.h"
#include "core/store/Database.h"
#include "sync/office/OfficeStore.h"

#include <memory>

namespace leadhand::sync {

/// Of the office's own tables; a record's fields have the schema's version.
inline constexpr std::int64_t officeFileVersion = 2;

struct OfficeStoreOptions {
  std::string folder;  ///< holds office.db
  bool create = false; ///< else a folder without office.db is refused with folderMissing
  int cacheKiB = 32 * 1024;
  bool encrypted = true; ///< off only in the bench
  std::string vfs;
  /// A database of an older version is backed up here before it is changed; "": the folder's "backups".
  std::string backupFolder;
  Instant openedAt; ///< that backup's date
};

/// One company in one SQLCipher file, keyed by the KeyStore's "office.key". One connection, one thread.
/// Errors of open: folderMissing, storeNewer, and those of Database::open.
class SqliteOfficeStore : public OfficeStore {
 public:
  [[nodiscard]] static Result<std::unique_ptr<SqliteOfficeStore>> open(const OfficeStoreOptions& options,
                                                                       KeyStore& keys, Random& random);
  ~SqliteOfficeStore() override;

  [[nodiscard]] Status begin() override;
  [[nodiscard]] Status commit() override;
  void rollback() override;
  [[nodiscard]] bool readFailed() override;
  void forgetFailedReads() override;
  [[nodiscard]] Status savepoint() override;
  [[nodiscard]] Status releaseSavepoint() override;
  void rollbackToSavepoint() override;
  [[nodiscard]] Status openShared() override;
  [[nodiscard]] Status closeShared() override;
  void dropShared() override;
  [[nodiscard]] std::uint64_t rev() override;
  [[nodiscard]] Status advance(std::uint64_t toRev) override;
  [[nodiscard]] Status openEpoch(std::uint32_t epoch, std::uint64_t restoreRev) override;
  [[nodiscard]] std::vector<EpochMark> epochs() override;
  [[nodiscard]] std::uint64_t durableRev() override;
  [[nodiscard]] Status setDurable(std::uint64_t rev) override;
  [[nodiscard]] Id tenant() override;
  [[nodiscard]] std::optional<std::string> meta(std::string_view key) override;
  [[nodiscard]] Status setMeta(std::string_view key, std::string_view value) override;
  [[nodiscard]] Status appendCommit(std::uint64_t rev, const std::string& content) override;
  [[nodiscard]] std::string chainAt(std::uint64_t rev) override;
  [[nodiscard]] std::uint64_t commitBoundary(std::uint64_t rev) override;
  [[nodiscard]] std::optional<OfficeRow> read(Kind kind, const Id& id) override;
  [[nodiscard]] bool exists(Kind kind, const Id& id) override;
  [[nodiscard]] Status put(OfficeRow& row) override;
  [[nodiscard]] Status addExit(const ExitRow& exit) override;
  [[nodiscard]] std::vector<Row> select(Kind kind, std::string_view where,
                                        const std::vector<Value>& parameters) override;
  [[nodiscard]] Status feed(std::uint64_t after, std::uint64_t upTo, const std::vector<Id>* scopes,
                            const std::function<bool(const OfficeRow&)>& visit) override;
  [[nodiscard]] std::vector<Id> movedSince(std::uint64_t after) override;
  [[nodiscard]] std::vector<ExitRow> exits(std::uint64_t after, std::uint64_t upTo,
                                           const std::vector<Id>& scopes) override;
  [[nodiscard]] Result<BackfillEnd> backfill(const Id& scope, const std::string& after,
                                             const std::function<bool(const Row&)>& visit) override;
  [[nodiscard]] ScopeDigest digest(const Id& scope) override;
  [[nodiscard]] std::vector<Id> scopeIds() override;
  [[nodiscard]] std::vector<Id> scopesOfRows(std::uint64_t after, std::uint64_t upTo) override;
  [[nodiscard]] Result<BackfillEnd> list(const Id& scope, const std::string& after,
                                         const std::function<bool(const RowAt&)>& visit) override;
  [[nodiscard]] std::optional<DeviceRow> device(std::uint32_t number) override;
  [[nodiscard]] std::vector<DeviceRow> devices() override;
  [[nodiscard]] Result<std::uint32_t> addDevice(const DeviceRow& device) override;
  [[nodiscard]] Status putDevice(const DeviceRow& device) override;
  [[nodiscard]] std::vector<GrantRow> grants(const Id& person) override;
  [[nodiscard]] std::vector<Involvement> involvements(const Id& person, const Id& crew, Date today) override;
  [[nodiscard]] Status noteDay(Date today) override;
  [[nodiscard]] Status putGrant(const GrantRow& grant) override;
  [[nodiscard]] std::optional<StoredResult> result(std::uint32_t device, std::uint64_t seq) override;
  [[nodiscard]] std::vector<StoredResult> resultsAfter(std::uint32_t device, std::uint64_t seq) override;
  [[nodiscard]] Status putResult(std::uint32_t device, const StoredResult& result,
                                 std::int64_t nowMs) override;
  [[nodiscard]] Status reviseResult(std::uint32_t device, const StoredResult& result,
                                    std::uint64_t rev) override;
  [[nodiscard]] std::vector<StoredResult> revisedAfter(std::uint32_t device, std::uint64_t rev) override;
  [[nodiscard]] Status putQuarantine(const QuarantineRow& row) override;
  [[nodiscard]] std::vector<QuarantineRow> quarantine(bool all) override;
  [[nodiscard]] bool waitsForDecision(const Id& record) override;
  [[nodiscard]] Status closeQuarantine(std::int64_t n, const std::string& state, const std::string& note,
                                       std::int64_t nowMs) override;
  [[nodiscard]] std::vector<MergeRow> merges() override;
  [[nodiscard]] Result<std::int64_t> addMerge(const MergeRow& merge) override;
  [[nodiscard]] Status putMerge(const MergeRow& merge) override;
  [[nodiscard]] Id standsFor(const Id& customer) override;
  [[nodiscard]] std::uint64_t gcRev() override;
  [[nodiscard]] std::uint64_t revBefore(Date day) override;
  [[nodiscard]] Result<std::vector<ExitRow>> tombstones(std::uint64_t upTo, std::size_t most) override;
  [[nodiscard]] Status collect(const ExitRow& exit) override;
  [[nodiscard]] bool wasCollected(Kind kind, const Id& id) override;
  [[nodiscard]] Status forgetExits(std::uint64_t upTo) override;
  [[nodiscard]] Status putTold(const ToldRow& told) override;
  [[nodiscard]] Status forgetTold(Kind kind, const Id& id) override;
  [[nodiscard]] std::vector<ToldRow> told() override;
  [[nodiscard]] std::vector<PhotoFact> photos() override;
  [[nodiscard]] Result<bool> noteOffer(const std::string& hash, const ExitRow& held) override;
  [[nodiscard]] std::vector<Id> offeredScopes(Kind kind, const Id& id) override;
  [[nodiscard]] Status letGo(const ExitRow& exit) override;
  [[nodiscard]] std::vector<ExitRow> lettingsGo(std::uint64_t after, std::uint64_t upTo) override;
  [[nodiscard]] Status pruneResults(std::int64_t nowMs, std::int64_t keepMs) override;
  [[nodiscard]] std::optional<InviteRow> invite(const std::string& name) override;
  [[nodiscard]] Status putInvite(const InviteRow& invite) override;
  [[nodiscard]] std::vector<std::string> verify() override;

  /// For tests and the bench.
  [[nodiscard]] Database& database();

 private:
  struct Inside;
  explicit SqliteOfficeStore(std::unique_ptr<Inside> inside);
  friend struct Inside;
  std::unique_ptr<Inside> m_inside;
};

} // namespace leadhand::sync
