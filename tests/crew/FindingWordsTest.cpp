#include "app/crew/FindingRow.h"

#include "tests/fakes/FakeClock.h"

#include <gtest/gtest.h>

namespace leadhand::crew {
namespace {

TEST(FindingWords, standBetweenMarksWhateverTheyHold) {
  EXPECT_EQ(markedText("no German ivy", {{3, 9}, {10, 13}}), "no <b>German</b> <b>ivy</b>");
  EXPECT_EQ(markedText("1 < 2 & árbol", {{8, 14}}), "1 &lt; 2 &amp; <b>árbol</b>");
  EXPECT_EQ(markedText("<b>bold</b>", {}), "&lt;b&gt;bold&lt;/b&gt;");
  EXPECT_EQ(markedText("", {}), "");
}

TEST(FindingWords, saySortsByTheirNames) {
  for (const char* name :
       {"comment", "task", "instruction", "contact", "opportunity", "problem", "customer", "visit"}) {
    EXPECT_NE(sortNamed(name), FindingSort::any) << name;
    EXPECT_EQ(sortName(sortNamed(name)), name);
  }
  EXPECT_EQ(sortNamed(""), FindingSort::any);
  EXPECT_EQ(sortNamed("snow"), FindingSort::any);
}

TEST(FindingWords, sayWhatItIsByWhomAndWhen) {
  test::FakeClock clock;
  const Phrases phrases(clock);
  Id jane;
  jane.bytes[0] = 1;
  FindingView finding;
  finding.sort = FindingSort::task;
  finding.kind = Kind::task;
  finding.who = {jane, "Jane"};
  finding.on = phrases.today();
  finding.standing = "done";
  FindingRow row = findingRow(finding, phrases, jane);
  EXPECT_EQ(row.line, "Task · You · today");
  EXPECT_EQ(row.standing, "Done");
  EXPECT_EQ(row.route, "") << "nothing shows it";
  finding.sort = FindingSort::customer;
  finding.kind = Kind::customer;
  finding.opens = Kind::customer;
  finding.who = {};
  row = findingRow(finding, phrases, jane);
  EXPECT_EQ(row.line, "Customer") << "of no day";
  EXPECT_EQ(row.route, "customer");
  finding.opens = Kind::recoveryCase;
  EXPECT_EQ(findingRow(finding, phrases, jane).route, "case");
}

} // namespace
} // namespace leadhand::crew
