#pragma once
#include "tests/sim/powerloss/Play.h"

namespace leadhand::test {

/// What a sweep found. All but the first four are violations.
struct Tally {
  std::uint64_t operations = 0; ///< of the recorded plays
  std::uint64_t points = 0;     ///< cuts and troubles tried
  std::uint64_t images = 0;     ///< different disks among them, each opened and checked
  std::uint64_t plays = 0;
  std::uint64_t corrupt = 0; ///< did not open, or the integrity check complained
  std::uint64_t lost = 0;    ///< an acknowledged step was not there
  std::uint64_t halves = 0;  ///< what no step had left behind
  std::uint64_t audits = 0;  ///< a row without its outbox entry, or the reverse
  std::uint64_t codes = 0;   ///< a refusal with a code that doesn't fit
  std::vector<std::string> lines{};

  [[nodiscard]] std::uint64_t violations() const { return corrupt + lost + halves + audits + codes; }
  Tally& operator+=(const Tally& other);
};

/// Plays once, then cuts the power at every operation of the record in every way.
[[nodiscard]] Tally sweepCuts(const Script& script, const Stage& stage);
/// Plays once for every operation, which the disk refuses: once, or from then on for want of room.
[[nodiscard]] Tally sweepTroubles(const Script& script, const Stage& stage);

} // namespace leadhand::test
