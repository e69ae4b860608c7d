#include "app/office/OfficeRecords.h"

#include "core/base/Text.h"
#include "core/rules/Corrections.h"
#include "core/sheets/KnownRows.h"
#include "core/sheets/Namesakes.h"
#include "core/work/Nearest.h"

#include <map>
#include <unordered_map>

namespace leadhand::office {
namespace {

inline constexpr std::size_t namesOffered = 3;

template <class R>
std::unordered_map<Id, std::vector<R>> byParent(sync::OfficeStore& store, Id R::*parent) {
  std::unordered_map<Id, std::vector<R>> groups;
  for (R& record : recordsOf<R>(store))
    groups[record.*parent].push_back(std::move(record));
  return groups;
}

template <class R>
std::vector<R> taken(std::unordered_map<Id, std::vector<R>>& groups, const Id& id) {
  const auto found = groups.find(id);
  return found == groups.end() ? std::vector<R>{} : std::move(found->second);
}

template <class R>
std::vector<R> named(const std::vector<R>& all, const std::string& name) {
  std::vector<R> found;
  for (const R& record : all)
    if (folded(record.name) == folded(name))
      found.push_back(record);
  return found;
}

std::vector<Id> idsOf(const std::vector<Customer>& customers) {
  std::vector<Id> ids;
  for (const Customer& customer : customers)
    ids.push_back(customer.id);
  return ids;
}

template <class R>
std::string nearest(const std::vector<R>& all, const std::string& name) {
  std::vector<std::string> names;
  for (const R& record : all)
    names.push_back(record.name);
  return didYouMean(nearestNames(name, std::move(names), namesOffered));
}

/// The office links everything: there is no free name here.
std::string customerAdvice(const std::string& near) {
  return near.empty() ? "check the name; a new customer is made in the app, or by import" : near;
}

template <class R>
std::vector<R> newestFirst(std::vector<R> corrections) {
  sortCorrections(corrections);
  return corrections;
}

void readCrewRows(sync::OfficeStore& store, const std::map<Id, std::string>& names, KnownSheet& known) {
  const NameOf nameOf = [&names](const Id& id) { return names.contains(id) ? names.at(id) : std::string(); };
  auto followUps = byParent(store, &FollowUp::comment);
  auto tasks = byParent(store, &Task::comment);
  auto corrections = byParent(store, &CommentCorrection::supersedes);
  for (const Comment& first : recordsOf<Comment>(store)) {
    const Comment comment = corrected(first, newestFirst(taken(corrections, first.id)));
    known.rows.push_back(knownCrewRow(comment, nameOf(comment.customer), taken(followUps, comment.id),
                                      taken(tasks, comment.id), nameOf));
  }
}

void readContactRows(sync::OfficeStore& store, const std::map<Id, std::string>& names, KnownSheet& known) {
  const NameOf nameOf = [&names](const Id& id) { return names.contains(id) ? names.at(id) : std::string(); };
  auto actions = byParent(store, &ActionItem::contact);
  auto outcomes = byParent(store, &ContactOutcome::contact);
  auto corrections = byParent(store, &ContactCorrection::supersedes);
  for (const ContactEntry& first : recordsOf<ContactEntry>(store)) {
    const ContactEntry contact = corrected(first, newestFirst(taken(corrections, first.id)));
    known.rows.push_back(knownContactRow(contact, nameOf(contact.customer), taken(actions, contact.id),
                                         taken(outcomes, contact.id), nameOf));
  }
}

} // namespace

Result<Company> companyOf(sync::OfficeStore& store) {
  const auto companies = recordsOf<Company>(store);
  if (companies.empty())
    return fail(ErrorCode::folderMissing);
  return companies.front();
}

Result<Person> findPerson(sync::OfficeStore& store, const std::string& name) {
  const auto people = recordsOf<Person>(store);
  const auto found = named(people, name);
  if (found.empty())
    return fail(ErrorCode::unknownPerson, name, nearest(people, name));
  return found.front();
}

Result<Customer> findCustomer(sync::OfficeStore& store, const std::string& name) {
  if (const auto id = Id::fromText(name))
    if (const auto row = store.read(Kind::customer, *id))
      return fromRow<Customer>(row->row);
  const auto customers = recordsOf<Customer>(store);
  const auto found = named(customers, name);
  if (found.empty())
    return fail(ErrorCode::unknownCustomer, name, customerAdvice(nearest(customers, name)));
  if (found.size() > 1)
    return fail(ErrorCode::ambiguousCustomer, name, namesakeAdvice(idsOf(found)));
  return found.front();
}

std::optional<Crew> findCrew(sync::OfficeStore& store, const std::string& name) {
  const auto found = named(recordsOf<Crew>(store), name);
  return found.empty() ? std::nullopt : std::optional(found.front());
}

KnownSheet readKnownSheet(sync::OfficeStore& store, Sheet sheet) {
  KnownSheet known;
  if (const auto company = companyOf(store))
    known.zone = company->zone;
  std::map<Id, std::string> names;
  for (const Person& person : recordsOf<Person>(store)) {
    known.people.push_back({person.id, person.name, person.recordedAt});
    names[person.id] = person.name;
  }
  for (const Customer& customer : recordsOf<Customer>(store)) {
    known.customers.push_back({customer.id, customer.name});
    names[customer.id] = customer.name;
  }
  if (sheet == Sheet::crew)
    readCrewRows(store, names, known);
  else
    readContactRows(store, names, known);
  for (const Conflict& conflict : recordsOf<Conflict>(store, "state = 'open'"))
    known.conflicts.push_back(
        {conflict.id, conflict.record, static_cast<std::uint32_t>(conflict.recordField)});
  std::unordered_map<Id, SheetRow> kept;
  for (SheetRow& row :
       recordsOf<SheetRow>(store, "sheet = ?1 ORDER BY n", {valueOf(std::string(sheetName(sheet)))})) {
    known.nextPosition = std::max(known.nextPosition, row.position + 1);
    kept.insert_or_assign(row.record, std::move(row));
  }
  for (KnownRow& row : known.rows)
    if (const auto found = kept.find(row.record); found != kept.end())
      recallImport(row, found->second);
  return known;
}

} // namespace leadhand::office
