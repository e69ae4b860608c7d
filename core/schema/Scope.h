#pragma once
#include "core/schema/Row.h"

namespace leadhand {

/// Ids of scopes: a customer's is the customer's own id, so that a device can make one offline.
namespace scopes {
[[nodiscard]] Id reference();
[[nodiscard]] Id office();
[[nodiscard]] Id customer(const Id& customerId);
[[nodiscard]] Id customerOffice(const Id& customerId);
[[nodiscard]] Id intake(const Id& person);
} // namespace scopes

/// The scope that a row belongs to by its kind's rule and its own fields.
[[nodiscard]] Id scopeOf(const Row& row);

} // namespace leadhand
