#include "core/sheets/ImportPlan.h"

#include "core/sheets/CrewSheet.h"
#include "core/sheets/ResolvedRow.h"
#include "core/sheets/SheetCells.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

namespace leadhand {
namespace {

/// Cells are compared by what they say: blanks around them and the kind of line end don't count.
bool saysTheSame(std::string_view a, std::string_view b) {
  return trimmedText(plainLines(a)) == trimmedText(plainLines(b));
}

/// Finds the known row behind a row of the file; each is found once, in order of arrival.
class RowFinder {
 public:
  RowFinder(Sheet sheet, const KnownSheet& known) : m_sheet(sheet), m_used(known.rows.size(), false) {
    for (std::size_t i = 0; i < known.rows.size(); ++i) {
      const KnownRow& row = known.rows[i];
      const std::string key = sheetKey(sheet, exportedCells(sheet, row));
      m_byKey[key].push_back(i);
      if (row.imported.empty())
        continue;
      if (const std::string first = sheetKey(sheet, row.imported); first != key)
        m_byKey[first].push_back(i);
    }
  }
  /// The index, or npos for a row that is new.
  std::size_t find(const std::vector<std::string>& cells) {
    const auto found = m_byKey.find(sheetKey(m_sheet, cells));
    if (found == m_byKey.end())
      return npos;
    for (const std::size_t index : found->second)
      if (!m_used[index]) {
        m_used[index] = true;
        return index;
      }
    return npos;
  }
  static constexpr std::size_t npos = static_cast<std::size_t>(-1);

 private:
  Sheet m_sheet;
  std::map<std::string, std::vector<std::size_t>> m_byKey;
  std::vector<bool> m_used;
};

class Planner {
 public:
  Planner(Sheet sheet, const KnownSheet& known, const ImportBy& by)
      : m_sheet(sheet), m_known(known), m_by(by), m_names(known, by), m_position(known.nextPosition) {}

  void add(const CsvRow& row, std::size_t knownIndex, ImportPlan& plan) {
    PlannedRow planned;
    planned.line = row.line;
    planned.name = std::string(trimmedText(row.cells[nameColumn(m_sheet)]).substr(0, 200));
    auto read = readSheetRow(m_sheet, row.cells);
    if (!read) {
      planned.outcome = RowOutcome::refused;
      planned.error = std::move(read).error();
    } else if (knownIndex == RowFinder::npos) {
      addNew(row, *read, planned, plan);
    } else {
      addKnown(row, *read, m_known.rows[knownIndex], planned, plan);
    }
    plan.rows.push_back(std::move(planned));
  }

 private:
  void addNew(const CsvRow& row, const SheetRecord& record, PlannedRow& planned, ImportPlan& plan) {
    const ResolvedRow resolved = m_names.resolve(m_sheet, record);
    planned.outcome = RowOutcome::fresh;
    planned.newCustomer = resolved.newCustomer;
    planned.unknownSignatures = resolved.unknownSignatures;
    Id made;
    std::vector<Edit> edits = editsOfNewRow(m_sheet, resolved, m_names, m_known, m_by, made);
    edits.push_back(keptRow({}, made, row.cells, resolved));
    plan.groups.push_back(std::move(edits));
  }

  void addKnown(const CsvRow& row, const SheetRecord& record, const KnownRow& known, PlannedRow& planned,
                ImportPlan& plan) {
    const std::vector<std::string> current = exportedCells(m_sheet, known);
    std::vector<std::size_t> changed;
    for (std::size_t i = keyCells(m_sheet); i < row.cells.size(); ++i) {
      const bool asExported = saysTheSame(row.cells[i], current[i]);
      const bool asImported = !known.imported.empty() && saysTheSame(row.cells[i], known.imported[i]);
      if (!asExported && !asImported)
        changed.push_back(i);
    }
    if (changed.empty())
      return;
    planned.outcome = RowOutcome::changed;
    const ResolvedRow resolved = m_names.resolve(m_sheet, record);
    planned.unknownSignatures = resolved.unknownSignatures;
    std::vector<Edit> edits;
    for (const std::size_t column : changed) {
      if (mayApply(known, resolved, column)) {
        appendApplied(known, resolved, column, edits);
      } else {
        appendConflict(known, row, column, edits);
        planned.conflict = true;
      }
    }
    edits.push_back(keptRow(known.sheetRow, known.record, row.cells, resolved));
    plan.groups.push_back(std::move(edits));
  }

  /// A changed cell may replace what stands here only where that is still what was imported. A record that
  /// was made here has no such base: its cell may only be added to.
  bool mayApply(const KnownRow& known, const ResolvedRow& resolved, std::size_t column) const {
    const std::vector<std::string> now = cellsOf(m_sheet, known.now);
    const bool third = column == thirdColumn(m_sheet);
    if (third && m_sheet == Sheet::crew && !known.third.empty())
      return false; // tasks say when it was complete
    if (!known.imported.empty())
      return now[column] == known.baseline[column];
    const std::vector<SheetEntry>& before = third ? known.now.third : known.now.second;
    const std::vector<SheetEntry>& after = third ? resolved.shown.third : resolved.shown.second;
    if (third && m_sheet == Sheet::crew)
      return before.empty();
    return before.size() <= after.size() &&
           std::equal(before.begin(), before.end(), after.begin(),
                      [](const auto& a, const auto& b) { return signedText(a) == signedText(b); });
  }

