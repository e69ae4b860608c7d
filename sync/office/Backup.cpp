// Writing a backup, and what the office remembers of it. Reading one: BackupRestore.cpp.
#include "sync/office/Backup.h"

#include "core/schema/Records.h"
#include "core/schema/Schema.h"
#include "core/store/SealedFile.h"
#include "sync/office/BackupFile.h"
#include "sync/office/BackupInside.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sqlite3.h>

namespace leadhand::sync {
namespace {

namespace fs = std::filesystem;
using backupfile::pieceBytes;
using backups::Hashing;
constexpr std::int64_t alarmMs = 24LL * 3600 * 1000;
constexpr const char* durableAtKey = "durable_at";
constexpr const char* backupAtKey = "backup_at";
constexpr int pagesAtOnce = 2048;

std::string hexOf(std::string_view bytes) {
  std::string text(bytes.size() * 2 + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                 bytes.size());
  text.pop_back();
  return text;
}

bool readPiece(std::ifstream& file, std::string& piece) {
  piece.resize(pieceBytes);
  file.read(piece.data(), static_cast<std::streamsize>(piece.size()));
  piece.resize(static_cast<std::size_t>(file.gcount()));
  return !piece.empty();
}

/// Whether a photo's file opens and holds what its name says.
bool isWholeBlob(const fs::path& path, const std::string& key) {
  const std::string hash = path.filename().string();
  std::ifstream file(path, std::ios::binary);
  std::string head(sealed::headBytes, '\0');
  file.read(head.data(), static_cast<std::streamsize>(head.size()));
  const auto salt = file ? sealed::saltOf(head) : fail(ErrorCode::storeDamaged);
  if (!salt)
    return false;
  std::string plain;
  std::string chunk(sealed::chunkBytes + sealed::tagBytes, '\0');
  for (std::uint64_t number = 0;; ++number) {
    file.read(chunk.data(), static_cast<std::streamsize>(chunk.size()));
    const auto size = static_cast<std::size_t>(file.gcount());
    const bool last = size < chunk.size() || file.peek() == std::ifstream::traits_type::eof();
    const auto part =
        sealed::unseal(std::string_view(chunk).substr(0, size), {number, last}, hash, *salt, key);
    if (!part)
      return false;
    plain += *part;
    if (last)
      return sealed::hashOf(plain) == hash;
  }
}

/// One read transaction of the source: manifest and copy are of the same commit.
class Snapshot {
 public:
  explicit Snapshot(Database& database) : m_database(database), m_nested(database.inTransaction()) {}
  ~Snapshot() {
    if (m_open && !m_nested)
      (void)m_database.execute("COMMIT");
  }
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;

  [[nodiscard]] Status begin() {
    if (!m_nested)
      LEADHAND_TRY(m_database.execute("BEGIN"));
    m_open = true;
    return {};
  }

 private:
  Database& m_database;
  bool m_nested;
  bool m_open = false;
};

class Making {
 public:
  Making(const BackupSource& source, const BackupProgress& progress)
      : m_source(source), m_progress(progress), m_copy(source.workFolder + "/backup.copy") {}
  ~Making() { backups::removeDatabase(m_copy); }
  Making(const Making&) = delete;
  Making& operator=(const Making&) = delete;

  [[nodiscard]] Result<BackupManifest> run(Instant at, const std::string& file) {
    m_manifest.madeAtMs = at.ms;
    backups::removeDatabase(m_copy); // of one that was killed
    {
      Snapshot snapshot(m_source.database);
      LEADHAND_TRY(snapshot.begin());
      LEADHAND_TRY(readFacts());
      LEADHAND_TRY(copyDatabase());
    }
    LEADHAND_TRY(measure());
    LEADHAND_ASSIGN(const std::string key, backups::backupKey(m_source.keys));
    LEADHAND_ASSIGN(const auto writer, backupfile::create(file, key, m_manifest.company));
    LEADHAND_TRY(seal(*writer));
    LEADHAND_TRY(writer->close());
    // What was written is what will be read, or it is not a backup.
    LEADHAND_TRY(checkBackup(m_source.keys, writer->partPath()));
    LEADHAND_TRY(writer->finish());
    return m_manifest;
  }

 private:
  [[nodiscard]] Result<std::int64_t> numberOf(const std::string& sql) {
    Statement query = m_source.database.prepare(sql);
    LEADHAND_ASSIGN(const bool found, query.step());
    return found ? query.integer(0) : 0;
  }

  [[nodiscard]] Result<bool> hasTable(const std::string& name) {
    LEADHAND_ASSIGN(
        const std::int64_t n,
        numberOf("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = '" + name + "'"));
    return n > 0;
  }

