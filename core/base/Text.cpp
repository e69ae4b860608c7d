#include "core/base/Text.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

namespace leadhand {
namespace {

/// Plain letters of U+00C0 to U+00FF; a space stands where there is no letter to take.
constexpr std::string_view latinOne = "aaaaaa\1ceeeeiiiidnooooo ouuuuy\2\3aaaaaa\1ceeeeiiiidnooooo ouuuuy\2y";
/// Plain letters of U+0100 to U+017F.
constexpr std::string_view latinExtended = "aaaaaaccccccccdddd"
                                           "eeeeeeeeeegggggggg"
                                           "hhhhiiiiiiiiii\4\4jjkkk"
                                           "lllllllllln"
                                           "nnnnnnnnoooooo\5\5"
                                           "rrrrrrssssssss"
                                           "ttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(latinOne.size() == 64 && latinExtended.size() == 128);

std::string_view plainOf(char letter) {
  switch (letter) {
  case '\1':
    return "ae";
  case '\2':
    return "th";
  case '\3':
    return "ss";
  case '\4':
    return "ij";
  case '\5':
    return "oe";
  default:
    return {};
  }
}

struct Point {
  std::uint32_t code = 0;
  std::size_t size = 1;
  bool isText = false;
};

/// The code point at the front of `text`, which is not empty.
Point frontOf(std::string_view text) {
  const auto byte = [&](std::size_t at) { return static_cast<std::uint8_t>(text[at]); };
  const auto follows = [&](std::size_t at) { return at < text.size() && (byte(at) & 0xC0U) == 0x80; };
  const std::uint32_t first = byte(0);
  if (first < 0x80)
    return {first, 1, true};
  if (first >= 0xC2 && first < 0xE0 && follows(1))
    return {(first & 0x1FU) << 6U | (byte(1) & 0x3FU), 2, true};
  if (first >= 0xE0 && first < 0xF0 && follows(1) && follows(2))
    return {(first & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU), 3, true};
  if (first >= 0xF0 && first < 0xF5 && follows(1) && follows(2) && follows(3))
    return {(first & 0x07U) << 18U | (byte(1) & 0x3FU) << 12U | (byte(2) & 0x3FU) << 6U | (byte(3) & 0x3FU),
            4, true};
  return {first, 1, false};
}

bool isSpace(std::uint32_t code) {
  return code == 0x20 || (code >= 0x09 && code <= 0x0D) || code == 0x85 || code == 0xA0 || code == 0x1680 ||
         (code >= 0x2000 && code <= 0x200B) || code == 0x2028 || code == 0x2029 || code == 0x202F ||
         code == 0x205F || code == 0x3000 || code == 0xFEFF;
}

bool isCombiningMark(std::uint32_t code) {
  return code >= 0x0300 && code <= 0x036F;
}

void appendFolded(std::string& out, const Point& point, std::string_view raw) {
  const std::uint32_t code = point.code;
  if (!point.isText || isCombiningMark(code)) {
    if (!point.isText)
      out += raw;
    return;
  }
  if (code < 0x80) {
    out += code >= 'A' && code <= 'Z' ? static_cast<char>(code + 32) : static_cast<char>(code);
    return;
  }
  char plain = 0;
  if (code >= 0xC0 && code <= 0xFF)
    plain = latinOne[code - 0xC0];
  else if (code >= 0x100 && code <= 0x17F)
    plain = latinExtended[code - 0x100];
  else if (code == 0x2018 || code == 0x2019 || code == 0x02BC || code == 0x2032)
    plain = '\'';
  else if (code == 0x201C || code == 0x201D || code == 0x2033)
    plain = '"';
  else if (code >= 0x2010 && code <= 0x2015)
    plain = '-';
  const std::string_view pair = plainOf(plain);
  if (!pair.empty())
    out += pair;
  else if (plain > ' ')
    out += plain;
  else
    out += raw;
}

} // namespace

std::string folded(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool spaceWaits = false;
  while (!text.empty()) {
    const Point point = frontOf(text);
    if (point.isText && isSpace(point.code)) {
      spaceWaits = !out.empty();
    } else {
      if (std::exchange(spaceWaits, false))
        out += ' ';
      appendFolded(out, point, text.substr(0, point.size));
    }
    text.remove_prefix(point.size);
  }
  return out;
}

bool isBlank(std::string_view text) {
  while (!text.empty()) {
    const Point point = frontOf(text);
    if (!point.isText || !isSpace(point.code))
      return false;
    text.remove_prefix(point.size);
  }
  return true;
}

bool hasHiddenSigns(std::string_view text) {
  while (!text.empty()) {
    const Point point = frontOf(text);
    const auto code = static_cast<std::uint32_t>(point.code);
    const bool isControl = code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0x2028 || code == 0x2029;
    const bool turnsRound = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
    if (point.isText && (isControl || turnsRound))
      return true;
    text.remove_prefix(point.size);
  }
  return false;
}

std::size_t editDistance(std::string_view one, std::string_view other) {
  std::vector<std::size_t> before(other.size() + 1);
  std::vector<std::size_t> last(other.size() + 1);
  std::vector<std::size_t> row(other.size() + 1);
  for (std::size_t k = 0; k <= other.size(); ++k)
    last[k] = k;
  for (std::size_t i = 1; i <= one.size(); ++i) {
    row[0] = i;
    for (std::size_t k = 1; k <= other.size(); ++k) {
      const std::size_t change = last[k - 1] + (one[i - 1] == other[k - 1] ? 0U : 1U);
      row[k] = std::min({change, last[k] + 1, row[k - 1] + 1});
      if (i > 1 && k > 1 && one[i - 1] == other[k - 2] && one[i - 2] == other[k - 1])
        row[k] = std::min(row[k], before[k - 2] + 1);
    }
    before.swap(last);
    last.swap(row);
  }
  return last[other.size()];
}

std::string firstWords(std::string_view text, std::size_t mostBytes) {
  std::string line;
  bool spaceWaits = false;
  std::string_view rest = text;
  while (!rest.empty()) {
    const Point point = frontOf(rest);
    if (point.isText && isSpace(point.code)) {
      spaceWaits = !line.empty();
    } else {
      if (std::exchange(spaceWaits, false))
        line += ' ';
      line += rest.substr(0, point.size);
    }
    rest.remove_prefix(point.size);
    if (line.size() > mostBytes)
      break;
  }
  if (line.size() <= mostBytes)
    return line;
  const std::size_t room = mostBytes > 3 ? mostBytes - 3 : 0;
  std::size_t cut = line.rfind(' ', room);
  if (cut == std::string::npos || cut == 0) {
    // One long word: cut it, though never inside a letter.
    cut = room;
    while (cut > 0 && (static_cast<std::uint8_t>(line[cut]) & 0xC0U) == 0x80)
      --cut;
  }
  return line.substr(0, cut) + "...";
}

} // namespace leadhand
