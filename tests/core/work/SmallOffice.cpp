#include "tests/core/work/SmallOffice.h"

#include "core/rules/Billing.h"
#include "core/rules/Completion.h"
#include "core/rules/Recovery.h"
#include "core/rules/Stages.h"
#include "core/schema/Scope.h"

#include <algorithm>

namespace leadhand::test {
namespace {

Person personOf(const std::string& name, const std::string& role, const Id& crew) {
  Person person;
  person.name = name;
  person.role = role;
  person.crew = crew;
  return person;
}

Customer customerOf(const std::string& name, const std::string& address) {
  Customer customer;
  customer.name = name;
  customer.address = address;
  return customer;
}

void mustHold(bool holds, const std::string& what) {
  if (!holds)
    throw std::runtime_error(what);
}

} // namespace

SmallOffice::SmallOffice() {
  Crew own;
  own.name = "Crew 1";
  crew = put(own);
  people.jane = put(personOf("Jane", "lead_hand", crew));
  people.ben = put(personOf("Ben", "technician", crew));
  people.jacki = put(personOf("Jacki", "manager", {}));
  people.john = put(personOf("John", "estimator", {}));
  people.karen = put(personOf("Karen", "office", {}));
  smith = put(customerOf("Mrs. Smith", "4 Elm Street"));
  provan = put(customerOf("Mrs. Provan", "12 Lake Road"));
  whitfield = put(customerOf("Mr. Whitfield", "7 Hill Lane"));
  Company company;
  company.name = "Maple & Stone";
  company.zone = "America/Toronto";
  (void)put(company);
}

void SmallOffice::enrol(TestDevice& device, const Id& person) {
  const auto row = fromRow<Person>(m_rows.at({Kind::person, person}));
  device.person = person;
  TestDevice::must(device.store->setMeta("person", person.text()));
  TestDevice::must(device.store->setMeta("person_name", row.name));
  TestDevice::must(device.store->setMeta("role", row.role));
  m_cursors[&device] = 0;
  sync(device);
}

void SmallOffice::store(Row row) {
  row.rev = ++m_rev;
  row.scope = scopeOf(row);
  m_rows.insert_or_assign({row.kind, row.id}, std::move(row));
}

void SmallOffice::applyEntry(const OutboxEntry& entry, const Id& author) {
  const auto known = m_rows.find({entry.kind, entry.id});
  Row row = known == m_rows.end() ? Row(entry.kind, entry.id) : known->second;
  for (const FieldValue& field : entry.fields)
    row.set(field.field, field.value);
  if (known == m_rows.end())
    row.set(commonField::author, valueOf(author));
  const Key key{row.kind, row.id};
  store(std::move(row));
  foldParentOf(m_rows.at(key));
}

template <class R>
std::vector<R> SmallOffice::childrenOf(const Id& parent, Id R::*member) const {
  std::vector<R> children;
  for (const auto& [key, row] : m_rows)
    if (key.first == Declaration<R>::head.kind)
      if (R child = fromRow<R>(row); child.*member == parent)
        children.push_back(std::move(child));
  std::sort(children.begin(), children.end(),
            [](const R& one, const R& other) { return one.rev < other.rev; });
  return children;
}

void SmallOffice::foldParentOf(const Row& row) {
  if (row.kind == Kind::opportunityEvent) {
    const Id id = fromRow<OpportunityEvent>(row).opportunity;
    auto parent = fromRow<Opportunity>(m_rows.at({Kind::opportunity, id}));
    const FoldedOpportunity state =
        foldOpportunity(parent, childrenOf<OpportunityEvent>(id, &OpportunityEvent::opportunity));
    parent.stage = state.stage;
    parent.stageSince = state.stageSince;
    parent.say = state.say;
    parent.sayBy = state.sayBy;
    parent.sayOn = state.sayOn;
    parent.owner = state.owner;
    parent.next = state.next;
    store(toRow(parent));
  } else if (row.kind == Kind::visitEvent) {
    const Id id = fromRow<VisitEvent>(row).visit;
    auto parent = fromRow<Visit>(m_rows.at({Kind::visit, id}));
    const FoldedVisit state = foldVisit(childrenOf<VisitEvent>(id, &VisitEvent::visit));
    parent.status = state.status;
    parent.statusAt = state.at;
    parent.statusBy = state.by;
    store(toRow(parent));
  } else if (row.kind == Kind::workApproval) {
    const Id id = fromRow<WorkApproval>(row).visit;
    auto parent = fromRow<Visit>(m_rows.at({Kind::visit, id}));
    const FoldedBilling state = foldBilling(childrenOf<WorkApproval>(id, &WorkApproval::visit));
    parent.billing = state.state;
    parent.billingAt = state.at;
    parent.billingBy = state.by;
    store(toRow(parent));
  } else if (row.kind == Kind::recoveryEvent) {
    const Id id = fromRow<RecoveryEvent>(row).recovery;
    auto parent = fromRow<RecoveryCase>(m_rows.at({Kind::recoveryCase, id}));
    const FoldedRecovery state = foldRecovery(childrenOf<RecoveryEvent>(id, &RecoveryEvent::recovery));
    parent.state = state.state;
    parent.stateAt = state.at;
    parent.stateBy = state.by;
    parent.reopened = state.reopened;
    store(toRow(parent));
  } else if (row.kind == Kind::proposalOutcome) {
    const auto outcome = fromRow<ProposalOutcome>(row);
    auto parent = fromRow<Proposal>(m_rows.at({Kind::proposal, outcome.proposal}));
    if (parent.state.empty() && (outcome.is == "yes" || outcome.is == "no"))
      parent.state = outcome.is;
    store(toRow(parent));
  }
}

void SmallOffice::take(TestDevice& device) {
  Outbox outbox(*device.store);
  while (true) {
    auto groups = outbox.freeze(500, 256 * 1024);
    mustHold(groups.has_value(), "the outbox did not freeze");
    if (groups->empty())
      return;
    std::vector<OutboxVerdict> verdicts;
    for (const OutboxGroup& group : *groups) {
      for (const OutboxEntry& entry : group.entries)
        applyEntry(entry, device.person);
      verdicts.push_back({group.seq, "applied", m_rev, {}, {}});
      verdicts.back().arrivedAt = device.clock.now();
    }
    TestDevice::must(outbox.settle(verdicts));
  }
}

void SmallOffice::sync(TestDevice& device) {
  take(device);
  InPage page;
  std::uint64_t& cursor = m_cursors[&device];
  for (const auto& [key, row] : m_rows)
    if (row.rev > cursor)
      page.items.emplace_back(
          InRow{static_cast<std::uint32_t>(row.kind), row.id, row.rev, row.scope, row.fields()});
  cursor = m_rev;
  page.cursor = m_rev;
  page.complete = true;
  TestDevice::must(Inbox(*device.store).apply(page));
  TestDevice::must(device.store->setMeta("last_contact", std::to_string(device.clock.now().ms)));
}

void SmallOffice::refuse(TestDevice& device, const std::string& code) {
  Outbox outbox(*device.store);
  const auto groups = outbox.freeze(500, 256 * 1024);
  mustHold(groups && !groups->empty(), "nothing waits that could be refused");
  TestDevice::must(outbox.settle({{groups->front().seq, "denied", ++m_rev, code, "customer"}}));
}

Date day(const std::string& iso) {
  const auto date = Date::fromIso(iso);
  mustHold(date.has_value(), iso);
  return *date;
}

void setDay(TestDevice& device, const std::string& iso, int hour) {
  const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(day(iso).day().time_since_epoch());
  const std::int64_t local = ms.count() + std::int64_t{hour} * 3'600'000;
  device.clock.set(Instant{local - std::int64_t{device.clock.offsetMinutes({})} * 60'000});
}

} // namespace leadhand::test
