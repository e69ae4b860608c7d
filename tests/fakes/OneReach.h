#pragma once
#include "core/base/Seams.h"

namespace leadhand::test {

/// A network of one kind until it is told otherwise.
class OneReach : public Connectivity {
 public:
  explicit OneReach(Reach as) : now(as) {}
  Reach reach() override { return now; }
  Reach now;
};

} // namespace leadhand::test
