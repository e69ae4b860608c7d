#include "tests/sim/OfficeChecks.h"

#include "core/schema/Schema.h"
#include "core/store/SearchTail.h"

#include <algorithm>
#include <map>
#include <set>

namespace leadhand::sim {
namespace {

/// product.md's list of stages, in its order; the last four are answers.
const std::vector<std::string> stages{
    "referred",      "acknowledged",      "visit_booked", "solution_in_work", "priced",
    "proposal_sent", "customer_deciding", "accepted",     "declined",         "later",
    "done"};
constexpr std::size_t firstAnswer = 7;

std::size_t rankOf(const std::string& stage) {
  return static_cast<std::size_t>(std::find(stages.begin(), stages.end(), stage) - stages.begin());
}

/// Forward until there is an answer; "later" opens it again; only what was accepted gets done.
bool leadsTo(const std::string& from, const std::string& to) {
  if (rankOf(from) == stages.size() || rankOf(to) == stages.size() || from == "declined" || from == "done")
    return false;
  if (from == to)
    return true;
  if (to == "done")
    return from == "accepted";
  return from == "later" || (rankOf(from) < firstAnswer && rankOf(to) > rankOf(from));
}

std::vector<Row> rowsOf(OfficeSide& office, Kind kind) {
  std::vector<Row> rows;
  for (const Row& row : office.store().select(kind, "", {}))
    rows.push_back(row);
  return rows;
}

/// How far a visit is: planned, on the way, there, done.
int farOf(const std::string& status) {
  static const std::vector<std::string> all{"planned", "on_the_way", "arrived", "done"};
  return static_cast<int>(std::find(all.begin(), all.end(), status) - all.begin());
}

/// The farthest step stands; a visit that could not be done is taken up again by any later step; "planned"
/// takes back what came before it.
void checkVisit(OfficeSide& office, const Row& row, std::vector<std::string>& lines) {
  std::string status = "planned";
  Instant since;
  for (const Row& step :
       office.store().select(Kind::visitEvent, "visit = ?1 ORDER BY n", {valueOf(row.id)})) {
    const auto event = fromRow<VisitEvent>(step);
    const bool isEarlier = event.at < since;
    const bool stops = status == "could_not";
    const bool steps = event.to == "planned"     ? !isEarlier && status != "planned"
                       : stops                   ? !isEarlier && event.to != status
                       : event.to == "could_not" ? status != "done"
                                                 : farOf(event.to) > farOf(status);
    if (event.deleted || !steps)
      continue;
    status = event.to;
    since = event.at;
  }
  const auto visit = fromRow<Visit>(row);
  if ((visit.status.empty() ? "planned" : visit.status) != status)
    lines.push_back("fold: visit " + row.id.text() + " stands at " + visit.status + ", its events lead to " +
                    status);
}

} // namespace

std::vector<std::string> childrenAstray(OfficeSide& office) {
  std::vector<std::string> lines;
  for (const KindInfo* kind : allKinds()) {
    const FieldInfo* up = kind->parentField.empty() ? nullptr : kind->field(kind->parentField);
    if (!up || kind->scope != ScopeRule::customer)
      continue;
    for (const Row& child : rowsOf(office, kind->kind)) {
      const auto parent = office.store().read(up->refKind, idOf(child.at(up->number)));
      const bool isSame =
          !parent || parent->row.info().scope != ScopeRule::customer || parent->row.scope == child.scope;
      if (!isSame)
        lines.push_back("astray: " + std::string(kind->name) + " " + child.id.text() +
                        " stands in another scope than what it hangs on");
    }
  }
  return lines;
}

std::vector<std::string> conflictsClosedWrongly(OfficeSide& office, const Oracle& oracle) {
  std::vector<std::string> lines;
  std::map<Id, std::set<Id>> losers;
  for (const Row& row : rowsOf(office, Kind::conflictLoser))
    losers[fromRow<ConflictLoser>(row).conflict].insert(row.id);
  for (const Row& row : rowsOf(office, Kind::conflict)) {
    const auto conflict = fromRow<Conflict>(row);
    if (losers[row.id].empty())
      lines.push_back("conflict: " + row.id.text() + " has no losing value");
    if (conflict.state == "open")
      continue;
    const std::vector<std::set<Id>> closings = oracle.closingsOf(row.id);
    const bool isSeen = std::any_of(closings.begin(), closings.end(), [&](const std::set<Id>& seen) {
      return std::includes(seen.begin(), seen.end(), losers[row.id].begin(), losers[row.id].end());
    });
    if (!isSeen)
      lines.push_back(
          "conflict: " + row.id.text() +
          (closings.empty() ? " was closed by nobody" : " was closed by who had not seen it all"));
  }
  return lines;
}

std::vector<std::string> foldedWrongly(OfficeSide& office) {
  std::vector<std::string> lines;
  for (const Row& row : rowsOf(office, Kind::opportunity)) {
    const auto opportunity = fromRow<Opportunity>(row);
    std::string stage = "referred";
    std::string say;
    for (const Row& step :
         office.store().select(Kind::opportunityEvent, "opportunity = ?1 ORDER BY n", {valueOf(row.id)})) {
      const auto event = fromRow<OpportunityEvent>(step);
      if (event.deleted || !leadsTo(stage, event.to))
        continue;
      stage = event.to;
      say = event.say.empty() ? say : event.say;
    }
    if (opportunity.stage != stage || opportunity.say != say)
      lines.push_back("fold: opportunity " + row.id.text() + " stands at " + opportunity.stage + " '" +
                      opportunity.say + "', its events lead to " + stage + " '" + say + "'");
  }
  for (const Row& row : rowsOf(office, Kind::visit))
    checkVisit(office, row, lines);
  return lines;
}

std::vector<std::string> intrusionsTaken(OfficeSide& office, const Intrusions& comments) {
  std::vector<std::string> lines;
  for (const auto& [comment, author] : comments)
    if (office.store().exists(Kind::comment, comment))
      lines.push_back("rights: the office took comment " + comment.text() +
                      " by who may not see its customer");
  return lines;
}

std::vector<std::string> forkedForNothing(OfficeSide& office, std::size_t handsets) {
  const std::size_t known = office.store().devices().size();
  if (known <= handsets)
    return {};
  return {"fork: the office knows " + std::to_string(known) + " devices, there are " +
          std::to_string(handsets)};
}

std::vector<std::string> wordsWithoutRow(Handset& handset) {
  const Edition::Use use = handset.inItsVersion();
  std::vector<std::string> lines;
  Database& database = handset.store->database();
  Statement words = database.prepare("SELECT rowid FROM search_words");
  for (auto more = words.step(); more && *more; more = words.step()) {
    const auto [kind, n] = searchTail::documentAt(words.integer(0));
    const KindInfo* info = findKind(kind);
    Statement row =
        database.prepare("SELECT 1 FROM " + std::string(info ? info->name : "comment") + " WHERE n = ?1");
    row.bind(1, n);
    const auto found = row.step();
    if (!info || !found || !*found)
      lines.push_back("search: " + handset.name() + " keeps words of a row that is not there");
  }
  return lines;
}

} // namespace leadhand::sim
