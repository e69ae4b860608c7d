#include "tests/fakes/StatementStrike.h"
#include "tests/sync/TestOffice.h"

#include <sodium.h>

namespace leadhand::sync::test {
namespace {

struct Keys {
  std::string publicKey = std::string(crypto_sign_PUBLICKEYBYTES, '\0');
  std::string secretKey = std::string(crypto_sign_SECRETKEYBYTES, '\0');
  Keys() {
    crypto_sign_keypair(reinterpret_cast<unsigned char*>(publicKey.data()),
                        reinterpret_cast<unsigned char*>(secretKey.data()));
  }
};

class HubEnrolment : public ::testing::Test {
 protected:
  TestOffice office;
  Id jane = office.person("Jane", roles::leadHand);
  Keys keys;
  int nonces = 0;

  v1::EnrolReply enrol(const std::string& code, const Keys& with, const std::string& address = "10.0.0.1") {
    v1::EnrolRequest request;
    request.set_code(code);
    request.set_public_key(with.publicKey);
    request.set_label("Jane's phone");
    return office.hub().enrol(request, address);
  }
  v1::EnrolReply enrol(const std::string& code) { return enrol(code, keys); }
  std::string code() { return office.hub().invite(jane)->code; }

  static v1::EnrolBundle open(const v1::EnrolReply& reply, const Keys& with) {
    v1::EnrolBundle bundle;
    unsigned char publicKey[crypto_box_PUBLICKEYBYTES];
    unsigned char secretKey[crypto_box_SECRETKEYBYTES];
    const auto* sealed = reinterpret_cast<const unsigned char*>(reply.sealed().data());
    EXPECT_EQ(crypto_sign_verify_detached(reinterpret_cast<const unsigned char*>(reply.signature().data()),
                                          sealed, reply.sealed().size(),
                                          reinterpret_cast<const unsigned char*>(reply.server_key().data())),
              0);
    EXPECT_EQ(crypto_sign_ed25519_pk_to_curve25519(
                  publicKey, reinterpret_cast<const unsigned char*>(with.publicKey.data())),
              0);
    EXPECT_EQ(crypto_sign_ed25519_sk_to_curve25519(
                  secretKey, reinterpret_cast<const unsigned char*>(with.secretKey.data())),
              0);
    std::string plain(reply.sealed().size() - crypto_box_SEALBYTES, '\0');
    EXPECT_EQ(crypto_box_seal_open(reinterpret_cast<unsigned char*>(plain.data()), sealed,
                                   reply.sealed().size(), publicKey, secretKey),
              0);
    EXPECT_TRUE(bundle.ParseFromString(plain));
    return bundle;
  }

