#include "app/crew/Languages.h"

#include <QHash>
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

QString stretched(const QString& text) {
  static const QHash<QChar, QString> longer{
      {'a', "\u00e1a"}, {'e', "\u00e9e"}, {'i', "\u00eei"}, {'o', "\u00f6o"}, {'u', "\u00fcu"},
      {'y', "\u00fd"},  {'c', "\u00e7"},  {'n', "\u00f1"},  {'s', "\u0161"},  {'A', "\u00c5"},
      {'E', "\u00c9"},  {'I', "\u00ce"},  {'O', "\u00d6"},  {'U', "\u00dc"}};
  QString words;
  bool inTag = false;
  for (qsizetype at = 0; at < text.size(); ++at) {
    const QChar letter = text[at];
    inTag = (inTag || letter == QLatin1Char('<')) && letter != QLatin1Char('>');
    if (letter == QLatin1Char('%') && at + 1 < text.size()) // and what it stands for
      words += text.mid(at++, 2);
    else
      words += inTag ? QString(letter) : longer.value(letter, letter);
  }
  return words;
}

QLocale localeOf(const QString& code) {
  const bool isEnglish = code == languageCodes().constFirst() || code == QLatin1String(stretchedCode);
  return isEnglish ? QLocale(QLocale::English, QLocale::UnitedStates) : QLocale(code);
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
