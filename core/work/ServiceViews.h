#pragma once
#include "core/rules/Handover.h"
#include "core/work/Views.h"

#include <string>
#include <vector>

// What the catalogue and the rules of opportunities show.
namespace leadhand {

/// A rule of how opportunities are handed over.
struct OpportunityRuleView {
  Id id;
  std::string name;
  Named service;
  std::string nature;
  Cents sizeFrom;
  Cents sizeBelow;
  std::string mode;
  std::string level;
  std::string mind;
  Date since;
  bool off = false;
  std::int64_t version = 0;
  std::string receipt;
};

/// That a service's leave-behind was left with somebody.
struct LeftBehindView {
  Id id;
  Named service;
  Named customer;
  std::string what;
  Date on;
  Named author;
  std::string receipt;
};

/// A card of the catalogue.
struct ServiceView {
  Id id;
  std::string title;
  std::string what;
  std::string summary; ///< the problem it solves
  std::vector<std::string> signs;
  std::vector<std::string> facts;
  std::string doLine;
  std::string dontLine;
  std::string notOurs;
  std::string season;
  Named ask;
  std::string leaveBehind;
  std::int64_t version = 0;
  bool unsure = false;              ///< the person of this device is not sure about it
  std::vector<Named> unsurePeople;  ///< all who are, as far as this device knows: the office sees all
  std::vector<LeftBehindView> left; ///< newest first; where one card is shown
};

} // namespace leadhand
