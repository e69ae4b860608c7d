// What phones hold of a timeline that the office has lost: offered once, decided once, and let go of.
#include "core/store/SelfCheck.h"
#include "core/work/Reading.h"
#include "sync/http/OwnCertificate.h"
#include "sync/office/Backup.h"
#include "tests/sync/engine/World.h"

#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <sstream>

namespace leadhand::test {
namespace {

class LostTimeline : public testing::Test {
 protected:
  void backUp() {
    ASSERT_TRUE(writeBackup(world.office.store(), world.office.keys, world.office.clock, file, false));
  }
  void restore() {
    world.office.whileClosed([&](const std::string& data) {
      ASSERT_TRUE(restoreBackup(world.office.keys, world.office.random, file, data));
    });
  }
  void settle(Phone& phone) { ASSERT_TRUE(world.settle(phone)); }
  void say(Phone& phone, const Id& customer, const std::string& note) {
    world.office.clock.step(60'000);
    phone.clock.step(60'000);
    TestDevice::must(phone.store->write(UpdateOf<Customer>(customer).with(&Customer::accessNote, note).edit));
    phone.feed(event::WorkWritten{});
    settle(phone);
  }
  /// Of a manager, whose phone is gone: what another phone holds of it waits for the office.
  Id managersWords(Phone& holder, Phone& another) {
    Id said;
    {
      Phone mark(world.office, world.mark, 32);
      settle(mark);
      backUp();
      said = writeComment(mark, world.customers[0], "the manager's words");
      mark.feed(event::WorkWritten{});
      settle(mark);
    }
    settle(holder);
    settle(another);
    restore();
    return said;
  }
  /// Something answered under a number that this phone has no more then, and something for the next one.
  std::pair<Id, Id> writeUnderTwoNumbers(Phone& phone) {
    const std::string number = *phone.store->meta("device");
    const Id early = writeComment(phone, world.customers[0], "under the first number");
    phone.feed(event::WorkWritten{});
    settle(phone);
    // An old copy of the folder begins to count anew.
    TestDevice::must(phone.store->setMeta("last_seq", "0"));
    TestDevice::must(phone.store->setMeta("last_hash", ""));
    const Id late = writeComment(phone, world.customers[0], "under the second number");
    phone.feed(event::WorkWritten{});
    for (int round = 0; round < 10 && *phone.store->meta("device") == number; ++round)
      world.carry(phone, {});
    EXPECT_NE(*phone.store->meta("device"), number);
    return {early, late};
  }
  std::int64_t waiting() { return world.office.hub().quarantine(false).at(0).row.n; }

  World world;
  TemporaryFolder folder;
  std::string file = folder.path() + "/one.backup";
};

TEST_F(LostTimeline, whatIsLaidAsideLeavesEveryPhoneThatHoldsIt) {
  Phone jane(world.office, world.jane, 31);
  Phone late(world.office, world.jane, 33);
  settle(jane);
  settle(late);
  const Id said = managersWords(jane, late);
  settle(jane);
  ASSERT_TRUE(jane.store->read<Comment>(said)) << "it waits for a decision";
  ASSERT_TRUE(world.office.hub().discard(waiting(), "not ours"));
  settle(jane);
  EXPECT_FALSE(jane.store->read<Comment>(said));
  EXPECT_THAT(SelfCheck(*jane.store).findings(), testing::IsEmpty());
  world.office.expectWhole();
}

/// A crew asks for another owner; what it brings back of the lost time is the office's word, and not its
/// wish.
TEST_F(LostTimeline, aWishIsNotToldAsTheOfficesWord) {
  Phone jane(world.office, world.jane, 31);
  settle(jane);
  Id wanted;
  {
    Phone mark(world.office, world.mark, 32);
    settle(mark);
    auto contact = sync::test::made<ContactEntry>(mark.store->newId(), world.mark);
    contact.customer = world.customers[0];
    contact.on = world.office.today();
    TestDevice::must(mark.store->write(insertOf(contact)));
    mark.feed(event::WorkWritten{});
    settle(mark);
    backUp();
    auto action = sync::test::made<ActionItem>(mark.store->newId(), world.mark);
    action.contact = contact.id;
    action.customer = world.customers[0];
    action.text = "Call her back";
    action.owner = world.mark;
    wanted = action.id;
    TestDevice::must(mark.store->write(insertOf(action)));
    mark.feed(event::WorkWritten{});
    settle(mark);
  }
  settle(jane);
  restore();
  TestDevice::must(jane.store->write(UpdateOf<ActionItem>(wanted).with(&ActionItem::owner, world.jane).edit));
  settle(jane);
  std::vector<Id> owners;
  for (const sync::QuarantineLine& line : world.office.hub().quarantine(false))
    for (const OutboxEntry& entry : line.group.entries)
      if (const Value* owner = findField(entry.fields, fieldNumber(&ActionItem::owner));
          owner && line.row.seq == 0)
        owners.push_back(idOf(*owner));
  EXPECT_THAT(owners, testing::ElementsAre(world.mark));
}

TEST_F(LostTimeline, aPhoneThatComesAfterTheDecisionLetsGoToo) {
  Phone jane(world.office, world.jane, 31);
  Phone late(world.office, world.jane, 33);
  settle(jane);
  settle(late);
  const Id said = managersWords(jane, late);
  settle(jane);
  ASSERT_TRUE(world.office.hub().discard(waiting(), "not ours"));
  settle(late);
  EXPECT_FALSE(late.store->read<Comment>(said));
  EXPECT_TRUE(world.office.hub().quarantine(false).empty()) << "decided once";
}

TEST_F(LostTimeline, anOlderOfferDoesNotCoverANewerOne) {
  Phone jane(world.office, world.jane, 31);
  Phone early(world.office, world.jane, 33);
  Phone other(world.office, world.mark, 34);
  settle(jane);
  settle(early);
  settle(other);
  backUp();
  const Id smith = world.customers[1];
  say(jane, smith, "first");
  settle(early); // and then rests in a pocket
  say(jane, smith, "second");
  // The phone that wrote it is gone; one that had read it is not.
  settle(other);
  restore();
  settle(other);
  ASSERT_EQ(world.office.read<Customer>(smith).accessNote, "second");
  settle(early);
  EXPECT_EQ(world.office.read<Customer>(smith).accessNote, "second");
  EXPECT_TRUE(world.office.all<Conflict>().empty());
}

/// What the office brought back stood there before somebody emptied it, in the time that is lost.
TEST_F(LostTimeline, whatWasEmptiedStaysEmptyThoughItsAuthorsPhoneIsGone) {
  Phone jane(world.office, world.jane, 31);
  Phone early(world.office, world.jane, 33);
  Phone other(world.office, world.mark, 34);
  const Id smith = world.customers[1];
  for (Phone* phone : {&jane, &early, &other})
    settle(*phone);
  say(jane, smith, "the key is under the pot");
  settle(early);
  backUp();
  say(jane, smith, "the key is with the neighbour");
  settle(early); // and then rests in a pocket
  say(jane, smith, "");
  settle(other);
  restore();
  ASSERT_EQ(world.office.read<Customer>(smith).accessNote, "the key is under the pot");
  settle(early);
  ASSERT_EQ(world.office.read<Customer>(smith).accessNote, "the key is with the neighbour");
  settle(other);
  EXPECT_EQ(world.office.read<Customer>(smith).accessNote, "");
  settle(early);
  EXPECT_EQ(early.store->read<Customer>(smith)->accessNote, "");
  EXPECT_TRUE(world.office.all<Conflict>().empty());
  EXPECT_TRUE(world.office.hub().quarantine(false).empty()) << "of what is empty on both sides nothing waits";
}

TEST_F(LostTimeline, aNewerOfferFollowsAnOlderOne) {
  Phone jane(world.office, world.jane, 31);
  Phone early(world.office, world.jane, 33);
  Phone other(world.office, world.mark, 34);
  for (Phone* phone : {&jane, &early, &other})
    settle(*phone);
  backUp();
  const Id smith = world.customers[1];
  say(jane, smith, "first");
  settle(early); // and then rests in a pocket
  say(jane, smith, "second");
  settle(other);
  restore();
  settle(early);
  ASSERT_EQ(world.office.read<Customer>(smith).accessNote, "first");
  settle(other);
  EXPECT_EQ(world.office.read<Customer>(smith).accessNote, "second");
  settle(early);
  EXPECT_EQ(early.store->read<Customer>(smith)->accessNote, "second");
  EXPECT_TRUE(world.office.all<Conflict>().empty());
}

TEST_F(LostTimeline, whatWasWrittenSinceIsNotEmptied) {
  Phone jane(world.office, world.jane, 31);
  Phone other(world.office, world.mark, 34);
  const Id smith = world.customers[1];
  settle(jane);
  settle(other);
  say(jane, smith, "the key is under the pot");
  settle(other);
  backUp();
  say(jane, smith, "");
  settle(other);
  restore();
  {
    Phone fresh(world.office, world.mark, 35);
    settle(fresh);
    say(fresh, smith, "ring twice");
  }
  settle(other);
  EXPECT_EQ(world.office.read<Customer>(smith).accessNote, "ring twice");
  EXPECT_TRUE(world.office.all<Conflict>().empty());
}

TEST_F(LostTimeline, aGrantOfItEndsWithTheFirstWholePage) {
  Phone jane(world.office, world.jane, 31);
  settle(jane);
  backUp();
  const Id far = world.customers[3];
  world.office.visit(far, world.crew, world.office.today());
  ASSERT_TRUE(world.office.hub().refreshGrants());
  settle(jane);
  ASSERT_TRUE(jane.store->read<Customer>(far));
  restore();
  // The phone offers the visit, which only the office may write: it waits there.
  settle(jane);
  for (const QuarantineLine& line : world.office.hub().quarantine(false))
    ASSERT_TRUE(world.office.hub().discard(line.row.n, "that visit never was"));
  settle(jane);
  EXPECT_FALSE(jane.store->read<Customer>(far));
  EXPECT_THAT(SelfCheck(*jane.store).findings(), testing::IsEmpty());
}

TEST_F(LostTimeline, aPhoneDoesNotBelieveTheVerdictOfItsCopy) {
  Phone jane(world.office, world.jane, 31);
  settle(jane);
  const Id own = writeComment(jane, world.customers[0], "jane's own");
  ASSERT_TRUE(jane.outbox().freeze(100, 100'000));
  const std::vector<OutboxEntry> sent = jane.outbox().ofRecord(Kind::comment, own);
  ASSERT_EQ(sent.size(), 1U);
  OutboxVerdict foreign{sent.front().seq, "applied", 7, {}, {}};
  foreign.hash = "of its copy's group";
  ASSERT_TRUE(jane.outbox().settle({foreign}));
  EXPECT_EQ(jane.outbox().waiting(2), 1) << "its own group has no answer yet";
  settle(jane);
  EXPECT_TRUE(world.office.store().exists(Kind::comment, own));
}

TEST_F(LostTimeline, aResultThatComesAgainNamesItsGroup) {
  Phone jane(world.office, world.jane, 31);
  settle(jane);
  const std::uint32_t number = static_cast<std::uint32_t>(std::stoul(*jane.store->meta("device")));
  writeComment(jane, world.customers[0], "said once");
  jane.feed(event::WorkWritten{});
  world.carry(jane, {.loseReply = 100});
  ASSERT_EQ(world.office.store().device(number)->lastSeq, 1U);
  v1::SyncRequest request;
  request.mutable_sync()->set_epoch(epochOf(world.office.store().rev()));
  const DeviceRow known = *world.office.store().device(number);
  const Actor actor{world.jane, "Jane", std::string(roles::leadHand), number};
  const v1::SyncReply reply = world.office.hub().handle(request, {number, known.incarnation, actor});
  ASSERT_EQ(reply.ok().results_size(), 1);
  EXPECT_EQ(reply.ok().results(0).hash(), world.office.store().result(number, 1)->hash);
}

/// The second restore forgets what was waiting since the first: the phone offers it again.
TEST_F(LostTimeline, whatWaitedIsOfferedAgainAfterTheNextRestore) {
  Phone jane(world.office, world.jane, 31);
  Phone late(world.office, world.jane, 33);
  settle(jane);
  settle(late);
  const Id said = managersWords(jane, late);
  settle(jane);
  ASSERT_EQ(world.office.hub().quarantine(false).size(), 1U);
  world.office.clock.step(60'000);
  const Id since = writeComment(jane, world.customers[0], "since then");
  jane.feed(event::WorkWritten{});
  settle(jane);
  restore();
  ASSERT_TRUE(world.office.hub().quarantine(false).empty());
  settle(jane);
  EXPECT_EQ(world.office.hub().quarantine(false).size(), 1U);
  EXPECT_TRUE(jane.store->read<Comment>(said));
  EXPECT_TRUE(world.office.store().exists(Kind::comment, since));
  ASSERT_TRUE(world.office.hub().replay(waiting()));
  settle(jane);
  EXPECT_EQ(world.office.read<Comment>(said).text, "the manager's words");
  EXPECT_GT(jane.store->read<Comment>(said)->rev, world.office.store().epochs().back().restoreRev);
}

/// What a copy was answered under the number that it had in common with its original is not forgotten with
/// that number.
TEST_F(LostTimeline, whatWasAnsweredUnderAnEarlierNumberIsSentAgain) {
  Phone jane(world.office, world.jane, 31);
  settle(jane);
  backUp();
  const auto [early, late] = writeUnderTwoNumbers(jane);
  settle(jane);
  restore();
  settle(jane);
  const auto number = static_cast<std::uint32_t>(std::stoul(*jane.store->meta("device")));
  EXPECT_EQ(world.office.store().device(number)->lastSeq, 2U);
  EXPECT_EQ(world.office.read<Comment>(early).text, "under the first number");
  EXPECT_EQ(world.office.read<Comment>(late).text, "under the second number");
  EXPECT_EQ(jane.outbox().waiting(2), 0);
}

TEST_F(LostTimeline, whatIsSentAgainOfAnEarlierNumberGoesFirst) {
  Phone jane(world.office, world.jane, 31);
  settle(jane);
  (void)writeUnderTwoNumbers(jane);
  backUp(); // it knows the second number, and nothing from it
  settle(jane);
  restore();
  const auto pushes = [&] {
    v1::SyncRequest request;
    return jane.due && unpackMessage(jane.due->body, request) && request.sync().push_size() > 0;
  };
  for (int round = 0; round < 20 && !pushes(); ++round)
    world.carry(jane, {});
  ASSERT_TRUE(pushes());
  EXPECT_EQ(jane.outbox().ackedSeq(), 0U) << "nothing of it has an answer";
  const auto groups = jane.outbox().freeze(500, 1 << 20);
  ASSERT_TRUE(groups);
  ASSERT_EQ(groups->size(), 2U);
  EXPECT_EQ(textOf(*findField(groups->front().entries.front().fields, fieldNumber(&Comment::text))),
            "under the first number");
  EXPECT_EQ(groups->front().seq, 1U);
  EXPECT_EQ(groups->back().seq, 2U);
  world.carry(jane, {.loseRequest = 100});
  settle(jane);
  EXPECT_EQ(world.office.store().epochs().size(), 1U) << "it is taken for no other timeline";
}

/// R4 keeps answered work for 90 days where no backup leaves the machine. An office that is set back further
/// lacks sequences that nobody has any more: it is given the rows, and counting goes on.
TEST_F(LostTimeline, anOfficeThatLacksWhatIsForgottenGetsTheRowsAndWorkGoesOn) {
  Phone jane(world.office, world.jane, 31);
  settle(jane);
  (void)writeComment(jane, world.customers[0], "known to the backup");
  settle(jane);
  backUp();
  std::vector<Id> said{writeComment(jane, world.customers[0], "forgotten")};
  settle(jane);
  for (int day = 0; day < 100; ++day) {
    world.office.clock.step(24LL * 3600 * 1000);
    jane.clock.step(24LL * 3600 * 1000);
  }
  settle(jane);
  ASSERT_EQ(jane.outbox().counts().acknowledged, 0);
  restore();
  settle(jane);
  said.push_back(writeComment(jane, world.customers[0], "written since"));
  settle(jane);
  EXPECT_EQ(world.office.store().epochs().size(), 1U) << "it is taken for no other timeline";
  for (const Id& id : said)
    EXPECT_TRUE(world.office.store().exists(Kind::comment, id));
  EXPECT_EQ(jane.outbox().waiting(2), 0);
}

TEST_F(LostTimeline, ownWorkThatIsRefusedNowIsADraftAgain) {
  Phone jane(world.office, world.jane, 31);
  settle(jane);
  backUp();
  const Id visit = world.office.visit(world.customers[0], world.crew, world.office.today());
  settle(jane);
  Comment comment;
  comment.id = jane.store->newId();
  comment.customer = world.customers[0];
  comment.visit = visit;
  comment.saidOn = world.office.today();
  comment.text = "said on a visit that never was";
  TestDevice::must(jane.store->write(insertOf(comment)));
  jane.feed(event::WorkWritten{});
  settle(jane);
  ASSERT_GT(jane.store->read<Comment>(comment.id)->rev, 0U);
  restore();
  settle(jane);
  const auto draft = jane.store->read<Comment>(comment.id);
  ASSERT_TRUE(draft);
  EXPECT_EQ(draft->rev, 0U) << "the office has no such row";
  EXPECT_EQ(jane.outbox().counts().needsAttention, 1);
  for (const QuarantineLine& line : world.office.hub().quarantine(false))
    ASSERT_TRUE(world.office.hub().discard(line.row.n, "that visit never was"));
  settle(jane);
  EXPECT_THAT(SelfCheck(*jane.store).findings(), testing::IsEmpty());
  EXPECT_EQ(jane.store->read<Comment>(comment.id)->text, comment.text);
}

/// Linked to a customer while the answer is under way: here it stands elsewhere than where the office put it.
TEST_F(LostTimeline, aCleanAnswerToWhatHasMovedMeanwhileIsAskedFor) {
  Phone jane(world.office, world.jane, 31);
  settle(jane);
  const Id said = writeComment(jane, Id{}, "about somebody");
  jane.feed(event::WorkWritten{});
  ASSERT_TRUE(jane.due);
  TestDevice::must(
      jane.store->write(UpdateOf<Comment>(said).with(&Comment::customer, world.customers[0]).edit));
  for (int round = 0; round < 20 && (jane.due || !jane.engine->settled()); ++round) {
    v1::SyncRequest request;
    if (jane.due && unpackMessage(jane.due->body, request)) {
      EXPECT_EQ(request.sync().lists_size(), 0) << "nothing is found to be wrong";
    }
    world.carry(jane, {});
  }
  EXPECT_EQ(world.office.read<Comment>(said).customer, world.customers[0]);
  EXPECT_EQ(jane.store->read<Comment>(said)->rev, world.office.store().read(Kind::comment, said)->row.rev);
}

TEST_F(LostTimeline, aReceiptIsTakenBackWithTheWorkAndGivenAgain) {
  Phone jane(world.office, world.jane, 31);
  settle(jane);
  const Id before = writeComment(jane, world.customers[0], "before");
  jane.feed(event::WorkWritten{});
  settle(jane);
  backUp();
  const Id kept = writeComment(jane, world.customers[0], "the phone still has its entry");
  jane.feed(event::WorkWritten{});
  settle(jane);
  const Id forgotten = writeComment(jane, world.customers[0], "of this one only the row is left");
  jane.feed(event::WorkWritten{});
  settle(jane);
  TestDevice::must(
      jane.store->database().execute("DELETE FROM outbox WHERE n = (SELECT max(n) FROM outbox)"));
  const auto receipts = [&] {
    std::vector<std::string> said;
    Reading reading(*jane.store);
    for (const Id& id : {before, kept, forgotten}) {
      said.push_back(jane.outbox().receiptOf(Kind::comment, id));
      EXPECT_EQ(reading.receipt(Kind::comment, id, jane.store->read<Comment>(id)->rev), said.back());
    }
    return said;
  };
  EXPECT_THAT(receipts(), testing::ElementsAre("accepted", "accepted", "in_office"));
  restore();
  world.carry(jane, {}); // it is told of the new epoch, and has sent nothing again yet
  EXPECT_THAT(receipts(), testing::ElementsAre("accepted", "on_phone", "on_phone"));
  settle(jane);
  // It was offered before it was sent again, and the two are one.
  EXPECT_THAT(receipts(), testing::ElementsAre("accepted", "merged", "in_office"));
  for (const Id& id : {before, kept, forgotten})
    EXPECT_TRUE(world.office.store().exists(Kind::comment, id));
}

std::string bytesOf(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

/// Phones are pinned to the office's own certificate: it is the same on another machine.
TEST_F(LostTimeline, theOfficesOwnCertificateTravelsInItsBackup) {
  const std::string data = world.office.folder();
  const auto own = OwnCertificate::of(data, "office.local", world.office.clock.now());
  ASSERT_TRUE(own && own->made);
  const BackupSource source{world.office.store().database(), world.office.keys, folder.path(), {}, data};
  ASSERT_TRUE(writeBackup(source, world.office.clock.now(), file));
  EXPECT_EQ(bytesOf(file).find("BEGIN CERTIFICATE"), std::string::npos);

  MemoryKeyStore keys; // a new machine: nothing but the copy of the company's key
  TestDevice::must(keys.write("office.key", *world.office.keys.find("office.key").value()));
  TemporaryFolder fresh;
  ASSERT_TRUE(unpackBackup(keys, world.office.random, file, fresh.path()));
  const auto there = OwnCertificate::of(fresh.path(), "office.local", world.office.clock.now());
  ASSERT_TRUE(there);
  EXPECT_FALSE(there->made) << "it came with the backup";
  EXPECT_EQ(bytesOf(there->certFile), bytesOf(own->certFile));
  EXPECT_EQ(bytesOf(there->keyFile), bytesOf(own->keyFile));
  namespace fs = std::filesystem;
  EXPECT_EQ(fs::status(there->keyFile).permissions() & (fs::perms::group_all | fs::perms::others_all),
            fs::perms::none);
  EXPECT_FALSE(keys.find("tls.key").value()) << "a file, as the server reads it";
}

} // namespace
} // namespace leadhand::test
