#include "app/office/DemoBook.h"

#include <array>

namespace leadhand::office {

std::span<const DemoPerson> demoPeople() {
  static constexpr auto people = std::to_array<DemoPerson>({{"Jane", "lead_hand", "North"},
                                                            {"Ben", "technician", "North"},
                                                            {"Jacki", "manager", ""},
                                                            {"John", "estimator", ""},
                                                            {"Karen", "office", ""},
                                                            {"Marc", "lead_hand", "South"},
                                                            {"Ana", "technician", "South"},
                                                            {"Owen", "lead_hand", "West"},
                                                            {"Tess", "technician", "West"},
                                                            {"Rob", "owner", ""}});
  return people;
}

std::span<const DemoCard> demoCards() {
  static constexpr auto cards = std::to_array<DemoCard>({
      {"Drainage", "Water that stands where it should not, and what it does to steps, roots and basements",
       "Puddles a day after rain\nMoss on the path\nWhite lines on the foundation wall",
       "Take a picture after rain and say where the water comes from", "Don't promise a date or a price",
       "spring to fall", "John", "A pipe or a gravel bed that takes water away from where it does harm",
       "Pipes under the house, and what belongs to the town",
       "A gravel strip lasts about twenty years\nMost gardens need one dry day of work",
       "Drainage in four pictures, a folded card"},
      {"Irrigation check", "Heads that water the walkway, zones that never rest, a bill that is too high",
       "Wet walkway in the morning\nOne dry corner in a green lawn\nA head that leans or leaks",
       "Note the zone's number", "Don't change the timer without asking", "April to October", "John",
       "A walk through all zones with the water on, and each head set right", "Wells and pumps",
       "A leaning head uses up to a third more water\nOne visit a year is enough",
       "Water in August, a folded card"},
      {"Hedge renovation", "An old hedge made young again over two seasons instead of being taken out",
       "Bare at the foot\nWider at the top than below\nBrown inside",
       "Ask what the hedge is for: view, noise or wind", "Don't cut in nesting time", "March", "Marc",
       "A cut in two steps that lets an old hedge grow from its foot again",
       "Hedges that belong to the neighbour",
       "A fifth of the price of a new hedge\nTwo seasons until it is dense", ""},
      {"Mulch", "Less watering and fewer weeds in every bed, renewed each second spring",
       "Bare soil between plants\nWater runs off the bed\nWeeds back within two weeks",
       "Measure the beds while you are there", "Don't pile it against stems", "April and May", "Jane",
       "Five centimetres of bark between the plants", "", "20 % dearer than bare soil care, half the weeding",
       "A bag of it to touch"},
      {"Bed renovation", "A bed that looks full in August and needs less care",
       "Gaps in summer\nPlants that lean on each other\nThe customer covers it with pots",
       "Ask which month matters most to them", "Don't design at the door", "spring and fall", "John",
       "New plants and a new order in a bed that is there", "Walls and water features",
       "Pays for itself in watering within three summers", "Beds through the year, a leaflet"},
      {"Planters", "Planters that change with the season and are stored for the winter",
       "Empty pots by the door\nPlants past their time\nPots too heavy to move",
       "Ask where they are stored and who has the key", "Don't choose plants they said no to", "all year",
       "Karen"},
      {"Lawn renovation", "Thin or mossy lawn, made even and thick without starting over",
       "Moss in the shade\nBare tracks\nYou feel stones underfoot", "Note how many hours of sun it gets",
       "Don't seed in a dry spell", "September", "Owen"},
      {"Pruning", "Young trees kept safe and shapely, old ones kept off the roof",
       "Branches over the roof or wires\nTwo branches that rub\nDead wood above a path",
       "Say which way the branch would fall", "Don't climb; anything above the ladder is John's",
       "January to March", "John"},
      {"Lighting", "Steps and paths that are safe to walk in the dark",
       "A dark step by the door\nLamps that lean or flicker\nThe customer comes home late",
       "Ask from where they walk in", "Don't open a fixture", "all year", "Ben"},
      {"Snow", "Drives and entrances clear before people leave for work",
       "A slope to the street\nDeliveries before eight\nSomebody with a walker",
       "Ask when they leave in the morning", "Don't promise an hour before the route is set",
       "November to April", "Jacki"},
  });
  return cards;
}

std::span<const DemoCustomer> demoCustomers() {
  static constexpr auto customers = std::to_array<DemoCustomer>({
      {"Mrs. Smith", "North", "416-555-0117", "m.smith@example.com", "18 Birch Lane",
       "Side gate is never locked; ring first", "home"},
      {"Mrs. Provan", "North", "416-555-0144", "provan@example.com", "42 Alder Crescent",
       "Garage key at the office; planters inside on the left", "home"},
      {"Dr. Leclerc", "North", "416-555-0162", "leclerc@example.com", "7 Rue des Pins",
       "Park on the street; the drive must stay free", "home"},
      {"Mr. & Mrs. Aoki", "North", "416-555-0129", "aoki@example.com", "103 Cedar Street",
       "Keep the side gate shut: Biscuit, the dog", "home"},
      {"Ms. Okafor", "North", "416-555-0183", "okafor@example.com", "9 Birch Lane", "", "home"},
      {"Mr. Lindqvist", "North", "416-555-0190", "lindqvist@example.com", "61 Alder Crescent",
       "Key box by the meter, code at the office", "home"},
      {"The Hadley House", "North", "416-555-0136", "desk@hadley.example.com", "2 Harbour Road",
       "Deliveries by the back lane before ten", "business"},
      {"Mrs. Petrova", "North", "416-555-0151", "petrova@example.com", "27 Cedar Street", "", "home"},
      {"Condo Board - Lakeview Ct.", "South", "416-555-0108", "board@lakeview.example.com",
       "1 Lakeview Court", "Superintendent's door is at the loading bay", "condo"},
      {"Harrow Dental", "South", "416-555-0122", "front@harrow.example.com", "240 Mill Street",
       "Ramp must stay free during opening hours", "business"},
      {"Sra. Ortega", "South", "416-555-0175", "ortega@example.com", "88 Quarry Road",
       "Works nights: nothing loud before nine", "home"},
      {"Mr. Bannerman", "South", "416-555-0104", "bannerman@example.com", "15 Mill Street", "", "home"},
      {"Maison Tremblay", "South", "416-555-0166", "tremblay@example.com", "31 Quarry Road",
       "Bell does not work; call", "home"},
      {"Dr. Nwosu", "South", "416-555-0139", "nwosu@example.com", "5 Orchard Way", "", "home"},
      {"Orchard Way Daycare", "South", "416-555-0112", "hello@orchard.example.com", "12 Orchard Way",
       "Sign in at the desk", "school"},
      {"Mr. Whitfield", "West", "416-555-0148", "whitfield@example.com", "300 Ridge Road",
       "Gate code changes; ask by text", "home"},
      {"St. Anne's School", "West", "416-555-0101", "caretaker@stannes.example.com", "50 Chapel Hill",
       "Not at 8:15-8:45 and 15:00-15:40", "school"},
      {"Mrs. Delacroix", "West", "416-555-0157", "delacroix@example.com", "22 Chapel Hill", "", "home"},
      {"Ridge Road Garage", "West", "416-555-0119", "bay@ridge.example.com", "280 Ridge Road",
       "Leave bay two free", "business"},
      {"Mr. & Mrs. Kowalski", "West", "416-555-0188", "kowalski@example.com", "8 Fern Close",
       "Beehives behind the shed", "home"},
      {"Ms. Chaudhry", "West", "416-555-0133", "chaudhry@example.com", "14 Fern Close", "", "home"},
      {"Fern Close Townhomes", "West", "416-555-0171", "fern@example.com", "1 Fern Close",
       "Water key in the meter room", "condo"},
  });
  return customers;
}

std::span<const DemoInstruction> demoInstructions() {
  static constexpr auto instructions = std::to_array<DemoInstruction>({
      {"Mrs. Smith", "No German ivy. Millar's wife instead", "German ivy", "Millar's wife", "2011-09-01",
       "Jane"},
      {"Mrs. Provan", "Store every planter empty in the garage in fall", "", "", "2011-10-23", "John"},
      {"Mr. & Mrs. Aoki", "Keep the side gate shut because of the dog", "", "", "2011-09-02", "Jane"},
      {"Sra. Ortega", "No blower before 9:00", "", "", "2011-09-14", "Jane"},
      {"St. Anne's School", "No work at 8:15-8:45 and 15:00-15:40", "", "", "2011-09-21", "Ben"},
      {"Dr. Leclerc", "Leave the hose reel by the garage", "", "", "2011-09-12", "Ben"},
      {"Mr. Whitfield", "All pots go to the garage in fall", "", "", "2011-09-20", "Jane"},
  });
  return instructions;
}

std::span<const DemoFact> demoFacts() {
  static constexpr auto facts = std::to_array<DemoFact>({
      {"Mr. & Mrs. Aoki", "pet", "Biscuit, a young retriever, slips through an open gate"},
      {"Mrs. Provan", "goal", "Less watering while she travels"},
      {"Mrs. Provan", "key", "Garage key on hook 14 at the office"},
      {"Mrs. Smith", "expectation", "After a visit: a note in the mailbox that says what was done"},
      {"Mr. & Mrs. Kowalski", "hazard", "Beehives behind the shed"},
      {"Dr. Leclerc", "goal", "Shrubs along the drive that need no water in August"},
  });
  return facts;
}

} // namespace leadhand::office
