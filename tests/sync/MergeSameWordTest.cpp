// Two devices say the same of one field without having seen each other, and then one of them goes on.
#include "core/schema/Records.h"
#include "core/schema/Schema.h"
#include "sync/merge/Merge.h"

#include <gtest/gtest.h>

namespace leadhand::sync {
namespace {

constexpr std::uint32_t crew = 7;
constexpr std::uint32_t mate = 9;
constexpr std::uint32_t desk = 3;  ///< of an office role
constexpr std::uint32_t desk2 = 5; ///< of another
constexpr std::uint32_t server = 0;

Value text(const char* value) {
  return valueOf(std::string(value));
}

/// One field of a row that was made at revision 1, as the office writes it down.
class Field {
 public:
  Field(Kind kind, std::uint32_t field) : m_field(field), m_row(kind, Id{{1}}) {}
  template <class R, class T>
  explicit Field(T R::*member) : Field(Declaration<R>::head.kind, fieldNumber(member)) {}

  FieldDecision says(std::uint32_t device, Value value, std::uint64_t base, std::uint64_t hlc,
                     Edit::Op op = Edit::Op::update) {
    OutboxEntry change;
    change.kind = m_row.kind;
    change.id = m_row.id;
    change.op = op;
    change.base = base;
    change.fields = {{m_field, std::move(value)}};
    MergeInput input;
    input.kind = &m_row.info();
    input.present = &m_row;
    input.stamps = m_stamps;
    input.change = &change;
    input.device = device;
    input.hlc = Hlc{hlc};
    input.byOffice = isOffice(device);
    input.isOffice = isOffice;
    const FieldDecision decision = decide(input).front();
    ++m_rev;
    if (decision.outcome != Outcome::lost && decision.outcome != Outcome::kept) {
      m_row.set(m_field, decision.value);
      putStamp(m_stamps, {m_field, m_rev, device, Hlc{hlc}}, decision.beside);
    }
    return decision;
  }
  [[nodiscard]] std::uint64_t rev() const { return m_rev; }
  [[nodiscard]] std::size_t stamps() const { return m_stamps.size() - 1; }
  [[nodiscard]] Value value() const { return m_row.at(m_field); }

