#pragma once
#include "core/store/DeviceStore.h"
#include "core/work/Queries.h"
#include "core/work/Views.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace leadhand {

/// What one reading call shares: who asks, which day it is here, names looked up once, receipts in bulk. Made
/// for one call and thrown away after it, so that nothing is ever out of date.
class Reading {
 public:
  explicit Reading(const DeviceStore& store);

  [[nodiscard]] const DeviceStore& store() const { return m_store; }
  [[nodiscard]] const Actor& actor() const { return m_actor; }
  [[nodiscard]] bool isOffice() const;
  [[nodiscard]] Date today() const { return m_today; }
  /// The local day of a moment, as the clock's zone was then.
  [[nodiscard]] Date dayOf(Instant at) const;

  [[nodiscard]] Named person(const Id& id);
  [[nodiscard]] Named customer(const Id& id);
  [[nodiscard]] Named crew(const Id& id);
  [[nodiscard]] Named service(const Id& id);
  [[nodiscard]] Named rule(const Id& id);
  /// A stored value, or a text made of it, as people read it: a person's name rather than an id.
  [[nodiscard]] std::string shown(const FieldInfo& field, const std::string& text);

  /// Looks up the outbox entries of many records at once.
  void learnReceipts(const std::vector<Id>& ids);
  /// on_phone, in_office, accepted, merged or needs_attention: what Outbox::receiptOf says.
  [[nodiscard]] std::string receipt(Kind kind, const Id& id, std::uint64_t rev);
  [[nodiscard]] std::string receipt(const Record& record, Kind kind) {
    return receipt(kind, record.id, record.rev);
  }
  /// When the office took in what this device made, also long after the outbox has forgotten it; none where
  /// it has not, or another device made it.
  [[nodiscard]] Instant arrival(Kind kind, const Id& id);

 private:
  struct Standing {
    Kind kind = Kind::none;
    OutboxState state = OutboxState::fresh;
    std::string verdict;
    bool isInsert = false;
    Instant arrivedAt;
  };
  [[nodiscard]] Named named(std::string_view sql, const Id& id);

  const DeviceStore& m_store;
  Actor m_actor;
  Date m_today;
  bool m_outboxIsEmpty = true;
  bool m_noArrivals = true;
  bool m_anyLost = false; ///< the office was restored once
  std::unordered_map<Id, std::string> m_names;
  std::unordered_set<Id> m_asked;
  std::unordered_multimap<Id, Standing> m_standings;
  std::unordered_map<Id, Instant> m_arrivals; ///< of entries that are forgotten
};

/// Ids in portions of 1, 8 or 64, the last one filled up by repeating an id: few texts, so that each is
/// prepared once.
[[nodiscard]] std::vector<std::vector<Value>> inPortions(const std::vector<Id>& ids);
/// "column" IN (?1, ... ?count)
[[nodiscard]] std::string whereIn(std::string_view column, std::size_t count);

/// The rows of a kind by one of the fixed queries.
template <class R>
[[nodiscard]] std::vector<R> rowsBy(const DeviceStore& store, const queries::Query& query,
                                    const std::vector<Value>& parameters = {}) {
  return store.select<R>(query.where, parameters);
}

/// The rows of a kind whose `column` names one of many records, in the order in which they were written.
template <class R>
[[nodiscard]] std::vector<R> rowsOf(const DeviceStore& store, std::string_view column,
                                    const std::vector<Id>& ids) {
  std::vector<R> rows;
  for (const std::vector<Value>& portion : inPortions(ids)) {
    auto some = store.select<R>(whereIn(column, portion.size()), portion);
    rows.insert(rows.end(), std::make_move_iterator(some.begin()), std::make_move_iterator(some.end()));
  }
  // What one action wrote has one time: the office's numbers, and before those the order of writing here,
  // keep it in the order in which it was meant.
  const auto place = [](const R& row) {
    return std::make_pair(row.recordedAt, row.rev ? row.rev : std::numeric_limits<std::uint64_t>::max());
  };
  std::stable_sort(rows.begin(), rows.end(),
                   [&](const R& one, const R& other) { return place(one) < place(other); });
  return rows;
}

template <class R>
[[nodiscard]] std::vector<Id> idsOf(const std::vector<R>& rows) {
  std::vector<Id> ids;
  ids.reserve(rows.size());
  for (const R& row : rows)
    ids.push_back(row.id);
  return ids;
}

/// Rows by the record they hang on.
template <class R>
[[nodiscard]] std::unordered_map<Id, std::vector<R>> groupedBy(std::vector<R> rows, Id R::*parent) {
  std::unordered_map<Id, std::vector<R>> groups;
  for (R& row : rows)
    groups[row.*parent].push_back(std::move(row));
  return groups;
}

/// Today's local date by the store's clock.
[[nodiscard]] Date localToday(const DeviceStore& store);
[[nodiscard]] inline Value valueOf(const Date& date) {
  return valueOf(date.iso());
}
/// Sets `deleted` in an update.
void setDeleted(Edit& edit, bool deleted);
/// An event or outcome that the office has not folded into its parent yet: unsent, or answered while the
/// parent's own row is still on its way.
[[nodiscard]] inline bool isPending(const Record& event, const Record& parent) {
  return event.rev == 0 || event.rev > parent.rev;
}

} // namespace leadhand
