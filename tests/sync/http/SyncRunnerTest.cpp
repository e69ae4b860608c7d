// The runner of the app and the command line on the real listener: photos, waiting, and what ends a wait.
#include "core/store/BlobLedger.h"
#include "core/store/FileBlobStore.h"
#include "tests/photo/Pictures.h"
#include "tests/sync/http/NetPhone.h"

#include <gmock/gmock.h>

namespace leadhand::test {
namespace {

struct PhotoPhone : NetPhone {
  explicit PhotoPhone(std::uint64_t seed)
      : NetPhone(seed), blobs(std::move(*FileBlobStore::open(folder.path() + "/blobs", keys, random))) {}
  [[nodiscard]] SyncRunner::Options options(const QString& server = {}) const {
    SyncRunner::Options made;
    made.server = server;
    made.listen = false;
    made.blobs = blobs.get();
    return made;
  }
  Id photo(const std::string& bytes) {
    Photo made;
    made.id = store->newId();
    made.comment = comment("see the picture");
    made.hash = *blobs->put(bytes);
    made.size = static_cast<std::int64_t>(bytes.size());
    made.mime = "image/jpeg";
    must(store->write(insertOf(made)));
    return made.id;
  }
  std::unique_ptr<FileBlobStore> blobs;
};

/// Takes every connection and says nothing.
struct Silent {
  Silent() {
    application();
    server.listen(QHostAddress::LocalHost);
  }
  [[nodiscard]] QString url() const { return QString("http://127.0.0.1:%1").arg(server.serverPort()); }
  QTcpServer server;
};

class Running : public testing::Test {
 protected:
  Running() {
    officeBlobs =
        std::move(*FileBlobStore::open(rig.office.folder() + "/blobs", rig.office.keys, rig.office.random));
    rig.blobs = officeBlobs.get();
    reopen();
  }
  ~Running() override { rig.stop(); }
  void reopen() {
    const std::uint16_t port = rig.port;
    rig.stop();
    rig.open(port);
  }
  ServerRig rig;
  std::unique_ptr<FileBlobStore> officeBlobs;
};

TEST_F(Running, aPhotoGoesUpWithItsRowAndComesDownWhereItIsWanted) {
  PhotoPhone jane(21);
  PhotoPhone mark(22);
  ASSERT_TRUE(jane.enrol(rig, rig.jane, rig.certFile()));
  ASSERT_TRUE(mark.enrol(rig, rig.mark, rig.certFile()));
  const std::string bytes = jpegOf(640, 480) + std::string(200'000, 'p');
  const Id photo = jane.photo(bytes);
  SyncRunner runner(*jane.store, jane.keys, jane.options());
  int rested = 0;
  QObject::connect(&runner, &SyncRunner::photosRested, &runner, [&] { ++rested; });
  const Status sent = runner.runUntilSettled(patienceMs);
  ASSERT_TRUE(sent) << sent.error().sentence();
  EXPECT_GT(rested, 0);
  EXPECT_EQ(runner.photos()->sent(), 1U);
  const std::string hash = jane.store->read<Photo>(photo)->hash;
  EXPECT_TRUE(officeBlobs->has(hash));
  EXPECT_TRUE(waitFor([&] { return jane.store->read<Photo>(photo)->receivedAt.ms != 0; }))
      << "its receipt comes with the sync that follows";

  SyncRunner reader(*mark.store, mark.keys, mark.options());
  ASSERT_TRUE(reader.runUntilSettled(patienceMs));
  EXPECT_FALSE(mark.blobs->has(hash)) << "nobody has asked for it";
  ASSERT_TRUE(BlobLedger(*mark.store).want(hash, static_cast<std::int64_t>(bytes.size())));
  bool told = false;
  QObject::connect(&reader, &SyncRunner::storeChanged, &reader, [&](const std::vector<StoreChange>& changes) {
    told = told || (changes.size() == 1 && changes[0].kind == Kind::photo);
  });
  const Status fetched = reader.fetchPhotos(patienceMs);
  ASSERT_TRUE(fetched) << fetched.error().sentence();
  EXPECT_TRUE(told);
  EXPECT_TRUE(mark.blobs->get(hash).value_or("") == bytes);
}

TEST_F(Running, whatThePhotosMeetIsSaid) {
  PhotoPhone jane(21);
  ASSERT_TRUE(jane.enrol(rig, rig.jane, rig.certFile()));
  ASSERT_TRUE(BlobLedger(*jane.store).want(std::string(64, 'a'), 5));
  const auto fetch = [&](const QString& server) {
    SyncRunner runner(*jane.store, jane.keys, jane.options(server));
    return codeOf(runner.fetchPhotos(patienceMs));
  };
  EXPECT_EQ(fetch({}), ErrorCode::unknownRecord) << "the office has none of that name";
  const Stranger portal(
      "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 13\r\n\r\n<html></html>");
  EXPECT_EQ(fetch(portal.url()), ErrorCode::notOurServer);
  const Stranger busy("HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n");
  EXPECT_EQ(fetch(busy.url()), ErrorCode::noContact);
  const Stranger guard("HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n");
  EXPECT_EQ(fetch(guard.url()), ErrorCode::notOurServer) << "it does not say whose it is";
  const Stranger cut("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n(");
  EXPECT_EQ(fetch(cut.url()), ErrorCode::badReply);
  EXPECT_EQ(fetch("http://office.example"), ErrorCode::notOurServer) << "not without TLS";
  rig.stop();
  EXPECT_EQ(fetch({}), ErrorCode::noContact);
  SyncRunner::Options none;
  none.listen = false;
  SyncRunner without(*jane.store, jane.keys, none);
  EXPECT_EQ(codeOf(without.fetchPhotos(patienceMs)), ErrorCode::internal);
  EXPECT_EQ(BlobLedger(*jane.store).wanted().size(), 1U) << "it is still wanted";
}

TEST_F(Running, aWaitEndsWhenItsTimeIsOver) {
  PhotoPhone jane(21);
  ASSERT_TRUE(jane.enrol(rig, rig.jane, rig.certFile()));
  jane.comment("kept");
  ASSERT_TRUE(BlobLedger(*jane.store).want(std::string(64, 'a'), 5));
  const Silent silent;
  SyncRunner runner(*jane.store, jane.keys, jane.options(silent.url()));
  const Status synced = runner.runUntilSettled(20);
  ASSERT_FALSE(synced);
  EXPECT_EQ(synced.error().code, ErrorCode::noContact);
  EXPECT_EQ(synced.error().advice, "it took too long; your work is kept");
  EXPECT_EQ(codeOf(runner.fetchPhotos(20)), ErrorCode::noContact);
  EXPECT_EQ(jane.outbox().counts().waiting, 1);
}

TEST_F(Running, whoeverStartsItByHandDoesNotWaitForTheProcessBefore) {
  NetPhone jane(21);
  ASSERT_TRUE(jane.enrol(rig, rig.jane, rig.certFile()));
  jane.comment("kept");
  rig.stop();
  ASSERT_EQ(codeOf(jane.sync()), ErrorCode::noContact);
  rig.open(rig.port);
  SyncRunner runner(*jane.store, jane.keys, {{}, {}, false, {}});
  int settled = 0;
  QObject::connect(&runner, &SyncRunner::settled, &runner, [&] { ++settled; });
  runner.start();
  runner.start(); // once
  EXPECT_TRUE(waitFor([&] { return runner.engine().settled(); }));
  EXPECT_EQ(settled, 1);
  EXPECT_EQ(jane.outbox().counts().waiting, 0);
  ASSERT_TRUE(runner.runUntilSettled(patienceMs)) << "asked again, it asks again";
}

TEST_F(Running, aNetworkThatComesBackIsUsedAtOnce) {
  PhotoPhone jane(21);
  ASSERT_TRUE(jane.enrol(rig, rig.jane, rig.certFile()));
  SyncRunner runner(*jane.store, jane.keys, jane.options());
  ASSERT_TRUE(runner.runUntilSettled(patienceMs));
  rig.stop();
  jane.comment("kept");
  runner.workWritten();
  EXPECT_TRUE(waitFor([&] { return runner.engine().state() == EngineState::waitingToRetry; }));
  rig.open(rig.port);
  runner.networkChanged(true);
  EXPECT_TRUE(waitFor([&] { return jane.outbox().counts().waiting == 0; }));
}

TEST_F(Running, aCertificateThatIsNoneIsNotTrusted) {
  NetPhone jane(21);
  ASSERT_TRUE(jane.enrol(rig, rig.jane, rig.certFile()));
  SyncRunner runner(*jane.store, jane.keys, {{}, "no certificate", false, {}});
  EXPECT_EQ(codeOf(runner.runUntilSettled(patienceMs)), ErrorCode::fileUnreadable);
}

// --- the poke stream

class Poking : public testing::Test {
 protected:
  struct Heard {
    std::vector<std::uint64_t> revs;
    int closed = 0;
  };
  static Heard listenTo(const QString& server, const QByteArray& caPem = {}) {
    HttpClient::Options options;
    options.server = QUrl(server);
    options.caPem = caPem;
    HttpClient client(options);
    Heard heard;
    client.listen(
        {}, [&](std::uint64_t rev) { heard.revs.push_back(rev); }, [&] { ++heard.closed; });
    EXPECT_TRUE(waitFor([&] { return heard.closed > 0; }));
    return heard;
  }
};

TEST_F(Poking, readsHintsAndWhichRevisionTheyAreOf) {
  const Stranger office("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n"
                        ": beat\n\nid: 7\ndata: x\n\ndata:\nid:9\r\ndata: y\n\n");
  EXPECT_THAT(listenTo(office.url()).revs, testing::ElementsAre(7U, 7U, 9U));
}

TEST_F(Poking, hearsNothingFromAnotherProgram) {
  const Stranger portal("HTTP/1.1 404 No\r\nContent-Length: 12\r\n\r\nid: 7\ndata:\n");
  EXPECT_THAT(listenTo(portal.url()).revs, testing::IsEmpty());
  const Stranger endless("HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n" + QByteArray(9000, 'x'));
  EXPECT_THAT(listenTo(endless.url()).revs, testing::IsEmpty());
  EXPECT_EQ(listenTo("http://office.example").closed, 1) << "not without TLS";
  EXPECT_EQ(listenTo("https://127.0.0.1:1", "no certificate").closed, 1);
}

} // namespace
} // namespace leadhand::test
