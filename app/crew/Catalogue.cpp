#include "app/crew/Catalogue.h"

#include "app/crew/Languages.h"

#include <QCoreApplication>
#include <QLocale>

namespace leadhand::crew {

QString Catalogue::Stretched::translate(const char*, const char* source, const char*, int) const {
  return stretched(QString::fromUtf8(source));
}

void Catalogue::use(const QString& language) {
  QCoreApplication::removeTranslator(&m_words);
  QCoreApplication::removeTranslator(&m_stretched);
  QLocale::setDefault(localeOf(language));
  if (language == languageCodes().constFirst())
    return;
  if (language == QLatin1String(stretchedCode)) {
    QCoreApplication::installTranslator(&m_stretched);
    return;
  }
  if (m_words.load(QStringLiteral(":/i18n/leadhand_%1.qm").arg(language)))
    QCoreApplication::installTranslator(&m_words);
  else
    qWarning("there are no words for the language %s", qPrintable(language));
}

} // namespace leadhand::crew
