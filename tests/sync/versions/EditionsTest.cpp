// Devices and an office of different versions, the real store, engine, codec and hub on both sides.
#include "tests/sync/versions/Editions.h"
#include "core/store/SelfCheck.h"
#include "tests/sync/engine/World.h"

#include <gmock/gmock.h>

namespace leadhand::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

/// A phone of a version, at an office of a version.
struct Held {
  Held(World& someWorld, const Id& whom, std::uint64_t seed, const Edition* own, const Edition* theirs)
      : world(someWorld), version(own), office(theirs) {
    const Edition::Use use(version);
    phone = std::make_unique<Phone>(world.office, whom, seed);
  }
  ~Held() {
    const Edition::Use use(version);
    phone.reset();
  }
  void settle() {
    for (int round = 0; round < 200; ++round) {
      {
        const Edition::Use use(version);
        if (!phone->due)
          phone->feed(phone->engine->state() == EngineState::waitingToRetry ? Event(event::TimerFired{})
                                                                            : Event(event::SyncAsked{}));
      }
      ASSERT_TRUE(phone->due);
      const effect::Send send = *std::exchange(phone->due, std::nullopt);
      event::Replied reply;
      {
        const Edition::Use use(office);
        reply = world.answer(send);
      }
      reply.number = send.number;
      const Edition::Use use(version);
      phone->feed(reply);
      if (phone->engine->settled() && !phone->due)
        return;
    }
    FAIL() << "not settled";
  }
  void write(const std::vector<Edit>& edits) {
    const Edition::Use use(version);
    TestDevice::must(phone->store->write(edits));
  }
  std::optional<Row> row(Kind kind, const Id& id) {
    const Edition::Use use(version);
    return phone->store->readRow(kind, id);
  }
  std::string text(Kind kind, const Id& id, std::uint32_t field) {
    const Edition::Use use(version);
    const auto found = phone->store->readRow(kind, id);
    return found ? textOf(found->at(field)) : std::string();
  }
  std::vector<std::string> findings() {
    const Edition::Use use(version);
    return SelfCheck(*phone->store).findings();
  }
  void update(const Edition* to) {
    version = to;
    const Edition::Use use(version);
    phone->restart();
  }
  void expectEqualDigest(const Id& scope) {
    Inbox::Digest here;
    {
      const Edition::Use use(version);
      here = phone->inbox().digestOf(scope);
    }
    const Edition::Use use(office);
    EXPECT_EQ(here.sum, world.office.store().digest(scope).sum);
  }

  World& world;
  const Edition* version;
  const Edition* office;
  std::unique_ptr<Phone> phone;
};

Edit fieldEdit(Kind kind, const Id& id, std::uint32_t field, const std::string& text) {
  return {Edit::Op::update, kind, id, {{field, valueOf(text)}}};
}

TEST(Versions, aDeviceTwoVersionsOldSyncsAndLosesNothingOfTheNewer) {
  const Edition::Use building(&third());
  World world;
  const Id smith = world.customers[0];
  Held jane(world, world.jane, 51, nullptr, &third());
  Held mark(world, world.mark, 52, &third(), &third());
  mark.settle();
  jane.settle();
  const Id note = mark.phone->store->newId();
  mark.write({fieldEdit(Kind::customer, smith, gateCode, "1234"),
              {Edit::Op::insert,
               weatherNote,
               note,
               {{weatherCustomer, valueOf(smith)}, {weatherText, valueOf(std::string("ground too wet"))}}}});
  mark.settle();
  jane.settle();

  EXPECT_EQ(jane.row(Kind::customer, smith)->ext, (Fields{{gateCode, Value{std::string("1234")}}}))
      << "kept, though it means nothing here";
  EXPECT_THAT(jane.findings(), testing::ElementsAre(HasSubstr("unreadable: kind 900 " + note.text())));
  jane.expectEqualDigest(smith);
  EXPECT_EQ(jane.phone->store->meta("degraded").value_or(""), "");

  jane.write({fieldEdit(Kind::customer, smith, fieldNumber(&Customer::phone), "555-0100")});
  const auto sent = jane.phone->outbox().open();
  ASSERT_EQ(sent.size(), 1U);
  EXPECT_EQ(sent[0].fields.size(), 1U) << "what this version does not know is not sent back";
  {
    const Edition::Use use(nullptr);
    (void)writeComment(*jane.phone, smith, "written by the old one");
  }
  jane.settle();
  mark.settle();
  EXPECT_EQ(mark.text(Kind::customer, smith, fieldNumber(&Customer::phone)), "555-0100");
  EXPECT_EQ(mark.text(Kind::customer, smith, gateCode), "1234") << "untouched";
  jane.expectEqualDigest(smith);

  jane.update(&third());
  EXPECT_EQ(jane.text(Kind::customer, smith, gateCode), "1234");
  EXPECT_TRUE(jane.row(Kind::customer, smith)->ext.empty()) << "a field like any other now";
  EXPECT_EQ(jane.text(weatherNote, note, weatherText), "ground too wet");
  EXPECT_THAT(jane.findings(), IsEmpty());
  jane.settle();
  jane.expectEqualDigest(smith);
  jane.write({fieldEdit(Kind::customer, smith, gateCode, "9999")});
  jane.settle();
  mark.settle();
  EXPECT_EQ(mark.text(Kind::customer, smith, gateCode), "9999");
  world.office.expectWhole();
}

