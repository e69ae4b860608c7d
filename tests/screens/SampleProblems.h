#pragma once
#include "core/work/Recoveries.h"
#include "tests/screens/SampleCompany.h"

#include <string>

namespace leadhand::test {

/// Problems of the sample company's customers, in all their states, written by the people who had them.
class SampleProblems {
 public:
  SampleProblems(DeviceStore& store, SampleCompany& company, FakeClock& clock)
      : m_store(store), m_company(company), m_clock(clock) {}

  /// One of each: a promise that is due soon, one that is late, one to ask about, one that is over. The
  /// device is then Jacki's.
  void all();
  /// Whoever holds the device writes one down and takes its steps up to this state.
  Id problem(const std::string& customer, const std::string& words, const std::string& state);
  /// Somebody promises a call or a remedy, due in so many minutes from now.
  Id promise(const Id& recovery, const std::string& sort, const std::string& owner, int minutes);

 private:
  DeviceStore& m_store;
  SampleCompany& m_company;
  FakeClock& m_clock;
};

} // namespace leadhand::test
