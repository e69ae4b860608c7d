#include "app/crew/SyncCentre.h"

#include "app/crew/CommentDraft.h"
#include "app/crew/GivingUp.h"
#include "app/crew/SyncWords.h"
#include "app/crew/Text.h"
#include "core/store/BlobLedger.h"
#include "core/work/DailyLog.h"
#include "core/work/Drafts.h"

#include <QUrl>

namespace leadhand::crew {

namespace {

constexpr int tickMs = 30'000;
constexpr std::size_t mostWaiting = 50;

} // namespace

SyncCentre::SyncCentre(QObject* parent) : ViewModel(parent) {
  m_tick.setInterval(tickMs);
  connect(&m_tick, &QTimer::timeout, this, &SyncCentre::reload);
}

void SyncCentre::componentComplete() {
  ViewModel::componentComplete();
  if (!ready())
    return;
  connect(&context(), &CrewContext::contactChanged, this, &SyncCentre::reload);
  connect(&GivingUp::of(context()), &GivingUp::changed, this, &SyncCentre::reload);
}

void SyncCentre::sendNow() {
  context().syncNow();
}

void SyncCentre::refresh() {
  showContact(context().contact());
  const SyncItems items(context(), GivingUp::of(context()).pending());
  const std::size_t waiting = items.waitingCount();
  m_refused.show(items.refused());
  m_conflicts.show(ConflictChoice(context()).rows());
  m_waiting.show(items.waiting(mostWaiting));
  m_arrived.show(items.arrived());
  m_moreWaiting = waiting <= mostWaiting ? QString() : tr("and %1 more").arg(waiting - mostWaiting);
  setStateByRows(m_refused.count() + m_conflicts.count() + m_waiting.count() + m_arrived.count());
}

void SyncCentre::showContact(const SyncStatusView& status) {
  m_office = Phrases::line({toQt(status.company), QUrl(toQt(status.server)).host()});
  m_headline = SyncWords::headline(status);
  m_headlineTone = SyncWords::tone(status);
  m_headlineIcon = SyncWords::icon(status);
  m_sentence = SyncWords::sentence(status, phrases());
  m_lastContact = SyncWords::lastContact(status, phrases());
  m_nextAttempt = SyncWords::next(status, phrases(), context().clock().now());
  m_action = SyncWords::action(status);
  m_unreadable = SyncWords::unreadable(status.unreadable);
  const BlobLedger photos(store());
  m_photos = SyncWords::photos({photos.waiting(), photos.waitingVoices(), photos.waitingBytes()}, status,
                               context().settings().photosOnFreeOnly(), context().reach(), phrases());
  if (m_nextAttempt.isEmpty())
    m_tick.stop();
  else if (!m_tick.isActive())
    m_tick.start();
}

bool SyncCentre::tryAgain(const QString& recordId) {
  if (!went(Drafts(store()).retry(idFrom(recordId))))
    return false;
  context().syncNow();
  reload();
  return true;
}

bool SyncCentre::copyToDraft(const QString& recordId) {
  const RefusedRow* row = m_refused.find(recordId);
  if (row == nullptr)
    return false;
  const auto comment = DailyLog(store(), context().blobs()).show(idFrom(recordId));
  CommentParts parts;
  parts.words = row->text;
  if (comment) {
    parts.photos = comment->photos;
    parts.voices = comment->voices;
  }
  return went(CommentDraft::addTo(store(), row->customerId, row->customerName, parts));
}

bool SyncCentre::restoreOwn(const QString& conflictId) {
  const Result<QString> written = ConflictChoice(context()).restore(conflictId);
  m_note = written.value_or(QString());
  return went(written);
}

bool SyncCentre::askOffice(const QString& conflictId) {
  return went(ConflictChoice(context()).ask(conflictId));
}

} // namespace leadhand::crew
