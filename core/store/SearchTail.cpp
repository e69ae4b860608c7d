#include "core/store/SearchTail.h"

#include "core/schema/Schema.h"

#include <algorithm>
#include <array>

namespace leadhand::searchTail {
namespace {

// A document's number: days since 1970 (moved up, so that older ones are positive too), then the row's number
// in its table, then the kind. Kinds of more than five bits are told by what is left of them; a test proves
// that no two searched kinds meet.
constexpr int kindBits = 5;
constexpr int rowBits = 27;
constexpr std::int64_t dayShift = 1'000'000;

/// Whose place a kind takes that would meet another one there: that of a kind without words. A document's
/// number must stay what it is: indexes are kept through updates.
Kind placeOf(Kind kind) {
  switch (kind) {
  case Kind::contactCorrection:
    return Kind::sheetRow;
  case Kind::recoveryPromise:
    return Kind::photo;
  case Kind::visitEvent:
    return Kind::proposalTerms;
  default:
    return kind;
  }
}

/// A kind's number as far as it fits.
std::int64_t slotOf(Kind kind) {
  return static_cast<std::int64_t>(placeOf(kind)) & ((1 << kindBits) - 1);
}

Result<std::int64_t> numberOf(Database& database, const Row& row) {
  Statement query = database.prepare("SELECT n FROM " + std::string(row.info().name) + " WHERE id = ?1");
  query.bindBlob(1, row.id.raw());
  LEADHAND_ASSIGN(const bool found, query.step());
  return found ? query.integer(0) : 0;
}

} // namespace

bool isSearched(const KindInfo& kind) {
  return std::any_of(kind.fields.begin(), kind.fields.end(), [](const FieldInfo& f) { return f.searched; });
}

Status noteChange(Database& database, const Row& before, const Row& after) {
  const KindInfo& kind = after.info();
  bool matters = false;
  for (std::size_t i = 0; i < kind.fields.size(); ++i)
    matters = matters || ((kind.fields[i].searched || kind.fields[i].number == commonField::deleted) &&
                          before.values[i] != after.values[i]);
  const bool moves = dayOf(before) != dayOf(after);
  if ((!matters && !moves) || !isSearched(kind))
    return {};
  if (moves) { // nobody could tell later where its words stood
    LEADHAND_ASSIGN(const std::int64_t n, numberOf(database, before));
    Statement words = database.prepare("DELETE FROM search_words WHERE rowid = ?1");
    LEADHAND_TRY(words.bind(1, documentOf(before, n)).run());
  }
  Statement statement = database.prepare(
      "INSERT OR IGNORE INTO search_tail(kind, n) SELECT ?1, n FROM " + std::string(kind.name) +
      " WHERE id = ?2 AND n <= (SELECT m.n FROM search_mark m WHERE m.kind = ?1)");
  return statement.bind(1, static_cast<std::int64_t>(kind.kind)).bindBlob(2, after.id.raw()).run();
}

Status forget(Database& database, const Row& row) {
  if (!isSearched(row.info()))
    return {};
  LEADHAND_ASSIGN(const std::int64_t n, numberOf(database, row));
  Statement words = database.prepare("DELETE FROM search_words WHERE rowid = ?1");
  LEADHAND_TRY(words.bind(1, documentOf(row, n)).run());
  Statement tail = database.prepare("DELETE FROM search_tail WHERE kind = ?1 AND n = ?2");
  return tail.bind(1, static_cast<std::int64_t>(row.kind)).bind(2, n).run();
}

Status lowerMark(Database& database, const KindInfo& kind) {
  if (!isSearched(kind))
    return {};
  const std::string highest = "(SELECT coalesce(max(t.n), 0) FROM " + std::string(kind.name) + " t)";
  Statement statement =
      database.prepare("UPDATE search_mark SET n = " + highest + " WHERE kind = ?1 AND n > " + highest);
  return statement.bind(1, static_cast<std::int64_t>(kind.kind)).run();
}

std::int64_t documentOf(const Row& row, std::int64_t n) {
  const Date day = dayOf(row);
  const std::int64_t days = day ? day.day().time_since_epoch().count() : 0;
  return ((days + dayShift) << (rowBits + kindBits)) | (n << kindBits) | slotOf(row.kind);
}

Document documentAt(std::int64_t document) {
  Document found;
  found.n = numberAt(document);
  if (const KindInfo* kind = slots()[slotAt(document)])
    found.kind = kind->kind;
  return found;
}

std::int64_t firstDocumentOf(const Date& day) {
  return (day.day().time_since_epoch().count() + dayShift) << (rowBits + kindBits);
}

std::int64_t numberAt(std::int64_t document) {
  return (document >> kindBits) & ((std::int64_t{1} << rowBits) - 1);
}

std::array<const KindInfo*, slotCount> slots() {
  static_assert(slotCount == std::size_t{1} << kindBits);
  std::array<const KindInfo*, slotCount> all{};
  for (const KindInfo* kind : allKinds())
    if (isSearched(*kind))
      all[static_cast<std::size_t>(slotOf(kind->kind))] = kind;
  return all;
}

std::string wordsOf(const Row& row) {
  std::string words;
  const KindInfo& kind = row.info();
  for (std::size_t i = 0; i < kind.fields.size(); ++i) {
    const auto* text = std::get_if<std::string>(&row.values[i]);
    if (kind.fields[i].searched && text)
      words += (words.empty() ? "" : "\n") + *text;
  }
  return words;
}

Date dayOf(const Row& row) {
  static constexpr std::array<std::string_view, 4> names{"said_on", "on", "visit_date", "date"};
  for (const std::string_view name : names)
    if (const FieldInfo* field = row.info().field(name))
      if (const auto day = Date::fromIso(textOf(row.at(field->number))))
        return *day;
  const Instant recorded{integerOf(row.at(commonField::recordedAt))};
  return recorded ? Date::at(recorded, 0) : Date{};
}

} // namespace leadhand::searchTail
