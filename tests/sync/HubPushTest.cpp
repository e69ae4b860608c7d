#include "tests/sync/TestOffice.h"

namespace leadhand::sync::test {
namespace {

class HubPush : public OneCrew {
 protected:
  TestPhone phone{office, jane, 101};
  TestPhone desk{office, jacki, 202};

  void SetUp() override {
    phone.sync();
    desk.sync();
  }
  void TearDown() override { office.expectWhole(); }

  Comment comment(const std::string& text) {
    auto comment = made<Comment>(phone.newId(), jane);
    comment.customer = smith;
    comment.text = text;
    comment.saidOn = office.today();
    return comment;
  }
};

TEST_F(HubPush, commentReachesTheOfficeAndTheAnswerComesBack) {
  const Comment said = comment("The ivy again.");
  phone.insert(said).group().sync();
  EXPECT_EQ(phone.lastResult().verdict(), v1::APPLIED);
  desk.sync();
  EXPECT_EQ(desk.replica.text(Kind::comment, said.id, fieldNumber(&Comment::text)), "The ivy again.");
  auto task = made<Task>(desk.newId(), jacki);
  task.comment = said.id;
  task.text = "Cut it";
  task.owner = jane;
  auto answer = made<FollowUp>(desk.newId(), jacki);
  answer.comment = said.id;
  answer.text = "We shall.";
  desk.insert(answer).insert(task).update(
      UpdateOf<Comment>(said.id).with(&Comment::disposition, std::string("task")).edit);
  desk.group().sync();
  EXPECT_EQ(desk.lastResult().verdict(), v1::APPLIED);
  phone.sync();
  EXPECT_EQ(phone.replica.text(Kind::task, task.id, fieldNumber(&Task::text)), "Cut it");
  EXPECT_EQ(phone.replica.text(Kind::comment, said.id, fieldNumber(&Comment::disposition)), "task");
  EXPECT_EQ(office.read<Task>(task.id).customer, smith) << "a child takes the customer of its parent";
}

TEST_F(HubPush, resendingGivesTheSameAnswerAndChangesNothing) {
  phone.insert(comment("once")).group();
  const v1::SyncRequest request = phone.request();
  const v1::SyncReply first = phone.send(request);
  const std::uint64_t rev = office.store().rev();
  const v1::SyncReply second = phone.send(request);
  ASSERT_EQ(second.ok().results_size(), 1);
  EXPECT_EQ(second.ok().results(0).SerializeAsString(), first.ok().results(0).SerializeAsString());
  EXPECT_EQ(office.store().rev(), rev);
  EXPECT_EQ(office.all<Comment>().size(), 1U);
}

TEST_F(HubPush, killedBetweenCommitAndReplyNothingIsLostOrDoubled) {
  phone.insert(comment("kept")).group();
  (void)phone.send(); // the answer never arrives
  office.reopen();
  phone.sync();
  EXPECT_EQ(phone.lastResult().verdict(), v1::APPLIED);
  EXPECT_EQ(office.all<Comment>().size(), 1U);
}

TEST_F(HubPush, aDeviceThatNeedsNoEchoGetsNone) {
  const Comment said = comment("as it stands");
  auto chip = made<CommentKind>(phone.newId(), jane);
  chip.comment = said.id;
  chip.customer = smith;
  chip.word = "praise";
  phone.insert(said).insert(chip).group();
  v1::SyncRequest request = phone.request();
  request.mutable_sync()->set_no_echo(true);
  const v1::SyncReply reply = phone.send(request);
  ASSERT_EQ(reply.ok().results_size(), 1);
  EXPECT_TRUE(reply.ok().results(0).clean());
  EXPECT_EQ(reply.ok().items_size(), 0);
  EXPECT_EQ(reply.ok().cursor(), office.store().rev());
  EXPECT_EQ(office.read<Comment>(said.id).rev, reply.ok().results(0).result_rev());
  EXPECT_EQ(office.read<CommentKind>(chip.id).rev, reply.ok().results(0).result_rev() + 1);
  // The answer was lost: what comes again is no longer clean, so the rows come too.
  const v1::SyncReply again = phone.send(request);
  ASSERT_EQ(again.ok().results_size(), 1);
  EXPECT_FALSE(again.ok().results(0).clean());
  EXPECT_EQ(again.ok().items_size(), 2);
}

TEST_F(HubPush, whatTheOfficeMakesOfAPushIsAlwaysTold) {
  const auto echoOf = [this] {
    v1::SyncRequest request = phone.request();
    request.mutable_sync()->set_no_echo(true);
    const v1::SyncReply reply = phone.send(request);
    const auto& results = reply.ok().results();
    EXPECT_EQ(results[results.size() - 1].verdict(), v1::APPLIED);
    EXPECT_FALSE(results[results.size() - 1].clean());
    phone.replica.apply(reply.ok());
    phone.acked = phone.groups.size();
    return reply.ok().items_size();
  };
  const Comment said = comment("named by its author");
  phone.insert(said).group().sync();
  auto chip = made<CommentKind>(phone.newId(), jane);
  chip.comment = said.id; // its customer is the comment's, which the office fills in
  chip.word = "praise";
  phone.insert(chip).group();
  EXPECT_EQ(echoOf(), 1);
  const std::uint64_t seen = office.read<Customer>(smith).rev;
  office.write({UpdateOf<Customer>(smith).with(&Customer::email, std::string("s@example.com")).edit});
  phone.update(UpdateOf<Customer>(smith).with(&Customer::phone, std::string("555")).edit, seen).group();
  v1::SyncRequest request = phone.request();
  request.mutable_sync()->set_no_echo(true);
  const v1::SyncReply reply = phone.send(request);
  EXPECT_FALSE(reply.ok().results(0).clean()) << "somebody had moved the row";
  phone.replica.apply(reply.ok());
  EXPECT_EQ(phone.replica.text(Kind::customer, smith, fieldNumber(&Customer::email)), "s@example.com");
  EXPECT_EQ(phone.replica.text(Kind::customer, smith, fieldNumber(&Customer::phone)), "555");
}

TEST_F(HubPush, aGroupWithoutAHashFollowsFromTheOneBeforeIt) {
  phone.insert(comment("one")).group().insert(comment("two")).group().insert(comment("three")).group();
  v1::SyncRequest request = phone.request();
  request.mutable_sync()->mutable_push(1)->clear_hash();
  request.mutable_sync()->mutable_push(2)->clear_hash();
  EXPECT_EQ(phone.send(request).ok().results_size(), 3);
  EXPECT_EQ(office.all<Comment>().size(), 3U);
  EXPECT_EQ(phone.send(request).ok().results_size(), 3) << "sent once more it is the same";
  phone.acked = 3;
  phone.insert(comment("four")).group().sync(); // its hash goes on from the third's
  EXPECT_EQ(phone.lastResult().verdict(), v1::APPLIED);
  v1::SyncRequest other = request; // a copy of the phone that wrote something else under the second number
  other.mutable_sync()->mutable_push(1)->mutable_changes(0)->set_hlc(77);
  EXPECT_TRUE(phone.send(other).has_fork());
  v1::SyncRequest bare = request;
  bare.mutable_sync()->mutable_push(0)->clear_hash();
  EXPECT_TRUE(phone.send(bare).has_fork()) << "the first of a request must carry the chain";
}

TEST_F(HubPush, roundsOfTheSameMomentAreOneCommitOnDisk) {
  phone.insert(comment("from the phone")).group();
  desk.update(UpdateOf<Customer>(smith).with(&Customer::email, std::string("s@example.com")).edit).group();
  std::vector<std::uint64_t> told;
  office.hub().onCommit([&told](const CommitNotice& notice) { told.push_back(notice.rev); });
  const v1::SyncRequest one = phone.request();
  const v1::SyncRequest two = desk.request();
  const auto replies = office.hub().handleAll({{&one, phone.session}, {&two, desk.session}});
  ASSERT_EQ(replies.size(), 2U);
  EXPECT_EQ(replies[0].ok().results(0).verdict(), v1::APPLIED);
  EXPECT_EQ(replies[1].ok().results(0).verdict(), v1::APPLIED);
  EXPECT_LT(replies[0].ok().results(0).result_rev(), replies[1].ok().results(0).result_rev());
  EXPECT_EQ(told, std::vector<std::uint64_t>{office.store().rev()});
  office.reopen();
  EXPECT_EQ(office.all<Comment>().size(), 1U);
  EXPECT_EQ(office.read<Customer>(smith).email, "s@example.com");
}

TEST_F(HubPush, whereOneOfThemFailsTheOthersAreAnsweredAlone) {
  phone.insert(comment("kept")).group();
  desk.update(UpdateOf<Customer>(smith).with(&Customer::email, std::string("s@example.com")).edit).group();
  const v1::SyncRequest one = phone.request();
  const v1::SyncRequest two = desk.request();
  DeviceSession stranger = desk.session;
  stranger.device = 99;
  int told = 0;
  office.hub().onCommit([&told](const CommitNotice&) { ++told; });
  const auto replies = office.hub().handleAll({{&one, phone.session}, {&two, stranger}});
  ASSERT_EQ(replies.size(), 2U);
  EXPECT_EQ(replies[0].ok().results(0).verdict(), v1::APPLIED);
  EXPECT_TRUE(replies[1].has_refused());
  EXPECT_EQ(told, 1);
  office.reopen();
  EXPECT_EQ(office.all<Comment>().size(), 1U);
  EXPECT_EQ(office.read<Customer>(smith).email, "");
}

TEST_F(HubPush, aGapIsAnsweredWithTheExpectedNumber) {
  phone.insert(comment("one")).group().insert(comment("two")).group().insert(comment("three")).group();
  v1::SyncRequest request = phone.request();
  request.mutable_sync()->mutable_push()->DeleteSubrange(1, 1);
  const v1::SyncReply reply = phone.send(request);
  ASSERT_TRUE(reply.has_expect());
  EXPECT_EQ(reply.expect().seq(), 2U);
  EXPECT_EQ(office.all<Comment>().size(), 1U) << "what came before the gap is in";
  phone.sync();
  EXPECT_EQ(office.all<Comment>().size(), 3U);
}

TEST_F(HubPush, theSameNumberWithOtherContentIsAFork) {
  phone.insert(comment("the phone")).group().sync();
  TestPhone copy(office, jane, 101);
  copy.session = phone.session;
  copy.replica = phone.replica;
  auto said = comment("its copy");
  copy.insert(said).group();
  const v1::SyncReply reply = copy.send();
  ASSERT_TRUE(reply.has_fork());
  EXPECT_NE(reply.fork().device(), phone.session.device);
  EXPECT_EQ(copy.send().fork().device(), reply.fork().device()) << "the answer may have been lost";
  copy.session.device = reply.fork().device();
  copy.session.actor.device = reply.fork().device();
  copy.sync();
  EXPECT_EQ(copy.lastResult().verdict(), v1::APPLIED);
  EXPECT_EQ(office.all<Comment>().size(), 2U) << "a cloned phone loses nothing";
}

TEST_F(HubPush, aChainThatDoesNotFollowIsAFork) {
  phone.insert(comment("a")).group();
  phone.groups[0].hash[0] ^= 1;
  EXPECT_TRUE(phone.send().has_fork());
  EXPECT_TRUE(office.all<Comment>().empty());
}

TEST_F(HubPush, oneBadGroupAmongFiftyLeavesFortyNine) {
  for (int i = 0; i < 50; ++i) {
    Comment said = comment("number " + std::to_string(i));
    if (i == 17)
      said.text = std::string("NUL \0 inside", 12);
    phone.insert(said).group();
  }
  phone.sync();
  EXPECT_EQ(office.all<Comment>().size(), 49U);
  EXPECT_EQ(phone.resultOf(18).verdict(), v1::QUARANTINED);
  EXPECT_EQ(phone.resultOf(18).code(), "bad_value");
  EXPECT_EQ(phone.resultOf(19).verdict(), v1::APPLIED);
  Statement kept = office.store().database().prepare("SELECT body FROM quarantine");
  ASSERT_TRUE(*kept.step());
  v1::Group body;
  ASSERT_TRUE(body.ParseFromString(kept.blob(0)));
  EXPECT_EQ(body.seq(), 18U);
}

TEST_F(HubPush, aGroupThatTheDatabaseRefusesIsUndoneAlone) {
  ASSERT_TRUE(
      office.store()
          .database()
          .execute("CREATE TRIGGER poison BEFORE INSERT ON comment WHEN NEW.text = 'poison' BEGIN SELECT "
                   "RAISE(ABORT, 'poison'); END")
          .has_value());
  const std::uint64_t before = office.store().rev();
  Comment bad = comment("poison");
  phone.insert(comment("one")).group().insert(comment("two")).insert(bad).group();
  phone.insert(comment("three")).group().sync();
  EXPECT_EQ(phone.resultOf(1).verdict(), v1::APPLIED);
  EXPECT_EQ(phone.resultOf(2).verdict(), v1::QUARANTINED);
  EXPECT_EQ(phone.resultOf(2).code(), "store_failed");
  EXPECT_EQ(phone.resultOf(2).where(), "") << "the database's own words are nobody's on a phone";
  EXPECT_EQ(phone.resultOf(3).verdict(), v1::APPLIED);
  EXPECT_EQ(office.all<Comment>().size(), 2U);
  EXPECT_EQ(office.store().rev(), before + 2) << "revisions of what was undone are given again";
}

TEST_F(HubPush, aGroupIsAppliedTogetherOrNotAtAll) {
  Comment good = comment("good");
  Comment bad = comment("bad");
  bad.visit = phone.newId();
  phone.insert(good).insert(bad).group().sync();
  EXPECT_EQ(phone.lastResult().verdict(), v1::ORPHAN);
  EXPECT_EQ(phone.lastResult().where(), "comment.visit");
  EXPECT_TRUE(office.all<Comment>().empty());
}

TEST_F(HubPush, aChildMayStandBeforeItsParentInTheGroup) {
  const Comment said = comment("with a chip");
  auto chip = made<CommentKind>(derivedId("chip", "1"), jane);
  chip.comment = said.id;
  chip.word = "praise";
  phone.insert(chip).insert(said).group().sync();
  EXPECT_EQ(phone.lastResult().verdict(), v1::APPLIED);
  EXPECT_EQ(office.read<CommentKind>(chip.id).customer, smith);
}

TEST_F(HubPush, aChildOfAnUnknownParentIsAnOrphan) {
  auto chip = made<CommentKind>(phone.newId(), jane);
  chip.comment = phone.newId();
  chip.word = "praise";
  phone.insert(chip).group().sync();
  EXPECT_EQ(phone.lastResult().verdict(), v1::ORPHAN);
}

TEST_F(HubPush, anEditOfAnUnknownRecordIsAnOrphan) {
  phone.update(UpdateOf<Customer>(phone.newId()).with(&Customer::phone, std::string("1")).edit)
      .group()
      .sync();
  EXPECT_EQ(phone.lastResult().verdict(), v1::ORPHAN);
}

TEST_F(HubPush, rightsAreAskedAgainAndARefusalMovesTheRow) {
  const std::uint64_t before = office.read<Customer>(smith).rev;
  phone.update(UpdateOf<Customer>(smith).with(&Customer::name, std::string("Mrs. Smyth")).edit)
      .group()
      .sync();
  EXPECT_EQ(phone.lastResult().verdict(), v1::DENIED);
  EXPECT_EQ(phone.lastResult().code(), "not_allowed");
  EXPECT_EQ(phone.lastResult().where(), "customer.name");
  EXPECT_EQ(office.read<Customer>(smith).name, "Mrs. Smith");
  EXPECT_GT(office.read<Customer>(smith).rev, before) << "R1: its author gets the authoritative row";
  EXPECT_EQ(phone.replica.rows.at({Kind::customer, smith}).rev, office.read<Customer>(smith).rev);
}

TEST_F(HubPush, aCrewMemberDoesNotNameTheOwnerOfATask) {
  const Comment said = comment("x");
  phone.insert(said).group().sync();
  desk.sync();
  auto task = made<Task>(desk.newId(), jacki);
  task.comment = said.id;
  task.owner = jacki;
  desk.insert(task).group().sync();
  phone.sync();
  phone.update(UpdateOf<Task>(task.id).with(&Task::owner, jane).edit).group().sync();
  EXPECT_EQ(phone.lastResult().verdict(), v1::MERGED) << "the phone shows the office's owner again";
  EXPECT_EQ(office.read<Task>(task.id).owner, jacki);
  const auto asked = office.all<TaskRequest>();
  ASSERT_EQ(asked.size(), 1U) << "she asks for it";
  EXPECT_EQ(asked[0].task, task.id);
  EXPECT_EQ(asked[0].owner, jane);
  EXPECT_EQ(asked[0].author, jane);
}

TEST_F(HubPush, nobodyWritesInAnothersName) {
  Comment said = comment("as the boss");
  said.author = jacki;
  phone.insert(said).group().sync();
  EXPECT_EQ(phone.lastResult().verdict(), v1::DENIED);
  EXPECT_EQ(phone.lastResult().where(), "comment.author");
}

TEST_F(HubPush, whatANewerVersionWritesIsDeferredAndKept) {
  Edit known = insertOf(comment("known"));
  const Id id = known.id;
  setField(known.fields, 999, valueOf(std::string("of the future")));
  Edit unknown = known;
  unknown.id = phone.newId();
  unknown.kind = static_cast<Kind>(777);
  phone.insert(known).insert(unknown).group().sync();
  EXPECT_EQ(phone.lastResult().verdict(), v1::DEFERRED);
  EXPECT_EQ(office.read<Comment>(id).text, "known") << "what is known is applied";
  Statement kept = office.store().database().prepare("SELECT count(*) FROM quarantine");
  ASSERT_TRUE(*kept.step());
  EXPECT_EQ(kept.integer(0), 1);
}

TEST_F(HubPush, moreGroupsThanAllowedAreRefusedWhole) {
  for (std::size_t i = 0; i <= HubLimits{}.groups; ++i)
    phone.insert(comment("x")).group();
  const v1::SyncReply reply = phone.send();
  ASSERT_TRUE(reply.has_refused());
  EXPECT_EQ(reply.refused().code(), "request_too_large");
  EXPECT_TRUE(office.all<Comment>().empty());
}

TEST_F(HubPush, aGroupOfTooManyChangesIsQuarantined) {
  for (int i = 0; i < 101; ++i)
    phone.insert(comment("x"));
  phone.group().sync();
  EXPECT_EQ(phone.lastResult().verdict(), v1::QUARANTINED);
  EXPECT_EQ(phone.lastResult().code(), "request_too_large");
}

TEST_F(HubPush, noWriteIsRefusedForItsTime) {
  for (const std::int64_t claimed : {std::int64_t{1}, std::int64_t{4'300'000'000'000}, INT64_MAX}) {
    Comment said = comment("when?");
    said.recordedAt = Instant{claimed};
    phone.hlc = Hlc{UINT64_MAX - 10};
    phone.insert(said).group().sync();
    EXPECT_EQ(phone.lastResult().verdict(), v1::APPLIED);
    EXPECT_EQ(office.read<Comment>(said.id).recordedAt.ms, claimed) << "kept as claimed";
  }
}

TEST_F(HubPush, revisionsHaveNoGaps) {
  const std::uint64_t before = office.store().rev();
  for (int i = 0; i < 10; ++i) {
    Comment said = comment("n");
    if (i % 3 == 0)
      said.visit = phone.newId(); // refused: its revisions are taken back
    phone.insert(said).group();
  }
  phone.sync();
  std::uint64_t expected = before;
  for (const Comment& said : office.all<Comment>("ORDER BY n"))
    EXPECT_EQ(said.rev, ++expected);
  EXPECT_EQ(office.store().rev(), expected);
}

TEST_F(HubPush, resultsComeAgainUntilTheyAreAcknowledged) {
  phone.insert(comment("a")).group();
  (void)phone.send();
  v1::SyncRequest idle = phone.request(false);
  EXPECT_EQ(phone.send(idle).ok().results_size(), 1);
  idle.mutable_sync()->set_acked_seq(1);
  EXPECT_EQ(phone.send(idle).ok().results_size(), 0);
}

TEST_F(HubPush, anEpochOlderThanTheDevicesIsNeverHandedOut) {
  v1::SyncRequest ahead = phone.request();
  ahead.mutable_sync()->set_epoch(3); // a server set back to before three restores
  const v1::SyncReply reply = phone.send(ahead);
  ASSERT_TRUE(reply.has_new_epoch());
  EXPECT_EQ(reply.new_epoch().epoch(), 4U);
  EXPECT_EQ(epochOf(office.store().rev()), 4U);
}

TEST_F(HubPush, anEpochOutOfAllReasonIsRefused) {
  v1::SyncRequest ahead = phone.request();
  ahead.mutable_sync()->set_epoch(8'000'000);
  const v1::SyncReply reply = phone.send(ahead);
  ASSERT_TRUE(reply.has_refused()) << reply.ShortDebugString();
  EXPECT_EQ(reply.refused().code(), "bad_request");
  EXPECT_EQ(epochOf(office.store().rev()), 0U);
}

TEST_F(HubPush, aServerSetBackOpensANewEpochByItself) {
  phone.insert(comment("a")).group().sync();
  v1::SyncRequest request = phone.request();
  request.mutable_sync()->set_acked_seq(40);
  const v1::SyncReply reply = phone.send(request);
  ASSERT_TRUE(reply.has_new_epoch());
  EXPECT_EQ(reply.new_epoch().epoch(), 1U);
  EXPECT_EQ(reply.new_epoch().last_seq(), 1U);
  EXPECT_EQ(epochOf(office.store().rev()), 1U);
  phone.insert(comment("b")).group().sync();
  EXPECT_EQ(phone.lastResult().verdict(), v1::APPLIED);
  office.reopen();
  EXPECT_EQ(epochOf(office.store().rev()), 1U);
}

TEST_F(HubPush, theOfficesOwnWritersUseTheSameRules) {
  Comment said = comment("");
  said.id = office.hub().newId();
  said.visit = office.hub().newId();
  const Status orphan = office.hub().write(jacki, {insertOf(said)});
  ASSERT_FALSE(orphan.has_value());
  EXPECT_EQ(orphan.error().code, ErrorCode::unknownRecord);
  Person person;
  person.id = office.hub().newId();
  person.name = "New";
  person.role = roles::technician;
  const Status denied = office.hub().write(jane, {insertOf(person)});
  ASSERT_FALSE(denied.has_value());
  EXPECT_EQ(denied.error().code, ErrorCode::notAllowed);
  EXPECT_TRUE(office.hub().write(jacki, {insertOf(person)}).has_value());
}

TEST_F(HubPush, anImportIsAllOrNothing) {
  std::vector<std::vector<Edit>> groups;
  for (int i = 0; i < 5; ++i) {
    Comment said = comment("row");
    if (i == 4)
      said.customer = office.hub().newId();
    groups.push_back({insertOf(said)});
  }
  const std::uint64_t before = office.store().rev();
  EXPECT_FALSE(office.hub().writeAll(Id{}, groups).has_value());
  EXPECT_TRUE(office.all<Comment>().empty());
  EXPECT_EQ(office.store().rev(), before);
  groups.pop_back();
  EXPECT_TRUE(office.hub().writeAll(Id{}, groups).has_value());
  EXPECT_EQ(office.all<Comment>().size(), 4U);
}

} // namespace
} // namespace leadhand::sync::test
