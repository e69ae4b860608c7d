// What crews collect and what the office answers, by the real programs: hours and the stop, a problem in
// three steps, a note to the team.
#include "tests/e2e/Rig.h"

using namespace leadhand::e2e;

namespace {

struct Crew {
  Crew() {
    jacki.ask({"gate", "set", "--ask", "both", "--why", "Late hours make late invoices", "--code", "4711"});
    jacki.sync();
    jane.sync();
    const Json today = jane.items({"today"});
    first = firstWhere(today, "customer", "Mrs. Smith")["id"];
    second = firstWhere(today, "customer", "Mrs. Provan")["id"];
  }
  Json visit(const std::string& id) { return firstWhere(jane.items({"today"}), "id", id); }

  Device begin() {
    office.importSheets();
    for (const char* customer : {"Mrs. Smith", "Mrs. Provan"})
      office.ask({"visit", "add", "--customer", customer, "--crew", "North", "--date", dayFromToday(0)});
    office.start();
    return office.enrol("Jane");
  }

  Office office;
  Device jane = begin();
  Device jacki = office.enrol("Jacki");
  std::string first;
  std::string second;
};

} // namespace

TEST(Work, TheNextVisitIsCoveredUntilHoursAndMaterialsAreIn) {
  Crew crew;
  const Device& jane = crew.jane;
  jane.ask({"visit", "status", crew.first, "--to", "arrived"});
  jane.ask({"visit", "status", crew.first, "--to", "done"});
  Json covered = crew.visit(crew.second);
  EXPECT_EQ(covered["covered"], true);
  EXPECT_EQ(covered["customer"], nullptr);
  EXPECT_EQ(covered["start_time"], nullptr);
  EXPECT_EQ(covered["missing"][0]["customer"], "Mrs. Smith");
  EXPECT_EQ(errorCode(jane.ask({"gate", "open", crew.second, "--code", "1"}, 1)), "code_wrong");

  Json work = jane.ask({"hours", "add", crew.first, "--minutes", "150", "--task", "beds"});
  const std::string line = work["hours"][0]["id"];
  EXPECT_EQ(work["hours"][0]["person"], "Jane");
  EXPECT_EQ(work["receipt"], "on_phone");
  work = jane.ask({"hours", "material", crew.first, "--name", "Mulch", "--quantity", "2.5", "--unit", "yd"});
  EXPECT_EQ(work["materials"][0]["quantity"], "2.5");
  EXPECT_EQ(crew.visit(crew.second)["covered"], false);
  EXPECT_EQ(crew.visit(crew.second)["customer"], "Mrs. Provan");

  jane.sync();
  crew.jacki.sync();
  EXPECT_EQ(crew.jacki.ask({"hours", "approve", crew.first})["billing"], "approved");
  crew.jacki.sync();
  jane.sync();
  EXPECT_EQ(errorCode(jane.ask({"hours", "set", line, "--minutes", "200"}, 1)), "not_allowed");
  jane.ask({"hours", "add", crew.first, "--from", "16:00", "--to", "16:30"});
  jane.sync();
  crew.jacki.sync();
  work = crew.jacki.ask({"hours", "list", crew.first});
  EXPECT_EQ(work["minutes"], 180);
  EXPECT_EQ(firstWhere(work["hours"], "minutes", 30)["late"], true) << "a late addition, never dropped";

  jane.ask({"visit", "status", crew.second, "--to", "arrived"});
  EXPECT_EQ(crew.jacki.items({"hours", "list"}).size(), 0U);
  jane.ask({"hours", "none", crew.second, "--about", "hours"});
  jane.ask({"hours", "could-not", crew.second, "--about", "materials", "--why", "No slip"});
  EXPECT_EQ(jane.items({"hours", "list"}).size(), 0U);
}

TEST(Work, AProblemIsNotClosedBeforeItIsVerified) {
  Crew crew;
  const Device& jane = crew.jane;
  const Json opened =
      jane.ask({"problem", "open", "--customer", "Mrs. Smith", "--words", "The planter is dead", "--category",
                "product", "--restated", "You said the planter died", "--agreed", "--promise",
                "A new planter", "--sort", "remedy", "--by", "48h", "--owner", "Karen"});
  const std::string reference = opened["reference"];
  EXPECT_EQ(reference.substr(0, 1), "J");
  EXPECT_EQ(opened["state"], "promised");
  EXPECT_EQ(jane.items({"problem", "due", "--by", "49h"}).size(), 1U);
  EXPECT_EQ(errorCode(jane.ask({"problem", "close", reference}, 1)), "stage_not_reachable");
  jane.sync();
  crew.jacki.sync();
  const std::string promise = opened["promises"][0]["id"];
  EXPECT_EQ(crew.jacki.ask({"problem", "kept", promise, "--note", "Changed"})["state"], "delivered");
  EXPECT_EQ(errorCode(crew.jacki.ask({"problem", "close", reference}, 1)), "stage_not_reachable");
  EXPECT_EQ(crew.jacki.ask({"problem", "ask", reference, "--satisfied", "yes"})["state"], "verified");
  EXPECT_EQ(crew.jacki.ask({"problem", "close", reference})["state"], "closed");
  crew.jacki.sync();
  jane.sync();
  const Json brief = jane.ask({"brief", "--customer", "Mrs. Smith"});
  EXPECT_EQ(brief["problems"][0]["ask_how"], true);
  jane.ask({"problem", "ask", reference, "--satisfied", "yes", "--words", "Lovely"});
  EXPECT_EQ(jane.ask({"brief", "--customer", "Mrs. Smith"})["problems"].size(), 0U);

  crew.jacki.ask({"thanks", "add", "--to", "Jane", "--for", opened["id"], "--text", "Well handled"});
  const Json note = crew.jacki.ask({"bulletin", "add", "--title", "Monday", "--text", "Mrs. Smith is happy"});
  crew.jacki.sync();
  jane.sync();
  EXPECT_EQ(firstWhere(jane.items({"thanks", "list"}), "person", "Jane")["text"], "Well handled");
  EXPECT_EQ(jane.ask({"bulletin", "read", note["id"]})["read"], true);
  jane.sync();
  crew.jacki.sync();
  EXPECT_EQ(firstWhere(crew.jacki.items({"bulletin", "list"}), "id", note["id"])["readers"], 1);
}
