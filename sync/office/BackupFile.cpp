#include "sync/office/BackupFile.h"

#include "core/store/NoRoom.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <sodium.h>
#include <unistd.h>
#include <utility>

namespace leadhand::sync::backupfile {
namespace {

namespace fs = std::filesystem;
constexpr std::string_view family = "LHBACKUP";
constexpr std::string_view magic = "LHBACKUP2\n";
constexpr std::size_t tagBytes = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr std::size_t streamHeadBytes = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr std::size_t markBytes = 16;
constexpr std::size_t frameBytes = 8; ///< length and number of a piece

unsigned char* raw(std::string& bytes) {
  return reinterpret_cast<unsigned char*>(bytes.data());
}
const unsigned char* raw(std::string_view bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}

/// Tells companies and keys apart and gives neither away: both are random.
std::string markOf(std::string_view purpose, std::string_view secret) {
  std::string mark(markBytes, '\0');
  crypto_generichash(raw(mark), mark.size(), raw(secret), secret.size(), raw(purpose), purpose.size());
  return mark;
}

std::string companyMark(const Id& company) {
  return markOf("leadhand backup company", company.raw());
}
std::string keyMark(const std::string& key) {
  return markOf("leadhand backup key mark", key);
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
                                             const Id& company) {
  std::error_code error;
  if (fs::is_directory(path, error))
    return fail(ErrorCode::folderReadOnly, path, "name a file, not a folder");
  std::unique_ptr<Writer> writer(new Writer(path));
  writer->m_file = ::open(writer->m_part.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (writer->m_file < 0)
    return fail(ErrorCode::folderReadOnly, path);
  std::string head(streamHeadBytes, '\0');
  crypto_secretstream_xchacha20poly1305_init_push(&writer->m_sealing->state, raw(head), raw(key));
  writer->m_sealing->before = std::string(magic) + companyMark(company) + keyMark(key) + head;
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

Reader::Reader() : m_opening(std::make_unique<Opening>()) {}
Reader::~Reader() = default;

Result<std::unique_ptr<Reader>> Reader::open(const std::string& path, const std::string& key,
                                             const Id& company) {
  std::error_code error;
  std::unique_ptr<Reader> reader(new Reader());
  reader->m_path = path;
  if (fs::is_regular_file(path, error))
    reader->m_opening->file.open(path, std::ios::binary);
  if (!reader->m_opening->file.is_open())
    return fail(ErrorCode::fileUnreadable, path);
  LEADHAND_TRY(reader->readHead(key, company));
  return reader;
}

Status Reader::readHead(const std::string& key, const Id& company) {
  const std::string start = m_opening->read(magic.size());
  if (start != magic) {
    const bool isOfFamily = start.size() == magic.size() && start.compare(0, family.size(), family) == 0;
    return fail(isOfFamily ? ErrorCode::backupNewer : ErrorCode::backupNotOurs, m_path);
  }
  const std::string ofCompany = m_opening->read(markBytes);
  const std::string ofKey = m_opening->read(markBytes);
  const std::string head = m_opening->read(streamHeadBytes);
  if (head.size() != streamHeadBytes)
    return fail(ErrorCode::backupCut, m_path);
  if (!company.isNull() && ofCompany != companyMark(company))
    return fail(ErrorCode::backupOtherCompany, m_path);
  if (ofKey != keyMark(key))
    return fail(ErrorCode::storeWrongKey, m_path,
                "use the company's key file, as it was when this backup was made; nothing was written");
  crypto_secretstream_xchacha20poly1305_init_pull(&m_opening->state, raw(head), raw(key));
  m_opening->before = start + ofCompany + ofKey + head;
  return {};
}

Result<std::string> Reader::next() {
  const std::string frame = m_opening->read(frameBytes);
  if (frame.size() != frameBytes)
    return fail(ErrorCode::backupCut, m_path);
  const std::size_t size = numberAt(frame, 0);
  if (size < tagBytes || size > pieceBytes + tagBytes)
    return fail(ErrorCode::backupDamaged, m_path);
  if (numberAt(frame, 4) != m_number)
    return fail(ErrorCode::backupReordered, m_path);
  const std::string sealedPiece = m_opening->read(size);
  if (sealedPiece.size() != size)
    return fail(ErrorCode::backupCut, m_path);
  std::string piece(size - tagBytes, '\0');
  unsigned char tag = 0;
  const std::string vouched = std::exchange(m_opening->before, {}) + frame;
  if (crypto_secretstream_xchacha20poly1305_pull(&m_opening->state, raw(piece), nullptr, &tag,
                                                 raw(std::string_view(sealedPiece)), sealedPiece.size(),
                                                 raw(std::string_view(vouched)), vouched.size()) != 0)
    return fail(ErrorCode::backupDamaged, m_path);
  ++m_number;
  m_ended = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
  if (m_ended && m_opening->file.peek() != std::ifstream::traits_type::eof())
    return fail(ErrorCode::backupDamaged, m_path);
  return piece;
}

} // namespace leadhand::sync::backupfile
