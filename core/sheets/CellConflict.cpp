#include "core/sheets/CellConflict.h"

#include "core/sheets/SheetCells.h"

#include <algorithm>

namespace leadhand {
namespace {

/// A field and the three values that stand against each other, as the field holds them.
struct Rift {
  Kind kind = Kind::none;
  Id record;
  std::uint32_t field = 0;
  std::string base;
  std::string winner;
  std::string loser;
};

/// The row as it was last imported; without notes where it never was.
ResolvedRow lastImported(Sheet sheet, const KnownRow& known, const NameBook& names) {
  if (known.imported.empty())
    return {};
  const auto record = readSheetRow(sheet, known.imported);
  return record ? names.resolveKnown(sheet, *record, known) : ResolvedRow{};
}

Rift closingRift(const KnownRow& known, const ResolvedRow& incoming, const ResolvedRow& imported) {
  const Closing then = closingOf(imported.third, imported.shown.third);
  const Closing wanted = closingOf(incoming.third, incoming.shown.third);
  Rift rift{Kind::comment, known.record,        fieldNumber<Comment>(&Comment::completedNote),
            then.note,     known.completedNote, wanted.note};
  if (rift.winner == rift.loser && known.third.empty()) {
    rift.field = fieldNumber<Comment>(&Comment::completedOn);
    rift.base = then.on.iso();
    rift.winner = known.now.third.empty() ? "" : known.now.third.back().on.iso();
    rift.loser = wanted.on.iso();
  }
  return rift;
}

/// `ids` are the records behind `here`, of which there is one at least.
Rift noteRift(const std::vector<SheetEntry>& here, const std::vector<Id>& ids,
              const std::vector<SheetEntry>& incoming, const std::vector<ResolvedNote>& imported) {
  const auto same = [](const SheetEntry& a, const SheetEntry& b) { return signedText(a) == signedText(b); };
  const std::size_t shorter = std::min(here.size(), incoming.size());
  std::size_t first = 0;
  while (first < shorter && same(here[first], incoming[first]))
    ++first;
  first = std::min(first, here.size() - 1);
  std::size_t behind = 0; // equal notes at the end belong to no side
  while (here.size() == incoming.size() && behind + first + 1 < shorter &&
         same(here[here.size() - 1 - behind], incoming[incoming.size() - 1 - behind]))
    ++behind;
  Rift rift;
  rift.record = ids[first];
  rift.base = first < imported.size() ? imported[first].text : "";
  rift.winner = here[first].text;
  for (std::size_t i = first; i + behind < incoming.size(); ++i)
    rift.loser += (i > first ? "\n" : "") + incoming[i].text;
  if (rift.loser == rift.winner) // only the name differs, and that is what there is to decide
    rift.loser = signedText(incoming[first]);
  return rift;
}

Rift riftOf(Sheet sheet, const KnownRow& known, const ResolvedRow& incoming, std::size_t column,
            const NameBook& names) {
  const ResolvedRow imported = lastImported(sheet, known, names);
  const bool third = column == thirdColumn(sheet);
  if (third && sheet == Sheet::crew)
    return closingRift(known, incoming, imported);
  Rift rift = third ? noteRift(known.now.third, known.third, incoming.shown.third, imported.third)
                    : noteRift(known.now.second, known.second, incoming.shown.second, imported.second);
  if (third) {
    rift.kind = Kind::contactOutcome;
    rift.field = fieldNumber<ContactOutcome>(&ContactOutcome::text);
  } else if (sheet == Sheet::contact) {
    rift.kind = Kind::actionItem;
    rift.field = fieldNumber<ActionItem>(&ActionItem::text);
  } else {
    rift.kind = Kind::followUp;
    rift.field = fieldNumber<FollowUp>(&FollowUp::text);
  }
  return rift;
}

Conflict newConflict(const Rift& rift, const Id& winnerBy, const ImportBy& by) {
  Conflict conflict;
  conflict.id = by.newId();
  conflict.author = by.person;
  conflict.recordedAt = by.now;
  conflict.recordKind = static_cast<std::int64_t>(rift.kind);
  conflict.record = rift.record;
  conflict.recordField = rift.field;
  conflict.base = rift.base;
  conflict.winner = rift.winner;
  conflict.winnerBy = winnerBy;
  conflict.winnerAt = by.now;
  conflict.state = "open";
  return conflict;
}

} // namespace

std::vector<Edit> conflictOfCell(Sheet sheet, const KnownRow& known, const ResolvedRow& incoming,
                                 std::size_t column, const NameBook& names,
                                 const std::vector<OpenConflict>& open, const ImportBy& by) {
  const Rift rift = riftOf(sheet, known, incoming, column, names);
  const auto standing = std::find_if(open.begin(), open.end(), [&](const OpenConflict& conflict) {
    return conflict.record == rift.record && conflict.field == rift.field;
  });
  std::vector<Edit> edits;
  ConflictLoser loser;
  if (standing != open.end()) {
    loser.conflict = standing->id;
  } else {
    const Conflict made =
        newConflict(rift, column == thirdColumn(sheet) ? known.thirdBy : known.secondBy, by);
    loser.conflict = made.id;
    edits.push_back(insertOf(made));
  }
  loser.id = by.newId();
  loser.author = by.person;
  loser.recordedAt = by.now;
  loser.value = rift.loser;
  loser.by = by.person;
  loser.at = by.now;
  edits.push_back(insertOf(loser));
  return edits;
}

} // namespace leadhand
