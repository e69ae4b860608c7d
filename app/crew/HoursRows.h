#pragma once
#include "app/crew/HoursSheet.h"
#include "app/crew/Phrases.h"
#include "app/crew/RowModel.h"
#include "core/work/Hours.h"

#include <QHash>
#include <QString>
#include <vector>

namespace leadhand::crew {

/// What both sorts of lines of the hours sheet have.
struct SheetLine {
  QString rowId;
  QString name;
  QString amount; ///< "2 h 30", "4 yd"
  QString second; ///< "Corrected · not on the invoice", or ""
  QString tone;   ///< of `second`
  bool saved = false;
  bool changed = false; ///< what is shown is not what was saved
  bool late = false;    ///< came after the approval
  bool unbilled = false;
  QString explanation; ///< what the invoice says
  bool canChange = true;
  bool canLess = true;
  bool canRemove = true;

  bool operator==(const SheetLine&) const = default;
};

/// The time of one person.
struct LabourRow : SheetLine {
  QString personId;
  qint64 minutes = 0;

  bool operator==(const LabourRow&) const = default;
  static std::vector<RowRole<LabourRow>> roles();
};

/// Something that was used.
struct MaterialRow : SheetLine {
  QString itemId;
  QString unit;
  QString number; ///< the quantity alone
  qint64 quantity = 0;
  bool isFree = false; ///< nobody has it in the list; the office looks at it
  QString receiptSource;
  bool photosPossible = false; ///< a slip can be kept on this device

  bool operator==(const MaterialRow&) const = default;
  static std::vector<RowRole<MaterialRow>> roles();
};

/// "No materials used", or why they could not be collected.
struct StatementRow {
  QString rowId;
  QString text;
  QString why;
  QString second; ///< "You · today 10:12 · On this phone"
  bool couldNot = false;
  bool canRemove = false;

  bool operator==(const StatementRow&) const = default;
  static std::vector<RowRole<StatementRow>> roles();
};

/// Somebody of the team who is not on the sheet.
struct OtherPersonRow {
  QString rowId;
  QString name;

  bool operator==(const OtherPersonRow&) const = default;
  static std::vector<RowRole<OtherPersonRow>> roles();
};

/// A visit one may write hours for.
struct VisitChoiceRow {
  QString rowId;
  QString name;
  QString second; ///< "today · hours, materials missing"
  bool missing = false;

  bool operator==(const VisitChoiceRow&) const = default;
  static std::vector<RowRole<VisitChoiceRow>> roles();
};

/// What the rows are made of.
struct HoursFacts {
  VisitWorkView work;
  std::vector<Hours::NewHours> proposed; ///< empty once hours were saved or said to be none
  QHash<QString, QString> names;         ///< of the team, by id
  Id self;
  bool office = false;
};

[[nodiscard]] std::vector<LabourRow> labourRows(const HoursFacts& facts, const HoursSheet& sheet,
                                                const Phrases& phrases);
[[nodiscard]] std::vector<MaterialRow> materialRows(const HoursFacts& facts, const HoursSheet& sheet,
                                                    const Phrases& phrases);
/// `about`: hours or materials.
[[nodiscard]] std::vector<StatementRow> statementRows(const HoursFacts& facts, const std::string& about,
                                                      const Phrases& phrases);

} // namespace leadhand::crew
