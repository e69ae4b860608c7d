#include "core/schema/Value.h"

#include <algorithm>

namespace leadhand {
namespace {

enum class Tag : std::uint8_t { absent = 0, integer = 1, text = 2, bytes = 3 };

void putVarint(std::string& out, std::uint64_t value) {
  while (value >= 0x80) {
    out += static_cast<char>((value & 0x7FU) | 0x80U);
    value >>= 7U;
  }
  out += static_cast<char>(value);
}

bool takeVarint(std::string_view& in, std::uint64_t& value) {
  value = 0;
  for (unsigned shift = 0; shift < 64 && !in.empty(); shift += 7) {
    const auto byte = static_cast<std::uint8_t>(in.front());
    in.remove_prefix(1);
    value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
    if ((byte & 0x80U) == 0)
      return true;
  }
  return false;
}

std::uint64_t zigzag(std::int64_t value) {
  return (static_cast<std::uint64_t>(value) << 1U) ^ static_cast<std::uint64_t>(value >> 63);
}

std::int64_t unzigzag(std::uint64_t value) {
  return static_cast<std::int64_t>(value >> 1U) ^ -static_cast<std::int64_t>(value & 1U);
}

void putString(std::string& out, std::string_view text) {
  putVarint(out, text.size());
  out += text;
}

} // namespace

Id idOf(const Value& value) {
  const auto* bytes = std::get_if<Bytes>(&value);
  return bytes ? Id::fromBytes(bytes->data).value_or(Id{}) : Id{};
}

std::string textOf(const Value& value) {
  const auto* text = std::get_if<std::string>(&value);
  return text ? *text : std::string();
}

std::int64_t integerOf(const Value& value) {
  const auto* number = std::get_if<std::int64_t>(&value);
  return number ? *number : 0;
}

std::string displayText(const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value))
    return *text;
  if (const auto* number = std::get_if<std::int64_t>(&value))
    return std::to_string(*number);
  if (const auto* bytes = std::get_if<Bytes>(&value)) {
    if (const auto id = Id::fromBytes(bytes->data))
      return id->text();
    static constexpr char digits[] = "0123456789abcdef";
    std::string out;
    for (const char c : bytes->data) {
      out += digits[static_cast<std::uint8_t>(c) >> 4U];
      out += digits[static_cast<std::uint8_t>(c) & 15U];
    }
    return out;
  }
  return {};
}

const Value* findField(const Fields& fields, std::uint32_t number) {
  const auto at = std::lower_bound(fields.begin(), fields.end(), number,
                                   [](const FieldValue& f, std::uint32_t n) { return f.field < n; });
  return at != fields.end() && at->field == number ? &at->value : nullptr;
}

void setField(Fields& fields, std::uint32_t number, Value value) {
  const auto at = std::lower_bound(fields.begin(), fields.end(), number,
                                   [](const FieldValue& f, std::uint32_t n) { return f.field < n; });
  if (at != fields.end() && at->field == number)
    at->value = std::move(value);
  else
    fields.insert(at, FieldValue{number, std::move(value)});
}

std::string encodeFields(const Fields& fields) {
  std::string out;
  for (const FieldValue& field : fields) {
    putVarint(out, field.field);
    if (const auto* number = std::get_if<std::int64_t>(&field.value)) {
      out += static_cast<char>(Tag::integer);
      putVarint(out, zigzag(*number));
    } else if (const auto* text = std::get_if<std::string>(&field.value)) {
      out += static_cast<char>(Tag::text);
      putString(out, *text);
    } else if (const auto* bytes = std::get_if<Bytes>(&field.value)) {
      out += static_cast<char>(Tag::bytes);
      putString(out, bytes->data);
    } else {
      out += static_cast<char>(Tag::absent);
    }
  }
  return out;
}

Result<Fields> decodeFields(std::string_view raw) {
  Fields fields;
  while (!raw.empty()) {
    std::uint64_t number = 0;
    if (!takeVarint(raw, number) || raw.empty() || number > 0xFFFFFFFFU)
      return fail(ErrorCode::storeDamaged, "fields");
    const auto tag = static_cast<Tag>(raw.front());
    raw.remove_prefix(1);
    std::uint64_t payload = 0;
    if (tag != Tag::absent && !takeVarint(raw, payload))
      return fail(ErrorCode::storeDamaged, "fields");
    Value value;
    if (tag == Tag::integer) {
      value = unzigzag(payload);
    } else if (tag == Tag::text || tag == Tag::bytes) {
      if (payload > raw.size())
        return fail(ErrorCode::storeDamaged, "fields");
      std::string data(raw.substr(0, payload));
      raw.remove_prefix(payload);
      value = tag == Tag::text ? Value{std::move(data)} : Value{Bytes{std::move(data)}};
    } else if (tag != Tag::absent) {
      return fail(ErrorCode::storeDamaged, "fields");
    }
    setField(fields, static_cast<std::uint32_t>(number), std::move(value));
  }
  return fields;
}

} // namespace leadhand
