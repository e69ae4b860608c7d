#pragma once
#include <QString>
#include <QTranslator>

namespace leadhand::crew {

/// The words of the chosen language, and the locale that numbers and dates of the screens follow. English is
/// the source and needs no catalogue.
class Catalogue {
 public:
  /// `language`: en, fr or es. What is shown already has to be translated again by the engine.
  void use(const QString& language);

 private:
  QTranslator m_words;
};

} // namespace leadhand::crew
