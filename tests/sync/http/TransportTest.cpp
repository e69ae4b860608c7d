#include "tests/sync/http/NetPhone.h"

#include <gmock/gmock.h>

namespace leadhand::test {
namespace {

TEST(Transport, carriesACommentFromOnePhoneToTheOther) {
  ServerRig rig;
  NetPhone jane(21);
  NetPhone mark(22);
  ASSERT_TRUE(jane.enrol(rig, rig.jane, rig.certFile()));
  ASSERT_TRUE(mark.enrol(rig, rig.mark, rig.certFile()));
  EXPECT_EQ(jane.store->actor().name, "Jane");
  ASSERT_TRUE(mark.sync());
  const Id comment = jane.comment("she loves the new bed");
  const Status sent = jane.sync();
  ASSERT_TRUE(sent) << sent.error().sentence();
  EXPECT_EQ(jane.outbox().counts().waiting, 0);
  EXPECT_EQ(jane.outbox().receiptOf(Kind::comment, comment), "accepted");
  ASSERT_TRUE(mark.sync());
  const auto seen = mark.store->read<Comment>(comment);
  ASSERT_TRUE(seen);
  EXPECT_EQ(seen->text, "she loves the new bed");
}

TEST(Transport, aPokeBringsTheNewsByItself) {
  ServerRig rig;
  NetPhone jane(21);
  NetPhone mark(22);
  ASSERT_TRUE(jane.enrol(rig, rig.jane, rig.certFile()));
  ASSERT_TRUE(mark.enrol(rig, rig.mark, rig.certFile()));
  SyncRunner runner(*mark.store, mark.keys, {});
  int changes = 0;
  QObject::connect(&runner, &SyncRunner::storeChanged, &runner,
                   [&](const std::vector<StoreChange>&) { ++changes; });
  ASSERT_TRUE(runner.runUntilSettled(patienceMs));
  changes = 0;
  const Id comment = jane.comment("the gate code has changed");
  ASSERT_TRUE(jane.sync());
  EXPECT_TRUE(waitFor([&] { return mark.store->read<Comment>(comment).has_value(); }));
  EXPECT_GT(changes, 0);
}

TEST(Transport, findsTheOfficeAgainAfterItWasAway) {
  ServerRig rig;
  NetPhone jane(21);
  ASSERT_TRUE(jane.enrol(rig, rig.jane, rig.certFile()));
  SyncRunner runner(*jane.store, jane.keys, {});
  ASSERT_TRUE(runner.runUntilSettled(patienceMs));
  const std::uint16_t port = rig.port;
  rig.stop();
  jane.comment("written while the office was away");
  EXPECT_EQ(codeOf(jane.sync()), ErrorCode::noContact);
  EXPECT_EQ(jane.outbox().counts().waiting, 1);
  rig.open(port);
  EXPECT_TRUE(waitFor([&] { return jane.outbox().counts().waiting == 0; })) << "by its own timer";
}

TEST(Transport, trustsNoOtherCertificate) {
  ServerRig rig;
  makeCertificate(rig.folder.file("other.pem"), rig.folder.file("other-key.pem"), "IP:127.0.0.1");
  NetPhone jane(21);
  EXPECT_EQ(codeOf(jane.enrol(rig, rig.jane, rig.folder.file("other.pem"))), ErrorCode::certificateRefused);
  EXPECT_EQ(codeOf(jane.enrol(rig, rig.jane, "")), ErrorCode::certificateRefused)
      << "no authority of this machine has signed it";
  EXPECT_EQ(codeOf(jane.enrol(rig, rig.jane, rig.folder.file("none.pem"))), ErrorCode::fileUnreadable);
  EXPECT_EQ(codeOf(jane.enrol(rig, rig.jane, rig.keyFile())), ErrorCode::fileUnreadable);
  ASSERT_TRUE(jane.enrol(rig, rig.jane, rig.certFile()));
  // Later another program listens there with a certificate of its own.
  jane.comment("kept");
  const std::uint16_t port = rig.port;
  rig.stop();
  makeCertificate(rig.certFile(), rig.keyFile(), "IP:127.0.0.1");
  rig.open(port);
  EXPECT_EQ(codeOf(jane.sync()), ErrorCode::certificateRefused);
  EXPECT_EQ(jane.outbox().counts().waiting, 1);
}

TEST(Transport, trustsNoCertificateOfAnotherName) {
  ServerRig rig;
  rig.stop();
  makeCertificate(rig.certFile(), rig.keyFile(), "DNS:other.example");
  rig.open(0);
  NetPhone jane(21);
  EXPECT_EQ(codeOf(jane.enrol(rig, rig.jane, rig.certFile())), ErrorCode::certificateRefused);
}

TEST(Transport, tellsStrangersAndCutAnswersApart) {
  ServerRig rig;
  NetPhone jane(21);
  ASSERT_TRUE(jane.enrol(rig, rig.jane, rig.certFile()));
  jane.comment("kept");
  const Stranger portal(
      "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 13\r\n\r\n<html></html>");
  EXPECT_EQ(codeOf(jane.sync(portal.url())), ErrorCode::notOurServer);
  const Stranger elsewhere(
      "HTTP/1.1 302 Found\r\nLocation: http://example.invalid/\r\nContent-Length: 0\r\n\r\n");
  EXPECT_EQ(codeOf(jane.sync(elsewhere.url())), ErrorCode::notOurServer);
  const Stranger cut(
      "HTTP/1.1 200 OK\r\nContent-Type: application/x-protobuf\r\nContent-Length: 500\r\n\r\n(");
  EXPECT_EQ(codeOf(jane.sync(cut.url())), ErrorCode::badReply);
  const Stranger mail("220 mail.example ESMTP\r\n");
  EXPECT_EQ(codeOf(jane.sync(mail.url("https"))), ErrorCode::notOurServer);
  const Stranger silent("");
  EXPECT_EQ(codeOf(jane.sync(silent.url())), ErrorCode::noContact);
  const Stranger busy("HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n");
  EXPECT_EQ(codeOf(jane.sync(busy.url())), ErrorCode::noContact);
  EXPECT_EQ(jane.outbox().counts().waiting, 1);
  ASSERT_TRUE(jane.sync());
  EXPECT_EQ(jane.outbox().counts().waiting, 0);
}

TEST(Transport, namesEachReasonWhyACodeIsNotTaken) {
  ServerRig rig;
  NetPhone jane(21);
  NetPhone other(22);
  EnrolmentOptions options;
  options.server = QString("https://127.0.0.1:%1").arg(rig.port);
  options.caFile = QString::fromStdString(rig.certFile());
  const std::string code = rig.code(rig.jane);
  options.code = QString::fromStdString(code.substr(0, 3) + (code[3] == '7' ? "8888888" : "7777777"));
  EXPECT_EQ(codeOf(enrolDevice(*jane.store, jane.keys, options)), ErrorCode::codeWrong);
  options.code = QString::fromStdString(code);
  ASSERT_TRUE(enrolDevice(*jane.store, jane.keys, options));
  EXPECT_EQ(codeOf(enrolDevice(*jane.store, jane.keys, options)), ErrorCode::alreadyEnrolled);
  EXPECT_EQ(codeOf(enrolDevice(*other.store, other.keys, options)), ErrorCode::codeUsed);
}

TEST(Transport, aPhoneFrom1970EnrolsAndSyncs) {
  ServerRig rig;
  NetPhone jane(21);
  const std::int64_t real = jane.clock.now().ms;
  jane.clock.set(Instant{86'400'000});
  ASSERT_TRUE(jane.enrol(rig, rig.jane, rig.certFile()));
  EXPECT_EQ(jane.clock.now().ms, real);
  ASSERT_TRUE(jane.sync());
}

TEST(OfficeAddress, isHttpsUnlessItIsThisMachine) {
  EXPECT_EQ(officeAddress(" office.example:8443 ")->toString(), "https://office.example:8443");
  EXPECT_EQ(officeAddress("https://office.example/x?y")->toString(), "https://office.example");
  EXPECT_TRUE(officeAddress("http://127.0.0.1:8080"));
  EXPECT_TRUE(officeAddress("http://localhost:8080"));
  EXPECT_TRUE(officeAddress("http://[::1]:8080"));
  for (const char* bad : {"http://office.example", "http://10.0.0.1:80", "ftp://127.0.0.1", "https://", "",
                          "https://user:secret@office.example", "http://127.0.0.1.example"}) {
    const auto refused = officeAddress(QString::fromLatin1(bad));
    ASSERT_FALSE(refused) << bad;
    EXPECT_EQ(refused.error().code, ErrorCode::notOurServer) << bad;
  }
}

} // namespace
} // namespace leadhand::test
