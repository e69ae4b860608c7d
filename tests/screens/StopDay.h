#pragma once
#include "tests/screens/SampleCompany.h"

#include <string>
#include <vector>

namespace leadhand::test {

/// A day of the North crew on which the stop holds: visits in an order, and a rule of that very day, so that
/// what the days before lack stops nobody.
class StopDay {
 public:
  struct Stop {
    std::string customer;
    std::string time;
    bool emergency = false;
  };
  /// Plans the stops for the day of the clock; the device is in the hands of Jane afterwards.
  StopDay(DeviceStore& store, SampleCompany& company, FakeClock& clock, const std::vector<Stop>& stops);

  [[nodiscard]] Id visit(const std::string& customer) const { return m_visits.at(customer); }
  /// One step of a visit by Jane, at this moment.
  void step(const std::string& customer, const std::string& to);
  /// "hours": an hour of Jane's; "materials": none were used.
  void handIn(const std::string& customer, const std::string& about);
  void couldNot(const std::string& customer, const std::string& about, const std::string& why);
  /// Something the office knows of a customer.
  void know(const std::string& customer, const std::string& topic, const std::string& text);
  /// The managers set the rule again; with a code of theirs, or off.
  void rule(const std::string& code, bool off);

  static constexpr const char* why = "Late hours make a late invoice, and Mr. Harrow has to wait for it.";

 private:
  DeviceStore& m_store;
  SampleCompany& m_company;
  FakeClock& m_clock;
  std::map<std::string, Id> m_visits;
};

} // namespace leadhand::test