  void appendApplied(const KnownRow& known, const ResolvedRow& resolved, std::size_t column,
                     std::vector<Edit>& edits) const {
    const bool third = column == thirdColumn(m_sheet);
    if (third && m_sheet == Sheet::crew) {
      edits.push_back(editOfCompletion(known.record, resolved.third, resolved.shown.third));
      return;
    }
    NoteChange change;
    change.sheet = m_sheet;
    change.thirdColumn = third;
    change.record = known.record;
    change.customer = known.customer;
    change.before = third ? &known.now.third : &known.now.second;
    change.beforeIds = third ? &known.third : &known.second;
    change.after = third ? &resolved.third : &resolved.second;
    change.afterShown = third ? &resolved.shown.third : &resolved.shown.second;
    for (Edit& edit : editsOfNotes(change, m_names, m_by))
      edits.push_back(std::move(edit));
  }

  /// The record and field that a cell of notes stands for; the row's own record where the column is empty.
  struct Place {
    Kind kind = Kind::none;
    Id record;
    std::uint32_t field = 0;
    Id by;
  };
  Place placeOf(const KnownRow& known, std::size_t column) const {
    const bool third = column == thirdColumn(m_sheet);
    const std::vector<Id>& notes = third ? known.third : known.second;
    const Id by = third ? known.thirdBy : known.secondBy;
    if (m_sheet == Sheet::crew && (third || notes.empty()))
      return {Kind::comment, known.record, fieldNumber<Comment>(&Comment::completedNote), by};
    if (m_sheet == Sheet::crew)
      return {Kind::followUp, notes.back(), fieldNumber<FollowUp>(&FollowUp::text), by};
    if (notes.empty())
      return {Kind::contactEntry, known.record, fieldNumber<ContactEntry>(&ContactEntry::topic), by};
    if (third)
      return {Kind::contactOutcome, notes.back(), fieldNumber<ContactOutcome>(&ContactOutcome::text), by};
    return {Kind::actionItem, notes.back(), fieldNumber<ActionItem>(&ActionItem::text), by};
  }

  void appendConflict(const KnownRow& known, const CsvRow& row, std::size_t column,
                      std::vector<Edit>& edits) const {
    Conflict conflict;
    conflict.id = m_by.newId();
    conflict.author = m_by.person;
    conflict.recordedAt = m_by.now;
    const Place place = placeOf(known, column);
    conflict.recordKind = static_cast<std::int64_t>(place.kind);
    conflict.record = place.record;
    conflict.recordField = place.field;
    conflict.base = known.imported.empty() ? "" : known.imported[column];
    conflict.winner = cellsOf(m_sheet, known.now)[column];
    conflict.winnerBy = place.by;
    conflict.winnerAt = m_by.now;
    conflict.state = "open";
    edits.push_back(insertOf(conflict));
    ConflictLoser loser;
    loser.id = m_by.newId();
    loser.author = m_by.person;
    loser.recordedAt = m_by.now;
    loser.conflict = conflict.id;
    loser.value = plainLines(row.cells[column]);
    loser.by = m_by.person;
    loser.at = m_by.now;
    edits.push_back(insertOf(loser));
  }

  /// The row of the file as it is kept, to go out again and to be compared with at the next import.
  Edit keptRow(const Id& sheetRow, const Id& record, const std::vector<std::string>& cells,
               const ResolvedRow& resolved) {
    SheetRow kept;
    kept.cells = nlohmann::json(cells).dump();
    kept.imported = nlohmann::json(cellsOf(m_sheet, resolved.shown)).dump();
    if (sheetRow)
      return UpdateOf<SheetRow>(sheetRow)
          .with(&SheetRow::cells, kept.cells)
          .with(&SheetRow::imported, kept.imported)
          .edit;
    kept.id = m_by.newId();
    kept.author = m_by.person;
    kept.recordedAt = m_by.now;
    kept.sheet = sheetName(m_sheet);
    kept.key = sheetKey(m_sheet, cells);
    kept.position = m_position++;
    kept.record = record;
    return insertOf(kept);
  }

  Sheet m_sheet;
  const KnownSheet& m_known;
  const ImportBy& m_by;
  NameBook m_names;
  std::int64_t m_position;
};

} // namespace

std::string_view outcomeName(RowOutcome outcome) {
  constexpr std::array<std::string_view, 4> names{"new", "changed", "same", "refused"};
  return names[static_cast<std::size_t>(outcome)];
}

std::size_t ImportPlan::count(RowOutcome outcome) const {
  return static_cast<std::size_t>(std::count_if(
      rows.begin(), rows.end(), [outcome](const PlannedRow& row) { return row.outcome == outcome; }));
}

std::vector<std::string> exportedCells(Sheet sheet, const KnownRow& row) {
  std::vector<std::string> cells = cellsOf(sheet, row.now);
  if (row.imported.size() == cells.size() && row.baseline.size() == cells.size())
    for (std::size_t i = 0; i < cells.size(); ++i)
      if (cells[i] == row.baseline[i])
        cells[i] = row.imported[i];
  return cells;
}

std::string exportSheet(Sheet sheet, const KnownSheet& known) {
  std::vector<std::vector<std::string>> rows;
  rows.reserve(known.rows.size());
  for (const KnownRow& row : known.rows)
    rows.push_back(exportedCells(sheet, row));
  return writeCsv(sheetColumns(sheet), rows);
}

ImportPlan planImport(Sheet sheet, const std::vector<CsvRow>& rows, const KnownSheet& known,
                      const ImportBy& by) {
  ImportPlan plan;
  RowFinder finder(sheet, known);
  Planner planner(sheet, known, by);
  for (const CsvRow& row : rows)
    planner.add(row, finder.find(row.cells), plan);
  return plan;
}

} // namespace leadhand
