#include "sync/protocol/Signature.h"

#include <gtest/gtest.h>
#include <map>
#include <sodium.h>

namespace leadhand::sync {
namespace {

struct Keys {
  std::string publicKey = std::string(crypto_sign_PUBLICKEYBYTES, '\0');
  std::string secretKey = std::string(crypto_sign_SECRETKEYBYTES, '\0');
  Keys() {
    const std::string seed(crypto_sign_SEEDBYTES, 's');
    crypto_sign_seed_keypair(reinterpret_cast<unsigned char*>(publicKey.data()),
                             reinterpret_cast<unsigned char*>(secretKey.data()),
                             reinterpret_cast<const unsigned char*>(seed.data()));
  }
};

SignedRequest signedOne(const Keys& keys) {
  SignedRequest request{"POST", "/v1/sync", "body", 7, 12'345'678'901'234, -5, std::string(32, 'a'), {}};
  EXPECT_TRUE(sign(request, keys.secretKey));
  return request;
}

/// The headers of a good request, some of them replaced.
class Headers {
 public:
  Headers() {
    for (const auto& [name, value] : headersOf(signedOne(Keys{})))
      m_values[name] = value;
  }
  void set(std::string_view name, const std::string& value) { m_values[std::string(name)] = value; }
  void drop(std::string_view name) { m_values.erase(std::string(name)); }
  [[nodiscard]] Result<SignedRequest> read() const {
    return signedRequestOf("POST", "/v1/sync", "body", [this](std::string_view name) {
      const auto at = m_values.find(std::string(name));
      return at == m_values.end() ? std::optional<std::string>{} : std::optional(at->second);
    });
  }
  [[nodiscard]] std::string refusal() const {
    const auto refused = read();
    if (refused)
      return "taken";
    EXPECT_EQ(refused.error().code, ErrorCode::signatureRefused);
    return refused.error().where;
  }

 private:
  std::map<std::string, std::string> m_values;
};

TEST(Signature, holdsForJustThisRequestAndThisKey) {
  const Keys keys;
  const SignedRequest good = signedOne(keys);
  EXPECT_TRUE(signatureHolds(good, keys.publicKey));
  EXPECT_FALSE(signatureHolds(good, std::string(crypto_sign_PUBLICKEYBYTES, 'k')));
  EXPECT_FALSE(signatureHolds(good, keys.publicKey.substr(1))) << "no key";
  for (const auto& change : std::vector<std::function<void(SignedRequest&)>>{
           [](SignedRequest& request) { request.method = "PATCH"; },
           [](SignedRequest& request) { request.path = "/v1/poke"; },
           [](SignedRequest& request) { request.body += "!"; },
           [](SignedRequest& request) { ++request.device; },
           [](SignedRequest& request) { ++request.incarnation; },
           [](SignedRequest& request) { ++request.timeMs; },
           [](SignedRequest& request) { request.nonce[0] = 'b'; },
           [](SignedRequest& request) { request.signature[0] = request.signature[0] == '0' ? '1' : '0'; },
           [](SignedRequest& request) { request.signature.resize(126); },
           [](SignedRequest& request) { request.signature[5] = 'x'; }}) {
    SignedRequest other = good;
    change(other);
    EXPECT_FALSE(signatureHolds(other, keys.publicKey)) << canonicalText(other) << other.signature;
  }
}

TEST(Signature, isNotMadeWithHalfAKey) {
  SignedRequest request;
  const Status refused = sign(request, "half a key");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::keyUnreadable);
  EXPECT_TRUE(request.signature.empty());
}

TEST(SignedHeaders, readBackAsTheyWereWritten) {
  const auto read = Headers().read();
  ASSERT_TRUE(read);
  EXPECT_EQ(read->device, 7U);
  EXPECT_EQ(read->incarnation, 12'345'678'901'234U);
  EXPECT_EQ(read->timeMs, -5);
  EXPECT_TRUE(signatureHolds(*read, Keys{}.publicKey));
}

TEST(SignedHeaders, numbersAreDigitsAndNothingElse) {
  for (const std::string_view name : {header::device, header::incarnation, header::time}) {
    Headers headers;
    for (const char* bad : {"", "x", "7x", " 7", "+7", "0x7", "07", "00", "-0", "99999999999999999999999"}) {
      headers.set(name, bad);
      EXPECT_EQ(headers.refusal(), name) << bad;
    }
    headers.drop(name);
    EXPECT_EQ(headers.refusal(), name);
  }
  Headers headers;
  headers.set(header::device, "4294967296"); // a number, but no device's
  EXPECT_EQ(headers.refusal(), header::device);
}

TEST(SignedHeaders, aNonceIsSixteenBytesInHex) {
  Headers headers;
  for (const std::string& bad :
       {std::string(), std::string(31, 'a'), std::string(33, 'a'), std::string(34, 'a'),
        std::string(31, 'a') + "g", "g" + std::string(31, 'a')}) {
    headers.set(header::nonce, bad);
    EXPECT_EQ(headers.refusal(), header::nonce) << bad;
  }
  headers.drop(header::nonce);
  EXPECT_EQ(headers.refusal(), header::nonce);
}

TEST(SignedHeaders, aSignatureHasItsLength) {
  Headers headers;
  headers.set(header::signature, std::string(127, 'a'));
  EXPECT_EQ(headers.refusal(), header::signature);
  headers.drop(header::signature);
  EXPECT_EQ(headers.refusal(), header::signature);
}

TEST(Hex, readsItsOwnDigitsAndNothingElse) {
  const std::string raw("\0\x7f\xff", 3);
  EXPECT_EQ(toHex(raw), "007fff");
  EXPECT_EQ(fromHex("007fff"), raw);
  EXPECT_EQ(fromHex(""), "");
  for (const char* bad : {"0", "007ff", "0g", "g0", "00 7f"})
    EXPECT_FALSE(fromHex(bad)) << bad;
}

} // namespace
} // namespace leadhand::sync
