#include "sync/device/DeviceSigner.h"

#include "sync/protocol/Signature.h"

#include <charconv>
#include <sodium.h>

namespace leadhand::sync {

Result<DeviceKey> DeviceKey::load(KeyStore& keys) {
  LEADHAND_ASSIGN(const std::string seed, keys.readOrMake("device.key", crypto_sign_SEEDBYTES));
  if (seed.size() != crypto_sign_SEEDBYTES)
    return fail(ErrorCode::keyUnreadable, "device.key");
  DeviceKey key{std::string(crypto_sign_PUBLICKEYBYTES, '\0'), std::string(crypto_sign_SECRETKEYBYTES, '\0')};
  crypto_sign_seed_keypair(reinterpret_cast<unsigned char*>(key.publicKey.data()),
                           reinterpret_cast<unsigned char*>(key.secretKey.data()),
                           reinterpret_cast<const unsigned char*>(seed.data()));
  return key;
}

std::int64_t metaNumber(const DeviceStore& store, std::string_view key) {
  const std::string digits = store.meta(key).value_or(std::string());
  std::int64_t number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

std::uint64_t metaUnsigned(const DeviceStore& store, std::string_view key) {
  const std::string digits = store.meta(key).value_or(std::string());
  std::uint64_t number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

Result<Headers> signedHeaders(DeviceStore& store, KeyStore& keys, const std::string& method,
                              const std::string& path, const std::string& body) {
  const std::int64_t device = metaNumber(store, "device");
  if (device <= 0)
    return fail(ErrorCode::notEnrolled);
  LEADHAND_ASSIGN(const DeviceKey key, DeviceKey::load(keys));
  std::string nonce(16, '\0');
  store.random().fill(nonce.data(), nonce.size());
  SignedRequest request;
  request.method = method;
  request.path = path;
  request.body = body;
  request.device = static_cast<std::uint32_t>(device);
  request.incarnation = metaUnsigned(store, "incarnation");
  request.timeMs = store.clock().now().ms;
  request.nonce = toHex(nonce);
  LEADHAND_TRY(sign(request, key.secretKey));
  return headersOf(request);
}

} // namespace leadhand::sync
