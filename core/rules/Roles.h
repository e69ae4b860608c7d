#pragma once
#include <string_view>

namespace leadhand::roles {

/// What a person is here, as stored in their record and on the wire.
inline constexpr std::string_view leadHand = "lead_hand";
inline constexpr std::string_view technician = "technician";
inline constexpr std::string_view estimator = "estimator";
inline constexpr std::string_view office = "office";
inline constexpr std::string_view manager = "manager";
inline constexpr std::string_view owner = "owner";
/// The office server itself and its command line; no person has it.
inline constexpr std::string_view server = "server";

/// May decide how the company goes about things.
[[nodiscard]] constexpr bool isManager(std::string_view role) {
  return role == manager || role == owner || role == server;
}

/// Sees every customer and answers for the company.
[[nodiscard]] constexpr bool isOffice(std::string_view role) {
  return role == estimator || role == office || isManager(role);
}

/// One of the six that a person may have.
[[nodiscard]] constexpr bool isRole(std::string_view role) {
  return role == leadHand || role == technician || (isOffice(role) && role != server);
}

} // namespace leadhand::roles
