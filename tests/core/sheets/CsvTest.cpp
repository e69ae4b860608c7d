#include "core/sheets/Csv.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace leadhand {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using namespace std::string_literals;

std::vector<std::string> cellsOfRow(const std::string& bytes, std::size_t row) {
  const auto table = readCsv(bytes);
  if (!table || row >= table->rows.size())
    return {"no such row"};
  return table->rows[row].cells;
}

Error errorOf(const std::string& bytes) {
  const auto table = readCsv(bytes);
  return table ? Error{ErrorCode::internal, "it was read", ""} : table.error();
}

TEST(Csv, readsEveryLineEnd) {
  for (const std::string end : {"\n", "\r\n", "\r"}) {
    const auto table = readCsv("a,b" + end + "1,2" + end + "3,4" + end);
    ASSERT_TRUE(table);
    ASSERT_EQ(table->rows.size(), 2U);
    EXPECT_THAT(table->rows[1].cells, ElementsAre("3", "4"));
    EXPECT_EQ(table->rows[1].line, 3U);
  }
  const auto mixed = readCsv("a,b\r\n1,2\r3,4\n5,6");
  ASSERT_TRUE(mixed);
  ASSERT_EQ(mixed->rows.size(), 3U);
  EXPECT_EQ(mixed->rows[2].line, 4U);
}

TEST(Csv, keepsNewlinesAndQuotesInsideQuotes) {
  const auto table = readCsv("a,b\n\"first\nsecond\",\"say \"\"no\"\"\"\nx,y\n");
  ASSERT_TRUE(table);
  EXPECT_THAT(table->rows[0].cells, ElementsAre("first\nsecond", "say \"no\""));
  EXPECT_EQ(table->rows[0].line, 2U);
  EXPECT_EQ(table->rows[1].line, 4U);
}

TEST(Csv, readsMarksAndOtherEncodings) {
  EXPECT_THAT(cellsOfRow("\xEF\xBB\xBF"
                         "a,b\n1,2\n",
                         0),
              ElementsAre("1", "2"));
  EXPECT_THAT(cellsOfRow("a,b\nTr\xE8s,\x93so\x94\n", 0), ElementsAre("Tr\xC3\xA8s", "\u201cso\u201d"));
  const std::string wide = "\xFF\xFE"
                           "a\0,\0b\0\n\0\xE8\0,\0"
                           "2\0\n\0"s;
  EXPECT_THAT(cellsOfRow(wide, 0), ElementsAre("\xC3\xA8", "2"));
  const std::string wideBig = "\xFE\xFF\0a\0,\0b\0\n\0\xE8\0,\0"
                              "2\0\n"s;
  EXPECT_THAT(cellsOfRow(wideBig, 0), ElementsAre("\xC3\xA8", "2"));
}

TEST(Csv, readsOtherSeparators) {
  EXPECT_THAT(cellsOfRow("a;b\n1,5;2\n", 0), ElementsAre("1,5", "2"));
  EXPECT_THAT(cellsOfRow("a\tb\n1\t2\n", 0), ElementsAre("1", "2"));
  const auto table = readCsv("sep=;\r\na;b\r\n1;2\r\n");
  ASSERT_TRUE(table);
  EXPECT_THAT(table->rows[0].cells, ElementsAre("1", "2"));
  EXPECT_EQ(table->rows[0].line, 3U);
}

TEST(Csv, saysWhereTheUnclosedQuoteOpened) {
  const Error end = errorOf("a,b\n1,2\n3,\"never\nclosed\n5,6\n");
  EXPECT_EQ(end.code, ErrorCode::csvUnclosedQuote);
  EXPECT_EQ(end.where, "line 3");
  // The next quoted cell would close it: what follows there gives it away.
  const Error next = errorOf("a,b\n1,\"open\n3,\"closed\"\n");
  EXPECT_EQ(next.code, ErrorCode::csvUnclosedQuote);
  EXPECT_EQ(next.where, "line 2");
}

TEST(Csv, refusesAStrayQuoteWithItsLine) {
  const Error error = errorOf("a,b\n1,2\n3,5\" pipe\n");
  EXPECT_EQ(error.code, ErrorCode::csvStrayQuote);
  EXPECT_EQ(error.where, "line 3");
}

TEST(Csv, padsShortRowsAndRefusesLongOnes) {
  EXPECT_THAT(cellsOfRow("a,b,c\n1\n", 0), ElementsAre("1", "", ""));
  const Error error = errorOf("a,b\n1,2\n1,2,3\n");
  EXPECT_EQ(error.code, ErrorCode::csvRowShape);
  EXPECT_THAT(error.where, HasSubstr("line 3"));
}

