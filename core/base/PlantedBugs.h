#pragma once

namespace leadhand {

/// Mistakes that can be switched on one at a time in a build for the simulation, to show that it would notice
/// them (tests/sim/bugs.txt). In every other build `planted` is the constant false and nothing of this is
/// left; the function that answers is defined by the simulation alone, so that no program of ours links with
/// a bug in it. The numbers are permanent.
enum class Bug {
  none = 0,
  rowKeepsRev = 1,          ///< R1: a change that came to nothing does not move its row
  maskUntilAck = 2,         ///< R2: the mask falls with the answer
  baseNotInherited = 3,     ///< R3: an edit over a mask claims to have seen what lies under it
  ackedForgotten = 4,       ///< R4: what was answered is forgotten before a backup covers it
  lostBaseBelieved = 5,     ///< R5: a base of a lost timeline counts as seen
  cursorTooEarly = 6,       ///< R6: the cursor runs ahead of the rows
  generationIgnored = 7,    ///< R7: a scope given anew is not loaded again
  setBackUnnoticed = 8,     ///< R8: an office that went back in time goes on as if nothing had happened
  lostRowsTaken = 9,        ///< R9: what a restored office lacks is deleted, not offered
  forkIgnored = 10,         ///< R10: one number with two contents counts as the same
  syncSkipped = 11,         ///< a commit does not wait for the disk
  ackBeforeCommit = 12,     ///< the office answers, and then forgets to commit
  sequenceReused = 13,      ///< a number goes out before it is on disk, and is given once more
  unknownFieldDropped = 14, ///< what a newer version wrote is left out
  tombstoneForgotten = 15,
  exitForgotten = 16, ///< a row that moves leaves no exit marker
  loserDropped = 17,
  conflictNotRecorded = 18,
  conflictClosedLater = 19, ///< by the next good write of the field
  foldedBackwards = 20,     ///< events in the wrong order
  refusalForgotten = 21,    ///< the text of a refused change is not kept as a draft
  refusalKeepsMask = 22,    ///< what was refused stays on the screen
  digestNotUpdated = 23,    ///< when a row comes anew
  unsentWorkEvicted = 24,
  leavingForgotten = 25,  ///< what could not go with its scope never goes
  savedWithoutEntry = 26, ///< the entry of the outbox has a transaction of its own
  groupAppliedTwice = 27,
  resultsSaidOnce = 28, ///< not again until they are acknowledged
  clampMissing = 29,    ///< a stamp from the future stands
  searchLeftBehind = 30,
  photoDeletedEarly = 31, ///< before a backup covers its receipt
  sentEntryCoalesced = 32,
  lastWriterWins = 33,
  scopeLeak = 34,          ///< the feed gives rows of every scope
  scopeUnchecked = 35,     ///< anybody may write anywhere
  pageEndsTheScope = 36,   ///< a scope counts as loaded after its first page
  childrenLeftBehind = 37, ///< a row moves without what hangs on it
  closedUnseen = 38,       ///< a conflict may be closed by who has not seen its last loser
  lateLineUnmarked = 39,   ///< what comes after the approval passes for approved
  lateWordsDropped = 40,   ///< words that come once the office has taken the record up are gone
  approvalIgnored = 41,    ///< crews change hours that were approved
  requestDropped = 42,     ///< what crews ask of a task is gone
  onceRewritten = 43,      ///< what is written once takes a second value
  officeYields = 44,       ///< the office's word on who does a thing by when yields to a later one
  endUnseen = 45,          ///< an instruction's end takes along what was written about it unseen
  additionLost = 46,       ///< a chip that was taken off stays off, whoever adds it anew
  count
};

#ifdef LEADHAND_PLANTED_BUGS
inline namespace withBugs { // never mistaken by the linker for the constant below
[[nodiscard]] bool planted(Bug bug);
}
#else
[[nodiscard]] consteval bool planted(Bug) {
  return false;
}
#endif

} // namespace leadhand
