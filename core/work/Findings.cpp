#include "core/work/Findings.h"

#include "core/work/CorrectionReading.h"
#include "core/work/Gates.h"
#include "core/work/Reading.h"

#include <algorithm>
#include <array>

namespace leadhand {
namespace {

struct Sorted {
  Kind kind;
  FindingSort sort;
  std::string_view parent; ///< the field that names what shows it; "": the record itself
};
constexpr std::array sorted{Sorted{Kind::comment, FindingSort::comment, ""},
                            Sorted{Kind::followUp, FindingSort::comment, "comment"},
                            Sorted{Kind::task, FindingSort::task, "comment"},
                            Sorted{Kind::actionItem, FindingSort::task, "customer"},
                            Sorted{Kind::standingInstruction, FindingSort::instruction, "customer"},
                            Sorted{Kind::contactEntry, FindingSort::contact, "customer"},
                            Sorted{Kind::contactOutcome, FindingSort::contact, "customer"},
                            Sorted{Kind::opportunity, FindingSort::opportunity, ""},
                            Sorted{Kind::opportunityEvent, FindingSort::opportunity, "opportunity"},
                            Sorted{Kind::opportunityNote, FindingSort::opportunity, "opportunity"},
                            Sorted{Kind::proposal, FindingSort::opportunity, "opportunity"},
                            Sorted{Kind::proposalOutcome, FindingSort::opportunity, "proposal"},
                            Sorted{Kind::recoveryCase, FindingSort::problem, ""},
                            Sorted{Kind::recoveryEvent, FindingSort::problem, "recovery"},
                            Sorted{Kind::recoveryPromise, FindingSort::problem, "recovery"},
                            Sorted{Kind::customer, FindingSort::customer, ""},
                            Sorted{Kind::customerFact, FindingSort::customer, "customer"},
                            Sorted{Kind::visit, FindingSort::visit, ""},
                            Sorted{Kind::visitEvent, FindingSort::visit, "visit"},
                            Sorted{Kind::labourLine, FindingSort::visit, "visit"},
                            Sorted{Kind::materialLine, FindingSort::visit, "visit"},
                            Sorted{Kind::visitStatement, FindingSort::visit, "visit"}};

const Sorted* sortedAs(Kind kind) {
  const auto at =
      std::find_if(sorted.begin(), sorted.end(), [&](const Sorted& one) { return one.kind == kind; });
  return at == sorted.end() ? nullptr : &*at;
}

std::set<Kind> kindsOf(FindingSort sort) {
  std::set<Kind> kinds;
  for (const Sorted& one : sorted)
    if (sort == FindingSort::any || one.sort == sort)
      kinds.insert(one.kind);
  return kinds;
}

Id idAt(const Row& row, std::string_view name) {
  const FieldInfo* field = row.info().field(name);
  return field ? idOf(row.at(field->number)) : Id{};
}

std::string textAt(const Row& row, std::string_view name) {
  const FieldInfo* field = row.info().field(name);
  return field ? textOf(row.at(field->number)) : std::string();
}

/// Today's visits of customers whose visit is covered, and what hangs on them.
void leaveOutCovered(Reading& reading, std::set<Id>& without) {
  std::vector<Id> visits;
  for (const Id& customer : coveredCustomers(reading))
    for (const Visit& visit : reading.store().select<Visit>("customer = ?1 AND date = ?2",
                                                            {valueOf(customer), valueOf(reading.today())}))
      visits.push_back(visit.id);
  without.insert(visits.begin(), visits.end());
  for (const VisitEvent& event : rowsOf<VisitEvent>(reading.store(), "visit", visits))
    without.insert(event.id);
}

/// Such an offer is none of this device's at all; one whose mark has just been taken away is told by it.
void leaveOutUnmentioned(Reading& reading, std::set<Id>& without) {
  if (reading.isOffice())
    return;
  std::vector<Id> offers;
  for (const Proposal& offer : reading.store().select<Proposal>("mention = 'no'"))
    offers.push_back(offer.id);
  without.insert(offers.begin(), offers.end());
  for (const ProposalOutcome& outcome : rowsOf<ProposalOutcome>(reading.store(), "proposal", offers))
    without.insert(outcome.id);
}

/// What becomes of the words of a record that is written once: for each, its newest correction.
template <class Correction>
std::unordered_map<Id, Id> newestOf(const DeviceStore& store, Kind kind, const std::vector<SearchHit>& hits) {
  std::vector<Id> ids;
  for (const SearchHit& hit : hits)
    if (hit.kind == kind)
      ids.push_back(hit.id);
  std::unordered_map<Id, Id> newest;
  for (const auto& [record, corrections] : correctionsOf<Correction>(store, ids))
    newest.emplace(record, corrections.front().id);
  return newest;
}

class Telling {
 public:
  Telling(Reading& reading, const std::vector<SearchHit>& hits)
      : m_reading(reading), m_newest(newestOf<CommentCorrection>(reading.store(), Kind::comment, hits)) {
    m_newest.merge(newestOf<ContactCorrection>(reading.store(), Kind::contactEntry, hits));
  }

