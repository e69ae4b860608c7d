#include "sync/device/DeviceSigner.h"
#include "tests/sync/engine/EngineRig.h"

#include <sodium.h>

namespace leadhand::test {
namespace {

using namespace sync;

/// A device that belongs to nobody yet, and an office that makes its bundle by hand.
struct EnrolmentRig {
  EnrolmentRig() {
    TestDevice::must(device.store->setMeta("device", ""));
    TestDevice::must(device.store->setMeta("person", ""));
    crypto_sign_keypair(raw(serverPublic), raw(serverSecret));
    bundle.set_device(12);
    bundle.set_incarnation(0xFFFF'FFFF'FFFF'FFFEULL);
    bundle.set_tenant(std::string(device.store->newId().raw()));
    bundle.set_person(std::string(person.raw()));
    bundle.set_person_name("Jane");
    bundle.set_role("lead_hand");
    bundle.set_company("Maple & Stone");
    bundle.set_zone("America/Toronto");
    bundle.set_server_key(serverPublic);
    bundle.set_epoch(3);
    bundle.set_rev((std::uint64_t{3} << 40U) + 7);
  }
  static unsigned char* raw(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

  [[nodiscard]] v1::EnrolReply sealedTo(const std::string& publicKey) {
    std::string box(crypto_box_PUBLICKEYBYTES, '\0');
    std::string key = publicKey;
    EXPECT_EQ(crypto_sign_ed25519_pk_to_curve25519(raw(box), raw(key)), 0);
    std::string plain = bundle.SerializeAsString();
    std::string sealed(plain.size() + crypto_box_SEALBYTES, '\0');
    crypto_box_seal(raw(sealed), raw(plain), plain.size(), raw(box));
    std::string signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(raw(signature), nullptr, raw(sealed), sealed.size(), raw(serverSecret));
    v1::EnrolReply reply;
    reply.set_sealed(sealed);
    reply.set_signature(signature);
    reply.set_server_key(serverPublic);
    return reply;
  }

  TestDevice device;
  Id person = device.store->newId();
  v1::EnrolBundle bundle;
  std::string serverPublic = std::string(crypto_sign_PUBLICKEYBYTES, '\0');
  std::string serverSecret = std::string(crypto_sign_SECRETKEYBYTES, '\0');
  Enrolment enrolment{*device.store, device.keys};
};

TEST(Enrolment, storesWhoTheDeviceIsNow) {
  EnrolmentRig rig;
  v1::EnrolRequest request;
  ASSERT_TRUE(unpackMessage(*rig.enrolment.request("k7o1-l 9xyzq", "Jane's phone"), request));
  EXPECT_EQ(request.code(), "K70119XYZQ") << "O is 0, I and L are 1, case and blanks do not count";
  EXPECT_EQ(request.label(), "Jane's phone");
  const Status taken =
      rig.enrolment.accept(200, packMessage(rig.sealedTo(request.public_key())), "https://office.example");
  ASSERT_TRUE(taken) << taken.error().sentence();
  const Actor actor = rig.device.store->actor();
  EXPECT_EQ(actor.person, rig.person);
  EXPECT_EQ(actor.name, "Jane");
  EXPECT_EQ(actor.role, "lead_hand");
  EXPECT_EQ(actor.device, 12U);
  EXPECT_EQ(metaUnsigned(*rig.device.store, "incarnation"), 0xFFFF'FFFF'FFFF'FFFEULL);
  EXPECT_EQ(rig.device.store->meta("company"), "Maple & Stone");
  EXPECT_EQ(rig.device.inbox().epoch(), 3U);
  EXPECT_EQ(rig.device.inbox().cursor(), rig.bundle.rev());
  EXPECT_EQ(rig.device.store->meta("updates_seen"), std::to_string(rig.bundle.rev()))
      << "the season before this device is no news";
  const auto again = rig.enrolment.request("K70119XYZQ", "x");
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().code, ErrorCode::alreadyEnrolled);
}

TEST(Enrolment, refusesABundleThatTheServerDidNotSign) {
  EnrolmentRig rig;
  const auto key = DeviceKey::load(rig.device.keys);
  auto reply = rig.sealedTo(key->publicKey);
  (*reply.mutable_signature())[3] ^= 1;
  EXPECT_EQ(rig.enrolment.accept(200, packMessage(reply), "s").error().code, ErrorCode::badReply);
  rig.bundle.set_server_key(std::string(32, 'k')); // sealed under another's name
  EXPECT_EQ(rig.enrolment.accept(200, packMessage(rig.sealedTo(key->publicKey)), "s").error().code,
            ErrorCode::badReply);
  EXPECT_EQ(metaNumber(*rig.device.store, "device"), 0);
}

TEST(Enrolment, refusesABundleSealedToAnotherDevice) {
  EnrolmentRig rig;
  std::string other(crypto_sign_PUBLICKEYBYTES, '\0');
  std::string secret(crypto_sign_SECRETKEYBYTES, '\0');
  crypto_sign_keypair(EnrolmentRig::raw(other), EnrolmentRig::raw(secret));
  EXPECT_EQ(rig.enrolment.accept(200, packMessage(rig.sealedTo(other)), "s").error().code,
            ErrorCode::badReply);
}

TEST(Enrolment, namesEachRefusal) {
  EnrolmentRig rig;
  for (const ErrorCode code :
       {ErrorCode::codeWrong, ErrorCode::codeUsed, ErrorCode::codeExpired, ErrorCode::tooManyTries}) {
    v1::EnrolReply reply;
    reply.mutable_refused()->set_code(std::string(errorName(code)));
    EXPECT_EQ(rig.enrolment.accept(403, packMessage(reply), "s").error().code, code);
  }
  EXPECT_EQ(rig.enrolment.accept(404, "<html>", "s").error().code, ErrorCode::notOurServer);
  EXPECT_EQ(rig.enrolment.accept(200, "cut", "s").error().code, ErrorCode::badReply);
}

} // namespace
} // namespace leadhand::test
