// What a request may leave out because both sides know it.
#include "tests/sync/TestOffice.h"

namespace leadhand::sync::test {
namespace {

class HubBrief : public OneCrew {
 protected:
  TestPhone janes{office, jane, 101};

  void SetUp() override {
    janes.sync();
    say("the first");
    janes.sync();
  }
  void say(const std::string& text) {
    auto said = made<Comment>(janes.newId(), jane);
    said.customer = smith;
    said.text = text;
    janes.insert(said).group();
  }
  [[nodiscard]] v1::SyncRequest brief() const {
    v1::SyncRequest request = janes.request();
    v1::Sync& sync = *request.mutable_sync();
    sync.mutable_chain()->resize(briefHash);
    if (sync.push_size() > 0)
      sync.mutable_push(0)->mutable_hash()->resize(briefHash);
    return request;
  }
};

TEST_F(HubBrief, aGroupWhoseHashIsCutIsTakenAndKeptWhole) {
  say("the second");
  const v1::SyncReply reply = janes.send(brief());
  ASSERT_EQ(reply.ok().results_size(), 1) << reply.ShortDebugString();
  EXPECT_EQ(reply.ok().results(0).verdict(), v1::APPLIED);
  EXPECT_EQ(office.store().result(janes.session.device, 2)->hash, janes.groups[1].hash);
  say("the third"); // and the chain goes on from it, in whichever form
  EXPECT_EQ(janes.send(janes.request()).ok().results_size(), 2);
}

TEST_F(HubBrief, askedTwiceItAnswersTheSame) {
  say("the second");
  (void)janes.send(brief());
  const std::uint64_t rev = office.store().rev();
  EXPECT_EQ(janes.send(brief()).ok().results_size(), 1);
  EXPECT_EQ(office.store().rev(), rev);
}

TEST_F(HubBrief, anotherContentIsAForkAllTheSame) {
  say("the second");
  v1::SyncRequest bent = brief();
  bent.mutable_sync()->mutable_push(0)->mutable_changes(0)->set_hlc(77);
  EXPECT_TRUE(janes.send(bent).has_fork()) << "new";
  (void)janes.send(brief());
  v1::SyncRequest other = brief();
  other.mutable_sync()->mutable_push(0)->set_hash("abcd");
  EXPECT_TRUE(janes.send(other).has_fork()) << "known already";
}

TEST_F(HubBrief, whatTheOfficeCannotReadMustComeWhole) {
  say("the second");
  v1::SyncRequest request = brief();
  request.mutable_sync()->mutable_push(0)->mutable_changes(0)->set_op(static_cast<v1::Op>(9));
  const v1::SyncReply reply = janes.send(request);
  EXPECT_EQ(reply.expect().seq(), 2U) << reply.ShortDebugString();
  request.mutable_sync()->mutable_push(0)->set_hash(janes.groups[1].hash);
  EXPECT_EQ(janes.send(request).ok().results(0).verdict(), v1::DEFERRED);
}

TEST_F(HubBrief, theBeginningOfAChainIsEnoughAndLessIsNot) {
  EXPECT_TRUE(janes.send(brief()).has_ok());
  v1::SyncRequest request = brief();
  request.mutable_sync()->mutable_chain()->resize(briefHash - 1);
  EXPECT_TRUE(janes.send(request).has_new_epoch());
  request = brief();
  (*request.mutable_sync()->mutable_chain())[0] ^= 1;
  request.mutable_sync()->set_epoch(epochOf(office.store().rev()));
  EXPECT_TRUE(janes.send(request).has_new_epoch());
}

TEST_F(HubBrief, whoTakesPatchesReadsColumnsAndNeedsNoEcho) {
  v1::SyncRequest request = brief();
  EXPECT_FALSE(janes.send(request).columns());
  request.mutable_sync()->set_patches(1);
  EXPECT_TRUE(janes.send(request).columns());
  say("the second");
  request = brief();
  request.mutable_sync()->set_patches(1);
  const v1::SyncReply quiet = janes.send(request);
  EXPECT_TRUE(quiet.ok().results(0).clean());
  EXPECT_EQ(quiet.ok().items_size(), 0);
  janes.acked = 2;
  janes.replica.cursor = quiet.ok().cursor();
  janes.replica.chain = quiet.ok().chain();
  say("the third");
  request = brief();
  request.mutable_sync()->set_patches(1);
  request.mutable_sync()->set_echo(true);
  const v1::SyncReply loud = janes.send(request);
  EXPECT_FALSE(loud.ok().results(0).clean());
  EXPECT_EQ(loud.ok().items_size(), 1);
}

} // namespace
} // namespace leadhand::sync::test
