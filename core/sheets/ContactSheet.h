#pragma once
#include "core/sheets/SheetRecord.h"

namespace leadhand {

/// Who was in touch and how, what it was about, what is to be done and what came of it.
[[nodiscard]] Result<SheetRecord> readContactRow(const std::vector<std::string>& cells);
[[nodiscard]] std::vector<std::string> contactCells(const SheetRecord& record);

} // namespace leadhand
