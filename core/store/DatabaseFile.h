#pragma once
#include "core/base/Errors.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace leadhand {

/// The bytes of files beside SQLite's own reading, through the same VFS. Never through a stream: closing
/// another descriptor of a database's file would drop this process's POSIX locks on it.
class DatabaseFile {
 public:
  /// `vfs`: name of a registered SQLite VFS, or "" for the platform's.
  DatabaseFile(std::string path, std::string vfs) : m_path(std::move(path)), m_vfs(std::move(vfs)) {}
  /// Bytes; 0 where there is no such file.
  [[nodiscard]] std::int64_t size() const;
  /// At most `most` bytes from the start; "" where there is no such file.
  [[nodiscard]] std::string first(std::size_t most) const;
  /// The whole content, on the disk when this returns. Errors: folderReadOnly, storeFull, storeFailed.
  [[nodiscard]] Status replace(std::string_view content) const;

 private:
  std::string m_path;
  std::string m_vfs;
};

class Database;

/// Whether the path still leads to the open file. What is written into a file that was replaced by another
/// would be gone with the next start. Errors: storeFailed.
[[nodiscard]] Status isInPlace(Database& database);
/// Of these tables, the first that is not there; "" when all are.
[[nodiscard]] Result<std::string> missingTable(Database& database, const std::vector<std::string>& tables);

} // namespace leadhand
