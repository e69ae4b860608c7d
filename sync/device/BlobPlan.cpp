#include "sync/device/BlobPlan.h"

namespace leadhand::sync {

BlobTask nextBlob(const BlobFacts& facts) {
  if (facts.reach == Reach::none || (facts.reach == Reach::metered && facts.freeOnly))
    return {};
  const auto isOpen = [&facts](const BlobLedger::Item& item) {
    return !facts.tried.contains({item.hash, item.mark});
  };
  for (const BlobLedger::Item& item : facts.wanted)
    if (isOpen(item))
      return {BlobTask::Way::down, item};
  for (const BlobLedger::Item& item : facts.toSend)
    if (isOpen(item))
      return {BlobTask::Way::up, item};
  return {};
}

} // namespace leadhand::sync
