#include "sync/transport/OfficeAddress.h"

#include <QHostAddress>
#include <QSslCertificate>

namespace leadhand::sync {
namespace {

bool isLoopback(const QString& host) {
  const QHostAddress address(host);
  return host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0 ||
         (!address.isNull() && address.isLoopback());
}

} // namespace

Result<QUrl> officeAddress(const QString& typed) {
  QString text = typed.trimmed();
  if (!text.contains(QLatin1String("://")))
    text.prepend(QLatin1String("https://"));
  const QUrl url(text, QUrl::StrictMode);
  const bool secure = url.scheme() == QLatin1String("https");
  if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty() ||
      (!secure && url.scheme() != QLatin1String("http")))
    return fail(ErrorCode::notOurServer, typed.toStdString(), "write it as https://HOST:PORT");
  if (!secure && !isLoopback(url.host()))
    return fail(ErrorCode::notOurServer, typed.toStdString(),
                "http:// is only for this machine itself; write https://");
  return url.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

Result<QSslConfiguration> officeTls(const QByteArray& caPem) {
  QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
  tls.setProtocol(QSsl::TlsV1_2OrLater);
  tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
  if (!caPem.isEmpty()) {
    const QList<QSslCertificate> authorities = QSslCertificate::fromData(caPem, QSsl::Pem);
    if (authorities.isEmpty())
      return fail(ErrorCode::fileUnreadable, "certificate", "name a PEM file with the office's certificate");
    tls.setCaCertificates(authorities);
  }
  return tls;
}

} // namespace leadhand::sync
