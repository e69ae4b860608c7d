#pragma once
#include "sync/office/OfficeStore.h"
#include "sync/office/Roster.h"
#include "sync/protocol/leadhand.pb.h"

#include <optional>
#include <set>
#include <unordered_set>

namespace leadhand::sync {

/// A row that the asking device has just pushed and holds as it stands.
struct OwnRow {
  std::uint64_t rev = 0;
  Id scope;
};

/// What a device is sent: its grants, the rows and exits of its scopes behind its cursor, pages of the scopes
/// that it is loading, rows it asks for again, digests. One snapshot, cut where a commit or a group ends.
class Feed {
 public:
  /// `leastBackfill`: what a page of a scope being loaded may hold even where the rest fills `mostBytes`.
  Feed(OfficeStore& store, const PersonGrants& grants, std::size_t mostBytes, std::size_t leastBackfill)
      : m_store(store), m_grants(grants), m_mostBytes(mostBytes), m_leastBackfill(leastBackfill) {}

  /// Rows, in rising order of rev, that the same answer's results give their revisions: they are not sent.
  void leaveOut(const std::vector<OwnRow>& rows) { m_own = &rows; }
  [[nodiscard]] Status fill(const v1::Sync& ask, v1::SyncOk& ok);

 private:
  /// An item that is no row, waiting for its place in the order of revisions.
  struct Waiting {
    std::uint64_t rev = 0;
    std::uint64_t group = 0;
    v1::Item item;
  };
  struct Mark {
    std::uint64_t rev = 0;
    std::uint64_t group = 0;
    std::uint64_t seal = 0; ///< of the row that a patch makes
  };

  [[nodiscard]] bool isOwn(std::uint64_t rev) const;
  /// Every revision behind the cursor is a row left out.
  [[nodiscard]] bool onlyOwn(std::uint64_t cursor, std::uint64_t target) const;
  void leadWithGrants(std::uint64_t cursor, v1::SyncOk& ok);
  [[nodiscard]] std::vector<Waiting> waiting(std::uint64_t after, std::uint64_t upTo, bool withGrants);
  [[nodiscard]] Status fillItems(const v1::Sync& ask, v1::SyncOk& ok);
  /// From where on a device that holds all rows as they stood then is told what has changed of them.
  void patchFrom(const v1::Sync& ask, std::uint64_t target);
  /// What has become another one of a row that the device holds; nothing where it may not hold it, or where
  /// the whole row is hardly more.
  [[nodiscard]] std::optional<Fields> changedOf(const OfficeRow& office) const;
  [[nodiscard]] bool isGivenAt(std::uint64_t rev, const Id& scope) const; ///< and was not given anew since
  [[nodiscard]] bool take(Mark mark, std::size_t size);
  [[nodiscard]] std::uint64_t cut(std::uint64_t cursor, v1::SyncOk& ok);
  [[nodiscard]] Status fillBackfill(const v1::Sync& ask, v1::SyncOk& ok);
  void fillRefetch(const v1::Sync& ask, v1::SyncOk& ok);
  [[nodiscard]] Status fillLists(const v1::Sync& ask, v1::SyncOk& ok);
  void fillDigests(const v1::Sync& ask, v1::SyncOk& ok);
  void fillFolds(const v1::Sync& ask, v1::SyncOk& ok);
  void fillSweep(const v1::Sync& ask, v1::SyncOk& ok);
  void addDigest(const Id& scope, v1::SyncOk& ok);
  [[nodiscard]] std::set<Id> seenScopes();
  void addUnchecked(const v1::Sync& ask);
  [[nodiscard]] std::uint64_t foldOf(const std::set<Id>& scopes);
  [[nodiscard]] const GrantRow* grantFor(const v1::Backfill& ask) const;

  OfficeStore& m_store;
  const PersonGrants& m_grants;
  std::size_t m_mostBytes;
  std::size_t m_leastBackfill;
  std::size_t m_bytes = 0;
  std::vector<Mark> m_marks; ///< of the items behind the leading grants, in their order
  bool m_overfull = false;
  const std::vector<OwnRow>* m_own = nullptr;
  std::optional<std::uint64_t> m_patchFrom;
  std::unordered_set<Id> m_moved; ///< into another scope since then
  std::set<Id> m_scopes;          ///< that changed since the last comparison
  std::set<Id> m_loaded;          ///< whose last page this answer brings
};

} // namespace leadhand::sync
