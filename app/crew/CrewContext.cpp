#include "app/crew/CrewContext.h"

#include "app/crew/CommentDraft.h"
#include "app/crew/Languages.h"
#include "app/crew/SyncWords.h"
#include "app/crew/SyncWorker.h"
#include "app/crew/Text.h"
#include "core/store/BlobLedger.h"
#include "core/store/Reserve.h"
#include "core/store/Salvage.h"
#include "core/work/Office.h"
#include "core/work/Photos.h"
#include "core/work/VoiceKeeping.h"
#include "core/work/Voices.h"

#include <algorithm>
#include <QQmlEngine>

namespace leadhand::crew {

namespace {

constexpr const char* engineProperty = "leadhandContext";
constexpr int idleMs = 1500;
constexpr std::int64_t indexAtOnce = 100;

/// That somebody has read something is written without their doing.
bool isOnesOwnDoing(const StoreChange& change) {
  return change.kind != Kind::none && change.kind != Kind::readMark && change.kind != Kind::bulletinRead;
}

} // namespace

CrewContext::CrewContext(const CrewOptions& options, CrewSeams seams)
    : m_options(options), m_seams(std::move(seams)), m_phrases(*m_seams.clock) {}

CrewContext::~CrewContext() {
  if (!m_thread.isRunning())
    return;
  m_thread.quit();
  m_thread.wait();
}

Result<std::unique_ptr<CrewContext>> CrewContext::open(const CrewOptions& options, CrewSeams seams) {
  auto context = std::unique_ptr<CrewContext>(new CrewContext(options, std::move(seams)));
  LEADHAND_TRY(context->begin());
  return context;
}

Status CrewContext::begin() {
  DeviceStoreOptions where;
  where.folder = toStd(m_options.home);
  std::optional<Salvaged> saved; // what came of a damaged database stands in meta's "salvaged"
  LEADHAND_ASSIGN(m_store, openOrSalvage(where, *m_seams.keys, *m_seams.clock, *m_seams.random, saved));
  Reserve(where.folder).hold(*m_seams.random);
  // Where the device's clock is wrong, the office has told by how much.
  if (const auto offset = m_store->meta("clock_offset_ms"); offset && !offset->empty())
    m_seams.clock->setServerOffsetMs(toQt(*offset).toLongLong());
  m_settings = std::make_unique<Settings>(*m_store);
  connect(m_settings.get(), &Settings::languageChanged, this, &CrewContext::useLanguage);
  connect(m_settings.get(), &Settings::photosOnFreeOnlyChanged, this, &CrewContext::fetchPhotos);
  useLanguage();
  // What can't be put together now is tried again with the next start: its pieces stay named.
  if (const Status taken = takeUpRecording(); !taken)
    qWarning("recording: %s", taken.error().sentence().c_str());

  m_store->listen([this](const std::vector<StoreChange>& changes) { committed(changes); });
  m_tell.setSingleShot(true);
  connect(&m_tell, &QTimer::timeout, this, &CrewContext::tellScreens);
  m_idle.setSingleShot(true);
  connect(&m_idle, &QTimer::timeout, this, &CrewContext::indexSome);
  m_idle.start(idleMs);
  refreshContact();
  return {};
}

Status CrewContext::takeUpRecording() {
  if (m_seams.blobs == nullptr)
    return {};
  LEADHAND_ASSIGN(const auto left, VoiceKeeping::leftBehind(*m_store, *m_seams.blobs));
  if (left)
    LEADHAND_TRY(CommentDraft::addRecording(*m_store, *left));
  return VoiceKeeping::settle(*m_store, *m_seams.blobs);
}

void CrewContext::attach(QQmlEngine& engine) {
  engine.setProperty(engineProperty, QVariant::fromValue(static_cast<QObject*>(this)));
}

CrewContext* CrewContext::create(QQmlEngine* engine, QJSEngine*) {
  auto* context = qobject_cast<CrewContext*>(engine->property(engineProperty).value<QObject*>());
  Q_ASSERT_X(context != nullptr, "CrewContext", "attach() comes before the first screen");
  QJSEngine::setObjectOwnership(context, QJSEngine::CppOwnership);
  return context;
}

CrewContext* CrewContext::of(const QObject* object) {
  const QQmlEngine* engine = qmlEngine(object);
  return engine == nullptr ? nullptr
                           : qobject_cast<CrewContext*>(engine->property(engineProperty).value<QObject*>());
}

void CrewContext::startSync() {
  if (m_options.sync && m_contact.enrolled)
    (void)worker();
}

SyncWorker& CrewContext::worker() {
  if (m_worker != nullptr)
    return *m_worker;
  SyncWorker::Setup setup;
  setup.folder = m_store->folder();
  setup.keys = m_seams.keys;
  setup.clock = m_seams.clock;
  setup.random = m_seams.random;
  setup.connectivity = m_seams.connectivity;
  setup.talks = m_options.sync;
  m_worker = new SyncWorker(std::move(setup));
  m_worker->moveToThread(&m_thread);
  connect(&m_thread, &QThread::started, m_worker, &SyncWorker::start);
  connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
  connect(m_worker, &SyncWorker::committed, this, [this](const std::vector<StoreChange>& changes) {
    m_fromWorker = true;
    m_store->notice(changes);
    m_fromWorker = false;
  });
  connect(m_worker, &SyncWorker::contactChanged, this, &CrewContext::refreshContact);
  m_thread.setObjectName(QStringLiteral("sync"));
  m_thread.start();
  return *m_worker;
}

void CrewContext::syncNow() {
  if (m_worker != nullptr)
    QMetaObject::invokeMethod(m_worker, &SyncWorker::syncNow, Qt::QueuedConnection);
}

void CrewContext::networkChanged(bool reachable) {
  if (m_worker != nullptr)
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, reachable] { worker->networkChanged(reachable); },
        Qt::QueuedConnection);
}

