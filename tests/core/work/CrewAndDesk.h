#pragma once
#include "core/work/Opportunities.h"
#include "tests/core/work/SmallOffice.h"

#include <gtest/gtest.h>
#include <string>

namespace leadhand::test {

/// Jane on her crew and one of the office, each with a device that has all the office has, on a day of 2011.
class CrewAndDesk : public testing::Test {
 protected:
  CrewAndDesk(Id SmallOffice::People::*who, const std::string& role, const std::string& on, int hour = 12)
      : desk(role, 2) {
    for (TestDevice* device : {&jane, &desk})
      setDay(*device, on, hour);
    office.enrol(jane, office.people.jane);
    office.enrol(desk, office.people.*who);
  }
  /// What both wrote is with both.
  void syncAll() {
    office.sync(jane);
    office.sync(desk);
    office.sync(jane);
  }

  SmallOffice office;
  TestDevice jane{"lead_hand", 1};
  TestDevice desk;
};

/// The same in October, with a card for drainage; water stands at Mr. Provan's.
class WetLawn : public CrewAndDesk {
 protected:
  WetLawn(Id SmallOffice::People::*who, const std::string& role) : CrewAndDesk(who, role, "2011-10-03", 15) {
    ServiceCard card;
    card.title = "Drainage";
    drainage = office.put(card);
    syncAll();
  }
  [[nodiscard]] Opportunities::NewReferral wetLawn() const {
    Opportunities::NewReferral referral;
    referral.customer = office.provan;
    referral.noticed = "Water stands by the steps after rain";
    referral.betterOff = "Dry steps, no ice in winter";
    referral.service = drainage;
    return referral;
  }

  Id drainage;
};

} // namespace leadhand::test
