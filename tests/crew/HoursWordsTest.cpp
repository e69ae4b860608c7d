// Amounts and what somebody types to find a material.
#include "app/crew/HoursWords.h"
#include "app/crew/HoursSheet.h"

#include <gtest/gtest.h>

namespace leadhand::crew {
namespace {

TEST(HoursWords, timesAreSaidInHoursAndMinutes) {
  EXPECT_EQ(HoursWords::duration(0), "0 min");
  EXPECT_EQ(HoursWords::duration(45), "45 min");
  EXPECT_EQ(HoursWords::duration(60), "1 h");
  EXPECT_EQ(HoursWords::duration(65), "1 h 05");
  EXPECT_EQ(HoursWords::duration(150), "2 h 30");
}

TEST(HoursWords, amountsAreSaidInTheLanguageOfTheApp) {
  const QLocale english(QLocale::English);
  EXPECT_EQ(HoursWords::quantity(4000, "yd", english), "4 yd");
  EXPECT_EQ(HoursWords::quantity(1500, "yd", english), "1.5 yd");
  EXPECT_EQ(HoursWords::quantity(2750, {}, english), "2.75");
  EXPECT_EQ(HoursWords::quantity(1200000, "m", english), "1200 m");
  EXPECT_EQ(HoursWords::quantity(1500, "m³", QLocale(QLocale::French)), "1,5 m³");
}

TEST(HoursWords, anAmountMayBeWrittenWithEitherSign) {
  EXPECT_EQ(HoursWords::quantityFrom("4"), 4000);
  EXPECT_EQ(HoursWords::quantityFrom(" 2,75 "), 2750);
  EXPECT_EQ(HoursWords::quantityFrom("2.75"), 2750);
  for (const char* none : {"", "0", "-3", "four", "1e9", "nan", "inf", "1.2.3", "4 yd"})
    EXPECT_EQ(HoursWords::quantityFrom(none), 0) << none;
}

TEST(HoursWords, aTapIsAsMuchAsOneMeasuresInThatUnit) {
  EXPECT_EQ(HoursWords::stepOf("yd"), 500);
  EXPECT_EQ(HoursWords::stepOf("m³"), 500);
  EXPECT_EQ(HoursWords::stepOf("H"), 250);
  EXPECT_EQ(HoursWords::stepOf("bags"), 1000);
  EXPECT_EQ(HoursWords::stepOf(""), 1000);
}

TEST(HoursWords, aNumberBehindAWordIsItsAmount) {
  const auto check = [](const char* text, const char* words, qint64 quantity, const char* unit) {
    const TypedStock typed = HoursWords::typed(QString::fromUtf8(text));
    EXPECT_EQ(typed.words, words) << text;
    EXPECT_EQ(typed.quantity, quantity) << text;
    EXPECT_EQ(typed.unit, unit) << text;
  };
  check("mulch", "mulch", 0, "");
  check("mulch 4", "mulch", 4000, "");
  check("mulch 4 yd", "mulch", 4000, "yd");
  check("4 mulch", "mulch", 4000, "");
  check("  river   stone 1,5 t ", "river stone", 1500, "t");
  check("pipe 40 m 3", "pipe 3", 40000, "m");
  check("", "", 0, "");
}

TEST(HoursSheet, whatAnActionTookComesBackAndTheRestStays) {
  HoursSheet before;
  before.put(HoursSheet::personLine("ben"), "minutes", 90);
  before.materials.append(QJsonObject{{"key", "1"}, {"name", "Mulch"}});
  before.put("saved", "minutes", 60);
  HoursSheet now = HoursSheet::of(before.packed());
  now.put(HoursSheet::personLine("ben"), "minutes", 30);
  now.drop(HoursSheet::materialLine("1"));
  EXPECT_EQ(now.line(HoursSheet::materialLine("1")), QJsonObject());
  now.materials.append(QJsonObject{{"key", "2"}, {"name", "Soil"}});
  now.put("saved", "minutes", 75);
  now.bringBack(before, {HoursSheet::personLine("ben"), HoursSheet::materialLine("1")});
  EXPECT_EQ(now.line(HoursSheet::personLine("ben"))["minutes"].toInt(), 90);
  EXPECT_EQ(now.line(HoursSheet::materialLine("1"))["name"].toString(), "Mulch");
  EXPECT_EQ(now.line(HoursSheet::materialLine("2"))["name"].toString(), "Soil");
  EXPECT_EQ(now.line("saved")["minutes"].toInt(), 75);
  EXPECT_TRUE(HoursSheet().packed().isEmpty());
}

} // namespace
} // namespace leadhand::crew
