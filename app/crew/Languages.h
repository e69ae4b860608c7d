#pragma once
#include <QLocale>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QtQml/qqmlregistration.h>
#include <QVariantList>

namespace leadhand::crew {

/// The languages the app has words for, by their two-letter codes; the first is the one without a catalogue.
[[nodiscard]] QStringList languageCodes();
/// The same for a choice: [{word: "fr", label: "Français"}], each in its own language, the system's first.
[[nodiscard]] QVariantList languageChoices();
[[nodiscard]] bool isLanguage(const QString& code);
/// No language: the English words, half as long again and with marks on their letters. It shows where the
/// next language will not fit, and is offered to nobody.
inline constexpr auto stretchedCode = "qps";
/// Of a text as it stands in a catalogue: what is filled in (%1, %n) and markup stay as they are.
[[nodiscard]] QString stretched(const QString& text);
/// Whose numbers and dates the screens show.
[[nodiscard]] QLocale localeOf(const QString& code);
/// The first of the system's languages that there are words for, else the first of all.
[[nodiscard]] QString systemLanguage();

/// What the screens know of them.
class Languages : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_SINGLETON
  Q_PROPERTY(QVariantList choices READ choices CONSTANT FINAL)

 public:
  [[nodiscard]] static QVariantList choices() { return languageChoices(); }
};

} // namespace leadhand::crew
