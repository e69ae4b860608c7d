#include "core/work/CorrectionReading.h"

#include <algorithm>

namespace leadhand {

namespace {

/// The fact that a correction speaks of in the end. Other programs chain corrections, and what was corrected
/// may not be on this device: then the one that stands first here is it.
Id firstOf(const std::unordered_map<Id, Id>& replaced, const Id& fact) {
  Id first = fact;
  for (std::size_t steps = 0; steps <= replaced.size(); ++steps) {
    const auto at = replaced.find(first);
    if (at == replaced.end() || !replaced.contains(at->second))
      return first;
    first = at->second;
  }
  return fact; // they name each other in a ring: each stands for itself
}

} // namespace

std::vector<KnownFact> factsOf(const DeviceStore& store, const Id& customer) {
  std::vector<CustomerFact> rows = rowsBy<CustomerFact>(store, queries::factsOf, {valueOf(customer)});
  std::unordered_map<Id, Id> replaced;
  for (const CustomerFact& row : rows)
    replaced.emplace(row.id, row.supersedes);
  std::unordered_map<Id, std::vector<CustomerFact>> corrections;
  std::vector<KnownFact> facts;
  for (CustomerFact& row : rows) {
    if (const Id first = firstOf(replaced, row.id); first != row.id)
      corrections[first].push_back(std::move(row));
    else
      facts.push_back({row, row, {}});
  }
  for (KnownFact& fact : facts) {
    auto& newer = corrections[fact.first.id];
    if (newer.empty())
      continue;
    sortCorrections(newer);
    fact.now = newer.front();
    fact.now.id = fact.first.id;
    fact.now.voided = fact.first.voided;
    fact.now.voidedBy = fact.first.voidedBy;
    fact.now.voidedAt = fact.first.voidedAt;
    fact.earlier.assign(newer.begin() + 1, newer.end());
    fact.earlier.push_back(fact.first);
  }
  std::sort(facts.begin(), facts.end(), [](const KnownFact& one, const KnownFact& other) {
    return std::tie(one.now.on, one.now.id) > std::tie(other.now.on, other.now.id);
  });
  return facts;
}

} // namespace leadhand