  [[nodiscard]] Status readFacts() {
    Statement tenant = m_source.database.prepare("SELECT id, epoch, rev FROM tenant");
    LEADHAND_ASSIGN(const bool found, tenant.step());
    if (!found)
      return fail(ErrorCode::storeDamaged, "tenant");
    m_manifest.company = tenant.id(0);
    m_manifest.epoch = static_cast<std::uint32_t>(tenant.integer(1));
    m_manifest.rev = static_cast<std::uint64_t>(tenant.integer(2));
    m_manifest.schema = schemaVersion;
    LEADHAND_ASSIGN(m_manifest.fileVersion, numberOf("PRAGMA user_version"));
    // An older version's database has no table yet for a kind that is new.
    for (const KindInfo* kind : allKinds()) {
      const std::string name(kind->name);
      LEADHAND_ASSIGN(const bool there, hasTable(name));
      if (!there)
        continue;
      LEADHAND_ASSIGN(const std::int64_t rows, numberOf("SELECT count(*) FROM " + name));
      if (rows > 0)
        m_manifest.counts[name] = rows;
    }
    Statement company = m_source.database.prepare("SELECT name FROM company LIMIT 1");
    LEADHAND_ASSIGN(const bool named, company.step());
    if (named)
      m_manifest.companyName = company.text(0);
    Hashing digests;
    Statement scopes = m_source.database.prepare("SELECT id, n, digest FROM scope ORDER BY id");
    for (;;) {
      LEADHAND_ASSIGN(const bool more, scopes.step());
      if (!more)
        break;
      digests.add(scopes.blob(0) + " " + std::to_string(scopes.integer(1)) + " " +
                  std::to_string(scopes.integer(2)) + "\n");
    }
    m_manifest.digests = digests.hex();
    return m_source.blobFolder.empty() ? Status{} : readPhotos();
  }

  /// The photos of which a receipt says that all their bytes are here. Thumbnails are in the backup too, but
  /// one that is lost costs nobody's work: it does not make a backup worthless.
  [[nodiscard]] Status readPhotos() {
    Statement photos =
        m_source.database.prepare("SELECT DISTINCT hash FROM photo WHERE received_at IS NOT NULL AND hash IS "
                                  "NOT NULL AND deleted IS NOT 1");
    for (;;) {
      LEADHAND_ASSIGN(const bool more, photos.step());
      if (!more)
        return {};
      m_received.push_back(photos.text(0));
    }
  }

  [[nodiscard]] Status copyDatabase() {
    DatabaseOptions options;
    options.path = m_copy;
    LEADHAND_ASSIGN(options.key, m_source.keys.readOrMake("office.key", backups::officeKeyBytes));
    LEADHAND_ASSIGN(options.salt, m_source.keys.readOrMake("office.salt", backups::saltBytes));
    LEADHAND_ASSIGN(const auto copy, Database::open(options));
    sqlite3_backup* backup = sqlite3_backup_init(copy->handle(), "main", m_source.database.handle(), "main");
    if (!backup)
      return tl::unexpected<Error>(copy->lastError("backup"));
    int stepped = SQLITE_OK;
    while (stepped == SQLITE_OK || stepped == SQLITE_BUSY || stepped == SQLITE_LOCKED)
      stepped = sqlite3_backup_step(backup, pagesAtOnce);
    const int finished = sqlite3_backup_finish(backup);
    if (stepped != SQLITE_DONE || finished != SQLITE_OK)
      return tl::unexpected<Error>(copy->lastError("backup"));
    return copy->execute("PRAGMA wal_checkpoint(TRUNCATE)");
  }

  [[nodiscard]] Status measure() {
    std::error_code error;
    m_databaseBytes = fs::file_size(m_copy, error);
    if (error)
      return fail(ErrorCode::storeFailed, m_copy);
    m_manifest.bytes = m_databaseBytes;
    Hashing hashing;
    std::ifstream in(m_copy, std::ios::binary);
    std::string piece;
    while (readPiece(in, piece))
      hashing.add(piece);
    m_manifest.hash = hashing.hex();
    m_manifest.photos = !m_source.blobFolder.empty();
    return m_manifest.photos ? gatherBlobs() : Status{};
  }

  /// Looked at after the database: whatever that says is here stands here by now.
  [[nodiscard]] Status gatherBlobs() {
    // A key made now would open none of the photos and hide that theirs is missing.
    LEADHAND_ASSIGN(const std::string key, m_source.keys.readOrMake("blob.key", 0));
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(m_source.blobFolder, error))
      if (sealed::isHash(entry.path().filename().string()) && isWholeBlob(entry.path(), key)) {
        m_blobs.push_back({entry.path().filename().string(), entry.file_size(error)});
        m_manifest.bytes += m_blobs.back().size;
      }
    std::sort(m_blobs.begin(), m_blobs.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    m_manifest.blobs = static_cast<std::int64_t>(m_blobs.size());
    for (const std::string& hash : m_received)
      m_manifest.lackingPhotos +=
          !std::binary_search(m_blobs.begin(), m_blobs.end(), backups::EntryHead{hash, 0},
                              [](const auto& a, const auto& b) { return a.name < b.name; });
    return {};
  }

