#include "core/work/Visits.h"

#include "core/base/Text.h"
#include "core/rules/Completion.h"
#include "core/store/DeviceInside.h"
#include "core/work/CustomerReading.h"
#include "core/work/Gates.h"
#include "core/work/VisitReading.h"

#include <algorithm>
#include <limits>

namespace leadhand {
namespace {

FoldedVisit stateOf(const Visit& visit, std::vector<VisitEvent> events) {
  FoldedVisit state;
  if (isVisitStatus(visit.status))
    state = {visit.status, visit.statusAt, visit.statusBy};
  std::erase_if(events, [&](const VisitEvent& event) { return !isPending(event, visit); });
  return foldVisit(events, state);
}

VisitView visitView(Reading& reading, const Visit& visit, const std::vector<VisitEvent>& events,
                    const std::string& address) {
  VisitView view;
  view.id = visit.id;
  view.customer = reading.customer(visit.customer);
  view.address = address;
  view.crew = reading.crew(visit.crew);
  view.date = visit.date;
  view.position = visit.position;
  view.startTime = visit.startTime;
  view.work = visit.work;
  const FoldedVisit state = stateOf(visit, events);
  view.status = state.status;
  view.statusAt = state.at;
  view.statusBy = reading.person(state.by);
  view.emergency = visit.emergency;
  view.billing = visit.billing;
  // What the crew wants to know is whether their last step has reached the office.
  view.receipt = reading.receipt(visit, Kind::visit);
  for (const VisitEvent& event : events)
    if (event.author == reading.actor().person)
      view.receipt = reading.receipt(event, Kind::visitEvent);
  return view;
}

std::unordered_map<Id, std::string> addressesOf(const Reading& reading, const std::vector<Visit>& visits) {
  std::vector<Id> customers;
  std::vector<Id> sites;
  for (const Visit& visit : visits) {
    customers.push_back(visit.customer);
    if (visit.site)
      sites.push_back(visit.site);
  }
  std::unordered_map<Id, std::string> addresses;
  for (const Customer& customer : rowsOf<Customer>(reading.store(), "id", customers))
    addresses[customer.id] = customer.address;
  for (const Site& site : rowsOf<Site>(reading.store(), "id", sites))
    addresses[site.id] = site.address;
  return addresses;
}

/// Order of the day: by position, those without one last, then by time.
bool isBefore(const VisitView& one, const VisitView& other) {
  const auto place = [](const VisitView& view) {
    return std::make_tuple(
        view.date, view.position > 0 ? view.position : std::numeric_limits<std::int64_t>::max(),
        view.startTime.empty() ? std::string("~") : view.startTime, view.customer.name, view.id);
  };
  return place(one) < place(other);
}

/// A crew sees its own visits, the office everybody's.
std::vector<Visit> visitsBetween(const Reading& reading, Date from, Date to) {
  if (reading.isOffice())
    return rowsBy<Visit>(reading.store(), queries::visitsBetween, {valueOf(from), valueOf(to)});
  const auto person = reading.store().read<Person>(reading.actor().person);
  if (!person || person->crew.isNull())
    return {};
  return rowsBy<Visit>(reading.store(), queries::visitsOfCrewBetween,
                       {valueOf(person->crew), valueOf(from), valueOf(to)});
}

} // namespace

std::vector<VisitView> inOrder(std::vector<VisitView> views) {
  std::sort(views.begin(), views.end(), isBefore);
  return views;
}

std::vector<VisitView> visitViews(Reading& reading, const std::vector<Visit>& visits) {
  auto rows = rowsOf<VisitEvent>(reading.store(), "visit", idsOf(visits));
  reading.learnReceipts(idsOf(visits));
  reading.learnReceipts(idsOf(rows));
  auto events = groupedBy(std::move(rows), &VisitEvent::visit);
  auto addresses = addressesOf(reading, visits);
  std::vector<VisitView> views;
  views.reserve(visits.size());
  for (const Visit& visit : visits) {
    const std::string& own = visit.site ? addresses[visit.site] : addresses[visit.customer];
    views.push_back(
        visitView(reading, visit, events[visit.id], own.empty() ? addresses[visit.customer] : own));
  }
  return views;
}

void addWhatToKnow(Reading& reading, std::vector<VisitView>& views) {
  std::vector<Id> customers;
  for (const VisitView& view : views)
    customers.push_back(view.customer.id);
  std::unordered_map<Id, Customer> rows;
  for (Customer& row : rowsOf<Customer>(reading.store(), "id", customers))
    rows.emplace(row.id, std::move(row));
  std::unordered_map<Id, OpenCounts> counts;
  for (const auto& [id, row] : rows)
    counts[id] = openCountsOf(reading, id);
  for (VisitView& view : views) {
    const OpenCounts& open = counts[view.customer.id];
    view.openComments = open.comments;
    view.openOpportunities = open.opportunities;
    view.openProposals = open.proposals;
    if (const auto customer = rows.find(view.customer.id); customer != rows.end())
      view.awayThen = isAway(customer->second, view.date);
    view.instructions = instructionsInForce(reading, {view.customer.id}, view.date)[view.customer.id];
  }
}

std::vector<VisitView> Visits::today(Date on) const {
  Reading reading(m_store);
  const Date day = on ? on : reading.today();
  std::vector<VisitView> views = inOrder(visitViews(reading, visitsBetween(reading, day, day)));
  addWhatToKnow(reading, views);
  applyGate(reading, views);
  return views;
}

std::vector<VisitView> Visits::list(Date from, Date to) const {
  Reading reading(m_store);
  std::vector<VisitView> views = inOrder(visitViews(reading, visitsBetween(reading, from, to)));
  applyGate(reading, views);
  return views;
}

Result<VisitView> Visits::show(const Id& visit) const {
  const auto row = m_store.read<Visit>(visit);
  if (!row || row->deleted)
    return fail(ErrorCode::unknownRecord, "visit " + visit.text());
  Reading reading(m_store);
  std::vector<VisitView> views = visitViews(reading, {*row});
  addWhatToKnow(reading, views);
  applyGate(reading, views);
  return std::move(views.front());
}

Status Visits::setStatus(const Id& visit, const std::string& to, const std::string& why, Instant at) {
  const auto row = m_store.read<Visit>(visit);
  if (!row || row->deleted)
    return fail(ErrorCode::unknownRecord, "visit " + visit.text());
  if (!isVisitStatus(to))
    return fail(ErrorCode::badValue, "status: " + to,
                "use on_the_way, arrived, done, could_not, or planned to undo");
  if (to == "could_not" && isBlank(why))
    return fail(ErrorCode::emptyText, "why", "say why it could not be done");
  Reading reading(m_store);
  std::vector<VisitView> views = visitViews(reading, {*row});
  const std::string now = views.front().status;
  if (now == to)
    return allWasRead(m_store);
  applyGate(reading, views);
  // What stands again with its own time was taken when nothing stood in its way.
  if (!at && views.front().covered && to != "could_not")
    return fail(ErrorCode::notAllowed, "visit",
                "finish " + views.front().missing.front().customer.name + " first, or open it with a reason");
  if (!canStep(now, to))
    return fail(ErrorCode::stageNotReachable, now + " to " + to, "undo it first, with planned");
  VisitEvent event;
  event.id = m_store.newId();
  event.visit = visit;
  event.customer = row->customer;
  event.to = to;
  event.why = why;
  event.at = at ? at : m_store.clock().now();
  return m_store.write(insertOf(event));
}

Date Visits::localToday() const {
  return leadhand::localToday(m_store);
}

} // namespace leadhand
