#pragma once
#include "core/store/DeviceStore.h"
#include "core/work/Views.h"

#include <vector>

namespace leadhand {

/// A visit of the days ahead, and whether all that is to be known of it is on this device.
struct ComingView {
  VisitView visit;
  bool isWhole = true; ///< false: more of what concerns the customer is still to come from the office
};

/// The days ahead, as far as a crew prepares them: read here with no signal, whatever is on board.
class Coming {
 public:
  static constexpr int days = 14;

  explicit Coming(DeviceStore& store) : m_store(store) {}

  /// From tomorrow on, in order, with what to know before going in.
  [[nodiscard]] std::vector<ComingView> list() const;

  struct Count {
    int visits = 0;
    int whole = 0;
  };
  [[nodiscard]] Count count() const;

 private:
  [[nodiscard]] std::vector<ComingView> visits() const;

  DeviceStore& m_store;
};

} // namespace leadhand
