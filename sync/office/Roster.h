#pragma once
#include "core/rules/Actor.h"
#include "sync/office/OfficeStore.h"

#include <unordered_map>

namespace leadhand::sync {

/// What a person may see: everything but private scopes, or a list.
struct PersonGrants {
  bool wildcard = false;
  std::unordered_map<Id, GrantRow> byScope; ///< taken ones included
  [[nodiscard]] bool sees(const Id& scope) const;
  [[nodiscard]] std::vector<Id> given() const;
};

/// People, devices and grants, read once and kept until they change: an idle round asks the database nothing.
class Roster {
 public:
  explicit Roster(OfficeStore& store) : m_store(store) {}

  /// The null id is the server itself. A person who is not there or no longer works here has no role.
  [[nodiscard]] const Actor& actor(const Id& person);
  [[nodiscard]] const Id& crewOf(const Id& person);
  /// nullptr for an unknown number. Changes to it are kept by `save`.
  [[nodiscard]] DeviceRow* device(std::uint32_t number);
  [[nodiscard]] Status save(std::uint32_t number);
  /// All numbers of one phone.
  [[nodiscard]] std::vector<std::uint32_t> numbersOf(std::uint64_t incarnation);
  [[nodiscard]] bool isOfficeDevice(std::uint32_t number);
  [[nodiscard]] const PersonGrants& grants(const Id& person);

  void forgetPeople() { m_people.clear(); }
  void forgetGrants(const Id& person) { m_grants.erase(person); }
  /// After a rollback nothing that was read in the transaction holds.
  void forgetAll();

 private:
  struct Known {
    Actor actor;
    Id crew;
  };
  [[nodiscard]] const Known& known(const Id& person);

  OfficeStore& m_store;
  std::unordered_map<Id, Known> m_people;
  std::unordered_map<Id, PersonGrants> m_grants;
  std::unordered_map<std::uint32_t, DeviceRow> m_devices;
};

} // namespace leadhand::sync
