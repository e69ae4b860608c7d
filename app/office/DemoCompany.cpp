#include "app/office/DemoCompany.h"

#include "app/office/DemoWorld.h"
#include "app/office/OfficeCommands.h"
#include "app/office/OfficeRecords.h"

namespace leadhand::office {
namespace {

template <class R>
std::map<std::string, Id, std::less<>> namesOf(sync::OfficeStore& store, std::string R::*name) {
  std::map<std::string, Id, std::less<>> names;
  for (const R& record : recordsOf<R>(store))
    names.emplace(record.*name, record.id);
  return names;
}

Status importDemoSheet(sync::Hub& hub, const std::string& sheet, std::string_view content) {
  OfficeCall call;
  call.sheet = sheet;
  const Ending ending = OfficeCommands(hub).importSheet(call, std::string(content));
  if (ending.exit != 0)
    return fail(ErrorCode::internal, sheet + " sheet", ending.err);
  return {};
}

} // namespace

DemoWorld::DemoWorld(sync::Hub& hub, std::uint64_t seed) : m_hub(hub), m_numbers(seed) {
  const Instant now = hub.clock().now();
  m_offsetMinutes = hub.clock().offsetMinutes(now);
  m_today = Date::at(now, m_offsetMinutes);
}

Instant DemoWorld::moment(int fromToday, int hour, int minute) const {
  const auto midnight =
      std::chrono::sys_time<std::chrono::milliseconds>(day(fromToday).day()).time_since_epoch();
  const std::int64_t minutes = static_cast<std::int64_t>(hour) * 60 + minute - m_offsetMinutes;
  const Instant wanted{midnight.count() + minutes * 60'000};
  const Instant now = m_hub.clock().now();
  return fromToday <= 0 && wanted > now ? now : wanted; // nothing was written down in the future
}

Status DemoWorld::write() {
  if (!m_groups.empty())
    LEADHAND_TRY(m_hub.writeAll(Id{}, m_groups));
  m_groups.clear();
  m_people = namesOf(m_hub.store(), &Person::name);
  m_crews = namesOf(m_hub.store(), &Crew::name);
  m_customers = namesOf(m_hub.store(), &Customer::name);
  m_cards = namesOf(m_hub.store(), &ServiceCard::title);
  return {};
}

std::vector<std::string> pieces(std::string_view text, char separator) {
  std::vector<std::string> found;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    found.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return found;
}

Result<DemoCounts> makeDemoCompany(sync::Hub& hub, std::uint64_t seed) {
  DemoWorld world(hub, seed);
  addDemoTeam(world);
  LEADHAND_TRY(world.write());
  LEADHAND_TRY(importDemoSheet(hub, "crew", demoCrewSheet()));
  LEADHAND_TRY(importDemoSheet(hub, "contact", demoContactSheet()));
  LEADHAND_TRY(world.write());
  addDemoCustomers(world);
  LEADHAND_TRY(world.write());
  addDemoVisits(world);
  addDemoLog(world);
  addDemoOpportunities(world);
  addDemoRules(world);
  LEADHAND_TRY(world.write());
  addDemoWork(world);
  LEADHAND_TRY(world.write());
  LEADHAND_TRY(hub.refreshGrants());
  sync::OfficeStore& store = hub.store();
  return DemoCounts{recordsOf<Person>(store).size(),      recordsOf<Customer>(store).size(),
                    recordsOf<Visit>(store).size(),       recordsOf<Comment>(store).size(),
                    recordsOf<Opportunity>(store).size(), recordsOf<Proposal>(store).size(),
                    recordsOf<ServiceCard>(store).size()};
}

} // namespace leadhand::office
