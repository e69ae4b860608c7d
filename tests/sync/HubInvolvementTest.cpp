// Nobody loses sight of his own loop (sync.md section 7): one relation of a person to a customer a test, and
// the day on which it ends.
#include "sync/office/SqliteOfficeInside.h"
#include "tests/sync/TestOffice.h"

namespace leadhand::sync::test {
namespace {

class HubInvolvement : public ::testing::Test {
 protected:
  TestOffice office;
  Id blue = office.crew("Blue truck");
  Id red = office.crew("Red truck");
  Id jane = office.person("Jane", roles::leadHand, blue);
  Id rita = office.person("Rita", roles::technician, red);
  Id jacki = office.person("Jacki", roles::manager);
  Id smith = office.customer("Mrs. Smith");
  Id brown = office.customer("Mr. Brown");
  TestPhone ritas{office, rita, 102};

  void TearDown() override { office.expectWhole(); }

  template <class R>
  R about(const Id& author) {
    R record = made<R>(office.hub().newId(), author);
    record.recordedAt = office.clock.now();
    record.customer = smith;
    return record;
  }
  /// Of somebody else, so that only what the test says binds her.
  Id janesComment() {
    auto said = about<Comment>(jane);
    said.text = "words";
    said.saidOn = office.today();
    said.disposition = "read";
    said.disposedAt = office.clock.now();
    office.write({insertOf(said)});
    return said.id;
  }
  Task task(const Id& author) {
    auto todo = about<Task>(author);
    todo.comment = janesComment();
    todo.text = "new soil";
    return todo;
  }
  RecoveryCase recovery(const Id& author) {
    auto opened = about<RecoveryCase>(author);
    opened.category = "product";
    opened.words = "the planter is dead";
    return opened;
  }
  RecoveryEvent step(const Id& author, const Id& of, const std::string& to) {
    auto event = about<RecoveryEvent>(author);
    event.recovery = of;
    event.to = to;
    event.note = to;
    event.received = event.satisfied = to == "verified" ? "yes" : "";
    event.at = office.clock.now();
    return event;
  }
  void closeCase(const Id& of) {
    for (const char* to : {"agreed", "promised", "delivered", "verified", "closed"})
      office.write({insertOf(step(jacki, of, to))});
    ASSERT_EQ(office.read<RecoveryCase>(of).state, "closed");
  }

