#include "sync/device/BlobPlan.h"

namespace leadhand::sync {

namespace {

constexpr int thumbsAtATurn = 8;

} // namespace

BlobTask nextBlob(const BlobFacts& facts) {
  if (facts.reach == Reach::none)
    return {};
  const bool isSaving = facts.reach == Reach::metered && facts.freeOnly;
  const auto isOpen = [&facts, isSaving](const BlobLedger::Item& item) {
    return (!isSaving || item.isVoice) && !facts.tried.contains({item.hash, item.mark});
  };
  for (const BlobLedger::Item& item : facts.wanted)
    if (isOpen(item))
      return {BlobTask::Way::down, item};
  const bool areThumbsDue = !facts.thumbs.empty() && isOpen(facts.thumbs.back());
  for (const BlobLedger::Item& item : facts.toSend)
    if (isOpen(item) && (item.isThumb || !areThumbsDue || facts.thumbsInARow >= thumbsAtATurn))
      return {BlobTask::Way::up, item};
  return areThumbsDue ? BlobTask{BlobTask::Way::down, facts.thumbs.back()} : BlobTask{};
}

} // namespace leadhand::sync
