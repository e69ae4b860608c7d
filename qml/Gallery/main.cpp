// Shows the controls, or writes pictures of them: every page in every scheme, size and text size.

#include <QDir>
#include <QGuiApplication>
#include <QImage>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTimer>

#include <cstdio>

namespace {

struct Shot {
  QSize size;
  QString scheme;
  double textScale;
  QString page;
  QString file;
};

QList<Shot> plannedShots(const QStringList& pages) {
  struct Format {
    QString name;
    QSize size;
  };
  const QList<Format> formats{{QStringLiteral("phone"), QSize(390, 844)},
                              {QStringLiteral("tablet"), QSize(1180, 820)}};
  QList<Shot> shots;
  for (const QString& page : pages) {
    for (const Format& format : formats) {
      for (const char* scheme : {"light", "dark", "sun"}) {
        for (const double scale : {1.0, 2.0}) {
          const QString file = QStringLiteral("%1-%2-%3-%4.png")
                                   .arg(page, format.name, QLatin1String(scheme))
                                   .arg(scale * 100);
          shots.append({format.size, QLatin1String(scheme), scale, page, file});
        }
      }
    }
  }
  return shots;
}

void settle() {
  // Two rounds let bindings, layouts and polish come to rest before the picture is taken.
  for (int round = 0; round < 2; ++round) {
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents(QEventLoop::AllEvents, 30);
  }
}

int writeShots(QQuickWindow* window, const QString& folder) {
  if (!QDir().mkpath(folder)) {
    std::fprintf(stderr, "Cannot make the folder %s.\n", qPrintable(folder));
    return 1;
  }
  const QStringList pages = window->property("pages").toStringList();
  for (const Shot& shot : plannedShots(pages)) {
    window->resize(shot.size);
    window->setProperty("scheme", shot.scheme);
    window->setProperty("textScale", shot.textScale);
    window->setProperty("page", shot.page);
    settle();
    const QString path = QDir(folder).filePath(shot.file);
    if (!window->grabWindow().save(path)) {
      std::fprintf(stderr, "Cannot write %s.\n", qPrintable(path));
      return 1;
    }
  }
  return 0;
}

} // namespace

int main(int argc, char** argv) {
  QGuiApplication application(argc, argv);
  QQmlApplicationEngine engine;
  engine.addImportPath(QStringLiteral(":/qt/qml"));
  engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Leadhand/Gallery/Gallery.qml")));
  if (engine.rootObjects().isEmpty()) {
    return 1;
  }
  const QStringList arguments = QCoreApplication::arguments();
  const qsizetype shots = arguments.indexOf(QStringLiteral("--shots"));
  if (shots < 0) {
    return QGuiApplication::exec();
  }
  if (shots + 1 >= arguments.size()) {
    std::fprintf(stderr, "--shots needs a folder.\n");
    return 2;
  }
  auto* window = qobject_cast<QQuickWindow*>(engine.rootObjects().constFirst());
  window->setProperty("still", true);
  return writeShots(window, arguments.at(shots + 1));
}