  bool seesAfter(int days) {
    office.clock.step(std::int64_t{days} * 86'400'000);
    EXPECT_TRUE(office.hub().refreshGrants());
    ritas.sync();
    const auto grant = ritas.replica.grants.find(smith);
    return grant != ritas.replica.grants.end() && grant->second.given;
  }
  void expectOpen() { EXPECT_TRUE(seesAfter(0)) << "at once"; }
  /// It was closed just now.
  void expectNinetyDays() {
    EXPECT_TRUE(seesAfter(89)) << "closed less than 90 days ago";
    EXPECT_FALSE(seesAfter(1)) << "90 days ago";
  }
};

TEST_F(HubInvolvement, withoutAnyMatterThereIsNone) {
  (void)task(jane);
  EXPECT_FALSE(seesAfter(0));
}

TEST_F(HubInvolvement, whoWroteATask) {
  const Task todo = task(rita);
  office.write({insertOf(todo)});
  expectOpen();
  EXPECT_TRUE(seesAfter(200)) << "while it is open";
  office.write({UpdateOf<Task>(todo.id).with(&Task::doneOn, office.today()).edit});
  expectNinetyDays();
}

TEST_F(HubInvolvement, whoOwnsATask) {
  Task todo = task(jacki);
  todo.owner = rita;
  office.write({insertOf(todo)});
  expectOpen();
  office.write({UpdateOf<Task>(todo.id).with(&Task::doneOn, office.today()).edit});
  expectNinetyDays();
}

TEST_F(HubInvolvement, whoDidATask) {
  const Task todo = task(jacki);
  office.write({insertOf(todo)});
  EXPECT_FALSE(seesAfter(0));
  office.write({UpdateOf<Task>(todo.id).with(&Task::doneOn, office.today()).with(&Task::doneBy, rita).edit});
  expectOpen();
  expectNinetyDays();
}

TEST_F(HubInvolvement, aTaskThatIsOpenedAgainBindsAnew) {
  Task todo = task(rita);
  todo.doneOn = office.today();
  office.write({insertOf(todo)});
  expectNinetyDays();
  office.write({UpdateOf<Task>(todo.id).with(&Task::doneOn, Date{}).edit});
  ritas.sync();
  EXPECT_TRUE(ritas.replica.grants.at(smith).given) << "in the same commit, not the next day";
}

TEST_F(HubInvolvement, whoAskedForATask) {
  const Task todo = task(jacki);
  auto request = about<TaskRequest>(rita);
  request.task = todo.id;
  request.why = "I am there anyway";
  office.write({insertOf(todo), insertOf(request)});
  expectOpen();
  office.write({UpdateOf<TaskRequest>(request.id)
                    .with(&TaskRequest::answer, std::string("refused"))
                    .with(&TaskRequest::answeredAt, office.clock.now())
                    .edit});
  expectNinetyDays();
}

TEST_F(HubInvolvement, whoseNameIsAskedForATask) {
  const Task todo = task(jacki);
  auto request = about<TaskRequest>(jane);
  request.task = todo.id;
  request.owner = rita;
  office.write({insertOf(todo), insertOf(request)});
  expectOpen();
}

TEST_F(HubInvolvement, whoTookAContactAndWhoseItsActionsAre) {
  auto entry = about<ContactEntry>(jacki);
  entry.topic = "the steps";
  entry.on = office.today();
  entry.takenBy = rita;
  office.write({insertOf(entry)});
  expectOpen();
  expectNinetyDays();
  for (const bool isAuthor : {true, false}) {
    auto item = about<ActionItem>(isAuthor ? rita : jacki);
    item.contact = entry.id;
    item.text = "call back";
    office.write({insertOf(item)});
    EXPECT_EQ(seesAfter(0), isAuthor);
    office.write({UpdateOf<ActionItem>(item.id)
                      .with(&ActionItem::doneOn, office.today())
                      .with(&ActionItem::doneBy, isAuthor ? jacki : rita)
                      .edit});
    expectOpen();
    expectNinetyDays();
  }
}

TEST_F(HubInvolvement, whoAddedToAnOpportunity) {
  auto opportunity = about<Opportunity>(jane);
  opportunity.title = "steps";
  auto note = about<OpportunityNote>(rita);
  note.opportunity = opportunity.id;
  note.text = "two are loose";
  office.write({insertOf(opportunity), insertOf(note)});
  EXPECT_TRUE(seesAfter(100));
  auto declined = about<OpportunityEvent>(jacki);
  declined.opportunity = opportunity.id;
  declined.to = "declined";
  office.write({insertOf(declined)});
  ASSERT_EQ(office.read<Opportunity>(opportunity.id).stage, "declined");
  expectNinetyDays();
}

TEST_F(HubInvolvement, whoTookAStepOfACase) {
  const RecoveryCase opened = recovery(jane);
  office.write({insertOf(opened)});
  EXPECT_FALSE(seesAfter(0));
  office.write({insertOf(step(rita, opened.id, "agreed"))});
  EXPECT_TRUE(seesAfter(100));
  closeCase(opened.id);
  expectNinetyDays();
}

TEST_F(HubInvolvement, whosePromiseItIsAndWhoKeptIt) {
  const RecoveryCase opened = recovery(jane);
  office.write({insertOf(opened)});
  const auto promise = [&](const Id& author, const Id& owner) {
    auto made = about<RecoveryPromise>(author);
    made.recovery = opened.id;
    made.sort = "remedy";
    made.text = "a new planter";
    made.owner = owner;
    office.write({insertOf(made)});
    return made.id;
  };
  const auto kept = [&](const Id& id, const Id& by) {
    office.write({UpdateOf<RecoveryPromise>(id)
                      .with(&RecoveryPromise::keptAt, office.clock.now())
                      .with(&RecoveryPromise::keptBy, by)
                      .edit});
  };
  const Id owned = promise(jacki, rita);
  EXPECT_TRUE(seesAfter(100)) << "owner";
  kept(owned, jacki);
  expectNinetyDays();
  const Id written = promise(rita, jacki);
  EXPECT_TRUE(seesAfter(100)) << "author";
  kept(written, jacki);
  expectNinetyDays();
  const Id others = promise(jacki, jacki);
  EXPECT_FALSE(seesAfter(0));
  kept(others, rita);
  expectOpen();
  expectNinetyDays();
}

TEST_F(HubInvolvement, whoseWordsStandAgainstAnothers) {
  (void)office.visit(smith, red, office.today());
  (void)office.visit(smith, blue, office.today());
  TestPhone janes{office, jane, 101};
  ritas.sync();
  janes.sync();
  office.clock.step(1000);
  const auto says = [&](TestPhone& phone, const std::string& number) {
    phone.update(UpdateOf<Customer>(smith).with(&Customer::phone, number).edit).group().sync();
  };
  says(ritas, "555-0001");
  office.clock.step(1000);
  says(janes, "555-0002");
  const auto open = office.all<Conflict>("state = 'open'");
  ASSERT_EQ(open.size(), 1U);
  const auto janeSees = [&] {
    janes.sync();
    return janes.replica.grants.at(smith).given;
  };
  EXPECT_TRUE(seesAfter(60)) << "the loser, long after the visit";
  EXPECT_TRUE(janeSees()) << "and the winner";
  office.write({UpdateOf<Conflict>(open.front().id)
                    .with(&Conflict::state, std::string("closed"))
                    .with(&Conflict::closedAt, office.clock.now())
                    .edit});
  EXPECT_TRUE(seesAfter(89));
  EXPECT_TRUE(janeSees());
  EXPECT_FALSE(seesAfter(1));
  EXPECT_FALSE(janeSees());
}

TEST_F(HubInvolvement, noTableIsReadFromEndToEnd) {
  Statement plan = office.store().database().prepare("EXPLAIN QUERY PLAN " + involvementQuery());
  int steps = 0;
  for (auto more = plan.step(); more && *more; more = plan.step()) {
    ++steps;
    const std::string line = plan.text(3);
    EXPECT_TRUE(line.rfind("SCAN", 0) != 0 || line.find("SCAN (") == 0 || line == "SCAN m") << line;
  }
  EXPECT_GT(steps, 30);
}

} // namespace
} // namespace leadhand::sync::test
