#include "core/store/FileBlobStore.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <sodium.h>
#include <unistd.h>

namespace leadhand {
namespace {

constexpr std::size_t chunkBytes = 64 * 1024;
constexpr std::size_t mostBytes = 64 * 1024 * 1024;
constexpr std::size_t tagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
/// The file's own random part of every chunk's nonce; the chunk's number is the rest.
constexpr std::size_t saltBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES - 8;
constexpr std::string_view magic = "LHB1";

unsigned char* raw(std::string& bytes) {
  return reinterpret_cast<unsigned char*>(bytes.data());
}
const unsigned char* raw(std::string_view bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}

std::string hashOf(const std::string& plain) {
  unsigned char hash[crypto_hash_sha256_BYTES];
  crypto_hash_sha256(hash, raw(plain), plain.size());
  std::string name(sizeof hash * 2 + 1, '\0');
  sodium_bin2hex(name.data(), name.size(), hash, sizeof hash);
  name.pop_back();
  return name;
}

bool isHash(const std::string& hash) {
  return hash.size() == 64 && std::all_of(hash.begin(), hash.end(), [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
         });
}

std::string numberBytes(std::uint64_t number) {
  std::string bytes(8, '\0');
  for (std::size_t i = 0; i < 8; ++i)
    bytes[i] = static_cast<char>(number >> (8 * i));
  return bytes;
}

/// What a chunk is bound to beside the key.
std::string boundTo(const std::string& hash, std::uint64_t number, bool last) {
  return hash + numberBytes(number) + (last ? '\1' : '\0');
}

Status writeDurably(const std::string& path, const std::string& bytes) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (file < 0)
    return fail(ErrorCode::folderReadOnly, path);
  std::size_t done = 0;
  bool good = true;
  while (good && done < bytes.size()) {
    const ssize_t size = ::write(file, bytes.data() + done, bytes.size() - done);
    good = size > 0 || errno == EINTR;
    done += size > 0 ? static_cast<std::size_t>(size) : 0;
  }
  const bool full = !good && errno == ENOSPC;
  good = good && ::fsync(file) == 0;
  ::close(file);
  if (good)
    return {};
  ::unlink(path.c_str());
  return fail(full ? ErrorCode::storeFull : ErrorCode::storeFailed, path);
}

void syncFolder(const std::string& folder) {
  const int handle = ::open(folder.c_str(), O_RDONLY | O_CLOEXEC);
  if (handle >= 0) {
    ::fsync(handle);
    ::close(handle);
  }
}

} // namespace

FileBlobStore::FileBlobStore(std::string folder, std::string key, Random& random)
    : m_folder(std::move(folder)), m_key(std::move(key)), m_random(random) {}

FileBlobStore::~FileBlobStore() {
  sodium_memzero(m_key.data(), m_key.size());
}

Result<std::unique_ptr<FileBlobStore>> FileBlobStore::open(const std::string& folder, KeyStore& keys,
                                                           Random& random) {
  if (sodium_init() < 0)
    return fail(ErrorCode::internal, "sodium");
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error)
    return fail(ErrorCode::folderReadOnly, folder);
  for (const auto& entry : std::filesystem::directory_iterator(folder, error))
    if (entry.path().extension() == ".part")
      std::filesystem::remove(entry.path(), error);
  LEADHAND_ASSIGN(std::string key, keys.readOrMake("blob.key", crypto_aead_xchacha20poly1305_ietf_KEYBYTES));
  if (key.size() != crypto_aead_xchacha20poly1305_ietf_KEYBYTES)
    return fail(ErrorCode::keyUnreadable, "blob.key");
  return std::unique_ptr<FileBlobStore>(new FileBlobStore(folder, std::move(key), random));
}

std::string FileBlobStore::pathOf(const std::string& hash) const {
  return m_folder + "/" + hash;
}

std::string FileBlobStore::seal(const std::string& plain, const std::string& hash) {
  std::string salt(saltBytes, '\0');
  m_random.fill(salt.data(), salt.size());
  std::string sealed = std::string(magic) + salt;
  std::size_t from = 0;
  for (std::uint64_t number = 0;; ++number) {
    const std::size_t size = std::min(chunkBytes, plain.size() - from);
    const bool last = from + size == plain.size();
    const std::string bound = boundTo(hash, number, last);
    const std::string nonce = salt + numberBytes(number);
    std::string chunk(size + tagBytes, '\0');
    crypto_aead_xchacha20poly1305_ietf_encrypt(raw(chunk), nullptr, raw(std::string_view(plain)) + from, size,
                                               raw(std::string_view(bound)), bound.size(), nullptr,
                                               raw(std::string_view(nonce)), raw(std::string_view(m_key)));
    sealed += chunk;
    from += size;
    if (last)
      return sealed;
  }
}

Result<std::string> FileBlobStore::unseal(const std::string& sealed, const std::string& hash) const {
  const std::size_t head = magic.size() + saltBytes;
  if (sealed.size() < head + tagBytes || !sealed.starts_with(magic))
    return fail(ErrorCode::storeDamaged, hash);
  const std::string salt = sealed.substr(magic.size(), saltBytes);
  std::string plain;
  plain.reserve(sealed.size());
  std::size_t from = head;
  for (std::uint64_t number = 0;; ++number) {
    const std::size_t size = std::min(chunkBytes + tagBytes, sealed.size() - from);
    const bool last = from + size == sealed.size();
    const std::string bound = boundTo(hash, number, last);
    const std::string nonce = salt + numberBytes(number);
    std::string chunk(size, '\0');
    unsigned long long written = 0;
    if (size < tagBytes || crypto_aead_xchacha20poly1305_ietf_decrypt(
                               raw(chunk), &written, nullptr, raw(std::string_view(sealed)) + from, size,
                               raw(std::string_view(bound)), bound.size(), raw(std::string_view(nonce)),
                               raw(std::string_view(m_key))) != 0)
      return fail(ErrorCode::storeDamaged, hash);
    plain.append(chunk, 0, static_cast<std::size_t>(written));
    from += size;
    if (last)
      break;
  }
  if (hashOf(plain) != hash)
    return fail(ErrorCode::storeDamaged, hash);
  return plain;
}

Result<std::string> FileBlobStore::put(const std::string& plainBytes) {
  if (plainBytes.size() > mostBytes)
    return fail(ErrorCode::requestTooLarge, std::to_string(plainBytes.size()) + " bytes");
  const std::string hash = hashOf(plainBytes);
  if (has(hash))
    return hash;
  const std::string part = pathOf(hash) + ".part";
  LEADHAND_TRY(writeDurably(part, seal(plainBytes, hash)));
  std::error_code error;
  std::filesystem::rename(part, pathOf(hash), error);
  if (error)
    return fail(ErrorCode::storeFailed, pathOf(hash));
  syncFolder(m_folder);
  return hash;
}

Result<std::string> FileBlobStore::get(const std::string& hash) {
  if (!has(hash))
    return fail(ErrorCode::unknownRecord, hash);
  std::ifstream file(pathOf(hash), std::ios::binary);
  std::string sealed((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  return unseal(sealed, hash);
}

bool FileBlobStore::has(const std::string& hash) {
  std::error_code error;
  return isHash(hash) && std::filesystem::is_regular_file(pathOf(hash), error);
}

} // namespace leadhand
