#include "sync/office/Roster.h"

#include "core/rules/Roles.h"

namespace leadhand::sync {

bool PersonGrants::sees(const Id& scope) const {
  if (wildcard)
    return true;
  const auto at = byScope.find(scope);
  return at != byScope.end() && at->second.given;
}

std::vector<Id> PersonGrants::given() const {
  std::vector<Id> scopes;
  for (const auto& [scope, grant] : byScope)
    if (grant.given && !grant.wildcard)
      scopes.push_back(scope);
  return scopes;
}

const Roster::Known& Roster::known(const Id& person) {
  const auto [at, isNew] = m_people.try_emplace(person);
  if (!isNew)
    return at->second;
  Actor& actor = at->second.actor;
  actor.person = person;
  if (person.isNull()) {
    actor.role = roles::server;
    return at->second;
  }
  if (const auto found = m_store.read(Kind::person, person)) {
    const auto record = fromRow<Person>(found->row);
    actor.name = record.name;
    at->second.crew = record.crew;
    if (!record.disabled && !record.deleted)
      actor.role = record.role;
  }
  return at->second;
}

const Actor& Roster::actor(const Id& person) {
  return known(person).actor;
}

const Id& Roster::crewOf(const Id& person) {
  return known(person).crew;
}

DeviceRow* Roster::device(std::uint32_t number) {
  if (const auto at = m_devices.find(number); at != m_devices.end())
    return &at->second;
  const auto found = m_store.device(number);
  return found ? &m_devices.emplace(number, *found).first->second : nullptr;
}

Status Roster::save(std::uint32_t number) {
  const auto at = m_devices.find(number);
  return at == m_devices.end() ? Status{} : m_store.putDevice(at->second);
}

std::vector<std::uint32_t> Roster::numbersOf(std::uint64_t incarnation) {
  std::vector<std::uint32_t> numbers;
  for (const DeviceRow& row : m_store.devices())
    if (row.incarnation == incarnation)
      numbers.push_back(row.device);
  return numbers;
}

bool Roster::isOfficeDevice(std::uint32_t number) {
  if (number == 0)
    return true;
  const DeviceRow* found = device(number);
  return found && roles::isOffice(actor(found->person).role);
}

const PersonGrants& Roster::grants(const Id& person) {
  const auto [at, isNew] = m_grants.try_emplace(person);
  if (isNew) {
    for (const GrantRow& grant : m_store.grants(person)) {
      at->second.wildcard = at->second.wildcard || (grant.wildcard && grant.given);
      at->second.byScope[grant.scope] = grant;
    }
  }
  return at->second;
}

void Roster::forgetAll() {
  m_people.clear();
  m_grants.clear();
  m_devices.clear();
}

} // namespace leadhand::sync