  SignedRequest signedBy(const v1::EnrolBundle& bundle) {
    SignedRequest request;
    request.method = "POST";
    request.path = "/v1/sync";
    request.body = "body";
    request.device = bundle.device();
    request.incarnation = bundle.incarnation();
    request.timeMs = office.clock.now().ms;
    request.nonce = toHex("sixteen bytes " + std::to_string(10 + nonces++));
    EXPECT_TRUE(sign(request, keys.secretKey).has_value());
    return request;
  }
  ErrorCode refusalOf(const SignedRequest& request) {
    const auto admitted = office.hub().authenticate(request);
    EXPECT_FALSE(admitted.has_value());
    return admitted ? ErrorCode::internal : admitted.error().code;
  }
};

TEST_F(HubEnrolment, aReadThatFailedForSomebodyElseTurnsNobodyAway) {
  const std::string invited = code();
  {
    const leadhand::test::StatementStrike next(office.store().database().handle(), 1);
    (void)office.store().select(Kind::customer, "", {});
  }
  ASSERT_TRUE(office.store().readFailed());
  EXPECT_TRUE(enrol(invited).sealed().size() > 0);
}

TEST_F(HubEnrolment, aCodeMakesADeviceThatMaySpeak) {
  const auto invite = office.hub().invite(jane);
  ASSERT_TRUE(invite.has_value());
  EXPECT_EQ(invite->code.size(), 10U);
  EXPECT_EQ(invite->expiresAt.ms, office.clock.now().ms + 15 * 60'000);
  const v1::EnrolBundle bundle = open(enrol(invite->code), keys);
  EXPECT_EQ(bundle.company(), "Maple & Stone");
  EXPECT_EQ(bundle.person_name(), "Jane");
  EXPECT_EQ(bundle.role(), roles::leadHand);
  EXPECT_EQ(bundle.rev(), office.store().rev());
  const auto session = office.hub().authenticate(signedBy(bundle));
  ASSERT_TRUE(session.has_value()) << session.error().sentence();
  EXPECT_EQ(session->actor.person, jane);
  ASSERT_EQ(office.hub().devices().size(), 1U);
  EXPECT_EQ(office.hub().devices()[0].label, "Jane's phone");
  EXPECT_EQ(office.all<Device>().size(), 1U);
  office.expectWhole();
}

/// A phone that is told that it was revoked wipes itself: never for a disk that failed once.
TEST_F(HubEnrolment, aDiskThatCanNotSayTurnsNobodyAway) {
  const v1::EnrolBundle bundle = open(enrol(code()), keys);
  int refused = 0;
  for (int at = 1;; ++at) {
    ASSERT_LT(at, 100);
    office.reopen(); // nothing is remembered
    bool struck = false;
    Result<DeviceSession> session = fail(ErrorCode::internal);
    {
      const leadhand::test::StatementStrike next(office.store().database().handle(), at);
      session = office.hub().authenticate(signedBy(bundle));
      struck = next.struck();
    }
    if (!session) {
      ++refused;
      EXPECT_EQ(session.error().code, ErrorCode::storeFailed) << "statement " << at;
    }
    ASSERT_TRUE(office.hub().authenticate(signedBy(bundle))) << "statement " << at;
    if (!struck)
      break;
  }
  EXPECT_GT(refused, 1);
}

TEST_F(HubEnrolment, aCodeIsReadAsPeopleTypeIt) {
  for (const bool worse : {false, true}) {
    std::string typed;
    for (const char c : code()) {
      typed += worse && c == '0' ? 'o' : worse && c == '1' ? 'l' : static_cast<char>(std::tolower(c));
      if (typed.size() == 4)
        typed += '-';
    }
    EXPECT_FALSE(enrol(" " + typed, Keys()).has_refused()) << typed;
  }
}

TEST_F(HubEnrolment, theScannedSecretWorksLongerThanTheTypedCode) {
  const auto invite = office.hub().invite(jane);
  office.clock.step(16 * 60'000);
  EXPECT_EQ(enrol(invite->code).refused().code(), "code_expired");
  EXPECT_FALSE(enrol(invite->qr).has_refused());
  const auto late = office.hub().invite(jane);
  office.clock.step(25LL * 60 * 60'000);
  EXPECT_EQ(enrol(late->qr, Keys()).refused().code(), "code_expired");
}

TEST_F(HubEnrolment, aUsedCodeIsUsedButALostAnswerIsGivenAgain) {
  const std::string once = code();
  const v1::EnrolBundle first = open(enrol(once), keys);
  const v1::EnrolBundle again = open(enrol(once), keys);
  EXPECT_EQ(again.device(), first.device());
  EXPECT_EQ(again.incarnation(), first.incarnation());
  EXPECT_EQ(enrol(once, Keys()).refused().code(), "code_used");
  EXPECT_EQ(office.hub().devices().size(), 1U);
}

TEST_F(HubEnrolment, fiveWrongTriesEndACode) {
  const std::string right = code();
  std::string wrong = right;
  wrong.back() = wrong.back() == 'Z' ? 'Y' : 'Z';
  for (int i = 0; i < 4; ++i)
    EXPECT_EQ(enrol(wrong).refused().code(), "code_wrong");
  EXPECT_EQ(enrol(wrong).refused().code(), "too_many_tries");
  EXPECT_EQ(enrol(right).refused().code(), "too_many_tries");
  EXPECT_TRUE(office.hub().devices().empty());
}

TEST_F(HubEnrolment, triesAreCountedByAddressToo) {
  for (int i = 0; i < 30; ++i)
    EXPECT_EQ(enrol("no such code").refused().code(), "code_wrong");
  EXPECT_EQ(enrol(code()).refused().code(), "too_many_tries");
  EXPECT_FALSE(enrol(code(), keys, "10.0.0.2").has_refused());
  office.clock.step(16 * 60'000);
  EXPECT_FALSE(enrol(code(), Keys()).has_refused());
}

TEST_F(HubEnrolment, nothingButACodeIsACode) {
  for (const char* typed : {"", "-", "0123456789A", "UUUUUUUUUU", "LEADHAND1:", "LEADHAND1:AAA:zz"})
    EXPECT_EQ(enrol(typed).refused().code(), "code_wrong") << typed;
  v1::EnrolRequest request;
  request.set_code(code());
  request.set_public_key("short");
  EXPECT_EQ(office.hub().enrol(request, "x").refused().code(), "bad_request");
}

TEST_F(HubEnrolment, onlyHashesOfCodesAreKept) {
  const auto invite = office.hub().invite(jane);
  const auto row = office.store().invite(invite->code.substr(0, 3));
  ASSERT_TRUE(row.has_value());
  EXPECT_EQ(row->secretHash.find(invite->code.substr(3)), std::string::npos);
  EXPECT_EQ(row->secretHash.size(), 32U);
}

TEST_F(HubEnrolment, requestsAreSignedFreshAndInTime) {
  const v1::EnrolBundle bundle = open(enrol(code()), keys);
  const SignedRequest good = signedBy(bundle);
  EXPECT_TRUE(office.hub().authenticate(good).has_value());
  EXPECT_EQ(refusalOf(good), ErrorCode::clockRefused) << "the same request again";
  SignedRequest other = signedBy(bundle);
  other.body = "another body";
  EXPECT_EQ(refusalOf(other), ErrorCode::signatureRefused);
  other = signedBy(bundle);
  other.path = "/v1/poke";
  EXPECT_EQ(refusalOf(other), ErrorCode::signatureRefused);
  other = signedBy(bundle);
  other.device = 77;
  EXPECT_EQ(refusalOf(other), ErrorCode::signatureRefused);
  other = signedBy(bundle);
  office.clock.step(10 * 60'000 + 1);
  EXPECT_EQ(refusalOf(other), ErrorCode::clockRefused);
  EXPECT_EQ(refusalOf(good), ErrorCode::clockRefused);
}

TEST_F(HubEnrolment, arevokedDeviceOrADisabledPersonIsOut) {
  const v1::EnrolBundle bundle = open(enrol(code()), keys);
  office.write({UpdateOf<Person>(jane).with(&Person::disabled, true).edit});
  EXPECT_EQ(refusalOf(signedBy(bundle)), ErrorCode::deviceRevoked);
  office.write({UpdateOf<Person>(jane).with(&Person::disabled, false).edit});
  EXPECT_TRUE(office.hub().authenticate(signedBy(bundle)).has_value());
  ASSERT_TRUE(office.hub().revoke(bundle.device()).has_value());
  EXPECT_EQ(refusalOf(signedBy(bundle)), ErrorCode::deviceRevoked);
  EXPECT_EQ(office.hub().devices()[0].state, "revoked");
  EXPECT_EQ(office.all<Device>()[0].state, "revoked");
  office.reopen();
  EXPECT_EQ(refusalOf(signedBy(bundle)), ErrorCode::deviceRevoked);
  EXPECT_FALSE(office.hub().revoke(99).has_value());
}

TEST_F(HubEnrolment, headersReadBackAsTheyWereWritten) {
  const v1::EnrolBundle bundle = open(enrol(code()), keys);
  const SignedRequest request = signedBy(bundle);
  std::map<std::string, std::string, std::less<>> headers;
  for (const auto& [name, value] : headersOf(request))
    headers[name] = value;
  const auto find = [&](std::string_view name) {
    const auto at = headers.find(name);
    return at == headers.end() ? std::optional<std::string>{} : std::optional(at->second);
  };
  const auto read = signedRequestOf("POST", "/v1/sync", "body", find);
  ASSERT_TRUE(read.has_value());
  EXPECT_TRUE(signatureHolds(*read, keys.publicKey));
  for (const auto& [name, value] : headersOf(request)) {
    headers[name] = value + "!";
    EXPECT_FALSE(signedRequestOf("POST", "/v1/sync", "body", find).has_value()) << name;
    headers.erase(name);
    EXPECT_FALSE(signedRequestOf("POST", "/v1/sync", "body", find).has_value()) << name;
    headers[name] = value;
  }
}

} // namespace
} // namespace leadhand::sync::test
