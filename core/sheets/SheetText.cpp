#include "core/sheets/SheetText.h"

#include <array>
#include <cctype>
#include <fmt/format.h>

namespace leadhand {
namespace {

bool isBlank(char c) {
  return std::isspace(static_cast<unsigned char>(c)) != 0;
}
bool isDigit(char c) {
  return c >= '0' && c <= '9';
}
bool isNameLetter(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || std::isalpha(byte) != 0;
}

/// One to three words that begin with a capital (or a letter outside ASCII), as names do.
bool looksLikeName(std::string_view text) {
  if (text.empty() || text.size() > 60)
    return false;
  int words = 0;
  bool inWord = false;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == ' ') {
      inWord = false;
      continue;
    }
    if (!isNameLetter(c) && c != '.' && c != '\'' && c != '-')
      return false;
    if (!inWord && (++words > 3 || (byte < 0x80 && std::isupper(byte) == 0)))
      return false;
    inWord = true;
  }
  return words > 0;
}

/// A day and month that were noted without their year: the year of `hint`, or the next one when the day would
/// lie well before it.
std::optional<Date> nearHint(std::string_view monthAndDay, Date hint) {
  if (hint.isNone())
    return std::nullopt;
  const int year = static_cast<int>(hint.ymd().year());
  for (const int candidate : {year, year + 1}) {
    const auto date = dateFromSheet(fmt::format("{} {}", monthAndDay, candidate));
    if (date && date->daysSince(hint) >= -31)
      return date;
  }
  return dateFromSheet(fmt::format("{} {}", monthAndDay, year));
}

/// How a run of characters is read: not as a date at all, as a day of the calendar, or as one that is on
/// none.
enum class Reading { none, date, noSuchDay };

struct Read {
  Reading reading = Reading::none;
  Date date;
};

/// "9.31.11" and "2011-02-30" are meant as dates; "555-123-4567" and "1/2" are not.
bool threeNumbers(std::string_view text) {
  std::array<int, 3> digits{};
  std::size_t part = 0;
  for (const char c : text) {
    if (isDigit(c)) {
      ++digits[part];
      continue;
    }
    if ((c != '.' && c != '/' && c != '-') || digits[part] == 0 || ++part == digits.size())
      return false;
  }
  const bool dayFirst = digits[0] <= 2 && digits[1] <= 2 && (digits[2] == 2 || digits[2] == 4);
  const bool yearFirst = digits[0] == 4 && digits[1] <= 2 && digits[2] <= 2;
  return part == 2 && digits[2] > 0 && (dayFirst || yearFirst);
}

bool isMonthWord(std::string_view word) {
  return dateFromSheet(fmt::format("{} 1 2000", word)).has_value() && isNameLetter(word.front());
}

Read readAsDate(std::string_view text, Date hint) {
  const std::size_t gap = text.find_first_of(" ");
  const bool monthFirst = gap != std::string_view::npos && isMonthWord(text.substr(0, gap));
  const bool noYear = monthFirst && text.find_first_of(" /,", gap + 1) == std::string_view::npos &&
                      text.size() - gap <= 3 && isDigit(text[gap + 1]);
  if (noYear) {
    const auto date = nearHint(text, hint);
    return {date ? Reading::date : Reading::noSuchDay, date.value_or(Date{})};
  }
  const bool written =
      threeNumbers(text) || monthFirst || (gap != std::string_view::npos && isDigit(text[0]));
  if (!written)
    return {};
  if (const auto date = dateFromSheet(text))
    return {Reading::date, *date};
  if (threeNumbers(text))
    return {Reading::noSuchDay, {}};
  // "Sept. 31/11": a month's name and numbers that fit no day of it.
  if (monthFirst && text.size() > gap + 1 && isDigit(text[gap + 1]) &&
      threeNumbers(fmt::format("1.{}", text.substr(gap + 1))))
    return {Reading::noSuchDay, {}};
  return {};
}

