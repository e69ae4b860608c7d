#pragma once
#include "core/work/Reading.h"

#include <vector>

namespace leadhand {

/// How much is open with a customer.
struct OpenCounts {
  int comments = 0;
  int opportunities = 0;
  int proposals = 0;
};
[[nodiscard]] OpenCounts openCountsOf(Reading& reading, const Id& customer);
/// Of every customer at once: for lists. The null id holds what belongs to nobody yet.
[[nodiscard]] std::unordered_map<Id, OpenCounts> openCountsOfAll(Reading& reading);

[[nodiscard]] CustomerView customerView(Reading& reading, const Customer& customer, const OpenCounts& open,
                                        Date nextVisit);
/// The first visit on or after today that may be shown; none when nothing is planned.
[[nodiscard]] Date nextVisitOf(Reading& reading, const Id& customer);
[[nodiscard]] Date firstVisitFrom(const Reading& reading, const Id& customer, Date from);

/// Whether nobody is there on that day; an absence with only one end known reaches that far.
[[nodiscard]] bool isAway(const Customer& customer, Date on);

/// The day lies in the season and neither after `until` nor after the retirement.
[[nodiscard]] bool isInForce(const StandingInstruction& instruction, Date on);
[[nodiscard]] InstructionView instructionView(Reading& reading, const StandingInstruction& instruction);
/// In force on that day, by customer; a season's own come before those that always hold, newer ones first.
[[nodiscard]] std::unordered_map<Id, std::vector<InstructionView>>
instructionsInForce(Reading& reading, const std::vector<Id>& customers, Date on);

} // namespace leadhand
