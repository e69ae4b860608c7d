#include "app/office/BackupCommands.h"

#include "app/office/OfficeFolder.h"
#include "platform/desktop/FileKeyStore.h"
#include "platform/desktop/SystemClock.h"
#include "platform/desktop/SystemRandom.h"
#include "sync/http/FolderLock.h"
#include "sync/office/Backup.h"

#include <cstdio>
#include <filesystem>
#include <fmt/format.h>
#include <optional>
#include <unistd.h>

namespace leadhand::office {
namespace {

namespace fs = std::filesystem;
constexpr std::uint64_t worthTelling = 64ULL * 1024 * 1024;

/// Tenths of what is done, on stderr: for people who wait.
class Progress {
 public:
  explicit Progress(std::string what) : m_what(std::move(what)) {}
  void operator()(std::uint64_t done, std::uint64_t total) {
    const int tenth = total == 0 ? 10 : static_cast<int>(done * 10 / total);
    if (tenth == m_tenth || (total < worthTelling && ::isatty(STDERR_FILENO) == 0))
      return;
    m_tenth = tenth;
    const std::string line = fmt::format("leadhand-office: {} {} %\n", m_what, tenth * 10);
    std::fwrite(line.data(), 1, line.size(), stderr);
  }

 private:
  std::string m_what;
  int m_tenth = -1;
};

std::string keyPathOf(const OfficeCall& call) {
  return call.keyFile.empty() ? (fs::path(call.data) / "office.key").string() : call.keyFile;
}

/// A place of its own in the company's folder for the copy of the database; one backup at a time.
class Workplace {
 public:
  explicit Workplace(const std::string& folder) : m_path(fs::path(folder) / ".backup") {}
  ~Workplace() {
    std::error_code ignored;
    if (m_lock)
      fs::remove_all(m_path, ignored);
  }
  Workplace(const Workplace&) = delete;
  Workplace& operator=(const Workplace&) = delete;

  [[nodiscard]] Status take() {
    std::error_code error;
    fs::create_directory(m_path, error);
    if (error)
      return fail(ErrorCode::folderReadOnly, m_path.string());
    fs::permissions(m_path, fs::perms::owner_all, error);
    auto lock = sync::FolderLock::take(m_path.string());
    if (!lock && lock.error().code == ErrorCode::folderHeld)
      return fail(ErrorCode::folderHeld, m_path.string(), "another backup is being made; wait for its end");
    if (!lock)
      return tl::unexpected<Error>(lock.error());
    m_lock.emplace(std::move(*lock));
    return {};
  }
  [[nodiscard]] std::string path() const { return m_path.string(); }

 private:
  fs::path m_path;
  std::optional<sync::FolderLock> m_lock;
};

/// Whether nothing stands there that a restore could spoil. What an earlier one left is nobody's.
bool isFree(const fs::path& folder) {
  std::error_code error;
  if (!fs::exists(folder, error))
    return true;
  if (!fs::is_directory(folder, error))
    return false;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
    const std::string name = entry.path().filename().string();
    if (name != "office.key" && name != "office.lock" && name != ".new")
      return false;
  }
  return !error;
}

/// The folder as it is made; gone again when it is not finished.
class NewFolder {
 public:
  explicit NewFolder(const std::string& path) : m_path(path) {}
  ~NewFolder() {
    std::error_code ignored;
    if (m_finished)
      return;
    fs::remove_all(m_path / ".new", ignored);
    fs::remove(m_path / "office.lock", ignored);
    if (m_made)
      fs::remove(m_path, ignored);
  }
  NewFolder(const NewFolder&) = delete;
  NewFolder& operator=(const NewFolder&) = delete;

  [[nodiscard]] Status make() {
    std::error_code error;
    m_made = !fs::exists(m_path, error) && fs::create_directories(m_path, error);
    if (!error)
      fs::permissions(m_path, fs::perms::owner_all, error);
    fs::remove_all(m_path / ".new", error);
    if (!fs::create_directory(m_path / ".new", error))
      return fail(ErrorCode::folderReadOnly, m_path.string());
    return {};
  }
  [[nodiscard]] std::string workplace() const { return (m_path / ".new").string(); }
  void finish() { m_finished = true; }

