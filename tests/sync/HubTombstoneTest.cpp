// What was removed: how long the office keeps it, who still hears of it, and that nothing brings it back.
#include "tests/sync/TestOffice.h"

#include "core/work/CommentReading.h"

namespace leadhand::sync::test {
namespace {

constexpr std::int64_t dayMs = 24LL * 3600 * 1000;

class HubTombstone : public ::testing::Test {
 protected:
  TestOffice office;
  Id blue = office.crew("Blue truck");
  Id jane = office.person("Jane", roles::leadHand, blue);
  Id jacki = office.person("Jacki", roles::manager);
  Id smith = office.customer("Mrs. Smith");
  TestPhone janes{office, jane, 101};
  TestPhone desk{office, jacki, 202};
  void addTask(const Id& comment) {
    auto task = made<Task>(desk.newId(), jacki);
    task.comment = comment;
    task.text = "all the same";
    desk.insert(task).group().sync();
  }

  void SetUp() override { syncAll(); }
  void TearDown() override { office.expectWhole(); }
  void syncAll() {
    (void)office.visit(smith, blue, office.today()); // she keeps sight of the customer
    janes.sync();
    desk.sync();
  }
  Comment said(TestPhone& phone, const Id& author, const std::string& text = "words") {
    auto comment = made<Comment>(phone.newId(), author);
    comment.customer = smith;
    comment.text = text;
    comment.saidOn = office.today();
    return comment;
  }
  Id removed() {
    const Comment comment = said(janes, jane);
    janes.insert(comment).group().sync();
    desk.sync();
    desk.update(removalOf<Comment>(comment.id)).group().sync();
    syncAll();
    EXPECT_TRUE(office.read<Comment>(comment.id).deleted);
    return comment.id;
  }
  void pass(int days) {
    for (int day = 0; day < days; ++day) { // every night, as the server does
      office.clock.step(dayMs);
      ASSERT_TRUE(office.hub().refreshGrants());
    }
  }
  bool isThere(const Id& id, Kind kind = Kind::comment) { return office.store().exists(kind, id); }
};

TEST_F(HubTombstone, goesOnceAllHaveHeardOfItAndAMonthHasPassed) {
  const Id id = removed();
  pass(29);
  syncAll();
  ASSERT_TRUE(office.hub().refreshGrants());
  ASSERT_TRUE(office.hub().collectRemoved());
  EXPECT_TRUE(isThere(id)) << "the office may still bring it back";
  pass(2);
  EXPECT_FALSE(isThere(id));
  EXPECT_TRUE(office.store().wasCollected(Kind::comment, id));
  office.expectWhole(); // counts and digests too
  EXPECT_TRUE(janes.replica.has(Kind::comment, id));
  syncAll();
  EXPECT_FALSE(janes.replica.has(Kind::comment, id)) << "and leaves the phones";
  EXPECT_FALSE(desk.replica.has(Kind::comment, id)) << "also of those who see everything";
}

TEST_F(HubTombstone, doesNotWaitForADeviceThatHasNeverAsked) {
  const Id id = removed();
  DeviceRow silent = *office.store().device(janes.session.device);
  silent.cursor = 0;
  silent.leaseUntilMs = office.clock.now().ms + 300 * dayMs;
  ASSERT_TRUE(office.store().begin());
  ASSERT_TRUE(office.store().addDevice(silent));
  ASSERT_TRUE(office.store().commit());
  pass(29);
  syncAll();
  pass(2);
  EXPECT_FALSE(isThere(id));
}

TEST_F(HubTombstone, waitsForADeviceThatIsFarBehindButNotForEver) {
  const Comment comment = said(janes, jane);
  janes.insert(comment).group().sync();
  syncAll();
  desk.update(removalOf<Comment>(comment.id)).group().sync();
  pass(60);
  desk.sync();
  pass(50);
  EXPECT_TRUE(isThere(comment.id)) << "Jane's phone has not heard of it";
  pass(60); // its lease has run out
  desk.sync();
  ASSERT_TRUE(office.hub().refreshGrants());
  ASSERT_TRUE(office.hub().collectRemoved());
  EXPECT_FALSE(isThere(comment.id));
}

TEST_F(HubTombstone, aDeviceThatWasRevokedHoldsNothingBack) {
  const Comment comment = said(janes, jane);
  janes.insert(comment).group().sync();
  syncAll();
  desk.update(removalOf<Comment>(comment.id)).group().sync();
  ASSERT_TRUE(office.hub().revoke(janes.session.device));
  pass(30);
  desk.sync();
  pass(3);
  EXPECT_FALSE(isThere(comment.id)) << "its lease would have run for months";
}

TEST_F(HubTombstone, halfAYearIsLongEnoughForEverybody) {
  const Comment comment = said(janes, jane);
  janes.insert(comment).group().sync();
  desk.sync();
  desk.update(removalOf<Comment>(comment.id)).group().sync();
  for (int i = 0; i < 3; ++i) {
    pass(59);
    DeviceRow far = *office.store().device(janes.session.device);
    far.leaseUntilMs = office.clock.now().ms + 100 * dayMs; // it says hello and hears nothing
    ASSERT_TRUE(office.store().putDevice(far));
  }
  EXPECT_TRUE(isThere(comment.id)) << "177 days";
  pass(5);
  EXPECT_FALSE(isThere(comment.id));
}

TEST_F(HubTombstone, whatStillHangsOnItOrIsInQuestionHoldsIt) {
  const Comment comment = said(janes, jane);
  auto task = made<Task>(desk.newId(), jacki);
  task.comment = comment.id;
  task.text = "new soil";
  janes.insert(comment).group().sync();
  desk.sync();
  desk.insert(task).group().sync();
  desk.update(removalOf<Comment>(comment.id)).group().sync();
  syncAll();
  for (int i = 0; i < 2; ++i) {
    pass(31);
    syncAll();
    ASSERT_TRUE(office.hub().refreshGrants());
    ASSERT_TRUE(office.hub().collectRemoved());
  }
  EXPECT_TRUE(isThere(comment.id)) << "its task stands";
  desk.update(removalOf<Task>(task.id)).group().sync();
  syncAll();
  pass(31);
  syncAll();
  ASSERT_TRUE(office.hub().refreshGrants());
  ASSERT_TRUE(office.hub().collectRemoved());
  EXPECT_FALSE(isThere(task.id, Kind::task));
  EXPECT_FALSE(isThere(comment.id)) << "with the last of what hung on it";
}

TEST_F(HubTombstone, aLaterEditIsAnOrphanWithItsText) {
  const Id id = removed();
  pass(31);
  syncAll();
  ASSERT_TRUE(office.hub().refreshGrants());
  ASSERT_TRUE(office.hub().collectRemoved());
  ASSERT_FALSE(isThere(id));
  desk.update(UpdateOf<Comment>(id).with(&Comment::disposition, std::string("read")).edit).group().sync();
  EXPECT_EQ(desk.lastResult().verdict(), v1::ORPHAN);
  auto task = made<Task>(desk.newId(), jacki);
  task.comment = id;
  task.text = "new soil";
  desk.insert(task).group().sync();
  EXPECT_EQ(desk.lastResult().verdict(), v1::ORPHAN) << "nor can anything be hung on it";
  EXPECT_FALSE(isThere(id));
}

TEST_F(HubTombstone, anOldCopyOfAPhoneBringsNothingBack) {
  const Comment comment = said(janes, jane);
  janes.insert(comment).group().sync();
  desk.sync();
  desk.update(removalOf<Comment>(comment.id)).group().sync();
  syncAll();
  pass(31);
  syncAll();
  ASSERT_TRUE(office.hub().refreshGrants());
  ASSERT_TRUE(office.hub().collectRemoved());
  TestPhone copy(office, jane, 303); // the same person's phone under the number of a fork
  copy.insert(comment).group().sync();
  EXPECT_EQ(copy.lastResult().verdict(), v1::ORPHAN);
  EXPECT_FALSE(isThere(comment.id));
}

TEST_F(HubTombstone, aChipIsAddedAnewWheneverSomebodySaysIt) {
  const Comment comment = said(janes, jane);
  auto chip = made<CommentKind>(commentKindId(comment.id, "praise"), jane);
  chip.comment = comment.id;
  chip.word = "praise";
  janes.insert(comment).insert(chip).group().sync();
  desk.sync();
  desk.update(removalOf<CommentKind>(chip.id)).group().sync();
  syncAll();
  pass(31);
  syncAll();
  ASSERT_TRUE(office.hub().refreshGrants());
  ASSERT_TRUE(office.hub().collectRemoved());
  ASSERT_FALSE(isThere(chip.id, Kind::commentKind));
  syncAll();
  janes.insert(chip).group().sync();
  EXPECT_EQ(janes.lastResult().verdict(), v1::APPLIED);
  desk.sync();
  EXPECT_TRUE(desk.replica.has(Kind::commentKind, chip.id));
}

TEST_F(HubTombstone, markersGoWhenTheSlowestHasHeardThemAndWhoComesLaterCompares) {
  const Id id = removed();
  pass(31);
  syncAll();
  ASSERT_TRUE(office.hub().refreshGrants());
  ASSERT_TRUE(office.hub().collectRemoved()); // it goes, and its marker comes
  ASSERT_FALSE(isThere(id));
  EXPECT_EQ(office.store().gcRev(), 0U);
  desk.sync();
  pass(60);
  desk.sync();
  ASSERT_TRUE(office.hub().refreshGrants());
  ASSERT_TRUE(office.hub().collectRemoved());
  EXPECT_EQ(office.store().gcRev(), 0U) << "Jane's phone has not heard";
  pass(70); // its lease is over
  desk.sync();
  ASSERT_TRUE(office.hub().refreshGrants());
  ASSERT_TRUE(office.hub().collectRemoved());
  EXPECT_GT(office.store().gcRev(), janes.replica.cursor);
  janes.insert(said(janes, jane, "from the long journey")).group();
  const v1::SyncReply first = janes.send();
  ASSERT_TRUE(first.has_ok()) << "the outbox first";
  EXPECT_EQ(first.ok().results_size(), 1);
  EXPECT_EQ(first.ok().items_size(), 0);
  EXPECT_FALSE(first.ok().complete());
  janes.acked = 2;
  const v1::SyncReply then = janes.send();
  EXPECT_TRUE(then.has_resync()) << then.ShortDebugString();
  EXPECT_EQ(then.welcome().rev(), office.store().rev());
  EXPECT_EQ(office.all<Comment>().size(), 1U);
}

TEST_F(HubTombstone, aClockThatIsAYearAheadForAMomentTakesNothingAlong) {
  const Id id = removed();
  pass(10);
  syncAll();
  office.clock.step(365 * dayMs);
  ASSERT_TRUE(office.hub().refreshGrants());
  ASSERT_TRUE(office.hub().collectRemoved());
  EXPECT_TRUE(isThere(id));
  EXPECT_EQ(office.store().gcRev(), 0U);
  office.clock.step(-365 * dayMs);
  pass(15);
  EXPECT_TRUE(isThere(id));
}

TEST_F(HubTombstone, onceADayAndNotWithEveryCommandThatMovesGrants) {
  const Id id = removed();
  pass(29);
  syncAll();
  office.clock.step(dayMs);
  ASSERT_TRUE(office.hub().refreshGrants()); // a phone has not heard all by now
  office.clock.step(dayMs);
  ASSERT_TRUE(office.store().setMeta("collected_on", office.today().iso()));
  ASSERT_TRUE(office.hub().refreshGrants());
  EXPECT_TRUE(isThere(id)) << "it was done today";
  office.clock.step(dayMs);
  ASSERT_TRUE(office.hub().refreshGrants());
  EXPECT_FALSE(isThere(id));
}

TEST_F(HubTombstone, whatIsNamedDoesNotStandBeforeWhatIsNot) {
  const Id named = removed();
  addTask(named);
  const Id free = removed();
  for (int day = 0; day < 31; ++day) {
    office.clock.step(dayMs);
    ASSERT_TRUE(office.store().setMeta("collected_on", office.today().iso()));
    ASSERT_TRUE(office.hub().refreshGrants());
  }
  const auto due = office.store().tombstones(office.store().rev(), 1);
  ASSERT_TRUE(due);
  ASSERT_EQ(due->size(), 1U);
  EXPECT_EQ(due->front().id, free);
}

TEST_F(HubTombstone, customersAndPeopleStay) {
  desk.update(removalOf<Customer>(smith)).group().sync();
  pass(200);
  pass(1);
  EXPECT_TRUE(isThere(smith, Kind::customer)) << "others are known by them";
}

// --- a record that is removed while somebody adds to it

TEST_F(HubTombstone, whatSomebodyAddsUnseenBringsItsRecordBack) {
  const Comment comment = said(janes, jane);
  janes.insert(comment).group().sync();
  desk.sync();
  auto photo = made<Photo>(janes.newId(), jane);
  photo.comment = comment.id;
  photo.hash = std::string(64, 'a');
  janes.insert(photo).group(); // before she could know
  desk.update(removalOf<Comment>(comment.id)).group().sync();
  janes.sync();
  EXPECT_EQ(janes.lastResult().verdict(), v1::APPLIED);
  EXPECT_FALSE(office.read<Comment>(comment.id).deleted) << "an edit beats a removal";
  const auto open = office.all<Conflict>("state = 'open'");
  ASSERT_EQ(open.size(), 1U) << "and the office hears of both";
  EXPECT_EQ(open[0].record, comment.id);
  EXPECT_EQ(open[0].recordField, commonField::deleted);
  EXPECT_EQ(open[0].winnerBy, jane);
  ASSERT_EQ(office.all<ConflictLoser>().size(), 1U);
  EXPECT_EQ(office.all<ConflictLoser>()[0].by, jacki);
  desk.sync();
  EXPECT_TRUE(desk.replica.has(Kind::photo, photo.id));
}

TEST_F(HubTombstone, whatIsAddedByWhoHasSeenTheRemovalLeavesItRemoved) {
  const Id id = removed();
  addTask(id);
  EXPECT_TRUE(office.read<Comment>(id).deleted);
  EXPECT_TRUE(office.all<Conflict>().empty());
}

TEST_F(HubTombstone, aMarkBringsNothingBack) {
  const Comment comment = said(janes, jane);
  janes.insert(comment).group().sync();
  desk.sync();
  auto mark = made<ReadMark>(readMarkId(comment.id, jane), jane);
  mark.comment = comment.id;
  mark.person = jane;
  janes.insert(mark).group();
  desk.update(removalOf<Comment>(comment.id)).group().sync();
  janes.sync();
  EXPECT_TRUE(office.read<Comment>(comment.id).deleted);
}

// --- what is answered, received, revoked

TEST_F(HubTombstone, aResultIsKeptAMonthPastItsAcknowledgement) {
  janes.insert(said(janes, jane)).group();
  (void)janes.send(); // the answer is lost
  pass(40);
  pass(1);
  EXPECT_TRUE(office.store().result(janes.session.device, 1)) << "nobody has acknowledged it";
  janes.sync();
  janes.insert(said(janes, jane)).group().sync(); // what it acknowledges is written with what it brings
  pass(1);
  pass(29);
  EXPECT_TRUE(office.store().result(janes.session.device, 1)) << "29 days past the acknowledgement";
  pass(1);
  EXPECT_FALSE(office.store().result(janes.session.device, 1));
}

TEST_F(HubTombstone, whatNotesAnAcknowledgementGoesWhenItHasDoneItsWorkAndIsNotNotedAgain) {
  for (int day = 0; day < 40; ++day) {
    janes.insert(said(janes, jane)).group().sync();
    pass(1);
  }
  const auto marks = [this] {
    Statement query =
        office.store().database().prepare("SELECT count(*), max(at) FROM ack_mark WHERE dev = ?1");
    EXPECT_TRUE(query.bind(1, std::int64_t{janes.session.device}).step().value_or(false));
    return std::pair(query.integer(0), query.integer(1));
  };
  EXPECT_LE(marks().first, 32) << "one a day, for a month";
  pass(31);
  const auto before = marks();
  EXPECT_EQ(before.first, 1);
  pass(32);
  EXPECT_EQ(marks(), before);
}

TEST_F(HubTombstone, aPictureOfManyRowsIsReceivedInAllOfThem) {
  const std::string hash(64, 'b');
  std::vector<std::vector<Edit>> groups;
  const Comment comment = said(janes, jane);
  office.write({insertOf(comment)});
  for (int i = 0; i < 250; ++i) {
    auto photo = made<Photo>(office.hub().newId(), jane);
    photo.comment = comment.id;
    photo.hash = hash;
    groups.push_back({insertOf(photo)});
  }
  ASSERT_TRUE(office.hub().writeAll(Id{}, groups));
  ASSERT_TRUE(office.hub().photoReceived(janes.session, hash));
  EXPECT_TRUE(office.all<Photo>("received_at IS NULL").empty());
  EXPECT_EQ(office.all<Photo>().size(), 250U);
}

TEST_F(HubTombstone, aRevocationThatIsNotKeptIsNotActedUpon) {
  const std::uint32_t number = janes.session.device;
  ASSERT_TRUE(office.store().database().execute(
      "CREATE TEMP TRIGGER full BEFORE INSERT ON main.sync_device BEGIN SELECT RAISE(FAIL, 'full'); END"));
  EXPECT_FALSE(office.hub().revoke(number));
  ASSERT_TRUE(office.store().database().execute("DROP TRIGGER temp.full"));
  EXPECT_EQ(office.hub().devices().at(0).state, "active") << "the same before and after a restart";
  EXPECT_TRUE(janes.send().has_ok());
  office.reopen();
  EXPECT_EQ(office.hub().devices().at(0).state, "active");
  ASSERT_TRUE(office.hub().revoke(number));
  EXPECT_EQ(office.hub().devices().at(0).state, "revoked");
}

} // namespace
} // namespace leadhand::sync::test
