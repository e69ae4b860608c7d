// Hours and materials of the last two weeks, problems and how they were made good, notes to the team, thanks.
#include "app/office/DemoBook.h"
#include "app/office/DemoWorld.h"
#include "app/office/OfficeRecords.h"
#include "core/store/DeviceStore.h" // insertOf

#include <array>
#include <chrono>

namespace leadhand::office {
namespace {

struct DemoItem {
  std::string_view name;
  std::string_view unit;
  std::string_view sort;
};
constexpr std::array items{DemoItem{"Mulch", "yd", "material"},
                           DemoItem{"Topsoil", "yd", "material"},
                           DemoItem{"Annuals", "flat", "material"},
                           DemoItem{"Winter pot insert", "piece", "material"},
                           DemoItem{"Sprinkler head", "piece", "material"},
                           DemoItem{"Small lift", "h", "equipment"}};
constexpr std::array<std::string_view, 3> explanations{"Beds weeded and edged", "Leaves taken away",
                                                       "Shrubs cut back from the path"};

struct DemoStep {
  int day;
  int hour;
  std::string_view who;
  std::string_view to;
  std::string_view note;
};

std::vector<std::string_view> crewOf(const DemoWorld& world, const Id& crew) {
  std::vector<std::string_view> names;
  for (const DemoPerson& person : demoPeople())
    if (!person.crew.empty() && world.crew(person.crew) == crew)
      names.push_back(person.name);
  return names;
}

int daysAgo(const DemoWorld& world, Date day) {
  return static_cast<int>((world.day(0).day() - day.day()).count());
}

/// Everybody of the crew for the time between arrival and end; materials at every third stop, "none" said at
/// the others. What is older than a few days has been approved.
void addWorkOf(DemoWorld& world, const Visit& visit, const std::vector<StockItem>& stock, std::size_t nth) {
  const int ago = daysAgo(world, visit.date);
  const auto crew = crewOf(world, visit.crew);
  if (crew.empty())
    return;
  const Instant when = world.moment(-ago, 16, 30);
  std::vector<Edit> group;
  for (const std::string_view name : crew) {
    auto line = world.made<LabourLine>(crew.front(), when);
    line.visit = visit.id;
    line.customer = visit.customer;
    line.person = world.person(name);
    line.workOn = visit.date;
    line.minutes = 75 + 15 * static_cast<std::int64_t>(nth % 3);
    line.task = visit.work;
    line.explanation = explanations[nth % explanations.size()];
    group.push_back(insertOf(line));
  }
  if (nth % 3 == 0) {
    const StockItem& item = stock[nth / 3 % stock.size()];
    auto used = world.made<MaterialLine>(crew.front(), when);
    used.visit = visit.id;
    used.customer = visit.customer;
    used.workOn = visit.date;
    used.item = item.id;
    used.name = item.name;
    used.sort = item.sort;
    used.unit = item.unit;
    used.quantity = 1000 + 500 * static_cast<std::int64_t>(nth % 4);
    group.push_back(insertOf(used));
  } else {
    auto none = world.made<VisitStatement>(crew.front(), when);
    none.visit = visit.id;
    none.customer = visit.customer;
    none.about = "materials";
    none.is = "none";
    group.push_back(insertOf(none));
  }
  world.add(std::move(group));
  if (ago < 4)
    return;
  auto approval = world.made<WorkApproval>("Karen", world.moment(-ago + 2, 9, 0));
  approval.visit = visit.id;
  approval.customer = visit.customer;
  approval.to = ago > 8 ? "invoice_ready" : "approved";
  world.add({insertOf(approval)});
}

std::vector<StockItem> addStock(DemoWorld& world) {
  std::vector<StockItem> stock;
  std::vector<Edit> group;
  for (const DemoItem& one : items) {
    auto item = world.made<StockItem>("Karen", world.moment(-60, 9, 30));
    item.name = one.name;
    item.unit = one.unit;
    item.sort = one.sort;
    group.push_back(insertOf(item));
    stock.push_back(std::move(item));
  }
  world.add(std::move(group));
  return stock;
}

void addSteps(DemoWorld& world, const RecoveryCase& problem, std::initializer_list<DemoStep> steps) {
  for (const DemoStep& one : steps) {
    auto event = world.made<RecoveryEvent>(one.who, world.moment(one.day, one.hour, 20));
    event.recovery = problem.id;
    event.customer = problem.customer;
    event.to = one.to;
    event.note = one.note;
    event.at = event.recordedAt;
    if (one.to == "verified")
      event.received = event.satisfied = "yes";
    world.add({insertOf(event)});
  }
}

RecoveryCase problemOf(DemoWorld& world, std::string_view who, int day, std::string_view customer,
                       std::string_view reference) {
  auto problem = world.made<RecoveryCase>(who, world.moment(day, 11, 0));
  problem.customer = world.customer(customer);
  problem.reference = reference;
  problem.owner = world.person("Karen");
  return problem;
}

RecoveryPromise promiseOf(DemoWorld& world, const RecoveryCase& problem, std::string_view who,
                          std::string_view sort, std::string_view text, Instant due) {
  auto promise = world.made<RecoveryPromise>(who, problem.recordedAt);
  promise.recovery = problem.id;
  promise.customer = problem.customer;
  promise.sort = sort;
  promise.text = text;
  promise.owner = world.person(who);
  promise.due = due;
  return promise;
}

/// One that was made good and is asked about at the next visit, one that is under way.
void addProblems(DemoWorld& world) {
  auto planter = problemOf(world, "Jane", -10, "Mrs. Smith", "J1-0001");
  planter.category = "product";
  planter.about = "Dead planter by the door";
  planter.words = "The left planter has died; it looks sad right at the entrance";
  planter.restated = "The left planter at the door is dead and should be replaced";
  auto replaced =
      promiseOf(world, planter, "Ben", "remedy", "A new planter within two days", world.moment(-8, 11, 0));
  replaced.keptAt = world.moment(-9, 14, 20);
  replaced.keptBy = world.person("Ben");
  replaced.keptNote = "New one planted, watered in";
  world.add({insertOf(planter), insertOf(replaced)});
  addSteps(world, planter,
           {{-10, 11, "Jane", "agreed", "She agrees: replace it with the same kind"},
            {-10, 11, "Jane", "promised", "A new planter within two days"},
            {-9, 14, "Ben", "delivered", "New one planted, watered in"},
            {-6, 10, "Karen", "verified", "She is very content and likes the colour"},
            {-6, 10, "Karen", "closed", ""}});
  auto gate = problemOf(world, "Jane", -2, "Dr. Leclerc", "J1-0002");
  gate.about = "Side gate left open";
  gate.words = "The side gate stood open all night and the dog got out";
  gate.restated = "We left the side gate open on Tuesday and the dog ran out";
  const auto spring = promiseOf(world, gate, "Ben", "remedy", "A spring that closes the gate by itself",
                                world.moment(1, 15, 0));
  const auto call =
      promiseOf(world, gate, "Karen", "call", "Karen tells him when Ben comes", world.moment(0, 16, 0));
  world.add({insertOf(gate), insertOf(spring), insertOf(call)});
  addSteps(world, gate,
           {{-2, 11, "Jane", "agreed", "He agrees; the dog is back and well"},
            {-2, 11, "Jane", "promised", "A spring that closes the gate by itself"}});
}

void addNotes(DemoWorld& world) {
  struct Note {
    int day;
    std::string_view topic;
    std::string_view title;
    std::string_view text;
  };
  static constexpr std::array notes{
      Note{-6, "comments", "What customers said last week",
           "Mrs. Smith loves the winter pots. Dr. Leclerc asks us to park in the street."},
      Note{-1, "lessons", "Gates", "Shut the gate, then pull at it once. A dog got out on Tuesday."}};
  for (const Note& one : notes) {
    auto note = world.made<BulletinNote>("Jacki", world.moment(one.day, 7, 10));
    note.audience = "all";
    note.topic = one.topic;
    note.title = one.title;
    note.text = one.text;
    note.postedOn = world.day(one.day);
    world.add({insertOf(note)});
    if (one.day > -3)
      continue;
    auto read = world.made<BulletinRead>("Ben", world.moment(one.day, 12, 30));
    read.id =
        derivedId("bulletin_read", std::string(note.id.raw()) + std::string(world.person("Ben").raw()) + "1");
    read.note = note.id;
    read.person = world.person("Ben");
    read.at = read.recordedAt;
    read.version = 1;
    world.add({insertOf(read)});
  }
}

void addThanks(DemoWorld& world, const std::vector<Comment>& comments) {
  const auto thank = [&](std::string_view who, std::string_view whom, int day, Kind kind, const Id& about,
                         std::string_view text) {
    auto thanks = world.made<Thanks>(who, world.moment(day, 8, 40));
    thanks.person = world.person(whom);
    thanks.aboutKind = static_cast<std::int64_t>(kind);
    thanks.about = about;
    thanks.text = text;
    thanks.on = world.day(day);
    world.add({insertOf(thanks)});
  };
  const Id smith = world.customer("Mrs. Smith");
  for (const Comment& comment : comments)
    if (comment.customer == smith && comment.saidOn == world.day(-12))
      thank("Jacki", "Jane", -1, Kind::comment, comment.id,
            "You heard what she really wanted. That is why she stays with us.");
  thank("Jane", "Ben", -8, Kind::customer, smith, "For bringing the new planter the very next day");
}

} // namespace

void addDemoWork(DemoWorld& world) {
  const std::vector<StockItem> stock = addStock(world);
  sync::OfficeStore& store = world.hub().store();
  std::size_t nth = 0;
  for (const Visit& visit : recordsOf<Visit>(store))
    if (const int ago = daysAgo(world, visit.date); ago > 0 && ago <= 14 && visit.status == "done")
      addWorkOf(world, visit, stock, nth++);
  addProblems(world);
  addNotes(world);
  addThanks(world, recordsOf<Comment>(store));
}

} // namespace leadhand::office
