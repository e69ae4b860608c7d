#include "sync/transport/HttpClient.h"

#include "sync/protocol/OfficeMark.h"
#include "sync/protocol/Signature.h"
#include "sync/transport/OfficeAddress.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QPointer>
#include <QSslError>
#include <QTimer>

namespace leadhand::sync {
namespace {

constexpr qint64 mostAnswerBytes = 64LL * 1024 * 1024;
constexpr qsizetype mostLineBytes = 4096;

/// Whether the error only repeats the HTTP status: then the answer itself is whole.
bool onlyStatus(QNetworkReply::NetworkError error) {
  return error == QNetworkReply::NoError ||
         (error >= QNetworkReply::ContentAccessDenied && error <= QNetworkReply::UnknownContentError) ||
         (error >= QNetworkReply::InternalServerError && error <= QNetworkReply::UnknownServerError);
}

ErrorCode codeOf(QNetworkReply::NetworkError error, bool certificateRefused, bool answered) {
  if (certificateRefused)
    return ErrorCode::certificateRefused;
  if (answered)
    return ErrorCode::badReply; // it began and was cut
  switch (error) {
  case QNetworkReply::SslHandshakeFailedError: // no certificate was shown at all: something else listens
                                               // there
  case QNetworkReply::ProtocolUnknownError:
  case QNetworkReply::ProtocolInvalidOperationError:
  case QNetworkReply::ProtocolFailure:
    return ErrorCode::notOurServer;
  default:
    return ErrorCode::noContact;
  }
}

ErrorCode codeOf(const QNetworkReply& reply) {
  const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
  return codeOf(reply.error(), reply.property("certificateRefused").toBool(), status > 0);
}

QByteArray asBytes(std::string_view text) {
  return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

/// 0 where no whole answer came.
int statusOf(const QNetworkReply& reply) {
  return onlyStatus(reply.error()) ? reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() : 0;
}

/// Whether another company's office gave this answer. A page of neither shows no mark and is judged by what
/// it is; but a refusal makes people act, so it counts only from who shows that it is ours.
bool isStrangers(const QNetworkReply& reply, const effect::Send& request, const std::string& company) {
  const int status = statusOf(reply);
  if (company.empty() || status == 0)
    return false;
  const std::string shown = reply.rawHeader(asBytes(officeMarkHeader)).toStdString();
  if (shown.empty())
    return status == 401 || status == 403;
  for (const auto& [name, value] : request.headers)
    if (name == header::nonce)
      return shown != officeMark(company, value);
  return false;
}

std::int64_t retryAfterMs(const QNetworkReply& reply) {
  bool isNumber = false;
  const qlonglong seconds = reply.rawHeader("Retry-After").toLongLong(&isNumber);
  return isNumber && seconds > 0 && seconds < 24 * 3600 ? seconds * 1000 : 0;
}

} // namespace

struct HttpClient::Inside {
  explicit Inside(Options given, QObject* owner) : options(std::move(given)), network(owner) {
    network.setParent(owner); // moves with its owner to another thread
    network.setAutoDeleteReplies(false);
    network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    QByteArray pem = options.caPem;
    if (!options.caFile.isEmpty()) {
      QFile file(options.caFile);
      pem = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
    }
    tls = officeTls(pem);
  }

  [[nodiscard]] Status ready() const {
    if (!tls)
      return tl::unexpected(tls.error());
    const auto address = officeAddress(options.server.toString());
    return address ? Status{} : tl::unexpected(address.error());
  }

  [[nodiscard]] QNetworkRequest made(const std::string& path,
                                     const std::vector<std::pair<std::string, std::string>>& headers,
                                     int timeoutMs) const {
    QUrl url = options.server;
    url.setPath(QString::fromStdString(path));
    QNetworkRequest request(url);
    request.setSslConfiguration(*tls);
    request.setTransferTimeout(timeoutMs);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    for (const auto& [name, value] : headers)
      request.setRawHeader(QByteArray::fromStdString(name), QByteArray::fromStdString(value));
    return request;
  }

  void drop(QPointer<QNetworkReply>& reply) {
    if (!reply)
      return;
    QNetworkReply* old = reply;
    reply = nullptr;
    QObject::disconnect(old, nullptr, nullptr, nullptr);
    old->abort();
    old->deleteLater();
  }

