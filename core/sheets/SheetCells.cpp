#include "core/sheets/SheetCells.h"

#include <fmt/format.h>

namespace leadhand {

std::string signedText(const SheetEntry& entry) {
  if (entry.signature.empty())
    return entry.text;
  return entry.text.empty() ? fmt::format("({})", entry.signature)
                            : fmt::format("({}) {}", entry.signature, entry.text);
}

std::string signedTexts(const std::vector<SheetEntry>& entries) {
  std::string cell;
  for (const SheetEntry& entry : entries) {
    if (!cell.empty())
      cell += '\n';
    cell += signedText(entry);
  }
  return cell;
}

std::string plainLines(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r') {
      if (i + 1 == text.size() || text[i + 1] != '\n')
        plain += '\n';
    } else {
      plain += text[i];
    }
  }
  return plain;
}

Result<std::string> readName(std::string_view cell, std::string_view column) {
  const std::string_view name = trimmedText(cell);
  if (name.empty())
    return fail(ErrorCode::emptyText, fmt::format("column \"{}\"", column));
  if (name.size() > 200)
    return fail(ErrorCode::textTooLong, fmt::format("column \"{}\"", column));
  return std::string(name);
}

Result<Date> readDay(std::string_view cell, std::string_view column) {
  const auto day = dateFromSheet(cell);
  if (!day)
    return fail(ErrorCode::badDate,
                fmt::format("column \"{}\" says \"{}\"", column, trimmedText(cell).substr(0, 40)));
  return *day;
}

} // namespace leadhand
