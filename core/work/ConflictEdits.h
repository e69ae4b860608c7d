#pragma once
#include "core/store/DeviceStore.h"

#include <string>
#include <vector>

namespace leadhand {

/// What is disputed; null for a kind or field that this version does not know.
[[nodiscard]] const FieldInfo* disputedField(const Conflict& row);
/// The values that lost in it, in the order in which they came.
[[nodiscard]] std::vector<ConflictLoser> conflictLosers(const DeviceStore& store, const Id& conflict);
/// What a conflict row says in words, as the field holds it; a person or customer by name or id. Errors:
/// badValue, badDate, unknownPerson, unknownCustomer.
[[nodiscard]] Result<Value> conflictValue(DeviceStore& store, const FieldInfo& field,
                                          const std::string& words);
/// The edits that make these words stand, the disputed record's own first; `isTyped`: somebody wrote them
/// just now. Errors: as conflictValue; unknownRecord, unknownField, notAllowed.
[[nodiscard]] Result<std::vector<Edit>> editsFor(DeviceStore& store, const Conflict& row,
                                                 const std::string& words, bool isTyped);
/// What was said in one breath with the value that shall stand, and lost beside it, stands again with it: a
/// day done does not stand beside the name of somebody else. What nobody disputes was said the same.
/// `closes`: those conflicts are decided by it.
[[nodiscard]] Status takeAlong(DeviceStore& store, const Conflict& row, const ConflictLoser& chosen,
                               bool closes, std::vector<Edit>& edits);
/// It is decided, by whoever holds the device.
[[nodiscard]] Edit closingEdit(const DeviceStore& store, const Id& conflict);

} // namespace leadhand
