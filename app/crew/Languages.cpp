#include "app/crew/Languages.h"

#include <QLocale>
#include <QVariantMap>

namespace leadhand::crew {

namespace {

struct Language {
  const char* code;
  const char* name;
};

/// The one list of them.
constexpr Language languages[] = {{"en", "English"}, {"fr", "Français"}, {"es", "Español"}};

} // namespace

QStringList languageCodes() {
  QStringList codes;
  for (const Language& language : languages)
    codes.append(QString::fromLatin1(language.code));
  return codes;
}

QVariantList languageChoices() {
  QVariantList choices;
  for (const Language& language : languages)
    choices.append(QVariantMap{{QStringLiteral("word"), QString::fromLatin1(language.code)},
                               {QStringLiteral("label"), QString::fromUtf8(language.name)}});
  return choices;
}

bool isLanguage(const QString& code) {
  return languageCodes().contains(code);
}

QString systemLanguage() {
  const QString code = QLocale::system().name().section(QLatin1Char('_'), 0, 0);
  return isLanguage(code) ? code : languageCodes().constFirst();
}

} // namespace leadhand::crew
