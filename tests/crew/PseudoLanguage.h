#pragma once
#include "app/crew/CrewContext.h"

#include <QCoreApplication>
#include <QPointer>
#include <QQmlEngine>
#include <QTranslator>

namespace leadhand::test {

/// A language that says everything in ‹marks›: what stays without them was not said anew. It is spoken while
/// the settings say French, and installed as the app installs a catalogue: before anybody else hears of the
/// change.
class PseudoLanguage : public QTranslator {
 public:
  void listen(crew::CrewContext& context, QQmlEngine& engine) {
    QObject::connect(&context, &crew::CrewContext::languageChanged, this,
                     [this, &context, shown = QPointer<QQmlEngine>(&engine)] {
                       if (context.settings().language() == QLatin1String("fr"))
                         QCoreApplication::installTranslator(this);
                       else
                         QCoreApplication::removeTranslator(this);
                       if (shown)
                         shown->retranslate();
                     });
  }
  ~PseudoLanguage() override { QCoreApplication::removeTranslator(this); }

  [[nodiscard]] bool isEmpty() const override { return false; }
  [[nodiscard]] QString translate(const char*, const char* source, const char*, int) const override {
    return QStringLiteral("‹") + QString::fromUtf8(source) + QStringLiteral("›");
  }
};

} // namespace leadhand::test
