#include "sync/protocol/ColumnParts.h"
#include "sync/protocol/Columns.h"

#include <map>
#include <vector>

namespace leadhand::sync {
namespace {

using namespace columns;

/// Reads what anybody may have sent: nothing is believed, and nothing grows beyond the size that was said.
class Reading {
 public:
  enum class Opened { well, broken, tooLarge };
  [[nodiscard]] Opened open(std::string_view bytes, std::size_t most);
  [[nodiscard]] std::uint64_t plainSize() const { return m_plainSize; }
  [[nodiscard]] bool message(std::string& out);

 private:
  struct Column {
    std::string_view numbers;
    std::string_view data;
    std::uint64_t last = 0;
  };

  [[nodiscard]] bool openParts(std::string_view in);
  [[nodiscard]] bool record(std::uint64_t place, std::string& out, int depth);
  [[nodiscard]] bool fields(std::string_view& shape, std::uint64_t place, std::string& out, int depth);
  [[nodiscard]] bool value(std::string_view& shape, std::string& out);
  [[nodiscard]] bool number(std::uint64_t place, std::uint64_t& number);
  [[nodiscard]] bool text(std::uint64_t place, std::string_view& text);
  [[nodiscard]] bool bytes(std::uint64_t place, std::string_view& bytes);
  [[nodiscard]] Column* column(std::uint64_t place);
  /// What a part adds is counted once, in whichever message it stands.
  [[nodiscard]] bool fits(std::size_t more) { return (m_made += more) <= m_plainSize; }
  [[nodiscard]] bool put(std::uint64_t tag, std::string_view held, std::string& out);

