// Pictures of every screen on Jane's sample phone: leadhand_crew_shots FOLDER

#include "app/crew/ScreenTour.h"
#include "tests/crew/Phone.h"

#include <cstdio>
#include <QGuiApplication>
#include <QQmlApplicationEngine>

int main(int argc, char** argv) {
  QGuiApplication app(argc, argv);
  if (argc != 2)
    return 2;
  leadhand::test::Phone phone;
  QQmlApplicationEngine engine;
  engine.addImportPath(QStringLiteral(":/qt/qml"));
  phone.attach(engine);
  auto* context = qobject_cast<leadhand::crew::CrewContext*>(phone.session());
  context->settings().setReduceMotion(true);
  engine.setInitialProperties({{QStringLiteral("session"), QVariant::fromValue(phone.session())},
                               {QStringLiteral("settings"), QVariant::fromValue(phone.settings())}});
  engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Leadhand/Shell/Main.qml")));
  auto* window = engine.rootObjects().isEmpty()
                     ? nullptr
                     : qobject_cast<QQuickWindow*>(engine.rootObjects().constFirst());
  if (window == nullptr)
    return 1;
  leadhand::crew::ScreenTour tour(*context, *window);
  tour.settle();
  for (const QString& line : tour.shootAll(QString::fromLocal8Bit(argv[1])))
    std::fprintf(stderr, "not shown: %s\n", qPrintable(line));
  return 0;
}
