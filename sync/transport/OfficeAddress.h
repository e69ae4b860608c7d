#pragma once
#include "core/base/Errors.h"

#include <QSslConfiguration>
#include <QString>
#include <QUrl>

namespace leadhand::sync {

/// The office's address as a person typed it, without a path. https:// is understood when no scheme is
/// written. Plain http:// is taken for this machine itself only. Error: notOurServer, with what to write.
[[nodiscard]] Result<QUrl> officeAddress(const QString& typed);

/// What a certificate is judged by: TLS 1.2 or newer and the peer's name; trusting only the authorities of
/// `caPem`, or the system's when it is empty. Error: fileUnreadable (no certificate in it).
[[nodiscard]] Result<QSslConfiguration> officeTls(const QByteArray& caPem);

} // namespace leadhand::sync
