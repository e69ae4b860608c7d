#pragma once
#include <string>
#include <string_view>

namespace leadhand::sync {

/// The header by which an office's answer shows whose office gave it.
inline constexpr std::string_view officeMarkHeader = "X-Leadhand-Office";

/// 64 hex digits that only who knows the company's id can make, good for one request: a keyed BLAKE2b-256 of
/// its nonce. `company`: the id's 16 bytes; "" for any other size.
[[nodiscard]] std::string officeMark(std::string_view company, std::string_view nonce);

} // namespace leadhand::sync
