#pragma once
#include "core/schema/kinds/DailyLog.h"

#include <vector>

namespace leadhand {

/// How far a comment is: complete only when all its tasks are done; without tasks, when it was closed by
/// hand.
struct Completion {
  int done = 0;
  int total = 0;
  Date completedOn; ///< none while anything is open
  Id completedBy;
  std::string note;
};
[[nodiscard]] Completion completionOf(const Comment& comment, const std::vector<Task>& tasks);

/// The visit's state by its events, in the order the office has them: the latest valid step wins, "planned"
/// undoes.
struct FoldedVisit {
  std::string status = "planned";
  Instant at;
  Id by;
};
} // namespace leadhand
