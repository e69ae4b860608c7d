#include "app/crew/Decision.h"

#include "app/crew/PhotoProvider.h"
#include "app/crew/Text.h"
#include "app/crew/VisitRow.h"
#include "core/work/Customers.h"
#include "core/work/DailyLog.h"
#include "core/work/Office.h"

#include <algorithm>
#include <QJsonArray>

namespace leadhand::crew {

namespace {

constexpr int wordsOfTag = 34;
constexpr int praiseLooksBack = 20;
/// A task that is offered is due by then unless somebody says otherwise.
constexpr int usualDays = 3;
constexpr std::int64_t mostWaiting = 2000;

} // namespace

bool Decision::concerns(const Kinds& kinds) const {
  static const Kinds shown{Kind::comment,      Kind::commentKind, Kind::commentCorrection,
                           Kind::photo,        Kind::customer,    Kind::visit,
                           Kind::customerFact, Kind::none,        Kind::standingInstruction};
  return std::any_of(kinds.begin(), kinds.end(), [](Kind kind) { return shown.contains(kind); });
}

void Decision::setCommentId(const QString& id) {
  if (id == m_commentId)
    return;
  keepPending();
  m_commentId = id;
  emit commentIdChanged();
  reload();
}

void Decision::setReply(const QString& text) {
  if (text == m_reply)
    return;
  m_reply = text;
  moved();
}

void Decision::moved() {
  clearProblem();
  emit replyChanged();
  touched();
}

bool Decision::canReply() const {
  return !m_reply.trimmed().isEmpty() || !m_tasks.taken().empty();
}

void Decision::refresh() {
  const Result<CommentView> comment = DailyLog(store(), context().blobs()).show(idFrom(m_commentId));
  if (!comment) {
    (void)went(comment);
    setState(QStringLiteral("error"));
    return;
  }
  const Id self = store().actor().person;
  m_customerId = toQt(comment->customer.id);
  m_customerName = toQt(comment->customer.name);
  m_quote = toQt(comment->text);
  m_author = phrases().who(comment->author, self, comment->signature);
  m_line = Phrases::line({m_author, comment->recordedAt ? phrases().moment(comment->recordedAt)
                                                        : phrases().day(comment->saidOn)});
  m_correction = correctionWords(comment->correction, comment->saidOn, phrases(), self).map();
  m_photo.clear();
  for (const PhotoView& photo : comment->photos)
    if (m_photo.isEmpty() && (photo.here || photo.thumbHere)) {
      m_photo = PhotoProvider::smallUrlOf(photo);
      m_photoId = toQt(photo.id);
    }
  m_photosAway =
      static_cast<int>(std::count_if(comment->photos.begin(), comment->photos.end(),
                                     [](const PhotoView& photo) { return !photo.here && !photo.thumbHere; }));
  m_looking->show(comment->photos);
  m_voices->show(comment->voices);
  if (m_offeredFor != m_commentId) {
    context().wantPhotos(comment->photos);
    context().wantVoices(comment->voices);
  }
  m_kinds.show(kindTags(comment->kinds, phrases()));
  // Of what does not count nobody decides anything; the words say so already.
  m_decided = comment->needsDecision || !comment->correction.voided.empty()
                  ? QString()
                  : Phrases::line({phrases().disposition(comment->disposition),
                                   phrases().who(comment->disposedBy, self)});
  showKnown(*comment);
  offerTasks(*comment);
  setState(QStringLiteral("content"));
}

void Decision::showKnown(const CommentView& comment) {
  m_owner = {store().actor().person, {}};
  std::vector<TagRow> known;
  m_subtitle = comment.linked ? QString() : tr("Not one of our customers yet");
  const auto brief = Customers(store()).brief(comment.customer.id, phrases().today());
  if (!comment.linked || !brief) {
    m_known.show({});
    return;
  }
  const CustomerView& customer = brief->customer;
  if (customer.owner.id)
    m_owner = customer.owner;
  const int open = customer.openComments + customer.openOpportunities + customer.openProposals;
  m_subtitle = Phrases::line({toQt(customer.address),
                              customer.since
                                  ? tr("customer since %1").arg(static_cast<int>(customer.since.ymd().year()))
                                  : QString(),
                              open == 1 ? tr("1 open thing") : tr("%1 open things").arg(open)});
  for (const InstructionView& instruction : brief->instructions)
    known.push_back({toQt(instruction.id),
                     Phrases::firstWords(toStd(instructionSentence(instruction)), wordsOfTag),
                     QStringLiteral("attention")});
  DailyLog::Filter before;
  before.customer = customer.id;
  before.most = praiseLooksBack;
  for (const CommentView& earlier : DailyLog(store()).list(before))
    if (earlier.id != comment.id &&
        std::find(earlier.kinds.begin(), earlier.kinds.end(), "praise") != earlier.kinds.end()) {
      known.push_back(
          {toQt(earlier.id), tr("Praise on %1").arg(phrases().day(earlier.saidOn)), QStringLiteral("done")});
      break;
    }
  if (customer.nextVisit)
    known.push_back({QStringLiteral("visit"), tr("Next visit %1").arg(phrases().nearDay(customer.nextVisit)),
                     QStringLiteral("info")});
  if (brief->awayThen)
    known.push_back({QStringLiteral("away"), tr("Away now"), QStringLiteral("danger")});
  for (const FactView& fact : brief->facts)
    known.push_back({toQt(fact.id), Phrases::firstWords(fact.text, wordsOfTag), QStringLiteral("neutral")});
  m_known.show(std::move(known));
}

void Decision::offerTasks(const CommentView& comment) {
  const bool change = std::find(comment.kinds.begin(), comment.kinds.end(), "change") != comment.kinds.end();
  const QStringList offers{tr("Call %1").arg(m_customerName), change ? tr("Change the notes for next season")
                                                                     : tr("Put it right on the next visit")};
  const Id self = store().actor().person;
  if (m_offeredFor == m_commentId) {
    // The language has changed: offers that nobody has touched are made in the new one.
    for (qsizetype at = 0; at < offers.size(); ++at)
      if (m_tasks.textOf(m_offerIds[at]) == m_offers[at])
        m_tasks.setText(m_offerIds[at], offers[at]);
    m_offers = offers;
    m_tasks.reword(phrases(), self);
    return;
  }
  m_offeredFor = m_commentId;
  m_tasks.clear();
  const Date today = phrases().today();
  const QString owner = phrases().who(m_owner.name.empty() ? Team(store()).named(m_owner.id) : m_owner, self);
  m_offers = offers;
  m_offerIds = {m_tasks.add(offers[0], m_owner, owner, today, false, phrases()),
                m_tasks.add(offers[1], m_owner, owner, today.plusDays(usualDays), false, phrases())};
  unpack(keptFor(m_commentId));
}

QJsonObject Decision::packed() const {
  QJsonArray tasks;
  for (const TaskDraftRow& task : m_tasks.all()) {
    const qsizetype offer = m_offerIds.indexOf(task.rowId);
    const bool asOffered = offer >= 0 && task.text == m_offers[offer];
    if (asOffered ? !task.chosen : offer < 0 && task.text.trimmed().isEmpty())
      continue;
    QJsonObject kept{{"offer", offer}, {"owner", task.ownerId}, {"due", task.due}, {"chosen", task.chosen}};
    // The words of an offer are the app's own: they are said again in the language of then.
    if (!asOffered)
      kept.insert(QStringLiteral("text"), task.text);
    tasks.append(kept);
  }
  if (m_reply.trimmed().isEmpty() && tasks.isEmpty())
    return {};
  return {{"reply", m_reply}, {"tasks", tasks}};
}

void Decision::unpack(const QJsonObject& draft) {
  m_reply = draft["reply"].toString();
  const Id self = store().actor().person;
  for (const QJsonValue task : draft["tasks"].toArray()) {
    const qsizetype offer = task["offer"].toInteger(-1);
    const QString rowId = offer >= 0 && offer < m_offerIds.size()
                              ? m_offerIds[offer]
                              : m_tasks.add({}, m_owner, {}, Date(), false, phrases());
    const Named owner = Team(store()).named(idFrom(task["owner"].toString()));
    m_tasks.setOwner(rowId, toQt(owner.id), phrases().who(owner, self));
    m_tasks.setDue(rowId, task["due"].toString(), phrases());
    if (task["text"].isString())
      m_tasks.setText(rowId, task["text"].toString());
    m_tasks.choose(rowId, task["chosen"].toBool());
  }
  setKept(!draft.isEmpty());
  emit replyChanged();
}

void Decision::finished() {
  stopKeeping();
  forget(m_commentId);
  m_reply.clear();
  m_tasks.clear();
  m_offeredFor.clear();
  setKept(false);
  emit replyChanged();
}

void Decision::chooseTask(const QString& draftId, bool chosen) {
  m_tasks.choose(draftId, chosen);
  moved();
}

void Decision::setTaskText(const QString& draftId, const QString& text) {
  m_tasks.setText(draftId, text);
  moved();
}

void Decision::setTaskOwner(const QString& draftId, const QString& ownerId, const QString& owner) {
  m_tasks.setOwner(draftId, ownerId, owner);
  moved();
}

void Decision::setTaskDue(const QString& draftId, const QString& isoDay) {
  m_tasks.setDue(draftId, isoDay, phrases());
  moved();
}

QString Decision::addTask() {
  const Id self = store().actor().person;
  const QString made = m_tasks.add({}, m_owner, phrases().who(Team(store()).named(m_owner.id), self),
                                   phrases().today().plusDays(usualDays), true, phrases());
  moved();
  return made;
}

QString Decision::sendReply() {
  const std::vector<TaskDraftRow> taken = m_tasks.taken();
  if (!canReply()) {
    setProblem(tr("Write an answer or tick what shall be done."));
    return {};
  }
  std::vector<DailyLog::NewTask> tasks;
  QStringList words;
  for (const TaskDraftRow& task : taken) {
    tasks.push_back({toStd(task.text.trimmed()), idFrom(task.ownerId), dateFrom(task.due)});
    words.append(task.text.trimmed());
  }
  // Who only ticks what is done has said enough; the tasks are the answer then.
  const QString answer = m_reply.trimmed().isEmpty() ? words.join(QStringLiteral(". ")) : m_reply.trimmed();
  if (!went(DailyLog(store()).followUp(idFrom(m_commentId), toStd(answer), tasks)))
    return {};
  finished();
  if (taken.size() == 1)
    return tr("%1 sees your answer. %2 has a task.").arg(m_author, taken.front().owner);
  return taken.empty() ? tr("%1 sees your answer.").arg(m_author)
                       : tr("%1 sees your answer. %2 tasks given out.").arg(m_author).arg(taken.size());
}

QString Decision::dispose(const QString& as) {
  DailyLog log(store());
  const Id comment = idFrom(m_commentId);
  if (const QString answer = m_reply.trimmed(); !answer.isEmpty()) {
    if (!went(log.followUp(comment, toStd(answer), {})))
      return {};
    setReply({});
  }
  if (!went(log.dispose(comment, toStd(as))))
    return {};
  finished();
  return as == QLatin1String("complaint") ? tr("%1: a case is open.").arg(m_customerName)
                                          : tr("Read, nothing to do. %1 sees that.").arg(m_author);
}

bool Decision::takeBack(const QString& commentId) {
  return went(store().write(UpdateOf<Comment>(idFrom(commentId))
                                .with(&Comment::disposition, std::string())
                                .with(&Comment::disposedBy, Id())
                                .with(&Comment::disposedAt, Instant())
                                .edit));
}

QString Decision::following() const {
  DailyLog::Filter filter;
  filter.needsDecision = true;
  filter.most = mostWaiting;
  const std::vector<CommentView> waiting = DailyLog(store()).list(filter);
  const Id self = idFrom(m_commentId);
  const auto at = std::find_if(waiting.begin(), waiting.end(),
                               [&](const CommentView& comment) { return comment.id == self; });
  if (at != waiting.end() && at + 1 != waiting.end())
    return toQt((at + 1)->id);
  return waiting.empty() || waiting.front().id == self ? QString() : toQt(waiting.front().id);
}

} // namespace leadhand::crew
