// How opportunities are handed over, what asks after them, and the condition of things.
#include "app/cli/Commands.h"
#include "app/cli/Json.h"
#include "app/cli/Names.h"
#include "app/cli/Text.h"
#include "core/work/HandoverRules.h"
#include "core/work/Opportunities.h"
#include "core/work/Readings.h"

#include <algorithm>
#include <fmt/format.h>

namespace leadhand::cli {
namespace {

constexpr std::int64_t centsInOne = 100;
/// More than any rule may name, so that nothing wraps round on the way to cents.
constexpr std::int64_t mostUnits = 1'000'000'000'000;

Result<Cents> centsTyped(std::int64_t units) {
  if (units < 0 || units > mostUnits)
    return fail(ErrorCode::badValue, "size: " + std::to_string(units), "write whole units of the currency");
  return Cents{units * centsInOne};
}

Json sizeJson(const Cents& cents) {
  return cents.value > 0 ? Json(cents.value / centsInOne) : Json(nullptr);
}

Json documentOf(const OpportunityRuleView& view) {
  Json json;
  json["id"] = idJson(view.id);
  json["name"] = view.name;
  putNamed(json, "service", view.service);
  json["nature"] = wordJson(view.nature);
  json["from"] = sizeJson(view.sizeFrom);
  json["below"] = sizeJson(view.sizeBelow);
  json["mode"] = view.mode;
  json["level"] = view.level;
  json["mind"] = view.mind;
  json["since"] = dayJson(view.since);
  json["holds"] = !view.off;
  json["version"] = view.version;
  json["receipt"] = wordJson(view.receipt);
  return json;
}

std::string lineOf(const OpportunityRuleView& view) {
  return fmt::format("{}: {}, {}{}  {}\n", view.name, view.mode, view.level, view.off ? " (off)" : "",
                     view.id.text());
}

Json documentOf(const ReadingView& view) {
  Json json;
  json["id"] = idJson(view.id);
  putNamed(json, "customer", view.customer);
  putNamed(json, "author", view.author);
  json["what"] = view.what;
  json["reading"] = view.reading;
  json["advice"] = view.advice;
  json["due"] = dayJson(view.due);
  json["season"] = wordJson(view.season);
  json["is_due"] = view.isDue;
  putNamed(json, "service", view.service);
  json["read_on"] = dayJson(view.readOn);
  json["settled_on"] = dayJson(view.settledOn);
  json["settled_as"] = wordJson(view.settledAs);
  json["receipt"] = view.receipt;
  return json;
}

std::string lineOf(const ReadingView& view) {
  return fmt::format("{}: {}, look again {}{}  {}\n", view.what, view.reading, dayText(view.due),
                     view.settledOn ? " (" + view.settledAs + ")" : "", view.id.text());
}

template <class View>
Answer listed(const std::vector<View>& views, const char* none) {
  Json items = Json::array();
  std::string text;
  for (const View& view : views) {
    items.push_back(documentOf(view));
    text += lineOf(view);
  }
  return {Json{{"items", std::move(items)}}, text.empty() ? none : text};
}

Result<Answer> shown(Session& session, const Id& reading) {
  LEADHAND_ASSIGN(const ReadingView view, Readings(session.store()).show(reading));
  return Answer{documentOf(view), lineOf(view)};
}

} // namespace

Result<Answer> run(const OpportunityNudge& typed, Session& session) {
  LEADHAND_ASSIGN(const Id id, idTyped(typed.id));
  LEADHAND_ASSIGN([[maybe_unused]] const Id note, Opportunities(session.store()).nudge(id, typed.text));
  LEADHAND_ASSIGN(const OpportunityView view, Opportunities(session.store()).show(id));
  return recordAnswer(view);
}

Result<Answer> run(const PolicySet& typed, Session& session) {
  HandoverRules rules(session.store());
  HandoverRules::NewRule rule;
  rule.name = typed.name;
  LEADHAND_ASSIGN(rule.service, serviceNamed(session, typed.service));
  rule.nature = typed.nature;
  LEADHAND_ASSIGN(rule.sizeFrom, centsTyped(typed.from));
  LEADHAND_ASSIGN(rule.sizeBelow, centsTyped(typed.below));
  rule.mode = typed.mode;
  rule.level = typed.level;
  rule.mind = typed.mind;
  LEADHAND_ASSIGN(rule.since, dayTyped(typed.since));
  rule.off = typed.off;
  LEADHAND_ASSIGN(const Id id, rules.setRule(rule));
  const auto all = rules.list();
  const auto made =
      std::find_if(all.begin(), all.end(), [&](const OpportunityRuleView& view) { return view.id == id; });
  if (made == all.end())
    return fail(ErrorCode::unknownRecord, id.text());
  return Answer{documentOf(*made), lineOf(*made)};
}

Result<Answer> run(const PolicyList&, Session& session) {
  return listed(HandoverRules(session.store()).list(),
                "No rules here: what is spotted asks for permission.\n");
}

Result<Answer> run(const PolicyTry& typed, Session& session) {
  const HandoverRules rules(session.store());
  HandoverRules::Asked asked;
  LEADHAND_ASSIGN(asked.customer, customerNamed(session, typed.customer));
  LEADHAND_ASSIGN(asked.service, serviceNamed(session, typed.service));
  if (typed.size >= 0) {
    LEADHAND_ASSIGN(const Cents size, centsTyped(typed.size));
    asked.sized = true;
    asked.size = {size, Cents{size.value + 1}};
  }
  const Handover holds = rules.decide(asked);
  Json json;
  json["mode"] = holds.mode;
  json["level"] = holds.level;
  json["rule"] = wordJson(holds.name);
  json["rule_id"] = idJson(holds.rule);
  json["version"] = holds.version;
  json["mind"] = holds.mind;
  return Answer{json, fmt::format("{}, {}: {}\n", holds.mode, holds.level,
                                  holds.name.empty() ? "no rule speaks of it" : holds.name)};
}

Result<Answer> run(const ReadingAdd& typed, Session& session) {
  Readings::NewReading reading;
  LEADHAND_ASSIGN(reading.customer, customerNamed(session, typed.customer));
  reading.what = typed.what;
  reading.reading = typed.reading;
  reading.advice = typed.advice;
  LEADHAND_ASSIGN(reading.due, dayTyped(typed.on));
  reading.season = typed.season;
  LEADHAND_ASSIGN(reading.service, serviceNamed(session, typed.service));
  LEADHAND_ASSIGN(const Id id, Readings(session.store()).add(reading));
  return shown(session, id);
}

Result<Answer> run(const ReadingList& typed, Session& session) {
  LEADHAND_ASSIGN(const Id customer, customerNamed(session, typed.customer));
  return listed(Readings(session.store()).list(customer), "Nothing was read there.\n");
}

Result<Answer> run(const ReadingSettle& typed, Session& session) {
  LEADHAND_ASSIGN(const Id id, idTyped(typed.id));
  LEADHAND_TRY(Readings(session.store()).settle(id, typed.as));
  return shown(session, id);
}

} // namespace leadhand::cli
