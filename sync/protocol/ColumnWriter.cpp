#include "sync/protocol/ColumnParts.h"
#include "sync/protocol/Columns.h"

#include <map>
#include <memory>
#include <mutex>
#include <unordered_map>
#include <vector>

namespace leadhand::sync {
namespace {

using namespace columns;
using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;

/// What is to be known of a message's fields, by their numbers.
struct Plan {
  struct Field {
    Part part = Part::text; ///< of what has a length
    const Plan* inner = nullptr;
  };
  std::vector<Field> fields;
  [[nodiscard]] Field at(std::uint64_t number) const {
    return number < fields.size() ? fields[number] : Field{};
  }
};

/// Made once for each type of message.
const Plan& planOf(const Descriptor& type) {
  static std::mutex guard;
  static std::map<const Descriptor*, std::unique_ptr<Plan>> plans;
  struct Making {
    static Plan& of(const Descriptor& made) {
      std::unique_ptr<Plan>& plan = plans[&made];
      if (plan)
        return *plan;
      plan = std::make_unique<Plan>();
      for (int i = 0; i < made.field_count(); ++i) {
        const FieldDescriptor& field = *made.field(i);
        const auto number = static_cast<std::size_t>(field.number());
        if (plan->fields.size() <= number)
          plan->fields.resize(number + 1);
        Plan::Field& known = plan->fields[number];
        if (field.type() == FieldDescriptor::TYPE_BYTES)
          known.part = Part::bytes;
        if (field.type() != FieldDescriptor::TYPE_MESSAGE)
          continue;
        const Descriptor& inner = *field.message_type();
        known = {inner.name() == "FieldValue" ? Part::value
                 : field.is_repeated()        ? Part::record
                                              : Part::message,
                 &of(inner)};
      }
      return *plan;
    }
  };
  const std::lock_guard lock(guard);
  return Making::of(type);
}

class Writing {
 public:
  [[nodiscard]] bool record(std::string_view message, const Plan& plan, std::uint64_t place, int depth);
  [[nodiscard]] bool isReadable() const {
    return m_shapes.size() <= mostShapes && m_columns.size() <= mostColumns;
  }
  [[nodiscard]] Columns take(std::size_t plainSize) const;

 private:
  struct Column {
    std::string numbers;
    std::string data;
    std::uint64_t last = 0;
  };

  [[nodiscard]] bool fields(std::string_view message, const Plan& plan, std::uint64_t place,
                            std::string& shape, int depth);
  [[nodiscard]] bool value(std::string_view message, std::uint64_t number, std::string& shape);
  [[nodiscard]] Column& column(std::uint64_t place);
  void number(std::uint64_t place, std::uint64_t value);
  void text(std::uint64_t place, std::string_view text);
  void bytes(std::uint64_t place, std::string_view bytes);

