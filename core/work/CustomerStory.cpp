// A customer as a story: everything in one line of time, and what to know before a visit.
#include "core/rules/Completion.h"
#include "core/rules/Stages.h"
#include "core/work/CommentReading.h"
#include "core/work/CorrectionReading.h"
#include "core/work/CustomerReading.h"
#include "core/work/Customers.h"
#include "core/work/DailyLog.h"
#include "core/work/Opportunities.h"
#include "core/work/OpportunityReading.h"
#include "core/work/Readings.h"
#include "core/work/Recoveries.h"
#include "core/work/VisitReading.h"

#include <algorithm>
#include <charconv>

namespace leadhand {
namespace {

constexpr std::int64_t contactsInBrief = 5;
constexpr std::int64_t commentsInBrief = 50;
constexpr int daysToSpeakAgain = 92;

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words)
    text += (text.empty() ? "" : ", ") + word;
  return text;
}

TimelineItem item(TimelineSort sort, Kind kind, const Id& id, Date on, Instant at, Named who) {
  TimelineItem made;
  made.sort = sort;
  made.kind = kind;
  made.id = id;
  made.on = on;
  made.at = at;
  made.who = std::move(who);
  return made;
}

std::string stateOf(const CommentView& comment) {
  if (!comment.correction.voided.empty())
    return "void";
  if (comment.completedOn)
    return "completed";
  if (comment.needsDecision)
    return "needs_decision";
  return comment.isOpen ? "open" : comment.disposition;
}

void appendComments(Reading& reading, const Id& customer, std::int64_t most,
                    std::vector<TimelineItem>& line) {
  for (const CommentView& view :
       commentViews(reading, rowsBy<Comment>(reading.store(), queries::commentsOfCustomer,
                                             {valueOf(customer), Value{most}}))) {
    TimelineItem made =
        item(TimelineSort::comment, Kind::comment, view.id, view.saidOn, view.recordedAt, view.author);
    if (made.who.name.empty())
      made.who.name = view.signature;
    made.title = joined(view.kinds);
    made.text = view.text;
    made.state = stateOf(view);
    made.receipt = view.receipt;
    made.correction = view.correction;
    made.voices = view.voices;
    made.hasPhotos = !view.photos.empty();
    line.push_back(std::move(made));
  }
}

void appendContacts(Reading& reading, const Id& customer, std::int64_t most,
                    std::vector<TimelineItem>& line) {
  for (const ContactView& view :
       contactViews(reading, rowsBy<ContactEntry>(reading.store(), queries::contactsOfCustomer,
                                                  {valueOf(customer), Value{most}}))) {
    TimelineItem made =
        item(TimelineSort::contact, Kind::contactEntry, view.id, view.on, view.recordedAt, view.takenBy);
    if (made.who.name.empty())
      made.who.name = view.signature;
    made.title = view.channel;
    made.text = view.topic;
    const bool isOpen = std::any_of(view.actions.begin(), view.actions.end(),
                                    [](const TaskView& action) { return action.doneOn.isNone(); });
    made.state = !view.correction.voided.empty() ? "void"
                 : isOpen                        ? "open"
                 : view.outcomes.empty()         ? ""
                                                 : "answered";
    made.receipt = view.receipt;
    made.correction = view.correction;
    line.push_back(std::move(made));
  }
}

void appendOpportunities(Reading& reading, const Id& customer, std::vector<TimelineItem>& line) {
  const auto rows =
      rowsBy<Opportunity>(reading.store(), queries::opportunitiesOfCustomer, {valueOf(customer)});
  const auto views = opportunityViews(reading, rows);
  for (std::size_t i = 0; i < views.size(); ++i) {
    const OpportunityView& view = views[i];
    TimelineItem made = item(TimelineSort::opportunity, Kind::opportunity, view.id, view.referredOn,
                             rows[i].recordedAt, view.author);
    made.title = view.title;
    made.text = view.say.empty() ? view.noticed : view.say;
    made.state = view.stage;
    made.receipt = view.receipt;
    line.push_back(std::move(made));
  }
}

void appendInstructions(Reading& reading, const Id& customer, std::vector<TimelineItem>& line) {
  const auto rows =
      rowsBy<StandingInstruction>(reading.store(), queries::instructionsOf, {valueOf(customer)});
  reading.learnReceipts(idsOf(rows));
  for (const StandingInstruction& row : rows) {
    const InstructionView view = instructionView(reading, row);
    TimelineItem made = item(TimelineSort::instruction, Kind::standingInstruction, view.id, view.agreedOn,
                             row.recordedAt, view.author);
    made.title = view.season;
    made.text = view.text;
    made.state = row.retiredOn ? "retired" : "in_force";
    made.receipt = view.receipt;
    line.push_back(std::move(made));
  }
}

void appendVisits(Reading& reading, const Id& customer, std::int64_t most, std::vector<TimelineItem>& line) {
  for (const VisitView& view : visitViews(reading, rowsBy<Visit>(reading.store(), queries::visitsOfCustomer,
                                                                 {valueOf(customer), Value{most}}))) {
    TimelineItem made =
        item(TimelineSort::visit, Kind::visit, view.id, view.date, view.statusAt, view.statusBy);
    made.title = view.crew.name;
    made.text = view.work;
    made.state = view.status;
    made.receipt = view.receipt;
    line.push_back(std::move(made));
  }
}

