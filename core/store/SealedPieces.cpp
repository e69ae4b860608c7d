#include "core/store/SealedPieces.h"

#include "core/store/NoRoom.h"

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <sodium.h>
#include <unistd.h>
#include <utility>

namespace leadhand::pieces {
namespace {

namespace fs = std::filesystem;
constexpr std::size_t tagBytes = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr std::size_t streamHeadBytes = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr std::size_t frameBytes = 8; ///< length and number of a piece

unsigned char* raw(std::string& bytes) {
  return reinterpret_cast<unsigned char*>(bytes.data());
}
const unsigned char* raw(std::string_view bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}

void putNumber(std::string& out, std::uint32_t number) {
  for (unsigned shift = 0; shift < 32; shift += 8)
    out += static_cast<char>(number >> shift);
}

std::uint32_t numberAt(std::string_view bytes, std::size_t at) {
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < 4; ++i)
    number |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at + i])) << (8 * i);
  return number;
}

/// A new name is only safe from a power cut when its folder has been synced.
void syncFolderOf(const std::string& path) {
  const fs::path parent = fs::path(path).parent_path();
  const int folder = ::open(parent.empty() ? "." : parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0)
    return;
  ::fsync(folder);
  ::close(folder);
}

} // namespace

struct Writer::Sealing {
  crypto_secretstream_xchacha20poly1305_state state{};
  std::string before; ///< what the first piece vouches for beside itself: the head
};

Writer::Writer(std::string path)
    : m_path(std::move(path)), m_part(m_path + ".part"), m_sealing(std::make_unique<Sealing>()) {}

Writer::~Writer() {
  if (m_file >= 0)
    ::close(m_file);
  if (!m_finished)
    ::unlink(m_part.c_str());
}

Result<std::unique_ptr<Writer>> Writer::open(const std::string& path, const std::string& key,
                                             const std::string& head) {
  std::error_code error;
  if (fs::is_directory(path, error))
    return fail(ErrorCode::folderReadOnly, path, "name a file, not a folder");
  std::unique_ptr<Writer> writer(new Writer(path));
  writer->m_file = ::open(writer->m_part.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (writer->m_file < 0)
    return fail(ErrorCode::folderReadOnly, path);
  std::string streamHead(streamHeadBytes, '\0');
  crypto_secretstream_xchacha20poly1305_init_push(&writer->m_sealing->state, raw(streamHead), raw(key));
  writer->m_sealing->before = head + streamHead;
  LEADHAND_TRY(writer->write(writer->m_sealing->before));
  return writer;
}

Status Writer::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t size = ::write(m_file, bytes.data(), bytes.size());
    if (size < 0 && errno == EINTR)
      continue;
    if (size <= 0)
      return fail(isNoRoom(errno) ? ErrorCode::storeFull : ErrorCode::folderReadOnly, m_path);
    bytes.remove_prefix(static_cast<std::size_t>(size));
  }
  return {};
}

Status Writer::add(std::string_view piece, bool last) {
  std::string frame;
  putNumber(frame, static_cast<std::uint32_t>(piece.size() + tagBytes));
  putNumber(frame, m_number++);
  const std::string vouched = std::exchange(m_sealing->before, {}) + frame;
  std::string sealedPiece(piece.size() + tagBytes, '\0');
  crypto_secretstream_xchacha20poly1305_push(&m_sealing->state, raw(sealedPiece), nullptr, raw(piece),
                                             piece.size(), raw(std::string_view(vouched)), vouched.size(),
                                             last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0);
  LEADHAND_TRY(write(frame));
  return write(sealedPiece);
}

Status Writer::close() {
  const bool kept = ::fsync(m_file) == 0;
  const bool closed = ::close(m_file) == 0;
  m_file = -1;
  return kept && closed ? Status{} : fail(ErrorCode::storeFull, m_path);
}

Status Writer::finish() {
  std::error_code error;
  fs::rename(m_part, m_path, error);
  if (error)
    return fail(ErrorCode::folderReadOnly, m_path);
  m_finished = true;
  syncFolderOf(m_path);
  return {};
}

struct Reader::Opening {
  std::ifstream file;
  crypto_secretstream_xchacha20poly1305_state state{};
  std::string before;

  [[nodiscard]] std::string read(std::size_t bytes) {
    std::string piece(bytes, '\0');
    file.read(piece.data(), static_cast<std::streamsize>(bytes));
    piece.resize(static_cast<std::size_t>(file.gcount()));
    return piece;
  }
};

Reader::Reader(std::string path, Troubles troubles)
    : m_path(std::move(path)), m_troubles(troubles), m_opening(std::make_unique<Opening>()) {}
Reader::~Reader() = default;

Result<std::unique_ptr<Reader>> Reader::open(const std::string& path, Troubles troubles) {
  std::error_code error;
  std::unique_ptr<Reader> reader(new Reader(path, troubles));
  if (fs::is_regular_file(path, error))
    reader->m_opening->file.open(path, std::ios::binary);
  if (!reader->m_opening->file.is_open())
    return fail(ErrorCode::fileUnreadable, path);
  return reader;
}

std::string Reader::head(std::size_t bytes) {
  std::string part = m_opening->read(bytes);
  m_opening->before += part;
  return part;
}

Status Reader::begin(const std::string& key) {
  const std::string streamHead = head(streamHeadBytes);
  if (streamHead.size() != streamHeadBytes)
    return fail(m_troubles.cut, m_path);
  crypto_secretstream_xchacha20poly1305_init_pull(&m_opening->state, raw(std::string_view(streamHead)),
                                                  raw(std::string_view(key)));
  return {};
}

Result<std::string> Reader::next() {
  const std::string frame = m_opening->read(frameBytes);
  if (frame.size() != frameBytes)
    return fail(m_troubles.cut, m_path);
  const std::size_t size = numberAt(frame, 0);
  if (size < tagBytes || size > pieceBytes + tagBytes)
    return fail(m_troubles.damaged, m_path);
  if (numberAt(frame, 4) != m_number)
    return fail(m_troubles.reordered, m_path);
  const std::string sealedPiece = m_opening->read(size);
  if (sealedPiece.size() != size)
    return fail(m_troubles.cut, m_path);
  std::string piece(size - tagBytes, '\0');
  unsigned char tag = 0;
  const std::string vouched = std::exchange(m_opening->before, {}) + frame;
  if (crypto_secretstream_xchacha20poly1305_pull(&m_opening->state, raw(piece), nullptr, &tag,
                                                 raw(std::string_view(sealedPiece)), sealedPiece.size(),
                                                 raw(std::string_view(vouched)), vouched.size()) != 0)
    return fail(m_troubles.damaged, m_path);
  ++m_number;
  m_ended = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
  if (m_ended && m_opening->file.peek() != std::ifstream::traits_type::eof())
    return fail(m_troubles.damaged, m_path);
  return piece;
}

} // namespace leadhand::pieces
