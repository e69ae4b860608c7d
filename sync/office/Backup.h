#pragma once
#include "core/base/Seams.h"
#include "sync/office/SqliteOfficeStore.h"

#include <cstdint>
#include <functional>
#include <map>
#include <string>

namespace leadhand::sync {

/// What stands at the head of a backup, sealed like the rest of it.
struct BackupManifest {
  Id company;
  std::string companyName;
  std::uint32_t epoch = 0;
  std::uint64_t rev = 0;
  std::uint32_t schema = 0;
  std::int64_t fileVersion = 0; ///< of the office's own tables
  std::int64_t madeAtMs = 0;
  std::map<std::string, std::int64_t> counts; ///< rows by kind
  std::string digests;                        ///< one hash over the digests of all scopes
  bool photos = false;                        ///< the photos' bytes are in it
  std::int64_t blobs = 0;                     ///< how many
  std::uint64_t bytes = 0;                    ///< of database and photos
  std::string hash;                           ///< BLAKE2b-256 of the database inside, hex
  std::int64_t lackingPhotos = 0;             ///< said to be here by their rows, but missing or damaged
};

/// Bytes done of how many, for who waits.
using BackupProgress = std::function<void(std::uint64_t done, std::uint64_t total)>;

/// Where a backup comes from. The database may be served meanwhile, by this process or another one.
struct BackupSource {
  Database& database;
  KeyStore& keys;
  std::string workFolder; ///< where the copy of the database stands for a while, sealed as it is
  std::string blobFolder; ///< "": without the photos' bytes
  /// Where the certificate stands that the office made for itself, if it did: phones are pinned to it. "":
  /// none.
  std::string certificateFolder{};
};

/// One moment of a company: the newest commit's database, the photos that it says are here, the secrets that
/// it needs beside "office.key" and the certificate of its own, all sealed under a key derived from that one,
/// which is not in it. The file is whole and was read again, or it is not there. Errors: folderReadOnly,
/// storeFull, storeFailed, keyUnreadable.
[[nodiscard]] Result<BackupManifest> writeBackup(const BackupSource& source, Instant at,
                                                 const std::string& file,
                                                 const BackupProgress& progress = {});
/// The office remembers that it was made; with `offMachine` everything up to its revision counts as durable
/// (R4). Error: backupLacksPhotos when a phone would give up the only copy of a photo for it.
[[nodiscard]] Status noteBackup(OfficeStore& store, const BackupManifest& manifest, bool offMachine);
/// Both in one, of an open store, without photos.
[[nodiscard]] Result<BackupManifest> writeBackup(SqliteOfficeStore& store, KeyStore& keys, Clock& clock,
                                                 const std::string& file, bool offMachine);

/// Reads a backup to its end without keeping it: what `restoreBackup` checks before it touches anything.
/// Errors: fileUnreadable, backupNotOurs, backupCut, backupReordered, backupDamaged, backupOtherCompany,
/// storeWrongKey, backupNewer.
[[nodiscard]] Result<BackupManifest> checkBackup(KeyStore& keys, const std::string& file);

/// Puts a backup in place of the folder's database, which is moved aside (office.db.before-N), and opens a
/// new epoch above every one that the folder or the backup knows of. Nobody may serve the folder. Photos go
/// into the folder's "blobs", where they lack.
[[nodiscard]] Result<BackupManifest> restoreBackup(KeyStore& keys, Random& random, const std::string& file,
                                                   const std::string& folder);
/// Into a folder that holds no company. `keys`: where the folder's secrets will be; "office.key" is there.
[[nodiscard]] Result<BackupManifest> unpackBackup(KeyStore& keys, Random& random, const std::string& file,
                                                  const std::string& folder,
                                                  const BackupProgress& progress = {});

/// When the newest backup off the machine was made; 0: never.
[[nodiscard]] std::int64_t offMachineAtMs(OfficeStore& store);
/// It is over a day old, or there is none.
[[nodiscard]] bool backupIsOverdue(OfficeStore& store, Instant now);
/// One sentence for people when it is overdue; else "".
[[nodiscard]] std::string backupAlarm(OfficeStore& store, Instant now);

/// The manifest as JSON, and back. Error: backupDamaged.
[[nodiscard]] std::string textOf(const BackupManifest& manifest);
[[nodiscard]] Result<BackupManifest> manifestOf(const std::string& text, const std::string& file);

} // namespace leadhand::sync
