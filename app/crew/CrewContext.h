#pragma once
#include "app/crew/Phrases.h"
#include "app/crew/Settings.h"
#include "core/photo/Picture.h"
#include "core/store/DeviceStore.h"
#include "core/voice/Sound.h"
#include "core/work/Views.h"

#include <memory>
#include <QObject>
#include <QString>
#include <QThread>
#include <QTimer>
#include <QtQml/qqmlregistration.h>
#include <set>

class QQmlEngine;

namespace leadhand::platform {
class Camera;
}

namespace leadhand::crew {

using Kinds = std::set<Kind>;
class SyncWorker;

/// What the app is made of, handed in by the composition root (or a test).
struct CrewSeams {
  KeyStore* keys = nullptr; ///< asked by both threads
  Clock* clock = nullptr;
  Random* random = nullptr;
  BlobStore* blobs = nullptr;         ///< where photos are kept; null: no photo is offered
  ThumbMaker* thumbs = nullptr;       ///< null: photos taken here have no thumbnail
  Microphone* microphone = nullptr;   ///< null: nothing can be recorded here
  Loudspeaker* loudspeaker = nullptr; ///< null: nothing can be heard here
  Haptics* haptics = nullptr;         ///< null: nothing is felt
  platform::Camera* camera = nullptr; ///< null: pictures are chosen from files
  /// What the system knows of its network, asked by the sync thread; null: one that costs nothing.
  Connectivity* connectivity = nullptr;
};

struct CrewOptions {
  QString home;
  QString presetServer; ///< offered while pairing
  QString caFile;       ///< PEM of the office's own certificate, or ""
  bool insecureKey = false;
  bool sync = true;   ///< false: this run never talks to the office
  bool still = false; ///< pictures are taken: nothing moves and nothing blinks
};

/// The running app as screens see it: this device's store, its person, how it stands with the office.
/// Lives in the GUI thread and owns that thread's DeviceStore; a second one lives with the SyncWorker in a
/// thread of its own, and each tells the other what it has committed.
class CrewContext : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_SINGLETON
  Q_PROPERTY(bool enrolled READ enrolled NOTIFY contactChanged FINAL)
  Q_PROPERTY(QString company READ company NOTIFY contactChanged FINAL)
  Q_PROPERTY(QString person READ person NOTIFY contactChanged FINAL)
  Q_PROPERTY(QString role READ role NOTIFY contactChanged FINAL)
  /// inOffice, waiting, offline or attention
  Q_PROPERTY(QString syncState READ syncState NOTIFY contactChanged FINAL)
  Q_PROPERTY(QString syncText READ syncText NOTIFY contactChanged FINAL)
  Q_PROPERTY(int unread READ unread NOTIFY contactChanged FINAL)
  Q_PROPERTY(bool insecureKey READ insecureKey CONSTANT FINAL)
  Q_PROPERTY(bool still READ still CONSTANT FINAL)
  /// The local day, ISO.
  Q_PROPERTY(QString today READ today NOTIFY contactChanged FINAL)

 public:
  [[nodiscard]] static Result<std::unique_ptr<CrewContext>> open(const CrewOptions& options, CrewSeams seams);
  ~CrewContext() override;

  /// Makes this the context of every screen of the engine. Once, before anything is loaded.
  void attach(QQmlEngine& engine);
  static CrewContext* create(QQmlEngine* engine, QJSEngine*);
  /// The context of an object that QML made; null outside an attached engine.
  [[nodiscard]] static CrewContext* of(const QObject* object);

  /// Begins to talk to the office, if this device is enrolled and may.
  void startSync();
  /// The thread beside this one, begun where it does not run yet. Only its signals and queued calls.
  [[nodiscard]] SyncWorker& worker();
  Q_INVOKABLE void syncNow();
  /// The system says that the network came or went.
  void networkChanged(bool reachable);
  /// Somebody sees these small: what is not here and does not come by itself is fetched as soon as the
  /// network allows.
  void wantPhotos(const std::vector<PhotoView>& photos);
  /// Somebody sees these voice notes: what is not here is fetched as soon as the network allows.
  void wantVoices(const std::vector<VoiceView>& voices);
  /// Somebody looks at the whole of this one.
  void wantPhoto(const PhotoView& photo);
  /// Reads again how things stand with the office.
  void refreshContact();

  [[nodiscard]] DeviceStore& store() const { return *m_store; }
  [[nodiscard]] KeyStore& keys() const { return *m_seams.keys; }
  [[nodiscard]] BlobStore* blobs() const { return m_seams.blobs; }
  [[nodiscard]] ThumbMaker* thumbs() const { return m_seams.thumbs; }
  [[nodiscard]] Microphone* microphone() const { return m_seams.microphone; }
  [[nodiscard]] Loudspeaker* loudspeaker() const { return m_seams.loudspeaker; }
  [[nodiscard]] platform::Camera* camera() const { return m_seams.camera; }
  void buzz(Buzz what) const;
  /// What was recorded and has no place yet, by a program that died or on a full disk, stands in a draft.
  [[nodiscard]] Status takeUpRecording();
  /// What the system knows of its network; a hint only.
  [[nodiscard]] Reach reach() const;
  [[nodiscard]] Clock& clock() const { return *m_seams.clock; }
  [[nodiscard]] const CrewOptions& options() const { return m_options; }
  [[nodiscard]] Settings& settings() const { return *m_settings; }
  [[nodiscard]] const Phrases& phrases() const { return m_phrases; }
  [[nodiscard]] const SyncStatusView& contact() const { return m_contact; }

  [[nodiscard]] bool enrolled() const { return m_contact.enrolled; }
  [[nodiscard]] QString company() const;
  [[nodiscard]] QString person() const;
  [[nodiscard]] QString role() const;
  [[nodiscard]] QString syncState() const;
  [[nodiscard]] QString syncText() const;
  [[nodiscard]] int unread() const { return m_unread; }
  [[nodiscard]] bool insecureKey() const { return m_options.insecureKey; }
  [[nodiscard]] bool still() const { return m_options.still; }
  [[nodiscard]] QString today() const;

 signals:
  /// After commits, of this thread or the worker's: once a turn of the event loop.
  void storeChanged(const leadhand::crew::Kinds& kinds);
  void contactChanged();
  void languageChanged();

 private:
  CrewContext(const CrewOptions& options, CrewSeams seams);
  [[nodiscard]] Status begin();
  void committed(const std::vector<StoreChange>& changes);
  void tellScreens();
  void indexSome();
  void useLanguage();
  void fetchPhotos();

  CrewOptions m_options;
  CrewSeams m_seams;
  std::unique_ptr<DeviceStore> m_store;
  std::unique_ptr<Settings> m_settings;
  Phrases m_phrases;
  SyncStatusView m_contact;
  int m_unread = 0;
  Kinds m_changed;
  bool m_fromWorker = false;
  QTimer m_tell;
  QTimer m_idle;
  QThread m_thread;
  SyncWorker* m_worker = nullptr; ///< lives in m_thread, deleted when that ends
};

} // namespace leadhand::crew
