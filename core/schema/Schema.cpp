#include "core/schema/Schema.h"

#include "core/schema/Edition.h"
#include "core/schema/Records.h"

#include <algorithm>
#include <array>

namespace leadhand {
namespace {

template <class... R>
constexpr auto listOf(std::type_identity<std::tuple<R...>>) {
  return std::array<const KindInfo*, sizeof...(R)>{&kindInfoOf<R>...};
}

constexpr auto kinds = listOf(std::type_identity<AllRecords>{});

std::vector<const KindInfo*> listByNumber() {
  std::vector<const KindInfo*> all;
  for (const KindInfo* info : kinds) {
    const auto number = static_cast<std::size_t>(info->kind);
    all.resize(std::max(all.size(), number + 1));
    all[number] = info;
  }
  return all;
}

/// Where the field of this number stands among a kind's; behind them all where there is none. Those that all
/// kinds have stand at the front, a kind's own at the end, both mostly without a gap in their numbers.
template <class Fields>
std::size_t placeOf(const Fields& fields, std::uint32_t number) {
  const std::size_t size = fields.size();
  const auto isAt = [&](std::size_t place) { return place < size && fields[place].number == number; };
  if (const std::size_t fromFront = std::size_t{number} - 1; isAt(fromFront))
    return fromFront;
  if (const std::size_t fromEnd = size == 0 ? 0 : size - 1 - (fields[size - 1].number - std::size_t{number});
      isAt(fromEnd))
    return fromEnd;
  std::size_t place = 0;
  while (place < size && fields[place].number != number)
    ++place;
  return place;
}

bool isUtf8WithoutNul(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto first = static_cast<std::uint8_t>(text[i]);
    std::size_t more = 0;
    std::uint32_t point = first;
    std::uint32_t least = 1;
    if (first >= 0xF0 && first < 0xF5) {
      more = 3, point = first & 0x07U, least = 0x10000;
    } else if (first >= 0xE0 && first < 0xF0) {
      more = 2, point = first & 0x0FU, least = 0x800;
    } else if (first >= 0xC2 && first < 0xE0) {
      more = 1, point = first & 0x1FU, least = 0x80;
    } else if (first >= 0x80) {
      return false;
    }
    if (text.size() - i <= more)
      return false;
    for (std::size_t k = 1; k <= more; ++k) {
      const auto next = static_cast<std::uint8_t>(text[i + k]);
      if ((next & 0xC0U) != 0x80)
        return false;
      point = (point << 6U) | (next & 0x3FU);
    }
    if (point < least || point > 0x10FFFF || (point >= 0xD800 && point < 0xE000))
      return false;
    i += more + 1;
  }
  return true;
}

Status checkText(const FieldInfo& field, const std::string& text) {
  if (text.size() > field.maxBytes)
    return fail(ErrorCode::textTooLong, std::string(field.name) + ": " + std::to_string(text.size()) +
                                            " of at most " + std::to_string(field.maxBytes) + " bytes");
  if (!isUtf8WithoutNul(text))
    return fail(ErrorCode::badValue, std::string(field.name) + ": not text in UTF-8");
  // U+202E shows what follows back to front. The other marks of direction come with pasted phone numbers.
  if (text.find("\xE2\x80\xAE") != std::string::npos)
    return fail(ErrorCode::badValue, std::string(field.name) + ": turns the direction of writing around");
  if (field.type == FieldType::date && !Date::fromIso(text))
    return fail(ErrorCode::badDate, std::string(field.name) + ": " + text);
  return {};
}

} // namespace

const FieldInfo* KindInfo::field(std::uint32_t number) const {
  const std::size_t at = placeOf(fields, number);
  return at == fields.size() ? nullptr : &fields[at];
}

const FieldInfo* KindInfo::field(std::string_view fieldName) const {
  const auto at =
      std::find_if(fields.begin(), fields.end(), [&](const FieldInfo& f) { return f.name == fieldName; });
  return at == fields.end() ? nullptr : &*at;
}

Row::Row(Kind rowKind, Id rowId) : kind(rowKind), id(rowId), values(kindInfo(rowKind).fields.size()) {}

const KindInfo& Row::info() const {
  return kindInfo(kind);
}

const Value& Row::at(std::uint32_t number) const {
  static const Value absent;
  const auto& fields = info().fields;
  if (const std::size_t place = placeOf(fields, number); place < fields.size() && place < values.size())
    return values[place];
  const Value* unknown = findField(ext, number);
  return unknown ? *unknown : absent;
}

