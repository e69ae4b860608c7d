#include "platform/desktop/SecretServiceKeyStore.h"

#include <QEventLoop>
#include <QString>
#include <qt6keychain/keychain.h>
#include <sodium.h>

namespace leadhand::platform {
namespace {

constexpr const char* serviceName = "Leadhand";

void runToEnd(QKeychain::Job& job) {
  QEventLoop loop;
  job.setAutoDelete(false);
  job.setInsecureFallback(false);
  QObject::connect(&job, &QKeychain::Job::finished, &loop, &QEventLoop::quit, Qt::QueuedConnection);
  job.start();
  loop.exec();
}

tl::unexpected<Error> refused(const QKeychain::Job& job) {
  const bool locked = job.error() == QKeychain::AccessDenied || job.error() == QKeychain::AccessDeniedByUser;
  // What answers nothing gives no better reason than "Unknown error".
  return fail(ErrorCode::keyUnreadable,
              locked ? "the system's key store is locked" : "this system has no key store that answers",
              "install or unlock one");
}

} // namespace

Result<SecretServiceKeyStore::Answer> SecretServiceKeyStore::ask(const std::string& name) const {
  QKeychain::ReadPasswordJob job(QString::fromLatin1(serviceName));
  job.setKey(QString::fromStdString(m_profile + "/" + name));
  runToEnd(job);
  if (job.error() == QKeychain::EntryNotFound)
    return Answer{};
  if (job.error() != QKeychain::NoError)
    return refused(job);
  return Answer{true, QByteArray::fromHex(job.binaryData()).toStdString()};
}

Status SecretServiceKeyStore::keep(const std::string& name, const std::string& secret) const {
  QKeychain::WritePasswordJob job(QString::fromLatin1(serviceName));
  job.setKey(QString::fromStdString(m_profile + "/" + name));
  job.setBinaryData(QByteArray::fromStdString(secret).toHex()); // some key stores hold only text
  runToEnd(job);
  return job.error() == QKeychain::NoError ? Status{} : refused(job);
}

Status SecretServiceKeyStore::probe() {
  const auto answer = ask("probe");
  return answer ? Status{} : tl::unexpected(answer.error());
}

Result<std::string> SecretServiceKeyStore::readOrMake(const std::string& name, std::size_t size) {
  const std::lock_guard lock(m_mutex);
  if (const auto known = m_known.find(name); known != m_known.end())
    return known->second;
  LEADHAND_ASSIGN(Answer answer, ask(name));
  if (!answer.found) {
    if (size == 0) // asked for as it is, or not at all
      return fail(ErrorCode::unknownRecord, name);
    answer.secret.resize(size);
    randombytes_buf(answer.secret.data(), answer.secret.size());
    LEADHAND_TRY(keep(name, answer.secret));
  }
  m_known[name] = answer.secret;
  return answer.secret;
}

Status SecretServiceKeyStore::write(const std::string& name, const std::string& secret) {
  const std::lock_guard lock(m_mutex);
  LEADHAND_TRY(keep(name, secret));
  m_known[name] = secret;
  return {};
}

} // namespace leadhand::platform
