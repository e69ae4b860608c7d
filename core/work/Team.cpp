#include "core/base/Text.h"
#include "core/work/Nearest.h"
#include "core/work/Office.h"
#include "core/work/Reading.h"

namespace leadhand {
namespace {

constexpr std::size_t namesOffered = 3;

} // namespace

std::vector<Named> Team::people() const {
  std::vector<Named> people;
  for (const Person& person : rowsBy<Person>(m_store, queries::peopleByName))
    if (!person.disabled)
      people.push_back({person.id, person.name});
  return people;
}

Result<Id> Team::find(const std::string& name) const {
  const auto id = Id::fromText(name);
  const std::string wanted = folded(name);
  std::vector<std::string> names;
  for (const Named& person : people()) {
    if ((id && person.id == *id) || folded(person.name) == wanted)
      return person.id;
    names.push_back(person.name);
  }
  return fail(ErrorCode::unknownPerson, name, didYouMean(nearestNames(name, std::move(names), namesOffered)));
}

Named Team::named(const Id& person) const {
  return Reading(m_store).person(person);
}

} // namespace leadhand
