#pragma once
#include "tests/bench/DataSet.h"
#include "tests/bench/Measure.h"

#include "core/store/Database.h"
#include "core/store/DeviceStore.h"

#include <cstdint>

namespace leadhand::bench {

enum class Cipher { plain, sqlcipher };

/// What the scenarios are held against: the same rows into the same tables by nothing but SQL, and the same
/// bytes in the same number of requests by nothing but HTTP. The statements are prepared once.
class BareRows {
 public:
  explicit BareRows(DeviceStore& store);
  /// One comment's row; `withOutbox` its entry too.
  void insert(std::uint32_t i, bool withOutbox);
  /// The text that S4 writes, into a row that is there.
  void update(std::uint32_t i);

 private:
  DeviceStore& m_store;
  Id m_person;
};

/// Rows 0..n-1 with their outbox entries, `each` in a transaction.
[[nodiscard]] Cost bareBatch(Cipher cipher, std::uint32_t n, std::uint32_t each);

/// What a round trip can't do without.
struct TripFloor {
  std::uint32_t inserts = 0;
  std::uint32_t updates = 0; ///< of `records` rows, as far apart as the scenario's among `standing` ones
  std::uint32_t records = 1;
  std::uint32_t standing = 0; ///< put there before the time runs
  std::uint64_t up = 0;
  std::uint64_t down = 0;
  int requests = 1;
};
/// The rows into one store, 500 in a durable transaction, after the bytes were carried.
[[nodiscard]] Cost bareTrip(Cipher cipher, const TripFloor& trip);

} // namespace leadhand::bench
