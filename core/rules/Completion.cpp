#include "core/rules/Completion.h"

#include <algorithm>
#include <array>

namespace leadhand {
namespace {

constexpr std::string_view planned = "planned";
constexpr std::string_view couldNot = "could_not";
constexpr std::array<std::string_view, 5> steps{planned, "on_the_way", "arrived", couldNot, "done"};

std::size_t rankOf(std::string_view status) {
  return static_cast<std::size_t>(std::find(steps.begin(), steps.end(), status) - steps.begin());
}

} // namespace

Completion completionOf(const Comment& comment, const std::vector<Task>& tasks) {
  Completion completion;
  const Task* last = nullptr;
  const Task* lastNoted = nullptr;
  for (const Task& task : tasks) {
    if (task.deleted)
      continue;
    ++completion.total;
    if (!task.doneOn)
      continue;
    ++completion.done;
    if (!last || task.doneOn >= last->doneOn)
      last = &task;
    if (!task.doneNote.empty() && (!lastNoted || task.doneOn >= lastNoted->doneOn))
      lastNoted = &task;
  }
  if (completion.total == 0) {
    completion.completedOn = comment.completedOn;
    completion.completedBy = comment.completedBy;
    completion.note = comment.completedNote;
  } else if (completion.done == completion.total) {
    completion.completedOn = last->doneOn;
    completion.completedBy = last->doneBy;
    completion.note = comment.completedNote;
    if (completion.note.empty() && lastNoted)
      completion.note = lastNoted->doneNote;
  }
  return completion;
}

bool isOpen(const Comment& comment, const Completion& completion) {
  if (completion.completedOn)
    return false;
  if (completion.done < completion.total)
    return true;
  if (!comment.voided.empty())
    return false;
  return comment.disposition != "read" && comment.disposition != "instruction" &&
         comment.disposition != "opportunity";
}

bool isVisitStatus(std::string_view name) {
  return rankOf(name) < steps.size();
}

bool canStep(std::string_view from, std::string_view to) {
  if (!isVisitStatus(from) || !isVisitStatus(to) || from == to)
    return false;
  return to == planned || from == couldNot || rankOf(to) > rankOf(from);
}

FoldedVisit foldVisit(const std::vector<VisitEvent>& events, FoldedVisit from) {
  for (const VisitEvent& event : events) {
    const bool isLate = event.at < from.at && (event.to == planned || from.status == couldNot);
    if (!canStep(from.status, event.to) || isLate)
      continue;
    from.status = event.to;
    from.at = event.at;
    from.by = event.author;
  }
  return from;
}

} // namespace leadhand
