#include "tests/core/sheets/SheetOffice.h"

#include <cstdlib>
#include <fstream>
#include <gmock/gmock.h>
#include <sstream>

namespace leadhand {
namespace {

using Office = test::SheetOffice;
using test::crewHeader;
using test::smith;
using testing::HasSubstr;

std::string fileText(const std::string& name) {
  const char* folder = std::getenv("LEADHAND_TEST_DATA");
  std::ifstream file(std::string(folder ? folder : "tests/data") + "/" + name, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::vector<std::vector<std::string>> cellsOfFile(const std::string& text) {
  std::vector<std::vector<std::string>> cells;
  const auto table = readCsv(text);
  if (!table)
    return cells;
  cells.push_back(table->header);
  for (const CsvRow& row : table->rows)
    cells.push_back(row.cells);
  return cells;
}

TEST(ImportPlan, bothSheetsGoOutCellForCell) {
  for (const auto& [sheet, name] :
       {std::pair{Sheet::crew, "crew-sheet.csv"}, {Sheet::contact, "contact-sheet.csv"}}) {
    Office office;
    const std::string text = fileText(name);
    const ImportPlan plan = office.import(sheet, text);
    EXPECT_EQ(plan.count(RowOutcome::fresh), plan.rows.size());
    EXPECT_GE(plan.rows.size(), 7U);
    EXPECT_EQ(cellsOfFile(office.exported(sheet)), cellsOfFile(text));
  }
}

TEST(ImportPlan, theSameFileTwiceChangesNothing) {
  for (const auto& [sheet, name] :
       {std::pair{Sheet::crew, "crew-sheet.csv"}, {Sheet::contact, "contact-sheet.csv"}}) {
    Office office;
    const std::string text = fileText(name);
    const std::size_t rows = office.import(sheet, text).rows.size();
    const ImportPlan again = office.import(sheet, text);
    EXPECT_EQ(again.count(RowOutcome::same), rows);
    EXPECT_TRUE(again.groups.empty());
    EXPECT_EQ(office.import(sheet, office.exported(sheet)).count(RowOutcome::same), rows);
  }
}

TEST(ImportPlan, readsWhoAndWhenOutOfTheCrewSheet) {
  Office office;
  const ImportPlan plan = office.import(Sheet::crew, fileText("crew-sheet.csv"));
  const KnownSheet known = office.known(Sheet::crew);
  const auto idOf = [&](std::string_view name) {
    for (const KnownName& person : known.people)
      if (person.name == name)
        return person.id;
    return Id{};
  };
  const auto comments = office.all<Comment>();
  ASSERT_EQ(comments.size(), 10U);
  EXPECT_EQ(office.all<Customer>().size(), 9U);
  EXPECT_EQ(comments[0].author, idOf("Jane"));
  EXPECT_EQ(comments[0].saidOn.iso(), "2011-09-01");
  EXPECT_EQ(comments[0].text, "Mrs. Smith is delighted with the planters; next year no German ivy. Agreed on "
                              "Millar's wife instead");
  EXPECT_EQ(comments[0].completedOn.iso(), "2011-09-04");
  EXPECT_EQ(comments[0].completedBy, idOf("Karen"));
  EXPECT_EQ(comments[0].completedNote, "Changed on both crew planting notes and grower order.");
  EXPECT_TRUE(comments[3].completedOn.isNone());
  EXPECT_EQ(comments[6].completedOn.iso(), "2011-09-20");
  EXPECT_EQ(comments[6].completedNote, "Replaced 9.17.11; called 9.20.11 - happy");
  EXPECT_EQ(comments[2].saidOn.iso(), "2011-09-06");
  EXPECT_EQ(comments[5].saidOn.iso(), "2011-09-14");
  EXPECT_EQ(comments[8].saidOn.iso(), "2011-09-20");
  const auto replies = office.of(&FollowUp::comment, comments[3].id);
  ASSERT_EQ(replies.size(), 1U);
  EXPECT_EQ(replies[0].author, idOf("John"));
  for (const PlannedRow& row : plan.rows)
    EXPECT_TRUE(row.unknownSignatures.empty());
}

TEST(ImportPlan, readsWhoAndWhenOutOfTheContactSheet) {
  Office office;
  const Id john = office.known(Sheet::contact).people[3].id;
  office.import(Sheet::contact, fileText("contact-sheet.csv"));
  const auto contacts = office.all<ContactEntry>();
  ASSERT_EQ(contacts.size(), 7U);
  EXPECT_EQ(contacts[0].channel, "call");
  EXPECT_EQ(contacts[0].takenBy, john);
  EXPECT_EQ(contacts[0].where, "office");
  EXPECT_EQ(contacts[3].where, "office");
  EXPECT_TRUE(contacts[3].takenBy.isNull());
  const auto actions = office.of(&ActionItem::contact, contacts[0].id);
  ASSERT_EQ(actions.size(), 1U);
  EXPECT_EQ(actions[0].on.iso(), "2011-10-25");
  EXPECT_EQ(actions[0].author, john);
  EXPECT_EQ(actions[0].doneOn.iso(), "2011-11-02");
  const auto outcomes = office.of(&ContactOutcome::contact, contacts[0].id);
  ASSERT_EQ(outcomes.size(), 1U);
  EXPECT_EQ(outcomes[0].on.iso(), "2011-11-02");
  EXPECT_EQ(outcomes[0].author, john);
  const auto open = office.of(&ActionItem::contact, contacts[6].id);
  ASSERT_EQ(open.size(), 1U);
  EXPECT_TRUE(open[0].doneOn.isNone());
  EXPECT_EQ(open[0].owner, office.known(Sheet::contact).people[2].id);
}

TEST(ImportPlan, aChangedCellIsAppliedWhereNothingHappenedHere) {
  Office office;
  office.import(Sheet::crew, crewHeader + smith + "\n");
  const std::string changed = crewHeader + smith + "(Karen) Changed. 9.4.11\n";
  const ImportPlan plan = office.import(Sheet::crew, changed);
  ASSERT_EQ(plan.count(RowOutcome::changed), 1U);
  EXPECT_FALSE(plan.rows[0].conflict);
  ASSERT_EQ(office.all<Comment>().size(), 1U);
  EXPECT_EQ(office.all<Comment>()[0].completedOn.iso(), "2011-09-04");
  EXPECT_EQ(office.exported(Sheet::crew), changed);
  EXPECT_EQ(office.import(Sheet::crew, changed).count(RowOutcome::same), 1U);
}

TEST(ImportPlan, aCorrectedReplyReplacesTheImportedOne) {
  Office office;
  office.import(Sheet::crew, crewHeader + smith + "\n");
  office.import(Sheet::crew, crewHeader + "Mrs. Smith,Sept. 1/11,(Jane) No ivy,(Jacki) Change both,\n");
  const auto replies = office.all<FollowUp>();
  ASSERT_EQ(replies.size(), 1U);
  EXPECT_EQ(replies[0].text, "Change both");
}

TEST(ImportPlan, aCellOfARowMadeHereMayBeAddedTo) {
  Office office;
  Comment made;
  made.id = office.nextId();
  made.author = office.known(Sheet::crew).people[0].id;
  made.freeName = "Mr. Roy";
  made.saidOn = *Date::of(2011, 9, 2);
  made.text = "Wants mulch";
  office.apply({insertOf(made)});
  const std::string row = "Mr. Roy,2011-09-02,(Jane) Wants mulch,";
  EXPECT_EQ(office.exported(Sheet::crew), crewHeader + row + ",\n");
  const std::string filled = crewHeader + row + "(Jacki) Quote it,(Karen) Quoted 2011-09-05\n";
  const ImportPlan plan = office.import(Sheet::crew, filled);
  EXPECT_EQ(plan.count(RowOutcome::changed), 1U);
  EXPECT_FALSE(plan.rows[0].conflict);
  EXPECT_EQ(office.exported(Sheet::crew), filled);
  EXPECT_EQ(office.import(Sheet::crew, filled).count(RowOutcome::same), 1U);
  const ImportPlan other =
      office.import(Sheet::crew, crewHeader + row + "(Jacki) Leave it,(Karen) Quoted 2011-09-05\n");
  EXPECT_FALSE(other.rows[0].conflict); // imported by now, and untouched since
  EXPECT_EQ(office.all<FollowUp>().front().text, "Leave it");
}

TEST(ImportPlan, theOldFileDoesNotUndoWhatHappenedHere) {
  Office office;
  const std::string file = crewHeader + smith + "\n";
  office.import(Sheet::crew, file);
  FollowUp later;
  later.id = office.nextId();
  later.comment = office.all<Comment>().front().id;
  later.author = office.known(Sheet::crew).people[3].id;
  later.text = "Grower told";
  office.apply({insertOf(later)});
  const std::string now = office.exported(Sheet::crew);
  EXPECT_THAT(now, HasSubstr("\"(Jacki) Change it\n(John) Grower told\""));
  EXPECT_EQ(office.import(Sheet::crew, file).count(RowOutcome::same), 1U);
  EXPECT_EQ(office.import(Sheet::crew, now).count(RowOutcome::same), 1U);
  EXPECT_EQ(office.exported(Sheet::crew), now);
}

TEST(ImportPlan, rowsMadeHereAreKnownByWhatTheyGoOutAs) {
  Office office;
  Comment made;
  made.id = office.nextId();
  made.author = office.known(Sheet::crew).people[0].id;
  made.freeName = "=Mrs Smyth";
  made.saidOn = *Date::of(2011, 9, 2);
  made.text = "Loves it\n\"truly\"";
  office.apply({insertOf(made)});
  const std::string text = office.exported(Sheet::crew);
  EXPECT_THAT(text, HasSubstr("'=Mrs Smyth"));
  EXPECT_THAT(text, HasSubstr("2011-09-02,\"(Jane) Loves it"));
  EXPECT_EQ(office.import(Sheet::crew, text).count(RowOutcome::same), 1U);
  Office fresh;
  EXPECT_EQ(fresh.import(Sheet::crew, text).count(RowOutcome::fresh), 1U);
  EXPECT_EQ(fresh.exported(Sheet::crew), text);
}

TEST(ImportPlan, repeatedRowsAreCounted) {
  Office office;
  const std::string one = crewHeader + smith + "\n";
  const std::string two = one + smith + "\n";
  office.import(Sheet::crew, one);
  const ImportPlan plan = office.import(Sheet::crew, two);
  EXPECT_EQ(plan.count(RowOutcome::same), 1U);
  EXPECT_EQ(plan.count(RowOutcome::fresh), 1U);
  EXPECT_EQ(office.import(Sheet::crew, two).count(RowOutcome::same), 2U);
}

TEST(ImportPlan, blanksAroundTheKeyDoNotMatter) {
  Office office;
  office.import(Sheet::crew, crewHeader + smith + "\n");
  const ImportPlan plan =
      office.import(Sheet::crew, crewHeader + " Mrs. Smith ,Sept. 1/11 ,(Jane) No ivy ,(Jacki) Change it,\n");
  EXPECT_EQ(plan.count(RowOutcome::same), 1U);
}

TEST(ImportPlan, anUnknownSignatureStaysAsTextAndIsReported) {
  Office office;
  const std::string file =
      crewHeader + "Mr. Roy,9.2.11,(Petra) Wants mulch,(Olga) Quote it,(Petra) Done 9.4.11\n";
  const ImportPlan plan = office.import(Sheet::crew, file);
  ASSERT_EQ(plan.rows.size(), 1U);
  EXPECT_THAT(plan.rows[0].unknownSignatures, testing::ElementsAre("Petra", "Olga"));
  EXPECT_EQ(office.all<Comment>()[0].signature, "Petra");
  EXPECT_EQ(office.all<FollowUp>()[0].signature, "Olga");
  EXPECT_EQ(office.all<Comment>()[0].completedNote, "(Petra) Done");
  EXPECT_EQ(office.exported(Sheet::crew), file);
}

TEST(ImportPlan, impossibleDatesAreRefusedWithTheirLine) {
  Office office;
  const ImportPlan plan = office.import(
      Sheet::crew,
      crewHeader + smith + "\nA,31/02/11,x,,\nB,40787,x,,\nC,9.1.11,x,,(Karen) Done 9.31.11\n,9.1.11,x,,\n");
  ASSERT_EQ(plan.count(RowOutcome::refused), 4U);
  EXPECT_EQ(plan.rows[1].line, 3U);
  EXPECT_EQ(plan.rows[1].error.code, ErrorCode::badDate);
  EXPECT_EQ(plan.rows[2].error.code, ErrorCode::badDate);
  EXPECT_EQ(plan.rows[3].error.code, ErrorCode::badDate);
  EXPECT_EQ(plan.rows[4].error.code, ErrorCode::emptyText);
  EXPECT_TRUE(office.all<Comment>().empty());
}

TEST(ImportPlan, noRowsIsTheHeaderAlone) {
  const Office office;
  EXPECT_EQ(office.exported(Sheet::crew), crewHeader);
}

TEST(ImportPlan, namesAreFoundWithoutRegardToCase) {
  Office office;
  const Id karen = office.known(Sheet::crew).people[4].id;
  office.import(Sheet::crew, crewHeader + smith + "\n");
  office.import(Sheet::crew, crewHeader + "MRS. SMITH,9.3.11,plain words,,\n", karen, "Karen");
  EXPECT_EQ(office.all<Customer>().size(), 1U);
  EXPECT_EQ(office.all<Comment>()[1].author, karen);
  EXPECT_THAT(office.exported(Sheet::crew), HasSubstr("MRS. SMITH,9.3.11,plain words,,"));
}

TEST(SheetColumns, areThoseOfTheDeclarations) {
  EXPECT_THAT(sheetColumns(Sheet::crew),
              testing::ElementsAre("Name", "Date", "Lead Hand comment on daily log sheet",
                                   "Management comment/follow-up", "Date complete"));
  EXPECT_THAT(sheetColumns(Sheet::contact),
              testing::ElementsAre("Client", "Email/call", "Date", "Discussion/topic", "Action item/comment",
                                   "Outcome/notes"));
  EXPECT_EQ(keyCells(Sheet::crew), 3U);
  EXPECT_EQ(keyCells(Sheet::contact), 4U);
  EXPECT_EQ(sheetColumn(Sheet::crew, &FollowUp::text), 3U);
}

} // namespace
} // namespace leadhand
