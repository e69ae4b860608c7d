#include "sync/transport/EnrolDevice.h"

#include "sync/protocol/Codec.h"
#include "sync/transport/HttpClient.h"
#include "sync/transport/OfficeAddress.h"

#include <QEventLoop>
#include <QFile>

namespace leadhand::sync {

Status enrolDevice(DeviceStore& store, KeyStore& keys, const EnrolmentOptions& options) {
  LEADHAND_ASSIGN(const QUrl server, officeAddress(options.server));
  HttpClient::Options network{server, {}, {}, options.timeoutMs};
  if (!options.caFile.isEmpty()) {
    QFile file(options.caFile);
    if (!file.open(QIODevice::ReadOnly))
      return fail(ErrorCode::fileUnreadable, options.caFile.toStdString());
    network.caPem = file.readAll();
    LEADHAND_TRY(officeTls(network.caPem));
  }
  Enrolment enrolment(store, keys);
  effect::Send request{"POST", "/v1/enrol", {}, {}, 0};
  LEADHAND_ASSIGN(request.body,
                  enrolment.request(options.code.trimmed().toStdString(), options.label.toStdString()));
  request.headers = {{"Content-Type", std::string(protobufType)},
                     {"Content-Encoding", "zstd"},
                     {"Accept", std::string(protobufType)},
                     {"Accept-Encoding", "zstd"}};

  HttpClient client(network);
  QEventLoop loop;
  event::Replied answer;
  client.send(request, [&](const event::Replied& replied) {
    answer = replied;
    loop.quit();
  });
  loop.exec();
  const std::string address = server.toString().toStdString();
  if (answer.status == 0)
    return fail(answer.code, address);
  if (answer.status == 429)
    return fail(ErrorCode::tooManyTries, address, "wait a minute and try again");
  if (answer.contentType.rfind(protobufType, 0) != 0)
    return fail(answer.status >= 500 && answer.status != 501 ? ErrorCode::noContact : ErrorCode::notOurServer,
                address);
  LEADHAND_TRY(enrolment.accept(answer.status, answer.body, address));
  if (answer.serverTimeMs > 0) {
    // The first signature already bears the office's time, whatever year this device believes it is.
    Clock& clock = store.clock();
    const std::int64_t offset = clock.serverOffsetMs() + answer.serverTimeMs - clock.now().ms;
    clock.setServerOffsetMs(offset);
    LEADHAND_TRY(store.setMeta("clock_offset_ms", std::to_string(offset)));
  }
  return store.setMeta("tls_ca", network.caPem.toStdString());
}

} // namespace leadhand::sync
