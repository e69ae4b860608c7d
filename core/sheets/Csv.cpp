#include "core/sheets/Csv.h"

#include "core/sheets/SheetEncoding.h"

#include <algorithm>
#include <cctype>
#include <csv.h>
#include <fmt/format.h>
#include <memory>

namespace leadhand {
namespace {

std::string lineText(std::size_t line) {
  return fmt::format("line {}", line);
}

std::string foldedName(std::string_view name) {
  std::string folded;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isspace(byte) && (folded.empty() || folded.back() == ' '))
      continue;
    folded += std::isspace(byte) ? ' ' : static_cast<char>(std::tolower(byte));
  }
  while (!folded.empty() && folded.back() == ' ')
    folded.pop_back();
  return folded;
}

bool startsFormula(char c) {
  return c == '=' || c == '+' || c == '-' || c == '@' || c == '\t' || c == '\r';
}

/// Whether an export puts a ' before this cell; the apostrophes that stand there already are counted in, so
/// that "'=1" as someone typed it comes back as it was.
bool needsGuard(std::string_view cell) {
  const std::size_t first = cell.find_first_not_of('\'');
  return first != std::string_view::npos && startsFormula(cell[first]);
}

std::string unguarded(std::string cell) {
  if (!cell.empty() && cell.front() == '\'' && needsGuard(cell))
    cell.erase(cell.begin());
  return cell;
}

/// Takes a first line "sep=;" off; else the sign that the first line has most of.
char separatorOf(std::string_view& text, std::size_t& firstLine) {
  const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
  const std::string_view line = text.substr(0, end);
  std::string start(line.substr(0, 4));
  std::transform(start.begin(), start.end(), start.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  if (start == "sep=" && line.size() == 5) {
    const char separator = line[4];
    text.remove_prefix(end);
    if (text.substr(0, 2) == "\r\n")
      text.remove_prefix(2);
    else if (!text.empty())
      text.remove_prefix(1);
    ++firstLine;
    return separator;
  }
  char best = ',';
  std::ptrdiff_t most = 0;
  for (const char candidate : {',', ';', '\t'}) {
    bool quoted = false;
    const auto count = std::count_if(line.begin(), line.end(), [&](char c) {
      quoted = quoted != (c == '"');
      return !quoted && c == candidate;
    });
    if (count > most) {
      best = candidate;
      most = count;
    }
  }
  return best;
}

/// Feeds libcsv piece by piece, because it does not say on which line something stands.
class Reader {
 public:
  explicit Reader(char separator, std::size_t firstLine) : m_line(firstLine), m_rowLine(firstLine) {
    csv_init(&m_parser, CSV_STRICT | CSV_STRICT_FINI);
    csv_set_delim(&m_parser, static_cast<unsigned char>(separator));
    csv_set_space_func(&m_parser, [](unsigned char) { return 0; }); // blanks belong to the cell
  }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;
  ~Reader() { csv_free(&m_parser); }

  Status read(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
      const std::size_t sign = std::min(text.find_first_of("\"\r\n", at), text.size());
      if (sign > at) {
        LEADHAND_TRY(feed(text.substr(at, sign - at)));
      }
      if (sign == text.size())
        break;
      LEADHAND_TRY(feed(text.substr(sign, 1)));
      const bool lineEnds = text[sign] == '\n' || sign + 1 == text.size() || text[sign + 1] != '\n';
      if (text[sign] != '"' && lineEnds)
        ++m_line;
      at = sign + 1;
    }
    if (csv_fini(&m_parser, onCell, onRow, this) != 0)
      return fail(ErrorCode::csvUnclosedQuote, lineText(m_quoteLine));
    return {};
  }

  std::vector<CsvRow> takeRows() { return std::move(m_rows); }

 private:
  Status feed(std::string_view piece) {
    const bool wasQuoted = m_parser.quoted != 0;
    const bool blankSoFar = m_cells.empty() && m_parser.entry_pos == 0 && !wasQuoted;
    if (blankSoFar)
      m_rowLine = m_line;
    const std::size_t taken = csv_parse(&m_parser, piece.data(), piece.size(), onCell, onRow, this);
    if (taken != piece.size() || csv_error(&m_parser) != CSV_SUCCESS)
      return wasQuoted ? fail(ErrorCode::csvUnclosedQuote, lineText(m_quoteLine))
                       : fail(ErrorCode::csvStrayQuote, lineText(m_line));
    if (!wasQuoted && m_parser.quoted != 0)
      m_quoteLine = m_line;
    return {};
  }

  static void onCell(void* data, std::size_t size, void* self) {
    static_cast<Reader*>(self)->m_cells.emplace_back(static_cast<const char*>(data), size);
  }
  static void onRow(int, void* self) {
    auto* reader = static_cast<Reader*>(self);
    reader->m_rows.push_back(CsvRow{reader->m_rowLine, std::move(reader->m_cells)});
    reader->m_cells.clear();
  }

  csv_parser m_parser{};
  std::size_t m_line;
  std::size_t m_rowLine;
  std::size_t m_quoteLine = 1;
  std::vector<std::string> m_cells;
  std::vector<CsvRow> m_rows;
};

