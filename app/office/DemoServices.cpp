// What the catalogue and the rules of the demo company say.
#include "app/office/DemoBook.h"
#include "app/office/DemoWorld.h"
#include "core/store/DeviceStore.h" // insertOf

#include <array>

namespace leadhand::office {

std::span<const DemoRule> demoRules() {
  static constexpr auto rules = std::to_array<DemoRule>({
      {"Irrigation: always pass on", "Irrigation check", "", 0, 0, "pass", "none", ""},
      {"Drainage: always pass on", "Drainage", "", 0, 0, "pass", "some", ""},
      {"Mulch: agree on site", "Mulch", "", 0, 0, "agree", "all", "Measure the beds first"},
      {"Under 500: price it yourself", "", "", 0, 500, "agree", "all", ""},
      {"Over 5000: pass on", "", "", 5000, 0, "pass", "some", ""},
      {"Condo board: never discuss price on site", "", "condo", 0, 0, "permission", "most",
       "Never discuss price on site: the board decides together"},
  });
  return rules;
}

std::span<const DemoReading> demoReadings() {
  static constexpr auto readings = std::to_array<DemoReading>({
      {-40, "Ben", "Mrs. Provan", "Hedge trimmer line", "40 % left", "Renew it before the first cut",
       "Hedge renovation", -2},
      {-12, "Jane", "Mrs. Smith", "Path lamp by the step", "Flickers", "Look at the cable again", "Lighting",
       60},
  });
  return readings;
}

void addDemoRules(DemoWorld& world) {
  constexpr std::int64_t centsInOne = 100;
  std::vector<Edit> rules;
  for (const DemoRule& one : demoRules()) {
    auto rule = world.made<OpportunityRule>("Jacki", world.moment(-60, 9, 0));
    rule.name = one.name;
    rule.service = world.card(one.card);
    rule.nature = one.nature;
    rule.sizeFrom = Cents{one.sizeFrom * centsInOne};
    rule.sizeBelow = Cents{one.sizeBelow * centsInOne};
    rule.mode = one.mode;
    rule.level = one.level;
    rule.mind = one.mind;
    rule.since = world.day(-60);
    rules.push_back(insertOf(rule));
  }
  world.add(std::move(rules));
  for (const DemoReading& one : demoReadings()) {
    auto reading = world.made<ConditionReading>(one.author, world.moment(one.day, 15, 0));
    reading.customer = world.customer(one.customer);
    reading.what = one.what;
    reading.reading = one.reading;
    reading.advice = one.advice;
    reading.service = world.card(one.card);
    reading.readOn = world.day(one.day);
    reading.due = world.day(one.inDays);
    world.add({insertOf(reading)});
  }
}

} // namespace leadhand::office
