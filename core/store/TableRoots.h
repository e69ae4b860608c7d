#pragma once
#include "core/store/Database.h"

#include <string>
#include <vector>

namespace leadhand {

/// In which page of a database's file each of some tables begins, kept in a small file beside it (same name,
/// ending ".roots"). With it those tables can be read where the pages that name them can not. It holds page
/// numbers and columns, nothing of what is stored.
class TableRoots {
 public:
  /// `path`: of the database. `vfs`: name of a registered SQLite VFS, or "" for the platform's.
  TableRoots(const std::string& path, std::string vfs);

  /// Writes down where these tables begin, unless the file says so already. For an open, whole database, as
  /// often as its tables may have moved. Errors: folderReadOnly, storeFull, storeFailed; nothing but a later
  /// salvage depends on it.
  [[nodiscard]] Status note(Database& database, const std::vector<std::string>& tables) const;
  /// As DatabaseOptions takes them. Empty where there is no such file, or only a part of one.
  [[nodiscard]] std::vector<KnownTable> read() const;

 private:
  std::string m_path;
  std::string m_vfs;
};

} // namespace leadhand
