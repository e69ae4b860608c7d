#include "tests/screens/SampleCompany.h"

#include "core/work/Contacts.h"
#include "core/work/Customers.h"
#include "core/work/DailyLog.h"
#include "core/work/HandoverRules.h"
#include "core/work/Hours.h"
#include "core/work/Opportunities.h"
#include "core/work/Readings.h"

#include <stdexcept>

namespace leadhand::test {

namespace {

constexpr std::int64_t hourMs = 3'600'000;
constexpr std::int64_t dayMs = 24 * hourMs;

void must(const Status& status) {
  if (!status)
    throw std::runtime_error(status.error().sentence());
}

template <class T>
T must(Result<T> result) {
  if (!result)
    throw std::runtime_error(result.error().sentence());
  return std::move(*result);
}

Date dayOf(FakeClock& clock) {
  return Date::at(clock.now(), clock.offsetMinutes(clock.now()));
}

} // namespace

SampleCompany::SampleCompany(DeviceStore& store, FakeClock& clock)
    : m_store(store), m_clock(clock), m_now(clock.now()) {
  must(m_store.setMeta("device", "1"));
  people();
  services();
  customers();
  rules();
  visits();
  stock();
  smith();
  provan();
  waiting();
  opportunities();
  readings();
  m_clock.set(m_now);
  must(m_store.setMeta("last_contact", std::to_string(m_now.ms)));
  settle();
}

void SampleCompany::ago(int days, int hour) {
  const std::int64_t local = m_now.ms + m_clock.offsetMinutes(m_now) * 60'000;
  const std::int64_t midnight = local - local % dayMs - m_clock.offsetMinutes(m_now) * 60'000;
  m_clock.set(Instant{std::min(midnight - days * dayMs + hour * hourMs, m_now.ms)});
}

void SampleCompany::actAs(const std::string& name) {
  must(m_store.setMeta("person", m_people.at(name).text()));
  must(m_store.setMeta("person_name", name));
  must(m_store.setMeta("role", m_roles.at(name)));
}

void SampleCompany::people() {
  ago(400, 9);
  m_roles = {{"Jacki", "manager"},
             {"Jane", "lead_hand"},
             {"Ben", "technician"},
             {"John", "estimator"},
             {"Karen", "office"}};
  for (const auto& [name, role] : m_roles)
    m_people[name] = m_store.newId();
  actAs("Jacki");
  Crew crew;
  crew.id = m_store.newId();
  crew.name = "North crew";
  must(m_store.write(insertOf(crew)));
  for (const auto& [name, role] : m_roles) {
    Person person;
    person.id = m_people[name];
    person.name = name;
    person.role = role;
    if (role == "lead_hand" || role == "technician")
      person.crew = crew.id;
    must(m_store.write(insertOf(person)));
  }
}

void SampleCompany::services() {
  const std::array<std::array<const char*, 4>, 4> cards{
      {{"Drainage", "Water stands on the lawn\nMoss along the path", "Ask how long it stands after rain.",
        "Promise a price."},
       {"Irrigation", "Brown patches in August\nHand watering every day", "Ask who waters in the holidays.",
        "Touch an existing controller."},
       {"Fuller beds", "Gaps in August\nBare soil by the door", "Say what it would look like.",
        "Name plants you have not checked."},
       {"Lighting", "Dark steps\nShe comes home after dark", "Ask which way she walks.", "Promise a date."}}};
  for (const auto& words : cards) {
    ServiceCard card;
    card.id = m_store.newId();
    card.title = words[0];
    card.signs = words[1];
    card.doLine = words[2];
    card.dontLine = words[3];
    if (card.title == "Drainage") {
      card.what = "A pipe or a gravel bed that takes water away from where it does harm.";
      card.summary = "Water that stands where it should not, and ice in winter.";
      card.notOurs = "Pipes under the house, and what belongs to the town.";
      card.facts = "A gravel strip lasts about twenty years\nMost gardens need one dry day of work";
      card.season = "Spring to fall";
      card.ask = person("John");
      card.leaveBehind = "Drainage in four pictures, a folded card";
    }
    m_services[card.title] = card.id;
    must(m_store.write(insertOf(card)));
  }
}

void SampleCompany::rules() {
  ago(200, 9);
  actAs("Jacki");
  HandoverRules rules(m_store);
  for (const char* service : {"Drainage", "Irrigation"})
    (void)must(rules.setRule({.name = std::string(service) + ": always pass on",
                              .service = m_services.at(service),
                              .mode = "pass",
                              .level = "some"}));
  (void)must(rules.setRule({.name = "Fuller beds: agree on site",
                            .service = m_services.at("Fuller beds"),
                            .mode = "agree",
                            .level = "all",
                            .mind = "Measure the bed first"}));
  (void)must(rules.setRule(
      {.name = "Under 500: price it yourself", .sizeBelow = Cents{50'000}, .mode = "agree", .level = "all"}));
  (void)must(rules.setRule(
      {.name = "Over 5000: pass on", .sizeFrom = Cents{500'000}, .mode = "pass", .level = "some"}));
  (void)must(rules.setRule({.name = "Condo board: never discuss price on site",
                            .nature = "condo",
                            .mode = "permission",
                            .level = "most",
                            .mind = "Never discuss price on site"}));
  must(Customers(m_store).set(customer("Maple Court Condos"), "nature", "condo"));
}

void SampleCompany::readings() {
  ago(60, 15);
  actAs("Ben");
  Readings::NewReading line;
  line.customer = customer("Mrs. Provan");
  line.what = "Hedge trimmer line";
  line.reading = "40 % left";
  line.advice = "Renew it before the first cut.";
  line.due = dayOf(m_clock).plusDays(58);
  line.service = m_services.at("Fuller beds");
  (void)must(Readings(m_store).add(line));
}

void SampleCompany::customers() {
  const std::array<std::array<const char*, 3>, 8> all{
      {{"Mrs. Smith", "14 Maple Row", "555 0114"},
       {"Mrs. Provan", "3 Lake Drive", "555 0162"},
       {"Harrow Dental", "20 Mill Street", "555 0177"},
       {"Sra. Ortega", "8 Quarry Lane", "555 0108"},
       {"Dr. Leclerc", "41 Orchard Hill", "555 0190"},
       {"St. Anne’s School", "2 Church Road", "555 0121"},
       {"Mr. Kowalski", "77 Birch Avenue", ""},
       {"Maple Court Condos", "100 Maple Court", "555 0155"}}};
  Customers customers(m_store);
  for (const auto& words : all)
    m_customers[words[0]] = must(customers.add({words[0], words[2], "", words[1]}));
  const Id smith = customer("Mrs. Smith");
  must(customers.set(smith, "since", "2004-04-01"));
  must(customers.set(smith, "owner", "Karen"));
  must(customers.set(smith, "email", "smith@example.com"));
  must(customers.set(smith, "access_note", "Side gate, code 4711. Park on the street."));
  const Id provan = customer("Mrs. Provan");
  must(customers.set(provan, "since", "2008-01-01"));
  must(customers.set(provan, "owner", "John"));
  must(customers.set(provan, "access_note", "Garage key hangs in the office."));
  must(customers.set(provan, "away_until", dayOf(m_clock).plusDays(400 + 49).iso()));
  CustomerFact goal;
  goal.id = m_store.newId();
  goal.customer = provan;
  goal.topic = "goal";
  goal.text = "Less watering while travelling";
  goal.on = dayOf(m_clock).plusDays(380);
  must(m_store.write(insertOf(goal)));
  CustomerFact pet;
  pet.id = m_store.newId();
  pet.customer = smith;
  pet.topic = "pet";
  pet.text = "Dog Bruno, keep the gate shut";
  pet.on = dayOf(m_clock).plusDays(300);
  must(m_store.write(insertOf(pet)));
}

void SampleCompany::visits() {
  const auto crews = m_store.select<Crew>("name = ?1", {valueOf(std::string("North crew"))});
  const Date today = Date::at(m_now, m_clock.offsetMinutes(m_now));
  const std::array<std::pair<const char*, int>, 6> plan{{{"Mrs. Smith", 0},
                                                         {"Mrs. Provan", 0},
                                                         {"Harrow Dental", 1},
                                                         {"Sra. Ortega", 3},
                                                         {"Mrs. Smith", -14},
                                                         {"Mrs. Smith", -28}}};
  std::int64_t position = 0;
  for (const auto& [name, days] : plan) {
    Visit visit;
    visit.id = m_store.newId();
    visit.customer = customer(name);
    visit.crew = crews.front().id;
    visit.date = today.plusDays(days);
    visit.position = ++position;
    visit.work = "Planting, hedge";
    must(m_store.write(insertOf(visit)));
  }
}

void SampleCompany::stock() {
  actAs("Jacki");
  Hours hours(m_store);
  std::map<std::string, Id> items;
  for (const StockItemView& item : {StockItemView{{}, "Mulch", "yd", ""},
                                    {{}, "Compost", "yd", ""},
                                    {{}, "Potting soil", "bags", ""},
                                    {{}, "Lawn seed", "kg", ""},
                                    {{}, "Fertiliser", "bags", ""},
                                    {{}, "Millar’s wife", "pots", ""},
                                    {{}, "Boxwood 40 cm", "plants", ""},
                                    {{}, "River stone", "t", ""},
                                    {{}, "Edging", "m", ""},
                                    {{}, "Drain pipe", "m", ""},
                                    {{}, "Mini digger", "h", "equipment"},
                                    {{}, "Chipper", "h", "equipment"}})
    items[item.name] = must(hours.addStockItem(item));
  actAs("Jane");
  const auto use = [&](const Id& visit, const char* name, std::int64_t quantity) {
    Hours::NewMaterial material;
    material.item = items.at(name);
    material.quantity = quantity * 1000;
    (void)must(hours.addMaterial(visit, material));
  };
  const Date today = Date::at(m_now, m_clock.offsetMinutes(m_now));
  for (const Visit& visit : m_store.select<Visit>("date < ?1", {valueOf(today.iso())})) {
    use(visit.id, "Mulch", 4);
    use(visit.id, "Potting soil", 6);
    if (visit.date == today.plusDays(-14))
      use(visit.id, "Millar’s wife", 12);
  }
}

Id SampleCompany::comment(const std::string& author, const std::string& customerName, int daysAgo, int hour,
                          const std::vector<std::string>& kinds, const std::string& text) {
  ago(daysAgo, hour);
  actAs(author);
  DailyLog::NewComment comment;
  comment.customer = customer(customerName);
  comment.text = text;
  comment.kinds = kinds;
  return must(DailyLog(m_store).add(comment));
}

void SampleCompany::smith() {
  const Id said = comment("Jane", "Mrs. Smith", 60, 10, {"praise", "change"},
                          "Mrs. Smith is delighted with the planters; next year no German ivy. Agreed on "
                          "Millar’s wife instead");
  DailyLog log(m_store);
  actAs("Jacki");
  ago(60, 15);
  (void)must(log.followUp(
      said, "Change the 2012 planting notes and the grower order.",
      {{"Planting notes changed", person("Karen"), {}}, {"Grower order changed", person("Karen"), {}}}));
  Customers::NewInstruction instruction;
  instruction.replaceThis = "German ivy";
  instruction.byThat = "Millar’s wife";
  instruction.fromComment = said;
  (void)must(Customers(m_store).instruct(instruction));
  actAs("Karen");
  ago(57, 9);
  for (const TaskView& task : must(log.show(said)).tasks)
    must(log.taskDone(task.id, ""));
  must(log.complete(said, "Notes and order changed"));
}

void SampleCompany::provan() {
  ago(30, 11);
  actAs("John");
  Contacts::NewContact call;
  call.customer = customer("Mrs. Provan");
  call.channel = "call";
  call.topic = "Store all planters empty in the garage. Renovate the front garden in spring.";
  call.actions = {{"Arrange for the garage key", person("Karen"), dayOf(m_clock).plusDays(2)},
                  {"Meet on the renovation", person("John"), dayOf(m_clock).plusDays(40)}};
  const Id entry = must(Contacts(m_store).add(call));
  ago(20, 16);
  (void)must(Contacts(m_store).addOutcome(entry, "Met. Price the renovation for January."));
}

void SampleCompany::waiting() {
  (void)comment("Ben", "St. Anne’s School", 3, 14, {"change"}, "No work at 8:15–8:45 and 15:00–15:40");
  (void)comment("Ben", "Dr. Leclerc", 2, 11, {"request"},
                "Wonders about lower-maintenance shrubs along the drive");
  (void)comment("Jane", "Sra. Ortega", 1, 9, {"change"}, "No blower before 9:00; works nights");
  (void)comment("Ben", "Harrow Dental", 1, 15, {"complaint"},
                "Patients trip on the lifted paver by the ramp");
  (void)comment("Jane", "Mrs. Provan", 0, 7, {"request"},
                "Would like the front bed fuller in August; asked what we would do");
  (void)comment("Jane", "Mrs. Smith", 0, 9, {"complaint"},
                "Second planter by the door has died back. She is upset.");
}

void SampleCompany::opportunities() {
  Opportunities opportunities(m_store);
  const auto refer = [&](const char* by, int days, const char* to, const char* service, const char* title,
                         const char* noticed, const char* better) {
    ago(days, 12);
    actAs(by);
    Opportunities::NewReferral referral;
    referral.customer = customer(to);
    referral.title = title;
    referral.noticed = noticed;
    referral.betterOff = better;
    referral.mayCall = "yes";
    referral.bestTime = "after 4 pm";
    if (*service != '\0')
      referral.service = m_services.at(service);
    return must(opportunities.refer(referral));
  };
  const auto move = [&](const Id& id, int days, const char* to, const char* say, const char* owner,
                        int next) {
    ago(days, 13);
    actAs("John");
    must(opportunities.move(id, {to, say, person(owner), dayOf(m_clock).plusDays(next), ""}));
  };
  const Id garden = refer("Jane", 30, "Mrs. Provan", "Fuller beds", "Front garden",
                          "The front bed is thin by August", "Colour all summer with less watering");
  move(garden, 29, "visit_booked", "John comes on the 31st to look at it.", "John", 8);
  move(garden, 22, "solution_in_work", "John is working on a plan.", "John", 10);
  move(garden, 20, "priced", "John is pricing it now. He will call you after the 10th of January.", "John",
       69);
  Proposals::NewProposal proposal;
  proposal.opportunity = garden;
  proposal.title = "Front garden renovation";
  proposal.say = "John is pricing it now. He will call you after the 10th of January.";
  (void)must(Proposals(m_store).add(proposal));
  const Id hedge = refer("Ben", 120, "Mrs. Provan", "Fuller beds", "Hedge by the drive",
                         "The hedge is bare at the foot", "More privacy on the terrace");
  move(hedge, 110, "declined", "She would rather keep it as it is.", "John", 0);
  const Id path = refer("Jane", 50, "Mrs. Smith", "Drainage", "Path that stays dry",
                        "Water stands on the path after rain", "Safe to walk on in winter");
  move(path, 45, "proposal_sent", "The offer is in the post. Ask John anything.", "John", 14);
  (void)refer("Ben", 1, "Harrow Dental", "Lighting", "Light at the ramp", "The ramp is dark at five",
              "Patients see where they step");
  const Id water = refer("Ben", 90, "Maple Court Condos", "Irrigation", "Drip line for the hedge",
                         "Hand watering every day", "Two hours a week saved");
  move(water, 80, "priced", "It is priced. The board meets in spring.", "Karen", 60);
  move(water, 40, "accepted", "It is agreed. We start in April.", "Karen", 150);
}

void SampleCompany::settle() {
  Database& database = m_store.database();
  must(database.execute("DELETE FROM outbox"));
  for (const char* table : {"person",
                            "crew",
                            "customer",
                            "visit",
                            "comment",
                            "comment_kind",
                            "follow_up",
                            "task",
                            "read_mark",
                            "contact_entry",
                            "action_item",
                            "contact_outcome",
                            "standing_instruction",
                            "customer_fact",
                            "opportunity",
                            "proposal",
                            "service_card",
                            "opportunity_rule",
                            "condition_reading",
                            "comment_correction",
                            "contact_correction",
                            "labour_line",
                            "material_line",
                            "visit_statement",
                            "stock_item",
                            "recovery_case",
                            "recovery_promise",
                            "photo"})
    must(database.execute(std::string("UPDATE ") + table + " SET rev = 1 WHERE rev = 0"));
  must(database.execute(
      "UPDATE opportunity_rule SET version = 1 WHERE version IS NULL")); // as the office counts
  // Steps are folded on top of what they belong to as long as they are newer than it.
  for (const char* table :
       {"opportunity_event", "visit_event", "proposal_outcome", "work_approval", "recovery_event"})
    must(database.execute(std::string("UPDATE ") + table + " SET rev = 2 WHERE rev = 0"));
}

} // namespace leadhand::test
