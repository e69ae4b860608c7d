#include "sync/protocol/Signature.h"

#include <charconv>
#include <sodium.h>

namespace leadhand::sync {
namespace {

constexpr std::size_t nonceDigits = 32;

const unsigned char* bytesOf(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

/// In digits and no other way: what is signed is the number, so each has one spelling.
template <class Number>
bool readNumber(const std::optional<std::string>& text, Number& number) {
  if (!text || text->empty())
    return false;
  const char* end = text->data() + text->size();
  const auto [stopped, error] = std::from_chars(text->data(), end, number);
  return error == std::errc{} && stopped == end && std::to_string(number) == *text;
}

tl::unexpected<Error> refused(std::string_view name) {
  return fail(ErrorCode::signatureRefused, std::string(name));
}

} // namespace

std::string toHex(std::string_view raw) {
  std::string digits(raw.size() * 2 + 1, '\0');
  sodium_bin2hex(digits.data(), digits.size(), bytesOf(raw), raw.size());
  digits.pop_back();
  return digits;
}

std::optional<std::string> fromHex(std::string_view digits) {
  std::string raw(digits.size() / 2, '\0');
  std::size_t size = 0;
  const char* end = nullptr;
  if (digits.size() % 2 != 0 ||
      sodium_hex2bin(reinterpret_cast<unsigned char*>(raw.data()), raw.size(), digits.data(), digits.size(),
                     nullptr, &size, &end) != 0 ||
      end != digits.data() + digits.size())
    return std::nullopt;
  return raw;
}

std::string canonicalText(const SignedRequest& request) {
  std::string digest(32, '\0');
  crypto_generichash(reinterpret_cast<unsigned char*>(digest.data()), digest.size(), bytesOf(request.body),
                     request.body.size(), nullptr, 0);
  return request.method + '\n' + request.path + '\n' + toHex(digest) + '\n' + std::to_string(request.device) +
         '\n' + std::to_string(request.incarnation) + '\n' + std::to_string(request.timeMs) + '\n' +
         request.nonce;
}

Status sign(SignedRequest& request, const std::string& secretKey) {
  if (secretKey.size() != crypto_sign_SECRETKEYBYTES)
    return fail(ErrorCode::keyUnreadable, "device key");
  const std::string text = canonicalText(request);
  std::string raw(crypto_sign_BYTES, '\0');
  crypto_sign_detached(reinterpret_cast<unsigned char*>(raw.data()), nullptr, bytesOf(text), text.size(),
                       bytesOf(secretKey));
  request.signature = toHex(raw);
  return {};
}

bool signatureHolds(const SignedRequest& request, const std::string& publicKey) {
  const auto raw = fromHex(request.signature);
  if (!raw || raw->size() != crypto_sign_BYTES || publicKey.size() != crypto_sign_PUBLICKEYBYTES)
    return false;
  const std::string text = canonicalText(request);
  return crypto_sign_verify_detached(bytesOf(*raw), bytesOf(text), text.size(), bytesOf(publicKey)) == 0;
}

std::vector<std::pair<std::string, std::string>> headersOf(const SignedRequest& request) {
  return {{std::string(header::device), std::to_string(request.device)},
          {std::string(header::incarnation), std::to_string(request.incarnation)},
          {std::string(header::time), std::to_string(request.timeMs)},
          {std::string(header::nonce), request.nonce},
          {std::string(header::signature), request.signature}};
}

Result<SignedRequest>
signedRequestOf(std::string method, std::string path, std::string body,
                const std::function<std::optional<std::string>(std::string_view name)>& find) {
  SignedRequest request;
  request.method = std::move(method);
  request.path = std::move(path);
  request.body = std::move(body);
  if (!readNumber(find(header::device), request.device))
    return refused(header::device);
  if (!readNumber(find(header::incarnation), request.incarnation))
    return refused(header::incarnation);
  if (!readNumber(find(header::time), request.timeMs))
    return refused(header::time);
  const auto nonce = find(header::nonce);
  if (!nonce || nonce->size() != nonceDigits || !fromHex(*nonce))
    return refused(header::nonce);
  request.nonce = *nonce;
  const auto signature = find(header::signature);
  if (!signature || signature->size() != crypto_sign_BYTES * 2U)
    return refused(header::signature);
  request.signature = *signature;
  return request;
}

} // namespace leadhand::sync
