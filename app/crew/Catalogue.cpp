#include "app/crew/Catalogue.h"

#include "app/crew/Languages.h"

#include <QCoreApplication>
#include <QLocale>

namespace leadhand::crew {

void Catalogue::use(const QString& language) {
  QCoreApplication::removeTranslator(&m_words);
  const bool english = language == languageCodes().constFirst();
  QLocale::setDefault(english ? QLocale(QLocale::English, QLocale::UnitedStates) : QLocale(language));
  if (english)
    return;
  if (m_words.load(QStringLiteral(":/i18n/leadhand_%1.qm").arg(language)))
    QCoreApplication::installTranslator(&m_words);
  else
    qWarning("there are no words for the language %s", qPrintable(language));
}

} // namespace leadhand::crew
