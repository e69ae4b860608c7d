#include "tests/sim/Company.h"

#include "core/rules/Roles.h"

namespace leadhand::sim {
namespace {

constexpr std::size_t hotCustomers = 6;

} // namespace

Company::Company(const Time& time, int which, std::uint64_t seed, OfficeOptions options)
    : number(which), office(time, seed, options) {}

std::vector<std::string> Company::allWords() {
  return {"mapleyard", "stonegate", "birchcourt"};
}

const std::string& Company::word() const {
  static const std::vector<std::string> words = allWords();
  return words[static_cast<std::size_t>(number)];
}

bool Company::found() {
  sync::Hub& hub = office.hub();
  std::vector<std::vector<Edit>> groups(1);
  const auto add = [&](auto record) {
    record.id = hub.newId();
    groups.front().push_back(insertOf(record));
    return record.id;
  };
  leadhand::Company company;
  company.name = "The " + word();
  company.zone = "America/Toronto";
  company.currency = "CAD";
  add(company);
  for (const char* name : {"Blue truck", "Red truck"}) {
    Crew crew;
    crew.name = name;
    crews.push_back(add(crew));
  }
  const auto person = [&](const char* name, std::string_view role, const Id& crew) {
    Person one;
    one.name = name;
    one.role = role;
    one.crew = crew;
    people.push_back(add(one));
  };
  person("Jane", roles::leadHand, crews[0]);
  person("Ravi", roles::leadHand, crews[1]);
  person("Tom", roles::technician, crews[0]);
  person("Olga", roles::office, {});
  person("Mark", roles::manager, {});
  person("Eva", roles::estimator, {});
  person("Otto", roles::owner, {});
  for (std::size_t i = 0; i < hotCustomers; ++i) {
    Customer customer;
    customer.name = "Customer " + std::to_string(i) + " of " + word();
    customer.phone = "555-000" + std::to_string(i);
    customers.push_back(add(customer));
  }
  Customer apart;
  apart.name = "The owner's mother";
  apart.deleted = true; // so that nobody happens to do anything with it
  hidden = add(apart);
  // Blue sees customers 0-3, red 2-5: two in the middle are everybody's.
  for (std::size_t i = 0; i < 8; ++i) {
    Visit visit;
    visit.customer = customers[i < 4 ? i : i - 2];
    visit.crew = crews[i < 4 ? 0 : 1];
    visit.date = office.today().plusDays(static_cast<int>(i % 2));
    visit.position = static_cast<std::int64_t>(i);
    visits.push_back(add(visit));
  }
  return hub.writeAll(Id{}, groups).has_value();
}

} // namespace leadhand::sim