  std::uint64_t m_plainSize = 0;
  std::uint64_t m_made = 0;
  std::string_view m_ids;
  std::uint64_t m_idsSeen = 0;
  std::vector<std::string_view> m_shapes;
  std::vector<std::uint32_t> m_order;
  std::size_t m_next = 0; ///< record
  std::vector<Column> m_columns;
  std::size_t m_named = 0; ///< columns are named in the order in which they are first needed
  /// In order, not by a hash: places are made of what anybody may have sent.
  std::map<std::uint64_t, std::size_t> m_columnNumbers;
};

/// What it says of its size comes before anything is made of it.
Reading::Opened Reading::open(std::string_view in, std::size_t most) {
  if (in.size() < 2 || in[0] != firstByte || in[1] != edition)
    return Opened::broken;
  in.remove_prefix(2);
  if (!takeNumber(in, m_plainSize))
    return Opened::broken;
  if (m_plainSize > most)
    return Opened::tooLarge;
  return openParts(in) ? Opened::well : Opened::broken;
}

bool Reading::openParts(std::string_view in) {
  std::uint64_t count = 0;
  std::uint64_t size = 0;
  if (!takeNumber(in, size) || !takeBytes(in, size, m_ids) || !takeNumber(in, count) || count > mostShapes)
    return false;
  m_shapes.resize(count);
  for (std::string_view& shape : m_shapes)
    if (!takeNumber(in, size) || !takeBytes(in, size, shape))
      return false;
  // Each has at least a tag and a length, but for the message itself.
  if (!takeNumber(in, count) || count > m_plainSize / 2 + 1 || count > in.size())
    return false;
  m_order.resize(count);
  for (std::uint32_t& shape : m_order) {
    if (!takeNumber(in, size) || size >= m_shapes.size())
      return false;
    shape = static_cast<std::uint32_t>(size);
  }
  if (!takeNumber(in, count) || count > mostColumns)
    return false;
  m_columns.resize(count);
  std::vector<std::pair<std::uint64_t, std::uint64_t>> sizes(count);
  for (auto& [numbers, data] : sizes)
    if (!takeNumber(in, numbers) || !takeNumber(in, data))
      return false;
  for (std::size_t i = 0; i < count; ++i)
    if (!takeBytes(in, sizes[i].first, m_columns[i].numbers))
      return false;
  for (std::size_t i = 0; i < count; ++i)
    if (!takeBytes(in, sizes[i].second, m_columns[i].data))
      return false;
  return in.empty();
}

Reading::Column* Reading::column(std::uint64_t place) {
  const auto [at, isNew] = m_columnNumbers.try_emplace(place, m_named);
  m_named += isNew ? 1 : 0;
  return at->second < m_columns.size() ? &m_columns[at->second] : nullptr;
}

bool Reading::number(std::uint64_t place, std::uint64_t& number) {
  Column* from = column(place);
  std::uint64_t step = 0;
  if (!from || !takeNumber(from->numbers, step))
    return false;
  number = from->last = afterStep(from->last, step);
  return true;
}

bool Reading::text(std::uint64_t place, std::string_view& text) {
  Column* from = column(place);
  std::uint64_t size = 0;
  return from && takeNumber(from->numbers, size) && takeBytes(from->data, size, text);
}

bool Reading::bytes(std::uint64_t place, std::string_view& bytes) {
  Column* from = column(place);
  std::uint64_t which = 0;
  if (!from || !takeNumber(from->numbers, which))
    return false;
  if (which == 0) {
    std::uint64_t size = 0;
    return takeNumber(from->numbers, size) && takeBytes(from->data, size, bytes);
  }
  if (which == 1)
    ++m_idsSeen;
  const std::uint64_t back = which == 1 ? 1 : which - 1;
  if (back > m_idsSeen || m_idsSeen > m_ids.size() / idBytes)
    return false;
  bytes = m_ids.substr((m_idsSeen - back) * idBytes, idBytes);
  return true;
}

bool Reading::put(std::uint64_t tag, std::string_view held, std::string& out) {
  const std::size_t before = out.size();
  putNumber(out, tag);
  putNumber(out, held.size());
  out += held;
  return fits(out.size() - before);
}

bool Reading::value(std::string_view& shape, std::string& out) {
  std::uint64_t field = 0;
  std::uint64_t kind = 0;
  if (!takeNumber(shape, field) || !takeNumber(shape, kind))
    return false;
  const std::uint64_t place = placeIn(valuePlace, symbolOf(field, static_cast<Part>(kind)));
  const std::size_t before = out.size();
  putNumber(out, 1U << 3U | Wire::varint);
  putNumber(out, field);
  std::uint64_t i = 0;
  std::string_view held;
  switch (kind) {
  case 0:
    return fits(out.size() - before);
  case 2:
    if (!number(place, i))
      return false;
    putNumber(out, 2U << 3U | Wire::varint);
    putNumber(out, i);
    return fits(out.size() - before);
  case 3:
    return fits(out.size() - before) && text(place, held) && put(3U << 3U | Wire::delimited, held, out);
  case 4:
    return fits(out.size() - before) && bytes(place, held) && put(4U << 3U | Wire::delimited, held, out);
  default:
    return false;
  }
}

bool Reading::fields(std::string_view& shape, std::uint64_t place, std::string& out, int depth) {
  while (!shape.empty()) {
    std::uint64_t symbol = 0;
    if (!takeNumber(shape, symbol))
      return false;
    if (symbol == 0)
      return true;
    const std::uint64_t tag = symbol & ~std::uint64_t{7};
    const std::uint64_t at = placeIn(place, symbol);
    std::uint64_t i = 0;
    std::string_view held;
    switch (const auto part = static_cast<Part>(symbol & 7U)) {
    case Part::number:
    case Part::fixed: {
      if (!number(at, i))
        return false;
      const std::size_t before = out.size();
      putNumber(out, tag | (part == Part::fixed ? Wire::wide : Wire::varint));
      if (part == Part::number)
        putNumber(out, i);
      else
        for (unsigned shift = 0; shift < 64; shift += 8)
          out += static_cast<char>(i >> shift);
      if (!fits(out.size() - before))
        return false;
      break;
    }
    case Part::text:
    case Part::bytes:
      if (!(part == Part::text ? text(at, held) : bytes(at, held)) || !put(tag | Wire::delimited, held, out))
        return false;
      break;
    case Part::message:
    case Part::record:
    case Part::value: {
      std::string inner;
      const bool read = part == Part::value    ? value(shape, inner)
                        : depth == mostDepth   ? false
                        : part == Part::record ? record(at, inner, depth + 1)
                                               : fields(shape, at, inner, depth + 1);
      if (!read)
        return false;
      std::string head;
      putNumber(head, tag | Wire::delimited);
      putNumber(head, inner.size());
      if (!fits(head.size()))
        return false;
      out += head;
      out += inner;
      break;
    }
    default:
      return false;
    }
  }
  return true;
}

bool Reading::record(std::uint64_t place, std::string& out, int depth) {
  if (m_next >= m_order.size())
    return false;
  std::string_view shape = m_shapes[m_order[m_next++]];
  return fields(shape, place, out, depth) && shape.empty();
}

bool Reading::message(std::string& out) {
  return record(rootPlace, out, 0) && out.size() == m_plainSize;
}

} // namespace

Result<std::string> fromColumns(std::string_view bytes, std::size_t most) {
  Reading reading;
  switch (reading.open(bytes, most)) {
  case Reading::Opened::broken:
    return fail(ErrorCode::badRequest, "columns");
  case Reading::Opened::tooLarge:
    return fail(ErrorCode::requestTooLarge, "columns");
  case Reading::Opened::well:
    break;
  }
  std::string out;
  out.reserve(reading.plainSize());
  if (!reading.message(out))
    return fail(ErrorCode::badRequest, "columns");
  return out;
}

} // namespace leadhand::sync
