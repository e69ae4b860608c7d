#pragma once
#include "core/base/Errors.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace leadhand::sync {

/// Headers of a signed request. Numbers in decimal digits, nonce and signature in lower-case hex.
namespace header {
inline constexpr std::string_view device = "X-Leadhand-Device";
inline constexpr std::string_view incarnation = "X-Leadhand-Incarnation";
inline constexpr std::string_view time = "X-Leadhand-Time";
inline constexpr std::string_view nonce = "X-Leadhand-Nonce";
inline constexpr std::string_view signature = "X-Leadhand-Signature";
} // namespace header

/// What a signed request says about itself.
struct SignedRequest {
  std::string method;
  std::string path;
  std::string body; ///< as it crosses the wire, before decompression
  std::uint32_t device = 0;
  std::uint64_t incarnation = 0;
  std::int64_t timeMs = 0; ///< UTC, by the device's clock corrected with the server's offset
  std::string nonce;       ///< 32 hex digits, never used twice
  std::string signature;   ///< 128 hex digits
};

/// The bytes that are signed: method, path, BLAKE2b-256 of the body in hex, device, incarnation, time and
/// nonce, one a line.
[[nodiscard]] std::string canonicalText(const SignedRequest& request);
/// Fills `signature`. `secretKey`: the 64 bytes of an Ed25519 secret key.
[[nodiscard]] Status sign(SignedRequest& request, const std::string& secretKey);
/// True when the signature was made with the secret key of `publicKey` (32 bytes) over just this request.
[[nodiscard]] bool signatureHolds(const SignedRequest& request, const std::string& publicKey);

/// The five headers of a request that was signed.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> headersOf(const SignedRequest& request);
/// Reads them back. `find` gives the value of a header, or none. Error: signatureRefused with the name of the
/// header that is missing or does not fit.
[[nodiscard]] Result<SignedRequest>
signedRequestOf(std::string method, std::string path, std::string body,
                const std::function<std::optional<std::string>(std::string_view name)>& find);

[[nodiscard]] std::string toHex(std::string_view raw);
[[nodiscard]] std::optional<std::string> fromHex(std::string_view digits);

} // namespace leadhand::sync