  [[nodiscard]] Status seal(backupfile::Writer& writer) {
    LEADHAND_TRY(writer.add(textOf(m_manifest), false));
    LEADHAND_TRY(sealSecrets(writer));
    LEADHAND_TRY(sealFile(writer, m_copy, {backups::databaseName, m_databaseBytes}));
    for (const backups::EntryHead& blob : m_blobs)
      LEADHAND_TRY(sealFile(writer, m_source.blobFolder + "/" + blob.name,
                            {backups::blobPrefix + blob.name, blob.size}));
    return writer.add("end", true);
  }

  /// What the office made for itself since its key was copied away: with these the copy stays enough.
  [[nodiscard]] Status sealSecrets(backupfile::Writer& writer) {
    nlohmann::json secrets = nlohmann::json::object();
    for (const char* name : {"office.salt", "server.key", "blob.key"}) {
      LEADHAND_ASSIGN(const auto secret, m_source.keys.find(name));
      if (secret)
        secrets[name] = hexOf(*secret);
    }
    LEADHAND_TRY(addCertificate(secrets));
    const std::string text = secrets.dump();
    LEADHAND_TRY(writer.add(backups::textOf({backups::secretsName, text.size()}), false));
    return writer.add(text, false);
  }

  /// Phones that are pinned to it know the office by it, wherever it is restored.
  [[nodiscard]] Status addCertificate(nlohmann::json& secrets) {
    const fs::path folder = m_source.certificateFolder;
    std::error_code error;
    const bool isThere =
        !folder.empty() && std::all_of(backups::certificateNames.begin(), backups::certificateNames.end(),
                                       [&](const char* name) { return fs::exists(folder / name, error); });
    if (!isThere)
      return {};
    for (const char* name : backups::certificateNames) {
      std::ifstream in(folder / name, std::ios::binary);
      std::string text(std::istreambuf_iterator<char>(in), {});
      if (text.empty() || text.size() > backups::mostCertificateBytes)
        return fail(ErrorCode::fileUnreadable, (folder / name).string());
      secrets[name] = hexOf(text);
    }
    return {};
  }

  [[nodiscard]] Status sealFile(backupfile::Writer& writer, const std::string& path,
                                const backups::EntryHead& head) {
    LEADHAND_TRY(writer.add(backups::textOf(head), false));
    std::ifstream in(path, std::ios::binary);
    std::uint64_t left = head.size;
    std::string piece;
    while (left > 0 && readPiece(in, piece)) {
      piece.resize(std::min<std::uint64_t>(piece.size(), left));
      left -= piece.size();
      m_done += piece.size();
      LEADHAND_TRY(writer.add(piece, false));
      if (m_progress)
        m_progress(m_done, m_manifest.bytes);
    }
    return left == 0 ? Status{} : fail(ErrorCode::fileUnreadable, path);
  }

