#pragma once
#include "core/sheets/ImportPlan.h"

#include <map>
#include <string>
#include <vector>

namespace leadhand {

/// A note whose signature was looked up.
struct ResolvedNote {
  Id author;
  std::string signature; ///< only when nobody has this name
  std::string text;
  Date on;
};

/// A row whose names were looked up, ready to be written.
struct ResolvedRow {
  Id customer;
  bool newCustomer = false;
  Id takenBy;
  ResolvedNote said;
  std::vector<ResolvedNote> second;
  std::vector<ResolvedNote> third;
  SheetRecord shown; ///< as the office will show it: the base for seeing later changes
  std::vector<std::string> unknownSignatures;
};

/// What a comment was closed with. One note keeps its person apart; several become the lines of one text,
/// each with its name, because a comment has one closing only.
struct Closing {
  Date on;
  Id by;
  std::string note;
};
[[nodiscard]] Closing closingOf(const std::vector<ResolvedNote>& notes, const std::vector<SheetEntry>& shown);

/// Looks names up, and remembers the customers that the file itself brings.
class NameBook {
 public:
  NameBook(const KnownSheet& known, const ImportBy& by);
  /// A new row, whose name `checkName` let pass; the customer is made where nobody has the name.
  [[nodiscard]] ResolvedRow resolveNew(Sheet sheet, const SheetRecord& record);
  /// A row that is known: its customer is settled, whoever else is called so by now.
  [[nodiscard]] ResolvedRow resolveKnown(Sheet sheet, const SheetRecord& record, const KnownRow& known) const;
  /// ambiguousCustomer, with their ids, where several customers have this name. A row must not be guessed
  /// into the wrong one's garden. An id in place of the name is never in doubt.
  [[nodiscard]] Status checkName(const std::string& name) const;
  /// None when nobody has this name.
  [[nodiscard]] Id person(const std::string& name) const;
  /// When that name was taken down; none for nobody.
  [[nodiscard]] Instant knownSince(const std::string& person) const;
  /// The name as the company writes it; "" for nobody.
  [[nodiscard]] std::string nameOf(const std::string& person) const;

 private:
  [[nodiscard]] const KnownName* customer(const std::string& name) const;
  void fillNotes(Sheet sheet, const SheetRecord& record, ResolvedRow& row) const;
  [[nodiscard]] ResolvedNote note(const SheetEntry& entry, ResolvedRow& row, SheetEntry& shown) const;

  const ImportBy& m_by;
  std::map<std::string, KnownName> m_people;
  std::map<Id, KnownName> m_customersById;
  std::map<std::string, std::vector<KnownName>> m_customers;
};

/// The edits that make a row's records, and those that bring known records up to a changed row.
[[nodiscard]] std::vector<Edit> editsOfNewRow(Sheet sheet, const ResolvedRow& row, const NameBook& names,
                                              const KnownSheet& known, const ImportBy& by, Id& record);

/// One column of notes: those behind the first difference are taken away, and the new ones written.
struct NoteChange {
  Sheet sheet = Sheet::crew;
  bool thirdColumn = false;
  Id record;
  Id customer;
  const std::vector<SheetEntry>* before = nullptr;
  const std::vector<Id>* beforeIds = nullptr;
  const std::vector<ResolvedNote>* after = nullptr;
  const std::vector<SheetEntry>* afterShown = nullptr;
};
[[nodiscard]] std::vector<Edit> editsOfNotes(const NoteChange& change, const NameBook& names,
                                             const ImportBy& by);
/// The day, person and words that a comment was closed with.
[[nodiscard]] Edit editOfCompletion(const Id& comment, const std::vector<ResolvedNote>& notes,
                                    const std::vector<SheetEntry>& shown);

} // namespace leadhand
