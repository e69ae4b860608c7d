#include "app/office/OfficeCommands.h"

#include "app/office/OfficeRecords.h"
#include "app/office/QrText.h"
#include "core/base/Text.h"
#include "core/rules/Stages.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace leadhand::office {
namespace {

inline constexpr std::size_t longestName = 200;

/// The name without blanks around it. Errors: emptyText, textTooLong, badValue.
Result<std::string> checkedName(const std::string& typed, const char* option) {
  const std::string name(trimmedText(typed));
  if (isBlank(name))
    return fail(ErrorCode::emptyText, option);
  if (name.size() > longestName)
    return fail(ErrorCode::textTooLong, option);
  if (hasHiddenSigns(name))
    return fail(ErrorCode::badValue, option, "write the name on one line, in signs that can be seen");
  return name;
}

} // namespace

Ending OfficeCommands::run(const OfficeCall& call) {
  m_hub.store().forgetFailedReads(); // of somebody else's work: it says nothing of this
  Answer result = answer(call);
  return result ? std::move(*result) : endingOf(result.error(), call.json);
}

OfficeCommands::Answer OfficeCommands::answer(const OfficeCall& call) {
  switch (call.verb) {
  case Verb::importSheet:
    return importFile(call);
  case Verb::exportSheet:
    return exportSheet(call);
  case Verb::personAdd:
    return addPerson(call);
  case Verb::personDisable:
    return disablePerson(call);
  case Verb::visitAdd:
    return addVisit(call);
  case Verb::invite:
    return invite(call);
  case Verb::deviceList:
    return listDevices(call);
  case Verb::deviceRevoke:
    return revokeDevice(call);
  case Verb::serviceAdd:
    return addService(call);
  case Verb::serviceList:
    return listServices(call);
  case Verb::verify:
    return verify(call);
  case Verb::backup:
    return noteBackup(call);
  case Verb::schema:
    return schema(call);
  default:
    return answerDesk(call);
  }
}

OfficeCommands::Answer OfficeCommands::answerDesk(const OfficeCall& call) {
  switch (call.verb) {
  case Verb::quarantineList:
    return listQuarantine(call);
  case Verb::quarantineShow:
    return showQuarantined(call);
  case Verb::quarantineReplay:
    return replayQuarantined(call);
  case Verb::quarantineDiscard:
    return discardQuarantined(call);
  case Verb::salvageList:
    return listSalvaged(call);
  case Verb::workTake:
    return takeWork(call);
  case Verb::customerMerge:
    return mergeCustomers(call);
  case Verb::customerUnmerge:
    return unmergeCustomers(call);
  case Verb::customerMerges:
    return listMerges(call);
  default:
    return fail(ErrorCode::badUsage);
  }
}

Id OfficeCommands::crewFor(const std::string& name, std::vector<Edit>& edits) {
  if (const auto known = findCrew(m_hub.store(), name))
    return known->id;
  Crew crew;
  crew.id = m_hub.newId();
  crew.name = name;
  edits.push_back(insertOf(crew));
  return crew.id;
}

Date OfficeCommands::today() {
  const Instant now = m_hub.clock().now();
  return Date::at(now, m_hub.clock().offsetMinutes(now));
}

OfficeCommands::Answer OfficeCommands::addPerson(const OfficeCall& call) {
  LEADHAND_ASSIGN(const std::string name, checkedName(call.name, "--name"));
  if (findPerson(m_hub.store(), name))
    return fail(ErrorCode::alreadyExists, name);
  std::vector<Edit> edits;
  Person person;
  person.name = name;
  person.role = call.role;
  std::replace(person.role.begin(), person.role.end(), '-', '_');
  std::string crewName;
  if (!call.crew.empty()) {
    LEADHAND_ASSIGN(crewName, checkedName(call.crew, "--crew"));
    person.crew = crewFor(crewName, edits);
  }
  person.id = m_hub.newId();
  edits.push_back(insertOf(person));
  LEADHAND_TRY(m_hub.write(Id{}, edits));
  LEADHAND_TRY(m_hub.refreshGrants());
  const Json document{{"id", person.id.text()},
                      {"name", name},
                      {"role", person.role},
                      {"crew", orNull(crewName)},
                      {"disabled", false}};
  return endingOf(call, document, fmt::format("{} is here now: {}\n", name, person.id.text()));
}

std::vector<Edit> OfficeCommands::handOver(const Id& from, const Id& to) {
  sync::OfficeStore& store = m_hub.store();
  std::vector<Edit> edits;
  for (const Task& task : recordsOf<Task>(store, "owner = ?1 AND done_on IS NULL", {valueOf(from)}))
    edits.push_back(UpdateOf<Task>(task.id).with(&Task::owner, to).edit);
  for (const ActionItem& item :
       recordsOf<ActionItem>(store, "owner = ?1 AND done_on IS NULL", {valueOf(from)}))
    edits.push_back(UpdateOf<ActionItem>(item.id).with(&ActionItem::owner, to).edit);
  for (const Proposal& proposal :
       recordsOf<Proposal>(store, "owner = ?1 AND ifnull(state, 'open') IN ('', 'open')", {valueOf(from)}))
    edits.push_back(UpdateOf<Proposal>(proposal.id).with(&Proposal::owner, to).edit);
  for (const RecoveryCase& problem :
       recordsOf<RecoveryCase>(store, "owner = ?1 AND ifnull(state, '') <> 'closed'", {valueOf(from)}))
    edits.push_back(UpdateOf<RecoveryCase>(problem.id).with(&RecoveryCase::owner, to).edit);
  for (const RecoveryPromise& promise :
       recordsOf<RecoveryPromise>(store, "owner = ?1 AND kept_at IS NULL", {valueOf(from)}))
    edits.push_back(UpdateOf<RecoveryPromise>(promise.id).with(&RecoveryPromise::owner, to).edit);
  for (const Customer& customer : recordsOf<Customer>(store, "owner = ?1", {valueOf(from)}))
    edits.push_back(UpdateOf<Customer>(customer.id).with(&Customer::owner, to).edit);
  for (const Opportunity& opportunity : recordsOf<Opportunity>(store, "owner = ?1", {valueOf(from)})) {
    if (!isOpenStage(opportunity.stage))
      continue;
    // Who owns an opportunity is folded from its steps, so a change of hands is a step within its stage.
    OpportunityEvent step;
    step.id = m_hub.newId();
    step.opportunity = opportunity.id;
    step.customer = opportunity.customer;
    step.to = opportunity.stage;
    step.owner = to;
    step.on = today();
    edits.push_back(insertOf(step));
  }
  return edits;
}

