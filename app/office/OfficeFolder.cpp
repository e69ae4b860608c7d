#include "app/office/OfficeFolder.h"

#include "app/office/OfficeRecords.h"
#include "sync/office/SqliteOfficeStore.h"

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace leadhand::office {
namespace {

namespace fs = std::filesystem;
constexpr const char* zoneTable = "/usr/share/zoneinfo";

/// While it lives, what this process makes is its owner's alone.
class OwnerOnly {
 public:
  OwnerOnly() : m_before(::umask(S_IRWXG | S_IRWXO)) {}
  ~OwnerOnly() { ::umask(m_before); }
  OwnerOnly(const OwnerOnly&) = delete;
  OwnerOnly& operator=(const OwnerOnly&) = delete;

 private:
  mode_t m_before;
};

/// A folder of an earlier version may hold files that others can read. The key's mode is its store's matter.
void closeToOthers(const fs::path& folder) {
  std::error_code error;
  for (const char* name : {"office.db", "office.db-wal", "office.db-shm", "office.check"})
    if (fs::is_regular_file(folder / name, error))
      fs::permissions(folder / name, fs::perms::owner_read | fs::perms::owner_write, error);
}

/// Where a company is made, within its folder. What lies here was never finished.
fs::path workplaceOf(const fs::path& folder) {
  return folder / ".new";
}

/// Makes the folder for its owner alone; what stands in it already must not be another company, nor what is
/// left of one: a key without its database may be the only way into a backup.
Status prepareFolder(const fs::path& folder) {
  std::error_code error;
  const bool there = fs::exists(folder, error);
  if (there && !fs::is_directory(folder, error))
    return fail(ErrorCode::folderNotEmpty, folder.string());
  if (!there) {
    fs::create_directories(folder, error);
    if (error)
      return fail(ErrorCode::folderReadOnly, folder.string());
    fs::permissions(folder, fs::perms::owner_all, error);
  }
  for (const char* taken : {"office.db", "crew.db"})
    if (fs::exists(folder / taken, error))
      return fail(ErrorCode::folderNotEmpty, folder.string());
  if (!fs::exists(workplaceOf(folder), error) && fs::exists(folder / "office.key", error))
    return fail(ErrorCode::folderNotEmpty, folder.string(),
                "it holds a key without its database; name another folder");
  return {};
}

/// An empty place to make the company in. What a killed attempt left is nobody's work yet.
Status prepareWorkplace(const fs::path& folder) {
  std::error_code error;
  fs::remove_all(workplaceOf(folder), error);
  if (error || !fs::create_directory(workplaceOf(folder), error))
    return fail(ErrorCode::folderReadOnly, folder.string());
  fs::permissions(workplaceOf(folder), fs::perms::owner_all, error);
  return {};
}

/// A rename is only safe from a power cut when its folder has been synced.
void syncFolder(const fs::path& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0)
    return;
  ::fsync(descriptor);
  ::close(descriptor);
}

/// Without these a missing key would be made anew, and a missing company look like a damaged one.
Status checkExisting(const fs::path& folder, const fs::path& key) {
  std::error_code error;
  if (!fs::exists(folder / "office.db", error))
    return fail(ErrorCode::folderMissing, folder.string(), "make it first with init or demo");
  if (!fs::exists(key, error))
    return fail(ErrorCode::keyUnreadable, key.string());
  return {};
}

} // namespace

