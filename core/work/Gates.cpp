#include "core/work/Gates.h"
#include "core/work/CorrectionReading.h"

#include "core/base/Text.h"
#include "core/work/HoursReading.h"
#include "core/work/VisitReading.h"

#include <algorithm>
#include <fmt/format.h>
#include <sodium.h>

namespace leadhand {
namespace {

constexpr int daysBack = 7;
// What a phone of five years ago does in a quarter of a second. A code of a few digits is no secret that a
// hash could keep; what counts is that every use of it is on record.
constexpr unsigned long long hashPasses = crypto_pwhash_OPSLIMIT_MIN + 1;
constexpr std::size_t hashMemory = 8 * 1024 * 1024;
constexpr std::size_t hashBytes = 16;

std::string hexOf(std::string_view bytes) {
  std::string text;
  for (const char byte : bytes)
    text += fmt::format("{:02x}", static_cast<unsigned char>(byte));
  return text;
}

std::string bytesOf(std::string_view hex) {
  std::string bytes(hex.size() / 2, '\0');
  std::size_t size = 0;
  const int failed = sodium_hex2bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), hex.data(),
                                    hex.size(), nullptr, &size, nullptr);
  return failed == 0 && size == bytes.size() ? bytes : std::string();
}

/// Salt and hash in hex; "" when there is not enough memory for it.
std::string hashOf(const std::string& code, const std::string& salt) {
  std::string hash(hashBytes, '\0');
  const int failed = crypto_pwhash(reinterpret_cast<unsigned char*>(hash.data()), hash.size(), code.data(),
                                   code.size(), reinterpret_cast<const unsigned char*>(salt.data()),
                                   hashPasses, hashMemory, crypto_pwhash_ALG_ARGON2ID13);
  return failed == 0 ? hexOf(salt) + hexOf(hash) : std::string();
}

GateRule ruleToday(const Reading& reading) {
  return ruleInForce(rowsBy<GateRule>(reading.store(), queries::gateRules), reading.today());
}

Id crewOf(const Reading& reading) {
  const auto person = reading.store().read<Person>(reading.actor().person);
  return person ? person->crew : Id{};
}

struct Route {
  std::vector<VisitView> views;
  std::vector<std::vector<GateMissing>> covers;
  std::vector<GateMissing> lacks;
};

/// The crew's visits of the days that count, in their order, what covers each and what it lacks itself.
Route routeOf(Reading& reading, const GateRule& rule, const Id& crew) {
  const Date today = reading.today();
  const auto visits = rowsBy<Visit>(reading.store(), queries::visitsOfCrewBetween,
                                    {valueOf(crew), valueOf(today.plusDays(-daysBack)), valueOf(today)});
  Route route;
  route.views = inOrder(visitViews(reading, visits));
  const std::vector<Id> ids = idsOf(visits);
  auto rows = collectedRows(reading.store(), ids);
  std::unordered_set<Id> opened;
  for (const GateOverride& row : rowsOf<GateOverride>(reading.store(), "visit", ids))
    opened.insert(row.visit);
  std::vector<GatedVisit> gated;
  for (const VisitView& view : route.views)
    gated.push_back({view.id, view.date, view.status, view.emergency, opened.contains(view.id),
                     rows[view.id].collected()});
  route.covers = coversOf(rule, gated, today);
  for (const GatedVisit& visit : gated)
    route.lacks.push_back(missingOf(rule, visit));
  return route;
}

/// Of the crew of whoever asks; empty where no rule stops them.
Route gatedRoute(Reading& reading) {
  if (reading.isOffice())
    return {};
  const GateRule rule = ruleToday(reading);
  const Id crew = rule.off ? Id{} : crewOf(reading);
  return crew.isNull() ? Route{} : routeOf(reading, rule, crew);
}

/// Who it is, when and where goes; the place in the order, the state and what keeps people safe stay.
void cover(Reading& reading, VisitView& view, const std::vector<GateMissing>& missing,
           const std::vector<VisitView>& route) {
  view.covered = true;
  for (const KnownFact& fact : factsOf(reading.store(), view.customer.id))
    if (isSafetyTopic(fact.now.topic) && fact.now.voided.empty())
      view.safety.push_back(fact.now.text);
  for (const GateMissing& one : missing) {
    const auto at = std::find_if(route.begin(), route.end(),
                                 [&](const VisitView& other) { return other.id == one.visit; });
    view.missing.push_back({one.visit, at == route.end() ? Named{} : at->customer, one.hours, one.materials});
  }
  view.customer = {};
  view.address.clear();
  view.startTime.clear();
  view.work.clear();
  view.instructions.clear();
  view.openProposals = view.openOpportunities = view.openComments = 0;
  view.awayThen = false;
}

} // namespace

bool isGateCode(const std::string& hash, const std::string& code) {
  const std::string bytes = bytesOf(hash);
  if (bytes.size() != crypto_pwhash_SALTBYTES + hashBytes)
    return false;
  return hashOf(code, bytes.substr(0, crypto_pwhash_SALTBYTES)) == hash;
}

