// What became of one's own work.
#include "core/rules/Completion.h"
#include "core/rules/Stages.h"
#include "core/schema/Schema.h"
#include "core/work/CommentReading.h"
#include "core/work/Office.h"
#include "core/work/Opportunities.h"
#include "core/work/OpportunityReading.h"

#include <algorithm>
#include <charconv>

namespace leadhand {
namespace {

constexpr std::string_view seenKey = "updates_seen";
/// How many of one's own records are looked through, newest first.
constexpr std::int64_t ownRecords = 300;
constexpr std::int64_t noonMs = std::int64_t{12} * 60 * 60 * 1000;

struct Found {
  UpdateItem item;
  std::uint64_t rev = 0;
};

Found found(std::string sort, Kind kind, const Id& record, const Named& customer, Named by, Instant at,
            std::string text, std::uint64_t rev) {
  Found made;
  made.item.sort = std::move(sort);
  made.item.kind = kind;
  made.item.record = record;
  made.item.customer = customer;
  made.item.by = std::move(by);
  made.item.at = at;
  made.item.text = std::move(text);
  made.rev = rev;
  return made;
}

/// Gathers the updates of one person; each `append` takes one sort of own record.
class Gathering {
 public:
  explicit Gathering(const DeviceStore& store) : m_reading(store), m_me(m_reading.actor().person) {}

  void appendComments();
  void appendOpportunities();
  void appendProposals(DeviceStore& store);
  void appendConflicts();
  void appendThanks();
  [[nodiscard]] std::vector<Found> take();

 private:
  [[nodiscard]] Instant noonOf(Date day, Instant after) const;
  [[nodiscard]] Found dated(Found made, Date day, Instant written) const;
  [[nodiscard]] Found onDay(Found made, Date day, Instant after) const;
  [[nodiscard]] Named customerOf(Kind kind, const Id& record);
  [[nodiscard]] bool isAnother(const Id& person) const { return person && person != m_me; }
  void appendOwnComment(const Comment& comment, const std::vector<Task>& tasks);
  void appendSilence(const OpportunityView& view);

