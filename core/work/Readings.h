#pragma once
#include "core/store/DeviceStore.h"
#include "core/work/Reading.h"
#include "core/work/Views.h"

#include <string>
#include <vector>

namespace leadhand {

/// The condition of things at a customer's, and when to look at them again.
class Readings {
 public:
  explicit Readings(DeviceStore& store) : m_store(store) {}

  struct NewReading {
    Id customer{};
    Id visit{};
    std::string what{};
    std::string reading{};
    std::string advice{};
    Date due{};           ///< with a season none: its first day from today on
    std::string season{}; ///< spring, summer, fall, winter, or ""
    Id service{};
    Id again{}; ///< the reading that this one takes anew; it is settled thereby
  };
  /// Errors: emptyText (what, reading), badDate (neither day nor season, or a day that is past), badValue
  /// (season), unknownCustomer, unknownRecord (service, visit, again).
  [[nodiscard]] Result<Id> add(const NewReading& reading);
  /// Those of a customer: due ones first, then by day; what is settled comes last.
  [[nodiscard]] std::vector<ReadingView> list(const Id& customer) const;
  [[nodiscard]] Result<ReadingView> show(const Id& reading) const;
  /// It has been seen to. `as`: referred (an opportunity came of it), again (a new reading did), fine.
  /// Errors: unknownRecord, badValue.
  [[nodiscard]] Status settle(const Id& reading, const std::string& as);

 private:
  DeviceStore& m_store;
};

/// What settling it writes.
[[nodiscard]] Edit settlementOf(const DeviceStore& store, const Id& reading, const std::string& as);
/// Not settled, and due on or before that day.
[[nodiscard]] std::vector<ReadingView> readingsDue(Reading& reading, const Id& customer, Date on);
/// The first day of the season's next beginning after `today`; none for a word that is no season.
[[nodiscard]] Date seasonFrom(std::string_view season, Date today);

} // namespace leadhand
