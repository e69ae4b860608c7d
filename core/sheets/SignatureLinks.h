#pragma once
#include "core/sheets/ResolvedRow.h"

#include <string>
#include <vector>

namespace leadhand {

/// Edits that give what was signed by an unknown name to the person who has that name by now. `known` is
/// brought up to them, what it compares with included; `linked` takes the names.
[[nodiscard]] std::vector<Edit> linkSignatures(Sheet sheet, const NameBook& names, KnownRow& known,
                                               std::vector<std::string>& linked);

} // namespace leadhand
