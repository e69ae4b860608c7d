#include "core/work/CommentReading.h"

#include "core/rules/Completion.h"
#include "core/work/CorrectionReading.h"
#include "core/work/Photos.h"
#include "core/work/Voices.h"

#include <algorithm>
#include <array>

namespace leadhand {
namespace {

constexpr std::array<std::string_view, 6> commentKinds{"praise",    "request",     "change",
                                                       "complaint", "opportunity", "info"};

std::size_t placeOf(std::string_view word) {
  return static_cast<std::size_t>(std::find(commentKinds.begin(), commentKinds.end(), word) -
                                  commentKinds.begin());
}

/// What hangs on a page of comments, by comment.
struct Hanging {
  std::unordered_map<Id, std::vector<CommentKind>> kinds;
  std::unordered_map<Id, std::vector<Photo>> photos;
  std::unordered_map<Id, std::vector<FollowUp>> followUps;
  std::unordered_map<Id, std::vector<Task>> tasks;
  std::unordered_map<Id, std::vector<ReadMark>> readMarks;
  std::unordered_map<Id, std::vector<CommentCorrection>> corrections;
};

template <class R>
std::unordered_map<Id, std::vector<R>> hangingOn(Reading& reading, const std::vector<Id>& parents,
                                                 std::string_view column, Id R::*parent) {
  return groupedBy(rowsOf<R>(reading.store(), column, parents), parent);
}

template <class R>
void learn(Reading& reading, const std::unordered_map<Id, std::vector<R>>& groups) {
  std::vector<Id> ids;
  for (const auto& [parent, rows] : groups)
    for (const R& row : rows)
      ids.push_back(row.id);
  reading.learnReceipts(ids);
}

Named customerOf(Reading& reading, const Id& customer, const std::string& freeName) {
  Named named = reading.customer(customer);
  if (named.name.empty())
    named.name = freeName;
  return named;
}

FollowUpView followUpView(Reading& reading, const FollowUp& row) {
  return {
      row.id, row.text,       reading.person(row.author),           row.signature,
      row.on, row.recordedAt, reading.receipt(row, Kind::followUp), reading.arrival(Kind::followUp, row.id)};
}

FollowUpView outcomeView(Reading& reading, const ContactOutcome& row) {
  return {row.id,
          row.text,
          reading.person(row.author),
          row.signature,
          row.on,
          row.recordedAt,
          reading.receipt(row, Kind::contactOutcome),
          reading.arrival(Kind::contactOutcome, row.id)};
}

void fillHanging(Reading& reading, Hanging& hanging, CommentView& view) {
  for (const CommentKind& kind : hanging.kinds[view.id])
    view.kinds.push_back(kind.word);
  std::sort(view.kinds.begin(), view.kinds.end(),
            [](const auto& one, const auto& other) { return placeOf(one) < placeOf(other); });
  for (const Photo& photo : hanging.photos[view.id])
    if (isVoice(photo))
      view.voices.push_back(voiceView(photo));
    else
      view.photos.push_back(photoView(photo));
  for (const FollowUp& followUp : hanging.followUps[view.id])
    view.followUps.push_back(followUpView(reading, followUp));
  for (const Task& task : hanging.tasks[view.id])
    view.tasks.push_back(taskView(reading, task));
  for (const ReadMark& mark : hanging.readMarks[view.id])
    view.readers.push_back({reading.person(mark.person), mark.at});
}

/// `text` reads a row's words; `on` its day.
template <class R, class First, class T, class D>
CorrectionView correctionView(Reading& reading, Kind kind, const First& first,
                              const std::vector<R>& corrections, T text, D on) {
  CorrectionView view;
  view.voided = first.voided;
  view.voidedBy = reading.person(first.voidedBy);
  view.voidedAt = first.voidedAt;
  view.isOurs = mayCorrect(reading.actor(), first.author);
  if (corrections.empty())
    return view;
  const R& newest = corrections.front();
  view.id = newest.id;
  view.by = reading.person(newest.author);
  view.at = newest.recordedAt;
  view.why = newest.why;
  view.receipt = reading.receipt(newest, kind);
  const auto add = [&](const auto& row) {
    view.earlier.push_back({row.id, text(row), on(row), reading.person(row.author), row.recordedAt});
  };
  for (auto earlier = corrections.begin() + 1; earlier != corrections.end(); ++earlier)
    add(*earlier);
  add(first);
  return view;
}

CommentView commentView(Reading& reading, const Comment& first, Hanging& hanging) {
  const std::vector<CommentCorrection>& corrections = hanging.corrections[first.id];
  const Comment comment = corrected(first, corrections);
  CommentView view;
  view.correction = correctionView(
      reading, Kind::commentCorrection, first, corrections, [](const auto& row) { return row.text; },
      [](const auto& row) { return row.saidOn; });
  view.id = comment.id;
  view.customer = customerOf(reading, comment.customer, comment.freeName);
  view.linked = !comment.customer.isNull();
  view.author = reading.person(comment.author);
  view.signature = comment.signature;
  view.text = comment.text;
  view.saidOn = comment.saidOn;
  view.recordedAt = comment.recordedAt;
  fillHanging(reading, hanging, view);
  view.disposition = comment.disposition;
  view.disposedBy = reading.person(comment.disposedBy);
  const Completion completion = completionOf(comment, hanging.tasks[comment.id]);
  view.completedOn = completion.completedOn;
  view.completedBy = reading.person(completion.completedBy);
  view.completedNote = completion.note;
  view.tasksDone = completion.done;
  view.isOpen = isOpen(comment, completion);
  view.receipt = reading.receipt(comment, Kind::comment);
  view.arrivedAt = reading.arrival(Kind::comment, comment.id);
  view.needsDecision =
      comment.disposition.empty() && !comment.completedOn && comment.voided.empty() && view.followUps.empty();
  return view;
}

} // namespace

TaskView taskView(Reading& reading, const Task& task) {
  TaskView view;
  view.id = task.id;
  view.comment = task.comment;
  view.customer = reading.customer(task.customer);
  view.text = task.text;
  view.owner = reading.person(task.owner);
  view.due = task.due;
  view.doneOn = task.doneOn;
  view.doneBy = reading.person(task.doneBy);
  view.doneNote = task.doneNote;
  view.receipt = reading.receipt(task, Kind::task);
  return view;
}

TaskView taskView(Reading& reading, const ActionItem& item) {
  TaskView view;
  view.id = item.id;
  view.customer = reading.customer(item.customer);
  view.text = item.text;
  view.owner = reading.person(item.owner);
  view.due = item.due;
  view.doneOn = item.doneOn;
  view.doneBy = reading.person(item.doneBy);
  view.doneNote = item.doneNote;
  view.receipt = reading.receipt(item, Kind::actionItem);
  view.isActionItem = true;
  return view;
}

std::vector<CommentView> commentViews(Reading& reading, const std::vector<Comment>& comments) {
  const std::vector<Id> ids = idsOf(comments);
  Hanging hanging;
  hanging.kinds = hangingOn(reading, ids, "comment", &CommentKind::comment);
  hanging.photos = hangingOn(reading, ids, "comment", &Photo::comment);
  hanging.followUps = hangingOn(reading, ids, "comment", &FollowUp::comment);
  hanging.tasks = hangingOn(reading, ids, "comment", &Task::comment);
  hanging.readMarks = hangingOn(reading, ids, "comment", &ReadMark::comment);
  hanging.corrections = correctionsOf<CommentCorrection>(reading.store(), ids);
  reading.learnReceipts(ids);
  learn(reading, hanging.corrections);
  learn(reading, hanging.followUps);
  learn(reading, hanging.tasks);
  std::vector<CommentView> views;
  views.reserve(comments.size());
  for (const Comment& comment : comments)
    views.push_back(commentView(reading, comment, hanging));
  return views;
}

std::vector<ContactView> contactViews(Reading& reading, const std::vector<ContactEntry>& contacts) {
  const std::vector<Id> ids = idsOf(contacts);
  auto actions = hangingOn(reading, ids, "contact", &ActionItem::contact);
  auto outcomes = hangingOn(reading, ids, "contact", &ContactOutcome::contact);
  auto corrections = correctionsOf<ContactCorrection>(reading.store(), ids);
  reading.learnReceipts(ids);
  learn(reading, corrections);
  learn(reading, actions);
  learn(reading, outcomes);
  std::vector<ContactView> views;
  views.reserve(contacts.size());
  for (const ContactEntry& first : contacts) {
    const ContactEntry contact = corrected(first, corrections[first.id]);
    ContactView view;
    view.correction = correctionView(
        reading, Kind::contactCorrection, first, corrections[first.id],
        [](const auto& row) { return row.topic; }, [](const auto& row) { return row.on; });
    view.id = contact.id;
    view.customer = customerOf(reading, contact.customer, contact.freeName);
    view.channel = contact.channel;
    view.direction = contact.direction;
    view.takenBy = reading.person(contact.takenBy);
    view.signature = contact.signature;
    view.on = contact.on;
    view.topic = contact.topic;
    for (const ActionItem& action : actions[contact.id])
      view.actions.push_back(taskView(reading, action));
    for (const ContactOutcome& outcome : outcomes[contact.id])
      view.outcomes.push_back(outcomeView(reading, outcome));
    view.recordedAt = contact.recordedAt;
    view.receipt = reading.receipt(contact, Kind::contactEntry);
    view.arrivedAt = reading.arrival(Kind::contactEntry, contact.id);
    views.push_back(std::move(view));
  }
  return views;
}

bool isCommentKind(std::string_view word) {
  return placeOf(word) < commentKinds.size();
}

Id commentKindId(const Id& comment, std::string_view word) {
  return derivedId("comment_kind", std::string(comment.raw()) + std::string(word));
}

Id readMarkId(const Id& comment, const Id& person) {
  return derivedId("read_mark", std::string(comment.raw()) + std::string(person.raw()));
}

} // namespace leadhand
