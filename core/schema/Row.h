#pragma once
#include "core/schema/Declaration.h"

namespace leadhand {

/// Any record, as store, merge and wire handle it: the values stand in the order of its KindInfo's fields.
struct Row {
  Kind kind = Kind::none;
  Id id;
  std::uint64_t rev = 0;
  Id scope;
  std::vector<Value> values;
  Fields
      ext; ///< fields that a newer version wrote and this build does not know; kept and handed on untouched

  Row() = default;
  explicit Row(Kind kind, Id id = {});

  [[nodiscard]] const KindInfo& info() const;
  /// By permanent number; unknown numbers are looked up in `ext`; absent when there is none.
  [[nodiscard]] const Value& at(std::uint32_t field) const;
  void set(std::uint32_t field, Value value);
  [[nodiscard]] bool deleted() const { return integerOf(at(commonField::deleted)) != 0; }
  /// All fields that are not absent, ext included.
  [[nodiscard]] Fields fields() const;
};

namespace detail {
[[nodiscard]] inline Value toValue(const std::string& v) {
  return valueOf(v);
}
[[nodiscard]] inline Value toValue(const Id& v) {
  return valueOf(v);
}
[[nodiscard]] inline Value toValue(const Date& v) {
  return valueOf(v.iso());
}
[[nodiscard]] inline Value toValue(const Instant& v) {
  return valueOf(v.ms);
}
[[nodiscard]] inline Value toValue(const Cents& v) {
  return valueOf(v.value);
}
[[nodiscard]] inline Value toValue(bool v) {
  return valueOf(static_cast<std::int64_t>(v));
}
[[nodiscard]] inline Value toValue(const Bytes& v) {
  return v.data.empty() ? Value{} : Value{v};
}
[[nodiscard]] inline Value toValue(std::int64_t v) {
  return valueOf(v);
}
inline void fromValue(const Value& v, std::string& out) {
  out = textOf(v);
}
inline void fromValue(const Value& v, Id& out) {
  out = idOf(v);
}
inline void fromValue(const Value& v, Date& out) {
  out = Date::fromIso(textOf(v)).value_or(Date{});
}
inline void fromValue(const Value& v, Instant& out) {
  out.ms = integerOf(v);
}
inline void fromValue(const Value& v, Cents& out) {
  out.value = integerOf(v);
}
inline void fromValue(const Value& v, bool& out) {
  out = integerOf(v) != 0;
}
inline void fromValue(const Value& v, std::int64_t& out) {
  out = integerOf(v);
}
inline void fromValue(const Value& v, Bytes& out) {
  const auto* bytes = std::get_if<Bytes>(&v);
  out = bytes ? *bytes : Bytes{};
}
} // namespace detail

/// The typed record as a row.
template <class R>
[[nodiscard]] Row toRow(const R& record) {
  Row row;
  row.kind = Declaration<R>::head.kind;
  row.id = record.id;
  row.rev = record.rev;
  row.scope = record.scope;
  row.values.reserve(std::tuple_size_v<std::remove_cvref_t<decltype(fieldsOf<R>)>>);
  std::apply(
      [&](const auto&... field) { (row.values.push_back(detail::toValue(record.*(field.member))), ...); },
      fieldsOf<R>);
  return row;
}

/// The row as its typed record; the row must be of R's kind.
template <class R>
[[nodiscard]] R fromRow(const Row& row) {
  R record;
  record.id = row.id;
  record.rev = row.rev;
  record.scope = row.scope;
  std::size_t i = 0;
  std::apply([&](const auto&... field) { (detail::fromValue(row.values[i++], record.*(field.member)), ...); },
             fieldsOf<R>);
  return record;
}

/// The permanent number of a member: `fieldNumber(&Comment::text)`.
template <class R, class T>
[[nodiscard]] constexpr std::uint32_t fieldNumber(T R::*member) {
  std::uint32_t number = 0;
  std::apply(
      [&](const auto&... field) {
        (
            [&] {
              if constexpr (std::is_same_v<decltype(field.member), T R::*>)
                if (field.member == member)
                  number = field.info.number;
            }(),
            ...);
      },
      fieldsOf<R>);
  return number;
}

} // namespace leadhand