  Reading m_reading;
  Id m_me;
  std::vector<Found> m_found;
};

/// A day without a time stands at its noon, though not before what it followed on that same day. What was
/// written down on a later day (an imported sheet) says nothing about when it happened.
Instant Gathering::noonOf(Date day, Instant after) const {
  const auto ms =
      std::chrono::duration_cast<std::chrono::milliseconds>(day.day().time_since_epoch()).count() + noonMs;
  return Instant{m_reading.dayOf(after) > day ? ms : std::max(ms, after.ms + 1)};
}

/// What was written down on a later day than its own stands at its own.
Found Gathering::dated(Found made, Date day, Instant written) const {
  return day && m_reading.dayOf(written) > day ? onDay(std::move(made), day, written) : made;
}

Found Gathering::onDay(Found made, Date day, Instant after) const {
  made.item.at = noonOf(day, after);
  made.item.dayAlone = true;
  return made;
}

void Gathering::appendOwnComment(const Comment& comment, const std::vector<Task>& tasks) {
  const Named customer{comment.customer,
                       comment.customer ? m_reading.customer(comment.customer).name : comment.freeName};
  for (const Task& task : tasks)
    if (task.doneOn && isAnother(task.doneBy))
      m_found.push_back(
          onDay(found("task_done", Kind::comment, comment.id, customer, m_reading.person(task.doneBy), {},
                      task.doneNote.empty() ? task.text : task.doneNote, task.rev),
                task.doneOn, task.recordedAt));
  const Completion completion = completionOf(comment, tasks);
  if (completion.completedOn && isAnother(completion.completedBy)) {
    std::uint64_t rev = tasks.empty() ? comment.rev : 0;
    Instant after = std::max(comment.recordedAt, comment.disposedAt);
    for (const Task& task : tasks) {
      rev = std::max(rev, task.rev);
      after = std::max(after, task.recordedAt);
    }
    m_found.push_back(onDay(found("completed", Kind::comment, comment.id, customer,
                                  m_reading.person(completion.completedBy), {}, completion.note, rev),
                            completion.completedOn, after));
    ++m_found.back().item.at.ms; // behind the last of its tasks
  }
  const bool isDecision = comment.disposition == "instruction" || comment.disposition == "opportunity" ||
                          comment.disposition == "complaint";
  if (isDecision && isAnother(comment.disposedBy))
    m_found.push_back(found("decision", Kind::comment, comment.id, customer,
                            m_reading.person(comment.disposedBy), comment.disposedAt, comment.disposition,
                            comment.rev));
}

void Gathering::appendComments() {
  const DeviceStore& store = m_reading.store();
  const auto comments = rowsBy<Comment>(store, queries::commentsOfAuthor, {valueOf(m_me), Value{ownRecords}});
  const std::vector<Id> ids = idsOf(comments);
  auto tasks = groupedBy(rowsOf<Task>(store, "comment", ids), &Task::comment);
  std::unordered_map<Id, Named> customers;
  std::unordered_map<Id, Date> days;
  for (const Comment& comment : comments) {
    appendOwnComment(comment, tasks[comment.id]);
    customers[comment.id] = {comment.customer,
                             comment.customer ? m_reading.customer(comment.customer).name : comment.freeName};
    days[comment.id] = comment.saidOn;
  }
  for (const FollowUp& row : rowsOf<FollowUp>(store, "comment", ids)) {
    if (!isAnother(row.author))
      continue;
    Found reply = found("reply", Kind::comment, row.comment, customers[row.comment],
                        m_reading.person(row.author), row.recordedAt, row.text, row.rev);
    // Without a day it comes from a sheet, which has only that of the row.
    const Date said = days[row.comment];
    m_found.push_back(!row.on && said ? onDay(std::move(reply), said, row.recordedAt)
                                      : dated(std::move(reply), row.on, row.recordedAt));
  }
  for (const ReadMark& row : rowsOf<ReadMark>(store, "comment", ids))
    if (isAnother(row.person))
      m_found.push_back(found("read", Kind::comment, row.comment, customers[row.comment],
                              m_reading.person(row.person), row.at, {}, row.rev));
}

/// Nobody's news, but the referrer's to know: it has been quiet for too long.
void Gathering::appendSilence(const OpportunityView& view) {
  if (!view.silent)
    return;
  const Date day = view.lastWordOn.plusDays(silentAfterDays);
  m_found.push_back(onDay(
      found("silent", Kind::opportunity, view.id, view.customer, view.owner, {}, view.title, 0), day, {}));
  m_found.back().item.stage = view.stage;
}

void Gathering::appendOpportunities() {
  const DeviceStore& store = m_reading.store();
  const auto rows = rowsBy<Opportunity>(store, queries::opportunitiesOfAuthor, {valueOf(m_me)});
  const auto views = opportunityViews(m_reading, rows);
  const auto events =
      groupedBy(rowsOf<OpportunityEvent>(store, "opportunity", idsOf(rows)), &OpportunityEvent::opportunity);
  for (const OpportunityView& view : views) {
    appendSilence(view);
    const auto steps = events.find(view.id);
    if (steps == events.end())
      continue;
    for (const OpportunityEvent& event : steps->second) {
      const auto shown = std::find_if(view.events.begin(), view.events.end(),
                                      [&](const OpportunityEventView& one) { return one.id == event.id; });
      if (!isAnother(event.author) || shown == view.events.end() || !shown->applied)
        continue;
      Found step = dated(found("stage", Kind::opportunity, view.id, view.customer,
                               m_reading.person(event.author), event.recordedAt, event.say, event.rev),
                         event.on, event.recordedAt);
      step.item.stage = event.to;
      if (event.to == stage::accepted)
        step.item.credit = view.credit;
      m_found.push_back(std::move(step));
    }
  }
}

/// What customers answered to others about an offer that this person follows up.
void Gathering::appendProposals(DeviceStore& store) {
  std::unordered_map<Id, ProposalView> own;
  std::vector<Id> ids;
  for (ProposalView& view : Proposals(store).list({}, false)) {
    if (view.owner.id != m_me)
      continue;
    ids.push_back(view.id);
    own.emplace(view.id, std::move(view));
  }
  for (const ProposalOutcome& row : rowsOf<ProposalOutcome>(m_reading.store(), "proposal", ids)) {
    if (!isAnother(row.author))
      continue;
    Found answer = found("decision", Kind::proposal, row.proposal, own[row.proposal].customer,
                         m_reading.person(row.author), row.recordedAt, row.note, row.rev);
    answer.item.stage = row.is;
    m_found.push_back(std::move(answer));
  }
}

/// Of whom a record tells; nobody where it is not here.
Named Gathering::customerOf(Kind kind, const Id& record) {
  if (kind == Kind::customer)
    return m_reading.customer(record);
  const KindInfo* info = findKind(kind);
  const FieldInfo* field = info ? info->field("customer") : nullptr;
  const auto row = field ? m_reading.store().readRow(kind, record) : std::nullopt;
  return row ? m_reading.customer(idOf(row->at(field->number))) : Named{};
}

void Gathering::appendThanks() {
  for (const Thanks& row :
       rowsBy<Thanks>(m_reading.store(), queries::thanksTo, {valueOf(m_me), Value{ownRecords}})) {
    const Kind kind = static_cast<Kind>(row.aboutKind);
    if (isAnother(row.author))
      m_found.push_back(found("thanks", kind, row.about, customerOf(kind, row.about),
                              m_reading.person(row.author), row.recordedAt, row.text, row.rev));
  }
}

void Gathering::appendConflicts() {
  const DeviceStore& store = m_reading.store();
  const auto conflicts = rowsBy<Conflict>(store, queries::conflictsInState, {Value{std::string("open")}});
  auto losers =
      groupedBy(rowsOf<ConflictLoser>(store, "conflict", idsOf(conflicts)), &ConflictLoser::conflict);
  for (const Conflict& conflict : conflicts) {
    bool isMine = conflict.winnerBy == m_me;
    Instant at = conflict.winnerAt;
    Id other = isAnother(conflict.winnerBy) ? conflict.winnerBy : Id{};
    for (const ConflictLoser& loser : losers[conflict.id]) {
      isMine = isMine || loser.by == m_me;
      at = std::max(at, loser.at);
      if (other.isNull() && isAnother(loser.by))
        other = loser.by;
    }
    if (!isMine)
      continue;
    const Kind kind = static_cast<Kind>(conflict.recordKind);
    const KindInfo* info = findKind(kind);
    const Named customer = customerOf(kind, conflict.record);
    const FieldInfo* field = info ? info->field(static_cast<std::uint32_t>(conflict.recordField)) : nullptr;
    m_found.push_back(found("conflict", Kind::conflict, conflict.id, customer, m_reading.person(other), at,
                            field ? std::string(field->name) : std::string(), conflict.rev));
  }
}

std::vector<Found> Gathering::take() {
  std::sort(m_found.begin(), m_found.end(), [](const Found& one, const Found& other) {
    return std::make_tuple(one.item.at, one.rev, one.item.record) >
           std::make_tuple(other.item.at, other.rev, other.item.record);
  });
  return std::move(m_found);
}

/// The highest revision that was on the list when it was last marked as read.
std::uint64_t seenRev(const DeviceStore& store) {
  const std::string text = store.meta(seenKey).value_or(std::string());
  std::uint64_t rev = 0;
  std::from_chars(text.data(), text.data() + text.size(), rev);
  return rev;
}

std::vector<Found> gather(DeviceStore& store) {
  Gathering gathering(store);
  gathering.appendComments();
  gathering.appendOpportunities();
  gathering.appendProposals(store);
  gathering.appendConflicts();
  gathering.appendThanks();
  return gathering.take();
}

} // namespace

std::vector<UpdateItem> Updates::list(std::int64_t most) const {
  const std::uint64_t seen = seenRev(m_store);
  std::vector<UpdateItem> items;
  for (Found& update : gather(m_store)) {
    if (static_cast<std::int64_t>(items.size()) >= most)
      break;
    update.item.unread = update.rev > seen;
    items.push_back(std::move(update.item));
  }
  return items;
}

int Updates::unread() const {
  const std::uint64_t seen = seenRev(m_store);
  const auto all = gather(m_store);
  return static_cast<int>(
      std::count_if(all.begin(), all.end(), [&](const Found& update) { return update.rev > seen; }));
}

Status Updates::markAllRead() {
  std::uint64_t seen = seenRev(m_store);
  for (const Found& update : gather(m_store))
    seen = std::max(seen, update.rev);
  return m_store.setMeta(seenKey, std::to_string(seen));
}

} // namespace leadhand
