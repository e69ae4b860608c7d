#pragma once
#include "core/base/Errors.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace leadhand {

/// The largest sheet that is read.
inline constexpr std::size_t largestCsvBytes = 64U * 1024U * 1024U;

/// One row as it stands in the file.
struct CsvRow {
  std::size_t line = 0; ///< where it begins, from 1
  std::vector<std::string> cells;
};

struct CsvTable {
  std::vector<std::string> header;
  std::vector<CsvRow>
      rows; ///< each as long as the header: short rows are padded; rows of blanks are left out
};

/// Reads a sheet as spreadsheets write them: UTF-8 with or without a mark, UTF-16 with one, else
/// Windows-1252; any line ends; commas, semicolons or tabs, or what a first line "sep=X" says. A leading '
/// that a former export put before a formula sign is taken off again. Errors: csvTooLarge, csvNotText,
/// csvUnclosedQuote (the line where it opened), csvStrayQuote, csvRowShape; `where` says "line N".
[[nodiscard]] Result<CsvTable> readCsv(std::string_view bytes);

/// The cells of `table` in the order of `columns`. Names are compared without regard to case and to blanks
/// around them; other columns are left out. Errors: csvMissingColumn and csvDoubledColumn, naming it.
[[nodiscard]] Result<std::vector<CsvRow>> pickColumns(const CsvTable& table,
                                                      const std::vector<std::string_view>& columns);

/// RFC 4180 with plain line feeds, UTF-8. A cell that a spreadsheet would run as a formula (= + - @, tab or
/// carriage return first) gets a leading '; so does one that begins with such a ' already.
[[nodiscard]] std::string writeCsv(const std::vector<std::string_view>& header,
                                   const std::vector<std::vector<std::string>>& rows);

} // namespace leadhand
