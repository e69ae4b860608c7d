#pragma once
#include "tests/fakes/TestDevice.h"

#include <map>
#include <string>
#include <vector>

namespace leadhand::test {

/// The office as far as the work layer needs one: takes every group as it stands, numbers it, folds parents
/// and hands the rows to other devices. It merges nothing and refuses nothing; the real one has its own
/// tests.
class SmallOffice {
 public:
  SmallOffice();

  /// Jane and Ben are a crew; Jacki, John and Karen are the office.
  struct People {
    Id jane, ben, jacki, john, karen;
  } people;
  Id crew, smith, provan, whitfield;

  /// Makes the device this person's, with everything the office has.
  void enrol(TestDevice& device, const Id& person);
  /// Takes what waits on the device, answers it, and gives the device what is new.
  void sync(TestDevice& device);
  /// Takes what waits and answers it, but the rows do not arrive yet: the reply was cut.
  void take(TestDevice& device);
  /// A row of the office's own.
  template <class R>
  Id put(R record) {
    if (record.id.isNull())
      record.id = newId(m_clock, m_random);
    store(toRow(record));
    return record.id;
  }
  /// Refuses the oldest group that waits on the device.
  void refuse(TestDevice& device, const std::string& code);

  [[nodiscard]] std::uint64_t rev() const { return m_rev; }

 private:
  using Key = std::pair<Kind, Id>;
  void store(Row row);
  void applyEntry(const OutboxEntry& entry, const Id& author);
  void foldParentOf(const Row& row);
  template <class R>
  [[nodiscard]] std::vector<R> childrenOf(const Id& parent, Id R::*member) const;

  FakeClock m_clock;
  SeededRandom m_random{99};
  std::map<Key, Row> m_rows;
  std::map<TestDevice*, std::uint64_t> m_cursors;
  std::uint64_t m_rev = 0;
};

/// The date of ISO text; a wrong one is a broken test.
[[nodiscard]] Date day(const std::string& iso);
/// Sets the device's clock to a local time of that day.
void setDay(TestDevice& device, const std::string& iso, int hour = 12);

} // namespace leadhand::test
