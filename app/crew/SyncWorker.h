#pragma once
#include "core/store/DeviceStore.h"
#include "core/store/FileBlobStore.h"
#include "sync/device/UnsentWork.h"
#include "sync/transport/SyncRunner.h"

#include <atomic>
#include <memory>
#include <optional>
#include <QObject>
#include <string>
#include <vector>

namespace leadhand::crew {

/// A file of unsent work that somebody wants; set to false, by any thread, it is wanted no more.
using PackingWish = std::shared_ptr<std::atomic<bool>>;

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
    bool talks = true;                    ///< false: it has no contact with the office
  };
  explicit SyncWorker(Setup setup);
  ~SyncWorker() override;

  void start();
  void workWritten();
  void syncNow();
  void photosWanted();
  void networkChanged(bool reachable);
  /// Writes what is unsent into this file, see packUnsentWork(); ends with `packed` or `packingFailed`.
  void packWork(const std::string& path, const leadhand::crew::PackingWish& wish);

 signals:
  /// What this thread has committed, for the other thread's store.
  void committed(const std::vector<leadhand::StoreChange>& changes);
  void contactChanged();
  void packing(const leadhand::crew::PackingWish& wish, qint64 packed, qint64 all);
  void packed(const leadhand::crew::PackingWish& wish, const leadhand::sync::UnsentWork& work);
  void packingFailed(const leadhand::crew::PackingWish& wish, const leadhand::Error& error);

 private:
  Setup m_setup;
  std::unique_ptr<DeviceStore> m_store;
  std::unique_ptr<FileBlobStore> m_photos;
  std::unique_ptr<sync::SyncRunner> m_runner;
  std::optional<Error> m_trouble; ///< why there is no store, or no place for photos
};

} // namespace leadhand::crew
