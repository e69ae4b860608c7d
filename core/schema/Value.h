#pragma once
#include "core/base/Errors.h"
#include "core/base/Id.h"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace leadhand {

/// Bytes that are not text.
struct Bytes {
  std::string data;
  auto operator<=>(const Bytes&) const = default;
};

/// What one field holds, on disk and on the wire. `std::monostate` is "absent": as in proto3 an absent field
/// reads as its default ("" / 0 / false / no id), and a default is always written as absent.
using Value = std::variant<std::monostate, std::int64_t, std::string, Bytes>;

[[nodiscard]] inline bool isAbsent(const Value& value) {
  return value.index() == 0;
}
[[nodiscard]] inline Value valueOf(const Id& id) {
  return id.isNull() ? Value{} : Value{Bytes{std::string(id.raw())}};
}
[[nodiscard]] inline Value valueOf(std::string text) {
  return text.empty() ? Value{} : Value{std::move(text)};
}
[[nodiscard]] inline Value valueOf(std::int64_t number) {
  return number == 0 ? Value{} : Value{number};
}
[[nodiscard]] Id idOf(const Value& value);
[[nodiscard]] std::string textOf(const Value& value);
[[nodiscard]] std::int64_t integerOf(const Value& value);
/// For people: text as it is, a number in digits, 16 bytes as an id, other bytes in hex.
[[nodiscard]] std::string displayText(const Value& value);

/// One field's value by the field's permanent number.
struct FieldValue {
  std::uint32_t field = 0;
  Value value;
  bool operator==(const FieldValue&) const = default;
};

/// Some fields of a record, in rising order of their numbers.
using Fields = std::vector<FieldValue>;

[[nodiscard]] const Value* findField(const Fields& fields, std::uint32_t number);
void setField(Fields& fields, std::uint32_t number, Value value);

/// Fields as bytes, for the outbox and `ext`: varint number, one type byte, payload. Reads back what it
/// wrote.
[[nodiscard]] std::string encodeFields(const Fields& fields);
[[nodiscard]] Result<Fields> decodeFields(std::string_view raw);

} // namespace leadhand
