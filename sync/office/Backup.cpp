#include "sync/office/Backup.h"

#include "core/schema/Schema.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sodium.h>
#include <sqlite3.h>

namespace leadhand::sync {
namespace {

namespace fs = std::filesystem;
constexpr std::string_view magic = "LHBACKUP1\n";
constexpr std::size_t pieceBytes = 64 * 1024;
constexpr std::size_t tagBytes = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr std::size_t headBytes = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr std::size_t keyBytes = 32;
constexpr std::size_t saltBytes = 16;
constexpr std::int64_t alarmMs = 24LL * 3600 * 1000;
constexpr const char* durableAtKey = "durable_at";

using State = crypto_secretstream_xchacha20poly1305_state;

unsigned char* raw(std::string& bytes) {
  return reinterpret_cast<unsigned char*>(bytes.data());
}
const unsigned char* raw(const std::string& bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}

/// A key of its own, so that what opens a backup is not what opens the database.
Result<std::string> backupKey(KeyStore& keys) {
  LEADHAND_ASSIGN(const std::string office, keys.readOrMake("office.key", keyBytes));
  std::string key(crypto_secretstream_xchacha20poly1305_KEYBYTES, '\0');
  const std::string purpose = "leadhand backup";
  crypto_generichash(raw(key), key.size(), raw(purpose), purpose.size(), raw(office), office.size());
  return key;
}

class Hashing {
 public:
  Hashing() { crypto_generichash_init(&m_state, nullptr, 0, 32); }
  void add(const std::string& bytes) { crypto_generichash_update(&m_state, raw(bytes), bytes.size()); }
  std::string hex() {
    std::array<unsigned char, 32> hash{};
    crypto_generichash_final(&m_state, hash.data(), hash.size());
    std::array<char, 65> text{};
    sodium_bin2hex(text.data(), text.size(), hash.data(), hash.size());
    return text.data();
  }

 private:
  crypto_generichash_state m_state{};
};

bool readPiece(std::ifstream& file, std::string& piece, std::size_t most) {
  piece.resize(most);
  file.read(piece.data(), static_cast<std::streamsize>(most));
  piece.resize(static_cast<std::size_t>(file.gcount()));
  return !piece.empty();
}

std::string textOf(const BackupManifest& manifest) {
  return nlohmann::json{
      {"company", manifest.company.text()}, {"epoch", manifest.epoch}, {"rev", manifest.rev},
      {"schema", manifest.schema},          {"size", manifest.size},   {"hash", manifest.hash},
      {"made_at", manifest.madeAtMs}}
      .dump();
}

Result<BackupManifest> manifestOf(const std::string& text, const std::string& file) {
  const auto json = nlohmann::json::parse(text, nullptr, false);
  if (!json.is_object())
    return fail(ErrorCode::storeDamaged, file);
  BackupManifest manifest;
  manifest.company = Id::fromText(json.value("company", std::string())).value_or(Id{});
  manifest.epoch = json.value("epoch", 0U);
  manifest.rev = json.value("rev", std::uint64_t{0});
  manifest.schema = json.value("schema", 0U);
  manifest.size = json.value("size", std::uint64_t{0});
  manifest.hash = json.value("hash", std::string());
  manifest.madeAtMs = json.value("made_at", std::int64_t{0});
  return manifest;
}

/// A copy of one moment, page by page, under the same key; what is committed meanwhile is not in it.
Status copyDatabase(SqliteOfficeStore& store, KeyStore& keys, const std::string& path) {
  DatabaseOptions options;
  options.path = path;
  LEADHAND_ASSIGN(options.key, keys.readOrMake("office.key", keyBytes));
  LEADHAND_ASSIGN(options.salt, keys.readOrMake("office.salt", saltBytes));
  LEADHAND_ASSIGN(const auto copy, Database::open(options));
  sqlite3_backup* backup = sqlite3_backup_init(copy->handle(), "main", store.database().handle(), "main");
  if (!backup)
    return tl::unexpected<Error>(copy->lastError("backup"));
  const int stepped = sqlite3_backup_step(backup, -1);
  const int finished = sqlite3_backup_finish(backup);
  if (stepped != SQLITE_DONE || finished != SQLITE_OK)
    return tl::unexpected<Error>(copy->lastError("backup"));
  return copy->execute("PRAGMA wal_checkpoint(TRUNCATE)");
}

void removeCopy(const std::string& path) {
  std::error_code error;
  for (const char* rest : {"", "-wal", "-shm"})
    fs::remove(path + rest, error);
  if (fs::path(path).extension() == ".copy")
    fs::remove(fs::path(path).replace_extension(".check"), error);
}

class Sealing {
 public:
  Sealing(std::ofstream& file, const std::string& key) : m_file(file) {
    std::string head(headBytes, '\0');
    crypto_secretstream_xchacha20poly1305_init_push(&m_state, raw(head), raw(key));
    m_file << magic << head;
  }
  void add(const std::string& piece, bool last) {
    std::string sealed(piece.size() + tagBytes, '\0');
    crypto_secretstream_xchacha20poly1305_push(&m_state, raw(sealed), nullptr, raw(piece), piece.size(),
                                               nullptr, 0,
                                               last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0);
    // Each piece says how long it is; the length is safe because a piece of another length does not open.
    const auto length = static_cast<std::uint32_t>(sealed.size());
    for (unsigned shift = 0; shift < 32; shift += 8)
      m_file.put(static_cast<char>(length >> shift));
    m_file << sealed;
  }

