#include "core/sheets/ContactSheet.h"

#include "core/sheets/SheetCells.h"

#include <fmt/format.h>

namespace leadhand {
namespace {

/// Notes signed at their start or end; a day comes from the signature, else from the note's first words.
Result<std::vector<SheetEntry>> readNotes(std::string_view cell, std::string_view column, Date hint) {
  std::vector<SheetEntry> notes;
  for (const std::string& note : notesOf(plainLines(cell))) {
    auto entry = entrySignedAtEnd(note, hint);
    if (!entry)
      return fail(ErrorCode::badDate, fmt::format("column \"{}\"", column));
    if (entry->on.isNone())
      if (const auto day = dateAtStart(entry->text, hint)) {
        if (!day->exists)
          return fail(ErrorCode::badDate, fmt::format("column \"{}\"", column));
        entry->on = day->date;
      }
    notes.push_back(std::move(*entry));
  }
  return notes;
}

} // namespace

Result<SheetRecord> readContactRow(const std::vector<std::string>& cells) {
  const auto& columns = sheetColumns(Sheet::contact);
  SheetRecord record;
  LEADHAND_ASSIGN(record.name, readName(cells[0], columns[0]));
  record.channel = channelOf(cells[1]);
  LEADHAND_ASSIGN(record.on, readDay(cells[2], columns[2]));
  record.said = entrySignedAtStart(plainLines(cells[3]));
  LEADHAND_ASSIGN(record.second, readNotes(cells[4], columns[4], record.on));
  LEADHAND_ASSIGN(record.third, readNotes(cells[5], columns[5], record.on));
  if (record.said.text.empty() && record.second.empty() && record.third.empty())
    return fail(ErrorCode::emptyText, fmt::format("column \"{}\"", columns[3]));
  return record;
}

std::vector<std::string> contactCells(const SheetRecord& record) {
  return {record.name,
          channelText(record.channel),
          record.on.iso(),
          signedText(record.said),
          signedTexts(record.second),
          signedTexts(record.third)};
}

} // namespace leadhand
