#include "core/store/TableRoots.h"

#include "core/store/DatabaseFile.h"

#include <charconv>
#include <filesystem>

namespace leadhand {
namespace {

/// The last line. Without it the file was cut off while it was written.
constexpr std::string_view lastLine = "end\n";
constexpr std::size_t mostBytes = std::size_t{64} * 1024;

} // namespace

TableRoots::TableRoots(const std::string& path, std::string vfs)
    : m_path(std::filesystem::path(path).replace_extension(".roots").string()), m_vfs(std::move(vfs)) {}

Status TableRoots::note(Database& database, const std::vector<std::string>& tables) const {
  std::string text;
  for (const std::string& table : tables) {
    Statement query =
        database.prepare("SELECT rootpage, sql FROM sqlite_schema WHERE type = 'table' AND name = ?1");
    LEADHAND_ASSIGN(const bool found, query.bind(1, table).step());
    if (found)
      text += std::to_string(query.integer(0)) + " " + query.text(1) + "\n";
  }
  text += lastLine;
  const DatabaseFile file(m_path, m_vfs);
  return file.first(mostBytes) == text ? Status{} : file.replace(text);
}

std::vector<KnownTable> TableRoots::read() const {
  const std::string text = DatabaseFile(m_path, m_vfs).first(mostBytes);
  std::vector<KnownTable> tables;
  if (!text.ends_with(lastLine))
    return tables;
  for (std::size_t at = 0; at + lastLine.size() < text.size();) {
    const std::size_t end = text.find('\n', at);
    const std::size_t blank = text.find(' ', at);
    KnownTable table;
    if (blank >= end ||
        std::from_chars(text.data() + at, text.data() + blank, table.root).ptr != text.data() + blank)
      return {};
    table.sql = text.substr(blank + 1, end - blank - 1);
    tables.push_back(std::move(table));
    at = end + 1;
  }
  return tables;
}

} // namespace leadhand
