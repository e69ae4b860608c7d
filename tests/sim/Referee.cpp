#include "tests/sim/Referee.h"

#include "core/rules/Roles.h"
#include "core/schema/Schema.h"
#include "sync/protocol/Codec.h"

#include <algorithm>

namespace leadhand::sim {
namespace {

bool isLine(Kind kind) {
  return kind == Kind::labourLine || kind == Kind::materialLine;
}

/// Children follow their parent's customer, and some fields are the server's to write.
bool movesByItself(const KindInfo& kind, const FieldInfo& field) {
  return field.writers == Writers::server || field.name == "late" ||
         (field.name == "customer" && !kind.parentField.empty());
}

/// Whose words stand in a field: those of its own, else those that made the row.
std::vector<sync::FieldStamp> stampsFor(const std::vector<sync::FieldStamp>& stamps, std::uint32_t field) {
  std::vector<sync::FieldStamp> own;
  std::vector<sync::FieldStamp> whole;
  for (const sync::FieldStamp& stamp : stamps) {
    if (stamp.field == field)
      own.push_back(stamp);
    if (stamp.field == 0)
      whole.push_back(stamp);
  }
  return own.empty() ? whole : own;
}

bool isTaken(sync::SqliteOfficeStore& store, const Row& row) {
  if (row.kind == Kind::opportunity) {
    const std::string stage = fromRow<Opportunity>(row).stage;
    return !stage.empty() && stage != "referred";
  }
  if (!isLine(row.kind) || !isAbsent(row.at(row.info().field("late")->number)))
    return false;
  const auto visit = store.read(Kind::visit, idOf(row.at(row.info().field("visit")->number)));
  return visit && !fromRow<Visit>(visit->row).billing.empty();
}

using Statements = std::vector<std::pair<std::string_view, std::vector<std::string_view>>>;

/// Which fields of a record are one statement, the one that decides first.
const Statements& statementsOf(Kind kind) {
  static const std::map<Kind, Statements> all{
      {Kind::task, {{"done_on", {"done_by", "done_note"}}}},
      {Kind::actionItem, {{"done_on", {"done_by", "done_note"}}}},
      {Kind::comment,
       {{"disposition", {"disposed_by", "disposed_at"}},
        {"completed_on", {"completed_by", "completed_note"}},
        {"void", {"void_by", "void_at"}}}},
      {Kind::contactEntry, {{"void", {"void_by", "void_at"}}}},
      {Kind::customerFact, {{"void", {"void_by", "void_at"}}}},
      {Kind::recoveryPromise, {{"kept_at", {"kept_by", "kept_note"}}}},
      {Kind::taskRequest, {{"answer", {"answered_by", "answered_at"}}}},
      {Kind::actionRequest, {{"answer", {"answered_by", "answered_at"}}}},
      {Kind::customer, {{"away_from", {"away_until"}}}},
      {Kind::standingInstruction, {{"replace_this", {"by_that"}}}},
      {Kind::opportunity, {{"may_call", {"best_time"}}}}};
  static const Statements none;
  const auto at = all.find(kind);
  return at == all.end() ? none : at->second;
}

bool wasTaken(v1::Verdict verdict) {
  return verdict == v1::APPLIED || verdict == v1::MERGED || verdict == v1::CONFLICT_WON ||
         verdict == v1::CONFLICT_LOST || verdict == v1::DEFERRED;
}

Id personOf(const Row& row) {
  const FieldInfo* person = isLine(row.kind) ? row.info().field("person") : nullptr;
  const Id named = person ? idOf(row.at(person->number)) : Id{};
  return named ? named : idOf(row.at(commonField::author));
}

} // namespace

void Referee::look(sync::SqliteOfficeStore& store, const v1::SyncRequest& request,
                   const sync::DeviceSession& session, Instant now) {
  m_states.clear();
  m_groups.clear();
  m_goneAlong.clear();
  m_offered.clear();
  m_people.clear();
  m_office.clear();
  m_device = session.device;
  m_now = now;
  if (request.sync().push_size() == 0)
    return;
  rememberOffers(store, request.sync());
  m_epochs = store.epochs();
  std::uint64_t lastSeq = 0;
  for (const sync::DeviceRow& device : store.devices()) {
    m_people[device.device] = device.person;
    lastSeq = device.device == m_device ? device.lastSeq : lastSeq;
  }
  for (const Row& row : store.select(Kind::person, "", {}))
    if (roles::isOffice(fromRow<Person>(row).role))
      m_office.insert(row.id);
  m_person = session.actor.person;
  m_byOffice = roles::isOffice(session.actor.role);
  for (const v1::Group& sent : request.sync().push()) {
    auto group = sync::fromWire(sent);
    if (!group || group->seq <= lastSeq)
      continue;
    for (OutboxEntry& change : group->entries) {
      goAlong(store, change);
      remember(store, change);
    }
    m_groups.push_back(std::move(*group));
  }
}

/// What comes with the request, and what hangs on something that may come with it.
void Referee::rememberOffers(sync::SqliteOfficeStore& store, const v1::Sync& ask) {
  for (const v1::Row& row : ask.salvage())
    m_offered.insert(Id::fromBytes(row.id()).value_or(Id{}));
  for (const sync::QuarantineRow& row : store.quarantine(false)) {
    v1::Group body;
    if (row.seq == 0 && row.verdict == v1::ORPHAN && body.ParseFromString(row.body))
      for (const v1::Change& change : body.changes())
        m_offered.insert(Id::fromBytes(change.id()).value_or(Id{}));
  }
}

/// What names a customer that was made one with another is meant for that one; of what is changed of such a
/// customer itself the oracle finds the words.
void Referee::goAlong(sync::SqliteOfficeStore& store, OutboxEntry& change) {
  if (!findKind(change.kind))
    return;
  const KindInfo& kind = kindInfo(change.kind);
  // What this office does not know yet waits for an update; the rest of the group is taken in.
  std::erase_if(change.fields, [&](const FieldValue& field) { return !kind.field(field.field); });
  for (FieldValue& field : change.fields) {
    const FieldInfo* info = kind.field(field.field);
    if (info->name == "customer" && info->type == FieldType::ref && !isAbsent(field.value))
      field.value = valueOf(store.standsFor(idOf(field.value)));
  }
  const Id into = change.kind == Kind::customer ? store.standsFor(change.id) : change.id;
  if (into == change.id)
    return;
  for (const FieldValue& field : change.fields)
    m_goneAlong.emplace(into, field.field);
  change.fields.clear();
}

void Referee::remember(sync::SqliteOfficeStore& store, const OutboxEntry& change) {
  if (!findKind(change.kind) || m_states.contains({change.kind, change.id}))
    return;
  State state{Row(change.kind, change.id), {}, false, false, {}};
  if (const auto there = store.read(change.kind, change.id)) {
    state.row = there->row;
    state.stamps = there->stamps;
    state.exists = true;
    state.taken = isTaken(store, there->row);
  }
  m_states.emplace(Key(change.kind, change.id), std::move(state));
}

std::vector<std::string> Referee::judge(sync::SqliteOfficeStore& store, const v1::SyncReply& reply) {
  if (m_groups.empty() || !reply.has_ok())
    return {};
  std::map<std::uint64_t, v1::Verdict> verdicts;
  for (const v1::PushResult& result : reply.ok().results())
    verdicts[result.seq()] = result.verdict();
  for (const OutboxGroup& group : m_groups) {
    const auto verdict = verdicts.find(group.seq);
    if (verdict == verdicts.end() || !wasTaken(verdict->second))
      continue;
    for (const Edit::Op op : {Edit::Op::insert, Edit::Op::update})
      for (const OutboxEntry& change : group.entries)
        if (change.op == op && findKind(change.kind) && change.kind != Kind::conflict)
          apply(change);
  }
  std::vector<std::string> lines;
  for (const auto& [key, state] : m_states) {
    const auto there = state.touched.empty() ? std::nullopt : store.read(key.first, key.second);
    for (const std::uint32_t field : state.touched) {
      const FieldInfo& info = *state.row.info().field(field);
      const bool mayBeNote = state.stepped && info.merge == Merge::untilTaken;
      // After a restore the same request may bring what others had made of it in the lost time: what was
      // removed comes back, as they had added to it, and what they had done is done.
      const bool isDone = info.merge == Merge::doneWins || !info.leader.empty();
      const bool mayBeOffered = (field == commonField::deleted || isDone) && m_offered.contains(key.second);
      if (mayBeOffered || mayBeNote || movesByItself(state.row.info(), info) ||
          m_goneAlong.contains({key.second, field}) || (there && there->row.at(field) == state.row.at(field)))
        continue;
      lines.push_back("policy: " + std::string(state.row.info().name) + " " + key.second.text() + " " +
                      std::string(info.name) + " must be '" + displayText(state.row.at(field)) + "' after d" +
                      std::to_string(m_device) + ", the office has " +
                      (there ? "'" + displayText(there->row.at(field)) + "'" : std::string("no such row")));
    }
  }
  return lines;
}

void Referee::apply(const OutboxEntry& change) {
  if (change.kind == Kind::opportunityEvent)
    if (const Value* about = findField(change.fields, fieldNumber(&OpportunityEvent::opportunity)))
      if (const auto opportunity = m_states.find({Kind::opportunity, idOf(*about)});
          opportunity != m_states.end())
        opportunity->second.stepped = true;
  State& state = m_states.at({change.kind, change.id});
  if (!state.exists) {
    for (const FieldValue& field : change.fields) {
      state.row.set(field.field, field.value);
      state.touched.insert(field.field);
    }
    state.stamps = {{0, 0, m_device, change.hlc.clampedTo(m_now)}};
    state.exists = change.op == Edit::Op::insert;
    bringBackParent(change);
    return;
  }
  Meeting meeting{change, state, state.row, state.stamps};
  for (const FieldValue& field : change.fields)
    if (state.row.info().field(field.field) && field.field != commonField::deleted)
      meet(meeting, field);
  keepTogether(meeting);
  endOrGoOn(meeting);
  removeOrBringBack(meeting);
}

/// Who adds to a record has edited it: somebody else's removal that he did not see yields.
void Referee::bringBackParent(const OutboxEntry& change) {
  const KindInfo& kind = kindInfo(change.kind);
  const FieldInfo* up = kind.parentField.empty() ? nullptr : kind.field(kind.parentField);
  const Value* named = up ? findField(change.fields, up->number) : nullptr;
  if (!named || kind.recordClass == RecordClass::set || change.op != Edit::Op::insert)
    return;
  const auto parent = m_states.find({up->refKind, idOf(*named)});
  if (parent == m_states.end() || !parent->second.row.deleted())
    return;
  OutboxEntry seen = change; // an INSERT's base is what its author had seen of everything else
  seen.op = Edit::Op::update;
  seen.bases.clear();
  Meeting meeting{seen, parent->second, parent->second.row, parent->second.stamps};
  if (saw(meeting, commonField::deleted))
    return;
  ++m_rulings[static_cast<std::size_t>(Rule::editBeatsDelete)];
  State& state = parent->second;
  state.row.set(commonField::deleted, Value{});
  std::erase_if(state.stamps,
                [](const sync::FieldStamp& stamp) { return stamp.field == commonField::deleted; });
  state.stamps.push_back({commonField::deleted, ~std::uint64_t{0}, 0, Hlc{}.next(m_now)});
}

void Referee::meet(Meeting& meeting, const FieldValue& field) {
  const FieldInfo& info = *meeting.was.info().field(field.field);
  const Rule rule = ruleOf(meeting, info);
  meeting.state.touched.insert(field.field);
  const bool stands =
      rule == Rule::once || rule == Rule::untilTaken || rule == Rule::approvedStands || rule == Rule::asked;
  if (meeting.was.at(field.field) == field.value) {
    if (!stands && (meeting.change.op == Edit::Op::update || !saw(meeting, field.field)))
      say(meeting, field.field, field.value);
    return;
  }
  const bool isSet = meeting.was.info().recordClass == RecordClass::set;
  if (stands) {
    ++m_rulings[static_cast<std::size_t>(rule)];
    const bool isHead = field.field == commonField::author || field.field == commonField::recordedAt;
    meeting.says = meeting.says || (rule == Rule::once && !isSet && !isHead);
    return;
  }
  meeting.says = true;
  const bool isSeen = saw(meeting, field.field);
  if (!isSeen)
    ++m_rulings[static_cast<std::size_t>(rule)];
  if (!isSeen && !wins(rule, meeting, field))
    return;
  // An instruction's end yields to what was written about it meanwhile.
  if (isSeen && rule == Rule::retiring && !isAbsent(field.value) && !sawAll(meeting)) {
    ++m_rulings[static_cast<std::size_t>(rule)];
    return;
  }
  meeting.prevails = true;
  set(meeting, field.field, field.value);
}

Rule Referee::ruleOf(const Meeting& meeting, const FieldInfo& field) const {
  const Kind kind = meeting.was.kind;
  const std::string_view name = field.name;
  const auto is = [&](std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  if (isLine(kind) && !is({"author", "recorded_at", "visit", "customer", "person", "work_on"}))
    return isClosed(meeting) ? Rule::approvedStands : is({"late"}) ? Rule::later : Rule::ownWins;
  if (kind == Kind::opportunity && is({"title", "noticed", "better_off"}))
    return meeting.state.taken ? Rule::untilTaken : Rule::later;
  if (kind == Kind::opportunity && is({"may_call"}))
    return Rule::noWins;
  if ((kind == Kind::task || kind == Kind::actionItem) && is({"owner", "due"}) && !m_byOffice)
    return Rule::asked;
  if (is({"owner", "due"}) && field.merge != Merge::once)
    return Rule::officeWins;
  if (is({"done_on", "completed_on", "kept_at"}))
    return Rule::doneWins;
  if (kind == Kind::standingInstruction && is({"retired_on"}))
    return Rule::retiring;
  return field.merge == Merge::once ? Rule::once : Rule::later;
}

bool Referee::wins(Rule rule, const Meeting& meeting, const FieldValue& field) const {
  const Value& present = meeting.was.at(field.field);
  const Id own = personOf(meeting.was);
  const auto yields = [&](const sync::FieldStamp& stamp) {
    const auto owner = m_people.find(stamp.device);
    const Id other = owner == m_people.end() ? Id{} : owner->second;
    const bool isOtherOffice = stamp.device == 0 || m_office.contains(other);
    if (rule == Rule::officeWins && isOtherOffice != m_byOffice)
      return m_byOffice;
    if (rule == Rule::ownWins && (other == own) != (m_person == own))
      return m_person == own;
    if (rule == Rule::noWins && (displayText(present) == "no") != (displayText(field.value) == "no"))
      return displayText(field.value) == "no";
    if (rule == Rule::doneWins && isAbsent(present) != isAbsent(field.value))
      return isAbsent(present);
    const Hlc claimed = meeting.change.hlc.clampedTo(m_now);
    return claimed != stamp.hlc ? claimed > stamp.hlc : m_device > stamp.device;
  };
  const auto stamps = stampsFor(meeting.stamps, field.field);
  return std::all_of(stamps.begin(), stamps.end(), [&](const sync::FieldStamp& stamp) {
    return knew(meeting, stamp, field.field) || yields(stamp);
  });
}

bool Referee::knew(const Meeting& meeting, const sync::FieldStamp& stamp, std::uint32_t field) const {
  if (stamp.device == m_device)
    return true;
  std::uint64_t base = meeting.change.op == Edit::Op::insert ? 0 : meeting.change.base;
  if (meeting.change.op == Edit::Op::update)
    for (const auto& [which, own] : meeting.change.bases)
      base = which == field ? own : base;
  const bool isOfLostTime = std::any_of(m_epochs.begin(), m_epochs.end(), [&](const sync::EpochMark& mark) {
    return (base >> sync::epochShift) < mark.epoch && base > mark.restoreRev;
  });
  return stamp.rev <= base && !isOfLostTime;
}

bool Referee::saw(const Meeting& meeting, std::uint32_t field) const {
  const auto stamps = stampsFor(meeting.stamps, field);
  return std::all_of(stamps.begin(), stamps.end(),
                     [&](const sync::FieldStamp& stamp) { return knew(meeting, stamp, field); });
}

bool Referee::sawAll(const Meeting& meeting) const {
  return std::all_of(meeting.stamps.begin(), meeting.stamps.end(), [&](const sync::FieldStamp& stamp) {
    const FieldInfo* field = stamp.device == 0 ? meeting.was.info().field(stamp.field) : nullptr;
    const bool isNobodysEdit = field && movesByItself(meeting.was.info(), *field);
    return isNobodysEdit || knew(meeting, stamp, stamp.field);
  });
}

/// Crews no longer change what the office has approved.
bool Referee::isClosed(const Meeting& meeting) const {
  return isLine(meeting.was.kind) && meeting.state.taken && !m_byOffice;
}

Referee::Statement Referee::weigh(const Meeting& meeting, const FieldInfo& first,
                                  const std::vector<const FieldInfo*>& others) const {
  const Value* said = findField(meeting.change.fields, first.number);
  const bool sawFirst = saw(meeting, first.number);
  if (!said) {
    const Rule ruling = ruleOf(meeting, first);
    const bool isLater =
        ruling == Rule::later && wins(ruling, meeting, {first.number, meeting.was.at(first.number)});
    return meeting.change.op == Edit::Op::insert || sawFirst || isLater ? Statement::fieldByField
                                                                        : Statement::yields;
  }
  if (meeting.was.at(first.number) != *said) {
    if (meeting.state.row.at(first.number) != *said)
      return Statement::yields;
    return sawFirst ? Statement::stands : Statement::replaces;
  }
  const Rule rule = ruleOf(meeting, first);
  if (sawFirst || rule == Rule::approvedStands)
    return Statement::fieldByField;
  bool differs = false;
  bool theirs = false;
  for (const FieldInfo* other : others) {
    const Value* own = findField(meeting.change.fields, other->number);
    differs = differs || (own && *own != meeting.was.at(other->number));
    theirs = theirs || (!isAbsent(meeting.was.at(other->number)) && !saw(meeting, other->number));
  }
  if (!differs || !theirs)
    return Statement::fieldByField;
  return wins(rule, meeting, {first.number, *said}) ? Statement::replaces : Statement::yields;
}

/// What people say in one breath stands or falls as one.
void Referee::keepTogether(Meeting& meeting) {
  const KindInfo& kind = meeting.was.info();
  for (const auto& [name, companions] : statementsOf(kind.kind)) {
    const FieldInfo& first = *kind.field(name);
    std::vector<const FieldInfo*> others;
    for (const std::string_view companion : companions)
      others.push_back(kind.field(companion));
    const Statement is = weigh(meeting, first, others);
    if (is == Statement::fieldByField)
      continue;
    for (const FieldInfo* other : others) {
      const Value* own = findField(meeting.change.fields, other->number);
      const Value& was = meeting.was.at(other->number);
      const Value wanted = is == Statement::yields                                     ? was
                           : own                                                       ? *own
                           : is == Statement::replaces && !saw(meeting, other->number) ? Value{}
                                                                                       : was;
      if (meeting.state.row.at(other->number) == wanted)
        continue;
      ++m_rulings[static_cast<std::size_t>(Rule::together)];
      meeting.state.touched.insert(other->number);
      if (is == Statement::yields)
        takeBack(meeting, other->number);
      else
        set(meeting, other->number, wanted);
    }
  }
  meeting.prevails =
      std::any_of(meeting.change.fields.begin(), meeting.change.fields.end(), [&](const FieldValue& field) {
        return field.field != commonField::deleted && kind.field(field.field) &&
               meeting.was.at(field.field) != field.value && meeting.state.row.at(field.field) == field.value;
      });
}

void Referee::takeBack(Meeting& meeting, std::uint32_t field) {
  meeting.state.row.set(field, meeting.was.at(field));
  std::erase_if(meeting.state.stamps, [&](const sync::FieldStamp& stamp) { return stamp.field == field; });
  for (const sync::FieldStamp& stamp : meeting.stamps)
    if (stamp.field == field)
      meeting.state.stamps.push_back(stamp);
}

void Referee::endOrGoOn(Meeting& meeting) {
  const FieldInfo* end =
      meeting.was.kind == Kind::standingInstruction ? meeting.was.info().field("retired_on") : nullptr;
  if (!end || isAbsent(meeting.was.at(end->number)) || saw(meeting, end->number) ||
      findField(meeting.change.fields, end->number) || !meeting.prevails)
    return;
  ++m_rulings[static_cast<std::size_t>(Rule::retiring)];
  meeting.state.touched.insert(end->number);
  set(meeting, end->number, Value{});
}

void Referee::removeOrBringBack(Meeting& meeting) {
  const std::uint32_t gone = commonField::deleted;
  const Value* wanted = findField(meeting.change.fields, gone);
  const bool isSet = meeting.was.info().recordClass == RecordClass::set;
  const bool adds = meeting.change.op == Edit::Op::insert && isSet;
  if (wanted && !isAbsent(*wanted)) {
    meeting.state.touched.insert(gone);
    if (meeting.was.deleted())
      return;
    if (!sawAll(meeting))
      ++m_rulings[static_cast<std::size_t>(isSet ? Rule::addWins : Rule::editBeatsDelete)];
    else if (isClosed(meeting))
      ++m_rulings[static_cast<std::size_t>(Rule::approvedStands)];
    else
      set(meeting, gone, *wanted);
    return;
  }
  if (!meeting.was.deleted() || isClosed(meeting))
    return;
  const bool revives = wanted || adds || (meeting.says && !saw(meeting, gone));
  if (!revives)
    return;
  if (!saw(meeting, gone))
    ++m_rulings[static_cast<std::size_t>(isSet ? Rule::addWins : Rule::editBeatsDelete)];
  meeting.state.touched.insert(gone);
  set(meeting, gone, Value{});
}

/// Who says what others say unseen takes nobody's word over: theirs stands beside it.
void Referee::say(Meeting& meeting, std::uint32_t field, const Value& value) {
  std::vector<sync::FieldStamp> others = stampsFor(meeting.stamps, field);
  std::erase_if(others, [&](const sync::FieldStamp& stamp) { return knew(meeting, stamp, field); });
  set(meeting, field, value);
  for (sync::FieldStamp& stamp : others) {
    stamp.field = field;
    meeting.state.stamps.push_back(stamp);
  }
}

void Referee::set(Meeting& meeting, std::uint32_t field, const Value& value) {
  meeting.state.row.set(field, value);
  sync::FieldStamp stamp{field, 0, m_device, meeting.change.hlc.clampedTo(m_now)};
  for (const sync::FieldStamp& before : stampsFor(meeting.stamps, field))
    if (before.hlc >= stamp.hlc)
      stamp.hlc = Hlc{before.hlc.value + 1};
  std::erase_if(meeting.state.stamps, [&](const sync::FieldStamp& other) { return other.field == field; });
  meeting.state.stamps.push_back(stamp);
}

} // namespace leadhand::sim
