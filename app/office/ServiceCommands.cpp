// Service cards: what the company offers, in words that help people on site to recognise where it helps.
#include "app/office/OfficeCommands.h"
#include "app/office/OfficeRecords.h"
#include "core/base/Text.h"

#include <algorithm>
#include <fmt/format.h>

namespace leadhand::office {
namespace {

/// Signs stand one a line on the card; an option may be given several times, or hold several lines.
std::vector<std::string> signsIn(const std::string& lines) {
  std::vector<std::string> signs;
  for (std::size_t at = 0; at <= lines.size();) {
    const std::size_t end = std::min(lines.find('\n', at), lines.size());
    if (const std::string sign(trimmedText(std::string_view(lines).substr(at, end - at))); !isBlank(sign))
      signs.push_back(sign);
    at = end + 1;
  }
  return signs;
}

/// All of them on the card, one a line.
std::string linesOf(const std::vector<std::string>& typed) {
  std::string lines;
  for (const std::string& one : typed)
    for (const std::string& sign : signsIn(one))
      lines += (lines.empty() ? "" : "\n") + sign;
  return lines;
}

Json documentOf(const ServiceCard& card, const std::string& ask) {
  return Json{{"id", card.id.text()},
              {"name", card.title},
              {"summary", orNull(card.summary)},
              {"what", orNull(card.what)},
              {"not_ours", orNull(card.notOurs)},
              {"facts", signsIn(card.facts)},
              {"leave_behind", orNull(card.leaveBehind)},
              {"signs", signsIn(card.signs)},
              {"do", orNull(card.doLine)},
              {"dont", orNull(card.dontLine)},
              {"season", orNull(card.season)},
              {"ask", orNull(ask)}};
}

/// One line of an option; a card is read at a glance.
Result<std::string> lineOf(const std::string& typed, const char* option) {
  std::string line(trimmedText(typed));
  if (hasHiddenSigns(line))
    return fail(ErrorCode::badValue, option, "write it on one line, in signs that can be seen");
  return line;
}

} // namespace

OfficeCommands::Answer OfficeCommands::addService(const OfficeCall& call) {
  ServiceCard card;
  LEADHAND_ASSIGN(card.title, lineOf(call.name, "--name"));
  if (isBlank(card.title))
    return fail(ErrorCode::emptyText, "--name");
  for (const ServiceCard& known : recordsOf<ServiceCard>(m_hub.store()))
    if (folded(known.title) == folded(card.title))
      return fail(ErrorCode::alreadyExists, known.title);
  LEADHAND_ASSIGN(card.summary, lineOf(call.summary, "--summary"));
  LEADHAND_ASSIGN(card.doLine, lineOf(call.doLine, "--do"));
  LEADHAND_ASSIGN(card.dontLine, lineOf(call.dontLine, "--dont"));
  LEADHAND_ASSIGN(card.season, lineOf(call.season, "--season"));
  LEADHAND_ASSIGN(card.what, lineOf(call.what, "--what"));
  LEADHAND_ASSIGN(card.notOurs, lineOf(call.notOurs, "--not-ours"));
  LEADHAND_ASSIGN(card.leaveBehind, lineOf(call.leaveBehind, "--leave-behind"));
  card.signs = linesOf(call.signs);
  card.facts = linesOf(call.facts);
  std::string ask;
  if (!call.person.empty()) {
    LEADHAND_ASSIGN(const Person person, findPerson(m_hub.store(), call.person));
    card.ask = person.id;
    ask = person.name;
  }
  card.id = m_hub.newId();
  LEADHAND_TRY(m_hub.write(Id{}, {insertOf(card)}));
  return endingOf(
      call, documentOf(card, ask),
      fmt::format("The card {} is on every device from its next sync on: {}\n", card.title, card.id.text()));
}

OfficeCommands::Answer OfficeCommands::listServices(const OfficeCall& call) {
  auto cards = recordsOf<ServiceCard>(m_hub.store());
  std::sort(cards.begin(), cards.end(), [](const ServiceCard& one, const ServiceCard& other) {
    return std::pair(folded(one.title), one.id) < std::pair(folded(other.title), other.id);
  });
  Json items = Json::array();
  std::string lines;
  for (const ServiceCard& card : cards) {
    const auto ask = m_hub.store().read(Kind::person, card.ask);
    items.push_back(documentOf(card, ask ? fromRow<Person>(ask->row).name : std::string()));
    lines += fmt::format("{}  {}\n", card.title, card.id.text());
    for (const std::string& sign : signsIn(card.signs))
      lines += fmt::format("  look for: {}\n", sign);
    if (!card.doLine.empty())
      lines += fmt::format("  do: {}\n", card.doLine);
    if (!card.dontLine.empty())
      lines += fmt::format("  don't: {}\n", card.dontLine);
  }
  return endingOf(call, Json{{"items", std::move(items)}}, lines.empty() ? "No service cards yet.\n" : lines);
}

} // namespace leadhand::office
