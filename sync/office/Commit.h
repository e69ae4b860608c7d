#pragma once
#include "sync/office/OfficeStore.h"

#include <set>
#include <sodium.h>

namespace leadhand::sync {

/// One database transaction of the office: hands out revisions without gaps, links the chain, remembers which
/// scopes moved. Rolls back at the end of its life unless it was finished.
class Commit {
 public:
  /// Careful: a group that the database refuses is undone alone. That costs a copy of every page it touches,
  /// so the first try goes without, and only a refused one is made again with care.
  enum class Care { swift, careful };
  explicit Commit(OfficeStore& store, Care care = Care::swift) : m_store(store), m_care(care) {}
  ~Commit();
  Commit(const Commit&) = delete;
  Commit& operator=(const Commit&) = delete;

  [[nodiscard]] Status begin();
  /// Everything until `closeGroup` is kept together or undone together, its revisions included.
  [[nodiscard]] Status openGroup();
  [[nodiscard]] Status closeGroup();
  /// Only of a careful commit; a swift one is lost as a whole.
  void undoGroup();
  [[nodiscard]] bool isCareful() const { return m_care == Care::careful; }
  /// The first revision that the open group takes.
  [[nodiscard]] std::uint64_t groupRev() const { return m_group; }
  [[nodiscard]] std::uint64_t rev() const { return m_rev; }

  /// R1: gives the row the next revision, also to stamps that were written with revision 0.
  [[nodiscard]] Status write(OfficeRow& row);
  /// A marker in the scope that `row`, just written, has left.
  [[nodiscard]] Status leave(const OfficeRow& row, const Id& scope);
  /// What phones offered after a restore, and nobody wants, leaves them.
  [[nodiscard]] Status letGo(Kind kind, const Id& id, const Id& scope);
  /// A row that was removed long ago goes for good, and leaves the devices that hold it.
  [[nodiscard]] Status collect(const ExitRow& tombstone);
  [[nodiscard]] Status grant(GrantRow grant);
  /// Goes on in a new epoch: what stands above `restoreRev` in other timelines is lost.
  [[nodiscard]] Status openEpoch(std::uint32_t epoch, std::uint64_t restoreRev);
  [[nodiscard]] Status finish();

  [[nodiscard]] const std::set<Id>& scopes() const { return m_scopes; }

 private:
  void absorb(std::string_view bytes);
  void absorb(const OfficeRow& row);

  OfficeStore& m_store;
  Care m_care;
  std::uint64_t m_start = 0;
  std::uint64_t m_rev = 0;
  std::uint64_t m_group = 0;
  std::uint64_t m_beforeGroup = 0;
  crypto_generichash_state m_content{};
  std::set<Id> m_scopes;
  bool m_open = false;
};

} // namespace leadhand::sync
