#pragma once
#include <QString>
#include <QTranslator>

namespace leadhand::crew {

/// The words of the chosen language, and the locale that numbers and dates of the screens follow. English is
/// the source and needs no catalogue.
class Catalogue {
 public:
  /// `language`: en, fr, es or the stretched one. What is shown already has to be translated again by the
  /// engine.
  void use(const QString& language);

 private:
  class Stretched : public QTranslator {
   public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char* context, const char* source, const char* note,
                                    int n) const override;
  };

  QTranslator m_words;
  Stretched m_stretched;
};

} // namespace leadhand::crew