TEST(Versions, aDeviceThatKnowsNoHoursKeepsThemForTheVersionThatDoes) {
  World world;
  const Id smith = world.customers[0];
  const Id visit = world.office.all<Visit>("customer = ?1", {valueOf(smith)}).at(0).id;
  Held jane(world, world.jane, 57, &first(), nullptr);
  Held mark(world, world.mark, 58, nullptr, nullptr);
  mark.settle();
  jane.settle();
  LabourLine line;
  line.id = mark.phone->store->newId();
  line.visit = visit;
  line.minutes = 150;
  BulletinNote note;
  note.id = mark.phone->store->newId();
  note.audience = "all";
  note.text = "Well done";
  mark.write({insertOf(line), insertOf(note)});
  WorkApproval approval;
  approval.id = mark.phone->store->newId();
  approval.visit = visit;
  approval.to = "approved";
  mark.write({insertOf(approval)});
  mark.settle();
  jane.settle();
  EXPECT_FALSE(jane.row(Kind::comment, line.id));
  EXPECT_THAT(jane.findings(), testing::SizeIs(3)) << "counted, none is lost";
  jane.expectEqualDigest(smith);
  {
    const Edition::Use use(&first());
    (void)writeComment(*jane.phone, smith, "written by the old one");
  }
  jane.settle();
  EXPECT_EQ(world.office.all<Comment>("text = 'written by the old one'").size(), 1U);
  jane.update(nullptr);
  EXPECT_EQ(jane.phone->store->read<LabourLine>(line.id)->minutes, 150);
  EXPECT_EQ(jane.phone->store->read<BulletinNote>(note.id)->version, 1);
  EXPECT_EQ(jane.phone->store->read<Visit>(visit)->billing, "approved");
  EXPECT_THAT(jane.findings(), IsEmpty());
  jane.settle();
  jane.expectEqualDigest(smith);
  world.office.expectWhole();
}

TEST(Versions, aDeviceOneVersionAheadSyncsAndItsNewFieldIsKept) {
  World world;
  const Id smith = world.customers[0];
  Held jane(world, world.jane, 53, &second(), nullptr);
  Held mark(world, world.mark, 54, nullptr, nullptr);
  jane.settle();
  mark.settle();
  jane.write({Edit{Edit::Op::update,
                   Kind::customer,
                   smith,
                   {{fieldNumber(&Customer::phone), valueOf(std::string("555-0111"))},
                    {gateCode, valueOf(std::string("1234"))}}}});
  jane.settle();
  mark.settle();
  EXPECT_EQ(mark.text(Kind::customer, smith, fieldNumber(&Customer::phone)), "555-0111")
      << "what the office knows it takes";
  EXPECT_EQ(jane.text(Kind::customer, smith, gateCode), "1234") << "what it does not know yet stays here";
  EXPECT_EQ(jane.phone->outbox().receiptOf(Kind::customer, smith), "in_office");
  EXPECT_EQ(jane.phone->outbox().counts().waiting, 0) << "nothing behind it is held up";

  mark.write({fieldEdit(Kind::customer, smith, fieldNumber(&Customer::phone), "555-0222")});
  mark.settle();
  {
    const Edition::Use use(&second());
    jane.phone->restart();
  }
  jane.settle();
  EXPECT_EQ(jane.text(Kind::customer, smith, gateCode), "1234") << "a newer row does not wipe it";
  EXPECT_EQ(jane.text(Kind::customer, smith, fieldNumber(&Customer::phone)), "555-0222")
      << "what the office took of the group hides nothing that was written since";
  EXPECT_THAT(jane.findings(), IsEmpty());
  jane.expectEqualDigest(smith);
  world.office.expectWhole();
}

TEST(Versions, aRecordOfAKindThatTheOfficeDoesNotKnowWaitsThereAndStaysHere) {
  World world;
  Held jane(world, world.jane, 55, &third(), nullptr);
  jane.settle();
  const Id note = jane.phone->store->newId();
  jane.write(
      {Edit{Edit::Op::insert,
            weatherNote,
            note,
            {{weatherCustomer, valueOf(world.customers[0])}, {weatherText, valueOf(std::string("frost"))}}}});
  jane.settle();
  EXPECT_EQ(jane.text(weatherNote, note, weatherText), "frost");
  EXPECT_EQ(jane.phone->outbox().receiptOf(weatherNote, note), "in_office");
  EXPECT_EQ(jane.phone->outbox().counts().waiting, 0);
  {
    const Edition::Use use(&third());
    (void)writeComment(*jane.phone, world.customers[0], "behind it");
  }
  jane.settle();
  EXPECT_EQ(jane.phone->outbox().counts().waiting, 0);
  EXPECT_EQ(world.office.all<Comment>("text = 'behind it'").size(), 1U);
}

TEST(Versions, aRowThatCanNotBeReadIsTakenInByTheVersionThatCan) {
  World world;
  Held jane(world, world.jane, 56, nullptr, nullptr);
  jane.settle();
  const Id smith = world.customers[0];
  InPage page;
  page.cursor = jane.phone->inbox().cursor();
  const Id note = jane.phone->store->newId();
  page.items.emplace_back(
      InRow{900,
            note,
            page.cursor,
            smith,
            {{weatherCustomer, valueOf(smith)}, {weatherText, valueOf(std::string("hail"))}}});
  TestDevice::must(jane.phone->inbox().apply(page));
  EXPECT_EQ(jane.phone->inbox().bad(), 1);
  jane.update(&second());
  EXPECT_EQ(jane.phone->inbox().bad(), 1) << "this update did not bring it";
  jane.update(&third());
  EXPECT_EQ(jane.phone->inbox().bad(), 0);
  EXPECT_EQ(jane.text(weatherNote, note, weatherText), "hail");
  EXPECT_THAT(jane.findings(), IsEmpty());
}

} // namespace
} // namespace leadhand::test
