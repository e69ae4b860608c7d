#pragma once
#include "core/schema/kinds/DailyLog.h"
#include "core/schema/kinds/Visits.h"

#include <string>
#include <string_view>
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
/// Somebody still has something to do: a task is open, or nobody has closed what the comment asks for.
[[nodiscard]] bool isOpen(const Comment& comment, const Completion& completion);

/// The visit's state by its events, in the order the office has them: the latest valid step wins, "planned"
/// undoes.
struct FoldedVisit {
  std::string status = "planned";
  Instant at;
  Id by;
};
/// planned, on_the_way, arrived, done, could_not.
[[nodiscard]] bool isVisitStatus(std::string_view name);
/// Forward only: a late "arrived" from another phone does not take a "done" back. "planned" undoes any step,
/// and after could_not a new attempt may begin.
[[nodiscard]] bool canStep(std::string_view from, std::string_view to);
/// `from`: the beginning, or what the office has folded already when only pending events follow.
[[nodiscard]] FoldedVisit foldVisit(const std::vector<VisitEvent>& events, FoldedVisit from = {});

} // namespace leadhand
