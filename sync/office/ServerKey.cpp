#include "sync/office/ServerKey.h"

#include <sodium.h>

namespace leadhand::sync {

Result<ServerKey> ServerKey::load(KeyStore& keys) {
  LEADHAND_ASSIGN(const std::string seed, keys.readOrMake("server.key", crypto_sign_SEEDBYTES));
  if (seed.size() != crypto_sign_SEEDBYTES)
    return fail(ErrorCode::keyUnreadable, "server.key");
  ServerKey key{std::string(crypto_sign_PUBLICKEYBYTES, '\0'), std::string(crypto_sign_SECRETKEYBYTES, '\0')};
  crypto_sign_seed_keypair(reinterpret_cast<unsigned char*>(key.publicKey.data()),
                           reinterpret_cast<unsigned char*>(key.secretKey.data()),
                           reinterpret_cast<const unsigned char*>(seed.data()));
  return key;
}

} // namespace leadhand::sync
