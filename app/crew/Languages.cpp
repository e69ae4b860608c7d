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
  const QString own = systemLanguage();
  for (const Language& language : languages) {
    const QString code = QString::fromLatin1(language.code);
    choices.insert(code == own ? 0 : choices.size(),
                   QVariantMap{{QStringLiteral("word"), code},
                               {QStringLiteral("label"), QString::fromUtf8(language.name)}});
  }
  return choices;
}

bool isLanguage(const QString& code) {
  return languageCodes().contains(code);
}

QString systemLanguage() {
  // Somebody may have told the system several: the first that we speak.
  for (const QString& wanted : QLocale::system().uiLanguages())
    if (const QString code = wanted.section(QLatin1Char('-'), 0, 0); isLanguage(code))
      return code;
  return languageCodes().constFirst();
}

} // namespace leadhand::crew
