#include "app/crew/CommentThread.h"

#include "app/crew/PhotoProvider.h"
#include "app/crew/TaskDrafts.h"
#include "app/crew/Text.h"
#include "app/crew/VisitRow.h"
#include "core/work/CommentSteps.h"
#include "core/work/Customers.h"
#include "core/work/DailyLog.h"
#include "core/work/Office.h"

#include <algorithm>
#include <utility>

namespace leadhand::crew {

std::vector<RowRole<ReplyRow>> ReplyRow::roles() {
  return {role("replyId", &ReplyRow::rowId), role("said", &ReplyRow::text), role("line", &ReplyRow::line),
          role("receipt", &ReplyRow::receipt)};
}

std::vector<RowRole<TaskRow>> TaskRow::roles() {
  return {role("taskId", &TaskRow::rowId), role("what", &TaskRow::text), role("line", &TaskRow::line),
          role("done", &TaskRow::done),    role("mine", &TaskRow::mine), role("late", &TaskRow::late)};
}

std::vector<RowRole<PhotoRow>> PhotoRow::roles() {
  return {role("photoId", &PhotoRow::rowId), role("photoSource", &PhotoRow::source)};
}

namespace {

/// What one person has to do or did of a comment's tasks.
struct TaskShare {
  Named person;
  int tasks = 0;
  int done = 0;
  Date doneOn; ///< the last of them
};

TaskShare& shareOf(std::vector<TaskShare>& shares, const Named& person) {
  const auto known = std::find_if(shares.begin(), shares.end(),
                                  [&](const TaskShare& share) { return share.person.id == person.id; });
  if (known != shares.end())
    return *known;
  shares.push_back({person, 0, 0, {}});
  return shares.back();
}

std::vector<TaskShare> doneBy(const std::vector<TaskView>& tasks) {
  std::vector<TaskShare> shares;
  for (const TaskView& task : tasks) {
    TaskShare& share = shareOf(shares, task.doneOn && task.doneBy.id ? task.doneBy : task.owner);
    ++share.tasks;
    share.done += task.doneOn ? 1 : 0;
    share.doneOn = std::max(share.doneOn, task.doneOn);
  }
  return shares;
}

/// As moment(); the day alone where it was written down on a later day than its own, as imported rows are.
QString momentOn(const Date& own, Instant at, const Phrases& say, Clock& clock) {
  const bool later = at && own && Date::at(at, clock.offsetMinutes(at)) > own;
  return later || !at ? say.nearDay(own) : say.moment(at);
}

} // namespace

CommentThread::CommentThread(QObject* parent)
    : ViewModel(parent), m_looking(new PhotoViewing(this)), m_voices(new VoicePlaying(this)) {}

bool CommentThread::concerns(const Kinds& kinds) const {
  static const Kinds shown{Kind::comment,
                           Kind::commentKind,
                           Kind::followUp,
                           Kind::task,
                           Kind::readMark,
                           Kind::photo,
                           Kind::customer,
                           Kind::person,
                           Kind::standingInstruction,
                           Kind::conflict,
                           Kind::commentCorrection,
                           Kind::none};
  return std::any_of(kinds.begin(), kinds.end(), [](Kind kind) { return shown.contains(kind); });
}

void CommentThread::setCommentId(const QString& id) {
  if (id == m_commentId)
    return;
  m_commentId = id;
  m_marked = false;
  m_photosAsked = false;
  emit commentIdChanged();
  reload();
}

void CommentThread::refresh() {
  const Result<CommentView> comment = DailyLog(store(), context().blobs()).show(idFrom(m_commentId));
  if (!went(comment)) {
    setState(QStringLiteral("error"));
    return;
  }
  m_row = commentRow(*comment, phrases(), store().actor().person);
  showParts(*comment);
  showTasks(*comment);
  showReceipts(*comment);
  setState(QStringLiteral("content"));
  markRead(*comment);
}

void CommentThread::showParts(const CommentView& comment) {
  const Id self = store().actor().person;
  const Phrases& say = phrases();
  m_subtitle = tr("Said on %1").arg(say.day(comment.saidOn));
  if (!comment.linked)
    m_subtitle = Phrases::line({m_subtitle, tr("name as typed")});
  m_text = toQt(comment.text);
  m_line = Phrases::line({say.who(comment.author, self, comment.signature),
                          momentOn(comment.saidOn, comment.recordedAt, say, store().clock())});
  m_correction = correctionWords(comment.correction, comment.saidOn, say, self).map();
  m_correctable = comment.correction.isOurs;
  m_kinds.show(kindTags(comment.kinds, say));

  std::vector<PhotoRow> photos;
  for (const PhotoView& photo : comment.photos)
    photos.push_back({toQt(photo.id), PhotoProvider::smallUrlOf(photo)});
  m_photos.show(std::move(photos));
  m_looking->show(comment.photos);
  m_voices->show(comment.voices);
  // Once for each time the screen is opened: the fetching itself is tried again by who does it.
  if (!std::exchange(m_photosAsked, true)) {
    context().wantPhotos(comment.photos);
    context().wantVoices(comment.voices);
  }

  std::vector<ReplyRow> replies;
  for (const FollowUpView& reply : comment.followUps)
    replies.push_back({toQt(reply.id), toQt(reply.text),
                       Phrases::line({say.who(reply.author, self, reply.signature),
                                      // Without a day it comes from a sheet, which has only that of the row.
                                      reply.on ? momentOn(reply.on, reply.recordedAt, say, store().clock())
                                               : say.nearDay(comment.saidOn)}),
                       toQt(reply.receipt)});
  m_replies.show(std::move(replies));

  m_decision.clear();
  if (comment.disposition != "task" && !comment.disposition.empty())
    m_decision = Phrases::line({say.disposition(comment.disposition), say.who(comment.disposedBy, self)});
  m_done = doneSentence(comment, say);
  m_stands.clear();
  for (const InstructionView& instruction : Customers(store()).instructions(comment.customer.id, say.today()))
    if (instruction.fromComment == comment.id)
      m_stands = tr("Shows on every visit: %1").arg(instructionSentence(instruction));
  m_doneLine = m_done.isEmpty()
                   ? QString()
                   : Phrases::line({toQt(comment.completedNote), say.who(comment.completedBy, self),
                                    say.day(comment.completedOn)});
}

void CommentThread::showTasks(const CommentView& comment) {
  const Id self = store().actor().person;
  const Date today = phrases().today();
  std::vector<TaskRow> tasks;
  for (const TaskView& task : comment.tasks) {
    TaskRow row;
    row.rowId = toQt(task.id);
    row.text = toQt(task.text);
    row.done = static_cast<bool>(task.doneOn);
    row.mine = task.owner.id && task.owner.id == self;
    if (row.done) {
      const Named& by = task.doneBy.id ? task.doneBy : task.owner;
      row.line =
          Phrases::line({phrases().who(by, self), phrases().nearDay(task.doneOn), toQt(task.doneNote)});
    } else {
      row.late = task.due && task.due < today;
      row.line = Phrases::line(
          {phrases().who(task.owner, self), task.due ? dueWords(task.due, phrases()) : QString()});
    }
    tasks.push_back(std::move(row));
  }
  m_tasks.show(std::move(tasks));
}

void CommentThread::showReceipts(const CommentView& comment) {
  m_receipts.clear();
  const auto add = [this](const QString& text, bool reached, const QString& when = {}) {
    m_receipts.append(QVariantMap{{QStringLiteral("text"), text},
                                  {QStringLiteral("reached"), reached},
                                  {QStringLiteral("when"), when}});
  };
  const Id self = store().actor().person;
  const bool own = comment.author.id == self;
  const bool inOffice = comment.receipt != "on_phone" && comment.receipt != "needs_attention";
  if (own)
    add(tr("On your phone"), true,
        comment.signature.empty() ? phrases().moment(comment.recordedAt) : phrases().nearDay(comment.saidOn));
  add(tr("In office"), inOffice,
      inOffice && comment.arrivedAt ? phrases().moment(comment.arrivedAt) : QString());
  for (const ReaderView& reader : comment.readers)
    if (reader.person.id != comment.author.id)
      add(tr("%1 read").arg(phrases().who(reader.person, self)), true, phrases().moment(reader.at));
  const CommentSteps steps = stepsOf(store(), comment.id);
  if (comment.disposition != "task" && steps.decidedBy.id)
    add(tr("%1 decided").arg(phrases().who(steps.decidedBy, self)), true, phrases().moment(steps.decidedAt));
  for (const TasksGiven& given : steps.given) {
    const QString who = phrases().who(given.by, self);
    add(given.tasks == 1 ? tr("%1 gave the task").arg(who) : tr("%1 gave %2 tasks").arg(who).arg(given.tasks),
        true, given.isLater ? QString() : phrases().moment(given.at));
  }
  for (const TaskShare& share : doneBy(comment.tasks))
    add(tr("%1 did %2 of %3").arg(phrases().who(share.person, self)).arg(share.done).arg(share.tasks),
        share.done == share.tasks, phrases().nearDay(share.doneOn));
  m_refusal.clear();
  if (comment.receipt != "needs_attention")
    return;
  for (const OutboxItemView& item : SyncDesk(store()).outbox())
    if (item.id == comment.id && !item.code.empty())
      m_refusal = phrases().refusal(item.code, item.why);
}

void CommentThread::markRead(const CommentView& comment) {
  const Id self = store().actor().person;
  const bool known = std::any_of(comment.readers.begin(), comment.readers.end(),
                                 [&](const ReaderView& reader) { return reader.person.id == self; });
  if (m_marked || !self || comment.author.id == self || known)
    return;
  m_marked = true;
  // A read mark that can't be written is tried again the next time it is opened; nothing else depends on it.
  if (const Status marked = DailyLog(store(), context().blobs()).markRead(comment.id); !marked)
    qWarning("read mark: %s", marked.error().sentence().c_str());
}

bool CommentThread::tick(const QString& taskId) {
  return went(DailyLog(store(), context().blobs()).taskDone(idFrom(taskId), {}));
}

bool CommentThread::untick(const QString& taskId) {
  return went(DailyLog(store(), context().blobs()).taskReopen(idFrom(taskId)));
}

} // namespace leadhand::crew
