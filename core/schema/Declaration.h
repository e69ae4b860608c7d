#pragma once
#include "core/base/Id.h"
#include "core/base/Time.h"
#include "core/schema/Kind.h"
#include "core/schema/Value.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>

namespace leadhand {

/// Money: hundredths of the company's currency.
struct Cents {
  std::int64_t value = 0;
  auto operator<=>(const Cents&) const = default;
};

enum class FieldType : std::uint8_t { text, integer, flag, ref, date, instant, cents, blob };

/// What the server does with a field that two sides changed without seeing each other (sync.md section 4).
enum class Merge : std::uint8_t {
  later,    ///< the later (hybrid clock, device) wins, the loser is kept under a conflict
  once,     ///< written by the INSERT only; a second value is refused
  office,   ///< the office's value wins
  noWins,   ///< "no" wins among concurrent values, else the later one
  doneWins, ///< a day done wins over a concurrent reopening
  /// What somebody says of their own work wins over what others say at the same time: the `person` whom the
  /// record names, else its author. Once the office has approved it, the office's value stands.
  own,
  /// Its author's, until the office has taken the record up. What comes later is kept as a note beside it.
  untilTaken,
  /// The office's alone. What others want is neither applied nor refused: it becomes a request beside it.
  asked
};

/// Who may write. Checked where the store is written, on the device and again at the server.
enum class Writers : std::uint8_t {
  anyone,  ///< every role that is granted the row's scope
  author,  ///< the person who made the record
  owner,   ///< the person named in the record's `owner` field, its author, and the office
  office,  ///< estimator, office, manager, owner
  manager, ///< manager, owner
  server   ///< nobody but the server itself, and its command line
};

/// sync.md section 2.
enum class RecordClass : std::uint8_t { officeOwned, appendOnly, split, registers, set, stateMachine };

/// Which scope a row belongs to (sync.md section 7). See `core/schema/Scope.h`.
enum class ScopeRule : std::uint8_t {
  reference,      ///< everyone
  office,         ///< office roles
  self,           ///< a customer: its own id
  customer,       ///< the scope of its `customer` field, else its author's intake
  customerOffice, ///< what only the office sees of that customer
  mention,        ///< a proposal: customerOffice when the crew may not mention it, else customer
  audience,       ///< a note to the team: reference, or office where its `audience` is the office
  given           ///< written by the server together with the row
};

/// Where a field stands on one of the two tracking sheets. A sheet's columns are those of all kinds in their
/// order; the first kind's columns are the ones that make a row the same row.
struct SheetColumn {
  std::string_view sheet{}; ///< crew or contact; "" on none
  std::string_view title{}; ///< the header's word
};

/// One field as everything but the typed struct sees it.
struct FieldInfo {
  std::uint32_t number = 0;
  std::string_view name;
  FieldType type = FieldType::text;
  Merge merge = Merge::later;
  Writers writers = Writers::anyone;
  std::uint32_t maxBytes = 64 * 1024;
  Kind refKind = Kind::none;
  bool searched = false;
  SheetColumn column{};
  /// The field whose fate this one shares, "" for none: who did a thing goes with the day it was done. Both
  /// are one statement, and a record never shows one's half beside another's.
  std::string_view leader{};
  std::string_view doc{};
};

/// One kind as everything but its typed struct sees it.
struct KindInfo {
  Kind kind = Kind::none;
  std::string_view name{}; ///< of the table, the wire's JSON and the command line
  RecordClass recordClass = RecordClass::registers;
  ScopeRule scope = ScopeRule::customer;
  Writers madeBy = Writers::anyone;
  /// The field that names the record this one hangs on: it moves with it from scope to scope. "" for none.
  std::string_view parentField{};
  /// Columns of each index beside the id, for example "customer,said_on".
  std::array<std::string_view, 4> indexes{};
  std::string_view doc{};
  std::span<const FieldInfo> fields{};

