#pragma once
#include "tests/sim/Chance.h"
#include "tests/sim/Faults.h"
#include "tests/sim/Handset.h"
#include "tests/sim/OfficeSide.h"
#include "tests/sim/Oracle.h"

#include <set>
#include <string>
#include <vector>

namespace leadhand::sim {

/// A picture that somebody took.
struct Taken {
  int handset = 0;
  std::string hash;
};

/// One company: its office, its people and what must be true of their work.
struct Company {
  Company(const Time& time, int number, std::uint64_t seed, OfficeOptions options);
  /// Two crews that share customers, people of each role. False: refused.
  [[nodiscard]] bool found();
  /// A word that stands in every text of this company and in no text of another.
  [[nodiscard]] const std::string& word() const;
  [[nodiscard]] static std::vector<std::string> allWords();

  int number;
  OfficeSide office;
  Oracle oracle;
  std::vector<Id> crews;
  std::vector<Id> people;
  std::vector<Id> customers;
  std::vector<Id> visits;
  std::vector<Frame> answered; ///< some requests that were answered with SYNC_OK, for sending again
  std::vector<Taken> taken;
  Id hidden;             ///< a customer of the office alone
  Intrusions intrusions; ///< into that one
  std::set<Id> insiders; ///< people who have come to the office since the founding
};

} // namespace leadhand::sim
