#include "app/crew/Pairing.h"

#include "app/crew/Text.h"
#include "core/work/Office.h"
#include "sync/transport/EnrolDevice.h"

#include <QSysInfo>

namespace leadhand::crew {

Pairing::Pairing(QObject* parent) : ViewModel(parent) {}

void Pairing::refresh() {
  if (m_server.isEmpty())
    setServer(context().options().presetServer);
  setState(QStringLiteral("content"));
}

void Pairing::setServer(const QString& server) {
  if (server == m_server)
    return;
  m_server = server;
  clearProblem();
  emit inputChanged();
}

void Pairing::setCode(const QString& code) {
  if (code == m_code)
    return;
  m_code = code;
  clearProblem();
  emit inputChanged();
}

bool Pairing::possible() const {
  return !m_server.trimmed().isEmpty() && !m_code.trimmed().isEmpty();
}

void Pairing::pair() {
  if (m_busy || !possible())
    return;
  m_busy = true;
  emit busyChanged();
  // Asked from the event loop: the call waits for the office, and no QML handler may wait.
  QTimer::singleShot(0, this, &Pairing::ask);
}

void Pairing::ask() {
  sync::EnrolmentOptions options;
  options.server = m_server.trimmed();
  options.code = m_code.trimmed();
  options.label = QSysInfo::machineHostName();
  options.caFile = context().options().caFile;
  const Status enrolled = sync::enrolDevice(store(), context().keys(), options);
  m_busy = false;
  emit busyChanged();
  if (!went(enrolled))
    return;
  readWho();
  m_done = true;
  emit doneChanged();
}

void Pairing::readWho() {
  const SyncStatusView now = SyncDesk(store()).status();
  m_company = toQt(now.company);
  const QString role = phrases().role(now.role);
  const QString name = toQt(now.person.name);
  m_person = role.isEmpty() ? name : tr("%1, %2").arg(name, role);
}

void Pairing::begin() {
  context().refreshContact();
  context().startSync();
}

} // namespace leadhand::crew
