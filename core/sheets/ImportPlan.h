#pragma once
#include "core/sheets/Csv.h"
#include "core/sheets/SheetRecord.h"
#include "core/store/DeviceStore.h" // Edit

#include <functional>
#include <string>
#include <vector>

namespace leadhand {

struct KnownName {
  Id id;
  std::string name;
  Instant since{}; ///< when the name was taken down
};

/// A signature that was kept as text, because nobody had the name.
struct OpenSignature {
  enum class Where { said, channel, second, third, closing };
  Where where = Where::said;
  std::size_t index = 0; ///< which note of a column
  std::string signature;
  bool ownerless = false; ///< an action item that is nobody's to do yet
  Instant writtenAt{};    ///< of a note
};

/// A comment or contact entry as the office holds it now, with what a former import said about it.
struct KnownRow {
  Id sheetRow; ///< none: made here, never imported
  Id record;
  Id customer;
  SheetRecord now;
  std::vector<Id> second; ///< the records behind `now.second`
  std::vector<Id> third;  ///< the records behind `now.third`; for the crew sheet the tasks, if any
  Id secondBy;            ///< who wrote the last note of that column
  Id thirdBy;
  std::string completedNote; ///< crew sheet: the comment's own closing words, with or without tasks
  std::vector<OpenSignature> openSignatures;
  std::vector<std::string> imported; ///< the cells as last imported
  std::vector<std::string> baseline; ///< what the record's cells were right after that
};

/// A conflict that nobody has closed.
struct OpenConflict {
  Id id;
  Id record;
  std::uint32_t field = 0;
};

/// What the office knows before an import, rows in order of arrival.
struct KnownSheet {
  std::vector<KnownName> people;
  std::vector<KnownName> customers;
  std::vector<KnownRow> rows;
  std::vector<OpenConflict> conflicts;
  std::int64_t nextPosition = 1;
  std::string zone;
};

/// The cells that a row goes out with: as imported where the record still holds that, else as it is now.
[[nodiscard]] std::vector<std::string> exportedCells(Sheet sheet, const KnownRow& row);
/// The whole sheet as CSV; the header alone when there is no row.
[[nodiscard]] std::string exportSheet(Sheet sheet, const KnownSheet& known);

enum class RowOutcome { fresh, changed, same, refused };
[[nodiscard]] std::string_view outcomeName(RowOutcome outcome); ///< new, changed, same, refused

struct PlannedRow {
  std::size_t line = 0;
  RowOutcome outcome = RowOutcome::same;
  std::string name;
  Error error; ///< of a refused row
  bool newCustomer = false;
  bool conflict = false;                      ///< the record was changed here since; people decide
  std::vector<std::string> unknownSignatures; ///< kept as text
  std::vector<std::string> linkedSignatures;  ///< kept as text until now, and of somebody who is known by now
};

/// What an import would do. Nothing of it is to be applied when a row is refused.
struct ImportPlan {
  std::vector<PlannedRow> rows;
  std::vector<std::vector<Edit>> groups; ///< one a row of which something is to be written
  [[nodiscard]] std::size_t count(RowOutcome outcome) const;
};

struct ImportBy {
  Id person; ///< who imports; none: the office itself
  std::string name;
  Instant now;
  std::function<Id()> newId;
};

/// Compares the rows of a file with what is known, and decides; writes nothing by itself.
[[nodiscard]] ImportPlan planImport(Sheet sheet, const std::vector<CsvRow>& rows, const KnownSheet& known,
                                    const ImportBy& by);

} // namespace leadhand