 private:
  std::ofstream& m_file;
  State m_state{};
};

/// Opens piece after piece; the final one must be the last thing in the file.
class Opening {
 public:
  [[nodiscard]] Status open(const std::string& path, const std::string& key) {
    m_path = path;
    m_file.open(path, std::ios::binary);
    if (!m_file)
      return fail(ErrorCode::fileUnreadable, path);
    std::string start;
    std::string head;
    if (!readPiece(m_file, start, magic.size()) || start != magic)
      return fail(ErrorCode::storeNotOurs, path);
    if (!readPiece(m_file, head, headBytes) || head.size() != headBytes)
      return fail(ErrorCode::storeDamaged, path);
    crypto_secretstream_xchacha20poly1305_init_pull(&m_state, raw(head), raw(key));
    return {};
  }
  [[nodiscard]] Result<std::string> next() {
    std::string length;
    std::string sealed;
    readPiece(m_file, length, 4);
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < length.size(); ++i)
      bytes |= static_cast<std::size_t>(static_cast<unsigned char>(length[i])) << (8 * i);
    const bool isSound = length.size() == 4 && bytes >= tagBytes && bytes <= pieceBytes + tagBytes;
    if (!isSound || !readPiece(m_file, sealed, bytes) || sealed.size() != bytes)
      return fail(ErrorCode::storeDamaged, m_path);
    std::string piece(bytes - tagBytes, '\0');
    unsigned char tag = 0;
    if (crypto_secretstream_xchacha20poly1305_pull(&m_state, raw(piece), nullptr, &tag, raw(sealed),
                                                   sealed.size(), nullptr, 0) != 0)
      return fail(m_any ? ErrorCode::storeDamaged : ErrorCode::storeWrongKey, m_path);
    m_any = true;
    m_last = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    if (m_last && m_file.peek() != std::ifstream::traits_type::eof())
      return fail(ErrorCode::storeDamaged, m_path);
    return piece;
  }
  [[nodiscard]] bool ended() const { return m_last; }

 private:
  std::ifstream m_file;
  std::string m_path;
  State m_state{};
  bool m_any = false;
  bool m_last = false;
};

/// Reads the whole backup, into `out` when there is one.
Result<BackupManifest> readBackup(KeyStore& keys, const std::string& path, std::ofstream* out) {
  if (sodium_init() < 0)
    return fail(ErrorCode::internal, "sodium");
  LEADHAND_ASSIGN(const std::string key, backupKey(keys));
  Opening opening;
  LEADHAND_TRY(opening.open(path, key));
  LEADHAND_ASSIGN(const std::string head, opening.next());
  LEADHAND_ASSIGN(BackupManifest manifest, manifestOf(head, path));
  if (manifest.schema > schemaVersion)
    return fail(ErrorCode::storeNewer, path);
  Hashing hashing;
  std::uint64_t size = 0;
  while (!opening.ended()) {
    LEADHAND_ASSIGN(const std::string piece, opening.next());
    hashing.add(piece);
    size += piece.size();
    if (out)
      *out << piece;
  }
  if (size != manifest.size || hashing.hex() != manifest.hash)
    return fail(ErrorCode::storeDamaged, path);
  return manifest;
}

Status sealFile(const std::string& plain, const std::string& key, BackupManifest& manifest,
                const std::string& path) {
  std::string piece;
  Hashing hashing;
  {
    std::ifstream in(plain, std::ios::binary);
    while (readPiece(in, piece, pieceBytes)) {
      hashing.add(piece);
      manifest.size += piece.size();
    }
  }
  manifest.hash = hashing.hex();
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  if (!out)
    return fail(ErrorCode::folderReadOnly, path);
  Sealing sealing(out, key);
  sealing.add(textOf(manifest), false);
  std::ifstream in(plain, std::ios::binary);
  std::uint64_t left = manifest.size;
  while (readPiece(in, piece, pieceBytes)) {
    left -= piece.size();
    sealing.add(piece, left == 0);
  }
  out.close();
  return out ? Status{} : fail(ErrorCode::storeFull, path);
}

/// The newest epoch that the folder's present database knows of; 0 when it can't be read.
std::uint32_t presentEpoch(KeyStore& keys, Random& random, const std::string& folder) {
  OfficeStoreOptions options;
  options.folder = folder;
  const auto store = SqliteOfficeStore::open(options, keys, random);
  return store ? epochOf((*store)->rev()) : 0;
}

Status moveAside(const fs::path& database) {
  std::error_code error;
  if (!fs::exists(database, error))
    return {};
  int number = 1;
  while (fs::exists(database.string() + ".before-" + std::to_string(number), error))
    ++number;
  const std::string aside = database.string() + ".before-" + std::to_string(number);
  for (const char* rest : {"-wal", "-shm", ""}) {
    if (!fs::exists(database.string() + rest, error))
      continue;
    fs::rename(database.string() + rest, aside + rest, error);
    if (error)
      return fail(ErrorCode::folderReadOnly, database.string());
  }
  return {};
}

} // namespace