void applyGate(Reading& reading, std::vector<VisitView>& views) {
  if (views.empty())
    return;
  const Route route = gatedRoute(reading);
  for (std::size_t i = 0; i < route.views.size(); ++i) {
    if (route.covers[i].empty())
      continue;
    const auto at = std::find_if(views.begin(), views.end(),
                                 [&](const VisitView& view) { return view.id == route.views[i].id; });
    if (at != views.end())
      cover(reading, *at, route.covers[i], route.views);
  }
}

std::vector<Id> coveredCustomers(Reading& reading) {
  const Route route = gatedRoute(reading);
  std::vector<Id> covered;
  std::vector<Id> shown;
  for (std::size_t i = 0; i < route.views.size(); ++i)
    if (route.views[i].date == reading.today())
      (route.covers[i].empty() ? shown : covered).push_back(route.views[i].customer.id);
  std::erase_if(covered, [&](const Id& customer) {
    return std::find(shown.begin(), shown.end(), customer) != shown.end();
  });
  return covered;
}

Status Gates::setRule(const NewRule& rule) {
  const Reading reading(m_store);
  const auto rules = rowsBy<GateRule>(m_store, queries::gateRules);
  GateRule row;
  if (!rules.empty())
    row = rules.back();
  row.hours = rule.hours;
  row.materials = rule.materials;
  row.since = rule.since ? rule.since : row.since ? row.since : reading.today();
  row.off = rule.off;
  if (!rule.why.empty())
    row.why = rule.why;
  if (!rule.code.empty()) {
    std::string salt(crypto_pwhash_SALTBYTES, '\0');
    m_store.random().fill(salt.data(), salt.size());
    row.codeHash = hashOf(rule.code, salt);
  }
  if (rules.empty()) {
    row.id = m_store.newId();
    return m_store.write(insertOf(row));
  }
  return m_store.write(UpdateOf<GateRule>(row.id)
                           .with(&GateRule::hours, row.hours)
                           .with(&GateRule::materials, row.materials)
                           .with(&GateRule::since, row.since)
                           .with(&GateRule::off, row.off)
                           .with(&GateRule::why, row.why)
                           .with(&GateRule::codeHash, row.codeHash)
                           .edit);
}

GateRuleView Gates::rule() const {
  Reading reading(m_store);
  const GateRule row = ruleToday(reading);
  return {row.id,
          row.hours,
          row.materials,
          row.since,
          row.off,
          row.why,
          !row.codeHash.empty(),
          row.version,
          row.id ? reading.receipt(row, Kind::gateRule) : std::string()};
}

std::vector<VisitView> Gates::unfinished() const {
  Reading reading(m_store);
  Route route = gatedRoute(reading);
  std::vector<VisitView> views;
  for (std::size_t i = 0; i < route.views.size(); ++i) {
    const GateMissing& lacks = route.lacks[i];
    if (!lacks.hours && !lacks.materials)
      continue;
    VisitView& view = route.views[i];
    view.missing = {{view.id, view.customer, lacks.hours, lacks.materials}};
    views.push_back(std::move(view));
  }
  return views;
}

std::string Gates::codeHash() const {
  return ruleToday(Reading(m_store)).codeHash;
}

Result<Id> Gates::open(const Id& visit, const std::string& reason, const std::string& code) {
  if (code.empty())
    return write(visit, reason, false);
  const std::string hash = codeHash();
  if (!isGateCode(hash, code))
    return fail(ErrorCode::codeWrong, "gate");
  return openByCode(visit, hash, reason);
}

Result<Id> Gates::openByCode(const Id& visit, const std::string& hash, const std::string& reason) {
  if (hash.empty() || hash != codeHash())
    return fail(ErrorCode::codeWrong, "gate");
  return write(visit, reason, true);
}

Result<Id> Gates::write(const Id& visit, const std::string& reason, bool byCode) {
  const auto row = m_store.read<Visit>(visit);
  if (!row || row->deleted)
    return fail(ErrorCode::unknownRecord, "visit " + visit.text());
  if (isBlank(reason) && !byCode)
    return fail(ErrorCode::emptyText, "reason", "say why it can't wait, or give the managers' code");
  Reading reading(m_store);
  std::vector<VisitView> views = visitViews(reading, {*row});
  applyGate(reading, views);
  if (!views.front().covered)
    return fail(ErrorCode::alreadyExists, "visit " + visit.text(), "nothing covers it");
  GateOverride opened;
  opened.id = m_store.newId();
  opened.visit = visit;
  opened.customer = row->customer;
  opened.missingOf = views.front().missing.front().visit;
  opened.reason = reason;
  opened.byCode = byCode;
  opened.ruleVersion = ruleToday(reading).version;
  opened.at = m_store.clock().now();
  LEADHAND_TRY(m_store.write(insertOf(opened)));
  return opened.id;
}

std::vector<GateOverrideView> Gates::overrides(std::int64_t most) const {
  Reading reading(m_store);
  std::vector<GateOverrideView> views;
  for (const GateOverride& row : rowsBy<GateOverride>(m_store, queries::overridesLatest, {Value{most}}))
    views.push_back({row.id, row.visit, reading.customer(row.customer), row.missingOf, row.reason, row.byCode,
                     row.ruleVersion, reading.person(row.author), row.at,
                     reading.receipt(row, Kind::gateOverride)});
  return views;
}

} // namespace leadhand
