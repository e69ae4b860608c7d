#pragma once
#include "core/sheets/SheetRecord.h"

namespace leadhand {

/// What a customer said, what was answered, and when it was complete.
[[nodiscard]] Result<SheetRecord> readCrewRow(const std::vector<std::string>& cells);
/// Reads a cell of the last column: signed notes, each with the last day that it names. A note without any
/// day was done on `saidOn` at the earliest, and is taken as done then. None: a day that does not exist.
[[nodiscard]] std::optional<std::vector<SheetEntry>> readCompletion(std::string_view cell, Date saidOn);
[[nodiscard]] std::vector<std::string> crewCells(const SheetRecord& record);

} // namespace leadhand