  std::string m_ids;
  std::unordered_map<std::string_view, std::uint64_t> m_idNumbers; ///< views into the message
  std::vector<std::string> m_shapes;
  std::unordered_map<std::string, std::uint32_t> m_shapeNumbers;
  std::vector<std::uint32_t> m_order; ///< the shapes of the records, as they stand
  std::unordered_map<std::uint64_t, std::uint32_t> m_columnNumbers;
  std::vector<Column> m_columns;
};

Writing::Column& Writing::column(std::uint64_t place) {
  const auto [at, isNew] = m_columnNumbers.try_emplace(place, static_cast<std::uint32_t>(m_columns.size()));
  return isNew ? m_columns.emplace_back() : m_columns[at->second];
}

void Writing::number(std::uint64_t place, std::uint64_t value) {
  Column& to = column(place);
  putNumber(to.numbers, stepTo(to.last, value));
  to.last = value;
}

void Writing::text(std::uint64_t place, std::string_view text) {
  Column& to = column(place);
  putNumber(to.numbers, text.size());
  to.data += text;
}

/// 0: no id, its length and its bytes; 1: the next of the ids; else so many ids back.
void Writing::bytes(std::uint64_t place, std::string_view bytes) {
  Column& to = column(place);
  if (bytes.size() != idBytes) {
    putNumber(to.numbers, 0);
    putNumber(to.numbers, bytes.size());
    to.data += bytes;
    return;
  }
  const auto [at, isNew] = m_idNumbers.try_emplace(bytes, m_idNumbers.size());
  if (isNew)
    m_ids += bytes;
  putNumber(to.numbers, isNew ? 1 : m_idNumbers.size() - at->second + 1);
}

/// A field of a record in its usual form stands in the shape with its number and type. False: it has another.
bool Writing::value(std::string_view message, std::uint64_t number, std::string& shape) {
  std::uint64_t tag = 0;
  std::uint64_t field = 0;
  if (!takeNumber(message, tag) || tag != (1U << 3U | Wire::varint) || !takeNumber(message, field) ||
      field == 0)
    return false;
  std::uint64_t kind = 0;
  std::uint64_t i = 0;
  std::string_view held;
  if (!message.empty()) {
    if (!takeNumber(message, tag))
      return false;
    kind = tag >> 3U;
    const bool isNumber = tag == (2U << 3U | Wire::varint);
    const bool isHeld = tag == (3U << 3U | Wire::delimited) || tag == (4U << 3U | Wire::delimited);
    std::uint64_t size = 0;
    if (isNumber ? !takeNumber(message, i)
                 : !isHeld || !takeNumber(message, size) || !takeBytes(message, size, held))
      return false;
    if (!message.empty())
      return false;
  }
  putNumber(shape, symbolOf(number, Part::value));
  putNumber(shape, field);
  putNumber(shape, kind);
  const std::uint64_t place = placeIn(valuePlace, symbolOf(field, static_cast<Part>(kind)));
  if (kind == 2)
    this->number(place, i);
  else if (kind == 3)
    text(place, held);
  else if (kind == 4)
    bytes(place, held);
  return true;
}

bool Writing::fields(std::string_view message, const Plan& plan, std::uint64_t place, std::string& shape,
                     int depth) {
  while (!message.empty()) {
    std::uint64_t tag = 0;
    std::uint64_t size = 0;
    std::string_view held;
    if (!takeNumber(message, tag) || tag >> 3U == 0)
      return false;
    const std::uint64_t field = tag >> 3U;
    const auto wire = static_cast<Wire>(tag & 7U);
    if (wire == Wire::varint) {
      if (!takeNumber(message, size))
        return false;
      putNumber(shape, symbolOf(field, Part::number));
      number(placeIn(place, symbolOf(field, Part::number)), size);
      continue;
    }
    if (wire == Wire::wide) {
      if (!takeBytes(message, 8, held))
        return false;
      for (std::size_t i = 0; i < 8; ++i)
        size |= std::uint64_t{static_cast<std::uint8_t>(held[i])} << (8 * i);
      putNumber(shape, symbolOf(field, Part::fixed));
      number(placeIn(place, symbolOf(field, Part::fixed)), size);
      continue;
    }
    if (wire != Wire::delimited || !takeNumber(message, size) || !takeBytes(message, size, held))
      return false;
    auto [part, inner] = plan.at(field);
    if (part == Part::value) {
      if (value(held, field, shape))
        continue;
      part = Part::message;
    }
    const std::uint64_t symbol = symbolOf(field, part);
    const std::uint64_t at = placeIn(place, symbol);
    putNumber(shape, symbol);
    if (part == Part::text) {
      text(at, held);
    } else if (part == Part::bytes) {
      bytes(at, held);
    } else if (depth == mostDepth) {
      return false;
    } else if (part == Part::record) {
      if (!record(held, *inner, at, depth + 1))
        return false;
    } else {
      if (!fields(held, *inner, at, shape, depth + 1))
        return false;
      putNumber(shape, 0);
    }
  }
  return true;
}

bool Writing::record(std::string_view message, const Plan& plan, std::uint64_t place, int depth) {
  const std::size_t at = m_order.size();
  m_order.push_back(0); // its shape is known when it has been read; those of the records in it stand behind
  std::string shape;
  if (!fields(message, plan, place, shape, depth))
    return false;
  const auto [known, isNew] =
      m_shapeNumbers.try_emplace(std::move(shape), static_cast<std::uint32_t>(m_shapes.size()));
  if (isNew)
    m_shapes.push_back(known->first);
  m_order[at] = known->second;
  return true;
}

Columns Writing::take(std::size_t plainSize) const {
  Columns made;
  std::string& out = made.bytes;
  out.reserve(plainSize);
  out += {firstByte, edition};
  putNumber(out, plainSize);
  putNumber(out, m_ids.size());
  out += m_ids;
  made.idsEnd = out.size();
  putNumber(out, m_shapes.size());
  for (const std::string& shape : m_shapes) {
    putNumber(out, shape.size());
    out += shape;
  }
  putNumber(out, m_order.size());
  for (const std::uint32_t shape : m_order)
    putNumber(out, shape);
  putNumber(out, m_columns.size());
  for (const Column& one : m_columns) {
    putNumber(out, one.numbers.size());
    putNumber(out, one.data.size());
  }
  for (const Column& one : m_columns)
    out += one.numbers;
  for (const Column& one : m_columns)
    out += one.data;
  return made;
}

} // namespace

std::optional<Columns> toColumns(std::string_view message, const Descriptor& type) {
  Writing writing;
  if (!writing.record(message, planOf(type), rootPlace, 0) || !writing.isReadable())
    return std::nullopt;
  return writing.take(message.size());
}

bool isInColumns(std::string_view bytes) {
  return !bytes.empty() && bytes.front() == firstByte;
}

} // namespace leadhand::sync
