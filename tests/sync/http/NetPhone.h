#pragma once
#include "sync/transport/EnrolDevice.h"
#include "sync/transport/OfficeAddress.h"
#include "sync/transport/SyncRunner.h"
#include "tests/fakes/TestDevice.h"
#include "tests/sync/http/ServerRig.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

namespace leadhand::test {

using namespace sync;
inline constexpr int patienceMs = 60'000;

/// Qt wants its application object for as long as anything of it lives.
inline QCoreApplication& application() {
  static int count = 1;
  static char name[] = "http_tests";
  static char* arguments[] = {name, nullptr};
  static QCoreApplication made(count, arguments);
  return made;
}

/// A phone of the real transport.
struct NetPhone : TestDevice {
  explicit NetPhone(std::uint64_t seed) : TestDevice("lead_hand", seed) {
    application();
    must(store->setMeta("device", ""));
    must(store->setMeta("person", ""));
  }
  [[nodiscard]] Status enrol(ServerRig& rig, const Id& whom, const std::string& caFile) {
    EnrolmentOptions options;
    options.server = QString("https://127.0.0.1:%1").arg(rig.port);
    options.code = QString::fromStdString(rig.code(whom));
    options.label = "phone";
    options.caFile = QString::fromStdString(caFile);
    return enrolDevice(*store, keys, options);
  }
  [[nodiscard]] Status sync(const QString& server = {}) {
    SyncRunner runner(*store, keys, {server, {}, false, {}});
    return runner.runUntilSettled(patienceMs);
  }
  Id comment(const std::string& text) {
    Comment comment;
    comment.id = store->newId();
    comment.freeName = "Mrs. Smith";
    comment.saidOn = *Date::fromIso("2011-09-01");
    comment.text = text;
    must(store->write(insertOf(comment)));
    return comment.id;
  }
};

/// Lets events happen until `done` says so; false when patience ends first.
template <class Done>
bool waitFor(Done done) {
  QEventLoop loop;
  QTimer limit;
  QTimer look;
  limit.setSingleShot(true);
  QObject::connect(&limit, &QTimer::timeout, &loop, &QEventLoop::quit);
  QObject::connect(&look, &QTimer::timeout, &loop, [&] {
    if (done())
      loop.quit();
  });
  limit.start(patienceMs);
  look.start(1);
  loop.exec();
  return done();
}

/// Whoever answers here, it is not the office: it says the same to everybody.
struct Stranger {
  explicit Stranger(QByteArray says) : answer(std::move(says)) {
    application();
    QObject::connect(&server, &QTcpServer::newConnection, &server, [this] {
      QTcpSocket* peer = server.nextPendingConnection();
      QObject::connect(peer, &QTcpSocket::readyRead, peer, [this, peer] {
        if (!peer->readAll().isEmpty() && peer->property("told").isNull()) {
          peer->setProperty("told", true);
          peer->write(answer);
          peer->disconnectFromHost();
        }
      });
    });
    server.listen(QHostAddress::LocalHost);
  }
  [[nodiscard]] QString url(const char* scheme = "http") const {
    return QString("%1://127.0.0.1:%2").arg(scheme).arg(server.serverPort());
  }
  QByteArray answer;
  QTcpServer server;
};

inline ErrorCode codeOf(const Status& status) {
  return status ? ErrorCode::internal : status.error().code;
}

} // namespace leadhand::test
