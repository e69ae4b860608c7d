// A disk that fails at one statement of what a person does, at each in turn: either all of it is written and
// its outbox entries with it, or nothing is and the person is told.
#include "core/work/CommentSteps.h"
#include "core/work/ConflictDesk.h"
#include "core/work/Contacts.h"
#include "core/work/Corrections.h"
#include "core/work/Customers.h"
#include "core/work/DailyLog.h"
#include "core/work/Drafts.h"
#include "core/work/Gates.h"
#include "core/work/HandoverRules.h"
#include "core/work/Hours.h"
#include "core/work/Office.h"
#include "core/work/Opportunities.h"
#include "core/work/Readings.h"
#include "core/work/Recoveries.h"
#include "core/work/Services.h"
#include "core/work/TeamBoard.h"
#include "core/work/Visits.h"
#include "tests/core/work/SmallOffice.h"
#include "tests/fakes/StatementStrike.h"

#include <functional>

namespace leadhand::test {
namespace {

class EveryStatement : public testing::Test {
 protected:
  /// A manager's device in the middle of its work, with an office behind it.
  struct Desk {
    Desk() {
      setDay(jacki, "2011-09-01", 9);
      Visit planned;
      planned.customer = office.smith;
      planned.crew = office.crew;
      planned.date = day("2011-09-01");
      planned.position = 1;
      visit = office.put(planned);
      planned.customer = office.provan;
      planned.position = 2;
      (void)office.put(planned);
      office.enrol(jacki, office.people.jacki);
    }
    DeviceStore& store() { return *jacki.store; }
    void sync() { office.sync(jacki); }

    SmallOffice office;
    TestDevice jacki{"manager", 3};
    Id visit;
    Id made; ///< by the preparation, for the action to work on
    Id other;
  };
  using Action = std::function<Status(Desk&)>;

  template <class T>
  static Status statusOf(const Result<T>& result) {
    return result ? Status{} : tl::unexpected<Error>(result.error());
  }
  /// What waits, but for the ids in it, which are others each time.
  static std::string outboxOf(Desk& desk) {
    return resultOf(desk.store().database().handle(),
                    "SELECT kind, op, state, length(fields), length(old) FROM outbox ORDER BY n");
  }