void CrewContext::wantPhotos(const std::vector<PhotoView>& photos) {
  bool asked = false;
  for (const PhotoView& photo : photos) {
    const Result<bool> wanted = wantToShow(*m_store, photo);
    // A wish that can't be written is made again the next time the photo is looked for.
    if (!wanted)
      qWarning("photo: %s", wanted.error().sentence().c_str());
    asked = asked || wanted.value_or(false);
  }
  if (asked)
    fetchPhotos();
}

void CrewContext::wantVoices(const std::vector<VoiceView>& voices) {
  bool asked = false;
  for (const VoiceView& voice : voices) {
    const Result<bool> wanted = wantToHear(*m_store, voice);
    if (!wanted)
      qWarning("voice note: %s", wanted.error().sentence().c_str());
    asked = asked || wanted.value_or(false);
  }
  if (asked)
    fetchPhotos();
}

void CrewContext::buzz(Buzz what) const {
  if (m_seams.haptics != nullptr)
    m_seams.haptics->buzz(what);
}

void CrewContext::wantPhoto(const PhotoView& photo) {
  if (const Status wanted = BlobLedger(*m_store).want(photo.hash, photo.size); !wanted)
    qWarning("photo: %s", wanted.error().sentence().c_str());
  fetchPhotos();
}

void CrewContext::fetchPhotos() {
  if (m_worker != nullptr)
    QMetaObject::invokeMethod(m_worker, &SyncWorker::photosWanted, Qt::QueuedConnection);
}

void CrewContext::committed(const std::vector<StoreChange>& changes) {
  for (const StoreChange& change : changes)
    m_changed.insert(change.kind);
  m_tell.start(0);
  m_idle.start(idleMs);
  if (!m_fromWorker && std::any_of(changes.begin(), changes.end(), isOnesOwnDoing))
    buzz(Buzz::saved);
  if (!m_fromWorker && m_worker != nullptr)
    QMetaObject::invokeMethod(m_worker, &SyncWorker::workWritten, Qt::QueuedConnection);
}

void CrewContext::tellScreens() {
  const Kinds changed = std::exchange(m_changed, {});
  refreshContact();
  emit storeChanged(changed);
}

void CrewContext::refreshContact() {
  m_contact = SyncDesk(*m_store).status();
  m_unread = m_contact.enrolled ? Updates(*m_store).unread() : 0;
  emit contactChanged();
}

void CrewContext::indexSome() {
  const Result<std::int64_t> left = m_store->indexTail(indexAtOnce);
  if (left && *left > 0)
    m_idle.start(50);
}

void CrewContext::useLanguage() {
  m_phrases.setLocale(localeOf(m_settings->language()));
  // Those who translate the screens hear it first; what is said here is read again after that.
  emit languageChanged();
  emit contactChanged();
}

QString CrewContext::company() const {
  return toQt(m_contact.company);
}

QString CrewContext::person() const {
  return toQt(m_contact.person.name);
}

QString CrewContext::role() const {
  return toQt(m_contact.role);
}

QString CrewContext::today() const {
  return toQt(m_phrases.today());
}

QString CrewContext::syncState() const {
  return SyncWords::state(m_contact);
}

QString CrewContext::syncText() const {
  return m_contact.enrolled ? SyncWords::line(m_contact, m_phrases) : QString();
}

Reach CrewContext::reach() const {
  return m_seams.connectivity == nullptr ? Reach::free : m_seams.connectivity->reach();
}

} // namespace leadhand::crew
