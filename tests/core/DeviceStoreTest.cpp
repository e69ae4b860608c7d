#include "core/schema/Scope.h"
#include "tests/fakes/TestDevice.h"

#include <csignal>
#include <gmock/gmock.h>
#include <sys/wait.h>
#include <unistd.h>

namespace leadhand::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

Comment commentOf(DeviceStore& store, const std::string& text) {
  Comment comment;
  comment.id = store.newId();
  comment.freeName = "Mrs. Smith";
  comment.saidOn = *Date::fromIso("2011-09-01");
  comment.text = text;
  return comment;
}

TEST(DeviceStore, writesARowAndItsOutboxEntryTogether) {
  TestDevice device;
  const Comment comment = commentOf(*device.store, "she loves the new bed");
  ASSERT_TRUE(device.store->write(insertOf(comment)));
  const auto read = device.store->read<Comment>(comment.id);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->text, "she loves the new bed");
  EXPECT_EQ(read->author, device.person);
  EXPECT_EQ(read->recordedAt, device.clock.now());
  EXPECT_EQ(read->rev, 0U);
  EXPECT_EQ(read->scope, scopes::intake(device.person));
  const auto entries = device.outbox().open();
  ASSERT_THAT(entries, SizeIs(1));
  EXPECT_EQ(entries[0].id, comment.id);
  EXPECT_EQ(entries[0].op, Edit::Op::insert);
  EXPECT_EQ(textOf(*findField(entries[0].fields, fieldNumber(&Comment::text))), "she loves the new bed");
  EXPECT_EQ(device.outbox().receiptOf(Kind::comment, comment.id), "on_phone");
  EXPECT_THAT(device.outbox().audit(), IsEmpty());
}

TEST(DeviceStore, refusesToWriteBeforeEnrolment) {
  TestDevice device;
  ASSERT_TRUE(device.store->setMeta("person", ""));
  const auto refused = device.store->write(insertOf(commentOf(*device.store, "x")));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::notEnrolled);
}

TEST(DeviceStore, takesAllOrNothingOfAGroup) {
  TestDevice device;
  const Comment comment = commentOf(*device.store, "one");
  Task task;
  task.id = device.store->newId();
  task.comment = comment.id;
  task.text = std::string(5000, 'x'); // more than a task may hold
  const auto refused = device.store->write({insertOf(comment), insertOf(task)});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::textTooLong);
  EXPECT_FALSE(device.store->read<Comment>(comment.id));
  EXPECT_THAT(device.outbox().open(), IsEmpty());
}

TEST(DeviceStore, aSavedCommentSurvivesAKill) {
  TestDevice device;
  const Comment comment = commentOf(*device.store, "kept");
  device.store.reset();
  const pid_t child = fork();
  if (child == 0) {
    device.open();
    if (!device.store->write(insertOf(comment)))
      _exit(1);
    // A second one is under way when the process dies.
    Transaction open(device.store->database());
    if (!device.store->write(insertOf(commentOf(*device.store, "lost"))))
      _exit(1);
    kill(getpid(), SIGKILL);
  }
  int status = 0;
  waitpid(child, &status, 0);
  ASSERT_TRUE(WIFSIGNALED(status));
  device.open();
  EXPECT_THAT(device.store->select<Comment>(""), SizeIs(1));
  ASSERT_TRUE(device.store->read<Comment>(comment.id));
  EXPECT_EQ(device.store->read<Comment>(comment.id)->text, "kept");
  EXPECT_THAT(device.outbox().open(), SizeIs(1));
  EXPECT_THAT(device.outbox().audit(), IsEmpty());
}

TEST(DeviceStore, tellsListenersAfterTheCommit) {
  TestDevice device;
  std::vector<StoreChange> heard;
  const int handle = device.store->listen([&](const std::vector<StoreChange>& changes) {
    EXPECT_FALSE(device.store->database().inTransaction());
    heard = changes;
  });
  const Comment comment = commentOf(*device.store, "one");
  ASSERT_TRUE(device.store->write(insertOf(comment)));
  ASSERT_THAT(heard, SizeIs(1));
  EXPECT_EQ(heard[0].kind, Kind::comment);
  EXPECT_THAT(heard[0].ids, ElementsAre(comment.id));
  heard.clear();
  ASSERT_FALSE(device.store->write(insertOf(comment)));
  EXPECT_THAT(heard, IsEmpty());
  device.store->stopListening(handle);
  ASSERT_TRUE(device.store->write(insertOf(commentOf(*device.store, "two"))));
  EXPECT_THAT(heard, IsEmpty());
}

} // namespace
} // namespace leadhand::test