  static void sweep(const Action& prepare, const Action& action) {
    const auto prepared = [&] {
      auto desk = std::make_unique<Desk>();
      const Status ready = prepare(*desk);
      EXPECT_TRUE(ready) << ready.error().sentence();
      return desk;
    };
    auto desk = prepared();
    const std::string before = outboxOf(*desk);
    const Status plain = action(*desk);
    ASSERT_TRUE(plain) << plain.error().sentence();
    const std::string done = outboxOf(*desk);
    ASSERT_NE(before, done);
    desk = prepared();
    sqlite3* connection = desk->store().database().handle();
    std::string untouched = contentOf(connection);
    for (int at = 1;; ++at) {
      ASSERT_LT(at, 3000);
      bool struck = false;
      Status status;
      desk->store().database().forgetFailedReads(); // of the statement before
      {
        const StatementStrike next(connection, at);
        status = action(*desk);
        struck = next.struck();
      }
      const std::string now = contentOf(connection);
      if (status)
        ASSERT_EQ(outboxOf(*desk), done) << "statement " << at << ": said done, but less was written";
      else
        ASSERT_EQ(now, untouched) << "statement " << at << ": " << status.error().sentence()
                                  << " was said, but something of it was written";
      if (!struck) {
        EXPECT_GT(at, 3);
        return;
      }
      if (now != untouched) {
        desk = prepared();
        connection = desk->store().database().handle();
        untouched = contentOf(connection);
      }
    }
  }
  static Status nothing(Desk&) { return {}; }
};

TEST_F(EveryStatement, hoursOfACrew) {
  sweep(nothing, [](Desk& desk) {
    Hours hours(desk.store());
    return statusOf(
        hours.add(desk.visit, {{.minutes = 90}, {.person = desk.office.people.ben, .minutes = 60}}));
  });
}

TEST_F(EveryStatement, materialWithItsReceipt) {
  sweep(nothing, [](Desk& desk) {
    return statusOf(
        Hours(desk.store())
            .addMaterial(desk.visit, {.name = "Cedar mulch",
                                      .quantity = 1'500,
                                      .unit = "yd3",
                                      .receipt = Picture{std::string(64, 'a'), 1'000, "image/jpeg"}}));
  });
}

TEST_F(EveryStatement, minutesQuantityAndRemoval) {
  const Action lines = [](Desk& desk) -> Status {
    Hours hours(desk.store());
    const auto labour = hours.add(desk.visit, {{.minutes = 90}});
    const auto material = hours.addMaterial(desk.visit, {.name = "Soil", .quantity = 1'000});
    if (!labour || !material)
      return statusOf(labour ? Result<Id>(material) : Result<Id>(labour->front()));
    desk.made = labour->front();
    desk.other = *material;
    desk.sync();
    return {};
  };
  sweep(lines, [](Desk& desk) { return Hours(desk.store()).setMinutes(desk.made, 45); });
  sweep(lines, [](Desk& desk) { return Hours(desk.store()).setQuantity(desk.other, 2'000); });
  sweep(lines, [](Desk& desk) { return Hours(desk.store()).remove(desk.other); });
}

TEST_F(EveryStatement, noneCouldNotAndTheOfficesWord) {
  sweep(nothing, [](Desk& desk) { return statusOf(Hours(desk.store()).none(desk.visit, "materials")); });
  sweep(nothing, [](Desk& desk) {
    return statusOf(Hours(desk.store()).couldNot(desk.visit, "hours", "the sheet got wet"));
  });
  sweep(
      [](Desk& desk) {
        const auto hours = Hours(desk.store()).add(desk.visit, {{.minutes = 90}});
        desk.sync();
        return statusOf(hours);
      },
      [](Desk& desk) { return Hours(desk.store()).approve(desk.visit, "approved", "checked"); });
}

TEST_F(EveryStatement, aStockItem) {
  sweep(nothing, [](Desk& desk) {
    StockItemView item;
    item.name = "River stone";
    item.unit = "t";
    return statusOf(Hours(desk.store()).addStockItem(item));
  });
}

Recoveries::NewCase planter(const Id& customer, const Id& owner) {
  return {.customer = customer,
          .category = "product",
          .about = "dead planter",
          .words = "The ivy took over",
          .restated = "You said the ivy took over",
          .agreed = true,
          .promise = Recoveries::NewPromise{"remedy", "A new planter", owner, Instant{1'315'871'200'000}}};
}

TEST_F(EveryStatement, aProblemFromTheDoorToItsEnd) {
  const auto opened = [](Desk& desk) -> Status {
    const auto id = Recoveries(desk.store()).open(planter(desk.office.smith, desk.office.people.karen));
    if (id)
      desk.made = *id;
    desk.sync();
    return statusOf(id);
  };
  const auto promised = [opened](Desk& desk) -> Status {
    LEADHAND_TRY(opened(desk));
    desk.other = Recoveries(desk.store()).show(desk.made)->promises.at(0).id;
    return {};
  };
  const auto delivered = [opened](Desk& desk) -> Status {
    LEADHAND_TRY(opened(desk));
    LEADHAND_TRY(Recoveries(desk.store()).deliver(desk.made, "put up on Monday"));
    desk.sync();
    return {};
  };
  sweep(nothing, [](Desk& desk) {
    return statusOf(Recoveries(desk.store()).open(planter(desk.office.smith, desk.office.people.karen)));
  });
  sweep(opened, [](Desk& desk) {
    return statusOf(
        Recoveries(desk.store()).promise(desk.made, {"call", "We call", {}, Instant{1'315'000'000'000}}));
  });
  sweep(promised, [](Desk& desk) { return Recoveries(desk.store()).keep(desk.other, "done"); });
  sweep(opened, [](Desk& desk) { return Recoveries(desk.store()).deliver(desk.made, "put up"); });
  sweep(delivered, [](Desk& desk) {
    return Recoveries(desk.store())
        .ask(desk.made, {.received = true, .satisfied = false, .words = "crooked"});
  });
  sweep(
      [delivered](Desk& desk) -> Status {
        LEADHAND_TRY(delivered(desk));
        LEADHAND_TRY(Recoveries(desk.store()).ask(desk.made, {.satisfied = true}));
        desk.sync();
        return {};
      },
      [](Desk& desk) { return Recoveries(desk.store()).close(desk.made, "all well"); });
}

TEST_F(EveryStatement, callsAndWhatFollowsThem) {
  const auto called = [](Desk& desk) -> Status {
    const auto id =
        Contacts(desk.store()).add({.customer = desk.office.smith, .channel = "call", .topic = "planters"});
    if (id)
      desk.made = *id;
    desk.sync();
    return statusOf(id);
  };
  sweep(nothing, [](Desk& desk) {
    return statusOf(Contacts(desk.store())
                        .add({.customer = desk.office.smith,
                              .channel = "call",
                              .topic = "planters",
                              .actions = {{"send the list", desk.office.people.john, day("2011-09-05")}},
                              .outcome = "is glad"}));
  });
  sweep(called, [](Desk& desk) { return statusOf(Contacts(desk.store()).addOutcome(desk.made, "is glad")); });
  sweep(called, [](Desk& desk) {
    return statusOf(Contacts(desk.store()).addAction(desk.made, {"send", desk.office.people.john, {}}));
  });
}

TEST_F(EveryStatement, whatTheOfficeMakesOfAComment) {
  const auto said = [](Desk& desk) -> Status {
    Comment comment;
    comment.customer = desk.office.smith;
    comment.author = desk.office.people.jane;
    comment.text = "no more ivy";
    comment.saidOn = day("2011-09-01");
    desk.made = desk.office.put(comment);
    desk.sync();
    return {};
  };
  const auto asked = [said](Desk& desk) -> Status {
    LEADHAND_TRY(said(desk));
    LEADHAND_TRY(
        DailyLog(desk.store()).followUp(desk.made, "we change it", {{"order", desk.office.people.john, {}}}));
    desk.sync();
    desk.other = DailyLog(desk.store()).show(desk.made)->tasks.at(0).id;
    return {};
  };
  sweep(nothing, [](Desk& desk) {
    return statusOf(
        DailyLog(desk.store())
            .add(
                {.customer = desk.office.smith, .text = "She likes the roses", .kinds = {"praise", "info"}}));
  });
  sweep(said, [](Desk& desk) {
    return statusOf(
        DailyLog(desk.store()).followUp(desk.made, "we change it", {{"order", desk.office.people.john, {}}}));
  });
  sweep(said, [](Desk& desk) { return DailyLog(desk.store()).dispose(desk.made, "read"); });
  sweep(said, [](Desk& desk) { return DailyLog(desk.store()).complete(desk.made, "told her"); });
  sweep(said, [](Desk& desk) { return DailyLog(desk.store()).link(desk.made, desk.office.provan); });
  sweep(asked, [](Desk& desk) { return DailyLog(desk.store()).taskDone(desk.other, "ordered"); });
  sweep(
      [asked](Desk& desk) -> Status {
        LEADHAND_TRY(asked(desk));
        const auto request =
            DailyLog(desk.store()).askForTask(desk.other, desk.office.people.ben, {}, "he is there");
        if (request)
          desk.made = *request;
        desk.sync();
        return statusOf(request);
      },
      [](Desk& desk) { return DailyLog(desk.store()).answerRequest(desk.made, true); });
}

TEST_F(EveryStatement, marksKindsAndTasksOfAComment) {
  const auto said = [](Desk& desk) -> Status {
    const auto id = DailyLog(desk.store()).add({.customer = desk.office.smith, .text = "no ivy"});
    LEADHAND_TRY(statusOf(id));
    desk.made = *id;
    LEADHAND_TRY(DailyLog(desk.store()).addKind(desk.made, "praise"));
    LEADHAND_TRY(
        statusOf(DailyLog(desk.store())
                     .followUp(desk.made, "we change it", {{"order", desk.office.people.john, {}}})));
    desk.sync();
    desk.other = DailyLog(desk.store()).show(desk.made)->tasks.at(0).id;
    return {};
  };
  const auto done = [said](Desk& desk) -> Status {
    LEADHAND_TRY(said(desk));
    LEADHAND_TRY(DailyLog(desk.store()).taskDone(desk.other, "ordered"));
    desk.sync();
    return {};
  };
  const auto others = [](Desk& desk) -> Status {
    Comment comment;
    comment.customer = desk.office.smith;
    comment.author = desk.office.people.jane;
    comment.text = "no more ivy";
    comment.saidOn = day("2011-09-01");
    desk.made = desk.office.put(comment);
    desk.sync();
    return {};
  };
  sweep(others, [](Desk& desk) { return DailyLog(desk.store()).markRead(desk.made); });
  sweep(said, [](Desk& desk) { return DailyLog(desk.store()).addKind(desk.made, "request"); });
  sweep(said, [](Desk& desk) { return DailyLog(desk.store()).removeKind(desk.made, "praise"); });
  sweep(done, [](Desk& desk) { return DailyLog(desk.store()).taskReopen(desk.other); });
  sweep(said, [](Desk& desk) {
    return DailyLog(desk.store()).setTask(desk.other, desk.office.people.ben, day("2011-09-05"));
  });
  sweep(said, [](Desk& desk) {
    return statusOf(DailyLog(desk.store()).askForTask(desk.other, desk.office.people.ben, {}, "he is there"));
  });
  sweep(said, [](Desk& desk) {
    return statusOf(Corrections(desk.store()).correct(desk.made, {.text = "no German ivy"}));
  });
  sweep(said, [](Desk& desk) { return Corrections(desk.store()).setVoid(desk.made, "of another house"); });
}

/// What a screen showed before may have lacked what could not be read: the next word is refused, and only
/// that.
TEST_F(EveryStatement, aReadThatFailedIsToldOnce) {
  Desk desk;
  {
    const StatementStrike next(desk.store().database().handle(), 1);
    EXPECT_FALSE(Customers(desk.store()).show(desk.office.smith));
    ASSERT_TRUE(next.struck());
  }
  const auto set = [&] { return Customers(desk.store()).set(desk.office.smith, "access_note", "left"); };
  const Status refused = set();
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::storeFailed);
  EXPECT_TRUE(set());
}

TEST_F(EveryStatement, rulesCardsAndReadings) {
  const auto line = [](Desk& desk, Id again) -> Readings::NewReading {
    return {
        .customer = desk.office.smith, .what = "Line", .reading = "40 %", .season = "fall", .again = again};
  };
  const auto read = [line](Desk& desk) -> Status {
    const auto id = Readings(desk.store()).add(line(desk, {}));
    if (id)
      desk.made = *id;
    desk.sync();
    return statusOf(id);
  };
  const auto carded = [](Desk& desk) -> Status {
    ServiceCard card;
    card.title = "Drainage";
    card.leaveBehind = "A folded card";
    desk.made = desk.office.put(card);
    const auto rule = HandoverRules(desk.store()).setRule({.name = "Always pass on", .mode = "pass"});
    desk.sync();
    return statusOf(rule);
  };
  sweep(carded, [](Desk& desk) {
    return statusOf(HandoverRules(desk.store()).setRule({.name = "Always pass on", .mode = "agree"}));
  });
  sweep(carded, [](Desk& desk) {
    return statusOf(
        Opportunities(desk.store())
            .refer(
                {.customer = desk.office.smith, .noticed = "wet", .betterOff = "dry", .service = desk.made}));
  });
  sweep(carded,
        [](Desk& desk) { return statusOf(Services(desk.store()).leave(desk.made, desk.office.smith)); });
  sweep(carded, [](Desk& desk) { return Services(desk.store()).markUnsure(desk.made, true); });
  sweep(read, [](Desk& desk) { return Readings(desk.store()).settle(desk.made, "fine"); });
  sweep(read, [line](Desk& desk) { return statusOf(Readings(desk.store()).add(line(desk, desk.made))); });
}

TEST_F(EveryStatement, opportunitiesAndOffers) {
  const auto referred = [](Desk& desk) -> Status {
    const auto id = Opportunities(desk.store())
                        .refer({.customer = desk.office.smith,
                                .title = "Drip line",
                                .noticed = "dry beds",
                                .betterOff = "less watering"});
    if (id)
      desk.made = *id;
    desk.sync();
    return statusOf(id);
  };
  const auto offered = [](Desk& desk) -> Status {
    const auto id = Proposals(desk.store())
                        .add({.customer = desk.office.smith, .title = "Spring pots", .say = "They are in"});
    if (id)
      desk.made = *id;
    desk.sync();
    return statusOf(id);
  };
  sweep(nothing, [](Desk& desk) {
    return statusOf(Opportunities(desk.store())
                        .refer({.customer = desk.office.smith, .noticed = "dry", .betterOff = "less work"}));
  });
  sweep(referred, [](Desk& desk) {
    return Opportunities(desk.store())
        .move(desk.made, {.to = "acknowledged", .say = "We call", .owner = desk.office.people.john});
  });
  sweep(referred, [](Desk& desk) {
    return statusOf(Opportunities(desk.store()).addNote(desk.made, "she asked again"));
  });
  sweep(referred,
        [](Desk& desk) { return Opportunities(desk.store()).reword(desk.made, "noticed", "very dry beds"); });
  sweep(nothing, [](Desk& desk) {
    return statusOf(
        Proposals(desk.store()).add({.customer = desk.office.smith, .title = "Pots", .say = "They are in"}));
  });
  sweep(offered, [](Desk& desk) {
    return statusOf(Proposals(desk.store()).outcome(desk.made, "yes", "she is glad"));
  });
}

TEST_F(EveryStatement, theDayTheRuleAndTheTeam) {
  sweep(nothing, [](Desk& desk) { return Visits(desk.store()).setStatus(desk.visit, "arrived", ""); });
  sweep(nothing, [](Desk& desk) { return Gates(desk.store()).setRule({.why = "hours pay wages"}); });
  sweep(nothing, [](Desk& desk) {
    return statusOf(Bulletin(desk.store()).add({.title = "Rain", .text = "Bring boots"}));
  });
  const auto noted = [](Desk& desk) -> Status {
    const auto id = Bulletin(desk.store()).add({.title = "Rain", .text = "Bring boots"});
    if (id)
      desk.made = *id;
    desk.sync();
    return statusOf(id);
  };
  sweep(noted, [](Desk& desk) { return Bulletin(desk.store()).reword(desk.made, "Snow", "Bring shovels"); });
  sweep(noted, [](Desk& desk) { return Bulletin(desk.store()).markRead(desk.made); });
  sweep(noted, [](Desk& desk) {
    return statusOf(
        Recognition(desk.store()).thank(desk.office.people.jane, Kind::bulletinNote, desk.made, "well said"));
  });
}

TEST_F(EveryStatement, customersAndWhatToKnowOfThem) {
  sweep(nothing, [](Desk& desk) {
    return statusOf(Customers(desk.store()).add({.name = "Mr. Young", .phone = "555 2"}));
  });
  sweep(nothing, [](Desk& desk) {
    return Customers(desk.store()).set(desk.office.smith, "access_note", "gate on the left");
  });
  sweep(nothing, [](Desk& desk) {
    return statusOf(Customers(desk.store())
                        .instruct({.customer = desk.office.smith, .text = "no ivy", .season = "2011"}));
  });
}

TEST_F(EveryStatement, aRefusedCommentAndADisputedField) {
  const auto refused = [](Desk& desk) -> Status {
    const auto id = DailyLog(desk.store()).add({.customer = desk.office.smith, .text = "no ivy"});
    if (id)
      desk.made = *id;
    desk.office.refuse(desk.jacki, "not_allowed");
    return statusOf(id);
  };
  sweep(refused, [](Desk& desk) { return Drafts(desk.store()).discard(desk.made); });
  sweep(refused, [](Desk& desk) { return Drafts(desk.store()).retry(desk.made); });
  const auto disputed = [](Desk& desk) -> Status {
    Conflict conflict;
    conflict.recordKind = static_cast<std::int64_t>(Kind::customer);
    conflict.record = desk.office.smith;
    conflict.recordField = fieldNumber(&Customer::phone);
    conflict.winner = "555 1";
    conflict.state = "open";
    desk.made = desk.office.put(conflict);
    ConflictLoser lost;
    lost.conflict = desk.made;
    lost.value = "555 2";
    (void)desk.office.put(lost);
    desk.sync();
    return {};
  };
  sweep(disputed, [](Desk& desk) {
    return ConflictDesk(desk.store()).resolve(desk.made, {ConflictDesk::Keep::loser});
  });
  sweep(disputed, [](Desk& desk) {
    return ConflictDesk(desk.store()).resolve(desk.made, {ConflictDesk::Keep::text, "555 3"});
  });
}

} // namespace
} // namespace leadhand::test
