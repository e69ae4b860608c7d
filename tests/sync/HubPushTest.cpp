#include "tests/sync/TestOffice.h"

namespace leadhand::sync::test {
namespace {

class HubPush : public ::testing::Test {
 protected:
  TestOffice office;
  Id crew = office.crew("Blue truck");
  Id jane = office.person("Jane", roles::leadHand, crew);
  Id jacki = office.person("Jacki", roles::manager);
  Id smith = office.customer("Mrs. Smith");
  Id visit = office.visit(smith, crew, office.today());
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

} // namespace
} // namespace leadhand::sync::test
