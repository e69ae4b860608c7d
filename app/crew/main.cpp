#include "app/crew/Arguments.h"
#include "app/crew/Catalogue.h"
#include "app/crew/CrewContext.h"
#include "app/crew/PhotoProvider.h"
#include "app/crew/ScreenTour.h"
#include "core/store/FileBlobStore.h"
#include "platform/desktop/AppKeyStore.h"
#include "platform/desktop/FileKeyStore.h"
#include "platform/desktop/ImageThumbs.h"
#include "platform/desktop/NetworkReach.h"
#include "platform/desktop/QtCamera.h"
#include "platform/desktop/QtLoudspeaker.h"
#include "platform/desktop/QtMicrophone.h"
#include "platform/desktop/SystemClock.h"
#include "platform/desktop/SystemHaptics.h"
#include "platform/desktop/SystemRandom.h"

#include <atomic>
#include <cstdio>
#include <QDir>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QtQml/qqmlextensionplugin.h>

using namespace leadhand;
using namespace leadhand::crew;

namespace {

std::atomic<int> warnings{0};
QtMessageHandler before = nullptr;

/// Counts what the QML engine and our own code complain about; the window system's remarks don't count.
void countWarnings(QtMsgType type, const QMessageLogContext& context, const QString& text) {
  const bool ours = QLatin1String(context.category).indexOf(QLatin1String("qt.qpa")) != 0;
  if (ours && (type == QtWarningMsg || type == QtCriticalMsg))
    ++warnings;
  before(type, context, text);
}

/// With --insecure-dev-key the file that the command line uses too; else the system's own key store.
Result<std::unique_ptr<KeyStore>> keysFor(const Arguments& told) {
  const std::string home = told.home.toStdString();
  if (!told.insecureKey)
    return platform::openAppKeyStore(home, platform::WithoutKeyStore::refuse);
  return std::make_unique<platform::FileKeyStore>(home + "/keys");
}

int failed(const Error& error) {
  std::fprintf(stderr, "leadhand: %s\n", error.sentence().c_str());
  return 1;
}

CrewOptions optionsFor(const Arguments& told) {
  CrewOptions options;
  options.home = told.home;
  options.presetServer = told.server;
  options.caFile = told.caFile;
  options.insecureKey = told.insecureKey;
  options.sync = told.sync && !told.selfTest && !told.layoutTest && told.shotsFolder.isEmpty();
  options.still = told.unattended();
  return options;
}

void applyLooks(const Arguments& told, Settings& settings) {
  settings.setForThisRun(true);
  if (!told.theme.isEmpty())
    settings.setTheme(told.theme);
  if (told.textScale > 0)
    settings.setTextScale(told.textScale);
  if (!told.language.isEmpty())
    settings.setLanguage(told.language);
  if (told.unattended())
    settings.setReduceMotion(true);
  settings.setForThisRun(told.unattended());
}

int unattendedRun(const Arguments& told, CrewContext& context, QQuickWindow& window) {
  ScreenTour tour(context, window);
  tour.settle();
  QStringList missed;
  if (!told.openRoute.isEmpty() && !tour.open(told.openRoute))
    missed.append(told.openRoute);
  if (told.selfTest)
    missed += tour.visitAll();
  if (told.layoutTest)
    missed += tour.readAll();
  if (!told.shotsFolder.isEmpty())
    missed += tour.shootAll(told.shotsFolder);
  if (!told.grabFile.isEmpty() && !tour.grab(told.grabFile))
    missed.append(told.grabFile);
  for (const QString& line : missed)
    std::fprintf(stderr, "leadhand: not shown: %s\n", qPrintable(line));
  if (warnings > 0)
    std::fprintf(stderr, "leadhand: %d warnings\n", warnings.load());
  return missed.isEmpty() && warnings == 0 ? 0 : 1;
}

/// What is heard, said, seen and felt; nothing of the sound system is touched before it is used.
struct Senses {
  platform::QtMicrophone microphone;
  platform::QtLoudspeaker loudspeaker;
  platform::SystemHaptics haptics;
  std::unique_ptr<platform::Camera> camera = platform::openCamera();

