#include "core/sheets/SheetEncoding.h"

#include <cstddef>
#include <cstdint>
#include <iconv.h>

namespace leadhand {
namespace {

/// Converts all of `bytes`, or says that they are not text of this encoding.
Result<std::string> converted(std::string_view bytes, const char* encoding) {
  const iconv_t converter = iconv_open("UTF-8", encoding);
  if (converter == reinterpret_cast<iconv_t>(-1)) // NOLINT: iconv's own way to say no
    return fail(ErrorCode::csvNotText);
  std::string text;
  std::string input(bytes);
  char* from = input.data();
  std::size_t left = input.size();
  bool good = true;
  while (good && left > 0) {
    char piece[8192];
    char* to = piece;
    std::size_t room = sizeof piece;
    const std::size_t before = left;
    const std::size_t answer = iconv(converter, &from, &left, &to, &room);
    text.append(piece, sizeof piece - room);
    // A full piece is only a reason to go on; no progress at all means a byte that this encoding has not.
    if (answer == static_cast<std::size_t>(-1) && left == before && room == sizeof piece)
      good = false;
  }
  iconv_close(converter);
  if (!good)
    return fail(ErrorCode::csvNotText);
  return text;
}

bool startsWith(std::string_view text, std::string_view prefix) {
  return text.substr(0, prefix.size()) == prefix;
}

} // namespace

bool isValidUtf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto first = static_cast<std::uint8_t>(text[i]);
    std::size_t more = 0;
    std::uint32_t point = first;
    if (first >= 0xF0 && first < 0xF5) {
      more = 3;
      point = first & 0x07U;
    } else if (first >= 0xE0 && first < 0xF0) {
      more = 2;
      point = first & 0x0FU;
    } else if (first >= 0xC2 && first < 0xE0) {
      more = 1;
      point = first & 0x1FU;
    } else if (first >= 0x80) {
      return false;
    }
    if (i + more >= text.size() && more > 0)
      return false;
    for (std::size_t k = 1; k <= more; ++k) {
      const auto next = static_cast<std::uint8_t>(text[i + k]);
      if ((next & 0xC0U) != 0x80)
        return false;
      point = point << 6U | (next & 0x3FU);
    }
    const bool overlong = (more == 2 && point < 0x800) || (more == 3 && point < 0x10000);
    if (overlong || point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF))
      return false;
    i += more + 1;
  }
  return true;
}

Result<std::string> textOfSheetFile(std::string_view bytes) {
  using namespace std::string_view_literals;
  // A workbook that was only given another name: a zip archive, or the older compound file.
  if (startsWith(bytes, "PK\x03\x04"sv) || startsWith(bytes, "\xD0\xCF\x11\xE0"sv))
    return fail(ErrorCode::csvNotText, "a workbook, not a CSV file");
  std::string text;
  if (startsWith(bytes, "\xFF\xFE"sv)) {
    LEADHAND_ASSIGN(text, converted(bytes.substr(2), "UTF-16LE"));
  } else if (startsWith(bytes, "\xFE\xFF"sv)) {
    LEADHAND_ASSIGN(text, converted(bytes.substr(2), "UTF-16BE"));
  } else if (startsWith(bytes, "\xEF\xBB\xBF"sv)) {
    text = std::string(bytes.substr(3));
  } else if (bytes.find('\0') != std::string_view::npos) {
    return fail(ErrorCode::csvNotText);
  } else if (isValidUtf8(bytes)) {
    text = std::string(bytes);
  } else {
    LEADHAND_ASSIGN(text, converted(bytes, "WINDOWS-1252"));
  }
  if (text.find('\0') != std::string::npos || !isValidUtf8(text))
    return fail(ErrorCode::csvNotText);
  return text;
}

} // namespace leadhand