bool isBlank(const CsvRow& row) {
  return std::all_of(row.cells.begin(), row.cells.end(),
                     [](const std::string& cell) { return foldedName(cell).empty(); });
}

void appendCell(std::string& out, std::string_view cell) {
  const bool guard = needsGuard(cell);
  if (!guard && cell.find_first_of(",;\"\r\n") == std::string_view::npos) {
    out += cell;
    return;
  }
  out += '"';
  if (guard)
    out += '\'';
  for (const char c : cell) {
    if (c == '"')
      out += '"';
    out += c;
  }
  out += '"';
}

} // namespace

Result<CsvTable> readCsv(std::string_view bytes) {
  if (bytes.size() > largestCsvBytes)
    return fail(ErrorCode::csvTooLarge, fmt::format("{} bytes, at most {}", bytes.size(), largestCsvBytes));
  LEADHAND_ASSIGN(const std::string all, textOfSheetFile(bytes));
  std::string_view text = all;
  std::size_t firstLine = 1;
  const char separator = separatorOf(text, firstLine);
  Reader reader(separator, firstLine);
  LEADHAND_TRY(reader.read(text));
  CsvTable table;
  for (CsvRow& row : reader.takeRows()) {
    if (isBlank(row))
      continue;
    for (std::string& cell : row.cells)
      cell = unguarded(std::move(cell));
    if (table.header.empty()) {
      table.header = std::move(row.cells);
      continue;
    }
    if (row.cells.size() > table.header.size())
      return fail(ErrorCode::csvRowShape, fmt::format("line {}: {} cells, {} columns", row.line,
                                                      row.cells.size(), table.header.size()));
    row.cells.resize(table.header.size());
    table.rows.push_back(std::move(row));
  }
  return table;
}

Result<std::vector<CsvRow>> pickColumns(const CsvTable& table, const std::vector<std::string_view>& columns) {
  std::vector<std::string> names;
  for (const std::string& name : table.header) {
    const std::string folded = foldedName(name);
    if (!folded.empty() && std::find(names.begin(), names.end(), folded) != names.end())
      return fail(ErrorCode::csvDoubledColumn, fmt::format("\"{}\"", name));
    names.push_back(folded);
  }
  std::vector<std::size_t> places;
  for (const std::string_view column : columns) {
    const auto found = std::find(names.begin(), names.end(), foldedName(column));
    if (found == names.end())
      return fail(ErrorCode::csvMissingColumn, fmt::format("\"{}\"", column));
    places.push_back(static_cast<std::size_t>(found - names.begin()));
  }
  std::vector<CsvRow> rows;
  for (const CsvRow& row : table.rows) {
    CsvRow picked{row.line, {}};
    for (const std::size_t place : places)
      picked.cells.push_back(row.cells[place]);
    if (!isBlank(picked))
      rows.push_back(std::move(picked));
  }
  return rows;
}

std::string writeCsv(const std::vector<std::string_view>& header,
                     const std::vector<std::vector<std::string>>& rows) {
  std::string out;
  const auto writeRow = [&out](const auto& cells) {
    bool first = true;
    for (const auto& cell : cells) {
      if (!first)
        out += ',';
      first = false;
      appendCell(out, cell);
    }
    out += '\n';
  };
  writeRow(header);
  for (const auto& row : rows)
    writeRow(row);
  return out;
}

} // namespace leadhand