  void join(CrewSeams& seams) {
    seams.microphone = &microphone;
    seams.loudspeaker = &loudspeaker;
    seams.haptics = &haptics;
    seams.camera = camera.get();
  }
};

/// What the window is made with.
QVariantMap windowFor(const Arguments& told, CrewContext& context) {
  QVariantMap window{{QStringLiteral("session"), QVariant::fromValue<QObject*>(&context)},
                     {QStringLiteral("settings"), QVariant::fromValue<QObject*>(&context.settings())}};
  if (told.size.isValid()) {
    window.insert(QStringLiteral("width"), told.size.width());
    window.insert(QStringLiteral("height"), told.size.height());
  }
  return window;
}

} // namespace

/// The composition root: everything is made here, and handed on from here.
int main(int argc, char** argv) {
  QGuiApplication app(argc, argv);
  before = qInstallMessageHandler(countWarnings);
  QGuiApplication::setApplicationName(QStringLiteral("leadhand"));
  QGuiApplication::setApplicationDisplayName(QStringLiteral("Leadhand"));
  QGuiApplication::setApplicationVersion(QStringLiteral(LEADHAND_VERSION));
  const auto told = Arguments::parse(QGuiApplication::arguments());
  if (!told)
    return 2;
  if (!QDir().mkpath(told->home)) {
    std::fprintf(stderr, "leadhand: the folder %s can't be made.\n", qPrintable(told->home));
    return 1;
  }
  platform::SystemClock clock;
  platform::SystemRandom random;
  const auto keys = keysFor(*told);
  if (!keys)
    return failed(keys.error());
  const std::string photoFolder = told->home.toStdString() + "/blobs";
  const auto photos = FileBlobStore::open(photoFolder, **keys, random);
  auto photosShown = FileBlobStore::open(photoFolder, **keys, random);
  if (!photos || !photosShown)
    return failed(photos ? photosShown.error() : photos.error());
  platform::NetworkReach network;
  Senses senses;
  CrewSeams seams;
  senses.join(seams);
  seams.connectivity = &network;
  seams.keys = keys->get();
  seams.blobs = photos->get();
  platform::ImageThumbs thumbs;
  seams.thumbs = &thumbs;
  seams.clock = &clock;
  seams.random = &random;
  auto context = CrewContext::open(optionsFor(*told), seams);
  if (!context)
    return failed(context.error());
  applyLooks(*told, (*context)->settings());

  QObject::connect(&network, &platform::NetworkReach::reachableChanged, context->get(),
                   &CrewContext::networkChanged);
  Catalogue catalogue;
  QQmlApplicationEngine engine;
  // First of all that listen: whoever reads words again after it finds the new ones.
  const auto useWords = [&] {
    catalogue.use((*context)->settings().language());
    engine.retranslate();
  };
  useWords();
  QObject::connect(context->get(), &CrewContext::languageChanged, &engine, useWords);
  engine.addImportPath(QStringLiteral(":/qt/qml"));
  engine.addImageProvider(QStringLiteral("photo"), new PhotoProvider(std::move(*photosShown)));
  (*context)->attach(engine);
  engine.setInitialProperties(windowFor(*told, **context));
  engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Leadhand/Shell/Main.qml")));
  auto* shown = engine.rootObjects().isEmpty()
                    ? nullptr
                    : qobject_cast<QQuickWindow*>(engine.rootObjects().constFirst());
  if (shown == nullptr)
    return 1;
  (*context)->startSync();
  if (told->unattended())
    return unattendedRun(*told, **context, *shown);
  if (!told->openRoute.isEmpty() && !ScreenTour(**context, *shown).open(told->openRoute))
    std::fprintf(stderr, "leadhand: there is no screen %s for this person.\n", qPrintable(told->openRoute));
  if (told->firstFrame)
    QObject::connect(shown, &QQuickWindow::frameSwapped, &app, &QGuiApplication::quit, Qt::QueuedConnection);
  return QGuiApplication::exec();
}
