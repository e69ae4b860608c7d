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
    return;
  }
  m_store = std::move(*opened);
  sync::SyncRunner::Options options;
  options.caPem = m_setup.caPem;
  // Without a place for photos the rows still go; what is wrong with it is said where a photo is taken.
  if (auto photos = FileBlobStore::open(m_setup.folder + "/blobs", *m_setup.keys, *m_setup.random))
    m_photos = std::move(*photos);
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

} // namespace leadhand::crew
