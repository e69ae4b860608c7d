#include "core/rules/Rights.h"

#include "core/rules/Roles.h"
#include "core/schema/Records.h"
#include "core/schema/Schema.h"

#include <gtest/gtest.h>

namespace leadhand {
namespace {

constexpr std::array people{roles::leadHand, roles::technician, roles::estimator,
                            roles::office,   roles::manager,    roles::owner};

Id idNumber(std::uint8_t number) {
  Id id;
  id.bytes[15] = number;
  return id;
}

Actor actorOf(std::string_view role, std::uint8_t person = 1) {
  return Actor{idNumber(person), "Jane", std::string(role), 1};
}

/// One line of the table: which of the six roles may.
struct Line {
  const char* what;
  Kind kind;
  const char* field; ///< null: make a record
  bool present;      ///< of a record that somebody else wrote
  std::array<bool, 6> allowed;
};

constexpr std::array crewToo{true, true, true, true, true, true};
constexpr std::array officeOnly{false, false, true, true, true, true};
constexpr std::array managersOnly{false, false, false, false, true, true};
constexpr std::array nobody{false, false, false, false, false, false};

const std::vector<Line> table{
    {"anybody writes a comment", Kind::comment, nullptr, false, crewToo},
    {"its text", Kind::comment, "text", false, crewToo},
    {"the office alone says what becomes of it, also at birth", Kind::comment, "disposition", false,
     officeOnly},
    {"and later", Kind::comment, "disposition", true, officeOnly},
    {"anybody links it", Kind::comment, "customer", true, crewToo},
    {"the office answers", Kind::followUp, nullptr, false, officeOnly},
    {"anybody makes a task", Kind::task, nullptr, false, crewToo},
    {"and names its owner then", Kind::task, "owner", false, crewToo},
    {"the office names another", Kind::task, "owner", true, officeOnly},
    {"a task of others is done by the office", Kind::task, "done_on", true, officeOnly},
    {"anybody makes a customer", Kind::customer, nullptr, false, crewToo},
    {"with a name", Kind::customer, "name", false, crewToo},
    {"which the office may correct", Kind::customer, "name", true, officeOnly},
    {"anybody corrects the phone", Kind::customer, "phone", true, crewToo},
    {"the office takes away what others made", Kind::customer, "deleted", true, officeOnly},
    {"a chip goes by anybody", Kind::commentKind, "deleted", true, crewToo},
    {"the office plans visits", Kind::visit, nullptr, false, officeOnly},
    {"nobody but the server folds a visit's state", Kind::visit, "status", true, nobody},
    {"not even at birth", Kind::visit, "status", false, nobody},
    {"anybody reports a step of a visit", Kind::visitEvent, nullptr, false, crewToo},
    {"anybody refers an opportunity", Kind::opportunity, nullptr, false, crewToo},
    {"its stage is the server's", Kind::opportunity, "stage", false, nobody},
    {"its text is its author's", Kind::opportunity, "noticed", true, nobody},
    {"the office moves it", Kind::opportunityEvent, nullptr, false, officeOnly},
    {"the office makes offers", Kind::proposal, nullptr, false, officeOnly},
    {"managers take on people", Kind::person, nullptr, false, managersOnly},
    {"and give roles", Kind::person, "role", true, managersOnly},
    {"nor does the office take people away", Kind::person, "deleted", true, managersOnly},
    {"anybody sets a language", Kind::person, "language", true, crewToo},
    {"the server makes conflicts", Kind::conflict, nullptr, false, nobody},
    {"the office closes them", Kind::conflict, "state", true, officeOnly},
    {"anybody writes hours down", Kind::labourLine, nullptr, false, crewToo},
    {"and corrects them", Kind::labourLine, "minutes", true, crewToo},
    {"the office takes a late addition in", Kind::labourLine, "late", true, officeOnly},
    {"the office approves them", Kind::workApproval, nullptr, false, officeOnly},
    {"the state of that is the server's", Kind::visit, "billing", true, nobody},
    {"anybody says that there was nothing", Kind::visitStatement, nullptr, false, crewToo},
    {"managers make gate rules", Kind::gateRule, nullptr, false, managersOnly},
    {"and change them", Kind::gateRule, "off", true, managersOnly},
    {"managers make rules of opportunities", Kind::opportunityRule, nullptr, false, managersOnly},
    {"and change them", Kind::opportunityRule, "mode", true, managersOnly},
    {"anybody reads a condition", Kind::conditionReading, nullptr, false, crewToo},
    {"and sees to one", Kind::conditionReading, "settled_on", true, crewToo},
    {"anybody leaves something to read", Kind::leftBehind, nullptr, false, crewToo},
    {"anybody is not sure", Kind::cardMark, nullptr, false, crewToo},
    {"the office writes the cards", Kind::serviceCard, "facts", true, officeOnly},
    {"anybody opens a covered visit", Kind::gateOverride, nullptr, false, crewToo},
    {"an override stands", Kind::gateOverride, "deleted", true, officeOnly},
    {"anybody opens a case", Kind::recoveryCase, nullptr, false, crewToo},
    {"its state is the server's", Kind::recoveryCase, "state", false, nobody},
    {"anybody takes a step of it", Kind::recoveryEvent, nullptr, false, crewToo},
    {"anybody promises", Kind::recoveryPromise, nullptr, false, crewToo},
    {"and says that it was kept", Kind::recoveryPromise, "kept_at", true, crewToo},
    {"the office gives it to another", Kind::recoveryPromise, "owner", true, officeOnly},
    {"the office writes to the team", Kind::bulletinNote, nullptr, false, officeOnly},
    {"anybody thanks", Kind::thanks, nullptr, false, crewToo},
    {"devices are the server's", Kind::device, nullptr, false, nobody},
    {"but a manager names them", Kind::device, "label", true, managersOnly},
};

TEST(Rights, areThoseOfTheTable) {
  for (const Line& line : table) {
    const KindInfo& kind = kindInfo(line.kind);
    const FieldInfo* field = line.field ? kind.field(line.field) : nullptr;
    ASSERT_EQ(line.field != nullptr, field != nullptr) << line.what;
    Row row(line.kind, idNumber(9));
    row.set(commonField::author, valueOf(idNumber(2)));
    for (std::size_t i = 0; i < people.size(); ++i) {
      const auto allowed = may(actorOf(people[i]), kind, field, line.present ? &row : nullptr);
      EXPECT_EQ(allowed.has_value(), line.allowed[i]) << line.what << ", " << people[i];
      if (!allowed) {
        EXPECT_EQ(allowed.error().code, ErrorCode::notAllowed);
      }
    }
  }
}

TEST(Rights, authorsAndOwnersOfARecordMayMore) {
  const KindInfo& task = kindInfo(Kind::task);
  Row row(Kind::task, idNumber(9));
  row.set(commonField::author, valueOf(idNumber(2)));
  row.set(task.field("owner")->number, valueOf(idNumber(3)));
  EXPECT_FALSE(may(actorOf(roles::technician, 1), task, task.field("done_on"), &row));
  EXPECT_TRUE(may(actorOf(roles::technician, 2), task, task.field("done_on"), &row));
  EXPECT_TRUE(may(actorOf(roles::technician, 3), task, task.field("done_on"), &row));
  EXPECT_TRUE(may(actorOf(roles::technician, 2), task, task.field("deleted"), &row));
  EXPECT_FALSE(may(actorOf(roles::technician, 3), task, task.field("deleted"), &row));
  const KindInfo& opportunity = kindInfo(Kind::opportunity);
  Row referred(Kind::opportunity, idNumber(8));
  referred.set(commonField::author, valueOf(idNumber(2)));
  EXPECT_TRUE(may(actorOf(roles::leadHand, 2), opportunity, opportunity.field("noticed"), &referred));
  EXPECT_FALSE(may(actorOf(roles::owner, 1), opportunity, opportunity.field("noticed"), &referred));
}

TEST(Rights, toTouchARecordAtAllOnlyTakesARole) {
  const Row row(Kind::conflict, idNumber(9));
  EXPECT_TRUE(may(actorOf(roles::technician), kindInfo(Kind::conflict), nullptr, &row));
  EXPECT_FALSE(may(actorOf("boss"), kindInfo(Kind::conflict), nullptr, &row));
}

/// A declaration may say what none says today; the answer is by its words all the same.
TEST(Rights, ofARecordWithTwoSidesEachFillsItsOwn) {
  FieldInfo field = *kindInfo(Kind::customer).field("phone");
  KindInfo kind = kindInfo(Kind::customer);
  kind.recordClass = RecordClass::split;
  field.writers = Writers::author;
  EXPECT_TRUE(may(actorOf(roles::technician), kind, &field, nullptr)) << "who makes it is its author";
  field.writers = Writers::owner;
  EXPECT_TRUE(may(actorOf(roles::technician), kind, &field, nullptr)) << "and owns it until it is given away";
  field.writers = Writers::manager;
  EXPECT_FALSE(may(actorOf(roles::office), kind, &field, nullptr));
}

TEST(Rights, aRecordWithoutAnOwnerIsItsAuthorsAndTheOffices) {
  FieldInfo field = *kindInfo(Kind::site).field("note");
  field.writers = Writers::owner;
  Row row(Kind::site, idNumber(9));
  row.set(commonField::author, valueOf(idNumber(2)));
  const KindInfo& kind = kindInfo(Kind::site);
  EXPECT_FALSE(may(actorOf(roles::leadHand, 1), kind, &field, &row));
  EXPECT_TRUE(may(actorOf(roles::leadHand, 2), kind, &field, &row));
  EXPECT_TRUE(may(actorOf(roles::office, 1), kind, &field, &row));
}

TEST(Rights, unknownRolesMayNothingAndTheServerAll) {
  const KindInfo& comment = kindInfo(Kind::comment);
  EXPECT_FALSE(may(actorOf(""), comment, nullptr, nullptr));
  EXPECT_FALSE(may(actorOf("boss"), comment, comment.field("text"), nullptr));
  Row own(Kind::comment, idNumber(9));
  own.set(commonField::author, valueOf(idNumber(1)));
  EXPECT_FALSE(may(actorOf("boss"), comment, comment.field("deleted"), &own));
  EXPECT_TRUE(may(actorOf(roles::server), kindInfo(Kind::conflict), nullptr, nullptr));
  EXPECT_FALSE(roles::isRole(roles::server));
}

} // namespace
} // namespace leadhand
