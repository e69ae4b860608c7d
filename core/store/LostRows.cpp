#include "core/store/LostRows.h"

#include "core/base/PlantedBugs.h"
#include "core/schema/Schema.h"
#include "core/store/DeviceInside.h"
#include "core/store/RowIo.h"

#include <algorithm>

namespace leadhand {

std::uint64_t LostRows::end() const {
  return numberInMeta(m_store, metaKey::epoch) << 40U;
}

Status LostRows::begin(std::uint64_t restoreRev) {
  if (planted(Bug::lostRowsTaken))
    return {};
  // An earlier salvage that is not done yet goes on from where it stands.
  const std::uint64_t from =
      isDue() ? std::min(restoreRev, numberInMeta(m_store, metaKey::salvagedTo)) : restoreRev;
  LEADHAND_TRY(setNumberInMeta(m_store, metaKey::restoreRev, restoreRev));
  return setNumberInMeta(m_store, metaKey::salvagedTo, from);
}

bool LostRows::isDue() const {
  return m_store.meta(metaKey::salvagedTo) && numberInMeta(m_store, metaKey::salvagedTo) < end();
}

bool LostRows::holds(std::uint64_t rev) const {
  return rev < end() && isDue() && rev > numberInMeta(m_store, metaKey::salvagedTo);
}

std::vector<Row> LostRows::next(std::size_t most) const {
  std::vector<Row> rows;
  if (!isDue())
    return rows;
  for (const KindInfo* kind : allKinds()) {
    Statement query = m_store.database().prepare("SELECT " + sqlOf(*kind, Side::device).columns + " FROM " +
                                                 std::string(kind->name) +
                                                 " WHERE rev > ?1 AND rev < ?2 ORDER BY rev LIMIT ?3");
    query.bind(1, static_cast<std::int64_t>(numberInMeta(m_store, metaKey::salvagedTo)));
    query.bind(2, static_cast<std::int64_t>(end())).bind(3, static_cast<std::int64_t>(most));
    for (auto more = query.step(); more && *more; more = query.step())
      rows.push_back(rowAt(query, *kind, Side::device));
  }
  std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.rev < b.rev; });
  rows.resize(std::min(rows.size(), most));
  return rows;
}

Status LostRows::offered(std::uint64_t upTo) {
  return setNumberInMeta(m_store, metaKey::salvagedTo,
                         std::max(upTo, numberInMeta(m_store, metaKey::salvagedTo)));
}

Status LostRows::finish() {
  return setNumberInMeta(m_store, metaKey::salvagedTo, end());
}

} // namespace leadhand
