#include "core/sheets/SheetRecord.h"

#include "core/schema/Records.h"
#include "core/schema/Schema.h"
#include "core/sheets/ContactSheet.h"
#include "core/sheets/CrewSheet.h"

#include <algorithm>

namespace leadhand {
namespace {

struct Columns {
  std::vector<std::string_view> titles;
  std::vector<std::pair<Kind, std::uint32_t>> fields; ///< of each column
  std::size_t keys = 0;
};

Columns declaredColumns(std::string_view sheet) {
  Columns columns;
  for (const KindInfo* kind : allKinds()) {
    for (const FieldInfo& field : kind->fields) {
      if (field.column.sheet != sheet)
        continue;
      columns.titles.push_back(field.column.title);
      columns.fields.emplace_back(kind->kind, field.number);
      if (columns.fields.front().first == kind->kind)
        ++columns.keys;
    }
  }
  return columns;
}

const Columns& columnsOf(Sheet sheet) {
  static const Columns crew = declaredColumns("crew");
  static const Columns contact = declaredColumns("contact");
  return sheet == Sheet::crew ? crew : contact;
}

} // namespace

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
  return columnsOf(sheet).titles;
}

std::size_t sheetColumn(Sheet sheet, Kind kind, std::uint32_t field) {
  const auto& fields = columnsOf(sheet).fields;
  return static_cast<std::size_t>(std::find(fields.begin(), fields.end(), std::pair(kind, field)) -
                                  fields.begin());
}

std::size_t nameColumn(Sheet sheet) {
  return sheet == Sheet::crew ? sheetColumn(sheet, &Comment::customer)
                              : sheetColumn(sheet, &ContactEntry::customer);
}

std::size_t secondColumn(Sheet sheet) {
  return sheet == Sheet::crew ? sheetColumn(sheet, &FollowUp::text) : sheetColumn(sheet, &ActionItem::text);
}

std::size_t thirdColumn(Sheet sheet) {
  return sheet == Sheet::crew ? sheetColumn(sheet, &Task::doneOn) : sheetColumn(sheet, &ContactOutcome::text);
}

std::size_t keyCells(Sheet sheet) {
  return columnsOf(sheet).keys;
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
