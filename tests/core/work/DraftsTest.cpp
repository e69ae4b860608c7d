// What the office did not take: kept word for word, sent once more or given up by a person.
#include "core/work/Drafts.h"

#include "core/work/Customers.h"
#include "core/work/DailyLog.h"
#include "core/work/Office.h"
#include "tests/core/work/SmallOffice.h"

#include <gmock/gmock.h>

namespace leadhand::test {
namespace {

using testing::Contains;
using testing::IsEmpty;
using testing::Pair;
using testing::SizeIs;

class DraftsTest : public testing::Test {
 protected:
  DraftsTest() {
    setDay(jane, "2011-09-01");
    office.enrol(jane, office.people.jane);
  }
  Id refusedComment() {
    const Id comment =
        *DailyLog(*jane.store).add({.customer = office.smith, .text = "no more ivy", .kinds = {"request"}});
    office.refuse(jane, "not_allowed");
    return comment;
  }
  Id refusedPhone() {
    TestDevice::must(Customers(*jane.store).set(office.provan, "phone", "555 0199"));
    office.refuse(jane, "not_allowed");
    return office.provan;
  }

  SmallOffice office;
  TestDevice jane{"lead_hand", 1};
};

TEST_F(DraftsTest, nothingRefusedIsNoDraft) {
  (void)*DailyLog(*jane.store).add({.customer = office.smith, .text = "all well"});
  const Drafts drafts(*jane.store);
  EXPECT_THAT(drafts.list(), IsEmpty());
  const auto none = drafts.of(office.smith);
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().code, ErrorCode::unknownRecord);
}

TEST_F(DraftsTest, theWordsStandAsTheyWereWritten) {
  const Id comment = refusedComment();
  const Id customer = refusedPhone();
  const Drafts drafts(*jane.store);
  ASSERT_THAT(drafts.list(), SizeIs(3)) << "the comment, its kind, the phone number";

  const auto ofComment = *drafts.of(comment);
  ASSERT_THAT(ofComment, SizeIs(2)) << "the kind went with it in one action";
  EXPECT_TRUE(ofComment[0].isNew);
  EXPECT_THAT(ofComment[0].written, Contains(Pair("text", "no more ivy")));
  EXPECT_THAT(ofComment[0].written, Contains(Pair("customer", "Mrs. Smith")));
  EXPECT_THAT(ofComment[0].written, testing::Not(Contains(Pair("author", testing::_))));

  const auto ofCustomer = *drafts.of(customer);
  ASSERT_THAT(ofCustomer, SizeIs(1));
  EXPECT_FALSE(ofCustomer[0].isNew);
  EXPECT_THAT(ofCustomer[0].written, testing::ElementsAre(Pair("phone", "555 0199")));
}

TEST_F(DraftsTest, sentOnceMoreItIsTakenAsItStands) {
  const Id comment = refusedComment();
  ASSERT_TRUE(Drafts(*jane.store).retry(comment));
  EXPECT_THAT(Drafts(*jane.store).list(), IsEmpty());
  EXPECT_EQ(jane.outbox().receiptOf(Kind::comment, comment), "on_phone");
  office.sync(jane);
  EXPECT_EQ(DailyLog(*jane.store).show(comment)->text, "no more ivy");
  EXPECT_NE(jane.outbox().receiptOf(Kind::comment, comment), "needs_attention");
  EXPECT_EQ(Drafts(*jane.store).retry(comment).error().code, ErrorCode::unknownRecord);
}

TEST_F(DraftsTest, givenUpANewRecordGoesAndOfAnotherTheOfficesValueStays) {
  const std::string before = Customers(*jane.store).show(office.provan)->phone;
  const Id comment = refusedComment();
  const Id customer = refusedPhone();
  ASSERT_TRUE(Drafts(*jane.store).discard(comment));
  ASSERT_TRUE(Drafts(*jane.store).discard(customer));
  EXPECT_THAT(Drafts(*jane.store).list(), IsEmpty());
  EXPECT_FALSE(DailyLog(*jane.store).show(comment));
  EXPECT_EQ(Customers(*jane.store).show(customer)->phone, before);
  EXPECT_EQ(SyncDesk(*jane.store).status().needsAttention, 0);
  EXPECT_EQ(Drafts(*jane.store).discard(comment).error().code, ErrorCode::unknownRecord);
}

} // namespace
} // namespace leadhand::test
