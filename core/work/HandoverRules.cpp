#include "core/work/HandoverRules.h"

#include "core/base/Text.h"
#include "core/schema/Records.h"
#include "core/work/Reading.h"

#include <algorithm>

namespace leadhand {
namespace {

/// Ten million of the currency: no site is larger, and a slip of the finger is.
constexpr std::int64_t mostCents = 1'000'000'000;

std::vector<OpportunityRule> rulesOf(const DeviceStore& store) {
  return rowsBy<OpportunityRule>(store, queries::rulesOfOpportunities);
}

Status check(const DeviceStore& store, const HandoverRules::NewRule& rule) {
  if (isBlank(rule.name))
    return fail(ErrorCode::emptyText, "name");
  if (!isHandoverMode(rule.mode))
    return fail(ErrorCode::badValue, "mode: " + rule.mode, "use pass, permission or agree");
  if (!isInvolvementLevel(rule.level))
    return fail(ErrorCode::badValue, "level: " + rule.level, "use none, some, most or all");
  const std::int64_t from = rule.sizeFrom.value;
  const std::int64_t below = rule.sizeBelow.value;
  if (from < 0 || below < 0 || from > mostCents || below > mostCents || (below > 0 && below <= from))
    return fail(ErrorCode::badValue, "size", "from less to more, in cents, at most ten million whole ones");
  if (rule.service && !store.readRow(Kind::serviceCard, rule.service))
    return fail(ErrorCode::unknownRecord, "service " + rule.service.text());
  return {};
}

} // namespace

Result<Id> HandoverRules::setRule(const NewRule& rule) {
  LEADHAND_TRY(check(m_store, rule));
  const auto rules = rulesOf(m_store);
  const auto known = std::find_if(rules.begin(), rules.end(), [&](const OpportunityRule& one) {
    return folded(one.name) == folded(rule.name);
  });
  const bool isNew = known == rules.end();
  OpportunityRule row;
  if (isNew)
    row.id = m_store.newId();
  else
    row = *known;
  row.name = rule.name;
  row.service = rule.service;
  row.nature = rule.nature;
  row.sizeFrom = rule.sizeFrom;
  row.sizeBelow = rule.sizeBelow;
  row.mode = rule.mode;
  row.level = rule.level;
  row.mind = rule.mind;
  row.since = rule.since ? rule.since : row.since ? row.since : localToday(m_store);
  row.off = rule.off;
  if (isNew) {
    LEADHAND_TRY(m_store.write(insertOf(row)));
    return row.id;
  }
  LEADHAND_TRY(m_store.write(UpdateOf<OpportunityRule>(row.id)
                                 .with(&OpportunityRule::name, row.name)
                                 .with(&OpportunityRule::service, row.service)
                                 .with(&OpportunityRule::nature, row.nature)
                                 .with(&OpportunityRule::sizeFrom, row.sizeFrom)
                                 .with(&OpportunityRule::sizeBelow, row.sizeBelow)
                                 .with(&OpportunityRule::mode, row.mode)
                                 .with(&OpportunityRule::level, row.level)
                                 .with(&OpportunityRule::mind, row.mind)
                                 .with(&OpportunityRule::since, row.since)
                                 .with(&OpportunityRule::off, row.off)
                                 .edit));
  return row.id;
}

std::vector<OpportunityRuleView> HandoverRules::list() const {
  Reading reading(m_store);
  std::vector<OpportunityRuleView> views;
  for (const OpportunityRule& row : rulesOf(m_store))
    views.push_back({row.id, row.name, reading.service(row.service), row.nature, row.sizeFrom, row.sizeBelow,
                     row.mode, row.level, row.mind, row.since, row.off, row.version,
                     reading.receipt(row, Kind::opportunityRule)});
  std::sort(views.begin(), views.end(), [](const OpportunityRuleView& one, const OpportunityRuleView& other) {
    return std::pair(folded(one.name), one.id) < std::pair(folded(other.name), other.id);
  });
  return views;
}

Handover HandoverRules::decide(const Asked& asked) const {
  HandoverCase about{asked.service, {}, asked.sized, asked.size.from, asked.size.below};
  if (const auto customer = m_store.read<Customer>(asked.customer))
    about.nature = customer->nature;
  return handoverOf(rulesOf(m_store), about, localToday(m_store));
}

std::vector<SizeBand> HandoverRules::sizes() const {
  return sizeBandsOf(rulesOf(m_store), localToday(m_store));
}

} // namespace leadhand
