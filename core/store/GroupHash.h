#pragma once
#include "core/store/Outbox.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace leadhand {

/// R10: the 16-byte BLAKE2b of the previous group's hash, the sequence and the changes. Device and office
/// call this one function, so that a group that is not the one sent before under its number is noticed. Of an
/// entry it takes what crosses the wire: kind, id, op, fields, old, base, bases and hlc.
[[nodiscard]] std::string groupHash(std::string_view previous, std::uint64_t seq,
                                    std::span<const OutboxEntry> entries);

} // namespace leadhand
