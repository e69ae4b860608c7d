#include "app/office/DemoBook.h"
#include "app/office/DemoWorld.h"
#include "core/store/DeviceStore.h" // insertOf, UpdateOf

#include <array>
#include <chrono>
#include <set>

namespace leadhand::office {
namespace {

constexpr int seasonBefore = 56;
constexpr int seasonAfter = 20;
constexpr std::size_t stopsOfADay = 4;

constexpr std::array<std::string_view, 8> works{"Weekly care of beds and lawn",
                                                "Leaves and edges",
                                                "Prune shrubs, clear the path",
                                                "Planters: water and tidy",
                                                "Hedge: front side",
                                                "Mulch where it is thin",
                                                "Cut back perennials",
                                                "Walk the irrigation, note the heads"};

/// On today's page of the demo, whatever weekday it is.
constexpr std::array<std::string_view, stopsOfADay> northToday{"Mrs. Smith", "Mrs. Provan", "Dr. Leclerc",
                                                               "Mr. & Mrs. Aoki"};

bool isWeekend(Date day) {
  const std::chrono::weekday weekday{day.day()};
  return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
}

std::string_view leadHandOf(std::string_view crew) {
  for (const DemoPerson& person : demoPeople())
    if (person.crew == crew && person.role == "lead_hand")
      return person.name;
  return "Jane";
}

VisitEvent eventOf(DemoWorld& world, const Visit& visit, std::string_view who, std::string_view to, int day,
                   int minuteOfDay) {
  const Instant when = world.moment(day, minuteOfDay / 60, minuteOfDay % 60);
  auto event = world.made<VisitEvent>(who, when);
  event.visit = visit.id;
  event.customer = visit.customer;
  event.to = to;
  event.at = when;
  return event;
}

/// One stop; a past one with what the crew said about it on the way.
void addStop(DemoWorld& world, std::string_view crew, std::string_view customer, int day, int position) {
  constexpr int firstMinute = 7 * 60 + 45;
  constexpr int minutesAStop = 115;
  const int start = firstMinute + (position - 1) * minutesAStop;
  auto visit = world.made<Visit>("Jacki", world.moment(std::min(day - 14, 0), 16, 0));
  visit.customer = world.customer(customer);
  visit.crew = world.crew(crew);
  visit.date = world.day(day);
  visit.position = position;
  const std::string hour = std::to_string(start / 60);
  const std::string minute = std::to_string(start % 60);
  visit.startTime =
      std::string(2 - hour.size(), '0') + hour + ":" + std::string(2 - minute.size(), '0') + minute;
  visit.work = works[world.numbers().below(works.size())];
  visit.status = "planned";
  std::vector<Edit> group{insertOf(visit)};
  if (day < 0) {
    const std::string_view who = leadHandOf(crew);
    const int late = static_cast<int>(world.numbers().below(12));
    if (world.numbers().below(40) == 0) {
      VisitEvent event = eventOf(world, visit, who, "could_not", day, start + late);
      event.why = "Rain; moved to the next visit";
      group.push_back(insertOf(event));
    } else {
      if (day >= -14)
        group.push_back(insertOf(eventOf(world, visit, who, "arrived", day, start + late)));
      group.push_back(insertOf(eventOf(world, visit, who, "done", day, start + late + 80)));
    }
  }
  world.add(std::move(group));
}

/// Each crew goes round its customers, four a day; today's North route is set by hand.
void addRoute(DemoWorld& world, std::string_view crew) {
  std::vector<std::string_view> customers;
  for (const DemoCustomer& customer : demoCustomers())
    if (customer.crew == crew)
      customers.push_back(customer.name);
  std::size_t next = world.numbers().below(customers.size());
  for (int day = -seasonBefore; day <= seasonAfter; ++day) {
    if (isWeekend(world.day(day)) && day != 0)
      continue;
    for (std::size_t stop = 0; stop < stopsOfADay; ++stop) {
      const bool byHand = day == 0 && crew == "North";
      const std::string_view customer = byHand ? northToday[stop] : customers[next];
      if (!byHand)
        next = (next + 1) % customers.size();
      addStop(world, crew, customer, day, static_cast<int>(stop) + 1);
    }
  }
}

} // namespace

void addDemoTeam(DemoWorld& world) {
  const Instant start = world.moment(-90, 9, 0);
  std::map<std::string_view, Id> crews;
  std::vector<Edit> team;
  for (const std::string_view name : {"North", "South", "West"}) {
    auto crew = world.made<Crew>("", start);
    crew.name = name;
    crews[name] = crew.id;
    team.push_back(insertOf(crew));
  }
  std::map<std::string_view, Id> people;
  for (const DemoPerson& one : demoPeople()) {
    auto person = world.made<Person>("", start);
    person.name = one.name;
    person.role = one.role;
    if (!one.crew.empty())
      person.crew = crews.at(one.crew);
    person.email = std::string(one.name) + "@maple-stone.example.com";
    person.language = one.name == "Ana" ? "es" : "en";
    people[one.name] = person.id;
    team.push_back(insertOf(person));
  }
  world.add(std::move(team));
  std::vector<Edit> cards;
  for (const DemoCard& one : demoCards()) {
    auto card = world.made<ServiceCard>("", start);
    card.title = one.title;
    card.summary = one.summary;
    card.signs = one.signs;
    card.doLine = one.doLine;
    card.dontLine = one.dontLine;
    card.season = one.season;
    card.ask = people.at(one.ask);
    card.what = one.what;
    card.notOurs = one.notOurs;
    card.facts = one.facts;
    card.leaveBehind = one.leaveBehind;
    cards.push_back(insertOf(card));
  }
  world.add(std::move(cards));
}

void addDemoCustomers(DemoWorld& world) {
  for (const DemoCustomer& one : demoCustomers()) {
    auto customer = world.made<Customer>("Karen", world.moment(-80, 10, 0));
    if (const Id known = world.customer(one.name)) {
      UpdateOf<Customer> update(known);
      update.with(&Customer::phone, std::string(one.phone))
          .with(&Customer::email, std::string(one.email))
          .with(&Customer::address, std::string(one.address))
          .with(&Customer::accessNote, std::string(one.accessNote))
          .with(&Customer::nature, std::string(one.nature))
          .with(&Customer::owner, world.person("Jacki"))
          .with(&Customer::since, *Date::of(2009, 4, 1));
      if (one.name == "Mrs. Provan")
        update.with(&Customer::awayFrom, world.day(9)).with(&Customer::awayUntil, world.day(30));
      world.add({update.edit});
      continue;
    }
    customer.name = one.name;
    customer.phone = one.phone;
    customer.email = one.email;
    customer.address = one.address;
    customer.accessNote = one.accessNote;
    customer.nature = one.nature;
    customer.owner = world.person("Jacki");
    customer.since = *Date::of(2012 + static_cast<int>(world.numbers().below(10)), 5, 1);
    world.add({insertOf(customer)});
  }
}

void addDemoVisits(DemoWorld& world) {
  for (const std::string_view crew : {"North", "South", "West"})
    addRoute(world, crew);
}

} // namespace leadhand::office
