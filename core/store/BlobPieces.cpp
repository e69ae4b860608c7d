// Blobs that come and go in pieces.
#include "core/photo/PhotoHeader.h"
#include "core/store/FileBlobStore.h"
#include "core/store/NoRoom.h"
#include "core/store/SealedFile.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <sys/stat.h>
#include <unistd.h>

namespace leadhand {
namespace {

constexpr auto sealedChunk = static_cast<std::int64_t>(sealed::chunkBytes + sealed::tagBytes);
constexpr auto headBytes = static_cast<std::int64_t>(sealed::headBytes);

/// A file handle that closes itself.
class Handle {
 public:
  explicit Handle(int number) : m_number(number) {}
  ~Handle() {
    if (m_number >= 0)
      ::close(m_number);
  }
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  [[nodiscard]] int number() const { return m_number; }

 private:
  int m_number;
};

std::int64_t wholeChunks(std::int64_t fileBytes) {
  return std::max<std::int64_t>(0, fileBytes - headBytes) / sealedChunk;
}

Status writeAt(int file, std::string_view bytes, std::int64_t at) {
  while (!bytes.empty()) {
    const ssize_t done = ::pwrite(file, bytes.data(), bytes.size(), at);
    if (done < 0 && errno == EINTR)
      continue;
    if (done < 0)
      return fail(isNoRoom(errno) ? ErrorCode::storeFull : ErrorCode::storeFailed);
    bytes.remove_prefix(static_cast<std::size_t>(done));
    at += done;
  }
  return {};
}

/// Where a piece does not stand just behind what is held, the code says how.
Status checkPlace(const BlobPiece& piece, std::int64_t size, std::int64_t held) {
  const std::string where = std::to_string(piece.from) + ", held " + std::to_string(held);
  if (piece.from > held)
    return fail(ErrorCode::blobPieceAhead, where);
  if (piece.from < held)
    return fail(piece.from + size <= held ? ErrorCode::blobPieceDoubled : ErrorCode::blobPieceOverlaps,
                where);
  const bool ends = piece.from + size == piece.total;
  if (piece.from + size > piece.total || (!ends && (size == 0 || size % FileBlobStore::grain != 0)))
    return fail(ErrorCode::blobPieceRagged, where);
  return {};
}

} // namespace

std::string FileBlobStore::pathOf(const std::string& hash, const std::string& who) const {
  return pathOf(hash) + "." + who + ".pieces";
}

Result<std::string> FileBlobStore::read(const std::string& hash, std::int64_t from, std::int64_t most) {
  LEADHAND_ASSIGN(const std::int64_t total, sizeOf(hash));
  if (from < 0 || from % grain != 0 || from > total)
    return fail(ErrorCode::blobPieceRagged, std::to_string(from));
  std::ifstream file(pathOf(hash), std::ios::binary);
  std::string head(sealed::headBytes, '\0');
  file.read(head.data(), static_cast<std::streamsize>(head.size()));
  const auto salt = sealed::saltOf(head);
  if (!salt)
    return tl::unexpected<Error>(sealed::unreadable(salt.error(), hash));
  const std::int64_t end = std::min(total, from + std::max(grain, most / grain * grain));
  std::string plain;
  std::string chunk(static_cast<std::size_t>(sealedChunk), '\0');
  file.seekg(headBytes + from / grain * sealedChunk);
  for (std::int64_t at = from; at < end; at += grain) {
    file.read(chunk.data(), static_cast<std::streamsize>(chunk.size()));
    const sealed::Chunk place{static_cast<std::uint64_t>(at / grain), at + grain >= total};
    const auto part =
        sealed::unseal(std::string_view(chunk).substr(0, static_cast<std::size_t>(file.gcount())), place,
                       hash, *salt, m_key);
    if (!part)
      return tl::unexpected<Error>(sealed::unreadable(part.error(), hash));
    plain += *part;
  }
  return plain;
}

std::int64_t FileBlobStore::heldOf(const std::string& hash, const std::string& who) const {
  struct stat facts {};
  if (!sealed::isHash(hash) || ::stat(pathOf(hash, who).c_str(), &facts) != 0)
    return 0;
  return wholeChunks(facts.st_size) * grain;
}

Result<bool> FileBlobStore::add(const BlobPiece& piece, std::string_view bytes, const Judge& judge) {
  const auto size = static_cast<std::int64_t>(bytes.size());
  if (!sealed::isHash(piece.hash))
    return fail(ErrorCode::blobIdBad);
  if (piece.total <= 0)
    return fail(ErrorCode::photoEmpty);
  if (piece.total > photoBytesMost)
    return fail(ErrorCode::photoTooLarge);
  LEADHAND_TRY(checkPlace(piece, size, heldOf(piece.hash, piece.who)));
  LEADHAND_TRY(append(piece, bytes));
  if (piece.from + size < piece.total)
    return false;
  LEADHAND_TRY(finish(piece, judge));
  return true;
}

Status FileBlobStore::append(const BlobPiece& piece, std::string_view bytes) {
  const std::string path = pathOf(piece.hash, piece.who);
  const Handle file(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
  if (file.number() < 0)
    return fail(isNoRoom(errno) ? ErrorCode::storeFull : ErrorCode::folderReadOnly, path);
  std::string head(sealed::headBytes, '\0');
  if (piece.from == 0) {
    std::copy(sealed::magic.begin(), sealed::magic.end(), head.begin());
    m_random.fill(head.data() + sealed::magic.size(), sealed::saltBytes);
  } else if (::pread(file.number(), head.data(), head.size(), 0) != headBytes) {
    return fail(ErrorCode::storeFailed, path);
  }
  LEADHAND_ASSIGN(const std::string salt, sealed::saltOf(head));
  std::string body;
  std::int64_t at = piece.from;
  for (std::string_view left = bytes; !left.empty(); at += grain) {
    const std::string_view part = left.substr(0, sealed::chunkBytes);
    left.remove_prefix(part.size());
    const bool last = at + static_cast<std::int64_t>(part.size()) == piece.total;
    body += sealed::seal(part, {static_cast<std::uint64_t>(at / grain), last}, piece.hash, salt, m_key);
  }
  const std::int64_t end = headBytes + piece.from / grain * sealedChunk;
  Status written = piece.from == 0 ? writeAt(file.number(), head, 0) : Status{};
  if (written)
    written = writeAt(file.number(), body, end);
  if (written && ::ftruncate(file.number(), end + static_cast<std::int64_t>(body.size())) == 0 &&
      ::fsync(file.number()) == 0)
    return {};
  // What was held before stays, so that it goes on from there once there is room.
  const bool kept = ::ftruncate(file.number(), end) == 0;
  return written && kept ? fail(ErrorCode::storeFailed, path)
                         : fail(written ? ErrorCode::storeFailed : written.error().code, path);
}

Status FileBlobStore::finish(const BlobPiece& piece, const Judge& judge) {
  const std::string path = pathOf(piece.hash, piece.who);
  const auto plain = unseal(path, piece.hash);
  if (!plain) {
    forget(piece.hash, piece.who);
    return fail(ErrorCode::blobHashWrong, piece.hash);
  }
  if (judge)
    if (const Status judged = judge(*plain); !judged) {
      forget(piece.hash, piece.who);
      return judged;
    }
  std::error_code error;
  std::filesystem::rename(path, pathOf(piece.hash), error);
  if (error)
    return fail(ErrorCode::storeFailed, path);
  const Handle folder(::open(m_folder.c_str(), O_RDONLY | O_CLOEXEC));
  if (folder.number() >= 0)
    ::fsync(folder.number());
  return {};
}

void FileBlobStore::forget(const std::string& hash, const std::string& who) {
  std::error_code ignored;
  if (sealed::isHash(hash))
    std::filesystem::remove(pathOf(hash, who), ignored);
}

} // namespace leadhand
