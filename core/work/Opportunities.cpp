#include "core/work/Opportunities.h"

#include "core/base/Text.h"
#include "core/rules/Stages.h"
#include "core/schema/Schema.h"
#include "core/work/HandoverRules.h"
#include "core/work/OpportunityReading.h"
#include "core/work/Readings.h"

#include <algorithm>
#include <array>

namespace leadhand {
namespace {

constexpr std::size_t titleBytes = 80;
constexpr std::array<std::string_view, 4> channels{"call", "text", "email", "person"};

Result<Opportunity> opportunityOf(const DeviceStore& store, const Id& id) {
  auto row = store.read<Opportunity>(id);
  if (!row || row->deleted)
    return fail(ErrorCode::unknownRecord, "opportunity " + id.text());
  return std::move(*row);
}

Status checkWords(const Opportunities::NewReferral& referral) {
  if (isBlank(referral.noticed))
    return fail(ErrorCode::emptyText, "noticed");
  if (isBlank(referral.betterOff))
    return fail(ErrorCode::emptyText, "better_off", "say how the customer is better off");
  if (referral.mayCall != "yes" && referral.mayCall != "no" && referral.mayCall != "ask")
    return fail(ErrorCode::badValue, "may_call: " + referral.mayCall, "use yes, no or ask");
  if (!referral.channel.empty() &&
      std::find(channels.begin(), channels.end(), referral.channel) == channels.end())
    return fail(ErrorCode::badValue, "channel: " + referral.channel, "use call, text, email or person");
  return {};
}

/// How it is handed over, as this device's rules have it.
void fillHandover(DeviceStore& store, const Opportunities::NewReferral& referral, Opportunity& row) {
  const Handover holds =
      HandoverRules(store).decide({row.customer, referral.service, referral.sized, referral.size});
  row.mode = holds.mode;
  row.level = holds.level;
  row.rule = holds.rule;
  row.ruleVersion = holds.version;
  if (referral.sized) {
    row.sizeFrom = referral.size.from;
    row.sizeBelow = referral.size.below;
  }
  row.mayCall = referral.mayCall;
  if (referral.mayCall != "no") {
    row.bestTime = referral.bestTime;
    row.channel = referral.channel;
  }
  if (referral.mayCall == "yes")
    row.allowedOn = localToday(store);
  if (referral.agreed)
    row.agreedOn = localToday(store);
}

/// The reading that suggested it has thereby been seen to.
Status appendSettlement(const DeviceStore& store, const Id& id, std::vector<Edit>& edits) {
  if (id.isNull())
    return {};
  const auto reading = store.read<ConditionReading>(id);
  if (!reading || reading->deleted)
    return fail(ErrorCode::unknownRecord, "reading " + id.text());
  if (!reading->settledOn)
    edits.push_back(settlementOf(store, id, "referred"));
  return {};
}

Result<std::string> titleOf(const DeviceStore& store, const Opportunities::NewReferral& referral) {
  if (referral.service) {
    const auto card = store.read<ServiceCard>(referral.service);
    if (!card)
      return fail(ErrorCode::unknownRecord, "service " + referral.service.text());
    if (isBlank(referral.title))
      return card->title;
  }
  return isBlank(referral.title) ? firstWords(referral.noticed, titleBytes) : referral.title;
}

/// The comment it came from is thereby decided, where the one who refers may decide that.
Status appendDisposal(const Reading& reading, const Id& comment, std::vector<Edit>& edits) {
  if (comment.isNull())
    return {};
  const auto row = reading.store().read<Comment>(comment);
  if (!row)
    return fail(ErrorCode::unknownRecord, "comment " + comment.text());
  if (reading.isOffice() && row->disposition.empty())
    edits.push_back(UpdateOf<Comment>(comment)
                        .with(&Comment::disposition, std::string("opportunity"))
                        .with(&Comment::disposedBy, reading.actor().person)
                        .with(&Comment::disposedAt, reading.store().clock().now())
                        .edit);
  return {};
}

std::string listOf(const std::vector<std::string>& stages) {
  std::string text;
  for (const std::string& name : stages)
    text += (text.empty() ? "" : ", ") + name;
  return text;
}

/// Open ones first, the latest movement first.
bool isShownBefore(const OpportunityView& one, const OpportunityView& other) {
  const bool oneIsOpen = isOpenStage(one.stage);
  if (oneIsOpen != isOpenStage(other.stage))
    return oneIsOpen;
  return std::tie(one.stageSince, one.id) > std::tie(other.stageSince, other.id);
}

} // namespace

Result<Id> Opportunities::refer(const NewReferral& referral) {
  LEADHAND_TRY(checkWords(referral));
  Opportunity row;
  row.id = m_store.newId();
  row.customer = referral.customer;
  row.visit = referral.visit;
  if (referral.visit) {
    const auto visit = m_store.read<Visit>(referral.visit);
    if (!visit)
      return fail(ErrorCode::unknownRecord, "visit " + referral.visit.text());
    if (row.customer.isNull())
      row.customer = visit->customer;
  }
  if (!m_store.readRow(Kind::customer, row.customer))
    return fail(ErrorCode::unknownCustomer, row.customer ? row.customer.text() : "nobody named");
  LEADHAND_ASSIGN(row.title, titleOf(m_store, referral));
  row.noticed = referral.noticed;
  row.betterOff = referral.betterOff;
  row.service = referral.service;
  fillHandover(m_store, referral, row);
  row.fromComment = referral.fromComment;
  row.fromReading = referral.fromReading;
  std::vector<Edit> edits{insertOf(row)};
  LEADHAND_TRY(appendDisposal(Reading(m_store), referral.fromComment, edits));
  LEADHAND_TRY(appendSettlement(m_store, referral.fromReading, edits));
  LEADHAND_TRY(m_store.write(edits));
  return row.id;
}

Status Opportunities::move(const Id& opportunity, const Move& move) {
  LEADHAND_ASSIGN(const Opportunity row, opportunityOf(m_store, opportunity));
  if (!isStage(move.to))
    return fail(ErrorCode::badValue, "stage: " + move.to,
                "use one of " + listOf({allStages().begin(), allStages().end()}));
  Reading reading(m_store);
  const OpportunityView now = opportunityViews(reading, {row}).front();
  if (!canMove(now.stage, move.to))
    return fail(ErrorCode::stageNotReachable, now.stage + " to " + move.to,
                now.reachable.empty() ? "nothing follows from " + now.stage
                                      : "from " + now.stage + " it can go to " + listOf(now.reachable));
  if (move.owner && !m_store.readRow(Kind::person, move.owner))
    return fail(ErrorCode::unknownPerson, move.owner.text());
  if (isOpenStage(move.to) && move.to != stage::referred && now.owner.id.isNull() && move.owner.isNull())
    return fail(ErrorCode::ownerMissing, move.to);
  OpportunityEvent event;
  event.id = m_store.newId();
  event.opportunity = opportunity;
  event.customer = row.customer;
  event.to = move.to;
  event.say = move.say;
  event.owner = move.owner;
  event.next = move.next;
  event.note = move.note;
  event.on = reading.today();
  return m_store.write(insertOf(event));
}

Status Opportunities::reword(const Id& opportunity, const std::string& about, const std::string& text) {
  LEADHAND_ASSIGN(const Opportunity row, opportunityOf(m_store, opportunity));
  const FieldInfo* field = kindInfo(Kind::opportunity).field(about);
  if (!field || field->merge != Merge::untilTaken)
    return fail(ErrorCode::badValue, "about: " + about, "use title, noticed or better_off");
  if (isBlank(text))
    return fail(ErrorCode::emptyText, about);
  if (isTakenUp(row.stage)) {
    LEADHAND_ASSIGN([[maybe_unused]] const Id note, addNote(opportunity, text, about));
    return {};
  }
  return m_store.write(
      Edit{Edit::Op::update, Kind::opportunity, opportunity, {{field->number, valueOf(text)}}});
}

Result<Id> Opportunities::addNote(const Id& opportunity, const std::string& text, const std::string& about) {
  LEADHAND_ASSIGN(const Opportunity row, opportunityOf(m_store, opportunity));
  if (isBlank(text))
    return fail(ErrorCode::emptyText, "note");
  OpportunityNote note;
  note.id = m_store.newId();
  note.opportunity = opportunity;
  note.customer = row.customer;
  note.about = about;
  note.text = text;
  note.on = localToday(m_store);
  LEADHAND_TRY(m_store.write(insertOf(note)));
  return note.id;
}

Result<Id> Opportunities::nudge(const Id& opportunity, const std::string& text) {
  LEADHAND_ASSIGN(const OpportunityView now, show(opportunity));
  if (!isOpenStage(now.stage))
    return fail(ErrorCode::badValue, "stage: " + now.stage, "it is over; there is nothing to ask after");
  if (now.nudgedOn)
    return fail(ErrorCode::alreadyExists, "nudge", "the office has been asked and has not answered yet");
  return addNote(opportunity, text, std::string(nudgeNote));
}

std::string Opportunities::whereOf(const Filter& filter) {
  std::string where;
  int parameter = 0;
  const auto also = [&](const std::string& condition) {
    where += (where.empty() ? "" : " AND ") + condition;
  };
  if (filter.mine)
    also("author = ?" + std::to_string(++parameter));
  if (filter.customer)
    also("customer = ?" + std::to_string(++parameter));
  if (filter.openOnly)
    also(std::string(queries::opportunityIsOpen));
  return where + (where.empty() ? "ORDER BY stage DESC LIMIT ?" : " LIMIT ?") + std::to_string(++parameter);
}

std::vector<OpportunityView> Opportunities::list(const Filter& filter) const {
  Reading reading(m_store);
  std::vector<Value> parameters;
  if (filter.mine)
    parameters.push_back(valueOf(reading.actor().person));
  if (filter.customer)
    parameters.push_back(valueOf(filter.customer));
  parameters.push_back(Value{filter.most});
  auto views = opportunityViews(reading, m_store.select<Opportunity>(whereOf(filter), parameters));
  // An own step that the office has not seen yet may have closed it.
  if (filter.openOnly)
    std::erase_if(views, [](const OpportunityView& view) { return !isOpenStage(view.stage); });
  std::sort(views.begin(), views.end(), isShownBefore);
  return views;
}

Result<OpportunityView> Opportunities::show(const Id& opportunity) const {
  LEADHAND_ASSIGN(const Opportunity row, opportunityOf(m_store, opportunity));
  Reading reading(m_store);
  return std::move(opportunityViews(reading, {row}).front());
}

std::vector<Named> Opportunities::services() const {
  std::vector<Named> services;
  for (const ServiceCard& card : rowsBy<ServiceCard>(m_store, queries::servicesByTitle))
    services.push_back({card.id, card.title});
  return services;
}

} // namespace leadhand