  [[nodiscard]] FindingView of(const SearchHit& hit) {
    FindingView view;
    view.kind = hit.kind;
    view.id = hit.id;
    view.customer = {hit.customer, hit.title};
    view.on = hit.on;
    view.text = hit.excerpt;
    view.marks = hit.marks;
    const Sorted* as = sortedAs(hit.kind);
    const auto row = m_reading.store().readRow(hit.kind, hit.id);
    if (!as || !row)
      return view;
    view.sort = as->sort;
    name(*row, view);
    place(*row, *as, view);
    stand(*row, hit, view);
    return view;
  }

 private:
  void name(const Row& row, FindingView& view) {
    view.signature = textAt(row, "signature");
    Id who = row.kind == Kind::contactEntry                          ? idAt(row, "taken_by")
             : view.sort == FindingSort::task                        ? idAt(row, "owner")
             : row.kind == Kind::customer || row.kind == Kind::visit ? Id{}
                                                                     : idOf(row.at(commonField::author));
    if (row.kind == Kind::contactEntry && who.isNull())
      who = idOf(row.at(commonField::author));
    view.who = row.kind == Kind::visit ? m_reading.crew(idAt(row, "crew")) : m_reading.person(who);
  }

  void place(const Row& row, const Sorted& as, FindingView& view) {
    view.opensId = as.parent.empty() ? row.id : idAt(row, as.parent);
    if (row.kind == Kind::proposalOutcome)
      if (const auto offer = m_reading.store().read<Proposal>(view.opensId))
        view.opensId = offer->opportunity;
    switch (as.sort) {
    case FindingSort::comment:
      view.opens = Kind::comment;
      break;
    case FindingSort::task:
      view.opens = row.kind == Kind::task ? Kind::comment : Kind::customer;
      break;
    case FindingSort::opportunity:
      view.opens = Kind::opportunity;
      break;
    case FindingSort::problem:
      view.opens = Kind::recoveryCase;
      break;
    case FindingSort::visit:
      view.opens = Kind::visit;
      break;
    default:
      view.opens = Kind::customer;
      break;
    }
    if (view.opensId.isNull() && !view.customer.id.isNull()) { // an offer out of no opportunity
      view.opens = Kind::customer;
      view.opensId = view.customer.id;
    }
    if (view.opensId.isNull())
      view.opens = Kind::none;
  }

  void stand(const Row& row, const SearchHit& hit, FindingView& view) {
    if (!textAt(row, "void").empty())
      view.standing = "void";
    else if (const auto newest = m_newest.find(hit.id); newest != m_newest.end() && newest->second != hit.row)
      view.standing = "earlier";
    else if (row.kind == Kind::customerFact && isEarlierFact(row))
      view.standing = "earlier";
    else if (!textAt(row, "retired_on").empty())
      view.standing = "retired";
    else if (view.sort == FindingSort::task && !textAt(row, "done_on").empty())
      view.standing = "done";
  }

  [[nodiscard]] bool isEarlierFact(const Row& row) const {
    const auto facts = factsOf(m_reading.store(), idAt(row, "customer"));
    return std::any_of(facts.begin(), facts.end(), [&](const KnownFact& fact) {
      return std::any_of(fact.earlier.begin(), fact.earlier.end(),
                         [&](const CustomerFact& earlier) { return earlier.id == row.id; });
    });
  }

  Reading& m_reading;
  std::unordered_map<Id, Id> m_newest;
};

Date earlier(Date one, Date other) {
  return !one || (other && other < one) ? other : one;
}

} // namespace

FindingsView Findings::ask(const Question& question) const {
  Reading reading(m_store);
  SearchFilter filter;
  filter.kinds = kindsOf(question.sort);
  filter.customer = question.customer;
  filter.from = question.from;
  filter.until = question.until;
  filter.isStale = question.isStale;
  leaveOutCovered(reading, filter.without);
  leaveOutUnmentioned(reading, filter.without);
  auto hits = search(m_store, question.words, filter, question.most + 1);
  FindingsView found;
  found.more = hits.size() > question.most;
  hits.resize(std::min(hits.size(), question.most));
  Telling telling(reading, hits);
  for (const SearchHit& hit : hits)
    found.items.push_back(telling.of(hit));
  found.behind = searchBacklog(m_store) > 0;
  return found;
}

OnDeviceView Findings::onDevice() const {
  OnDeviceView view;
  view.everything = Reading(m_store).isOffice();
  const auto ask = [&](std::string_view sql) {
    Statement query = m_store.database().prepare(sql);
    const auto found = query.step();
    return found && *found ? query.value(0) : Value{};
  };
  view.customers = integerOf(ask(queries::customerCount));
  for (const std::string_view sql : {queries::firstComment, queries::firstContact})
    view.since = earlier(view.since, Date::fromIso(textOf(ask(sql))).value_or(Date{}));
  return view;
}

} // namespace leadhand