void Row::set(std::uint32_t number, Value value) {
  const auto& known = info().fields;
  if (const std::size_t place = placeOf(known, number); place < known.size()) {
    values[place] = std::move(value);
    return;
  }
  if (isAbsent(value)) // as a known field that is emptied, so that equal records are equal bytes
    std::erase_if(ext, [&](const FieldValue& field) { return field.field == number; });
  else
    setField(ext, number, std::move(value));
}

Fields Row::fields() const {
  Fields all = ext;
  const auto& known = info().fields;
  // A row made of a typed record has no more values than its type, also where an Edition declares more.
  for (std::size_t i = 0; i < std::min(known.size(), values.size()); ++i)
    if (!isAbsent(values[i]))
      setField(all, known[i].number, values[i]);
  return all;
}

const KindInfo* findKind(Kind kind) {
  if (!Edition::inUse()) {
    static const auto byNumber = listByNumber();
    const auto number = static_cast<std::size_t>(kind);
    return number < byNumber.size() ? byNumber[number] : nullptr;
  }
  const auto all = allKinds();
  const auto at =
      std::find_if(all.begin(), all.end(), [&](const KindInfo* info) { return info->kind == kind; });
  return at == all.end() ? nullptr : *at;
}

const KindInfo* findKind(std::string_view name) {
  const auto all = allKinds();
  const auto at =
      std::find_if(all.begin(), all.end(), [&](const KindInfo* info) { return info->name == name; });
  return at == all.end() ? nullptr : *at;
}

const KindInfo& kindInfo(Kind kind) {
  const KindInfo* info = findKind(kind);
  static const KindInfo unknown{};
  return info ? *info : unknown;
}

std::span<const KindInfo* const> allKinds() {
  const Edition* edition = Edition::inUse();
  return edition ? edition->kinds() : std::span<const KindInfo* const>(kinds);
}

std::vector<const KindInfo*> childKinds(Kind parent) {
  std::vector<const KindInfo*> children;
  for (const KindInfo* info : allKinds()) {
    const FieldInfo* up = info->parentField.empty() ? nullptr : info->field(info->parentField);
    if (up && up->refKind == parent)
      children.push_back(info);
  }
  return children;
}

std::string_view columnType(FieldType type) {
  switch (type) {
  case FieldType::text:
  case FieldType::date:
    return "TEXT";
  case FieldType::integer:
  case FieldType::flag:
  case FieldType::instant:
  case FieldType::cents:
    return "INTEGER";
  case FieldType::ref:
  case FieldType::blob:
    break;
  }
  return "BLOB";
}

std::vector<std::string> createStatements(const KindInfo& kind, Side side) {
  const std::string name(kind.name);
  std::string table =
      "CREATE TABLE IF NOT EXISTS " + name + "(n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE";
  for (const FieldInfo& field : kind.fields) {
    table += ", \"" + std::string(field.name) + "\" ";
    table += columnType(field.type);
  }
  if (side == Side::device)
    table += ", scope BLOB, rev INTEGER NOT NULL DEFAULT 0";
  table += ", ext BLOB) STRICT";
  std::vector<std::string> statements{table};
  for (const std::string_view columns : kind.indexes) {
    if (columns.empty())
      continue;
    std::string list = "\"";
    std::string label;
    for (const char c : columns) {
      list += c == ',' ? std::string("\",\"") : std::string(1, c);
      label += c == ',' ? '_' : c;
    }
    list += '"';
    statements.push_back("CREATE INDEX IF NOT EXISTS " + name + "_by_" + label + " ON " + name + "(" + list +
                         ")");
  }
  if (side == Side::device)
    // Without `rev`: a row that only gets its revision, as after each push, then leaves its indexes alone.
    statements.insert(statements.end(),
                      {"DROP INDEX IF EXISTS " + name + "_in_scope",
                       "CREATE INDEX IF NOT EXISTS " + name + "_of_scope ON " + name + "(scope)"});
  return statements;
}

Status checkValue(const FieldInfo& field, const Value& value) {
  if (isAbsent(value))
    return {};
  const std::string_view column = columnType(field.type);
  const bool fits = (column == "TEXT" && std::holds_alternative<std::string>(value)) ||
                    (column == "INTEGER" && std::holds_alternative<std::int64_t>(value)) ||
                    (column == "BLOB" && std::holds_alternative<Bytes>(value));
  if (!fits)
    return fail(ErrorCode::badValue, std::string(field.name));
  if (const auto* text = std::get_if<std::string>(&value))
    return checkText(field, *text);
  if (field.type == FieldType::ref && std::get<Bytes>(value).data.size() != 16)
    return fail(ErrorCode::badValue, std::string(field.name));
  if (field.type == FieldType::blob && std::get<Bytes>(value).data.size() > field.maxBytes)
    return fail(ErrorCode::textTooLong, std::string(field.name));
  return {};
}

} // namespace leadhand
