// Reading a backup, and what a restore makes of it.
#include "core/schema/Schema.h"
#include "core/store/SealedFile.h"
#include "sync/office/Backup.h"
#include "sync/office/BackupFile.h"
#include "sync/office/BackupInside.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sodium.h>

namespace leadhand::sync {
namespace {

namespace fs = std::filesystem;
using backups::EntryHead;

/// The company whose key file this is, where it says so.
Result<Id> companyOf(KeyStore& keys) {
  LEADHAND_ASSIGN(const auto company, keys.find("company"));
  return company ? Id::fromBytes(*company).value_or(Id{}) : Id{};
}

/// What a backup's entries become: nothing when it is only checked.
class Target {
 public:
  virtual ~Target() = default;
  [[nodiscard]] virtual Status begin(const EntryHead&) { return {}; }
  [[nodiscard]] virtual Status add(const std::string&) { return {}; }
  [[nodiscard]] virtual Status end() { return {}; }
};

/// Reads the whole backup and hands its entries out, each of which is whole by its `end`.
class Reading {
 public:
  Reading(std::string file, Target& target, const BackupProgress& progress)
      : m_file(std::move(file)), m_target(target), m_progress(progress) {}

  [[nodiscard]] Result<BackupManifest> run(KeyStore& keys) {
    LEADHAND_ASSIGN(const std::string key, backups::backupKey(keys));
    LEADHAND_ASSIGN(const Id company, companyOf(keys));
    LEADHAND_ASSIGN(m_reader, backupfile::open(m_file, key, company));
    LEADHAND_ASSIGN(const std::string head, m_reader->next());
    LEADHAND_ASSIGN(m_manifest, manifestOf(head, m_file));
    if (m_manifest.schema > schemaVersion || m_manifest.fileVersion > officeFileVersion)
      return fail(ErrorCode::backupNewer, m_file);
    for (;;) {
      LEADHAND_ASSIGN(const std::string text, m_reader->next());
      if (m_reader->ended())
        break;
      LEADHAND_ASSIGN(const EntryHead entry, backups::entryOf(text, m_file));
      LEADHAND_TRY(read(entry));
    }
    if (m_hash != m_manifest.hash || m_blobs != m_manifest.blobs)
      return fail(ErrorCode::backupDamaged, m_file);
    return m_manifest;
  }

 private:
  [[nodiscard]] Status read(const EntryHead& entry) {
    LEADHAND_TRY(m_target.begin(entry));
    backups::Hashing hashing;
    for (std::uint64_t left = entry.size; left > 0;) {
      LEADHAND_ASSIGN(const std::string piece, m_reader->next());
      if (piece.empty() || piece.size() > left || m_reader->ended())
        return fail(ErrorCode::backupDamaged, m_file);
      left -= piece.size();
      // What the manifest counts: the secrets are a handful of bytes more.
      m_done += entry.name == backups::secretsName ? 0 : piece.size();
      hashing.add(piece);
      LEADHAND_TRY(m_target.add(piece));
      if (m_progress)
        m_progress(m_done, m_manifest.bytes);
    }
    if (entry.name == backups::databaseName)
      m_hash = hashing.hex();
    else if (entry.name != backups::secretsName)
      ++m_blobs;
    return m_target.end();
  }

  std::string m_file;
  Target& m_target;
  const BackupProgress& m_progress;
  std::unique_ptr<backupfile::Reader> m_reader;
  BackupManifest m_manifest;
  std::string m_hash;
  std::int64_t m_blobs = 0;
  std::uint64_t m_done = 0;
};

/// Writes the entries under a folder: the database under a name of its own, photos into "blobs".
class Unpacking final : public Target {
 public:
  Unpacking(std::string folder, std::string databasePath)
      : m_folder(std::move(folder)), m_databasePath(std::move(databasePath)) {}

  [[nodiscard]] Status begin(const EntryHead& entry) override {
    m_secret = entry.name == backups::secretsName;
    if (m_secret)
      return {};
    LEADHAND_ASSIGN(m_path, pathOf(entry.name));
    m_out.open(m_path + ".unpacked", std::ios::binary | std::ios::trunc);
    return m_out ? Status{} : fail(ErrorCode::folderReadOnly, m_folder);
  }
  [[nodiscard]] Status add(const std::string& piece) override {
    if (m_secret) {
      m_secrets += piece;
      return {};
    }
    m_out << piece;
    return m_out ? Status{} : fail(ErrorCode::storeFull, m_folder);
  }
  [[nodiscard]] Status end() override {
    if (m_secret)
      return {};
    m_out.close();
    std::error_code error;
    if (m_out)
      fs::rename(m_path + ".unpacked", m_path, error);
    return m_out && !error ? Status{} : fail(ErrorCode::storeFull, m_folder);
  }
  [[nodiscard]] const std::string& secrets() const { return m_secrets; }

