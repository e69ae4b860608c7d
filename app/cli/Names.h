#pragma once
#include "app/cli/Session.h"
#include "core/base/Errors.h"
#include "core/base/Id.h"
#include "core/base/Time.h"

#include <string>

namespace leadhand::cli {

/// What was typed, as what it means on this device.

/// Errors: unknownCustomer with the nearest names, ambiguousCustomer.
[[nodiscard]] Result<Id> customerNamed(Session& session, const std::string& name);
/// "" is nobody. Errors: unknownPerson with the nearest names.
[[nodiscard]] Result<Id> personNamed(Session& session, const std::string& name);
/// A service card by its title, without regard to case; "" is none. Errors: unknownRecord naming the cards.
[[nodiscard]] Result<Id> serviceNamed(Session& session, const std::string& title);
/// A record's id as printed by --json. Errors: unknownRecord.
[[nodiscard]] Result<Id> idTyped(const std::string& text);
/// "" is none. Errors: badDate.
[[nodiscard]] Result<Date> dayTyped(const std::string& text);
/// "16:00" of today, "48h" from now, or the end of a day. Errors: badDate.
[[nodiscard]] Result<Instant> momentTyped(Session& session, const std::string& text);
/// "4" or "2.5", in thousandths. Errors: badValue.
[[nodiscard]] Result<std::int64_t> quantityTyped(const std::string& text);

} // namespace leadhand::cli