  const BackupSource& m_source;
  const BackupProgress& m_progress;
  std::string m_copy;
  std::uint64_t m_databaseBytes = 0;
  std::uint64_t m_done = 0;
  std::vector<std::string> m_received;
  std::vector<backups::EntryHead> m_blobs;
  BackupManifest m_manifest;
};

} // namespace

namespace backups {

Result<std::string> backupKey(KeyStore& keys) {
  if (sodium_init() < 0)
    return fail(ErrorCode::internal, "sodium");
  LEADHAND_ASSIGN(const std::string office, keys.readOrMake("office.key", officeKeyBytes));
  std::string key(backupfile::keyBytes, '\0');
  const std::string purpose = "leadhand backup";
  crypto_generichash(reinterpret_cast<unsigned char*>(key.data()), key.size(),
                     reinterpret_cast<const unsigned char*>(purpose.data()), purpose.size(),
                     reinterpret_cast<const unsigned char*>(office.data()), office.size());
  return key;
}

std::string Hashing::hex() {
  std::string hash(32, '\0');
  crypto_generichash_final(&m_state, reinterpret_cast<unsigned char*>(hash.data()), hash.size());
  return hexOf(hash);
}

std::string textOf(const EntryHead& head) {
  return nlohmann::json{{"name", head.name}, {"size", head.size}}.dump();
}

Result<EntryHead> entryOf(const std::string& text, const std::string& file) {
  const auto json = nlohmann::json::parse(text, nullptr, false);
  const bool isHead = json.is_object() && json.contains("name") && json["name"].is_string() &&
                      json.contains("size") && json["size"].is_number_unsigned();
  if (!isHead)
    return fail(ErrorCode::backupDamaged, file);
  return EntryHead{json["name"].get<std::string>(), json["size"].get<std::uint64_t>()};
}

void removeDatabase(const std::string& path) {
  std::error_code error;
  for (const char* rest : {"", "-wal", "-shm", "-journal"})
    fs::remove(path + rest, error);
  fs::remove(fs::path(path).replace_extension(".check"), error);
}

} // namespace backups

std::string textOf(const BackupManifest& manifest) {
  return nlohmann::json{{"company", manifest.company.text()},
                        {"company_name", manifest.companyName},
                        {"epoch", manifest.epoch},
                        {"rev", manifest.rev},
                        {"schema", manifest.schema},
                        {"file_version", manifest.fileVersion},
                        {"made_at", manifest.madeAtMs},
                        {"counts", manifest.counts},
                        {"digests", manifest.digests},
                        {"photos", manifest.photos},
                        {"blobs", manifest.blobs},
                        {"bytes", manifest.bytes},
                        {"hash", manifest.hash},
                        {"lacking_photos", manifest.lackingPhotos}}
      .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

Result<BackupManifest> manifestOf(const std::string& text, const std::string& file) {
  const auto json = nlohmann::json::parse(text, nullptr, false);
  if (!json.is_object())
    return fail(ErrorCode::backupDamaged, file);
  BackupManifest manifest;
  try {
    manifest.company = Id::fromText(json.value("company", std::string())).value_or(Id{});
    manifest.companyName = json.value("company_name", std::string());
    manifest.epoch = json.value("epoch", 0U);
    manifest.rev = json.value("rev", std::uint64_t{0});
    manifest.schema = json.value("schema", 0U);
    manifest.fileVersion = json.value("file_version", std::int64_t{0});
    manifest.madeAtMs = json.value("made_at", std::int64_t{0});
    manifest.counts = json.value("counts", std::map<std::string, std::int64_t>());
    manifest.digests = json.value("digests", std::string());
    manifest.photos = json.value("photos", false);
    manifest.blobs = json.value("blobs", std::int64_t{0});
    manifest.bytes = json.value("bytes", std::uint64_t{0});
    manifest.hash = json.value("hash", std::string());
    manifest.lackingPhotos = json.value("lacking_photos", std::int64_t{0});
  } catch (const nlohmann::json::exception&) { // a value of another type
    return fail(ErrorCode::backupDamaged, file);
  }
  return manifest;
}

Result<BackupManifest> writeBackup(const BackupSource& source, Instant at, const std::string& file,
                                   const BackupProgress& progress) {
  return Making(source, progress).run(at, file);
}

Status noteBackup(OfficeStore& store, const BackupManifest& manifest, bool offMachine) {
  LEADHAND_TRY(store.setMeta(backupAtKey, std::to_string(manifest.madeAtMs)));
  if (!offMachine)
    return {};
  if (manifest.lackingPhotos > 0)
    return fail(ErrorCode::backupLacksPhotos, std::to_string(manifest.lackingPhotos));
  LEADHAND_TRY(store.setDurable(std::max(store.durableRev(), manifest.rev)));
  return store.setMeta(durableAtKey, std::to_string(manifest.madeAtMs));
}

Result<BackupManifest> writeBackup(SqliteOfficeStore& store, KeyStore& keys, Clock& clock,
                                   const std::string& file, bool offMachine) {
  const fs::path parent = fs::path(file).parent_path();
  const BackupSource source{store.database(), keys, parent.empty() ? "." : parent.string(), {}};
  LEADHAND_ASSIGN(const BackupManifest manifest, writeBackup(source, clock.now(), file));
  LEADHAND_TRY(noteBackup(store, manifest, offMachine));
  return manifest;
}

std::int64_t offMachineAtMs(OfficeStore& store) {
  const auto at = store.meta(durableAtKey);
  return at ? std::strtoll(at->c_str(), nullptr, 10) : 0;
}

bool backupIsOverdue(OfficeStore& store, Instant now) {
  const std::int64_t at = offMachineAtMs(store);
  return at == 0 || now.ms - at > alarmMs;
}

std::string backupAlarm(OfficeStore& store, Instant now) {
  if (!backupIsOverdue(store, now))
    return {};
  const std::int64_t at = offMachineAtMs(store);
  if (at == 0)
    return "No backup has left this machine yet; make one with backup --off-machine.";
  return "The newest backup off this machine is of " + Instant{at}.iso() + ", over a day old.";
}

} // namespace leadhand::sync
