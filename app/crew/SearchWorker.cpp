#include "app/crew/SearchWorker.h"

namespace leadhand::crew {

namespace {

/// It only reads, and looks at most pages once.
constexpr int cacheKiB = 8 * 1024;

} // namespace

SearchWorker::SearchWorker(Setup setup) : m_setup(std::move(setup)) {}

SearchWorker::~SearchWorker() = default;

bool SearchWorker::isOpen() {
  if (m_store)
    return true;
  DeviceStoreOptions where;
  where.folder = m_setup.folder;
  where.cacheKiB = cacheKiB;
  auto opened = DeviceStore::open(where, *m_setup.keys, *m_setup.clock, *m_setup.random);
  if (opened)
    m_store = std::move(*opened);
  else
    emit failed(opened.error());
  return opened.has_value();
}

void SearchWorker::look() {
  if (isOpen())
    emit looked(Findings(*m_store).onDevice());
}

void SearchWorker::ask(quint64 number, const Findings::Question& question) {
  const auto isStale = [newest = m_setup.newest, number] { return newest->load() != number; };
  if (isStale() || !isOpen())
    return;
  Findings::Question asked = question;
  asked.isStale = isStale;
  const FindingsView found = Findings(*m_store).ask(asked);
  if (!isStale())
    emit answered(number, found);
}

} // namespace leadhand::crew
