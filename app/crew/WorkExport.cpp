#include "app/crew/WorkExport.h"

#include "app/crew/SyncWorker.h"
#include "app/crew/Text.h"
#include "core/store/BlobLedger.h"
#include "core/store/Outbox.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace leadhand::crew {

void WorkExport::componentComplete() {
  ViewModel::componentComplete();
  if (ready())
    connect(&context(), &CrewContext::contactChanged, this, &WorkExport::reload);
}

void WorkExport::refresh() {
  m_possible = context().enrolled() && (Outbox(store()).anyWaiting() || BlobLedger(store()).waiting() > 0);
  setState(QStringLiteral("content"));
}

QUrl WorkExport::suggested() const {
  QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
  if (!folder.exists())
    folder = QDir::home();
  return QUrl::fromLocalFile(
      folder.filePath(QStringLiteral("%1 %2.work").arg(context().person(), context().today())));
}

void WorkExport::begin(const QUrl& file) {
  if (running() || !ready())
    return;
  m_file = file.toLocalFile();
  m_packed = 0;
  m_all = 0;
  m_ended.reset();
  if (m_file.isEmpty()) { // a place that is no folder of this device
    end(fail(ErrorCode::folderReadOnly));
    return;
  }
  m_wanted = std::make_shared<std::atomic<bool>>(true);
  SyncWorker& worker = context().worker();
  disconnect(&worker, nullptr, this, nullptr);
  connect(&worker, &SyncWorker::packing, this, [this](const PackingWish& wish, qint64 packed, qint64 all) {
    if (wish != m_wanted)
      return;
    m_packed = packed;
    m_all = all;
    emit refreshed();
  });
  connect(&worker, &SyncWorker::packed, this, [this](const PackingWish& wish, const sync::UnsentWork& work) {
    if (wish == m_wanted)
      end(work);
  });
  connect(&worker, &SyncWorker::packingFailed, this, [this](const PackingWish& wish, const Error& error) {
    if (wish == m_wanted)
      end(tl::unexpected<Error>(error));
  });
  QMetaObject::invokeMethod(
      &worker, [&worker, path = toStd(m_file), wish = m_wanted] { worker.packWork(path, wish); },
      Qt::QueuedConnection);
  emit refreshed();
}

void WorkExport::cancel() {
  if (m_wanted)
    m_wanted->store(false);
}

void WorkExport::end(const Result<sync::UnsentWork>& how) {
  m_wanted.reset();
  m_ended = how;
  reload();
}

QString WorkExport::progress() const {
  return m_all == 0 ? QString() : tr("%1 of %2", "things in a file").arg(m_packed).arg(m_all);
}

double WorkExport::share() const {
  return m_all == 0 ? 0.0 : static_cast<double>(m_packed) / static_cast<double>(m_all);
}

QString WorkExport::outcome() const {
  if (!m_ended)
    return {};
  const QString notNeeded = tr("Everything has reached the office by now. No file is needed.");
  if (!m_possible)
    return notNeeded;
  if (!*m_ended) {
    const Error& error = m_ended->error();
    if (error.code == ErrorCode::folderReadOnly)
      return tr("The file can't be written there. Choose another place; everything is still on this phone.");
    if (error.code == ErrorCode::storeFull)
      return tr("There is no room for the file there. Choose another place; everything is still on this "
                "phone.");
    return phrases().problem(error);
  }
  const sync::UnsentWork& work = **m_ended;
  const QString name = QFileInfo(m_file).fileName();
  if (work.stopped)
    return tr("Stopped. There is no file, and everything is still on this phone.");
  if (work.actions == 1)
    return tr("1 thing is in “%1”. Bring that file to the office.").arg(name);
  if (work.actions > 1)
    return tr("%1 things are in “%2”. Bring that file to the office.").arg(work.actions).arg(name);
  if (work.photos > 0)
    return tr("The photos that the office lacks are in “%1”. Bring that file to the office.").arg(name);
  return work.photosGone == 0
             ? notNeeded
             : tr("The file is empty: the photos that the office lacks are no longer on this phone.");
}

QString WorkExport::remark() const {
  if (!m_possible || !m_ended || !*m_ended || (*m_ended)->stopped ||
      (*m_ended)->actions + (*m_ended)->photos == 0)
    return {};
  const std::int64_t gone = (*m_ended)->photosGone;
  if (gone > 0)
    return gone == 1 ? tr("1 photo is no longer on this phone, and not in the file.")
                     : tr("%1 photos are no longer on this phone, and not in the file.").arg(gone);
  return tr("Only the office can read it. All of it stays on this phone too.");
}

QString WorkExport::tone() const {
  if (m_possible && m_ended && !*m_ended)
    return QStringLiteral("danger");
  return remark().isEmpty() ? QStringLiteral("info") : QStringLiteral("done");
}

} // namespace leadhand::crew