OfficeCommands::Answer OfficeCommands::disablePerson(const OfficeCall& call) {
  LEADHAND_ASSIGN(const Person person, findPerson(m_hub.store(), call.name));
  std::vector<Edit> moved;
  Person successor;
  if (!call.handOver.empty()) {
    LEADHAND_ASSIGN(successor, findPerson(m_hub.store(), call.handOver));
    if (successor.id == person.id || successor.disabled)
      return fail(ErrorCode::badValue, "--hand-over " + successor.name, "name somebody who is still here");
    moved = handOver(person.id, successor.id);
  }
  UpdateOf<Person> update(person.id);
  update.with(&Person::disabled, true);
  if (successor.id)
    update.with(&Person::handedOverTo, successor.id);
  std::vector<std::vector<Edit>> groups{{update.edit}};
  for (const Edit& edit : moved)
    groups.push_back({edit}); // somebody who leaves may own more than one group holds
  LEADHAND_TRY(m_hub.writeAll(Id{}, groups));
  for (const sync::DeviceLine& device : m_hub.devices())
    if (device.person == person.id && device.state == "active")
      LEADHAND_TRY(m_hub.revoke(device.device));
  LEADHAND_TRY(m_hub.refreshGrants());
  const Json document{{"id", person.id.text()},
                      {"name", person.name},
                      {"disabled", true},
                      {"handed_over_to", orNull(successor.name)},
                      {"moved", moved.size()}};
  std::string lines = fmt::format("{} is no longer here", person.name);
  if (successor.id)
    lines += fmt::format("; {} open matters went to {}", moved.size(), successor.name);
  return endingOf(call, document, lines + "\n");
}

OfficeCommands::Answer OfficeCommands::addVisit(const OfficeCall& call) {
  const auto date = dateFromSheet(call.date); // as the device's program reads days
  if (!date)
    return fail(ErrorCode::badDate, call.date);
  LEADHAND_ASSIGN(const Customer customer, findCustomer(m_hub.store(), call.customer));
  LEADHAND_ASSIGN(const std::string crewName, checkedName(call.crew, "--crew"));
  std::vector<Edit> edits;
  Visit visit;
  visit.id = m_hub.newId();
  visit.customer = customer.id;
  visit.crew = crewFor(crewName, edits);
  visit.date = *date;
  visit.position = 1;
  for (const Visit& other : recordsOf<Visit>(m_hub.store(), "crew = ?1 AND date = ?2",
                                             {valueOf(visit.crew), valueOf(date->iso())}))
    visit.position = std::max(visit.position, other.position + 1);
  visit.status = "planned";
  edits.push_back(insertOf(visit));
  LEADHAND_TRY(m_hub.write(Id{}, edits));
  LEADHAND_TRY(m_hub.refreshGrants());
  const Json document{{"id", visit.id.text()}, {"customer", customer.name},  {"crew", crewName},
                      {"date", date->iso()},   {"position", visit.position}, {"status", visit.status}};
  return endingOf(call, document,
                  fmt::format("{} goes to {} on {}, stop {}: {}\n", crewName, customer.name, date->iso(),
                              visit.position, visit.id.text()));
}

OfficeCommands::Answer OfficeCommands::invite(const OfficeCall& call) {
  LEADHAND_ASSIGN(const Person person, findPerson(m_hub.store(), call.person));
  if (person.disabled)
    return fail(ErrorCode::notAllowed, person.name, "they are no longer here");
  LEADHAND_ASSIGN(const sync::Invite made, m_hub.invite(person.id));
  const Json document{{"code", made.code}, {"expires_at", made.expiresAt.iso()}};
  return endingOf(call, document,
                  fmt::format("Code for {}'s device: {}\nIt can be used once, until {}.\n{}", person.name,
                              made.code, made.expiresAt.iso(), qrText(made.qr)));
}

OfficeCommands::Answer OfficeCommands::revokeDevice(const OfficeCall& call) {
  const auto devices = m_hub.devices();
  const auto found = std::find_if(devices.begin(), devices.end(), [&call](const auto& device) {
    return std::to_string(device.device) == call.device;
  });
  if (found == devices.end())
    return fail(ErrorCode::unknownRecord, fmt::format("device {}", call.device),
                "take its number from device list");
  LEADHAND_TRY(m_hub.revoke(found->device));
  const Json document{{"id", found->device}, {"person", found->personName}, {"state", "revoked"}};
  return endingOf(call, document,
                  fmt::format("Device {} of {} is revoked.\n", call.device, found->personName));
}

} // namespace leadhand::office
