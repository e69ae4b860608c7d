#include "app/crew/Languages.h"

#include <gtest/gtest.h>

namespace leadhand::crew {
namespace {

TEST(StretchedWords, areLongerAndStillReadable) {
  EXPECT_EQ(stretched("Save"), QStringLiteral("Sáavée"));
  EXPECT_EQ(stretched(""), "");
  const QString sentence =
      QStringLiteral("Everything is kept on this phone and goes to the office by itself.");
  EXPECT_GE(stretched(sentence).size() * 100, sentence.size() * 125);
}

TEST(StretchedWords, keepWhatIsFilledIn) {
  EXPECT_EQ(stretched("%1 of %n at %L2, 100 %"), QStringLiteral("%1 öof %n áat %L2, 100 %"));
}

TEST(StretchedWords, keepMarkup) {
  EXPECT_EQ(stretched("<b>no</b> ivy"), QStringLiteral("<b>ñöo</b> îivý"));
}

TEST(StretchedWords, areNoLanguageThatAnybodyChooses) {
  EXPECT_FALSE(isLanguage(QString::fromLatin1(stretchedCode)));
  EXPECT_EQ(localeOf(QString::fromLatin1(stretchedCode)), localeOf("en"));
  EXPECT_EQ(localeOf("fr").language(), QLocale::French);
}

} // namespace
} // namespace leadhand::crew
