#include "core/work/Coming.h"

#include "core/schema/Scope.h"
#include "core/store/Inbox.h"
#include "core/work/VisitReading.h"
#include "core/work/Visits.h"

#include <algorithm>
#include <unordered_set>

namespace leadhand {

/// A customer's part is whole once the office's last page of it has come; a customer that was made here and
/// whose part was never asked for has nothing to wait for.
std::vector<ComingView> Coming::visits() const {
  const Visits all(m_store);
  const Date today = all.localToday();
  std::unordered_set<Id> loading;
  for (const ScopeState& scope : Inbox(m_store).loading())
    loading.insert(scope.scope);
  std::vector<ComingView> coming;
  for (VisitView& visit : all.list(today.plusDays(1), today.plusDays(days))) {
    const bool isWhole =
        !visit.customer.name.empty() && !loading.contains(scopes::customer(visit.customer.id));
    coming.push_back({std::move(visit), isWhole});
  }
  return coming;
}

std::vector<ComingView> Coming::list() const {
  std::vector<ComingView> coming = visits();
  std::vector<VisitView> views;
  for (const ComingView& one : coming)
    views.push_back(one.visit);
  Reading reading(m_store);
  addWhatToKnow(reading, views);
  for (std::size_t i = 0; i < coming.size(); ++i)
    coming[i].visit = std::move(views[i]);
  return coming;
}

Coming::Count Coming::count() const {
  const std::vector<ComingView> coming = visits();
  return {static_cast<int>(coming.size()),
          static_cast<int>(std::count_if(coming.begin(), coming.end(),
                                         [](const ComingView& one) { return one.isWhole; }))};
}

} // namespace leadhand
