#pragma once
#include "core/store/Database.h"

namespace leadhand {

/// Makes the tables of every kind and of the protocol, or brings an older file up to this build: columns that
/// a declaration has and the table has not are added, and what waited in `ext` for them moves in. Costs one
/// comparison when nothing has changed. Errors: storeNewer (the file is left untouched), storeFull,
/// storeFailed. True: the declarations were not those of the last opening.
[[nodiscard]] Result<bool> prepareDeviceTables(Database& database);

} // namespace leadhand
