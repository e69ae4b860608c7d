#include "core/store/DatabaseFile.h"

#include "core/store/Database.h"

#include <algorithm>
#include <memory>
#include <sqlite3.h>

namespace leadhand {
namespace {

/// A file opened through a VFS, closed at the end of its life.
class Opened {
 public:
  Opened(const std::string& path, const std::string& vfsName, int flags)
      : m_vfs(sqlite3_vfs_find(vfsName.empty() ? nullptr : vfsName.c_str())) {
    if (!m_vfs)
      return;
    std::string full(static_cast<std::size_t>(m_vfs->mxPathname) + 1, '\0');
    if (m_vfs->xFullPathname(m_vfs, path.c_str(), m_vfs->mxPathname + 1, full.data()) != SQLITE_OK)
      return;
    m_name = sqlite3_create_filename(full.c_str(), "", "", 0, nullptr);
    int exists = 0;
    const bool makes = (flags & SQLITE_OPEN_CREATE) != 0;
    if (!m_name || (!makes && (m_vfs->xAccess(m_vfs, m_name, SQLITE_ACCESS_EXISTS, &exists) != SQLITE_OK ||
                               exists == 0)))
      return;
    m_memory.resize((static_cast<std::size_t>(m_vfs->szOsFile) + sizeof(std::max_align_t) - 1) /
                    sizeof(std::max_align_t));
    int outFlags = 0;
    m_code = m_vfs->xOpen(m_vfs, m_name, file(), flags, &outFlags);
  }
  ~Opened() {
    if (!m_memory.empty() && file()->pMethods)
      file()->pMethods->xClose(file());
    sqlite3_free_filename(m_name);
  }
  Opened(const Opened&) = delete;
  Opened& operator=(const Opened&) = delete;
  [[nodiscard]] int code() const { return m_code; }
  [[nodiscard]] sqlite3_file* file() { return reinterpret_cast<sqlite3_file*>(m_memory.data()); }

 private:
  sqlite3_vfs* m_vfs;
  sqlite3_filename m_name = nullptr;
  std::vector<std::max_align_t> m_memory;
  int m_code = SQLITE_CANTOPEN;
};

constexpr int readFlags = SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB;
/// As a journal, so that the file's place in its folder is synced with it.
constexpr int writeFlags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MAIN_JOURNAL;

} // namespace

std::int64_t DatabaseFile::size() const {
  Opened opened(m_path, m_vfs, readFlags);
  sqlite3_int64 bytes = 0;
  if (opened.code() != SQLITE_OK || opened.file()->pMethods->xFileSize(opened.file(), &bytes) != SQLITE_OK)
    return 0;
  return bytes;
}

std::string DatabaseFile::first(std::size_t most) const {
  Opened opened(m_path, m_vfs, readFlags);
  sqlite3_int64 bytes = 0;
  if (opened.code() != SQLITE_OK || opened.file()->pMethods->xFileSize(opened.file(), &bytes) != SQLITE_OK)
    return {};
  std::string head(std::min(most, static_cast<std::size_t>(bytes)), '\0');
  if (opened.file()->pMethods->xRead(opened.file(), head.data(), static_cast<int>(head.size()), 0) !=
      SQLITE_OK)
    return {};
  return head;
}

Status DatabaseFile::replace(std::string_view content) const {
  Opened opened(m_path, m_vfs, writeFlags);
  int code = opened.code();
  if ((code & 0xFF) == SQLITE_CANTOPEN)
    return fail(ErrorCode::folderReadOnly, m_path);
  sqlite3_file* file = opened.file();
  if (code == SQLITE_OK)
    code = file->pMethods->xWrite(file, content.data(), static_cast<int>(content.size()), 0);
  if (code == SQLITE_OK)
    code = file->pMethods->xTruncate(file, static_cast<sqlite3_int64>(content.size()));
  if (code == SQLITE_OK)
    code = file->pMethods->xSync(file, SQLITE_SYNC_FULL);
  if (code != SQLITE_OK)
    return fail((code & 0xFF) == SQLITE_FULL ? ErrorCode::storeFull : ErrorCode::storeFailed, m_path);
  return {};
}

Status isInPlace(Database& database) {
  int moved = 0;
  if (sqlite3_file_control(database.handle(), "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK &&
      moved != 0)
    return fail(ErrorCode::storeFailed, sqlite3_db_filename(database.handle(), "main"),
                "the file was replaced while it was open: close the program and start it again");
  return {};
}

Result<std::string> missingTable(Database& database, const std::vector<std::string>& tables) {
  for (const std::string& table : tables) {
    Statement query = database.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?1");
    LEADHAND_ASSIGN(const bool found, query.bind(1, table).step());
    if (!found)
      return table;
  }
  return std::string();
}

} // namespace leadhand
