#pragma once
#include "core/sheets/ResolvedRow.h"

#include <cstddef>
#include <vector>

namespace leadhand {

/// The conflict, with its loser, of a cell that was changed both in the file and here. It stands at the first
/// note that differs and holds plain words as the field does, so that either may be chosen as it is. Where
/// one of `open` stands there already, its losers grow by one.
[[nodiscard]] std::vector<Edit> conflictOfCell(Sheet sheet, const KnownRow& known,
                                               const ResolvedRow& incoming, std::size_t column,
                                               const NameBook& names, const std::vector<OpenConflict>& open,
                                               const ImportBy& by);

} // namespace leadhand
