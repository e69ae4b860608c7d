#include "app/crew/SyncWorker.h"

namespace leadhand::crew {

SyncWorker::SyncWorker(Setup setup) : m_setup(std::move(setup)) {}

SyncWorker::~SyncWorker() = default;

void SyncWorker::start() {
  DeviceStoreOptions where;
  where.folder = m_setup.folder;
  auto opened = DeviceStore::open(where, *m_setup.keys, *m_setup.clock, *m_setup.random);
  if (!opened) {
    qWarning("sync: %s", opened.error().sentence().c_str());
    m_trouble = opened.error();
    return;
  }
  m_store = std::move(*opened);
  // Without a place for photos the rows still go; what is wrong with it is said where a photo is taken.
  if (auto photos = FileBlobStore::open(m_setup.folder + "/blobs", *m_setup.keys, *m_setup.random))
    m_photos = std::move(*photos);
  else
    m_trouble = photos.error();
  if (!m_setup.talks)
    return;
  sync::SyncRunner::Options options;
  options.caPem = m_setup.caPem;
  options.blobs = m_photos.get();
  options.connectivity = m_setup.connectivity;
  m_runner = std::make_unique<sync::SyncRunner>(*m_store, *m_setup.keys, options);
  connect(m_runner.get(), &sync::SyncRunner::storeChanged, this, &SyncWorker::committed);
  connect(m_runner.get(), &sync::SyncRunner::stateChanged, this, &SyncWorker::contactChanged);
  m_runner->start();
}

void SyncWorker::workWritten() {
  if (m_runner)
    m_runner->workWritten();
}

void SyncWorker::syncNow() {
  if (m_runner)
    m_runner->syncNow();
}

void SyncWorker::photosWanted() {
  if (m_runner)
    m_runner->photosWanted();
}

void SyncWorker::networkChanged(bool reachable) {
  if (m_runner)
    m_runner->networkChanged(reachable);
}

void SyncWorker::packWork(const std::string& path, const PackingWish& wish) {
  if (m_trouble) {
    emit packingFailed(wish, *m_trouble);
    return;
  }
  const auto step = [&](std::int64_t done, std::int64_t all) {
    emit packing(wish, done, all);
    return wish->load();
  };
  const auto work = sync::packUnsentWork(*m_store, *m_setup.keys, *m_photos, path, step);
  if (work)
    emit packed(wish, *work);
  else
    emit packingFailed(wish, work.error());
}

} // namespace leadhand::crew
