#pragma once
#include "core/store/DeviceStore.h"
#include "core/store/FileBlobStore.h"
#include "sync/transport/SyncRunner.h"

#include <memory>
#include <QObject>
#include <string>
#include <vector>

namespace leadhand::crew {

/// The thread that talks to the office: a connection to the store of its own, and a SyncRunner on it.
/// Everything but the constructor runs in that thread.
class SyncWorker : public QObject {
  Q_OBJECT

 public:
  struct Setup {
    std::string folder;
    KeyStore* keys = nullptr;
    Clock* clock = nullptr;
    Random* random = nullptr;
    Connectivity* connectivity = nullptr; ///< may be asked by any thread; null: a network that costs nothing
    QByteArray caPem;                     ///< empty: the certificate kept at enrolment
  };
  explicit SyncWorker(Setup setup);
  ~SyncWorker() override;

  void start();
  void workWritten();
  void syncNow();
  void photosWanted();
  void networkChanged(bool reachable);

 signals:
  /// What this thread has committed, for the other thread's store.
  void committed(const std::vector<leadhand::StoreChange>& changes);
  void contactChanged();

 private:
  Setup m_setup;
  std::unique_ptr<DeviceStore> m_store;
  std::unique_ptr<FileBlobStore> m_photos;
  std::unique_ptr<sync::SyncRunner> m_runner;
};

} // namespace leadhand::crew
