#pragma once
#include "core/store/DeviceStore.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace leadhand {

/// A row as the office sent it: all fields that are not absent, unknown ones included. An unknown kind is
/// kept in inbox_bad until a newer version reads it.
struct InRow {
  std::uint32_t kind = 0;
  Id id;
  std::uint64_t rev = 0;
  Id scope;
  Fields fields;
};
struct InExit {
  std::uint32_t kind = 0;
  Id id;
  Id scope;
  std::uint64_t rev = 0;
};
struct InGrant {
  Id scope;
  std::uint64_t generation = 0;
  bool given = false;
  std::uint64_t rev = 0;
  bool wildcard = false;
  std::uint32_t order = 0;
};
/// Of a row that this device holds: the fields that have become other ones since its cursor. An absent value
/// empties its field.
struct InPatch {
  std::uint32_t kind = 0;
  Id id;
  std::uint64_t rev = 0;
  Fields fields;
};
using InItem = std::variant<InRow, InExit, InGrant, InPatch>;

/// A page of a scope that is being loaded.
struct InBackfill {
  Id scope;
  std::uint64_t generation = 0;
  std::vector<InRow> rows;
  std::string after;
  bool last = false;
};

enum class ScopePhase : std::uint8_t { loading = 0, ready = 1, gone = 2 };
struct ScopeState {
  Id scope;
  std::uint64_t generation = 0;
  ScopePhase phase = ScopePhase::loading;
  bool wildcard = false;
  std::uint32_t order = 0;
  std::string after; ///< where the backfill goes on
};

/// A scope as the office counts it at the page's cursor.
struct InDigest {
  Id scope;
  std::uint64_t n = 0;
  std::uint64_t sum = 0;
};

/// What the office holds of a scope behind `from`, by (kind, id), up to the last row named or to its end.
struct InList {
  struct Stamp {
    std::uint32_t kind = 0;
    Id id;
    std::uint64_t rev = 0;
  };
  Id scope;
  std::string from; ///< opaque, as it was asked; empty: from the beginning
  std::vector<Stamp> rows;
  std::string next;
  bool last = false;
};

struct InPage {
  std::vector<InItem> items;
  std::vector<InRow> refetched; ///< asked for because the two sides differ: taken whatever revision is held
  std::vector<InDigest> digests;
  std::vector<InList> lists;
  std::vector<InBackfill> backfill;
  std::uint64_t cursor = 0;
  std::string chain;
  bool complete = false;
  std::uint64_t patched = 0; ///< sum of the seals of the rows that the patches make
};

/// What the office sends, into the store: rows, exits, grants, cursor and scope states in ONE transaction
/// (R6), own unanswered edits kept visible over the office's values (R2).
class Inbox {
 public:
  explicit Inbox(DeviceStore& store) : m_store(store) {}
  /// Scopes of the rows above a revision, and of the exits, that a page brought.
  struct Moved {
    std::uint64_t above = 0;
    std::set<Id> scopes;
  };
  /// `fits` turns false where the page's patches do not make the rows that the office has: a row is not here,
  /// or differs. Then nothing of the page is taken, and it is to be asked for with whole rows. Without it
  /// that is an error: badReply. `moved`, where given, is added to.
  [[nodiscard]] Status apply(const InPage& page, bool* fits = nullptr, Moved* moved = nullptr);
  /// After an update of this program: takes in what waited in inbox_bad and can be read now.
  [[nodiscard]] Status retryBad();
  /// A new device: cursor at the office's present revision, scopes to be loaded as grants arrive.
  /// What was granted above `rev` was granted in a lost timeline: it holds until the next complete page, if
  /// that does not give it again.
  [[nodiscard]] Status doubtGrants(std::uint64_t rev);
  [[nodiscard]] Status begin(std::uint32_t epoch, std::uint64_t rev);
  [[nodiscard]] std::uint64_t cursor() const;
  [[nodiscard]] std::string chain() const;
  /// How far behind the cursor the last complete page ended; nothing where there was none yet.
  [[nodiscard]] std::optional<std::uint64_t> behind() const;
  [[nodiscard]] std::uint32_t epoch() const;
  [[nodiscard]] Status setEpoch(std::uint32_t epoch);
  /// Scopes still loading, in their order.
  [[nodiscard]] std::vector<ScopeState> loading() const;
  [[nodiscard]] std::vector<ScopeState> scopes() const;
  /// How many rows this version can't read.
  [[nodiscard]] std::int64_t bad() const;
  /// n and the sum of mix64(id, rev) of the rows of a scope, recomputed.
  struct Digest {
    std::uint64_t n = 0;
    std::uint64_t sum = 0;
  };
  [[nodiscard]] Digest digestOf(const Id& scope) const;

 private:
  DeviceStore& m_store;
};

/// One scope's share of the sum over many of them; an empty scope has none.
[[nodiscard]] std::uint64_t foldShare(const Id& scope, const Inbox::Digest& digest);

/// One row's share of a digest; a scope's digest is the sum modulo 2^64.
[[nodiscard]] std::uint64_t digestShare(const Id& id, std::uint64_t rev);

} // namespace leadhand
