#pragma once
#include "core/base/Errors.h"
#include "core/base/Id.h"
#include "core/schema/Row.h"
#include "core/sheets/SheetText.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace leadhand {

/// The two tracking sheets that a company keeps by hand.
enum class Sheet { crew, contact };

[[nodiscard]] std::optional<Sheet> sheetOf(std::string_view name);
[[nodiscard]] std::string_view sheetName(Sheet sheet);
/// The columns, in the order in which they go out: as the kinds' declarations name them.
[[nodiscard]] const std::vector<std::string_view>& sheetColumns(Sheet sheet);
/// The column in which a field stands.
[[nodiscard]] std::size_t sheetColumn(Sheet sheet, Kind kind, std::uint32_t field);
template <class R, class T>
[[nodiscard]] std::size_t sheetColumn(Sheet sheet, T R::*member) {
  return sheetColumn(sheet, Declaration<R>::head.kind, fieldNumber(member));
}
[[nodiscard]] std::size_t nameColumn(Sheet sheet);
/// The two columns of signed notes.
[[nodiscard]] std::size_t secondColumn(Sheet sheet);
[[nodiscard]] std::size_t thirdColumn(Sheet sheet);
/// How many of the first cells make a row the same row: those of the record that the others hang on.
[[nodiscard]] std::size_t keyCells(Sheet sheet);

/// What one row says, on either sheet: who, when, what was said, and two columns of signed notes.
struct SheetRecord {
  std::string name;
  Date on;
  SheetChannel channel;           ///< contact sheet only
  SheetEntry said;                ///< comment or topic
  std::vector<SheetEntry> second; ///< follow-ups or action items
  std::vector<SheetEntry> third;  ///< what was completed, with its day, or outcomes
};

/// Reads the cells of one row. Errors: badDate, emptyText, textTooLong; `where` names the column.
[[nodiscard]] Result<SheetRecord> readSheetRow(Sheet sheet, const std::vector<std::string>& cells);
/// The cells that a record made or changed here goes out with: "(Author) text", one note a line, ISO days.
[[nodiscard]] std::vector<std::string> cellsOf(Sheet sheet, const SheetRecord& record);
/// Which row this is, from its first cells; equal for cells that differ only in blanks around them.
[[nodiscard]] std::string sheetKey(Sheet sheet, const std::vector<std::string>& cells);

} // namespace leadhand
