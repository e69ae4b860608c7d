#pragma once
#include "core/sheets/SheetRecord.h"

namespace leadhand {

/// Client | Email/call | Date | Discussion/topic | Action item/comment | Outcome/notes.
[[nodiscard]] Result<SheetRecord> readContactRow(const std::vector<std::string>& cells);
[[nodiscard]] std::vector<std::string> contactCells(const SheetRecord& record);

} // namespace leadhand
