#include "core/work/Reading.h"

#include "core/rules/Roles.h"
#include "core/store/LostRows.h"
#include "core/store/Outbox.h"

#include <algorithm>
#include <array>

namespace leadhand {

Reading::Reading(const DeviceStore& store)
    : m_store(store), m_actor(store.actor()), m_today(localToday(store)) {
  const auto isEmpty = [&](std::string_view query) {
    Statement any = store.database().prepare(query);
    const auto found = any.step();
    return found && !*found;
  };
  m_outboxIsEmpty = isEmpty(queries::outboxHasAny);
  m_noArrivals = isEmpty(queries::arrivalHasAny);
  m_anyLost = store.meta("restore_rev").has_value();
}

bool Reading::isOffice() const {
  return roles::isOffice(m_actor.role);
}

Date Reading::dayOf(Instant at) const {
  return at ? Date::at(at, m_store.clock().offsetMinutes(at)) : Date{};
}

Named Reading::named(std::string_view sql, const Id& id) {
  if (id.isNull())
    return {};
  const auto known = m_names.find(id);
  if (known != m_names.end())
    return {id, known->second};
  Statement query = m_store.database().prepare(sql);
  query.bind(1, id);
  const auto found = query.step();
  return {id, m_names.emplace(id, found && *found ? query.text(0) : std::string()).first->second};
}

Named Reading::person(const Id& id) {
  Named person = named(queries::personName, id);
  if (person.name.empty() && id && id == m_actor.person)
    person.name = m_actor.name;
  return person;
}

Named Reading::customer(const Id& id) {
  return named(queries::customerName, id);
}

Named Reading::crew(const Id& id) {
  return named(queries::crewName, id);
}

Named Reading::service(const Id& id) {
  return named(queries::serviceTitle, id);
}

Named Reading::rule(const Id& id) {
  return named(queries::ruleName, id);
}

std::string Reading::shown(const FieldInfo& field, const std::string& text) {
  const auto id = field.type == FieldType::ref ? Id::fromText(text) : std::nullopt;
  if (!id)
    return text;
  const Named name = field.refKind == Kind::customer ? customer(*id) : person(*id);
  return name.name.empty() ? text : name.name;
}

void Reading::learnReceipts(const std::vector<Id>& ids) {
  if (m_outboxIsEmpty && m_noArrivals)
    return;
  std::vector<Id> fresh;
  for (const Id& id : ids)
    if (m_asked.insert(id).second)
      fresh.push_back(id);
  for (const std::vector<Value>& portion : inPortions(fresh)) {
    const auto rowsOfPortion = [&](const std::string& query, const auto& take) {
      Statement statement = m_store.database().prepare(query);
      int at = 1;
      for (const Value& id : portion)
        statement.bind(at++, id);
      for (auto more = statement.step(); more && *more; more = statement.step())
        take(statement);
    };
    const std::string ofPortion = whereIn("id", portion.size());
    if (!m_outboxIsEmpty)
      rowsOfPortion(
          "SELECT id, kind, state, verdict, op, arrived_at FROM outbox WHERE " + ofPortion + " ORDER BY n",
          [&](const Statement& row) {
            m_standings.emplace(row.id(0), Standing{static_cast<Kind>(row.integer(1)),
                                                    static_cast<OutboxState>(row.integer(2)), row.text(3),
                                                    row.integer(4) != 0, Instant{row.integer(5)}});
          });
    if (!m_noArrivals)
      rowsOfPortion("SELECT id, at FROM arrival WHERE " + ofPortion, [&](const Statement& row) {
        m_arrivals.insert_or_assign(row.id(0), Instant{row.integer(1)});
      });
  }
}

std::string Reading::receipt(Kind kind, const Id& id, std::uint64_t rev) {
  learnReceipts({id});
  const bool isThere = rev > 0 && !(m_anyLost && LostRows::wasLost(m_store, rev));
  std::string answer = isThere ? "in_office" : "on_phone";
  bool waits = false;
  // Entries stand in the order of writing: the newest verdict is the one that counts.
  const auto [from, to] = m_standings.equal_range(id);
  for (auto at = from; at != to; ++at) {
    const Standing& standing = at->second;
    if (standing.kind != kind)
      continue;
    if (standing.state == OutboxState::needsAttention)
      return "needs_attention";
    waits = waits || standing.state == OutboxState::fresh || standing.state == OutboxState::frozen;
    if (standing.verdict == "applied")
      answer = "accepted";
    else if (standing.verdict == "deferred")
      answer = "in_office";
    else if (standing.verdict == "merged" || standing.verdict.starts_with("conflict"))
      answer = "merged";
  }
  return waits ? "on_phone" : answer;
}

Instant Reading::arrival(Kind kind, const Id& id) {
  learnReceipts({id});
  const auto kept = m_arrivals.find(id);
  Instant arrived = kept == m_arrivals.end() ? Instant{} : kept->second;
  // What was refused and sent again arrived with the last of its entries.
  const auto [from, to] = m_standings.equal_range(id);
  for (auto at = from; at != to; ++at) {
    const Standing& standing = at->second;
    if (standing.kind == kind && standing.isInsert)
      arrived = isRefusal(standing.verdict) ? Instant{} : standing.arrivedAt;
  }
  return arrived;
}

std::vector<std::vector<Value>> inPortions(const std::vector<Id>& ids) {
  static constexpr std::array<std::size_t, 3> sizes{1, 8, 64};
  std::vector<std::vector<Value>> portions;
  for (std::size_t at = 0; at < ids.size();) {
    const std::size_t left = ids.size() - at;
    const auto fits =
        std::find_if(sizes.begin(), sizes.end(), [&](std::size_t size) { return size >= left; });
    const std::size_t size = fits == sizes.end() ? sizes.back() : *fits;
    std::vector<Value> portion;
    portion.reserve(size);
    for (std::size_t i = 0; i < size; ++i)
      portion.push_back(valueOf(ids[std::min(at + i, ids.size() - 1)]));
    portions.push_back(std::move(portion));
    at += size;
  }
  return portions;
}

std::string whereIn(std::string_view column, std::size_t count) {
  std::string text = "\"" + std::string(column) + "\" IN (";
  for (std::size_t i = 1; i <= count; ++i)
    text += (i == 1 ? "?" : ",?") + std::to_string(i);
  return text + ")";
}

Date localToday(const DeviceStore& store) {
  const Instant now = store.clock().now();
  return Date::at(now, store.clock().offsetMinutes(now));
}

void setDeleted(Edit& edit, bool deleted) {
  setField(edit.fields, commonField::deleted, valueOf(static_cast<std::int64_t>(deleted)));
}

} // namespace leadhand
