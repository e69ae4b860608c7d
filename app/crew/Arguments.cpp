#include "app/crew/Arguments.h"

#include "app/crew/Languages.h"

#include <cstdio>
#include <QCommandLineParser>
#include <QStandardPaths>

namespace leadhand::crew {

namespace {

std::optional<QSize> sizeFrom(const QString& text) {
  const QStringList sides = text.split(QLatin1Char('x'));
  if (sides.size() != 2)
    return std::nullopt;
  const QSize size(sides[0].toInt(), sides[1].toInt());
  return size.width() >= 320 && size.height() >= 480 ? std::optional(size) : std::nullopt;
}

std::nullopt_t refused(const QString& sentence) {
  std::fprintf(stderr, "leadhand: %s\n", qPrintable(sentence));
  return std::nullopt;
}

} // namespace

std::optional<Arguments> Arguments::parse(const QStringList& words) {
  QCommandLineParser parser;
  parser.setApplicationDescription(
      QStringLiteral("The crew app: what customers say on site, and what becomes of it."));
  const QCommandLineOption home("home", "Folder of this device's data.", "DIR");
  const QCommandLineOption server("server", "Address of the office, offered while pairing.", "URL");
  const QCommandLineOption ca("tls-ca", "The office's own certificate.", "FILE.pem");
  const QCommandLineOption insecure("insecure-dev-key",
                                    "Keep keys in a file instead of the system's key store.");
  const QCommandLineOption noSync("no-sync", "Do not talk to the office in this run.");
  const QCommandLineOption selfTest("self-test", "Show every screen once; exit 1 on any warning.");
  const QCommandLineOption layoutTest(
      "layout-test",
      "Show every screen in every language and size of text; exit 1 on words nobody can read.");
  const QCommandLineOption shots("shots", "Write a picture of every screen into a folder.", "DIR");
  const QCommandLineOption size("size", "Size of the window, for example 390x844.", "WxH");
  const QCommandLineOption theme("theme", "light, dark, sun or auto.", "NAME");
  const QCommandLineOption scale("text-scale", "Size of text, 1 to 2.", "FACTOR");
  const QCommandLineOption language("language", "en, fr or es; qps: English, half as long again.", "CODE");
  const QCommandLineOption open("open", "Open a screen, for example comment?id=ID.", "ROUTE");
  const QCommandLineOption grab("grab", "Write a picture of the window and quit.", "FILE.png");
  const QCommandLineOption firstFrame("first-frame", "Quit once the first screen is shown; for measuring.");
  parser.addOptions({home, server, ca, insecure, noSync, selfTest, layoutTest, shots, size, theme, scale,
                     language, open, grab, firstFrame});
  parser.addHelpOption();
  parser.addVersionOption();
  parser.process(words);

  Arguments told;
  told.home = parser.isSet(home) ? parser.value(home)
                                 : QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
  told.server = parser.value(server);
  told.caFile = parser.value(ca);
  told.insecureKey = parser.isSet(insecure);
  told.sync = !parser.isSet(noSync);
  told.selfTest = parser.isSet(selfTest);
  told.layoutTest = parser.isSet(layoutTest);
  told.shotsFolder = parser.value(shots);
  told.theme = parser.value(theme);
  told.textScale = parser.value(scale).toDouble();
  told.language = parser.value(language);
  told.openRoute = parser.value(open);
  told.grabFile = parser.value(grab);
  told.firstFrame = parser.isSet(firstFrame);
  if (parser.isSet(size)) {
    const auto asked = sizeFrom(parser.value(size));
    if (!asked)
      return refused(QStringLiteral("--size takes WIDTHxHEIGHT, at least 320x480."));
    told.size = *asked;
  }
  if (!told.language.isEmpty() && !isLanguage(told.language) && told.language != QLatin1String(stretchedCode))
    return refused(
        QStringLiteral("--language takes one of %1.").arg(languageCodes().join(QStringLiteral(", "))));
  if (!told.theme.isEmpty() && !QStringList{"light", "dark", "sun", "auto"}.contains(told.theme))
    return refused(QStringLiteral("--theme takes light, dark, sun or auto."));
  if (parser.isSet(scale) && (told.textScale < 1 || told.textScale > 2))
    return refused(QStringLiteral("--text-scale takes a number from 1 to 2."));
  return told;
}

} // namespace leadhand::crew