/// Signs that people put behind a date without meaning them as part of it.
std::string_view withoutTail(std::string_view word) {
  while (!word.empty() && (word.back() == '.' || word.back() == ',' || word.back() == ';' ||
                           word.back() == ':' || word.back() == ')'))
    word.remove_suffix(1);
  return word;
}

struct Word {
  std::size_t from = 0;
  std::size_t to = 0;
};

std::vector<Word> wordsOf(std::string_view text) {
  std::vector<Word> words;
  for (std::size_t i = 0; i < text.size();) {
    if (isBlank(text[i])) {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < text.size() && !isBlank(text[end]))
      ++end;
    words.push_back({i, end});
    i = end;
  }
  return words;
}

/// The longest date that begins with word `first`.
std::optional<DateInText> dateFromWord(std::string_view text, const std::vector<Word>& words,
                                       std::size_t first, Date hint) {
  std::optional<DateInText> found;
  for (std::size_t last = first; last < words.size() && last < first + 4; ++last) {
    const std::size_t from = words[first].from;
    const std::string_view piece = withoutTail(text.substr(from, words[last].to - from));
    const Read read = readAsDate(piece, hint);
    if (read.reading == Reading::none || (read.reading == Reading::noSuchDay && found && found->exists))
      continue;
    found = DateInText{read.date, from, from + piece.size(), read.reading == Reading::date, false};
  }
  if (found) {
    const std::string_view tail = text.substr(found->to);
    found->wholeEnd = tail.find_first_not_of(" \t\r\n.") == std::string_view::npos;
  }
  return found;
}

struct ChannelWord {
  std::string_view word;
  std::string_view channel;
};
constexpr std::array channelWords = std::to_array<ChannelWord>({{"called", "call"},
                                                                {"phoned", "call"},
                                                                {"phone", "call"},
                                                                {"call", "call"},
                                                                {"e-mailed", "email"},
                                                                {"e-mail", "email"},
                                                                {"emailed", "email"},
                                                                {"email", "email"},
                                                                {"texted", "text"},
                                                                {"text", "text"},
                                                                {"sms", "text"},
                                                                {"in person", "person"},
                                                                {"person", "person"},
                                                                {"visit", "person"},
                                                                {"letter", "letter"},
                                                                {"fax", "letter"}});

/// Takes `word` off the front when it stands there as a whole word.
bool takeWord(std::string_view& text, std::string_view word) {
  if (foldedSheetName(text.substr(0, word.size())) != word)
    return false;
  if (text.size() > word.size() && !isBlank(text[word.size()]))
    return false;
  text = trimmedText(text.substr(word.size()));
  return true;
}

} // namespace

std::string_view trimmedText(std::string_view text) {
  while (!text.empty() && isBlank(text.front()))
    text.remove_prefix(1);
  while (!text.empty() && isBlank(text.back()))
    text.remove_suffix(1);
  return text;
}

