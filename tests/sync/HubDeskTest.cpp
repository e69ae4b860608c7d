// What the office did not take as it came: kept, shown, taken in later, laid aside.
#include "core/schema/Schema.h"
#include "tests/sync/TestOffice.h"

#include <gmock/gmock.h>

namespace leadhand::sync::test {
namespace {

class HubDesk : public testing::Test {
 protected:
  HubDesk()
      : crew(office.crew("North")), jane(office.person("Jane", roles::leadHand, crew)),
        jacki(office.person("Jacki", roles::manager)), smith(office.customer("Mrs. Smith")),
        visit(office.visit(smith, crew, office.today())), janes(office, jane, 21), desk(office, jacki, 22) {
    janes.sync();
    desk.sync();
  }
  Comment comment(const std::string& text) {
    Comment made = test::made<Comment>(janes.newId(), jane);
    made.customer = smith;
    made.saidOn = office.today();
    made.text = text;
    return made;
  }
  /// She writes about a customer whom she was just taken from, and knows it.
  Id quarantinedComment() {
    office.write({UpdateOf<Visit>(visit).with(&Visit::date, office.today().plusDays(-60)).edit});
    janes.sync();
    const Comment late = comment("She wants no ivy");
    janes.insert(late).group().sync();
    EXPECT_EQ(janes.lastResult().verdict(), v1::QUARANTINED);
    return late.id;
  }
  TestOffice office;
  Id crew;
  Id jane;
  Id jacki;
  Id smith;
  Id visit;
  TestPhone janes;
  TestPhone desk;
};

TEST_F(HubDesk, showsWhatWaitsWithItsTextAndItsAuthor) {
  const Id id = quarantinedComment();
  const auto lines = office.hub().quarantine(false);
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(lines[0].personName, "Jane");
  EXPECT_EQ(lines[0].row.code, "not_allowed");
  EXPECT_EQ(lines[0].row.atMs, office.clock.now().ms);
  ASSERT_EQ(lines[0].group.entries.size(), 1U);
  EXPECT_EQ(lines[0].group.entries[0].id, id);
  EXPECT_FALSE(office.hub().quarantined(99));
}

TEST_F(HubDesk, takesItInAfterAllAndItsDeviceHearsOfIt) {
  const Id id = quarantinedComment();
  const std::int64_t n = office.hub().quarantine(false)[0].row.n;
  const auto verdict = office.hub().replay(n);
  ASSERT_TRUE(verdict) << verdict.error().sentence();
  EXPECT_EQ(*verdict, v1::APPLIED);
  EXPECT_EQ(office.read<Comment>(id).text, "She wants no ivy");
  EXPECT_EQ(office.read<Comment>(id).author, jane);
  EXPECT_TRUE(office.hub().quarantine(false).empty());
  EXPECT_EQ(office.hub().quarantine(true)[0].row.state, "replayed");
  EXPECT_EQ(office.hub().replay(n).error().code, ErrorCode::badValue) << "only once";
  v1::SyncReply reply = janes.send();
  ASSERT_EQ(reply.ok().results_size(), 1);
  EXPECT_EQ(reply.ok().results(0).verdict(), v1::APPLIED);
  janes.sync();
  EXPECT_EQ(janes.lastResult().verdict(), v1::APPLIED);
  EXPECT_EQ(janes.send().ok().results_size(), 0) << "told until it is past that revision, not for ever";
  office.reopen();
  office.expectWhole();
}

TEST_F(HubDesk, keepsWhatIsRefusedAgain) {
  Comment broken = comment("about nobody");
  broken.customer = janes.newId();
  janes.insert(broken).group().sync();
  ASSERT_EQ(janes.lastResult().verdict(), v1::ORPHAN);
  std::vector<Edit> many;
  for (int i = 0; i < 101; ++i)
    janes.insert(comment("one of many"));
  janes.group().sync();
  ASSERT_EQ(janes.lastResult().verdict(), v1::QUARANTINED);
  const std::uint64_t rev = office.store().rev();
  const std::int64_t n = office.hub().quarantine(false)[0].row.n;
  EXPECT_EQ(office.hub().replay(n).error().code, ErrorCode::requestTooLarge);
  EXPECT_EQ(office.hub().quarantine(false).size(), 1U);
  EXPECT_EQ(office.store().rev(), rev);
}

TEST_F(HubDesk, laysAsideWithARecord) {
  quarantinedComment();
  const std::int64_t n = office.hub().quarantine(false)[0].row.n;
  ASSERT_TRUE(office.hub().discard(n, "said twice"));
  EXPECT_TRUE(office.hub().quarantine(false).empty());
  const auto all = office.hub().quarantine(true);
  EXPECT_EQ(all[0].row.state, "discarded");
  EXPECT_EQ(all[0].row.note, "said twice");
  EXPECT_FALSE(office.hub().replay(n));
}

TEST_F(HubDesk, appliesWhatItKnowsAndDefersTheRest) {
  Comment said = comment("of a newer app");
  Edit edit = insertOf(said);
  setField(edit.fields, 900, valueOf(std::string("a field of tomorrow")));
  janes.insert(edit).group().sync();
  EXPECT_EQ(janes.lastResult().verdict(), v1::DEFERRED);
  EXPECT_EQ(office.read<Comment>(said.id).text, "of a newer app");
  const auto lines = office.hub().quarantine(false);
  ASSERT_EQ(lines.size(), 1U);
  ASSERT_EQ(lines[0].group.entries.size(), 1U);
  EXPECT_EQ(lines[0].group.entries[0].fields, (Fields{{900, Value{std::string("a field of tomorrow")}}}))
      << "only what it does not know: the rest must not be said twice";
  EXPECT_EQ(lines[0].group.entries[0].op, Edit::Op::update);
  EXPECT_EQ(office.hub().replayDeferred().value(), 0) << "not understood yet";
  EXPECT_EQ(office.hub().replay(lines[0].row.n).error().code, ErrorCode::badValue);
}

TEST_F(HubDesk, saysWhichFieldsWaitAndKeepsTheVerdictUntilThatIsHeard) {
  constexpr std::int64_t weekMs = 7LL * 24 * 3600 * 1000;
  Edit edit = insertOf(comment("of a newer app"));
  setField(edit.fields, 900, valueOf(std::string("a field of tomorrow")));
  janes.insert(edit).group().sync();
  EXPECT_EQ(janes.lastResult().where(), std::to_string(static_cast<int>(Kind::comment)) + ".900");
  EXPECT_EQ(office.hub().quarantine(false)[0].row.where, "") << "that is nothing for people";
  janes.insert(comment("taken as it is")).group().sync();
  office.clock.step(weekMs);
  janes.sync(); // what she has heard of is written now and then
  for (int week = 0; week < 10; ++week) {
    office.clock.step(weekMs);
    ASSERT_TRUE(office.hub().refreshGrants());
  }
  EXPECT_TRUE(office.store().result(janes.session.device, 1)) << "it may get another verdict yet";
  EXPECT_FALSE(office.store().result(janes.session.device, 2));
  ASSERT_TRUE(office.hub().discard(office.hub().quarantine(false)[0].row.n, "not wanted"));
  ASSERT_TRUE(office.hub().refreshGrants());
  EXPECT_FALSE(office.store().result(janes.session.device, 1));
}

TEST_F(HubDesk, aVerdictThatBecameAnotherIsKeptUntilItsDeviceHasHeardIt) {
  constexpr std::int64_t weekMs = 7LL * 24 * 3600 * 1000;
  (void)quarantinedComment();
  office.clock.step(weekMs);
  janes.sync();
  for (int week = 0; week < 10; ++week) {
    office.clock.step(weekMs);
    ASSERT_TRUE(office.hub().refreshGrants());
  }
  ASSERT_TRUE(office.hub().replay(office.hub().quarantine(false)[0].row.n));
  ASSERT_TRUE(office.hub().refreshGrants());
  janes.sync();
  EXPECT_EQ(janes.lastResult().verdict(), v1::APPLIED);
  office.clock.step(weekMs);
  janes.sync();
  ASSERT_TRUE(office.hub().refreshGrants());
  EXPECT_FALSE(office.store().result(janes.session.device, 1));
}

TEST_F(HubDesk, keepsAKindAndAnOpThatItDoesNotKnow) {
  Edit edit = insertOf(comment("x"));
  edit.kind = static_cast<Kind>(777);
  janes.insert(edit).group().sync();
  EXPECT_EQ(janes.lastResult().verdict(), v1::DEFERRED);
  EXPECT_EQ(office.hub().quarantine(false).size(), 1U);
  v1::SyncRequest request = janes.request(false);
  v1::Group& group = *request.mutable_sync()->add_push();
  group.set_seq(2);
  group.set_hash("of tomorrow");
  v1::Change& change = *group.add_changes();
  change.set_kind(9);
  change.set_id(std::string(janes.newId().raw()));
  change.set_op(static_cast<v1::Op>(7));
  const v1::SyncReply reply = janes.send(request);
  ASSERT_EQ(reply.ok().results_size(), 1);
  EXPECT_EQ(reply.ok().results(0).verdict(), v1::DEFERRED);
  EXPECT_EQ(office.hub().quarantine(false).size(), 2U);
}

/// As an office of an older version would have kept it.
TEST_F(HubDesk, takesInWhatAnOlderVersionDeferred) {
  const Comment said = comment("its disposition was unknown then");
  janes.insert(said).group().sync();
  OutboxGroup later;
  OutboxEntry& entry = later.entries.emplace_back();
  entry.kind = Kind::comment;
  entry.id = said.id;
  entry.op = Edit::Op::update;
  entry.base = office.store().rev();
  entry.hlc = janes.hlc;
  entry.fields = {{fieldNumber<Comment>(&Comment::completedNote), valueOf(std::string("deferred note"))}};
  desk.insert(comment("carries the number")).group().sync();
  v1::Group body;
  toWire(later, body);
  QuarantineRow row;
  row.device = desk.session.device;
  row.seq = 1;
  row.verdict = v1::DEFERRED;
  row.code = "deferred";
  row.body = body.SerializeAsString();
  ASSERT_TRUE(office.store().putQuarantine(row));
  office.reopen();
  EXPECT_EQ(office.hub().replayDeferred().value(), 1);
  EXPECT_EQ(office.read<Comment>(said.id).completedNote, "deferred note");
  const v1::SyncReply reply = desk.send();
  ASSERT_EQ(reply.ok().results_size(), 1);
  EXPECT_EQ(reply.ok().results(0).seq(), 1U);
  EXPECT_EQ(office.hub().replayDeferred().value(), 0);
  office.expectWhole();
}

TEST_F(HubDesk, aDeferredOneThatIsRefusedWaitsForPeople) {
  OutboxGroup later;
  OutboxEntry& entry = later.entries.emplace_back();
  entry.kind = Kind::comment;
  entry.id = janes.newId();
  entry.op = Edit::Op::update;
  entry.fields = {{fieldNumber<Comment>(&Comment::completedNote), valueOf(std::string("of nothing"))}};
  v1::Group body;
  toWire(later, body);
  QuarantineRow row;
  row.device = desk.session.device;
  row.seq = 1;
  row.verdict = v1::DEFERRED;
  row.body = body.SerializeAsString();
  ASSERT_TRUE(office.store().putQuarantine(row));
  EXPECT_EQ(office.hub().replayDeferred().value(), 0);
  const auto lines = office.hub().quarantine(false);
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(lines[0].row.verdict, v1::QUARANTINED);
  EXPECT_EQ(lines[0].row.code, "unknown_record");
}

TEST_F(HubDesk, aDeviceThatIsTooOldMayPushAndIsThenToldToUpdate) {
  ASSERT_TRUE(office.store().setMeta("min_schema", std::to_string(schemaVersion + 1)));
  office.reopen();
  const Comment said = comment("from an old app");
  janes.insert(said).group();
  const std::uint64_t before = janes.replica.cursor;
  v1::SyncReply reply = janes.send();
  ASSERT_TRUE(reply.has_ok());
  ASSERT_EQ(reply.ok().results_size(), 1);
  EXPECT_EQ(reply.ok().results(0).verdict(), v1::APPLIED);
  EXPECT_EQ(reply.ok().items_size(), 0);
  EXPECT_EQ(reply.ok().cursor(), before);
  EXPECT_FALSE(reply.ok().complete());
  EXPECT_EQ(office.read<Comment>(said.id).text, "from an old app");
  janes.acked = 1;
  reply = janes.send();
  ASSERT_TRUE(reply.has_upgrade());
  EXPECT_EQ(reply.upgrade().minimum(), schemaVersion + 1);
}

TEST_F(HubDesk, theMinimumIsOneThatTheOfficeSpeaks) {
  EXPECT_EQ(office.hub().minimumSchema(), schemaVersion > 3 ? schemaVersion - 3 : 1U);
  EXPECT_EQ(office.hub().setMinimumSchema(schemaVersion + 1).error().code, ErrorCode::badValue);
  EXPECT_EQ(office.hub().setMinimumSchema(0).error().code, ErrorCode::badValue);
  ASSERT_TRUE(office.hub().setMinimumSchema(schemaVersion));
  office.reopen();
  EXPECT_EQ(office.hub().minimumSchema(), schemaVersion);
}

TEST_F(HubDesk, knowsWhatADeviceSaysOfItself) {
  v1::SyncRequest request = janes.request();
  request.mutable_sync()->set_unsent(3);
  request.mutable_sync()->set_clock_offset(-120'000);
  request.mutable_sync()->set_t1(office.clock.now().ms);
  request.mutable_sync()->add_degraded(std::string(smith.raw()));
  ASSERT_TRUE(janes.send(request).has_ok());
  office.reopen();
  const auto devices = office.hub().devices();
  const auto& line = devices.front();
  EXPECT_EQ(line.unsent, 3U);
  EXPECT_EQ(line.degraded, 1U);
  EXPECT_EQ(line.clockOffsetMs, -120'000);
  EXPECT_EQ(line.schema, schemaVersion);
}

TEST_F(HubDesk, tellsTheOfficesPeopleOfBackups) {
  EXPECT_FALSE(janes.send().ok().has_backup());
  v1::SyncReply reply = desk.send();
  ASSERT_TRUE(reply.ok().has_backup());
  EXPECT_TRUE(reply.ok().backup().overdue());
  EXPECT_EQ(reply.ok().backup().at(), 0);
  ASSERT_TRUE(office.store().setMeta("durable_at", std::to_string(office.clock.now().ms)));
  EXPECT_FALSE(desk.send().ok().backup().overdue());
  office.clock.step(25LL * 3600 * 1000);
  EXPECT_TRUE(desk.send().ok().backup().overdue());
}

} // namespace
} // namespace leadhand::sync::test
