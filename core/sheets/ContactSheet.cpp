#include "core/sheets/ContactSheet.h"

#include "core/schema/Records.h"
#include "core/sheets/SheetCells.h"

#include <fmt/format.h>

namespace leadhand {
namespace {

struct Places {
  std::size_t name = sheetColumn(Sheet::contact, &ContactEntry::customer);
  std::size_t channel = sheetColumn(Sheet::contact, &ContactEntry::channel);
  std::size_t on = sheetColumn(Sheet::contact, &ContactEntry::on);
  std::size_t topic = sheetColumn(Sheet::contact, &ContactEntry::topic);
  std::size_t actions = secondColumn(Sheet::contact);
  std::size_t outcomes = thirdColumn(Sheet::contact);
};

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
  const Places at;
  SheetRecord record;
  LEADHAND_ASSIGN(record.name, readName(cells[at.name], columns[at.name]));
  record.channel = channelOf(cells[at.channel]);
  LEADHAND_ASSIGN(record.on, readDay(cells[at.on], columns[at.on]));
  record.said = entrySignedAtStart(plainLines(cells[at.topic]));
  LEADHAND_ASSIGN(record.second, readNotes(cells[at.actions], columns[at.actions], record.on));
  LEADHAND_ASSIGN(record.third, readNotes(cells[at.outcomes], columns[at.outcomes], record.on));
  if (record.said.text.empty() && record.second.empty() && record.third.empty())
    return fail(ErrorCode::emptyText, fmt::format("column \"{}\"", columns[at.topic]));
  return record;
}

std::vector<std::string> contactCells(const SheetRecord& record) {
  const Places at;
  std::vector<std::string> cells(sheetColumns(Sheet::contact).size());
  cells[at.name] = record.name;
  cells[at.channel] = channelText(record.channel);
  cells[at.on] = record.on.iso();
  cells[at.topic] = signedText(record.said);
  cells[at.actions] = signedTexts(record.second);
  cells[at.outcomes] = signedTexts(record.third);
  return cells;
}

} // namespace leadhand
