#include "core/sheets/SheetRecord.h"

#include "core/sheets/ContactSheet.h"
#include "core/sheets/CrewSheet.h"

namespace leadhand {

std::optional<Sheet> sheetOf(std::string_view name) {
  if (name == "crew")
    return Sheet::crew;
  if (name == "contact")
    return Sheet::contact;
  return std::nullopt;
}

std::string_view sheetName(Sheet sheet) {
  return sheet == Sheet::crew ? "crew" : "contact";
}

const std::vector<std::string_view>& sheetColumns(Sheet sheet) {
  static const std::vector<std::string_view> crew{"Name", "Date", "Lead Hand comment on daily log sheet",
                                                  "Management comment/follow-up", "Date complete"};
  static const std::vector<std::string_view> contact{
      "Client", "Email/call", "Date", "Discussion/topic", "Action item/comment", "Outcome/notes"};
  return sheet == Sheet::crew ? crew : contact;
}

std::size_t keyCells(Sheet sheet) {
  return sheet == Sheet::crew ? 3 : 4;
}

Result<SheetRecord> readSheetRow(Sheet sheet, const std::vector<std::string>& cells) {
  // A cell is at most as long as the field that it becomes; the row's own record holds all of them together.
  std::size_t total = 0;
  for (const std::string& cell : cells)
    total += cell.size() + 8;
  if (total > 60U * 1024U)
    return fail(ErrorCode::textTooLong);
  auto record = sheet == Sheet::crew ? readCrewRow(cells) : readContactRow(cells);
  // One row becomes one group of changes, and a group holds a hundred at most.
  constexpr std::size_t mostNotes = 80;
  if (record && record->second.size() + record->third.size() > mostNotes)
    return fail(ErrorCode::textTooLong, "more than 80 notes");
  return record;
}

std::vector<std::string> cellsOf(Sheet sheet, const SheetRecord& record) {
  return sheet == Sheet::crew ? crewCells(record) : contactCells(record);
}

std::string sheetKey(Sheet sheet, const std::vector<std::string>& cells) {
  std::string all;
  for (std::size_t i = 0; i < keyCells(sheet); ++i) {
    all += trimmedText(cells[i]);
    all += '\x1f';
  }
  return derivedId(sheetName(sheet), all).text();
}

} // namespace leadhand
