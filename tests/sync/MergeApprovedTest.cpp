// What stands by the office's word: approved work, a record that was taken up, what a crew may only ask for.
// And what goes with a field that somebody else has said anew.
#include "core/schema/Records.h"
#include "core/schema/Schema.h"
#include "sync/merge/Merge.h"

#include <gtest/gtest.h>

namespace leadhand::sync {
namespace {

constexpr std::uint32_t jane = 7;
constexpr std::uint32_t ben = 9;
constexpr std::uint32_t minutes = fieldNumber(&LabourLine::minutes);
constexpr std::uint32_t late = fieldNumber(&LabourLine::late);
constexpr std::uint32_t noticed = fieldNumber(&Opportunity::noticed);
constexpr std::uint32_t owner = fieldNumber(&Task::owner);
constexpr std::uint32_t deleted = commonField::deleted;
const Value removed = valueOf(std::int64_t{1});

Value number(std::int64_t value) {
  return valueOf(value);
}
Value text(const char* value) {
  return valueOf(std::string(value));
}
Value person(std::uint8_t value) {
  return valueOf(Id{{value}});
}

/// A row that Jane made at revision 1, and a change of hers by which she has seen all of it.
struct Meeting {
  explicit Meeting(Kind kind) : present(kind, Id{{1}}) {
    input.kind = &present.info();
    input.present = &present;
    input.change = &change;
    input.device = jane;
    input.hlc = Hlc{200};
    change.kind = kind;
    change.op = Edit::Op::update;
    change.base = 50;
  }
  std::vector<FieldDecision> decide(Fields fields) {
    change.fields = std::move(fields);
    input.stamps = stamps;
    return sync::decide(input);
  }
  FieldDecision one(std::uint32_t field, const Value& value) { return decide({{field, value}}).at(0); }

