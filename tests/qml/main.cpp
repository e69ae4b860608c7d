// Runs every tst_*.qml beside it against the real modules, which are built in.

#include <QObject>
#include <QQmlEngine>
#include <QtQuickTest>

class Setup : public QObject {
  Q_OBJECT

 public slots:
  void qmlEngineAvailable(QQmlEngine* engine) { engine->addImportPath(QStringLiteral(":/qt/qml")); }
};

QUICK_TEST_MAIN_WITH_SETUP(leadhand_qml, Setup)

#include "main.moc"