TEST(Csv, leavesBlankRowsOut) {
  const auto table = readCsv("a,b\n,\n\n  ,\t\n1,2\n");
  ASSERT_TRUE(table);
  EXPECT_EQ(table->rows.size(), 1U);
}

TEST(Csv, namesMissingAndDoubledColumns) {
  const auto table = readCsv("Name, date ,DATE\nx,y,z\n");
  ASSERT_TRUE(table);
  const auto doubled = pickColumns(*table, {"Name"});
  ASSERT_FALSE(doubled);
  EXPECT_EQ(doubled.error().code, ErrorCode::csvDoubledColumn);
  EXPECT_THAT(doubled.error().where, HasSubstr("DATE"));
  const auto other = readCsv("NAME,Extra,  date\nx,y,z\n");
  const auto picked = pickColumns(*other, {"Date", "Name"});
  ASSERT_TRUE(picked);
  EXPECT_THAT(picked->front().cells, ElementsAre("z", "x"));
  const auto missing = pickColumns(*other, {"Name", "Date complete"});
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().code, ErrorCode::csvMissingColumn);
  EXPECT_THAT(missing.error().sentence(), HasSubstr("Date complete"));
}

TEST(Csv, refusesWhatIsNoText) {
  EXPECT_EQ(errorOf("PK\x03\x04"
                    "abc")
                .code,
            ErrorCode::csvNotText);
  EXPECT_EQ(errorOf("\xD0\xCF\x11\xE0"
                    "abc")
                .code,
            ErrorCode::csvNotText);
  EXPECT_EQ(errorOf("a,b\n1,\0\n"s).code, ErrorCode::csvNotText);
  EXPECT_EQ(errorOf("\xFF\xFE"
                    "a"s)
                .code,
            ErrorCode::csvNotText);
  EXPECT_EQ(errorOf("a,b\n\x81,\xE8\n").code, ErrorCode::csvNotText);
}

TEST(Csv, refusesWhatIsTooLarge) {
  EXPECT_EQ(errorOf(std::string(largestCsvBytes + 1, 'a')).code, ErrorCode::csvTooLarge);
}

TEST(Csv, anEmptyFileHasNoColumns) {
  const auto table = readCsv("");
  ASSERT_TRUE(table);
  const auto picked = pickColumns(*table, {"Name"});
  ASSERT_FALSE(picked);
  EXPECT_EQ(picked.error().code, ErrorCode::csvMissingColumn);
}

TEST(Csv, writesFormulasAsWordsAndReadsThemBack) {
  const std::vector<std::vector<std::string>> rows{
      {"=HYPERLINK(\"http://x\",\"y\")", "+1 416", "-2", "@home"},
      {"\tx", "\rx", "'=1", "'Tis fine"},
      {"00420", "a;b", "  blanks  ", "two\nlines, \"quoted\""}};
  const std::string text = writeCsv({"a", "b", "c", "d"}, rows);
  EXPECT_THAT(text, HasSubstr("'=HYPERLINK"));
  EXPECT_THAT(text, HasSubstr("'+1 416"));
  EXPECT_THAT(text, Not(HasSubstr("''Tis")));
  const auto table = readCsv(text);
  ASSERT_TRUE(table);
  ASSERT_EQ(table->rows.size(), rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i)
    EXPECT_EQ(table->rows[i].cells, rows[i]);
}

/// Any table comes back as it went out, whatever signs its cells are made of.
TEST(Csv, everyTableRoundTripsByValue) {
  constexpr std::string_view signs = "ab'=+-@\"\n\r\t,; \xC3\xA9(";
  std::uint32_t state = 20111;
  const auto below = [&state](std::uint32_t bound) {
    state = state * 1664525U + 1013904223U;
    return (state >> 8U) % bound;
  };
  for (int round = 0; round < 2000; ++round) {
    std::vector<std::vector<std::string>> rows(1 + below(4));
    for (auto& row : rows)
      for (int column = 0; column < 3; ++column) {
        std::string cell = column == 0 ? "x" : "";
        for (std::uint32_t n = below(7); n > 0; --n) {
          const char sign = signs[below(static_cast<std::uint32_t>(signs.size()))];
          cell += sign == '\xC3' || sign == '\xA9' ? "\xC3\xA9" : std::string(1, sign);
        }
        row.push_back(column == 0 ? cell.substr(1) + "x" : cell);
      }
    const auto table = readCsv(writeCsv({"a", "b", "c"}, rows));
    ASSERT_TRUE(table) << table.error().sentence();
    ASSERT_EQ(table->rows.size(), rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
      ASSERT_EQ(table->rows[i].cells, rows[i]) << "round " << round;
  }
}

} // namespace
} // namespace leadhand