std::string foldedSheetName(std::string_view text) {
  std::string folded;
  for (const char c : trimmedText(text)) {
    if (isBlank(c)) {
      if (folded.back() != ' ')
        folded += ' ';
    } else {
      folded += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
  }
  return folded;
}

SheetEntry entrySignedAtStart(std::string_view raw) {
  const std::string_view text = trimmedText(raw);
  if (!text.empty() && text.front() == '(') {
    const std::size_t close = text.find(')');
    if (close != std::string_view::npos && looksLikeName(trimmedText(text.substr(1, close - 1))))
      return {std::string(trimmedText(text.substr(1, close - 1))),
              std::string(trimmedText(text.substr(close + 1))),
              {}};
  }
  return {"", std::string(text), {}};
}

std::optional<SheetEntry> entrySignedAtEnd(std::string_view raw, Date hint) {
  const SheetEntry atStart = entrySignedAtStart(raw);
  if (!atStart.signature.empty())
    return atStart;
  const std::string_view text = trimmedText(raw);
  const std::size_t open = text.rfind('(');
  if (text.empty() || text.back() != ')' || open == std::string_view::npos)
    return SheetEntry{"", std::string(text), {}};
  const std::string_view inside = trimmedText(text.substr(open + 1, text.size() - open - 2));
  const std::string rest(trimmedText(text.substr(0, open)));
  if (looksLikeName(inside))
    return SheetEntry{std::string(inside), rest, {}};
  const auto date = lastDateIn(inside, hint);
  const std::string_view name = trimmedText(inside.substr(0, date ? date->from : 0));
  if (!date || !date->wholeEnd || !looksLikeName(name))
    return SheetEntry{"", std::string(text), {}};
  if (!date->exists)
    return std::nullopt;
  return SheetEntry{std::string(name), rest, date->date};
}

std::vector<std::string> notesOf(std::string_view cell) {
  std::vector<std::string> notes;
  std::string current;
  for (std::size_t at = 0; at <= cell.size();) {
    const std::size_t end = std::min(cell.find('\n', at), cell.size());
    std::string_view line = cell.substr(at, end - at);
    if (!line.empty() && line.back() == '\r')
      line.remove_suffix(1);
    const bool begins = !entrySignedAtStart(line).signature.empty();
    if (begins && !trimmedText(current).empty()) {
      notes.emplace_back(trimmedText(current));
      current.clear();
    }
    if (!current.empty())
      current += '\n';
    current += line;
    at = end + 1;
  }
  if (!trimmedText(current).empty())
    notes.emplace_back(trimmedText(current));
  return notes;
}

std::optional<DateInText> lastDateIn(std::string_view text, Date hint) {
  const std::vector<Word> words = wordsOf(text);
  std::optional<DateInText> last;
  for (std::size_t first = 0; first < words.size(); ++first)
    if (const auto found = dateFromWord(text, words, first, hint);
        found && (!last || found->from >= last->to))
      last = found;
  return last;
}

std::optional<DateInText> dateAtStart(std::string_view text, Date hint) {
  const std::vector<Word> words = wordsOf(text);
  return words.empty() ? std::nullopt : dateFromWord(text, words, 0, hint);
}

SheetChannel channelOf(std::string_view cell) {
  std::string_view rest = trimmedText(cell);
  SheetChannel result;
  result.direction = "in";
  for (const ChannelWord& candidate : channelWords)
    if (takeWord(rest, candidate.word)) {
      result.channel = candidate.channel;
      break;
    }
  if (result.channel.empty()) {
    result.where = std::string(rest.substr(0, 200));
    return result;
  }
  if (takeWord(rest, "by"))
    result.direction = "out";
  else if (!takeWord(rest, "to"))
    (void)takeWord(rest, "from");
  const std::size_t at = foldedSheetName(rest).find(" at ");
  if (at != std::string::npos && at + 4 < rest.size()) {
    result.where = std::string(trimmedText(rest.substr(at + 4)));
    rest = trimmedText(rest.substr(0, at));
  }
  if (foldedSheetName(rest) == "office" && result.where.empty())
    result.where = "office";
  else
    result.who = std::string(rest);
  return result;
}

std::string channelText(const SheetChannel& channel) {
  std::string text = channel.channel == "call"     ? "Called"
                     : channel.channel == "email"  ? "Email"
                     : channel.channel == "text"   ? "Text"
                     : channel.channel == "person" ? "In person"
                     : channel.channel == "letter" ? "Letter"
                                                   : "";
  if (text.empty())
    return channel.where;
  const bool out = channel.direction == "out";
  const std::string_view link = out ? " by " : channel.channel == "call" ? " " : " to ";
  if (!channel.who.empty())
    text += fmt::format("{}{}", link, channel.who);
  if (!channel.where.empty())
    text += channel.who.empty() ? fmt::format(" to {}", channel.where) : fmt::format(" at {}", channel.where);
  return text;
}

} // namespace leadhand
