#include "platform/desktop/FileKeyStore.h"

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <sodium.h>
#include <sstream>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace leadhand::platform {
namespace {

constexpr std::size_t mostFileBytes = 64 * 1024;

std::string toHex(const std::string& bytes) {
  std::string text(bytes.size() * 2 + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                 bytes.size());
  text.pop_back();
  return text;
}

Result<std::string> fromHex(const std::string& text, const std::string& path) {
  std::string bytes(text.size() / 2, '\0');
  std::size_t length = 0;
  const char* end = nullptr;
  if (sodium_hex2bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(), text.size(),
                     nullptr, &length, &end) != 0 ||
      end != text.data() + text.size())
    return fail(ErrorCode::keyUnreadable, path);
  bytes.resize(length);
  return bytes;
}

bool writeFully(int descriptor, const std::string& bytes) {
  std::size_t written = 0;
  while (written < bytes.size()) {
    const ssize_t n = ::write(descriptor, bytes.data() + written, bytes.size() - written);
    if (n < 0 && errno == EINTR)
      continue;
    if (n <= 0)
      return false;
    written += static_cast<std::size_t>(n);
  }
  return true;
}

/// Two processes that start on one folder must agree on one key: they take turns.
class Turn {
 public:
  explicit Turn(const std::string& path) : m_descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
    if (m_descriptor >= 0)
      while (::flock(m_descriptor, LOCK_EX) != 0 && errno == EINTR) {
      }
  }
  ~Turn() {
    if (m_descriptor >= 0)
      ::close(m_descriptor);
  }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;

 private:
  int m_descriptor = -1;
};

std::string folderOf(const std::string& path) {
  const std::string folder = std::filesystem::path(path).parent_path().string();
  return folder.empty() ? "." : folder;
}

} // namespace

Result<FileKeyStore::Secrets> FileKeyStore::readAll() const {
  Secrets secrets;
  const int descriptor = ::open(m_path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) {
    if (errno == ENOENT)
      return secrets;
    return fail(ErrorCode::keyUnreadable, m_path);
  }
  struct stat facts {};
  std::string content(mostFileBytes, '\0');
  const bool known = ::fstat(descriptor, &facts) == 0;
  const ssize_t size = known ? ::read(descriptor, content.data(), content.size()) : -1;
  ::close(descriptor);
  if (size < 0 || !S_ISREG(facts.st_mode))
    return fail(ErrorCode::keyUnreadable, m_path);
  if ((facts.st_mode & 077U) != 0)
    return fail(ErrorCode::keyOpenToOthers, m_path);
  content.resize(static_cast<std::size_t>(size));

  std::istringstream lines(content);
  std::string name;
  std::string hex;
  while (lines >> name >> hex) {
    LEADHAND_ASSIGN(secrets[name], fromHex(hex, m_path));
  }
  if (secrets.empty() && !content.empty())
    return fail(ErrorCode::keyUnreadable, m_path);
  sodium_memzero(content.data(), content.size());
  return secrets;
}

Status FileKeyStore::writeAll(const Secrets& secrets) {
  const std::string next = m_path + ".new";
  const int descriptor = ::open(next.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (descriptor < 0)
    return fail(ErrorCode::folderReadOnly, folderOf(m_path));
  std::string content;
  for (const auto& [name, secret] : secrets)
    content += name + " " + toHex(secret) + "\n";
  // A key that was handed out and is gone after a power cut would cost the whole database.
  const bool kept =
      ::fchmod(descriptor, 0600) == 0 && writeFully(descriptor, content) && ::fsync(descriptor) == 0;
  ::close(descriptor);
  sodium_memzero(content.data(), content.size());
  if (!kept || ::rename(next.c_str(), m_path.c_str()) != 0) {
    ::unlink(next.c_str());
    return fail(ErrorCode::storeFull, m_path);
  }
  const int folder = ::open(folderOf(m_path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder >= 0) {
    ::fsync(folder);
    ::close(folder);
  }
  return {};
}

Result<std::string> FileKeyStore::readOrMake(const std::string& name, std::size_t size) {
  const Turn turn(folderOf(m_path));
  LEADHAND_ASSIGN(Secrets secrets, readAll());
  if (const auto found = secrets.find(name); found != secrets.end())
    return found->second;
  if (size == 0) // asked for as it is, or not at all
    return fail(ErrorCode::unknownRecord, name);
  const bool first = secrets.empty();
  std::string secret(size, '\0');
  randombytes_buf(secret.data(), secret.size());
  secrets[name] = secret;
  LEADHAND_TRY(writeAll(secrets));
  m_made = m_made || first;
  return secret;
}

Status FileKeyStore::write(const std::string& name, const std::string& secret) {
  const Turn turn(folderOf(m_path));
  LEADHAND_ASSIGN(Secrets secrets, readAll());
  m_made = m_made || secrets.empty();
  secrets[name] = secret;
  return writeAll(secrets);
}

Result<std::optional<std::string>> FileKeyStore::find(const std::string& name) {
  LEADHAND_ASSIGN(const Secrets secrets, readAll());
  const auto found = secrets.find(name);
  return found == secrets.end() ? std::optional<std::string>() : std::optional(found->second);
}

} // namespace leadhand::platform
