#include "core/sheets/ImportPlan.h"

#include "core/sheets/CellConflict.h"
#include "core/sheets/CrewSheet.h"
#include "core/sheets/ResolvedRow.h"
#include "core/sheets/SheetCells.h"
#include "core/sheets/SignatureLinks.h"

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
    } else if (Status named = m_names.checkName(read->name); knownIndex == RowFinder::npos && !named) {
      planned.outcome = RowOutcome::refused;
      planned.error = std::move(named).error();
    } else if (knownIndex == RowFinder::npos) {
      addNew(row, *read, planned, plan);
    } else {
      addKnown(row, *read, m_known.rows[knownIndex], planned, plan);
    }
    plan.rows.push_back(std::move(planned));
  }

 private:
  void addNew(const CsvRow& row, const SheetRecord& record, PlannedRow& planned, ImportPlan& plan) {
    const ResolvedRow resolved = m_names.resolveNew(m_sheet, record);
    planned.outcome = RowOutcome::fresh;
    planned.newCustomer = resolved.newCustomer;
    planned.unknownSignatures = resolved.unknownSignatures;
    Id made;
    std::vector<Edit> edits = editsOfNewRow(m_sheet, resolved, m_names, m_known, m_by, made);
    edits.push_back(keptRow({}, made, row.cells, cellsOf(m_sheet, resolved.shown)));
    plan.groups.push_back(std::move(edits));
  }

  void addKnown(const CsvRow& row, const SheetRecord& record, const KnownRow& known, PlannedRow& planned,
                ImportPlan& plan) {
    const CellsSeen seen = compare(row, known);
    if (seen.changed.empty()) {
      addSame(row, known, planned, plan);
      return;
    }
    planned.outcome = RowOutcome::changed;
    const ResolvedRow resolved = m_names.resolveKnown(m_sheet, record, known);
    planned.unknownSignatures = resolved.unknownSignatures;
    const std::vector<std::string> shown = cellsOf(m_sheet, resolved.shown);
    std::vector<std::string> baseline = seen.baseline;
    std::vector<Edit> edits;
    for (const std::size_t column : seen.changed) {
      baseline[column] = shown[column];
      if (mayApply(known, resolved, column)) {
        appendApplied(known, resolved, column, edits);
      } else {
        for (Edit& edit : conflictOfCell(m_sheet, known, resolved, column, m_names, m_known.conflicts, m_by))
          edits.push_back(std::move(edit));
        planned.conflict = true;
      }
    }
    edits.push_back(keptRow(known.sheetRow, known.record, row.cells, baseline));
    plan.groups.push_back(std::move(edits));
  }

  /// What came back as it went out is what was last imported: a later change of the file builds on it. And
  /// whoever signed may be known by now.
  void addSame(const CsvRow& row, KnownRow known, PlannedRow& planned, ImportPlan& plan) {
    std::vector<Edit> edits = linkSignatures(m_sheet, m_names, known, planned.linkedSignatures);
    if (!edits.empty())
      planned.outcome = RowOutcome::changed;
    const CellsSeen seen = compare(row, known);
    if (edits.empty() && !seen.cameBack)
      return;
    edits.push_back(keptRow(known.sheetRow, known.record, row.cells, seen.baseline));
    plan.groups.push_back(std::move(edits));
  }

  struct CellsSeen {
    std::vector<std::size_t> changed;  ///< columns that say neither what went out nor what came in
    std::vector<std::string> baseline; ///< what the record's cells are, or were when the row came in
    bool cameBack = false;             ///< it says what is held here, and that was never imported
  };
  CellsSeen compare(const CsvRow& row, const KnownRow& known) const {
    const std::vector<std::string> current = exportedCells(m_sheet, known);
    CellsSeen seen;
    seen.baseline = cellsOf(m_sheet, known.now);
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const bool asExported = saysTheSame(row.cells[i], current[i]);
      const bool asImported = !known.imported.empty() && saysTheSame(row.cells[i], known.imported[i]);
      if (asExported && !asImported)
        seen.cameBack = true;
      if (!asExported && asImported)
        seen.baseline[i] = known.baseline[i];
      if (!asExported && !asImported && i >= keyCells(m_sheet))
        seen.changed.push_back(i);
    }
    return seen;
  }

  /// A changed cell may replace what stands here only where that is still what was imported. A record that
  /// was made here has no such base: its cell may only be added to.
  bool mayApply(const KnownRow& known, const ResolvedRow& resolved, std::size_t column) const {
    const std::vector<std::string> now = cellsOf(m_sheet, known.now);
    const bool third = column == thirdColumn(m_sheet);
    const bool closing = third && m_sheet == Sheet::crew;
    if (closing && !known.third.empty())
      return false; // tasks say when it was complete
    if (!closing && (third ? known.now.third : known.now.second).empty())
      return true; // where no note stands none is overwritten
    if (!known.imported.empty())
      return now[column] == known.baseline[column];
    const std::vector<SheetEntry>& before = third ? known.now.third : known.now.second;
    const std::vector<SheetEntry>& after = third ? resolved.shown.third : resolved.shown.second;
    if (closing)
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

  /// The row of the file as it is kept, to go out again and to be compared with at the next import.
  Edit keptRow(const Id& sheetRow, const Id& record, const std::vector<std::string>& cells,
               const std::vector<std::string>& baseline) {
    SheetRow kept;
    kept.cells = nlohmann::json(cells).dump();
    kept.imported = nlohmann::json(baseline).dump();
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
