#include "core/rules/Recovery.h"

#include <algorithm>
#include <array>

namespace leadhand {
namespace {

constexpr std::array states{recovery::reported,  recovery::agreed,   recovery::promised,
                            recovery::delivered, recovery::verified, recovery::closed};

std::size_t rankOf(std::string_view state) {
  return static_cast<std::size_t>(std::find(states.begin(), states.end(), state) - states.begin());
}

bool isVerified(std::string_view state) {
  return state == recovery::verified || state == recovery::closed;
}

bool hasProof(const RecoveryEvent& event) {
  if (event.to == recovery::delivered)
    return !event.note.empty() || !event.photo.isNull();
  if (event.to == recovery::verified)
    return event.received == "yes" && event.satisfied == "yes";
  return true;
}

void foldAll(FoldedRecovery& folded, const std::vector<RecoveryEvent>& events) {
  Id verification;
  for (const RecoveryEvent& event : events) {
    if (event.deleted)
      continue;
    if (!canStep(folded.state, event)) {
      folded.notApplied.push_back(event.id);
      continue;
    }
    if (event.to == recovery::asked || event.to == folded.state)
      continue;
    if (event.to == recovery::reopened) {
      if (folded.state == recovery::agreed)
        continue; // somebody has said so already
      if (isVerified(folded.state) && !verification.isNull())
        folded.overturned.push_back({event.id, verification});
      folded.state = recovery::agreed;
      ++folded.reopened;
    } else {
      folded.state = event.to;
    }
    if (isVerified(folded.state))
      verification = event.id;
    folded.at = event.at;
    folded.by = event.author;
  }
}

} // namespace

std::span<const std::string_view> allRecoveryStates() {
  return states;
}

bool isRecoveryState(std::string_view name) {
  return rankOf(name) < states.size();
}

bool isOpenRecovery(std::string_view state) {
  return state != recovery::closed;
}

bool canStep(std::string_view from, const RecoveryEvent& event) {
  const std::string_view to = event.to;
  if (to == recovery::asked)
    return true;
  if (to == recovery::reopened)
    return from == recovery::agreed || rankOf(from) >= rankOf(recovery::delivered);
  if (!isRecoveryState(to) || !isRecoveryState(from) || !hasProof(event))
    return false;
  if (from == to)
    return true;
  // What was put right at the door needs no promise before it; every other step follows the one before it.
  return rankOf(to) == rankOf(from) + 1 || (from == recovery::agreed && to == recovery::delivered);
}

std::string_view nextRecoveryStep(std::string_view state) {
  const std::size_t next = rankOf(state) + 1;
  return next < states.size() ? states[next] : std::string_view();
}

FoldedRecovery foldRecovery(const std::vector<RecoveryEvent>& events) {
  FoldedRecovery folded;
  foldAll(folded, events);
  return folded;
}

FoldedRecovery foldPendingRecovery(const RecoveryCase& recovery, const std::vector<RecoveryEvent>& pending) {
  FoldedRecovery folded;
  if (isRecoveryState(recovery.state))
    folded = {recovery.state, recovery.stateAt, recovery.stateBy, recovery.reopened, {}, {}};
  foldAll(folded, pending);
  return folded;
}

} // namespace leadhand