 private:
  fs::path m_path;
  bool m_made = false;
  bool m_finished = false;
};

Ending toldOf(const OfficeCall& call, const sync::BackupManifest& manifest) {
  std::string lines = fmt::format(
      "{} is in {} as it was at {}: {} photos. Devices hand in again what they hold "
      "of later work.\nPeople and devices stand as they stood then: whatever was revoked since must "
      "be revoked again.\n",
      manifest.companyName, call.data, Instant{manifest.madeAtMs}.iso(), manifest.blobs);
  if (!manifest.photos)
    lines += "This backup was made without photos: copy the old folder's blobs beside the database.\n";
  const Json document{{"company", manifest.companyName},
                      {"epoch", manifest.epoch},
                      {"rev", manifest.rev},
                      {"made_at", Instant{manifest.madeAtMs}.iso()},
                      {"counts", manifest.counts},
                      {"photos", manifest.blobs},
                      {"data", call.data}};
  return endingOf(call, document, lines);
}

} // namespace

Result<std::string> backUpFolder(const OfficeCall& call) {
  std::error_code error;
  const fs::path database = fs::path(call.data) / "office.db";
  if (!fs::exists(database, error))
    return fail(ErrorCode::folderMissing, call.data, "make it first with init or demo");
  platform::FileKeyStore keys(keyPathOf(call));
  DatabaseOptions options;
  options.path = database.string();
  // Only what is there: a key that is made here would open nothing.
  LEADHAND_ASSIGN(const auto key, keys.find("office.key"));
  LEADHAND_ASSIGN(const auto salt, keys.find("office.salt"));
  if (!key || !salt)
    return fail(ErrorCode::keyUnreadable, keys.path());
  options.key = *key;
  options.salt = *salt;
  Workplace workplace(call.data);
  LEADHAND_TRY(workplace.take());
  LEADHAND_ASSIGN(const auto open, Database::open(options));
  const sync::BackupSource source{*open, keys, workplace.path(), (fs::path(call.data) / "blobs").string(),
                                  call.data};
  platform::SystemClock clock;
  LEADHAND_ASSIGN(const sync::BackupManifest manifest,
                  sync::writeBackup(source, clock.now(), call.to, Progress("backup")));
  return sync::textOf(manifest);
}

Result<Ending> restoreFolder(const OfficeCall& call) {
  const std::string keyPath = keyPathOf(call);
  if (!isFree(call.data))
    return fail(ErrorCode::folderNotEmpty, call.data);
  platform::FileKeyStore given(keyPath);
  LEADHAND_ASSIGN(const auto key, given.find("office.key"));
  LEADHAND_ASSIGN(const auto company, given.find("company"));
  if (!key)
    return fail(ErrorCode::keyUnreadable, keyPath, "name the copy of the company's key file with --key-file");
  LEADHAND_TRY(sync::checkBackup(given, call.from)); // before anything is written
  NewFolder folder(call.data);
  LEADHAND_TRY(folder.make());
  LEADHAND_ASSIGN(const auto lock, sync::FolderLock::take(call.data));
  platform::FileKeyStore keys(folder.workplace() + "/office.key");
  LEADHAND_TRY(keys.write("office.key", *key));
  if (company)
    LEADHAND_TRY(keys.write("company", *company));
  platform::SystemRandom random;
  LEADHAND_ASSIGN(const sync::BackupManifest manifest,
                  sync::unpackBackup(keys, random, call.from, folder.workplace(), Progress("restore")));
  ::sync(); // all of it is on the disk before it counts
  LEADHAND_TRY(moveIntoPlace(folder.workplace(), call.data));
  folder.finish();
  return toldOf(call, manifest);
}

} // namespace leadhand::office
