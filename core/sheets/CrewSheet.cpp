#include "core/sheets/CrewSheet.h"

#include "core/schema/Records.h"
#include "core/sheets/SheetCells.h"

#include <fmt/format.h>

namespace leadhand {
namespace {

struct Places {
  std::size_t name = sheetColumn(Sheet::crew, &Comment::customer);
  std::size_t on = sheetColumn(Sheet::crew, &Comment::saidOn);
  std::size_t said = sheetColumn(Sheet::crew, &Comment::text);
  std::size_t answers = secondColumn(Sheet::crew);
  std::size_t done = thirdColumn(Sheet::crew);
};

} // namespace

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
  const Places at;
  SheetRecord record;
  LEADHAND_ASSIGN(record.name, readName(cells[at.name], columns[at.name]));
  LEADHAND_ASSIGN(record.on, readDay(cells[at.on], columns[at.on]));
  record.said = entrySignedAtStart(plainLines(cells[at.said]));
  for (const std::string& note : notesOf(plainLines(cells[at.answers])))
    record.second.push_back(entrySignedAtStart(note));
  auto done = readCompletion(plainLines(cells[at.done]), record.on);
  if (!done)
    return fail(ErrorCode::badDate, fmt::format("column \"{}\" says \"{}\"", columns[at.done],
                                                trimmedText(cells[at.done]).substr(0, 80)));
  record.third = std::move(*done);
  if (record.said.text.empty() && record.second.empty() && record.third.empty())
    return fail(ErrorCode::emptyText, fmt::format("column \"{}\"", columns[at.said]));
  return record;
}

std::vector<std::string> crewCells(const SheetRecord& record) {
  std::vector<SheetEntry> done = record.third;
  for (SheetEntry& entry : done) {
    if (!entry.text.empty())
      entry.text += ' ';
    entry.text += entry.on.iso();
  }
  const Places at;
  std::vector<std::string> cells(sheetColumns(Sheet::crew).size());
  cells[at.name] = record.name;
  cells[at.on] = record.on.iso();
  cells[at.said] = signedText(record.said);
  cells[at.answers] = signedTexts(record.second);
  cells[at.done] = signedTexts(done);
  return cells;
}

} // namespace leadhand
