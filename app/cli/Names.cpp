#include "app/cli/Names.h"

#include "core/base/Text.h"
#include "core/work/Customers.h"
#include "core/work/Office.h"
#include "core/work/Opportunities.h"

#include <charconv>
#include <chrono>
#include <optional>
#include <string_view>

namespace leadhand::cli {

Result<Id> customerNamed(Session& session, const std::string& name) {
  return Customers(session.store()).find(name);
}

Result<Id> personNamed(Session& session, const std::string& name) {
  if (name.empty())
    return Id{};
  return Team(session.store()).find(name);
}

Result<Id> serviceNamed(Session& session, const std::string& title) {
  if (title.empty())
    return Id{};
  std::string titles;
  for (const Named& service : Opportunities(session.store()).services()) {
    if (folded(service.name) == folded(title) || service.id == Id::fromText(title).value_or(Id{}))
      return service.id;
    titles += (titles.empty() ? "" : ", ") + service.name;
  }
  return fail(ErrorCode::unknownRecord, title,
              titles.empty() ? "there are no service cards here, sync first" : "the cards are: " + titles);
}

Result<Id> idTyped(const std::string& text) {
  const auto id = Id::fromText(text);
  if (!id)
    return fail(ErrorCode::unknownRecord, text);
  return *id;
}

Result<Date> dayTyped(const std::string& text) {
  if (text.empty())
    return Date{};
  const auto day = dateFromSheet(text);
  if (!day)
    return fail(ErrorCode::badDate, text);
  return *day;
}

namespace {

/// The moment of a local time of that day.
Instant localMoment(Session& session, Date day, std::int64_t minutes) {
  const auto midnight = std::chrono::duration_cast<std::chrono::milliseconds>(day.day().time_since_epoch());
  Instant at{midnight.count() + minutes * 60'000};
  at.ms -= std::int64_t{session.clock().offsetMinutes(at)} * 60'000;
  return at;
}

std::optional<std::int64_t> numberIn(std::string_view digits) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  const bool isNumber = error == std::errc() && end == digits.data() + digits.size() && number >= 0;
  return isNumber ? std::optional<std::int64_t>(number) : std::nullopt;
}

} // namespace

Result<Instant> momentTyped(Session& session, const std::string& text) {
  constexpr std::int64_t endOfDay = 17 * 60;
  const std::string_view all = text;
  if (all.size() > 1 && all.back() == 'h')
    if (const auto hours = numberIn(all.substr(0, all.size() - 1)))
      return Instant{session.clock().now().ms + *hours * 3'600'000};
  if (const auto colon = all.find(':'); colon != std::string_view::npos) {
    const auto hour = numberIn(all.substr(0, colon));
    const auto minute = numberIn(all.substr(colon + 1));
    if (!hour || !minute || *hour > 23 || *minute > 59)
      return fail(ErrorCode::badDate, text);
    return localMoment(session, session.today(), *hour * 60 + *minute);
  }
  LEADHAND_ASSIGN(const Date day, dayTyped(text));
  if (!day)
    return fail(ErrorCode::badDate, "by when");
  return localMoment(session, day, endOfDay);
}

Result<std::int64_t> quantityTyped(const std::string& text) {
  const std::size_t point = text.find_first_of(".,");
  const auto whole = numberIn(std::string_view(text).substr(0, point));
  std::string rest = point == std::string::npos ? "" : text.substr(point + 1);
  const bool isShort = rest.size() <= 3;
  rest.resize(3, '0');
  const auto part = numberIn(rest);
  if (!whole || !part || !isShort || *whole > 1'000'000)
    return fail(ErrorCode::badValue, "quantity: " + text, "write it as 4 or 2.5");
  return *whole * 1000 + *part;
}

} // namespace leadhand::cli
