#include "core/store/Inbox.h"
#include "sync/device/DeviceSigner.h"
#include "sync/device/Engine.h"
#include "sync/protocol/Codec.h"

#include "core/schema/Schema.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <sodium.h>

namespace leadhand::sync {
namespace {

constexpr std::size_t typedCodeDigits = 10;

const unsigned char* bytesOf(const std::string& text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

/// A typed code as its maker wrote it: dashes, blanks and case do not count, O is 0, I and L are 1.
std::string asTyped(const std::string& code) {
  std::string plain;
  for (const char c : code) {
    if (c == '-' || std::isspace(static_cast<unsigned char>(c)))
      continue;
    const char upper = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    plain += upper == 'O' ? '0' : (upper == 'I' || upper == 'L') ? '1' : upper;
  }
  return plain.size() == typedCodeDigits ? plain : code; // anything else was scanned
}

Result<v1::EnrolBundle> openBundle(const v1::EnrolReply& reply, const DeviceKey& key) {
  const std::string& serverKey = reply.server_key();
  if (serverKey.size() != crypto_sign_PUBLICKEYBYTES || reply.signature().size() != crypto_sign_BYTES ||
      reply.sealed().size() < crypto_box_SEALBYTES ||
      crypto_sign_verify_detached(bytesOf(reply.signature()), bytesOf(reply.sealed()), reply.sealed().size(),
                                  bytesOf(serverKey)) != 0)
    return fail(ErrorCode::badReply, "signature");
  std::array<unsigned char, crypto_box_PUBLICKEYBYTES> boxPublic{};
  std::array<unsigned char, crypto_box_SECRETKEYBYTES> boxSecret{};
  std::string plain(reply.sealed().size() - crypto_box_SEALBYTES, '\0');
  const bool opened =
      crypto_sign_ed25519_pk_to_curve25519(boxPublic.data(), bytesOf(key.publicKey)) == 0 &&
      crypto_sign_ed25519_sk_to_curve25519(boxSecret.data(), bytesOf(key.secretKey)) == 0 &&
      crypto_box_seal_open(reinterpret_cast<unsigned char*>(plain.data()), bytesOf(reply.sealed()),
                           reply.sealed().size(), boxPublic.data(), boxSecret.data()) == 0;
  sodium_memzero(boxSecret.data(), boxSecret.size());
  v1::EnrolBundle bundle;
  // The signed bundle names the key that signed it, so that a seal can't be passed on under another's name.
  if (!opened || !bundle.ParseFromString(plain) || bundle.server_key() != serverKey || bundle.device() == 0 ||
      !Id::fromBytes(bundle.person()))
    return fail(ErrorCode::badReply, "bundle");
  return bundle;
}

ErrorCode refusalOf(const std::string& name) {
  for (const ErrorCode code : {ErrorCode::codeWrong, ErrorCode::codeUsed, ErrorCode::codeExpired,
                               ErrorCode::tooManyTries, ErrorCode::appTooOld, ErrorCode::badRequest})
    if (errorName(code) == name)
      return code;
  return ErrorCode::badReply;
}

} // namespace

Enrolment::Enrolment(DeviceStore& store, KeyStore& keys) : m_store(store), m_keys(keys) {}

Result<std::string> Enrolment::request(const std::string& code, const std::string& label) {
  if (metaNumber(m_store, "device") != 0)
    return fail(ErrorCode::alreadyEnrolled, m_store.meta("company").value_or(std::string()));
  LEADHAND_ASSIGN(const DeviceKey key, DeviceKey::load(m_keys));
  v1::EnrolRequest request;
  request.set_code(asTyped(code));
  request.set_public_key(key.publicKey);
  request.set_label(label);
  request.set_schema(schemaVersion);
  return packMessage(request);
}

Status Enrolment::accept(int status, const std::string& body, const std::string& server) {
  v1::EnrolReply reply;
  if (const Status whole = unpackMessage(body, reply); !whole)
    return fail(status == 200 ? ErrorCode::badReply : ErrorCode::notOurServer, server);
  if (reply.has_refused())
    return fail(refusalOf(reply.refused().code()), reply.refused().where());
  LEADHAND_ASSIGN(const DeviceKey key, DeviceKey::load(m_keys));
  LEADHAND_ASSIGN(const v1::EnrolBundle bundle, openBundle(reply, key));

  Transaction transaction(m_store.database());
  LEADHAND_TRY(transaction.status());
  const std::pair<const char*, std::string> facts[] = {
      {"person", idFromWire(bundle.person()).text()},
      {"person_name", bundle.person_name()},
      {"role", bundle.role()},
      {"device", std::to_string(bundle.device())},
      {"incarnation", std::to_string(bundle.incarnation())},
      {"tenant", idFromWire(bundle.tenant()).text()},
      {"company", bundle.company()},
      {"zone", bundle.zone()},
      {"server", server},
      {"server_key", bundle.server_key()},
      // What happened before this device joined is no news to its owner: the list of updates begins here.
      {"updates_seen", std::to_string(bundle.rev())},
  };
  for (const auto& [name, value] : facts)
    LEADHAND_TRY(m_store.setMeta(name, value));
  LEADHAND_TRY(Inbox(m_store).begin(bundle.epoch(), bundle.rev()));
  // Work of an earlier life of this folder, saved out of a damaged database, goes out under the new number.
  LEADHAND_TRY(Outbox(m_store).restamp());
  LEADHAND_TRY(transaction.commit());
  m_store.notice({});
  return {};
}

} // namespace leadhand::sync