Result<BackupManifest> writeBackup(SqliteOfficeStore& store, KeyStore& keys, Clock& clock,
                                   const std::string& file, bool offMachine) {
  BackupManifest manifest;
  manifest.company = store.tenant();
  manifest.rev = store.rev();
  manifest.epoch = epochOf(manifest.rev);
  manifest.schema = schemaVersion;
  manifest.madeAtMs = clock.now().ms;
  LEADHAND_ASSIGN(const std::string key, backupKey(keys));
  const std::string copy = file + ".copy";
  const std::string part = file + ".part";
  removeCopy(copy);
  Status made = copyDatabase(store, keys, copy);
  if (made)
    made = sealFile(copy, key, manifest, part);
  removeCopy(copy);
  if (made)
    if (const auto read = readBackup(keys, part, nullptr); !read) // what was written is what will be read
      made = tl::unexpected<Error>(read.error());
  std::error_code error;
  if (made)
    fs::rename(part, file, error);
  if (!made || error) {
    std::error_code ignored;
    fs::remove(part, ignored);
    return made ? fail(ErrorCode::folderReadOnly, file) : tl::unexpected<Error>(made.error());
  }
  if (offMachine) {
    LEADHAND_TRY(store.setDurable(manifest.rev));
    LEADHAND_TRY(store.setMeta(durableAtKey, std::to_string(manifest.madeAtMs)));
  }
  return manifest;
}

Result<BackupManifest> checkBackup(KeyStore& keys, const std::string& file) {
  return readBackup(keys, file, nullptr);
}

Result<BackupManifest> restoreBackup(KeyStore& keys, Random& random, const std::string& file,
                                     const std::string& folder) {
  const fs::path database = fs::path(folder) / "office.db";
  const std::string part = database.string() + ".restored";
  BackupManifest manifest;
  {
    std::ofstream out(part, std::ios::binary | std::ios::trunc);
    if (!out)
      return fail(ErrorCode::folderReadOnly, folder);
    auto read = readBackup(keys, file, &out);
    out.close();
    if (!read || !out) {
      removeCopy(part);
      return read ? Result<BackupManifest>(fail(ErrorCode::storeFull, folder)) : read;
    }
    manifest = *read;
  }
  const std::uint32_t epoch = std::max(presentEpoch(keys, random, folder), manifest.epoch) + 1;
  LEADHAND_TRY(moveAside(database));
  std::error_code error;
  fs::rename(part, database, error);
  if (error)
    return fail(ErrorCode::folderReadOnly, folder);
  OfficeStoreOptions options;
  options.folder = folder;
  LEADHAND_ASSIGN(const auto store, SqliteOfficeStore::open(options, keys, random));
  LEADHAND_TRY(store->begin());
  Status opened = store->openEpoch(epoch);
  if (opened)
    opened = store->appendCommit(store->rev(), "epoch");
  if (opened)
    opened = store->commit();
  if (!opened) {
    store->rollback();
    return tl::unexpected<Error>(opened.error());
  }
  manifest.epoch = epoch;
  return manifest;
}

std::string backupAlarm(OfficeStore& store, Instant now) {
  const auto at = store.meta(durableAtKey);
  if (!at)
    return "No backup has left this machine yet; make one with backup --off-machine.";
  if (now.ms - std::stoll(*at) <= alarmMs)
    return {};
  return "The newest backup off this machine is of " + Instant{std::stoll(*at)}.iso() + ", over a day old.";
}

} // namespace leadhand::sync
