#pragma once
#include "tests/sim/Handset.h"
#include "tests/sim/Oracle.h"

#include <set>
#include <string>
#include <vector>

namespace leadhand::sim {

/// What must hold in one company at the end, beside that all replicas are equal: one line for each thing
/// that does not. Reads tables and rows; shares no code with what wrote them.

/// What hangs on a record stands in its scope, else it would be lost from sight when that record moves.
[[nodiscard]] std::vector<std::string> childrenAstray(OfficeSide& office);
/// A conflict is closed by a person who has seen all its losing values, never by a later good sync.
[[nodiscard]] std::vector<std::string> conflictsClosedWrongly(OfficeSide& office, const Oracle& oracle);
/// An opportunity stands where its events lead, one after the other in the order in which they came.
[[nodiscard]] std::vector<std::string> foldedWrongly(OfficeSide& office);
/// Nobody writes about a customer that only the office knows, unless they came to the office themselves.
[[nodiscard]] std::vector<std::string> intrusionsTaken(OfficeSide& office, const Intrusions& comments);
/// A device gets a new number only when there are two of it.
[[nodiscard]] std::vector<std::string> forkedForNothing(OfficeSide& office, std::size_t handsets);
/// No word stands in a device's search index whose row is not there.
[[nodiscard]] std::vector<std::string> wordsWithoutRow(Handset& handset);

} // namespace leadhand::sim
