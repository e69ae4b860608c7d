#include "core/store/SealedFile.h"

#include <algorithm>
#include <sodium.h>

namespace leadhand::sealed {
namespace {

static_assert(tagBytes == crypto_aead_xchacha20poly1305_ietf_ABYTES);
static_assert(saltBytes + 8 == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
static_assert(keyBytes == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

unsigned char* raw(std::string& bytes) {
  return reinterpret_cast<unsigned char*>(bytes.data());
}
const unsigned char* raw(std::string_view bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}

std::string numberBytes(std::uint64_t number) {
  std::string bytes(8, '\0');
  for (std::size_t i = 0; i < 8; ++i)
    bytes[i] = static_cast<char>(number >> (8 * i));
  return bytes;
}

/// What a chunk is bound to beside the key.
std::string boundTo(std::string_view hash, Chunk chunk) {
  return std::string(hash) + numberBytes(chunk.number) + (chunk.last ? '\1' : '\0');
}

} // namespace

std::string seal(std::string_view plain, Chunk chunk, std::string_view hash, std::string_view salt,
                 std::string_view key) {
  const std::string bound = boundTo(hash, chunk);
  const std::string nonce = std::string(salt) + numberBytes(chunk.number);
  std::string bytes(plain.size() + tagBytes, '\0');
  crypto_aead_xchacha20poly1305_ietf_encrypt(raw(bytes), nullptr, raw(plain), plain.size(),
                                             raw(std::string_view(bound)), bound.size(), nullptr,
                                             raw(std::string_view(nonce)), raw(key));
  return bytes;
}

Result<std::string> unseal(std::string_view bytes, Chunk chunk, std::string_view hash, std::string_view salt,
                           std::string_view key) {
  const std::string bound = boundTo(hash, chunk);
  const std::string nonce = std::string(salt) + numberBytes(chunk.number);
  std::string plain(bytes.size(), '\0');
  unsigned long long written = 0;
  if (bytes.size() < tagBytes ||
      crypto_aead_xchacha20poly1305_ietf_decrypt(raw(plain), &written, nullptr, raw(bytes), bytes.size(),
                                                 raw(std::string_view(bound)), bound.size(),
                                                 raw(std::string_view(nonce)), raw(key)) != 0)
    return fail(ErrorCode::storeDamaged, std::string(hash));
  plain.resize(static_cast<std::size_t>(written));
  return plain;
}

Result<std::string> saltOf(std::string_view head) {
  if (head.size() < headBytes || !head.starts_with(magic))
    return fail(ErrorCode::storeDamaged, "blob");
  return std::string(head.substr(magic.size(), saltBytes));
}

Error unreadable(Error why, std::string_view hash) {
  if (why.code != ErrorCode::storeDamaged)
    return why;
  return Error{
      ErrorCode::fileUnreadable, "photo " + std::string(hash.substr(0, 12)),
      "its bytes were changed or sealed with another key; get it again, or restore it from a backup"};
}

std::int64_t plainBytesOf(std::int64_t fileBytes) {
  constexpr auto whole = static_cast<std::int64_t>(chunkBytes + tagBytes);
  const std::int64_t body = fileBytes - static_cast<std::int64_t>(headBytes);
  const std::int64_t chunks = (body + whole - 1) / whole;
  return std::max<std::int64_t>(0, body - chunks * static_cast<std::int64_t>(tagBytes));
}

std::string hashOf(std::string_view plain) {
  unsigned char hash[crypto_hash_sha256_BYTES];
  crypto_hash_sha256(hash, raw(plain), plain.size());
  std::string name(sizeof hash * 2 + 1, '\0');
  sodium_bin2hex(name.data(), name.size(), hash, sizeof hash);
  name.pop_back();
  return name;
}

bool isHash(std::string_view name) {
  return name.size() == 64 && std::all_of(name.begin(), name.end(), [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
         });
}

} // namespace leadhand::sealed
