#include "core/sheets/SheetText.h"

#include <gtest/gtest.h>

namespace leadhand {
namespace {

const Date october = *Date::of(2011, 10, 23);

TEST(SheetText, readsASignatureAtTheStart) {
  EXPECT_EQ(entrySignedAtStart("(Jane) Gate is shut."), (SheetEntry{"Jane", "Gate is shut.", {}}));
  EXPECT_EQ(entrySignedAtStart("(2 of 3) replaced").signature, "");
  EXPECT_EQ(entrySignedAtStart("(see above) replaced").text, "(see above) replaced");
  EXPECT_EQ(entrySignedAtStart("(Anne Marie) x").signature, "Anne Marie");
}

TEST(SheetText, readsASignatureAtTheEnd) {
  const auto dated = entrySignedAtEnd("Meeting her Oct. 31 (John Oct. 25)", october);
  ASSERT_TRUE(dated);
  EXPECT_EQ(*dated, (SheetEntry{"John", "Meeting her Oct. 31", *Date::of(2011, 10, 25)}));
  const auto bare = entrySignedAtEnd("done, photo sent (Ben)", october);
  ASSERT_TRUE(bare);
  EXPECT_EQ(*bare, (SheetEntry{"Ben", "done, photo sent", {}}));
  const auto none = entrySignedAtEnd("sent ($1,840)", october);
  ASSERT_TRUE(none);
  EXPECT_EQ(none->text, "sent ($1,840)");
  EXPECT_FALSE(entrySignedAtEnd("to do (John Feb. 30)", october));
}

TEST(SheetText, takesTheYearFromTheRow) {
  const auto next = lastDateIn("away until Jan 10.", *Date::of(2011, 11, 2));
  ASSERT_TRUE(next);
  EXPECT_EQ(next->date, *Date::of(2012, 1, 10));
  EXPECT_TRUE(next->wholeEnd);
}

TEST(SheetText, findsTheLastDateOfASentence) {
  const auto inside = lastDateIn("Replaced 9.17.11; called 9.20.11 - happy", october);
  ASSERT_TRUE(inside);
  EXPECT_EQ(inside->date, *Date::of(2011, 9, 20));
  EXPECT_FALSE(inside->wholeEnd);
  const auto end = lastDateIn("Changed on both. 9.4.11", october);
  ASSERT_TRUE(end);
  EXPECT_EQ(end->date, *Date::of(2011, 9, 4));
  EXPECT_TRUE(end->wholeEnd);
  const auto spaced = lastDateIn("done Sept 6 /11", october);
  ASSERT_TRUE(spaced);
  EXPECT_EQ(spaced->date, *Date::of(2011, 9, 6));
  EXPECT_FALSE(lastDateIn("call 555-123-4567 about 2 h extra", october));
}

TEST(SheetText, knowsDaysThatDoNotExist) {
  for (const char* text : {"done 9.31.11", "done 31/02/11", "done 2011-02-30", "done Sept. 31/11"}) {
    const auto found = lastDateIn(text, october);
    ASSERT_TRUE(found) << text;
    EXPECT_FALSE(found->exists) << text;
  }
}

TEST(SheetText, readsChannels) {
  const auto called = channelOf("Called John at office");
  EXPECT_EQ(called.channel, "call");
  EXPECT_EQ(called.who, "John");
  EXPECT_EQ(called.where, "office");
  EXPECT_EQ(called.direction, "in");
  EXPECT_EQ(channelOf("Email to Karen").who, "Karen");
  EXPECT_EQ(channelOf("Email to office").where, "office");
  EXPECT_EQ(channelOf("Text to Jane").channel, "text");
  EXPECT_EQ(channelOf("In person to Jane").channel, "person");
  EXPECT_EQ(channelOf("Called by Karen").direction, "out");
  EXPECT_EQ(channelOf("Smoke signal").channel, "");
}

TEST(SheetText, writesChannelsAsItReadsThem) {
  for (const char* text : {"Called John at office", "Email to Karen", "Email to office", "Text to Jane",
                           "In person to Jane", "Called Jacki", "Letter to Karen", "Called by Karen"})
    EXPECT_EQ(channelText(channelOf(text)), text);
}

TEST(SheetText, splitsACellIntoItsNotes) {
  const auto notes = notesOf("(Jacki) Change it.\nand tell her\n(John) Will do.\r\n");
  ASSERT_EQ(notes.size(), 2U);
  EXPECT_EQ(notes[0], "(Jacki) Change it.\nand tell her");
  EXPECT_EQ(notes[1], "(John) Will do.");
}

} // namespace
} // namespace leadhand
