// Two records of one customer become one, and one becomes two again.
#include "core/schema/Schema.h"
#include "core/schema/Scope.h"
#include "sync/office/HubInside.h"
#include "sync/office/MergedMatters.h"

#include <algorithm>

namespace leadhand::sync {
namespace {

constexpr std::size_t editsOfGroup = 100;
constexpr const char* mergedTopic = "merged";
constexpr const char* separatedTopic = "separated";

std::uint32_t customerFieldOf(Kind kind) {
  const KindInfo* info = findKind(kind);
  const FieldInfo* field = info ? info->field("customer") : nullptr;
  return field && field->type == FieldType::ref ? field->number : 0;
}

/// What customers say of themselves, and what may therefore differ between two records of one.
bool isOwnFact(const FieldInfo& field) {
  return field.number >= 10 && field.writers != Writers::server &&
         field.number != fieldNumber<Customer>(&Customer::name);
}

/// Edits of one commit, in groups that are not too large.
class Groups {
 public:
  void add(Edit edit) {
    if (m_groups.empty() || m_groups.back().size() == editsOfGroup)
      m_groups.emplace_back();
    m_groups.back().push_back(std::move(edit));
  }
  /// What follows stands in a group of its own.
  void cut() {
    if (!m_groups.empty() && !m_groups.back().empty())
      m_groups.emplace_back();
  }
  [[nodiscard]] const std::vector<std::vector<Edit>>& all() const { return m_groups; }

