#pragma once
#include "core/rules/Corrections.h"
#include "core/work/Reading.h"

#include <unordered_map>
#include <vector>

namespace leadhand {

/// What corrects each of many records, the newest first.
template <class R>
[[nodiscard]] std::unordered_map<Id, std::vector<R>> correctionsOf(const DeviceStore& store,
                                                                   const std::vector<Id>& records) {
  auto found = groupedBy(rowsOf<R>(store, "supersedes", records), &R::supersedes);
  for (auto& [record, corrections] : found)
    sortCorrections(corrections);
  return found;
}

/// A fact as it is known now, under the id of the first row that said it, and what was said of it before.
struct KnownFact {
  CustomerFact now;
  CustomerFact first;
  std::vector<CustomerFact> earlier; ///< newest first; the first row is the last of them
};
/// Of a customer, by day, newest first; those that are void too.
[[nodiscard]] std::vector<KnownFact> factsOf(const DeviceStore& store, const Id& customer);

} // namespace leadhand