 private:
  static bool isOffice(std::uint32_t device) { return device == desk || device == desk2; }
  std::uint32_t m_field;
  Row m_row;
  std::vector<FieldStamp> m_stamps{{0, 1, desk, Hlc{1}}};
  std::uint64_t m_rev = 1;
};

struct Case {
  const char* name;
  Field field;
  std::uint32_t first = crew;
  std::uint32_t second = mate;
  Value both;
  std::uint32_t next = crew; ///< goes on, with what he knew before either was said
  std::uint64_t hlc = 300;   ///< the two said it at 100 and 200
  Value then;
  Outcome expected = Outcome::won;
  std::uint32_t rival = mate;
};

const std::vector<Case> cases{
    {.name = "the first goes on", .field = Field(&Customer::phone), .both = text("1"), .then = text("2")},
    {.name = "the first goes on, the other was later",
     .field = Field(&Customer::phone),
     .both = text("1"),
     .hlc = 150,
     .then = text("2"),
     .expected = Outcome::lost},
    {.name = "the second goes on",
     .field = Field(&Customer::phone),
     .both = text("1"),
     .next = mate,
     .then = text("2"),
     .rival = crew},
    {.name = "a third goes on",
     .field = Field(&Customer::phone),
     .both = text("1"),
     .next = 11,
     .then = text("2")},
    {.name = "a no of another stands, though its first author takes it back",
     .field = Field(&Opportunity::mayCall),
     .both = text("no"),
     .then = text("yes"),
     .expected = Outcome::lost},
    {.name = "a no of another stands, though its second author takes it back",
     .field = Field(&Opportunity::mayCall),
     .both = text("no"),
     .next = mate,
     .then = text("yes"),
     .expected = Outcome::lost,
     .rival = crew},
    {.name = "done by another stands, though the first reopens",
     .field = Field(&Task::doneOn),
     .both = text("2011-09-01"),
     .then = {},
     .expected = Outcome::lost},
    {.name = "the office's word stands, though the crew said it first",
     .field = Field(&RecoveryPromise::due),
     .second = desk,
     .both = text("2011-09-01"),
     .then = text("2011-09-09"),
     .expected = Outcome::lost,
     .rival = desk},
    {.name = "the office's word stands, though the crew said it last",
     .field = Field(&RecoveryPromise::due),
     .first = desk,
     .second = crew,
     .both = text("2011-09-01"),
     .next = mate,
     .then = text("2011-09-09"),
     .expected = Outcome::lost,
     .rival = desk},
    {.name = "the office goes on over the crew, whatever the clocks say",
     .field = Field(&RecoveryPromise::due),
     .first = desk,
     .second = crew,
     .both = text("2011-09-01"),
     .next = desk,
     .hlc = 110,
     .then = text("2011-09-09"),
     .rival = crew},
    {.name = "of two in the office the later stands",
     .field = Field(&RecoveryPromise::due),
     .first = desk,
     .second = desk2,
     .both = text("2011-09-01"),
     .next = desk,
     .hlc = 150,
     .then = text("2011-09-09"),
     .expected = Outcome::lost,
     .rival = desk2},
    {.name = "the server's word is the office's",
     .field = Field(&RecoveryPromise::due),
     .first = server,
     .second = crew,
     .both = text("2011-09-01"),
     .then = text("2011-09-09"),
     .expected = Outcome::lost,
     .rival = server},
    {.name = "removed by two, one brings it back",
     .field = Field(Kind::customer, commonField::deleted),
     .both = valueOf(std::int64_t{1}),
     .then = {}},
};

class SameWord : public ::testing::TestWithParam<std::size_t> {};

TEST_P(SameWord, standsAgainstWhoDidNotSeeItOfTheOther) {
  const Case& test = cases[GetParam()];
  SCOPED_TRACE(test.name);
  Field field = test.field;
  field.says(test.first, test.both, 1, 100);
  EXPECT_EQ(field.says(test.second, test.both, 1, 200).outcome, Outcome::same);
  EXPECT_EQ(field.stamps(), 2U);
  const FieldDecision decision = field.says(test.next, test.then, 1, test.hlc);
  EXPECT_EQ(decision.outcome, test.expected);
  EXPECT_TRUE(decision.recorded);
  EXPECT_EQ(decision.rival.device, test.rival);
  EXPECT_EQ(decision.loser, test.expected == Outcome::won ? test.both : test.then);
}

TEST_P(SameWord, isReplacedByWhoSawItOfBoth) {
  const Case& test = cases[GetParam()];
  SCOPED_TRACE(test.name);
  Field field = test.field;
  field.says(test.first, test.both, 1, 100);
  field.says(test.second, test.both, 1, 200);
  const FieldDecision decision = field.says(test.next, test.then, field.rev(), test.hlc);
  EXPECT_EQ(decision.outcome, Outcome::applied);
  EXPECT_EQ(field.value(), test.then);
  EXPECT_EQ(field.stamps(), 1U);
}

INSTANTIATE_TEST_SUITE_P(All, SameWord, ::testing::Range<std::size_t>(0, cases.size()),
                         [](const auto& parameter) {
                           std::string name = cases[parameter.param].name;
                           for (char& c : name)
                             c = std::isalnum(static_cast<unsigned char>(c)) ? c : '_';
                           return name;
                         });

TEST(SameWordStamps, whoRepeatsItAfterHavingSeenItSpeaksForAll) {
  Field field(&Customer::phone);
  field.says(crew, text("1"), 1, 100);
  field.says(mate, text("1"), 1, 200);
  EXPECT_EQ(field.says(11, text("1"), field.rev(), 50).outcome, Outcome::same);
  EXPECT_EQ(field.stamps(), 1U);
  EXPECT_TRUE(field.says(crew, text("2"), 3, 190).recorded) << "he saw the two, but not the third";
  EXPECT_EQ(field.value(), text("1")) << "the third's clock stands above what he had seen";
}

TEST(SameWordStamps, whoRepeatsHisOwnLeavesTheOthersStanding) {
  Field field(&Customer::phone);
  field.says(crew, text("1"), 1, 100);
  field.says(mate, text("1"), 1, 200);
  field.says(crew, text("1"), 1, 210);
  EXPECT_EQ(field.stamps(), 2U);
  const FieldDecision decision = field.says(mate, text("2"), 3, 220);
  EXPECT_TRUE(decision.recorded) << "mate saw crew's first word only";
  EXPECT_EQ(decision.rival.device, crew);
}

TEST(SameWordStamps, aRowOfASetThatTwoMakeIsOfBoth) {
  Field answer(Kind::readMark, commonField::deleted);
  answer.says(crew, Value{}, 0, 100, Edit::Op::insert);
  answer.says(mate, Value{}, 0, 100, Edit::Op::insert);
  const FieldDecision decision = answer.says(crew, valueOf(std::int64_t{1}), 2, 300);
  EXPECT_EQ(decision.outcome, Outcome::lost) << "whoever adds it wins over an unseen removal";
}

TEST(SameWordStamps, anOfferAfterARestoreIsACopyOfWhatStands) {
  Field field(&Customer::phone);
  field.says(crew, text("1"), 1, 100);
  EXPECT_EQ(field.says(salvageDevice, text("1"), 1, 200).outcome, Outcome::kept);
  EXPECT_EQ(field.stamps(), 1U);
  EXPECT_EQ(field.says(crew, text("2"), 1, 150).outcome, Outcome::applied) << "it was his own word";
}

TEST(SameWordStamps, anOlderOfferSaysNothingAgainstANewerOne) {
  Field field(&Customer::phone);
  field.says(salvageDevice, text("1"), 1, 200);
  field.says(crew, text("1"), 1, 100);
  EXPECT_EQ(field.stamps(), 2U);
  EXPECT_EQ(field.says(salvageDevice, text("0"), 1, 150).outcome, Outcome::kept);
  EXPECT_EQ(field.value(), text("1"));
}

TEST(SameWordStamps, whatIsWrittenOnceNeedsNoSecondStamp) {
  Field said(&Comment::text);
  said.says(crew, text("a"), 0, 100, Edit::Op::insert);
  EXPECT_TRUE(said.says(mate, text("a"), 0, 100, Edit::Op::insert).beside.empty());
}

} // namespace
} // namespace leadhand::sync