/// A problem stands at the day it was heard, each of its steps at its own.
void appendRecoveries(Reading& reading, const Id& customer, std::vector<TimelineItem>& line) {
  const auto rows = rowsBy<RecoveryCase>(reading.store(), queries::recoveriesOfCustomer, {valueOf(customer)});
  for (const RecoveryView& view : recoveryViews(reading, rows)) {
    TimelineItem made = item(TimelineSort::recovery, Kind::recoveryCase, view.id,
                             reading.dayOf(view.openedAt), view.openedAt, view.author);
    made.title = view.reference;
    made.text = view.words;
    made.state = view.state;
    made.receipt = view.receipt;
    line.push_back(std::move(made));
    for (const RecoveryEventView& event : view.events) {
      if (!event.applied)
        continue;
      TimelineItem step = item(TimelineSort::recovery, Kind::recoveryEvent, event.id, reading.dayOf(event.at),
                               event.at, event.by);
      step.title = view.reference;
      step.text = event.note;
      step.state = event.to;
      step.receipt = event.receipt;
      line.push_back(std::move(step));
    }
  }
}

CorrectionView correctionOf(Reading& reading, const KnownFact& fact) {
  CorrectionView view;
  view.voided = fact.now.voided;
  view.voidedBy = reading.person(fact.now.voidedBy);
  view.voidedAt = fact.now.voidedAt;
  view.isOurs = mayCorrect(reading.actor(), fact.first.author);
  if (fact.earlier.empty())
    return view;
  view.by = reading.person(fact.now.author);
  view.at = fact.now.recordedAt;
  for (const CustomerFact& row : fact.earlier)
    view.earlier.push_back({row.id, row.text, row.on, reading.person(row.author), row.recordedAt});
  return view;
}

void appendFacts(Reading& reading, const Id& customer, std::vector<TimelineItem>& line) {
  for (const KnownFact& fact : factsOf(reading.store(), customer)) {
    const CustomerFact& row = fact.now;
    TimelineItem made = item(TimelineSort::fact, Kind::customerFact, row.id, row.on, row.recordedAt,
                             reading.person(row.author));
    made.title = row.topic;
    made.text = row.text;
    made.state = row.voided.empty() ? "" : "void";
    made.receipt = reading.receipt(row, Kind::customerFact);
    made.correction = correctionOf(reading, fact);
    line.push_back(std::move(made));
  }
}

FactView factView(Reading& reading, const KnownFact& fact) {
  return {fact.now.id,   fact.now.topic,
          fact.now.text, reading.person(fact.now.author),
          fact.now.on,   correctionOf(reading, fact)};
}

Instant lastContact(const DeviceStore& store) {
  const std::string text = store.meta("last_contact").value_or(std::string());
  Instant at;
  std::from_chars(text.data(), text.data() + text.size(), at.ms);
  return at;
}

/// Declined some time ago: it may be spoken of again, in the season in which that begins.
bool maySpeakAgain(const OpportunityView& view, Date on) {
  return view.hiddenUntil && view.hiddenUntil <= on && on.daysSince(view.hiddenUntil) <= daysToSpeakAgain;
}

} // namespace

std::vector<TimelineItem> Customers::timeline(const Id& customer, std::int64_t most) const {
  Reading reading(m_store);
  std::vector<TimelineItem> line;
  appendComments(reading, customer, most, line);
  appendContacts(reading, customer, most, line);
  appendOpportunities(reading, customer, line);
  appendInstructions(reading, customer, line);
  appendVisits(reading, customer, most, line);
  appendFacts(reading, customer, line);
  appendRecoveries(reading, customer, line);
  std::sort(line.begin(), line.end(), [](const TimelineItem& one, const TimelineItem& other) {
    return std::tie(one.on, one.at, one.id) > std::tie(other.on, other.at, other.id);
  });
  line.resize(std::min(line.size(), static_cast<std::size_t>(std::max<std::int64_t>(most, 0))));
  return line;
}

Result<BriefView> Customers::brief(const Id& customer, Date on) const {
  const auto row = m_store.read<Customer>(customer);
  if (!row || row->deleted)
    return fail(ErrorCode::unknownCustomer, customer.text());
  Reading reading(m_store);
  BriefView brief;
  brief.on = on ? on : reading.today();
  brief.customer =
      customerView(reading, *row, openCountsOf(reading, customer), nextVisitOf(reading, customer));
  brief.awayThen = isAway(*row, brief.on);
  brief.askOffice = row->askOffice && !reading.isOffice();
  brief.asOf = lastContact(m_store);
  brief.instructions = std::move(instructionsInForce(reading, {customer}, brief.on)[customer]);
  for (const KnownFact& fact : factsOf(m_store, customer))
    if (fact.now.voided.empty())
      brief.facts.push_back(factView(reading, fact));
  brief.proposals = Proposals(m_store).list(customer, true);
  brief.opportunities = Opportunities(m_store).list({.mine = false, .customer = customer, .openOnly = false});
  brief.history = historyOf(brief.opportunities, brief.on);
  std::erase_if(brief.opportunities, [&](const OpportunityView& view) {
    return !isOpenStage(view.stage) && !maySpeakAgain(view, brief.on);
  });
  brief.readings = readingsDue(reading, customer, brief.on);
  brief.comments = DailyLog(m_store).list({.customer = customer,
                                           .author = {},
                                           .saidOn = {},
                                           .needsDecision = false,
                                           .openOnly = true,
                                           .most = commentsInBrief});
  brief.contacts = contactViews(reading, rowsBy<ContactEntry>(m_store, queries::contactsOfCustomer,
                                                              {valueOf(customer), Value{contactsInBrief}}));
  std::erase_if(brief.contacts, [](const ContactView& view) { return !view.correction.voided.empty(); });
  brief.cases = recoveriesToKnow(reading, customer);
  return brief;
}

} // namespace leadhand
