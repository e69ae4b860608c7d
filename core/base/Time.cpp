#include "core/base/Time.h"

#include <array>
#include <cctype>
#include <fmt/format.h>

namespace leadhand {
namespace {

constexpr std::array monthNames{"jan", "feb", "mar", "apr", "may", "jun",
                                "jul", "aug", "sep", "oct", "nov", "dec"};

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

/// A word or number of a date as it stands on a sheet.
struct Part {
  bool isNumber = false;
  int number = 0;
  int digits = 0;
  int month = 0; ///< 1 to 12 for a month's name
  char before = 0;
};

/// "Sept" and "September" are September; "Septic" is no month.
int monthOf(std::string_view word) {
  static constexpr std::array full{"january", "february", "march",     "april",   "may",      "june",
                                   "july",    "august",   "september", "october", "november", "december"};
  std::string lower;
  for (const char c : word)
    lower += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  if (lower.size() < 3)
    return 0;
  for (std::size_t i = 0; i < full.size(); ++i)
    if (std::string_view(full[i]).substr(0, lower.size()) == lower && lower.substr(0, 3) == monthNames[i])
      return static_cast<int>(i) + 1;
  return 0;
}

/// Splits into at most three parts; false when something else than a date stands there.
bool partsOf(std::string_view text, std::array<Part, 3>& parts, std::size_t& count) {
  count = 0;
  char separator = 0;
  for (std::size_t i = 0; i < text.size();) {
    const char c = text[i];
    if (c == ' ' || c == '.' || c == '/' || c == '-' || c == ',') {
      separator = separator == 0 || separator == ' ' ? c : separator;
      ++i;
      continue;
    }
    if (count == parts.size())
      return false;
    Part part;
    part.before = separator;
    separator = 0;
    std::size_t end = i;
    if (isDigit(c)) {
      while (end < text.size() && isDigit(text[end]))
        ++end;
      part.isNumber = true;
      part.digits = static_cast<int>(end - i);
      if (part.digits > 4)
        return false;
      for (std::size_t k = i; k < end; ++k)
        part.number = part.number * 10 + (text[k] - '0');
    } else {
      while (end < text.size() && std::isalpha(static_cast<unsigned char>(text[end])))
        ++end;
      part.month = monthOf(text.substr(i, end - i));
      if (part.month == 0)
        return false;
    }
    parts[count++] = part;
    i = end;
  }
  return count > 0;
}

int fullYear(const Part& part) {
  return part.digits <= 2 ? 2000 + part.number : part.number;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front())))
    text.remove_prefix(1);
  while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back())))
    text.remove_suffix(1);
  return text;
}

} // namespace

std::string Instant::iso() const {
  const auto days = std::chrono::floor<std::chrono::days>(
      std::chrono::sys_time<std::chrono::milliseconds>(std::chrono::milliseconds(ms)));
  const std::int64_t second = (ms - std::chrono::milliseconds(days.time_since_epoch()).count()) / 1000;
  return fmt::format("{}T{:02}:{:02}:{:02}Z", Date(days).iso(), second / 3600, second / 60 % 60, second % 60);
}

std::optional<Date> Date::of(int year, unsigned month, unsigned day) {
  const std::chrono::year_month_day ymd{std::chrono::year(year), std::chrono::month(month),
                                        std::chrono::day(day)};
  if (!ymd.ok() || year < 1000 || year > 9999)
    return std::nullopt;
  return Date(std::chrono::sys_days(ymd));
}

std::optional<Date> Date::fromIso(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-')
    return std::nullopt;
  for (const std::size_t i : {0U, 1U, 2U, 3U, 5U, 6U, 8U, 9U})
    if (!isDigit(text[i]))
      return std::nullopt;
  const auto number = [&](std::size_t from, std::size_t size) {
    int value = 0;
    for (std::size_t i = from; i < from + size; ++i)
      value = value * 10 + (text[i] - '0');
    return value;
  };
  return of(number(0, 4), static_cast<unsigned>(number(5, 2)), static_cast<unsigned>(number(8, 2)));
}

Date Date::at(Instant at, int offsetMinutes) {
  const std::chrono::sys_time<std::chrono::milliseconds> local{std::chrono::milliseconds(at.ms) +
                                                               std::chrono::minutes(offsetMinutes)};
  return Date(std::chrono::floor<std::chrono::days>(local));
}

std::string Date::iso() const {
  if (!m_day)
    return {};
  const auto parts = ymd();
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(parts.year()),
                     static_cast<unsigned>(parts.month()), static_cast<unsigned>(parts.day()));
}

Date Date::plusDays(int days) const {
  return Date(day() + std::chrono::days(days));
}

int Date::daysSince(const Date& other) const {
  return static_cast<int>((day() - other.day()).count());
}

std::optional<Date> dateFromSheet(std::string_view raw) {
  const std::string_view text = trimmed(raw);
  if (const auto iso = Date::fromIso(text))
    return iso;
  std::array<Part, 3> parts;
  std::size_t count = 0;
  if (!partsOf(text, parts, count) || count != 3)
    return std::nullopt;
  const auto& [first, second, third] = parts;
  const auto make = [](const Part& year, int month, const Part& day) -> std::optional<Date> {
    if (day.digits > 2 || month < 1 || (year.digits != 2 && year.digits != 4))
      return std::nullopt;
    return Date::of(fullYear(year), static_cast<unsigned>(month), static_cast<unsigned>(day.number));
  };
  if (first.month != 0 && second.isNumber && third.isNumber) // "Sept. 1/11", "Oct 23, 2011"
    return make(third, first.month, second);
  if (first.isNumber && second.month != 0 && third.isNumber) // "20 Sep 2011"
    return make(third, second.month, first);
  if (first.isNumber && second.isNumber && third.isNumber) {
    if (first.digits == 4) // "2011/9/21"
      return make(first, second.number, third);
    if (first.digits <= 2) // month first: "9.4.11", "9/14/11"
      return make(third, first.number, second);
  }
  return std::nullopt;
}

std::optional<FoundDate> dateAtEnd(std::string_view text) {
  std::size_t end = text.size();
  while (end > 0 && (std::isspace(static_cast<unsigned char>(text[end - 1])) || text[end - 1] == '.'))
    --end;
  // A date is at most four words long ("20 Sep 2011", "Sept 6 /11"); the longest reading wins.
  std::optional<FoundDate> found;
  std::size_t from = end;
  for (int words = 0; words < 4 && from > 0; ++words) {
    while (from > 0 && std::isspace(static_cast<unsigned char>(text[from - 1])))
      --from;
    while (from > 0 && !std::isspace(static_cast<unsigned char>(text[from - 1])))
      --from;
    if (const auto date = dateFromSheet(text.substr(from, end - from)))
      found = FoundDate{*date, from};
  }
  return found;
}

} // namespace leadhand
