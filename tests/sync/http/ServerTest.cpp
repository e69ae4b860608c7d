#include "sync/protocol/Signature.h"
#include "tests/sync/http/RawClient.h"
#include "tests/sync/http/ServerRig.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>
#include <sodium.h>
#include <sys/stat.h>

namespace leadhand::test {
namespace {

using namespace sync;
using testing::HasSubstr;

constexpr const char* zstdProtobuf = "Content-Type: application/x-protobuf\r\nContent-Encoding: zstd\r\n";
constexpr const char* asJson = "Content-Type: application/json\r\nAccept: application/json\r\n";

std::string refusedCode(const std::string& answer) {
  v1::SyncReply reply;
  return unpackMessage(bodyOf(answer), reply) ? reply.refused().code() : std::string("unreadable");
}

/// A device that a test can sign for.
struct Signer {
  explicit Signer(ServerRig& rig, const Id& person) {
    unsigned char publicKey[crypto_sign_PUBLICKEYBYTES];
    unsigned char secret[crypto_sign_SECRETKEYBYTES];
    crypto_sign_keypair(publicKey, secret);
    secretKey.assign(reinterpret_cast<const char*>(secret), sizeof secret);
    v1::EnrolRequest request;
    request.set_code(rig.code(person));
    request.set_public_key(std::string(reinterpret_cast<const char*>(publicKey), sizeof publicKey));
    const auto reply = rig.onHub([&] { return rig.office.hub().enrol(request, "test"); });
    EXPECT_FALSE(reply.has_refused()) << reply.refused().code();
    device = rig.onHub([&] { return rig.office.store().devices().back(); });
    now = rig.onHub([&] { return rig.office.clock.now().ms; });
  }
  [[nodiscard]] std::string headers(const std::string& method, const std::string& path,
                                    const std::string& body, std::int64_t skewMs = 0) {
    SignedRequest request{method, path, body, device.device, device.incarnation, now + skewMs, {}, {}};
    unsigned char nonce[16];
    randombytes_buf(nonce, sizeof nonce);
    request.nonce = toHex(std::string_view(reinterpret_cast<const char*>(nonce), sizeof nonce));
    EXPECT_TRUE(sign(request, secretKey));
    std::string text;
    for (const auto& [name, value] : headersOf(request))
      text += name + ": " + value + "\r\n";
    return text;
  }
  [[nodiscard]] std::string post(const std::string& body, std::int64_t skewMs = 0,
                                 const std::string& type = zstdProtobuf) {
    return leadhand::test::post("/v1/sync", body, type + headers("POST", "/v1/sync", body, skewMs));
  }
  [[nodiscard]] std::string hello() {
    v1::SyncRequest request;
    request.mutable_hello()->set_protocol(1);
    return packMessage(request);
  }
  std::string secretKey;
  DeviceRow device;
  std::int64_t now = 0;
};

TEST(Server, saysWhatItIs) {
  ServerRig rig(ServerRig::Tls::off);
  const std::string answer =
      askOnce(rig.port, "GET /v1/health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  EXPECT_EQ(statusOf(answer), 200);
  EXPECT_EQ(nlohmann::json::parse(bodyOf(answer))["product"], "leadhand");
}

TEST(Server, knowsItsPathsAndMethods) {
  ServerRig rig(ServerRig::Tls::off);
  EXPECT_EQ(statusOf(askOnce(rig.port, post("/v1/nothing", "x"))), 404);
  EXPECT_EQ(statusOf(askOnce(rig.port, post("/v1/blobs/../../x", "x"))), 404);
  EXPECT_EQ(statusOf(askOnce(rig.port, post("/v1/sync%00", "x"))), 404);
  EXPECT_EQ(statusOf(askOnce(rig.port, post("/v1/health", ""))), 405);
  EXPECT_EQ(statusOf(askOnce(rig.port, "GET /v1/sync HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")),
            405);
}

TEST(Server, answersASignedHello) {
  ServerRig rig(ServerRig::Tls::off);
  Signer jane(rig, rig.jane);
  const std::string answer = askOnce(rig.port, jane.post(jane.hello()));
  EXPECT_EQ(statusOf(answer), 200);
  v1::SyncReply reply;
  ASSERT_TRUE(unpackMessage(bodyOf(answer), reply));
  EXPECT_TRUE(reply.has_welcome());
  EXPECT_THAT(answer, HasSubstr("X-Leadhand-Time: " + std::to_string(jane.now)));
}

TEST(Server, speaksJsonToo) {
  ServerRig rig(ServerRig::Tls::off);
  Signer jane(rig, rig.jane);
  const std::string answer = askOnce(rig.port, jane.post("{\"hello\":{\"protocol\":1}}", 0, asJson));
  EXPECT_EQ(statusOf(answer), 200);
  EXPECT_TRUE(nlohmann::json::parse(bodyOf(answer)).contains("welcome")) << answer;
  const std::string nested = std::string(10'000, '[') + std::string(10'000, ']');
  EXPECT_EQ(statusOf(askOnce(rig.port, jane.post(nested, 0, asJson))), 400);
}

TEST(Server, refusesWhoDidNotSign) {
  ServerRig rig(ServerRig::Tls::off);
  Signer jane(rig, rig.jane);
  const std::string unsigned_ = askOnce(rig.port, post("/v1/sync", jane.hello(), zstdProtobuf));
  EXPECT_EQ(statusOf(unsigned_), 403);
  EXPECT_EQ(refusedCode(unsigned_), "signature_refused");
  std::string bent = jane.post(jane.hello());
  bent[bent.find("X-Leadhand-Signature: ") + 30] ^= 1;
  EXPECT_EQ(statusOf(askOnce(rig.port, bent)), 403);
}

TEST(Server, refusesAnotherDaysClockAndAReplay) {
  ServerRig rig(ServerRig::Tls::off);
  Signer jane(rig, rig.jane);
  for (const std::int64_t skew : {-11 * 60'000, 11 * 60'000})
    EXPECT_EQ(refusedCode(askOnce(rig.port, jane.post(jane.hello(), skew))), "clock_refused") << skew;
  const std::string request = jane.post(jane.hello());
  EXPECT_EQ(statusOf(askOnce(rig.port, request)), 200);
  EXPECT_EQ(refusedCode(askOnce(rig.port, request)), "clock_refused");
}

TEST(Server, refusesARevokedDeviceAtOnce) {
  ServerRig rig(ServerRig::Tls::off);
  Signer jane(rig, rig.jane);
  EXPECT_TRUE(rig.onHub([&] { return rig.office.hub().revoke(jane.device.device); }));
  const std::string answer = askOnce(rig.port, jane.post(jane.hello()));
  EXPECT_EQ(statusOf(answer), 403);
  EXPECT_EQ(refusedCode(answer), "device_revoked");
}

TEST(Server, refusesBodiesThatAreNone) {
  ServerRig rig(ServerRig::Tls::off);
  Signer jane(rig, rig.jane);
  std::string random(4000, '\0');
  randombytes_buf(random.data(), random.size());
  const std::string twoGigabytes = compress("\x12\xff\xff\xff\xff\x07");
  for (const std::string& body : {std::string(), random, twoGigabytes, jane.hello().substr(0, 9)}) {
    const std::string answer = askOnce(rig.port, jane.post(body));
    EXPECT_EQ(statusOf(answer), 400) << body.size();
    EXPECT_EQ(refusedCode(answer), "bad_request") << body.size();
  }
}

TEST(Server, refusesWhatInflatesWithoutEnd) {
  ServerRig rig(ServerRig::Tls::off);
  const std::string bomb = compress(std::string(64U * 1024U * 1024U, '\0'));
  ASSERT_LT(bomb.size(), 16U * 1024U);
  EXPECT_EQ(statusOf(askOnce(rig.port, post("/v1/enrol", bomb, zstdProtobuf))), 413);
}

TEST(Server, refusesABodyThatIsTooLarge) {
  ServerRig rig(ServerRig::Tls::off);
  EXPECT_EQ(statusOf(askOnce(rig.port, post("/v1/sync", std::string(5U * 1024U * 1024U, 'x'), zstdProtobuf))),
            413);
}

TEST(Server, refusesChunksWithoutEnd) {
  ServerRig rig(ServerRig::Tls::off);
  RawClient client(rig.port);
  client.send("POST /v1/sync HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-protobuf\r\n"
              "Transfer-Encoding: chunked\r\n\r\n");
  const std::string chunk = "10000\r\n" + std::string(0x10000, 'x') + "\r\n";
  for (int i = 0; i < 80; ++i)
    if (!client.send(chunk))
      break;
  EXPECT_EQ(statusOf(client.receive()), 413);
}

TEST(Server, refusesLengthTogetherWithChunks) {
  ServerRig rig(ServerRig::Tls::off);
  EXPECT_EQ(statusOf(askOnce(rig.port, post("/v1/sync", "0\r\n\r\n",
                                            "Content-Type: application/x-protobuf\r\n"
                                            "Transfer-Encoding: chunked\r\n"))),
            400);
}

TEST(Server, refusesUnknownAndDoubleEncodings) {
  ServerRig rig(ServerRig::Tls::off);
  Signer jane(rig, rig.jane);
  for (const char* encoding : {"Content-Encoding: br\r\n", "Content-Encoding: zstd, zstd\r\n",
                               "Content-Encoding: zstd\r\nContent-Encoding: zstd\r\n"}) {
    const std::string type = std::string("Content-Type: application/x-protobuf\r\n") + encoding;
    EXPECT_EQ(statusOf(askOnce(rig.port, jane.post(jane.hello(), 0, type))), 400) << encoding;
  }
}

TEST(Server, refusesRandomBytesAndLongHeaders) {
  ServerRig rig(ServerRig::Tls::off);
  EXPECT_EQ(statusOf(askOnce(rig.port, "\x16\x03\x01 this is not HTTP\r\n\r\n")), 400);
  EXPECT_EQ(
      statusOf(askOnce(rig.port, "GET /v1/health HTTP/1.1\r\nX: " + std::string(20'000, 'x') + "\r\n\r\n")),
      431);
}

TEST(Server, closesOnAHeaderThatNeverEnds) {
  ServerLimits limits;
  limits.headerTimeoutMs = 100;
  ServerRig rig(ServerRig::Tls::off, limits);
  RawClient client(rig.port);
  ASSERT_TRUE(client.send("GET /v1/health HTTP/1.1\r\nHost"));
  EXPECT_EQ(client.receive(), "");
}

TEST(Server, holdsAnAddressToItsShareUntilItSigns) {
  ServerLimits limits;
  limits.perLoopbackAddress = 1;
  ServerRig rig(ServerRig::Tls::off, limits);
  Signer jane(rig, rig.jane);
  const std::string health = "GET /v1/health HTTP/1.1\r\nHost: x\r\n\r\n";
  RawClient first(rig.port);
  ASSERT_TRUE(first.send(health));
  EXPECT_EQ(statusOf(first.receive("}\n")), 200);
  EXPECT_EQ(askOnce(rig.port, health), "") << "one of this address is there already";
  std::string request = jane.post(jane.hello());
  request.erase(request.find("Connection: close\r\n"), 19);
  ASSERT_TRUE(first.send(request));
  EXPECT_EQ(statusOf(first.receive("\r\n\r\n")), 200);
  RawClient second(rig.port);
  ASSERT_TRUE(second.send(health));
  EXPECT_EQ(statusOf(second.receive("}\n")), 200) << "the first one has shown who it is";
}

TEST(Server, asksADeviceToComeBackLater) {
  ServerLimits limits;
  limits.roundsPerMinute = 1;
  ServerRig rig(ServerRig::Tls::off, limits);
  Signer jane(rig, rig.jane);
  EXPECT_EQ(statusOf(askOnce(rig.port, jane.post(jane.hello()))), 200);
  const std::string answer = askOnce(rig.port, jane.post(jane.hello()));
  EXPECT_EQ(statusOf(answer), 429);
  EXPECT_THAT(answer, HasSubstr("Retry-After: 60"));
  v1::SyncReply reply;
  ASSERT_TRUE(unpackMessage(bodyOf(answer), reply));
  EXPECT_EQ(reply.retry_after().ms(), 60'000U);
}

TEST(Server, takesFullPushesForPagesOfOneRound) {
  ServerLimits limits;
  limits.roundsPerMinute = 1;
  ServerRig rig(ServerRig::Tls::off, limits);
  Signer jane(rig, rig.jane);
  v1::SyncRequest full;
  full.mutable_sync()->set_epoch(rig.onHub([&] { return epochOf(rig.office.store().rev()); }));
  for (std::uint64_t seq = 1; seq <= 100; ++seq) {
    v1::Group& group = *full.mutable_sync()->add_push();
    group.set_seq(seq);
    group.set_hash("no office can read this");
    group.add_changes();
  }
  const std::string body = packMessage(full);
  EXPECT_EQ(statusOf(askOnce(rig.port, jane.post(body))), 200);
  EXPECT_EQ(statusOf(askOnce(rig.port, jane.post(body))), 200);
  EXPECT_EQ(statusOf(askOnce(rig.port, jane.post(jane.hello()))), 200) << "the last page";
  EXPECT_EQ(statusOf(askOnce(rig.port, jane.post(jane.hello()))), 429);
}

TEST(Server, carriesCommandsOfItsOwnMachine) {
  ServerRig rig(ServerRig::Tls::off, {}, [](const ControlRequest& request) {
    return ControlReply{3, "out " + request.args.at(0), request.files.at("f.csv")};
  });
  struct stat facts {};
  ASSERT_EQ(::stat(controlSocketPath(rig.folder.path()).c_str(), &facts), 0);
  EXPECT_EQ(facts.st_mode & 0777U, 0600U);
  const auto reply = callOffice(rig.folder.path(), {{"import"}, {{"f.csv", std::string(300'000, 'x')}}});
  ASSERT_TRUE(reply) << reply.error().sentence();
  EXPECT_EQ(reply->exit, 3);
  EXPECT_EQ(reply->out, "out import");
  EXPECT_EQ(reply->err.size(), 300'000U);
  rig.stop();
  EXPECT_EQ(callOffice(rig.folder.path(), {{"import"}, {}}).error().code, ErrorCode::noContact);
  EXPECT_NE(::stat(controlSocketPath(rig.folder.path()).c_str(), &facts), 0);
}

TEST(Server, finishesWhatIsInFlightBeforeItStops) {
  ServerRig rig(ServerRig::Tls::off);
  Signer jane(rig, rig.jane);
  const std::string request = jane.post(jane.hello());
  RawClient idle(rig.port);
  RawClient busy(rig.port);
  ASSERT_TRUE(busy.send(request.substr(0, request.size() - 3)));
  RawClient pokes(rig.port);
  ASSERT_TRUE(
      pokes.send("GET /v1/poke HTTP/1.1\r\nHost: x\r\n" + jane.headers("GET", "/v1/poke", "") + "\r\n"));
  EXPECT_THAT(pokes.receive(": listening\n\n"), HasSubstr("text/event-stream"));
  rig.server->stop();
  EXPECT_EQ(idle.receive(), "") << "nothing was asked there";
  EXPECT_EQ(pokes.receive(), "");
  ASSERT_TRUE(busy.send(request.substr(request.size() - 3)));
  EXPECT_EQ(statusOf(busy.receive()), 200);
  rig.stop();
  EXPECT_FALSE(RawClient(rig.port).connected());
}

TEST(Server, pokesOnlyWhomACommitConcerns) {
  ServerRig rig(ServerRig::Tls::off);
  Signer jane(rig, rig.jane);
  Signer mark(rig, rig.mark);
  const auto listen = [&](Signer& device, RawClient& client, std::uint64_t seen) {
    client.send("GET /v1/poke HTTP/1.1\r\nHost: x\r\nLast-Event-ID: " + std::to_string(seen) + "\r\n" +
                device.headers("GET", "/v1/poke", "") + "\r\n");
    client.receive(": listening\n\n");
  };
  const std::uint64_t before = rig.onHub([&] { return rig.office.store().rev(); });
  RawClient hers(rig.port);
  RawClient his(rig.port);
  listen(jane, hers, before);
  listen(mark, his, before);
  rig.onHub([&] { return rig.office.customer("A customer that Jane does not visit"); });
  const std::uint64_t first = rig.onHub([&] { return rig.office.store().rev(); });
  EXPECT_THAT(his.receive("data:\n\n"), HasSubstr("id: " + std::to_string(first) + "\ndata:\n\n"));
  rig.onHub([&] { return rig.office.crew("Everybody knows the crews"); });
  const std::uint64_t second = rig.onHub([&] { return rig.office.store().rev(); });
  EXPECT_EQ(hers.receive("data:\n\n"), "id: " + std::to_string(second) + "\ndata:\n\n")
      << "the first commit was none of hers";
  RawClient late(rig.port);
  late.send("GET /v1/poke HTTP/1.1\r\nHost: x\r\nLast-Event-ID: " + std::to_string(before) + "\r\n" +
            jane.headers("GET", "/v1/poke", "") + "\r\n");
  EXPECT_THAT(late.receive("data:\n\n"), HasSubstr("id: " + std::to_string(second)));
}

TEST(Server, saysWhyItCantListen) {
  ServerRig rig;
  const auto codeOf = [&](const ServerOptions& options) {
    const auto opened = Server::open(rig.office.hub(), options);
    return opened ? std::string("opened") : std::string(opened.error().name());
  };
  ServerOptions options;
  options.listen = "127.0.0.1:" + std::to_string(rig.port);
  options.insecureLoopback = true;
  EXPECT_EQ(codeOf(options), "port_taken");
  options.listen = "0.0.0.0:0";
  EXPECT_EQ(codeOf(options), "bad_config");
  options.listen = "127.0.0.1:99999";
  EXPECT_EQ(codeOf(options), "bad_address");
  options.listen = "127.0.0.1:0";
  options.insecureLoopback = false;
  EXPECT_EQ(codeOf(options), "bad_tls");
  options.tlsCert = rig.certFile();
  options.tlsKey = rig.folder.file("other-key.pem");
  makeCertificate(rig.folder.file("other.pem"), options.tlsKey, "IP:127.0.0.1");
  EXPECT_EQ(codeOf(options), "bad_tls") << "a key of another certificate";
  options.tlsKey = rig.keyFile();
  EXPECT_EQ(codeOf(options), "opened");
}

} // namespace
} // namespace leadhand::test
