#pragma once

namespace leadhand {

/// Mistakes that can be switched on one at a time in a build for the simulation, to show that it would notice
/// them. In every other build `planted` is the constant false and nothing of this is left.
enum class Bug {
  none = 0,
  rowKeepsRev = 1,   ///< R1 left out: what was not applied does not come back
  maskUntilAck,      ///< R2 left out: the mask falls with the answer
  baseNotInherited,  ///< R3 left out
  cursorTooEarly,    ///< R6: the cursor runs ahead of the rows
  generationIgnored, ///< R7 left out: a scope given anew is not loaded again
  unsentWorkEvicted, ///< R7: eviction takes unsent work along
  forkIgnored,       ///< R10 left out
  exitIgnored,
  ackBeforeCommit,
  loserDropped,
  conflictNotRecorded,
  scopeLeak,
  clampMissing,
  insertHasBase, ///< a second INSERT counts as having seen the first
  sentEntryCoalesced,
  groupAppliedTwice,
  tombstoneForgotten,
  refusalKeepsMask,
  refusalForgotten,
  savedWithoutEntry,
  lastWriterWins,
  pageEndsTheScope, ///< a scope counts as loaded after its first page
  leavingForgotten,
  scopeUnchecked, ///< anybody may write anywhere
};

#ifdef LEADHAND_PLANTED_BUGS
inline Bug plantedBug = Bug::none;
[[nodiscard]] inline bool planted(Bug bug) {
  return plantedBug == bug;
}
#else
[[nodiscard]] constexpr bool planted(Bug) {
  return false;
}
#endif

} // namespace leadhand
