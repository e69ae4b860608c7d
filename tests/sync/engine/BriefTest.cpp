// One typed change takes few bytes.
#include "tests/sync/engine/World.h"

namespace leadhand::test {
namespace {

class Brief : public testing::Test {
 protected:
  Brief() {
    EXPECT_TRUE(world.settle(jane));
    comment = writeComment(jane, world.customers[0], "No German ivy");
    jane.feed(event::WorkWritten{});
    EXPECT_TRUE(world.settle(jane));
  }
  void type(const std::string& text) {
    TestDevice::must(
        jane.store->write(UpdateOf<Customer>(world.customers[0]).with(&Customer::accessNote, text).edit));
    jane.feed(event::WorkWritten{});
  }
  [[nodiscard]] v1::Sync asked() const {
    v1::SyncRequest request;
    EXPECT_TRUE(unpackMessage(jane.due->body, request));
    return request.sync();
  }

  World world;
  Phone jane{world.office, world.jane, 51};
  Id comment;
};

TEST_F(Brief, leavesOutWhatBothSidesKnow) {
  type("side gate");
  ASSERT_TRUE(jane.due);
  EXPECT_FALSE(isPacked(jane.due->body)) << "a few words do not compress";
  EXPECT_FALSE(headerOf(*jane.due, "Content-Encoding"));
  EXPECT_LE(jane.due->body.size(), 110U);
  EXPECT_EQ(asked().chain().size(), briefHash);
  EXPECT_EQ(asked().push(0).hash().size(), briefHash);
  ASSERT_TRUE(world.settle(jane));
  EXPECT_EQ(world.office.read<Customer>(world.customers[0]).accessNote, "side gate");
}

TEST_F(Brief, comesInFullWhenTheOfficeCannotTell) {
  type("side gate");
  v1::SyncReply reply;
  reply.mutable_expect()->set_seq(asked().push(0).seq());
  reply.set_columns(true);
  jane.feed(World::carried(*std::exchange(jane.due, std::nullopt), reply));
  ASSERT_TRUE(jane.due);
  EXPECT_GT(asked().chain().size(), briefHash);
  EXPECT_GT(asked().push(0).hash().size(), briefHash);
  ASSERT_TRUE(world.settle(jane));
  type("back gate");
  EXPECT_EQ(asked().push(0).hash().size(), briefHash);
}

TEST_F(Brief, anAnswerThatIsNotCompressedIsNone) {
  type("side gate");
  event::Replied reply = world.answer(*jane.due);
  v1::SyncReply plain;
  ASSERT_TRUE(unpackMessage(reply.body, plain));
  reply.body = plain.SerializeAsString();
  reply.number = jane.due->number;
  jane.due.reset();
  jane.feed(reply);
  EXPECT_EQ(jane.engine->state(), EngineState::waitingToRetry);
  ASSERT_TRUE(world.settle(jane));
}

} // namespace
} // namespace leadhand::test
