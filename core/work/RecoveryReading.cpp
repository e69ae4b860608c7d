#include "core/rules/Recovery.h"
#include "core/work/Recoveries.h"

#include <algorithm>
#include <limits>

namespace leadhand {
namespace {

constexpr int daysToAsk = 90;
/// Closed in the office, and reopened here since.
constexpr std::string_view reopenedHere =
    "id IN (SELECT step.recovery FROM recovery_case AS done CROSS JOIN recovery_event AS step "
    "ON step.recovery = done.id WHERE done.state = 'closed' AND step.\"to\" = 'reopened' "
    "AND (step.rev = 0 OR step.rev > done.rev))";

/// As the office has them: by revision; those it has not numbered yet come last, as they were written.
void sortAsOffice(std::vector<RecoveryEvent>& events) {
  const auto place = [](const RecoveryEvent& event) {
    return event.rev ? event.rev : std::numeric_limits<std::uint64_t>::max();
  };
  std::stable_sort(events.begin(), events.end(), [&](const RecoveryEvent& one, const RecoveryEvent& other) {
    return place(one) < place(other);
  });
}

RecoveryEventView eventView(Reading& reading, const RecoveryEvent& event, const FoldedRecovery& state) {
  RecoveryEventView view;
  view.id = event.id;
  view.to = event.to;
  view.note = event.note;
  view.received = event.received;
  view.satisfied = event.satisfied;
  view.photo = event.photo;
  view.by = reading.person(event.author);
  view.at = event.at;
  view.applied = event.outcome.empty() && std::find(state.notApplied.begin(), state.notApplied.end(),
                                                    event.id) == state.notApplied.end();
  view.receipt = reading.receipt(event, Kind::recoveryEvent);
  return view;
}

RecoveryPromiseView promiseView(Reading& reading, const RecoveryPromise& row, const std::string& reference) {
  RecoveryPromiseView view;
  view.id = row.id;
  view.recovery = row.recovery;
  view.reference = reference;
  view.customer = reading.customer(row.customer);
  view.sort = row.sort;
  view.text = row.text;
  view.owner = reading.person(row.owner);
  view.due = row.due;
  view.keptAt = row.keptAt;
  view.keptBy = reading.person(row.keptBy);
  view.keptNote = row.keptNote;
  view.receipt = reading.receipt(row, Kind::recoveryPromise);
  return view;
}

/// Closed, and since then nobody has written down how it is.
bool isToBeAsked(const RecoveryView& view, Instant now) {
  if (view.isOpen || now.ms - view.stateAt.ms > std::int64_t{daysToAsk} * 86'400'000)
    return false;
  return std::none_of(view.events.begin(), view.events.end(), [&](const RecoveryEventView& event) {
    return event.to == recovery::asked && event.at >= view.stateAt;
  });
}

RecoveryView recoveryView(Reading& reading, const RecoveryCase& row, std::vector<RecoveryEvent> events,
                          const std::vector<RecoveryPromise>& promises) {
  sortAsOffice(events);
  std::vector<RecoveryEvent> pending;
  std::copy_if(events.begin(), events.end(), std::back_inserter(pending),
               [&](const RecoveryEvent& event) { return isPending(event, row) && event.outcome.empty(); });
  const FoldedRecovery state = foldPendingRecovery(row, pending);
  RecoveryView view;
  view.id = row.id;
  view.reference = row.reference;
  view.customer = reading.customer(row.customer);
  view.category = row.category;
  view.about = row.about;
  view.words = row.words;
  view.restated = row.restated;
  view.author = reading.person(row.author);
  view.owner = reading.person(row.owner);
  view.openedAt = row.recordedAt;
  view.state = state.state;
  view.next = nextRecoveryStep(state.state);
  view.stateAt = state.at ? state.at : row.recordedAt;
  view.stateBy = reading.person(state.by ? state.by : row.author);
  view.reopened = state.reopened;
  view.isOpen = isOpenRecovery(state.state);
  for (const RecoveryEvent& event : events)
    view.events.push_back(eventView(reading, event, state));
  for (const RecoveryPromise& promise : promises)
    view.promises.push_back(promiseView(reading, promise, row.reference));
  view.askHow = isToBeAsked(view, reading.store().clock().now());
  view.receipt = reading.receipt(row, Kind::recoveryCase);
  // What is shown rests on steps that the office may not have yet.
  for (const RecoveryEvent& event : pending)
    if (reading.receipt(event, Kind::recoveryEvent) == "on_phone")
      view.receipt = "on_phone";
  return view;
}

bool isShownBefore(const RecoveryView& one, const RecoveryView& other) {
  if (one.isOpen != other.isOpen)
    return one.isOpen;
  return std::tie(one.stateAt, one.id) > std::tie(other.stateAt, other.id);
}

} // namespace

std::vector<RecoveryView> recoveryViews(Reading& reading, const std::vector<RecoveryCase>& rows) {
  const std::vector<Id> ids = idsOf(rows);
  auto eventRows = rowsOf<RecoveryEvent>(reading.store(), "recovery", ids);
  auto promiseRows = rowsOf<RecoveryPromise>(reading.store(), "recovery", ids);
  reading.learnReceipts(ids);
  reading.learnReceipts(idsOf(eventRows));
  reading.learnReceipts(idsOf(promiseRows));
  auto events = groupedBy(std::move(eventRows), &RecoveryEvent::recovery);
  auto promises = groupedBy(std::move(promiseRows), &RecoveryPromise::recovery);
  std::vector<RecoveryView> views;
  views.reserve(rows.size());
  for (const RecoveryCase& row : rows)
    views.push_back(recoveryView(reading, row, std::move(events[row.id]), promises[row.id]));
  return views;
}

std::vector<RecoveryView> recoveriesToKnow(Reading& reading, const Id& customer) {
  auto views = recoveryViews(
      reading, rowsBy<RecoveryCase>(reading.store(), queries::recoveriesOfCustomer, {valueOf(customer)}));
  std::erase_if(views, [](const RecoveryView& view) { return !view.isOpen && !view.askHow; });
  std::sort(views.begin(), views.end(), isShownBefore);
  return views;
}

std::string Recoveries::whereOf(const Filter& filter) {
  if (filter.customer)
    return std::string(queries::recoveriesOfCustomer.where);
  if (filter.mine)
    return std::string(queries::recoveriesOfAuthor.where);
  if (!filter.openOnly)
    return std::string(queries::recoveriesAll.where);
  return "(" + std::string(queries::recoveriesOpen.where) + " OR " + std::string(reopenedHere) + ")";
}

std::vector<RecoveryView> Recoveries::list(const Filter& filter) const {
  Reading reading(m_store);
  std::vector<Value> parameters;
  if (filter.customer)
    parameters.push_back(valueOf(filter.customer));
  else if (filter.mine)
    parameters.push_back(valueOf(reading.actor().person));
  else if (!filter.openOnly)
    parameters.push_back(Value{filter.most});
  auto views = recoveryViews(reading, m_store.select<RecoveryCase>(whereOf(filter), parameters));
  std::erase_if(views, [&](const RecoveryView& view) {
    return (filter.openOnly && !view.isOpen) || (filter.mine && view.author.id != reading.actor().person);
  });
  std::sort(views.begin(), views.end(), isShownBefore);
  return views;
}

Result<RecoveryView> Recoveries::show(const Id& recovery) const {
  const auto row = m_store.read<RecoveryCase>(recovery);
  if (!row || row->deleted)
    return fail(ErrorCode::unknownRecord, "problem " + recovery.text());
  Reading reading(m_store);
  return std::move(recoveryViews(reading, {*row}).front());
}

std::vector<RecoveryPromiseView> Recoveries::due(Instant until, std::int64_t most) const {
  Reading reading(m_store);
  std::vector<RecoveryPromiseView> views;
  for (const RecoveryPromise& row :
       rowsBy<RecoveryPromise>(m_store, queries::promisesDue, {Value{until.ms}, Value{most}})) {
    const auto recovery = m_store.read<RecoveryCase>(row.recovery);
    views.push_back(promiseView(reading, row, recovery ? recovery->reference : std::string()));
  }
  return views;
}

} // namespace leadhand