  Row present;
  OutboxEntry change;
  std::vector<FieldStamp> stamps{{0, 1, jane, Hlc{1}}};
  MergeInput input;
};

struct Approved : Meeting {
  Approved() : Meeting(Kind::labourLine) {
    present.set(minutes, number(90));
    input.taken = true;
  }
};

TEST(MergeApproved, workMovesByTheOfficesWordAlone) {
  Approved line;
  const FieldDecision lost = line.one(minutes, number(60));
  EXPECT_EQ(lost.outcome, Outcome::lost);
  EXPECT_EQ(lost.value, number(90));
  EXPECT_EQ(lost.loser, number(60));
  EXPECT_TRUE(lost.recorded);
  EXPECT_EQ(line.one(minutes, number(90)).outcome, Outcome::kept) << "who says the same adds nothing";
  line.input.byOffice = true;
  EXPECT_EQ(line.one(minutes, number(60)).outcome, Outcome::applied);
  EXPECT_EQ(line.one(minutes, number(90)).outcome, Outcome::same);
  line.input.byOffice = false;
  line.input.byServer = true;
  EXPECT_EQ(line.one(minutes, number(60)).outcome, Outcome::applied);
  EXPECT_EQ(line.one(minutes, number(90)).outcome, Outcome::same);
}

TEST(MergeApproved, workIsNeitherTakenAwayNorBroughtBackByItsAuthor) {
  Approved line;
  const FieldDecision gone = line.one(deleted, removed);
  EXPECT_EQ(gone.outcome, Outcome::lost);
  EXPECT_TRUE(gone.recorded);
  line.present.set(deleted, removed);
  const FieldDecision back = line.one(deleted, {});
  EXPECT_EQ(back.outcome, Outcome::lost);
  EXPECT_EQ(back.value, removed);
  line.change.base = 5;
  line.stamps.push_back({deleted, 10, ben, Hlc{100}});
  EXPECT_EQ(line.decide({{minutes, number(60)}}).size(), 1U) << "nor by an edit that did not see it";
  line.input.taken = false;
  EXPECT_EQ(line.decide({{minutes, number(60)}}).size(), 2U);
}

TEST(MergeApproved, whatIsNobodysOwnWorkIsNotClosed) {
  Meeting spotted(Kind::opportunity);
  spotted.input.taken = true;
  EXPECT_EQ(spotted.one(deleted, removed).outcome, Outcome::applied);
}

TEST(MergeApproved, aLateLineMayBeTakenAwayByItsAuthor) {
  Meeting line(Kind::labourLine);
  line.change.base = 5;
  line.stamps.push_back({late, 10, 0, Hlc{100}});
  EXPECT_EQ(line.one(deleted, removed).outcome, Outcome::applied) << "the server's mark is nobody's edit";
  line.stamps.push_back({minutes, 11, 0, Hlc{100}});
  EXPECT_EQ(line.one(deleted, removed).outcome, Outcome::lost) << "the office's minutes are";
  Meeting photo(Kind::photo);
  photo.change.base = 5;
  photo.stamps.push_back({fieldNumber(&Photo::receivedAt), 10, 0, Hlc{100}});
  EXPECT_EQ(photo.one(deleted, removed).outcome, Outcome::applied) << "nor is its receipt";
  Meeting customer(Kind::customer);
  customer.change.base = 5;
  customer.stamps.push_back({4000, 10, 0, Hlc{100}});
  EXPECT_EQ(customer.one(deleted, removed).outcome, Outcome::lost) << "a field of a newer version counts";
}

TEST(MergeApproved, ownWorkWinsOverWhatOthersSayOfIt) {
  Meeting line(Kind::labourLine);
  line.present.set(minutes, number(90));
  line.change.base = 5;
  line.stamps.push_back({minutes, 10, ben, Hlc{500}});
  line.input.byOwn = true;
  EXPECT_EQ(line.one(minutes, number(60)).outcome, Outcome::won) << "nobody knows whose the other word is";
  line.input.isOwn = [](std::uint32_t device) { return device == jane; };
  EXPECT_EQ(line.one(minutes, number(60)).outcome, Outcome::won) << "though it is earlier";
  line.input.isOwn = [](std::uint32_t device) { return device == ben; };
  EXPECT_EQ(line.one(minutes, number(60)).outcome, Outcome::lost) << "both are: the later one";
  line.input.byOwn = false;
  line.stamps.back().hlc = Hlc{100};
  EXPECT_EQ(line.one(minutes, number(60)).outcome, Outcome::lost) << "though it is later";
}

TEST(MergeApproved, aRecordThatWasTakenUpIsNotedUpon) {
  Meeting spotted(Kind::opportunity);
  spotted.present.set(noticed, text("dry beds"));
  EXPECT_EQ(spotted.one(noticed, text("very dry beds")).outcome, Outcome::applied) << "not taken up yet";
  EXPECT_EQ(spotted.one(noticed, text("dry beds")).outcome, Outcome::same);
  spotted.input.taken = true;
  const FieldDecision noted = spotted.one(noticed, text("very dry beds"));
  EXPECT_EQ(noted.outcome, Outcome::noted);
  EXPECT_EQ(noted.value, text("dry beds"));
  EXPECT_EQ(noted.loser, text("very dry beds"));
  EXPECT_EQ(spotted.one(noticed, text("dry beds")).outcome, Outcome::kept);
  spotted.input.byServer = true;
  EXPECT_EQ(spotted.one(noticed, text("very dry beds")).outcome, Outcome::applied);
  EXPECT_EQ(spotted.one(noticed, text("dry beds")).outcome, Outcome::same);
}

TEST(MergeApproved, aCrewAsksForWhatIsTheOffices) {
  Meeting task(Kind::task);
  task.present.set(owner, person(1));
  EXPECT_EQ(task.one(owner, person(2)).outcome, Outcome::noted);
  EXPECT_EQ(task.one(owner, person(1)).outcome, Outcome::kept);
  for (bool MergeInput::*side : {&MergeInput::byOffice, &MergeInput::byServer}) {
    task.input.*side = true;
    EXPECT_EQ(task.one(owner, person(2)).outcome, Outcome::applied);
    EXPECT_EQ(task.one(owner, person(1)).outcome, Outcome::same);
    task.input.*side = false;
  }
  task.input.device = salvageDevice;
  EXPECT_EQ(task.one(owner, person(2)).outcome, Outcome::applied)
      << "what a phone tells of a lost timeline is nobody's wish";
}

TEST(MergeApproved, whatAPhoneOfTheCrewTellsOfALostTimeMovesNothingApproved) {
  Meeting line(Kind::labourLine);
  const std::uint32_t minutes = fieldNumber(&LabourLine::minutes);
  line.present.set(minutes, Value{std::int64_t{120}});
  line.input.byServer = true;
  line.input.device = salvageDevice;
  line.input.taken = true;
  EXPECT_EQ(line.one(minutes, Value{std::int64_t{480}}).outcome, Outcome::applied) << "the office's own word";
  line.input.told = true;
  const FieldDecision kept = line.one(minutes, Value{std::int64_t{480}});
  EXPECT_EQ(kept.outcome, Outcome::lost);
  EXPECT_TRUE(kept.recorded);
  EXPECT_EQ(kept.value, Value{std::int64_t{120}});
  line.input.taken = false;
  EXPECT_EQ(line.one(minutes, Value{std::int64_t{480}}).outcome, Outcome::applied);
}

// --- what goes with a field that decides

constexpr std::uint32_t doneOn = fieldNumber(&Task::doneOn);
constexpr std::uint32_t doneBy = fieldNumber(&Task::doneBy);
constexpr std::uint32_t doneNote = fieldNumber(&Task::doneNote);

struct Done : Meeting {
  /// Ben has said at revision 10 that he did it.
  Done() : Meeting(Kind::task) {
    change.base = 5;
    present.set(doneOn, text("2011-09-01"));
    present.set(doneBy, person(ben));
    stamps.push_back({doneOn, 10, ben, Hlc{100}});
    stamps.push_back({doneBy, 10, ben, Hlc{100}});
  }
  FieldDecision of(const std::vector<FieldDecision>& decisions, std::uint32_t field) {
    for (const FieldDecision& decision : decisions)
      if (decision.field == field)
        return decision;
    ADD_FAILURE() << "nothing was decided of " << field;
    return {};
  }
};

TEST(MergeTogether, whatWasSeenIsNobodysRivalWord) {
  Done task;
  task.stamps.back().rev = 4; // she had seen who did it, and not the day
  const auto decisions = task.decide({{doneOn, text("2011-09-01")}, {doneBy, person(jane)}});
  EXPECT_EQ(task.of(decisions, doneBy).outcome, Outcome::applied);
  EXPECT_FALSE(task.of(decisions, doneBy).recorded);
}

TEST(MergeTogether, aNoteThatWasSeenStaysBesideANewDay) {
  Done task;
  task.present.set(doneNote, text("both beds"));
  task.stamps.push_back({doneNote, 4, ben, Hlc{50}});
  const auto decisions = task.decide({{doneOn, text("2011-09-03")}});
  EXPECT_EQ(task.of(decisions, doneOn).outcome, Outcome::won);
  EXPECT_TRUE(isAbsent(task.of(decisions, doneBy).value)) << "who did it on another day";
  EXPECT_EQ(decisions.size(), 2U) << "the note is not touched";
}

TEST(MergeTogether, whoNamesTheSamePersonBesideAnotherDayContradictsNobody) {
  Done task;
  const auto decisions = task.decide({{doneOn, text("2011-09-03")}, {doneBy, person(ben)}});
  EXPECT_EQ(task.of(decisions, doneOn).outcome, Outcome::won);
  EXPECT_EQ(task.of(decisions, doneBy).outcome, Outcome::same);
}

TEST(MergeTogether, anOlderOfferOfTheSameDayHasNoWordForTheRest) {
  Done task;
  task.stamps[1] = {doneOn, 10, salvageDevice, Hlc{300}};
  task.input.device = salvageDevice;
  const auto decisions = task.decide({{doneOn, text("2011-09-01")}, {doneBy, person(jane)}});
  EXPECT_NE(task.of(decisions, doneOn).outcome, Outcome::won);
  EXPECT_FALSE(task.of(decisions, doneOn).recorded);
}

TEST(MergeStamps, theNewestIsMeantInWhicheverOrderTheyStand) {
  for (const auto& [first, second] : {std::pair(6U, 8U), std::pair(8U, 6U)}) {
    const std::vector<FieldStamp> stamps{{11, first, 3, Hlc{8}}, {11, second, 4, Hlc{7}}};
    EXPECT_EQ(stampOf(stamps, 11)->rev, 8U);
  }
}

} // namespace
} // namespace leadhand::sync