 private:
  std::vector<std::vector<Edit>> m_groups;
};

Edit customerEdit(Kind kind, const Id& id, const Id& customer) {
  return {Edit::Op::update, kind, id, {{customerFieldOf(kind), valueOf(customer)}}};
}

/// All rows that name the customer, removed ones included: they stand in its two scopes.
Result<std::vector<std::pair<Kind, Id>>> rowsOf(OfficeStore& store, const Id& customer) {
  std::vector<std::pair<Kind, Id>> rows;
  for (const Id& scope : {scopes::customer(customer), scopes::customerOffice(customer)}) {
    LEADHAND_ASSIGN(const OfficeStore::BackfillEnd end,
                    store.list(scope, {}, [&](const OfficeStore::RowAt& row) {
                      if (customerFieldOf(row.kind) != 0)
                        rows.emplace_back(row.kind, row.id);
                      return true;
                    }));
    (void)end;
  }
  return rows;
}

/// What a merge leaves on the customer's timeline: the other one's name, and when.
CustomerFact historyOf(const Id& id, const Id& customer, const char* topic, const std::string& name,
                       Date today) {
  CustomerFact history;
  history.id = id;
  history.customer = customer;
  history.topic = topic;
  history.text = name;
  history.on = today;
  return history;
}

struct Said {
  Id by;
  Instant at;
  std::uint32_t device = 0;
};

/// Who said what stands in a field, and when. The office's own writers have no person's name.
Said saidOf(OfficeStore& store, const OfficeRow& row, std::uint32_t field, Instant now) {
  const FieldStamp* stamp = stampOf(row.stamps, field);
  if (!stamp)
    return {{}, now, 0};
  const std::uint32_t number = deviceOf(stamp->device);
  const auto device = store.device(number);
  return {device ? device->person : Id{}, momentOf(*stamp), number};
}

/// Fields that `taker` lacks are filled from `given`; where both say something else a conflict is opened,
/// with the taker's value standing and the other one kept.
/// They never had a value in common, so that there is none before them to show.
void uniteFacts(OfficeStore& store, const OfficeRow& givenAway, const OfficeRow& taking, Instant now,
                const std::function<Id()>& newId, MergedMatters& matters, Groups& groups) {
  const Row& given = givenAway.row;
  const Row& taker = taking.row;
  for (const FieldInfo& field : taker.info().fields) {
    const Value& theirs = given.at(field.number);
    const Value& present = taker.at(field.number);
    if (!isOwnFact(field) || isAbsent(theirs) || theirs == present)
      continue;
    if (isAbsent(present)) {
      matters.filled.push_back(field.number);
      groups.add({Edit::Op::update, Kind::customer, taker.id, {{field.number, theirs}}});
      continue;
    }
    Conflict conflict;
    conflict.id = newId();
    conflict.recordedAt = now;
    conflict.recordKind = static_cast<std::int64_t>(Kind::customer);
    conflict.record = taker.id;
    conflict.recordField = field.number;
    conflict.winner = displayText(present);
    const Said winner = saidOf(store, taking, field.number, now);
    conflict.winnerBy = winner.by;
    conflict.winnerAt = winner.at;
    conflict.state = "open";
    ConflictLoser loser;
    loser.id = newId();
    loser.recordedAt = now;
    loser.conflict = conflict.id;
    loser.value = displayText(theirs);
    const Said other = saidOf(store, givenAway, field.number, now);
    loser.author = loser.by = other.by;
    loser.at = other.at;
    loser.device = other.device;
    matters.conflicts.push_back(conflict.id);
    groups.add(insertOf(conflict));
    groups.add(insertOf(loser));
  }
}

} // namespace

Result<MergeRow> Hub::mergeCustomers(const Id& from, const Id& into) {
  Inside& in = *m_inside;
  const auto given = in.store.read(Kind::customer, from);
  const auto taker = in.store.read(Kind::customer, into);
  if (!given || !taker)
    return fail(ErrorCode::unknownCustomer, (given ? into : from).text());
  if (from == into)
    return fail(ErrorCode::badValue, from.text(), "name two customers");
  if (given->row.deleted() || taker->row.deleted())
    return fail(ErrorCode::badValue, (given->row.deleted() ? from : into).text(),
                "this customer was removed or merged before");
  const Instant now = in.clock.now();
  MergedMatters matters;
  Groups groups;
  LEADHAND_ASSIGN(const auto rows, rowsOf(in.store, from));
  for (const auto& [kind, id] : rows) {
    const auto row = in.store.read(kind, id);
    if (!row || idOf(row->row.at(customerFieldOf(kind))) != from)
      continue;
    matters.rows.emplace_back(kind, id);
    groups.add(customerEdit(kind, id, into));
  }
  groups.cut();
  uniteFacts(
      in.store, *given, *taker, now, [this] { return newId(); }, matters, groups);
  groups.add(insertOf(historyOf(newId(), into, mergedTopic, fromRow<Customer>(given->row).name,
                                Date::at(now, in.clock.offsetMinutes(now)))));
  groups.add({Edit::Op::update, Kind::customer, from, {{commonField::deleted, valueOf(std::int64_t{1})}}});
  MergeRow merge{0, from, into, now.ms, 0, textOf(matters)};
  const Status done = in.writeTogether(groups.all(), [&]() -> Status {
    LEADHAND_ASSIGN(merge.n, in.store.addMerge(merge));
    return {};
  });
  if (!done)
    return tl::unexpected<Error>(done.error());
  return merge;
}

Result<MergeRow> Hub::undoMerge(std::int64_t n) {
  Inside& in = *m_inside;
  const std::vector<MergeRow> merges = in.store.merges();
  const auto found =
      std::find_if(merges.begin(), merges.end(), [&](const MergeRow& merge) { return merge.n == n; });
  if (found == merges.end())
    return fail(ErrorCode::unknownRecord, "merge " + std::to_string(n), "see customer merges");
  MergeRow merge = *found;
  const auto given = in.store.read(Kind::customer, merge.from);
  const auto taker = in.store.read(Kind::customer, merge.into);
  if (merge.undoneAtMs != 0 || !given || !taker)
    return fail(ErrorCode::badValue, "merge " + std::to_string(n), "it was undone before");
  if (in.store.standsFor(merge.into) != merge.into)
    return fail(ErrorCode::badValue, "merge " + std::to_string(n), "undo the later merge first");
  const Instant now = in.clock.now();
  const MergedMatters matters = mattersOf(merge.body);
  Groups groups;
  groups.add({Edit::Op::update, Kind::customer, merge.from, {{commonField::deleted, Value{}}}});
  for (const auto& [kind, id] : matters.rows) {
    const auto row = in.store.read(kind, id);
    // What a person has given to somebody else since stays there.
    if (row && idOf(row->row.at(customerFieldOf(kind))) == merge.into)
      groups.add(customerEdit(kind, id, merge.from));
  }
  groups.cut();
  for (const std::uint32_t field : matters.filled)
    if (taker->row.at(field) == given->row.at(field))
      groups.add({Edit::Op::update, Kind::customer, merge.into, {{field, Value{}}}});
  for (const Id& id : matters.conflicts) {
    const auto row = in.store.read(Kind::conflict, id);
    if (row && fromRow<Conflict>(row->row).state == "open")
      groups.add(UpdateOf<Conflict>(id)
                     .with(&Conflict::state, std::string("closed"))
                     .with(&Conflict::closedAt, now)
                     .edit);
  }
  groups.add(insertOf(historyOf(newId(), merge.into, separatedTopic, fromRow<Customer>(given->row).name,
                                Date::at(now, in.clock.offsetMinutes(now)))));
  merge.undoneAtMs = now.ms;
  const Status done = in.writeTogether(groups.all(), [&] { return in.store.putMerge(merge); });
  if (!done)
    return tl::unexpected<Error>(done.error());
  return merge;
}

/// All groups and what goes with them, in one commit; everybody's grants follow.
Status Hub::Inside::writeTogether(const std::vector<std::vector<Edit>>& groups,
                                  const std::function<Status()>& record) {
  const auto work = [&]() -> Status {
    Commit commit(store);
    LEADHAND_TRY(commit.begin());
    for (const std::vector<Edit>& edits : groups)
      if (!edits.empty())
        LEADHAND_TRY(writeGroup(commit, {roster.actor(Id{}), 0}, edits));
    LEADHAND_TRY(record());
    grants.noteEverybody();
    return finish(commit);
  };
  Status done = work();
  if (!done)
    undo();
  return done;
}

} // namespace leadhand::sync
