#pragma once
#include "core/base/Time.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace leadhand {

/// What people write into cells by habit: who signed, when, through which channel. Nothing here knows who
/// works at the company; names stay names.

[[nodiscard]] std::string_view trimmedText(std::string_view text);
/// For comparing names: blanks run together and trimmed, ASCII letters in lower case.
[[nodiscard]] std::string foldedSheetName(std::string_view text);

/// One signed note of a cell.
struct SheetEntry {
  std::string signature; ///< "Jane" of "(Jane) ...", or ""
  std::string text;      ///< without the signature
  Date on;               ///< where the note itself says it
  bool operator==(const SheetEntry&) const = default;
};

/// "(Jane) text" as signature and text. Words in brackets that are no name stay part of the text.
[[nodiscard]] SheetEntry entrySignedAtStart(std::string_view text);
/// "text (John Oct. 25)" or "text (Ben)"; a date without its year takes it from `hint`. None: the bracket
/// holds a day that does not exist.
[[nodiscard]] std::optional<SheetEntry> entrySignedAtEnd(std::string_view text, Date hint);
/// A cell as its notes: each new line that begins with a signature begins a new note.
[[nodiscard]] std::vector<std::string> notesOf(std::string_view cell);

/// A date anywhere in a text.
struct DateInText {
  Date date;
  std::size_t from = 0;
  std::size_t to = 0;    ///< one behind its last character
  bool exists = true;    ///< false for something written like a date that is on no calendar
  bool wholeEnd = false; ///< nothing but blanks and full stops behind it
};
/// The last thing in `text` that is written like a date. "Oct. 25" takes its year from `hint`.
[[nodiscard]] std::optional<DateInText> lastDateIn(std::string_view text, Date hint);
/// "Nov 2: met with her" begins with a date.
[[nodiscard]] std::optional<DateInText> dateAtStart(std::string_view text, Date hint);

/// "Called John at office", "Email to Karen", "In person to Jane", "Called by Karen".
struct SheetChannel {
  std::string channel;   ///< call, email, text, person, letter; "" when none of them is named
  std::string direction; ///< in, out
  std::string who;
  std::string where;
};
[[nodiscard]] SheetChannel channelOf(std::string_view cell);
/// The words for it on a sheet; read back by `channelOf`.
[[nodiscard]] std::string channelText(const SheetChannel& channel);

} // namespace leadhand
