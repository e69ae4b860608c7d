#pragma once
#include "core/store/DeviceStore.h"
#include "tests/fakes/FakeClock.h"

#include <map>
#include <string>

namespace leadhand::test {

/// A small company on one device's store: people, customers, a season of comments, contacts, opportunities.
/// It is written by the people themselves through the core's own calls, day by day of the clock, and then
/// stands as if the office had all of it.
class SampleCompany {
 public:
  /// `clock` is the store's. It ends at the moment at which it began.
  SampleCompany(DeviceStore& store, FakeClock& clock);

  /// The device is from now on the one of this person: Jane, Ben, Jacki, John or Karen.
  void actAs(const std::string& name);
  [[nodiscard]] Id person(const std::string& name) const { return m_people.at(name); }
  [[nodiscard]] Id customer(const std::string& name) const { return m_customers.at(name); }
  /// All that is written so far has arrived in the office.
  void settle();

 private:
  void people();
  void customers();
  void services();
  void rules();
  void readings();
  void visits();
  void stock();
  void smith();
  void provan();
  void waiting();
  void opportunities();
  [[nodiscard]] Id comment(const std::string& author, const std::string& customer, int daysAgo, int hour,
                           const std::vector<std::string>& kinds, const std::string& text);
  /// The clock stands `days` before the present at a local hour.
  void ago(int days, int hour);

  DeviceStore& m_store;
  FakeClock& m_clock;
  Instant m_now;
  std::map<std::string, Id> m_people;
  std::map<std::string, std::string> m_roles;
  std::map<std::string, Id> m_customers;
  std::map<std::string, Id> m_services;
};

} // namespace leadhand::test
