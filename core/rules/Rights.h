#pragma once
#include "core/base/Errors.h"
#include "core/rules/Actor.h"
#include "core/schema/Row.h"

namespace leadhand {

/// Whether a person may write, by the kind's declaration. The same answer on the device and at the office.
/// `field` null: may they make (or, with `present`, touch at all) a record of this kind. `field` set: may
/// they write that field, of `present`, or of a record they are just making when `present` is null.
/// Error: notAllowed with the kind's or field's name.
[[nodiscard]] Status may(const Actor& actor, const KindInfo& kind, const FieldInfo* field,
                         const Row* present);

} // namespace leadhand
