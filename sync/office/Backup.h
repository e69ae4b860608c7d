#pragma once
#include "core/base/Seams.h"
#include "sync/office/SqliteOfficeStore.h"

#include <cstdint>
#include <string>

namespace leadhand::sync {

/// What a backup says of itself; sealed with it.
struct BackupManifest {
  Id company;
  std::uint32_t epoch = 0;
  std::uint64_t rev = 0;
  std::uint32_t schema = 0;
  std::uint64_t size = 0; ///< of the database inside
  std::string hash;       ///< BLAKE2b-256 of the database inside, hex
  std::int64_t madeAtMs = 0;
};

/// Copies a company's database while it is being served: a consistent copy of the newest commit, sealed with
/// a key derived from the company's own (secretstream, 64 KiB pieces, manifest first, final tag last). Needs
/// the key file to be read again, which is not part of it. The file is whole or not there. With `offMachine`
/// the office counts everything up to its revision as durable (R4).
/// Errors: folderReadOnly, storeFull, storeFailed.
[[nodiscard]] Result<BackupManifest> writeBackup(SqliteOfficeStore& store, KeyStore& keys, Clock& clock,
                                                 const std::string& file, bool offMachine);

/// Reads a backup to its end without keeping it: what `restoreBackup` checks before it touches anything.
/// Errors: fileUnreadable, storeNotOurs, storeWrongKey (another company's, or another key), storeDamaged
/// (cut, reordered, changed), storeNewer.
[[nodiscard]] Result<BackupManifest> checkBackup(KeyStore& keys, const std::string& file);

/// Puts a backup in place of the folder's database, which is moved aside (office.db.before-N), and opens a
/// new epoch above every one that the folder or the backup knows of. Nobody may serve the folder.
[[nodiscard]] Result<BackupManifest> restoreBackup(KeyStore& keys, Random& random, const std::string& file,
                                                   const std::string& folder);

/// When no backup off the machine is younger than a day: one sentence for people; else "".
[[nodiscard]] std::string backupAlarm(OfficeStore& store, Instant now);

} // namespace leadhand::sync