  [[nodiscard]] const FieldInfo* field(std::uint32_t number) const;
  [[nodiscard]] const FieldInfo* field(std::string_view fieldName) const;
};

/// What every record has. `rev` 0: the server has not seen it yet. `scope` is filled when it is read.
struct Record {
  Id id;
  Id author;          ///< the person who wrote it down
  Instant recordedAt; ///< when, by the device's corrected clock
  bool deleted = false;
  std::uint64_t rev = 0;
  Id scope;
};

template <class T>
constexpr FieldType fieldTypeOf() {
  if constexpr (std::is_same_v<T, std::string>)
    return FieldType::text;
  else if constexpr (std::is_same_v<T, Id>)
    return FieldType::ref;
  else if constexpr (std::is_same_v<T, Date>)
    return FieldType::date;
  else if constexpr (std::is_same_v<T, Instant>)
    return FieldType::instant;
  else if constexpr (std::is_same_v<T, Cents>)
    return FieldType::cents;
  else if constexpr (std::is_same_v<T, bool>)
    return FieldType::flag;
  else if constexpr (std::is_same_v<T, Bytes>)
    return FieldType::blob;
  else {
    static_assert(std::is_same_v<T, std::int64_t>, "a field is one of the types of FieldType");
    return FieldType::integer;
  }
}

/// One line of a declaration: the field's facts and the member that holds it.
template <class R, class T>
struct Field {
  FieldInfo info;
  T R::*member = nullptr;

  [[nodiscard]] constexpr Field merged(Merge merge) const { return with(&FieldInfo::merge, merge); }
  [[nodiscard]] constexpr Field by(Writers writers) const { return with(&FieldInfo::writers, writers); }
  [[nodiscard]] constexpr Field max(std::uint32_t bytes) const { return with(&FieldInfo::maxBytes, bytes); }
  [[nodiscard]] constexpr Field to(Kind kind) const { return with(&FieldInfo::refKind, kind); }
  [[nodiscard]] constexpr Field searched() const { return with(&FieldInfo::searched, true); }
  [[nodiscard]] constexpr Field column(std::string_view sheet, std::string_view title) const {
    return with(&FieldInfo::column, SheetColumn{sheet, title});
  }
  [[nodiscard]] constexpr Field goesWith(std::string_view leader) const {
    return with(&FieldInfo::leader, leader);
  }
  [[nodiscard]] constexpr Field once() const { return merged(Merge::once); }

 private:
  template <class V>
  [[nodiscard]] constexpr Field with(V FieldInfo::*fact, V value) const {
    Field copy = *this;
    copy.info.*fact = value;
    return copy;
  }
};

template <class R, class T>
constexpr Field<R, T> field(std::uint32_t number, std::string_view name, T R::*member, std::string_view doc) {
  Field<R, T> made;
  made.info.number = number;
  made.info.name = name;
  made.info.type = fieldTypeOf<T>();
  made.info.doc = doc;
  made.member = member;
  return made;
}

/// Numbers 1 to 9 are the fields that every kind has; a kind's own begin at 10.
namespace commonField {
inline constexpr std::uint32_t author = 1;
inline constexpr std::uint32_t recordedAt = 2;
inline constexpr std::uint32_t deleted = 3;
} // namespace commonField

inline constexpr auto commonFields = std::make_tuple(
    field(commonField::author, "author", &Record::author, "who wrote it down").to(Kind::person).once(),
    field(commonField::recordedAt, "recorded_at", &Record::recordedAt, "when, by the device").once(),
    field(commonField::deleted, "deleted", &Record::deleted, "taken away; an edit brings it back"));

/// Specialised once for every kind: `static constexpr KindInfo head` and `static constexpr auto own`, a tuple
/// of `field(...)`. Everything else about a kind is made from that.
template <class R>
struct Declaration;

template <class R>
inline constexpr auto fieldsOf = std::tuple_cat(commonFields, Declaration<R>::own);

template <class R>
inline constexpr auto fieldInfosOf =
    std::apply([](const auto&... fields) { return std::array<FieldInfo, sizeof...(fields)>{fields.info...}; },
               fieldsOf<R>);

template <class R>
inline constexpr KindInfo kindInfoOf = [] {
  KindInfo info = Declaration<R>::head;
  info.fields = std::span<const FieldInfo>(fieldInfosOf<R>);
  return info;
}();

} // namespace leadhand