Result<std::unique_ptr<OfficeFolder>> OfficeFolder::open(const std::string& folder,
                                                         const std::string& keyFile, Mode mode) {
  const bool making = mode == Mode::make;
  const fs::path place = making ? workplaceOf(folder) : fs::path(folder);
  const fs::path keyPath = keyFile.empty() ? place / "office.key" : fs::path(keyFile);
  if (making)
    LEADHAND_TRY(prepareFolder(folder));
  else
    LEADHAND_TRY(checkExisting(folder, keyPath));
  const OwnerOnly guard; // the database's journals take its mode on
  std::unique_ptr<OfficeFolder> opened(new OfficeFolder(folder, keyPath.string()));
  LEADHAND_ASSIGN(opened->m_lock, sync::FolderLock::take(folder));
  if (making) {
    LEADHAND_TRY(prepareFolder(folder)); // another may have finished just before the lock was taken
    LEADHAND_TRY(prepareWorkplace(folder));
  }
  closeToOthers(place);
  sync::OfficeStoreOptions options;
  options.folder = place.string();
  options.create = making;
  options.openedAt = opened->m_clock.now();
  LEADHAND_ASSIGN(opened->m_store, sync::SqliteOfficeStore::open(options, opened->m_keys, opened->m_random));
  LEADHAND_ASSIGN(opened->m_blobs, FileBlobStore::open(folder + "/blobs", opened->m_keys, opened->m_random));
  opened->m_hub =
      std::make_unique<sync::Hub>(*opened->m_store, opened->m_keys, opened->m_clock, opened->m_random);
  if (mode == Mode::existing) {
    LEADHAND_ASSIGN(const Company company, companyOf(*opened->m_store));
    useZone(company.zone);
    opened->nameKey();
    // What an older version of this program could not read may be clear by now.
    LEADHAND_TRY(opened->m_hub->replayDeferred());
  }
  return opened;
}

Status OfficeFolder::found(const std::string& name, const std::string& zone, const std::string& currency) {
  Company company;
  company.id = m_store->tenant();
  if (company.id.isNull())
    company.id = m_hub->newId();
  company.name = name;
  company.zone = zone;
  company.currency = currency;
  nameKey();
  return m_hub->write(Id{}, {insertOf(company)});
}

/// The key file says whose it is, so that a backup of another company is told from a wrong key. A file that
/// can't be written is as good without it.
void OfficeFolder::nameKey() {
  if (const auto named = m_keys.find("company"); named && !*named)
    (void)m_keys.write("company", std::string(m_store->tenant().raw()));
}

Status OfficeFolder::complete() {
  m_hub.reset();
  m_store.reset();
  const fs::path place = workplaceOf(m_folder);
  LEADHAND_TRY(moveIntoPlace(place.string(), m_folder));
  if (fs::path(m_keyPath).parent_path() == place)
    m_keyPath = (fs::path(m_folder) / fs::path(m_keyPath).filename()).string();
  return {};
}

Status moveIntoPlace(const std::string& workplace, const std::string& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  for (const fs::directory_entry& file : fs::directory_iterator(workplace, error))
    files.push_back(file.path());
  // The database makes the folder a company: all that it needs must stand there before it.
  std::stable_partition(files.begin(), files.end(),
                        [](const fs::path& file) { return file.filename() != "office.db"; });
  for (const fs::path& file : files) {
    if (file.filename() == "office.db")
      syncFolder(folder);
    if (!error)
      fs::rename(file, fs::path(folder) / file.filename(), error);
  }
  if (error)
    return fail(ErrorCode::folderReadOnly, folder);
  syncFolder(folder);
  fs::remove(workplace, error);
  return {};
}

std::string OfficeFolder::keyNote() const {
  if (!m_keys.made())
    return {};
  return "leadhand-office: the company's key is in " + m_keyPath +
         "; keep a copy of it apart from the folder.\n";
}

std::string systemZone() {
  if (const char* zone = std::getenv("TZ"); zone && *zone && checkZone(zone))
    return zone;
  std::error_code error;
  const std::string link = fs::read_symlink("/etc/localtime", error).string();
  if (const auto at = link.find("zoneinfo/"); at != std::string::npos && checkZone(link.substr(at + 9)))
    return link.substr(at + 9);
  std::string zone;
  std::ifstream("/etc/timezone") >> zone;
  return !zone.empty() && checkZone(zone) ? zone : "UTC";
}

Status checkZone(const std::string& zone) {
  std::error_code error;
  const bool plain = !zone.empty() && zone.front() != '/' && zone.find("..") == std::string::npos &&
                     zone.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
                                            "/_+-") == std::string::npos;
  // A machine without the table takes every well-formed name.
  const bool known = !fs::exists(zoneTable, error) || zone == "UTC" ||
                     fs::is_regular_file(fs::path(zoneTable) / zone, error);
  if (!plain || !known)
    return fail(ErrorCode::badValue, "--zone " + zone, "write it as Area/City, for example America/Toronto");
  return {};
}

void useZone(const std::string& zone) {
  if (zone.empty())
    return;
  ::setenv("TZ", zone.c_str(), 1);
  ::tzset();
}

} // namespace leadhand::office
