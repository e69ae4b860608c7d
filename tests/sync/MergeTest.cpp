#include "sync/merge/Merge.h"

#include "core/schema/Records.h"
#include "core/schema/Schema.h"

#include <gtest/gtest.h>
#include <optional>

namespace leadhand::sync {
namespace {

constexpr std::uint32_t own = 7;
constexpr std::uint32_t other = 9;
constexpr std::uint32_t officeDevice = 3;

/// One change of one field that meets a row: what stands there, who wrote it when, what the author had seen.
struct Case {
  const char* name;
  Kind kind = Kind::customer;
  std::uint32_t field = 11; ///< customer.phone
  Value present;
  Value change;
  std::uint64_t stampRev = 10;
  std::uint32_t stampDevice = other;
  std::uint64_t stampHlc = 100;
  std::uint64_t base = 5;
  std::uint64_t hlc = 200;
  Outcome expected = Outcome::applied;
  Value after;
  bool recorded = false;
  Edit::Op op = Edit::Op::update;
  bool byOffice = false;
  bool byServer = false;
  std::vector<EpochMark> epochs{};
  std::vector<std::pair<std::uint32_t, std::uint64_t>> bases{};
};

Value text(const char* value) {
  return valueOf(std::string(value));
}

constexpr std::uint32_t phone = 11;
constexpr std::uint32_t deleted = commonField::deleted;
constexpr std::uint64_t epochOne = std::uint64_t{1} << epochShift;

const std::vector<Case> cases{
    {.name = "seen", .present = text("a"), .change = text("b"), .base = 10, .after = text("b")},
    {.name = "seen later than it stands",
     .present = text("a"),
     .change = text("b"),
     .base = 99,
     .after = text("b")},
    {.name = "seen, an old clock does not matter",
     .present = text("a"),
     .change = text("b"),
     .base = 10,
     .hlc = 1,
     .after = text("b")},
    {.name = "own device",
     .present = text("a"),
     .change = text("b"),
     .stampDevice = own,
     .base = 0,
     .after = text("b")},
    {.name = "same value, unseen",
     .present = text("a"),
     .change = text("a"),
     .expected = Outcome::same,
     .after = text("a")},
    {.name = "same value, seen",
     .present = text("a"),
     .change = text("a"),
     .base = 10,
     .expected = Outcome::same,
     .after = text("a")},
    {.name = "both empty", .present = {}, .change = {}, .expected = Outcome::same, .after = {}},
    {.name = "concurrent, later wins",
     .present = text("a"),
     .change = text("b"),
     .expected = Outcome::won,
     .after = text("b"),
     .recorded = true},
    {.name = "concurrent, earlier loses",
     .present = text("a"),
     .change = text("b"),
     .hlc = 50,
     .expected = Outcome::lost,
     .after = text("a"),
     .recorded = true},
    {.name = "concurrent, same clock, higher device stays",
     .present = text("a"),
     .change = text("b"),
     .hlc = 100,
     .expected = Outcome::lost,
     .after = text("a"),
     .recorded = true},
    {.name = "concurrent, same clock, higher device comes",
     .present = text("a"),
     .change = text("b"),
     .stampDevice = 2,
     .hlc = 100,
     .expected = Outcome::won,
     .after = text("b"),
     .recorded = true},
    {.name = "concurrent emptying wins",
     .present = text("a"),
     .change = {},
     .expected = Outcome::won,
     .after = {},
     .recorded = true},
    {.name = "base of its own field is newer",
     .present = text("a"),
     .change = text("b"),
     .base = 5,
     .after = text("b"),
     .bases = {{phone, 10}}},
    {.name = "base of its own field is older",
     .present = text("a"),
     .change = text("b"),
     .base = 10,
     .expected = Outcome::won,
     .after = text("b"),
     .recorded = true,
     .bases = {{phone, 4}}},
    {.name = "base of another field says nothing",
     .present = text("a"),
     .change = text("b"),
     .base = 10,
     .after = text("b"),
     .bases = {{12, 1}}},
    {.name = "base below the restore point",
     .present = text("a"),
     .change = text("b"),
     .stampRev = 10,
     .base = 15,
     .after = text("b"),
     .epochs = {{1, 20}}},
    {.name = "base of a lost timeline",
     .present = text("a"),
     .change = text("b"),
     .stampRev = 10,
     .base = 25,
     .expected = Outcome::won,
     .after = text("b"),
     .recorded = true,
     .epochs = {{1, 20}}},
    {.name = "base of the new timeline",
     .present = text("a"),
     .change = text("b"),
     .stampRev = epochOne | 21,
     .base = epochOne | 30,
     .after = text("b"),
     .epochs = {{1, 20}}},
    {.name = "base lost by the second restore",
     .present = text("a"),
     .change = text("b"),
     .stampRev = 10,
     .base = epochOne | 30,
     .expected = Outcome::won,
     .after = text("b"),
     .recorded = true,
     .epochs = {{1, 20}, {2, epochOne | 25}}},
    {.name = "once, second value refused",
     .kind = Kind::comment,
     .field = 15,
     .present = text("a"),
     .change = text("b"),
     .base = 10,
     .expected = Outcome::denied,
     .after = text("b")},
    {.name = "once, the same again",
     .kind = Kind::comment,
     .field = 15,
     .present = text("a"),
     .change = text("a"),
     .expected = Outcome::same,
     .after = text("a")},
    {.name = "once, the server may",
     .kind = Kind::comment,
     .field = 15,
     .present = text("a"),
     .change = text("b"),
     .base = 10,
     .after = text("b"),
     .byServer = true},
    {.name = "once, a copy's INSERT keeps both",
     .kind = Kind::comment,
     .field = 15,
     .present = text("a"),
     .change = text("b"),
     .expected = Outcome::lost,
     .after = text("a"),
     .recorded = true,
     .op = Edit::Op::insert},
    {.name = "once, a set's row is the same row",
     .kind = Kind::readMark,
     .field = 13,
     .present = valueOf(std::int64_t{5}),
     .change = valueOf(std::int64_t{6}),
     .expected = Outcome::kept,
     .after = valueOf(std::int64_t{5}),
     .op = Edit::Op::insert},
    {.name = "office wins over a crew that is later",
     .kind = Kind::recoveryPromise,
     .field = 15,
     .present = text("2011-09-01"),
     .change = text("2011-09-09"),
     .stampDevice = officeDevice,
     .expected = Outcome::lost,
     .after = text("2011-09-01"),
     .recorded = true},
    {.name = "office wins though it is earlier",
     .kind = Kind::recoveryPromise,
     .field = 15,
     .present = text("2011-09-01"),
     .change = text("2011-09-09"),
     .hlc = 50,
     .expected = Outcome::won,
     .after = text("2011-09-09"),
     .recorded = true,
     .byOffice = true},
    {.name = "two of the office: the later",
     .kind = Kind::recoveryPromise,
     .field = 15,
     .present = text("2011-09-01"),
     .change = text("2011-09-09"),
     .stampDevice = officeDevice,
     .expected = Outcome::won,
     .after = text("2011-09-09"),
     .recorded = true,
     .byOffice = true},
    {.name = "the server itself is the office",
     .kind = Kind::recoveryPromise,
     .field = 15,
     .present = text("2011-09-01"),
     .change = text("2011-09-09"),
     .stampDevice = 0,
     .expected = Outcome::lost,
     .after = text("2011-09-01"),
     .recorded = true},
    {.name = "no wins though it is earlier",
     .kind = Kind::opportunity,
     .field = 16,
     .present = text("yes"),
     .change = text("no"),
     .hlc = 50,
     .expected = Outcome::won,
     .after = text("no"),
     .recorded = true},
    {.name = "no stays though a yes is later",
     .kind = Kind::opportunity,
     .field = 16,
     .present = text("no"),
     .change = text("yes"),
     .expected = Outcome::lost,
     .after = text("no"),
     .recorded = true},
    {.name = "yes and ask: the later",
     .kind = Kind::opportunity,
     .field = 16,
     .present = text("ask"),
     .change = text("yes"),
     .expected = Outcome::won,
     .after = text("yes"),
     .recorded = true},
    {.name = "a yes that saw the no",
     .kind = Kind::opportunity,
     .field = 16,
     .present = text("no"),
     .change = text("yes"),
     .base = 10,
     .after = text("yes")},
    {.name = "done wins over a later reopening",
     .kind = Kind::task,
     .field = 16,
     .present = text("2011-09-01"),
     .change = {},
     .expected = Outcome::lost,
     .after = text("2011-09-01"),
     .recorded = true},
    {.name = "done wins though it is earlier",
     .kind = Kind::task,
     .field = 16,
     .present = {},
     .change = text("2011-09-01"),
     .hlc = 50,
     .expected = Outcome::won,
     .after = text("2011-09-01"),
     .recorded = true},
    {.name = "reopening that saw the day",
     .kind = Kind::task,
     .field = 16,
     .present = text("2011-09-01"),
     .change = {},
     .base = 10,
     .after = {}},
    {.name = "done on two days: the later",
     .kind = Kind::task,
     .field = 16,
     .present = text("2011-09-01"),
     .change = text("2011-09-02"),
     .expected = Outcome::won,
     .after = text("2011-09-02"),
     .recorded = true},
    {.name = "a copy's author is the one who made it",
     .field = commonField::author,
     .present = valueOf(Id{{4}}),
     .change = valueOf(Id{{5}}),
     .expected = Outcome::kept,
     .after = valueOf(Id{{4}}),
     .op = Edit::Op::insert},
    {.name = "a copy was written down when it was",
     .field = commonField::recordedAt,
     .present = valueOf(std::int64_t{1'000}),
     .change = valueOf(std::int64_t{2'000}),
     .expected = Outcome::kept,
     .after = valueOf(std::int64_t{1'000}),
     .op = Edit::Op::insert},
    {.name = "removal that saw all",
     .field = deleted,
     .present = {},
     .change = valueOf(std::int64_t{1}),
     .base = 10,
     .after = valueOf(std::int64_t{1})},
    {.name = "removal yields to an unseen edit",
     .field = deleted,
     .present = {},
     .change = valueOf(std::int64_t{1}),
     .expected = Outcome::lost,
     .after = {},
     .recorded = true},
    {.name = "removed twice",
     .field = deleted,
     .present = valueOf(std::int64_t{1}),
     .change = valueOf(std::int64_t{1}),
     .expected = Outcome::same,
     .after = valueOf(std::int64_t{1})},
    {.name = "taken back by one who saw the removal",
     .field = deleted,
     .present = valueOf(std::int64_t{1}),
     .change = {},
     .base = 10,
     .after = {}},
    {.name = "taken back by one who did not see the removal",
     .field = deleted,
     .present = valueOf(std::int64_t{1}),
     .change = {},
     .expected = Outcome::won,
     .after = {},
     .recorded = true},
    {.name = "taken back though it stands",
     .field = deleted,
     .present = {},
     .change = {},
     .expected = Outcome::same,
     .after = {}},
    {.name = "a chip's removal yields without a conflict",
     .kind = Kind::commentKind,
     .field = deleted,
     .present = {},
     .change = valueOf(std::int64_t{1}),
     .expected = Outcome::lost,
     .after = {}},
};

std::vector<FieldDecision> run(const Case& test) {
  const KindInfo& kind = kindInfo(test.kind);
  Row present(test.kind, Id{{1}});
  present.set(test.field, test.present);
  OutboxEntry change;
  change.kind = test.kind;
  change.op = test.op;
  change.fields = {{test.field, test.change}};
  change.base = test.base;
  change.bases = test.bases;
  const std::vector<FieldStamp> stamps{{0, 1, own, Hlc{1}},
                                       {test.field, test.stampRev, test.stampDevice, Hlc{test.stampHlc}}};
  MergeInput input;
  input.kind = &kind;
  input.present = &present;
  input.stamps = stamps;
  input.change = &change;
  input.device = own;
  input.hlc = Hlc{test.hlc};
  input.epochs = test.epochs;
  input.byOffice = test.byOffice;
  input.byServer = test.byServer;
  input.isOffice = [](std::uint32_t device) { return device == officeDevice; };
  return decide(input);
}

class MergeTable : public ::testing::TestWithParam<std::size_t> {};

TEST_P(MergeTable, decides) {
  const Case& test = cases[GetParam()];
  SCOPED_TRACE(test.name);
  const std::vector<FieldDecision> decisions = run(test);
  ASSERT_EQ(decisions.size(), 1U);
  EXPECT_EQ(decisions[0].outcome, test.expected);
  EXPECT_EQ(decisions[0].recorded, test.recorded);
  if (test.expected != Outcome::denied) {
    EXPECT_EQ(decisions[0].value, test.after);
  }
  if (test.recorded) {
    EXPECT_EQ(decisions[0].loser, test.expected == Outcome::won ? test.present : test.change);
  }
}

INSTANTIATE_TEST_SUITE_P(All, MergeTable, ::testing::Range<std::size_t>(0, cases.size()),
                         [](const auto& parameter) {
                           std::string name = cases[parameter.param].name;
                           for (char& c : name)
                             c = std::isalnum(static_cast<unsigned char>(c)) ? c : '_';
                           return name;
                         });

/// A removed row with an edit of another field coming in.
std::vector<FieldDecision> editRemoved(std::uint64_t base, Edit::Op op, Kind kind, std::uint32_t field,
                                       Value value) {
  Row present(kind, Id{{1}});
  present.set(commonField::deleted, valueOf(std::int64_t{1}));
  OutboxEntry change;
  change.kind = kind;
  change.op = op;
  change.fields = {{field, std::move(value)}};
  change.base = base;
  const std::vector<FieldStamp> stamps{{0, 1, own, Hlc{1}}, {commonField::deleted, 10, other, Hlc{500}}};
  MergeInput input;
  input.kind = &kindInfo(kind);
  input.present = &present;
  input.stamps = stamps;
  input.change = &change;
  input.device = own;
  input.hlc = Hlc{200};
  return decide(input);
}

TEST(MergeRemoval, anUnseenRemovalYieldsToAnEditAndIsRecorded) {
  const auto decisions = editRemoved(5, Edit::Op::update, Kind::customer, phone, text("1"));
  ASSERT_EQ(decisions.size(), 2U);
  EXPECT_EQ(decisions[1].field, commonField::deleted);
  EXPECT_EQ(decisions[1].outcome, Outcome::won);
  EXPECT_TRUE(isAbsent(decisions[1].value));
  EXPECT_TRUE(decisions[1].recorded);
}

TEST(MergeRemoval, anEditThatSawTheRemovalLeavesItRemoved) {
  EXPECT_EQ(editRemoved(10, Edit::Op::update, Kind::customer, phone, text("1")).size(), 1U);
}

TEST(MergeRemoval, addingAChipAgainBringsItBackWithoutAConflict) {
  const auto decisions = editRemoved(10, Edit::Op::insert, Kind::commentKind, 12, text("praise"));
  ASSERT_EQ(decisions.size(), 2U);
  EXPECT_TRUE(isAbsent(decisions[1].value));
  EXPECT_FALSE(decisions[1].recorded);
}

TEST(MergeRemoval, aRefusedOrRepeatedValueIsNoEditThatBringsARowBack) {
  // Written once: a second text is denied, the same one says nothing new.
  const auto denied = editRemoved(5, Edit::Op::update, Kind::comment, 15, text("another"));
  ASSERT_EQ(denied.size(), 1U);
  EXPECT_EQ(denied[0].outcome, Outcome::denied);
  const auto same = editRemoved(5, Edit::Op::update, Kind::customer, phone, {});
  ASSERT_EQ(same.size(), 1U);
  EXPECT_EQ(same[0].outcome, Outcome::same);
}

TEST(MergeStamps, fieldsWithoutAStampWereWrittenWithTheRow) {
  const std::vector<FieldStamp> stamps{{0, 4, 2, Hlc{9}}, {11, 6, 3, Hlc{8}}};
  EXPECT_EQ(stampOf(stamps, 11)->rev, 6U);
  EXPECT_EQ(stampOf(stamps, 12)->rev, 4U);
  EXPECT_EQ(stampOf({}, 12), nullptr);
}

TEST(MergeStamps, ofSeveralTheNewestIsMeant) {
  const std::vector<FieldStamp> stamps{{0, 4, 2, Hlc{9}}, {11, 8, 3, Hlc{8}}, {11, 6, 4, Hlc{7}}};
  EXPECT_EQ(stampOf(stamps, 11)->rev, 8U);
  EXPECT_EQ(stampedAs(stamps, 11), 11U);
  EXPECT_EQ(stampedAs(stamps, 12), 0U);
}

TEST(MergeStamps, theNewClockStandsAboveThoseThatItFollows) {
  const std::vector<FieldStamp> before{{0, 4, 2, Hlc{20}}, {11, 6, 3, Hlc{80}}, {11, 7, 4, Hlc{95}}};
  const auto clockOf = [&](std::uint32_t field, std::uint64_t hlc, std::span<const FieldStamp> beside) {
    std::vector<FieldStamp> stamps = before;
    putStamp(stamps, {field, 9, 7, Hlc{hlc}}, beside);
    return stampOf(stamps, field)->hlc.value;
  };
  EXPECT_EQ(clockOf(11, 10, {}), 96U);
  EXPECT_EQ(clockOf(11, 98, {}), 98U);
  EXPECT_EQ(clockOf(11, 10, std::span(before).last(1)), 81U) << "who was not seen is not followed";
  EXPECT_EQ(clockOf(12, 10, {}), 21U) << "written with the row";
  std::vector<FieldStamp> none;
  putStamp(none, {11, 9, 7, Hlc{10}});
  EXPECT_EQ(none.at(0).hlc.value, 10U);
}

} // namespace
} // namespace leadhand::sync
