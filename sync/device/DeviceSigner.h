#pragma once
#include "core/base/Seams.h"
#include "core/store/DeviceStore.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace leadhand::sync {

/// The device's Ed25519 key pair. The key store keeps its 32-byte seed under "device.key".
struct DeviceKey {
  std::string publicKey; ///< 32 bytes
  std::string secretKey; ///< 64 bytes
  /// Errors: those of the key store, keyUnreadable when the seed has another length.
  [[nodiscard]] static Result<DeviceKey> load(KeyStore& keys);
};

using Headers = std::vector<std::pair<std::string, std::string>>;

/// Signs what this device sends: method, path and body with its number, incarnation, time and a fresh nonce.
/// Errors: notEnrolled, keyUnreadable.
[[nodiscard]] Result<Headers> signedHeaders(DeviceStore& store, KeyStore& keys, const std::string& method,
                                            const std::string& path, const std::string& body);

/// Numbers in `meta` stand in decimal digits; 0 when there is none.
[[nodiscard]] std::int64_t metaNumber(const DeviceStore& store, std::string_view key);
[[nodiscard]] std::uint64_t metaUnsigned(const DeviceStore& store, std::string_view key);

} // namespace leadhand::sync
