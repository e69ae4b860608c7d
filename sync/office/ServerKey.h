#pragma once
#include "core/base/Seams.h"

#include <string>

namespace leadhand::sync {

/// The office's Ed25519 key pair. The key store keeps its 32-byte seed under "server.key".
struct ServerKey {
  std::string publicKey; ///< 32 bytes
  std::string secretKey; ///< 64 bytes
  /// Makes it where there is none. Errors: those of the key store, keyUnreadable when the seed has another
  /// length.
  [[nodiscard]] static Result<ServerKey> load(KeyStore& keys);
};

} // namespace leadhand::sync
