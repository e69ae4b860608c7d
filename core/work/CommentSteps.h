#pragma once
#include "core/store/DeviceStore.h"
#include "core/work/Views.h"

#include <vector>

namespace leadhand {

/// Tasks of one comment that one person gave.
struct TasksGiven {
  Named by;
  int tasks = 0;
  Instant at;           ///< the first of them
  bool isLater = false; ///< written down on a later day than done, as imported rows are: `at` says nothing
};

/// Who decided about a comment and who gave its tasks, with the moments; a thread shows them, lists don't.
struct CommentSteps {
  Named decidedBy;
  Instant decidedAt;
  std::vector<TasksGiven> given;
};

/// Empty where the comment is not here.
[[nodiscard]] CommentSteps stepsOf(const DeviceStore& store, const Id& comment);

} // namespace leadhand