  Options options;
  QNetworkAccessManager network;
  Result<QSslConfiguration> tls = QSslConfiguration();
  QPointer<QNetworkReply> inFlight;
  QPointer<QNetworkReply> pokes;
  QByteArray pokeLine;
  std::uint64_t pokeRev = 0;
};

HttpClient::HttpClient(Options options, QObject* parent)
    : QObject(parent), m_inside(std::make_unique<Inside>(std::move(options), nullptr)) {
  m_inside->network.setParent(this);
}

HttpClient::~HttpClient() {
  abort();
  stopListening();
  m_inside->network.setParent(nullptr);
}

QNetworkReply* HttpClient::exchange(const effect::Send& request, std::function<void(QNetworkReply&)> done) {
  Inside& in = *m_inside;
  QNetworkReply* sent = in.network.sendCustomRequest(
      in.made(request.path, request.headers, in.options.timeoutMs), QByteArray::fromStdString(request.method),
      QByteArray::fromStdString(request.body));
  in.inFlight = sent;
  connect(sent, &QNetworkReply::sslErrors, sent,
          [sent](const QList<QSslError>&) { sent->setProperty("certificateRefused", true); });
  connect(sent, &QNetworkReply::downloadProgress, sent, [sent](qint64 received, qint64) {
    if (received > mostAnswerBytes)
      sent->abort();
  });
  connect(sent, &QNetworkReply::finished, this, [this, sent, done = std::move(done)] {
    m_inside->inFlight = nullptr;
    sent->deleteLater();
    done(*sent);
  });
  return sent;
}

void HttpClient::send(const effect::Send& request, Reply reply, std::function<void()> left) {
  abort();
  if (const Status ready = m_inside->ready(); !ready) {
    event::Replied refused;
    refused.code = ready.error().code;
    refused.number = request.number;
    // Never from inside `send`: the engine is still taking the step that asked for it.
    QTimer::singleShot(0, this, [reply = std::move(reply), refused] { reply(refused); });
    return;
  }
  const auto heard = [this, reply = std::move(reply), request](QNetworkReply& sent) {
    event::Replied answer;
    answer.number = request.number;
    answer.retryAfterMs = retryAfterMs(sent);
    answer.status = statusOf(sent);
    if (isStrangers(sent, request, m_inside->options.company)) {
      answer.status = 0;
      answer.code = ErrorCode::notOurServer;
    } else if (answer.status > 0) {
      answer.body = sent.readAll().toStdString();
      answer.contentType = sent.header(QNetworkRequest::ContentTypeHeader).toByteArray().toStdString();
      answer.serverTimeMs = sent.rawHeader("X-Leadhand-Time").toLongLong();
    } else {
      answer.code = codeOf(sent);
    }
    reply(answer);
  };
  const QNetworkReply* sent = exchange(request, heard);
  if (left)
    connect(sent, &QNetworkReply::uploadProgress, this, [left = std::move(left)](qint64 gone, qint64 all) {
      if (gone == all && all > 0)
        left();
    });
}

void HttpClient::sendBlob(const effect::Send& request, BlobReply reply) {
  abort();
  if (const Status ready = m_inside->ready(); !ready) {
    BlobAnswer refused;
    refused.code = ready.error().code;
    QTimer::singleShot(0, this, [reply = std::move(reply), refused] { reply(refused); });
    return;
  }
  exchange(request, [this, reply = std::move(reply), request](QNetworkReply& sent) {
    const auto number = [&sent](const char* name) {
      bool isNumber = false;
      const qlonglong value = sent.rawHeader(name).toLongLong(&isNumber);
      return isNumber ? static_cast<std::int64_t>(value) : std::int64_t{-1};
    };
    BlobAnswer answer;
    answer.retryAfterMs = retryAfterMs(sent);
    answer.status = statusOf(sent);
    if (isStrangers(sent, request, m_inside->options.company)) {
      answer.status = 0;
      answer.code = ErrorCode::notOurServer;
    } else if (answer.status > 0) {
      answer.body = sent.readAll().toStdString();
      answer.refusal = sent.rawHeader("X-Leadhand-Error").toStdString();
      answer.offset = number("Upload-Offset");
      answer.length = number("Upload-Length");
      answer.complete = sent.rawHeader("Upload-Complete") == "?1";
    } else {
      answer.code = codeOf(sent);
    }
    reply(answer);
  });
}

void HttpClient::listen(const effect::ListenForPokes& request, std::function<void(std::uint64_t)> poked,
                        std::function<void()> closed) {
  Inside& in = *m_inside;
  stopListening();
  if (!in.ready()) {
    QTimer::singleShot(0, this, std::move(closed));
    return;
  }
  QNetworkReply* stream = in.network.get(in.made("/v1/poke", request.headers, in.options.pokeSilenceMs));
  in.pokes = stream;
  in.pokeLine.clear();
  in.pokeRev = 0;
  connect(stream, &QNetworkReply::readyRead, this, [this, stream, poked = std::move(poked)] {
    Inside& now = *m_inside;
    if (stream->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() != 200)
      return;
    now.pokeLine += stream->readAll();
    qsizetype end = 0;
    while ((end = now.pokeLine.indexOf('\n')) >= 0) {
      const QByteArray line = now.pokeLine.left(end).trimmed();
      now.pokeLine.remove(0, end + 1);
      if (line.startsWith("id:"))
        now.pokeRev = line.mid(3).trimmed().toULongLong();
      else if (line.startsWith("data:"))
        poked(now.pokeRev);
      if (now.pokes != stream)
        return; // the hint led to a new stream or to none
    }
    if (now.pokeLine.size() > mostLineBytes)
      stream->abort();
  });
  connect(stream, &QNetworkReply::finished, this, [this, stream, closed = std::move(closed)] {
    m_inside->pokes = nullptr;
    stream->deleteLater();
    closed();
  });
}

void HttpClient::stopListening() {
  m_inside->drop(m_inside->pokes);
}

void HttpClient::abort() {
  m_inside->drop(m_inside->inFlight);
}

} // namespace leadhand::sync
