#pragma once
#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace leadhand {

/// A moment: UTC milliseconds since 1970. 0 means "none".
struct Instant {
  std::int64_t ms = 0;
  auto operator<=>(const Instant&) const = default;
  explicit operator bool() const { return ms != 0; }
  /// "2011-09-01T10:12:00Z"
  [[nodiscard]] std::string iso() const;
};

/// A day of the calendar, with no zone: the day something was said or is due. Default: none.
class Date {
 public:
  Date() = default;
  explicit Date(std::chrono::sys_days day) : m_day(day) {}
  /// None if there is no such day.
  [[nodiscard]] static std::optional<Date> of(int year, unsigned month, unsigned day);
  /// Only "YYYY-MM-DD".
  [[nodiscard]] static std::optional<Date> fromIso(std::string_view text);
  /// The local day at `at`, `offsetMinutes` east of UTC.
  [[nodiscard]] static Date at(Instant at, int offsetMinutes);

  auto operator<=>(const Date&) const = default;
  [[nodiscard]] bool isNone() const { return !m_day; }
  explicit operator bool() const { return m_day.has_value(); }
  /// "2011-09-04", or "" for none.
  [[nodiscard]] std::string iso() const;
  [[nodiscard]] std::chrono::sys_days day() const { return m_day.value_or(std::chrono::sys_days{}); }
  [[nodiscard]] std::chrono::year_month_day ymd() const { return std::chrono::year_month_day{day()}; }
  [[nodiscard]] Date plusDays(int days) const;
  /// This minus other, in days.
  [[nodiscard]] int daysSince(const Date& other) const;

 private:
  std::optional<std::chrono::sys_days> m_day;
};

/// Reads a date as people keep them on sheets: "Sept. 1/11", "Oct. 23/11", "Sept 6 /11", "9.4.11", "9/14/11"
/// (month first), "20 Sep 2011", "2011-09-21". Two-digit years are 2000 and later. Days that don't exist:
/// none.
[[nodiscard]] std::optional<Date> dateFromSheet(std::string_view text);

/// A date found at the end of a cell ("... grower order. 9.4.11", "... (John Oct. 25)" needs `yearHint`).
struct FoundDate {
  Date date;
  std::size_t from = 0; ///< where in the text it begins
};
[[nodiscard]] std::optional<FoundDate> dateAtEnd(std::string_view text);

} // namespace leadhand
