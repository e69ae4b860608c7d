#include "sync/office/GrantKeeper.h"

#include "core/rules/Roles.h"
#include "core/schema/Scope.h"

namespace leadhand::sync {
namespace {

/// Kinds by which a person is bound to a customer; see `OfficeStore::involvements`.
bool isMatter(Kind kind) {
  switch (kind) {
  case Kind::customer:
  case Kind::comment:
  case Kind::task:
  case Kind::contactEntry:
  case Kind::actionItem:
  case Kind::opportunity:
  case Kind::customerFact:
  case Kind::standingInstruction:
  case Kind::recoveryCase:
  case Kind::recoveryEvent:
  case Kind::recoveryPromise:
  case Kind::opportunityNote:
  case Kind::taskRequest:
  case Kind::actionRequest:
  case Kind::conflict:
  case Kind::conflictLoser:
    return true;
  default:
    return false;
  }
}

Id idField(const Row& row, std::string_view name) {
  const FieldInfo* field = row.info().field(name);
  return field ? idOf(row.at(field->number)) : Id{};
}

/// A conflict names no customer; it stands in their scope, which is their id.
Id customerOf(const Row& row) {
  if (row.kind == Kind::conflict || row.kind == Kind::conflictLoser)
    return row.scope;
  return row.kind == Kind::customer ? row.id : idField(row, "customer");
}

/// Everybody whom the row binds to its customer.
std::set<Id> namedIn(const Row& row) {
  std::set<Id> named{idOf(row.at(commonField::author))};
  for (const std::string_view field : {"owner", "done_by", "taken_by", "kept_by", "winner_by", "by"})
    named.insert(idField(row, field));
  named.erase(Id{});
  return named;
}

} // namespace

void GrantKeeper::note(const std::vector<Written>& rows) {
  for (const Written& written : rows) {
    if (written.after.kind == Kind::person) {
      m_roster.forgetPeople();
      m_people.insert(written.after.id);
    } else if (written.after.kind == Kind::visit) {
      noteVisit(written);
    } else if (isMatter(written.after.kind)) {
      noteMatter(written);
    }
  }
}

void GrantKeeper::noteVisit(const Written& written) {
  const auto after = fromRow<Visit>(written.after);
  if (written.before) {
    const auto before = fromRow<Visit>(*written.before);
    const bool sameRoute = before.crew == after.crew && before.customer == after.customer &&
                           before.date == after.date && before.deleted == after.deleted;
    if (sameRoute)
      return;
    noteCrew(before.crew);
  }
  noteCrew(after.crew);
}

void GrantKeeper::noteCrew(const Id& crew) {
  if (crew.isNull())
    return;
  for (const Row& person : m_store.select(Kind::person, "crew = ?1", {valueOf(crew)}))
    m_people.insert(person.id);
}

/// A matter that was closed long ago and goes on binds its people anew, though it names the same ones.
void GrantKeeper::noteMatter(const Written& written) {
  const Id customer = customerOf(written.after);
  const std::set<Id> named = namedIn(written.after);
  if (written.before)
    for (const Id& person : namedIn(*written.before))
      if (!named.contains(person))
        m_people.insert(person);
  if (customer.isNull())
    return;
  for (const Id& person : named)
    m_mayLack.emplace(person, customer);
}

void GrantKeeper::noteEverybody() {
  for (const Row& person : m_store.select(Kind::person, "", {}))
    m_people.insert(person.id);
}

void GrantKeeper::forget() {
  m_people.clear();
  m_mayLack.clear();
}

bool GrantKeeper::lacks(const Id& person, const Id& customer) {
  const Actor& actor = m_roster.actor(person);
  return roles::isRole(actor.role) && !roles::isOffice(actor.role) &&
         !m_roster.grants(person).sees(scopes::customer(customer));
}

Date GrantKeeper::today() {
  const Instant now = m_clock.now();
  return Date::at(now, m_clock.offsetMinutes(now));
}

Status GrantKeeper::settle(Commit& commit) {
  LEADHAND_TRY(m_store.noteDay(today()));
  for (const auto& [person, customer] : m_mayLack)
    if (!m_people.contains(person) && lacks(person, customer))
      m_people.insert(person);
  m_mayLack.clear();
  for (const Id& person : std::exchange(m_people, {}))
    LEADHAND_TRY(settlePerson(commit, person));
  return {};
}

Status GrantKeeper::settlePerson(Commit& commit, const Id& person) {
  const Actor& actor = m_roster.actor(person);
  const Date day = today();
  std::vector<Involvement> involvements;
  if (roles::isRole(actor.role) && !roles::isOffice(actor.role))
    involvements = m_store.involvements(person, m_roster.crewOf(person), day);
  const std::vector<GrantRow> changes =
      grantChanges(person, m_store.grants(person), planGrants(actor, involvements, day));
  for (const GrantRow& change : changes)
    LEADHAND_TRY(commit.grant(change));
  if (!changes.empty())
    m_roster.forgetGrants(person);
  return {};
}

} // namespace leadhand::sync
