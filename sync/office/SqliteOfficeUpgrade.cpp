// A database of an older version: backed up, then given what it lacks, all in the one transaction of opening.
#include "core/schema/Schema.h"
#include "sync/office/Backup.h"
#include "sync/office/SqliteOfficeInside.h"

#include <algorithm>
#include <array>
#include <filesystem>

namespace leadhand::sync {
namespace {

struct AddedColumn {
  std::string_view table;
  std::string_view name;
  std::string_view definition;
};

/// Since the first version, in the order of their coming.
constexpr std::array addedColumns = std::to_array<AddedColumn>({
    {"quarantine", "verdict", "INTEGER NOT NULL DEFAULT 7"},
    {"quarantine", "place", "TEXT"},
    {"quarantine", "at", "INTEGER NOT NULL DEFAULT 0"},
    {"quarantine", "closed_at", "INTEGER NOT NULL DEFAULT 0"},
    {"quarantine", "note", "TEXT"},
    {"push_result", "revised", "INTEGER NOT NULL DEFAULT 0"},
    {"sync_device", "unsent", "INTEGER NOT NULL DEFAULT 0"},
    {"sync_device", "degraded", "INTEGER NOT NULL DEFAULT 0"},
    {"sync_device", "said", "INTEGER NOT NULL DEFAULT 0"},
});

Result<std::vector<std::string>> columnsOf(Database& database, std::string_view table) {
  Statement query = database.prepare("SELECT name FROM pragma_table_info(?1)");
  query.bind(1, table);
  std::vector<std::string> names;
  for (;;) {
    LEADHAND_ASSIGN(const bool more, query.step());
    if (!more)
      return names;
    names.push_back(query.text(0));
  }
}

bool holds(const std::vector<std::string>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

} // namespace

Result<bool> SqliteOfficeStore::Inside::isOlder(std::int64_t version) {
  if (version == 0)
    return false; // being made
  Statement query = database->prepare("SELECT v FROM meta WHERE k = 'schema'");
  LEADHAND_ASSIGN(const bool found, query.step());
  const std::uint32_t schema =
      found ? static_cast<std::uint32_t>(std::strtoul(query.blob(0).c_str(), nullptr, 10)) : 1;
  if (schema > schemaVersion) {
    query = {};
    database->leaveAsItIs();
    return fail(ErrorCode::storeNewer, "office.db");
  }
  return version < officeFileVersion || schema < schemaVersion;
}

Status SqliteOfficeStore::Inside::backUpFirst(const OfficeStoreOptions& options, KeyStore& keys) {
  if (!options.encrypted)
    return {}; // only the bench's
  namespace fs = std::filesystem;
  const fs::path folder =
      options.backupFolder.empty() ? fs::path(options.folder) / "backups" : fs::path(options.backupFolder);
  std::error_code error;
  fs::create_directories(folder, error);
  if (error)
    return fail(ErrorCode::folderReadOnly, folder.string());
  fs::permissions(folder, fs::perms::owner_all, error);
  Statement query = database->prepare("SELECT rev FROM tenant");
  LEADHAND_ASSIGN(const bool found, query.step());
  const std::int64_t present = found ? query.integer(0) : 0;
  query = {};
  const fs::path file =
      folder / ("before-version-" + std::to_string(officeFileVersion) + "." + std::to_string(schemaVersion) +
                "-at-" + std::to_string(present) + ".backup");
  const BackupSource source{*database, keys, folder.string(), {}, options.folder};
  LEADHAND_TRY(writeBackup(source, options.openedAt, file.string()));
  return {};
}

Status SqliteOfficeStore::Inside::addColumns() {
  for (const AddedColumn& added : addedColumns) {
    LEADHAND_ASSIGN(const std::vector<std::string> names, columnsOf(*database, added.table));
    if (holds(names, added.name))
      continue;
    LEADHAND_TRY(database->execute("ALTER TABLE " + std::string(added.table) + " ADD COLUMN " +
                                   std::string(added.name) + " " + std::string(added.definition)));
    if (added.table == "quarantine" && added.name == "verdict")
      LEADHAND_TRY(database->execute("UPDATE quarantine SET verdict = 8 WHERE reason = 'deferred'"));
  }
  return {};
}

Status SqliteOfficeStore::Inside::addFields(const KindInfo& kind) {
  LEADHAND_ASSIGN(const std::vector<std::string> names, columnsOf(*database, kind.name));
  bool any = false;
  for (const FieldInfo& field : kind.fields) {
    if (holds(names, field.name))
      continue;
    any = true;
    LEADHAND_TRY(database->execute("ALTER TABLE " + std::string(kind.name) + " ADD COLUMN \"" +
                                   std::string(field.name) + "\" " + std::string(columnType(field.type))));
  }
  return any ? liftExt(*database, kind, Side::office) : Status{};
}

} // namespace leadhand::sync
