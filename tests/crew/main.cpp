// Runs tst_*.qml against the real view-models on Jane's sample phone, one phone for each file.

#include "tests/crew/Phone.h"

#include <QObject>
#include <QQmlEngine>
#include <QtQuickTest>

namespace {

class Setup : public QObject {
  Q_OBJECT

 public slots:
  void qmlEngineAvailable(QQmlEngine* engine) {
    engine->addImportPath(QStringLiteral(":/qt/qml"));
    m_phone.reset();
    using Filling = leadhand::test::SampleCrew::Filling;
    const bool fresh = qEnvironmentVariable("LEADHAND_SAMPLE_PHONE") == QLatin1String("new");
    m_phone = std::make_unique<leadhand::test::Phone>(fresh ? Filling::newPhone : Filling::everything);
    m_phone->attach(*engine);
  }

 private:
  std::unique_ptr<leadhand::test::Phone> m_phone;
};

} // namespace

QUICK_TEST_MAIN_WITH_SETUP(leadhand_crew_qml, Setup)

#include "main.moc"
