// Runs every tst_*.qml beside it on the real screens, each file on a device of its own.
#include "tests/screens/Sample.h"

#include <QQmlEngine>
#include <QtQuickTest>

class Setup : public QObject {
  Q_OBJECT

 public slots:
  void qmlEngineAvailable(QQmlEngine* engine) {
    engine->addImportPath(QStringLiteral(":/qt/qml"));
    leadhand::test::Sample::attach(*engine);
  }
};

QUICK_TEST_MAIN_WITH_SETUP(leadhand_screens, Setup)

#include "main.moc"