 private:
  /// Only names that a backup of ours can hold: nothing leads out of the folder.
  [[nodiscard]] Result<std::string> pathOf(const std::string& name) const {
    if (name == backups::databaseName)
      return m_databasePath;
    const std::string prefix = backups::blobPrefix;
    if (name.rfind(prefix, 0) != 0 || !sealed::isHash(name.substr(prefix.size())))
      return fail(ErrorCode::backupDamaged, "an entry of an unknown name");
    std::error_code error;
    fs::create_directories(m_folder + "/blobs", error);
    return m_folder + "/" + name;
  }

  std::string m_folder;
  std::string m_databasePath;
  std::string m_path;
  std::ofstream m_out;
  bool m_secret = false;
  std::string m_secrets;
};

/// Readable by nobody else from its first byte.
Status writeSecret(const fs::path& path, const std::string& content) {
  std::error_code error;
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write, error);
  out << content;
  out.close();
  return out && !error ? Status{} : fail(ErrorCode::storeFull, path.string());
}

Status keepSecrets(KeyStore& keys, const std::string& text, const fs::path& folder) {
  if (text.empty()) // of before there were any in it
    return {};
  const auto json = nlohmann::json::parse(text, nullptr, false);
  if (!json.is_object())
    return fail(ErrorCode::backupDamaged, backups::secretsName);
  for (const auto& [name, hex] : json.items()) {
    const std::string digits = hex.is_string() ? hex.get<std::string>() : std::string();
    std::string secret(digits.size() / 2, '\0');
    std::size_t size = 0;
    sodium_hex2bin(reinterpret_cast<unsigned char*>(secret.data()), secret.size(), digits.data(),
                   digits.size(), nullptr, &size, nullptr);
    if (size == 0 || size != secret.size())
      return fail(ErrorCode::backupDamaged, name);
    const auto& files = backups::certificateNames;
    const bool isFile =
        std::any_of(files.begin(), files.end(), [&](const char* file) { return name == file; });
    LEADHAND_TRY(isFile ? writeSecret(folder / name, secret) : keys.write(name, secret));
  }
  return {};
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

Status goOnAs(KeyStore& keys, Random& random, const std::string& folder, std::uint32_t epoch) {
  OfficeStoreOptions options;
  options.folder = folder;
  LEADHAND_ASSIGN(const auto store, SqliteOfficeStore::open(options, keys, random));
  LEADHAND_TRY(store->begin());
  Status opened = store->openEpoch(epoch, store->rev());
  if (opened)
    opened = store->appendCommit(store->rev(), "epoch");
  if (opened)
    opened = store->commit();
  if (!opened)
    store->rollback();
  return opened;
}

} // namespace

Result<BackupManifest> checkBackup(KeyStore& keys, const std::string& file) {
  Target nothing;
  const BackupProgress silent;
  return Reading(file, nothing, silent).run(keys);
}

Result<BackupManifest> restoreBackup(KeyStore& keys, Random& random, const std::string& file,
                                     const std::string& folder) {
  LEADHAND_TRY(checkBackup(keys, file)); // photos of a bent one must not come in either
  const fs::path database = fs::path(folder) / backups::databaseName;
  const std::string part = database.string() + ".restored";
  Unpacking unpacking(folder, part);
  const BackupProgress silent;
  auto read = Reading(file, unpacking, silent).run(keys);
  if (!read) {
    backups::removeDatabase(part);
    return read;
  }
  const std::uint32_t epoch = std::max(presentEpoch(keys, random, folder), read->epoch) + 1;
  LEADHAND_TRY(moveAside(database));
  std::error_code error;
  fs::rename(part, database, error);
  if (error)
    return fail(ErrorCode::folderReadOnly, folder);
  LEADHAND_TRY(goOnAs(keys, random, folder, epoch));
  read->epoch = epoch;
  return read;
}

Result<BackupManifest> unpackBackup(KeyStore& keys, Random& random, const std::string& file,
                                    const std::string& folder, const BackupProgress& progress) {
  Unpacking unpacking(folder, folder + "/" + backups::databaseName);
  LEADHAND_ASSIGN(BackupManifest manifest, Reading(file, unpacking, progress).run(keys));
  LEADHAND_TRY(keepSecrets(keys, unpacking.secrets(), folder));
  ++manifest.epoch;
  LEADHAND_TRY(goOnAs(keys, random, folder, manifest.epoch));
  return manifest;
}

} // namespace leadhand::sync
