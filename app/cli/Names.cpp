#include "app/cli/Names.h"

#include "core/base/Text.h"
#include "core/work/Customers.h"
#include "core/work/Office.h"
#include "core/work/Opportunities.h"

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

} // namespace leadhand::cli
