#include "core/sheets/CrewSheet.h"

#include "core/sheets/SheetCells.h"

#include <fmt/format.h>

namespace leadhand {

std::optional<std::vector<SheetEntry>> readCompletion(std::string_view cell, Date saidOn) {
  std::vector<SheetEntry> done;
  for (const std::string& note : notesOf(cell)) {
    SheetEntry entry = entrySignedAtStart(note);
    if (const auto day = lastDateIn(entry.text, saidOn)) {
      if (!day->exists)
        return std::nullopt;
      entry.on = day->date;
      // "... grower order. 9.4.11": the day is the column's own; inside a sentence it belongs to the words.
      if (day->wholeEnd)
        entry.text = std::string(trimmedText(std::string_view(entry.text).substr(0, day->from)));
    } else {
      entry.on = saidOn;
    }
    done.push_back(std::move(entry));
  }
  return done;
}

Result<SheetRecord> readCrewRow(const std::vector<std::string>& cells) {
  const auto& columns = sheetColumns(Sheet::crew);
  SheetRecord record;
  LEADHAND_ASSIGN(record.name, readName(cells[0], columns[0]));
  LEADHAND_ASSIGN(record.on, readDay(cells[1], columns[1]));
  record.said = entrySignedAtStart(plainLines(cells[2]));
  for (const std::string& note : notesOf(plainLines(cells[3])))
    record.second.push_back(entrySignedAtStart(note));
  auto done = readCompletion(plainLines(cells[4]), record.on);
  if (!done)
    return fail(ErrorCode::badDate,
                fmt::format("column \"{}\" says \"{}\"", columns[4], trimmedText(cells[4]).substr(0, 80)));
  record.third = std::move(*done);
  if (record.said.text.empty() && record.second.empty() && record.third.empty())
    return fail(ErrorCode::emptyText, fmt::format("column \"{}\"", columns[2]));
  return record;
}

std::vector<std::string> crewCells(const SheetRecord& record) {
  std::vector<SheetEntry> done = record.third;
  for (SheetEntry& entry : done) {
    if (!entry.text.empty())
      entry.text += ' ';
    entry.text += entry.on.iso();
  }
  return {record.name, record.on.iso(), signedText(record.said), signedTexts(record.second),
          signedTexts(done)};
}

} // namespace leadhand
