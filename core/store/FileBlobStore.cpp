#include "core/store/FileBlobStore.h"

#include "core/store/NoRoom.h"
#include "core/store/SealedFile.h"

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <sodium.h>
#include <unistd.h>

namespace leadhand {
namespace {

constexpr std::size_t mostBytes = 64 * 1024 * 1024;

Status writeDurably(const std::string& path, const std::string& bytes) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (file < 0)
    return fail(isNoRoom(errno) ? ErrorCode::storeFull : ErrorCode::folderReadOnly, path);
  std::size_t done = 0;
  bool good = true;
  while (good && done < bytes.size()) {
    const ssize_t size = ::write(file, bytes.data() + done, bytes.size() - done);
    good = size > 0 || errno == EINTR;
    done += size > 0 ? static_cast<std::size_t>(size) : 0;
  }
  good = good && ::fsync(file) == 0;
  const bool full = !good && isNoRoom(errno);
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

/// Whether photos or pieces of them are here, which only the key of before can open.
bool holdsSealed(const std::string& folder) {
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error))
    if (sealed::isHash(entry.path().filename().string().substr(0, sealed::hashDigits)))
      return true;
  return false;
}

/// A new key beside old photos would open none of them, and hide that theirs is missing.
Result<std::string> keyFor(const std::string& folder, KeyStore& keys) {
  const bool isNew = !holdsSealed(folder);
  const auto key = keys.readOrMake("blob.key", isNew ? sealed::keyBytes : 0);
  if (key && key->size() == sealed::keyBytes)
    return key;
  if (!key && key.error().code != ErrorCode::unknownRecord)
    return key;
  return fail(ErrorCode::keyUnreadable, "blob.key",
              isNew ? "" : "the key of the photos here is missing; restore office.key from the backup");
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
  LEADHAND_ASSIGN(std::string key, keyFor(folder, keys));
  return std::unique_ptr<FileBlobStore>(new FileBlobStore(folder, std::move(key), random));
}

std::string FileBlobStore::pathOf(const std::string& hash) const {
  return m_folder + "/" + hash;
}

std::string FileBlobStore::seal(const std::string& plain, const std::string& hash) {
  std::string salt(sealed::saltBytes, '\0');
  m_random.fill(salt.data(), salt.size());
  std::string bytes = std::string(sealed::magic) + salt;
  const std::string_view whole(plain);
  for (std::uint64_t number = 0;; ++number) {
    const std::size_t from = number * sealed::chunkBytes;
    const bool last = from + sealed::chunkBytes >= whole.size();
    bytes += sealed::seal(whole.substr(from, sealed::chunkBytes), {number, last}, hash, salt, m_key);
    if (last)
      return bytes;
  }
}

Result<std::string> FileBlobStore::unseal(const std::string& path, const std::string& hash) const {
  std::ifstream file(path, std::ios::binary);
  std::string head(sealed::headBytes, '\0');
  file.read(head.data(), static_cast<std::streamsize>(head.size()));
  LEADHAND_ASSIGN(const std::string salt, sealed::saltOf(head));
  std::string plain;
  std::string chunk(sealed::chunkBytes + sealed::tagBytes, '\0');
  for (std::uint64_t number = 0;; ++number) {
    file.read(chunk.data(), static_cast<std::streamsize>(chunk.size()));
    const auto size = static_cast<std::size_t>(file.gcount());
    const bool last = size < chunk.size() || file.peek() == std::ifstream::traits_type::eof();
    LEADHAND_ASSIGN(const std::string part, sealed::unseal(std::string_view(chunk).substr(0, size),
                                                           {number, last}, hash, salt, m_key));
    plain += part;
    if (last)
      break;
  }
  if (sealed::hashOf(plain) != hash)
    return fail(ErrorCode::storeDamaged, hash);
  return plain;
}

Result<std::string> FileBlobStore::put(const std::string& plainBytes) {
  if (plainBytes.size() > mostBytes)
    return fail(ErrorCode::requestTooLarge, std::to_string(plainBytes.size()) + " bytes");
  const std::string hash = sealed::hashOf(plainBytes);
  // What lies there may be damaged; whoever brings the bytes again mends it.
  if (has(hash) && unseal(pathOf(hash), hash))
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
  auto plain = unseal(pathOf(hash), hash);
  if (!plain)
    return tl::unexpected<Error>(sealed::unreadable(plain.error(), hash));
  return plain;
}

bool FileBlobStore::has(const std::string& hash) {
  std::error_code error;
  return sealed::isHash(hash) && std::filesystem::is_regular_file(pathOf(hash), error);
}

std::vector<std::string> FileBlobStore::all() const {
  std::vector<std::string> hashes;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(m_folder, error))
    if (sealed::isHash(entry.path().filename().string()))
      hashes.push_back(entry.path().filename().string());
  return hashes;
}

Result<std::int64_t> FileBlobStore::sizeOf(const std::string& hash) {
  std::error_code error;
  if (!has(hash))
    return fail(ErrorCode::unknownRecord, hash);
  const auto size = std::filesystem::file_size(pathOf(hash), error);
  return error ? 0 : sealed::plainBytesOf(static_cast<std::int64_t>(size));
}

Status FileBlobStore::remove(const std::string& hash) {
  std::error_code error;
  if (sealed::isHash(hash))
    std::filesystem::remove(pathOf(hash), error);
  return error ? fail(ErrorCode::storeFailed, hash) : Status{};
}

} // namespace leadhand
