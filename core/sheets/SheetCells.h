#pragma once
#include "core/base/Errors.h"
#include "core/sheets/SheetRecord.h"

#include <string>
#include <string_view>
#include <vector>

namespace leadhand {

/// Pieces that both sheets are read and written with.

/// "(Author) text"
[[nodiscard]] std::string signedText(const SheetEntry& entry);
/// One note a line.
[[nodiscard]] std::string signedTexts(const std::vector<SheetEntry>& entries);
/// With \n for every line end.
[[nodiscard]] std::string plainLines(std::string_view text);
/// The name and the day of a row, with the errors that both sheets have in common.
[[nodiscard]] Result<std::string> readName(std::string_view cell, std::string_view column);
[[nodiscard]] Result<Date> readDay(std::string_view cell, std::string_view column);

} // namespace leadhand
