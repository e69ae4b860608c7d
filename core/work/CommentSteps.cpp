#include "core/work/CommentSteps.h"

#include "core/schema/Schema.h"
#include "core/work/Reading.h"

#include <algorithm>

namespace leadhand {

CommentSteps stepsOf(const DeviceStore& store, const Id& comment) {
  Reading reading(store);
  CommentSteps steps;
  if (const auto row = store.read<Comment>(comment)) {
    steps.decidedBy = reading.person(row->disposedBy);
    // An import decides in the moment in which it writes: when the sheet's people did, nobody knows.
    if (row->disposedAt != row->recordedAt)
      steps.decidedAt = row->disposedAt;
  }
  for (const Task& task : rowsOf<Task>(store, "comment", {comment})) {
    if (!task.author)
      continue;
    auto known = std::find_if(steps.given.begin(), steps.given.end(),
                              [&](const TasksGiven& given) { return given.by.id == task.author; });
    if (known == steps.given.end())
      known = steps.given.insert(known, {reading.person(task.author), 0, task.recordedAt, false});
    ++known->tasks;
    known->isLater = known->isLater || (task.doneOn && reading.dayOf(task.recordedAt) > task.doneOn);
  }
  return steps;
}

} // namespace leadhand
