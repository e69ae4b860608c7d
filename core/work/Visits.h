#pragma once
#include "core/store/DeviceStore.h"
#include "core/work/Views.h"

#include <string>
#include <vector>

namespace leadhand {

/// The crew's day.
class Visits {
 public:
  explicit Visits(DeviceStore& store) : m_store(store) {}

  /// Visits of the person's crew (office roles: of all crews) on a day, in order, with what to know before
  /// going in.
  [[nodiscard]] std::vector<VisitView> today(Date on) const;
  [[nodiscard]] std::vector<VisitView> list(Date from, Date to) const;
  [[nodiscard]] Result<VisitView> show(const Id& visit) const;
  /// `to`: on_the_way, arrived, done, could_not (with `why`), planned (undo). The time is the moment of
  /// capture; `at` only where a step that was taken back by mistake stands again with its own time.
  [[nodiscard]] Status setStatus(const Id& visit, const std::string& to, const std::string& why,
                                 Instant at = {});
  [[nodiscard]] Date localToday() const;

 private:
  DeviceStore& m_store;
};

} // namespace leadhand
