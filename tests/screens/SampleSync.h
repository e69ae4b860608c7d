#pragma once
#include "tests/screens/SampleCompany.h"

#include <string>

namespace leadhand::test {

/// A phone that is out of step with its office: a comment the office did not take, a number that two people
/// wrote, a photo and a comment that wait. Written last: what the company settles afterwards would end it.
class SampleSync {
 public:
  SampleSync(DeviceStore& store, SampleCompany& company, FakeClock& clock)
      : m_store(store), m_company(company), m_clock(clock) {}

  /// All of it, on Jane's phone, which has no signal.
  void outOfStep();

  /// Whoever holds the device writes a comment, and the office does not take it; its id.
  Id refused(const std::string& customer, const std::string& text, const std::string& code);
  /// Jane and Jacki wrote this field of the customer at the same time, and Jacki's value stands; the
  /// conflict's id. What was written before has arrived.
  Id conflict(const std::string& customer, const std::string& field, const std::string& jackis,
              const std::string& janes);
  /// A comment that waits; its id.
  Id comment(const std::string& customer, const std::string& text);
  /// A photo of that comment, of so many bytes.
  void photo(const Id& comment, std::int64_t bytes);
  /// How the last contact went, as the engine writes it down; a code of "" is a good one.
  void contact(const std::string& code, const std::string& where, const std::string& state,
               int nextAttemptMinutes);

 private:
  DeviceStore& m_store;
  SampleCompany& m_company;
  FakeClock& m_clock;
};

} // namespace leadhand::test
