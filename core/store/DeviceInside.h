#pragma once
#include "core/store/DeviceStore.h"

#include <map>

namespace leadhand {

/// Gathers what one transaction changes, so that it can be told after the commit.
class ChangeNotes {
 public:
  void add(Kind kind, const Id& id);
  void addAll(const std::vector<StoreChange>& changes);
  [[nodiscard]] bool empty() const { return m_ids.empty(); }
  /// Empties the notes. More ids of a kind than anybody would look up one by one become "many".
  [[nodiscard]] std::vector<StoreChange> take();

 private:
  struct Moved {
    std::set<Id> ids;
    bool many = false;
  };
  std::map<Kind, Moved> m_ids;
};

/// What a DeviceStore consists of. Only the store's own files look inside.
struct DeviceStore::Inside {
  std::unique_ptr<Database> database;
  Clock* clock = nullptr;
  Random* random = nullptr;
  std::string folder;
  std::map<int, StoreListener> listeners;
  int lastListener = 0;
  ChangeNotes waiting; ///< of a transaction that encloses several calls
  Hlc hlc;
  Id lastId; ///< the last one made here
};

/// The names under which facts of the protocol stand in `meta`.
namespace metaKey {
inline constexpr std::string_view person = "person";
inline constexpr std::string_view personName = "person_name";
inline constexpr std::string_view role = "role";
inline constexpr std::string_view device = "device";
inline constexpr std::string_view epoch = "epoch";
inline constexpr std::string_view cursor = "cursor";
inline constexpr std::string_view chain = "chain";
/// While pages follow one another: where the last complete one ended. Empty: at the cursor.
inline constexpr std::string_view completeAt = "complete_at";
/// Not empty: the next complete page says which scopes are given, and rows of all others go.
inline constexpr std::string_view straysDue = "strays_due";
inline constexpr std::string_view hlc = "hlc";
inline constexpr std::string_view lastSeq = "last_seq";
/// Every fresh entry of the outbox has a higher number than this.
inline constexpr std::string_view frozenN = "frozen_n";
inline constexpr std::string_view lastHash = "last_hash";
/// Of the newest restore that this device was told of; and up to which revision its rows were offered (R9).
inline constexpr std::string_view restoreRev = "restore_rev";
inline constexpr std::string_view salvagedTo = "salvaged_to";
/// Scopes that stayed different from the office's after a repair, separated by blanks.
inline constexpr std::string_view degraded = "degraded";
inline constexpr std::string_view checkedAt = "checked_at"; ///< when all digests were compared
} // namespace metaKey

/// A number kept in `meta` in digits; 0 when there is none.
[[nodiscard]] std::uint64_t numberInMeta(const DeviceStore& store, std::string_view key);
[[nodiscard]] Status setNumberInMeta(DeviceStore& store, std::string_view key, std::uint64_t number);

/// storeFailed, and only once, where a query has failed since this was last asked. It looked like one that
/// found nothing: what a person decided on it, or this device for them, may be an insert of what is there.
[[nodiscard]] Status allWasRead(DeviceStore& store);

} // namespace leadhand
