#pragma once
#include "core/store/Outbox.h"

namespace leadhand {

/// An entry with what only the store needs of it.
struct StoredEntry {
  OutboxEntry entry;
  /// What the office holds in the fields that this entry masks, as far as it was heard since (R2). A field
  /// that the office holds empty stands in it as absent.
  Fields shadow;
  std::string hash;           ///< of the group, once frozen
  std::size_t valueBytes = 0; ///< of `fields` and `old`, as they are kept

  /// Whether any of the entry's values stands over that of a row of revision `rev` (R2).
  [[nodiscard]] bool masks(std::uint64_t rev) const;
  /// Whether its value of this field does: of a deferred entry what the office has understood is merged
  /// already, and only the rest still waits.
  [[nodiscard]] bool masks(std::uint64_t rev, std::uint32_t field) const;
  /// The revision its author had seen of this field (R3).
  [[nodiscard]] std::uint64_t baseOf(std::uint32_t field) const;
};

/// The columns that entryAt reads, in its order.
inline constexpr std::string_view entryColumns = "n, grp, seq, kind, id, op, fields, old, shadow, base, "
                                                 "bases, hlc, result_rev, verdict, code, place, state, "
                                                 "written_at, hash, arrived_at";

/// Entries that were sent and are not done; those that were not sent. Each is one index, whatever else is
/// kept.
inline constexpr std::string_view sentCondition = "state > 0 AND state <> 3";
inline constexpr std::string_view freshCondition =
    "n > coalesce((SELECT CAST(CAST(v AS TEXT) AS INTEGER) FROM meta WHERE k = 'frozen_n'), 0) AND state = 0";

/// How a deferred verdict says which fields wait for the office's update: "5.60 12.61", kind and field.
[[nodiscard]] std::string placesOf(const std::vector<OutboxEntry>& waiting);
/// Whether it names this one; where it says nothing all of the group waits.
[[nodiscard]] bool namesPlace(std::string_view where, Kind kind, std::uint32_t field);

[[nodiscard]] StoredEntry entryAt(const Statement& query);
/// `rest` is everything behind FROM outbox, with at most these parameters.
[[nodiscard]] std::vector<StoredEntry> entriesWhere(Database& database, std::string_view rest,
                                                    const std::vector<Value>& parameters = {});
/// All entries of one record that are not done, oldest first.
[[nodiscard]] std::vector<StoredEntry> liveEntriesOf(Database& database, Kind kind, const Id& id);
[[nodiscard]] Status addEntry(Database& database, const OutboxEntry& entry);
/// Writes what a later edit or the office's values change of an entry: fields, old, shadow, stamp.
[[nodiscard]] Status rewriteEntry(Database& database, const StoredEntry& stored);
[[nodiscard]] Status setEntryState(Database& database, std::int64_t n, OutboxState state);
/// The number the next entry gets.
[[nodiscard]] Result<std::int64_t> nextEntryNumber(Database& database);

} // namespace leadhand
