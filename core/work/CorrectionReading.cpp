#include "core/work/CorrectionReading.h"

#include <algorithm>

namespace leadhand {

std::vector<KnownFact> factsOf(const DeviceStore& store, const Id& customer) {
  std::unordered_map<Id, std::vector<CustomerFact>> corrections;
  std::vector<KnownFact> facts;
  for (CustomerFact& row : rowsBy<CustomerFact>(store, queries::factsOf, {valueOf(customer)})) {
    if (row.supersedes)
      corrections[row.supersedes].push_back(std::move(row));
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
    fact.earlier.assign(newer.begin() + 1, newer.end());
    fact.earlier.push_back(fact.first);
  }
  std::sort(facts.begin(), facts.end(), [](const KnownFact& one, const KnownFact& other) {
    return std::tie(one.now.on, one.now.id) > std::tie(other.now.on, other.now.id);
  });
  return facts;
}

} // namespace leadhand
