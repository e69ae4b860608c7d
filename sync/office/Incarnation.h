#pragma once
#include <cstdint>

namespace leadhand::sync {

/// Each WELCOME gives the phone a word to say next time, made of the one that it said last. Who copies a
/// phone copies that word as well, but only one of the two says it first: what the other says afterwards does
/// not follow from it. An answer that never arrived costs nothing, because the word before it may be said
/// again.
[[nodiscard]] std::uint64_t nextIncarnation(std::uint64_t said, std::uint16_t salt);
/// `now` is a word that was given after `said`, or `said` once more.
[[nodiscard]] bool followsFrom(std::uint64_t said, std::uint64_t now);

} // namespace leadhand::sync
