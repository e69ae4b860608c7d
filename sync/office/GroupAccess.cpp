// What a group names must exist, and be its author's to see and to change.
#include "core/base/PlantedBugs.h"
#include "core/rules/Corrections.h"
#include "core/rules/Roles.h"
#include "core/schema/Schema.h"
#include "core/schema/Scope.h"
#include "sync/office/GroupWriterInside.h"

namespace leadhand::sync {

constexpr std::int64_t mostVersions = 1'000'000;

GroupWriter::Ruling GroupWriter::checkReferences(Work& work, const KindInfo& kind,
                                                 const OutboxEntry& change) {
  for (const FieldValue& field : change.fields) {
    const FieldInfo* info = kind.field(field.field);
    const Id target = info && info->type == FieldType::ref ? idOf(field.value) : Id{};
    if (target.isNull() || info->refKind == Kind::none || m_known.contains(target))
      continue;
    if (!work.draft.exists(info->refKind, target))
      return tl::unexpected<Refusal>({v1::ORPHAN, Error{ErrorCode::unknownRecord, placeOf(kind, *info), {}}});
    if (m_store.exists(info->refKind, target))
      m_known.insert(target);
  }
  return {};
}

/// What somebody else wrote is not his to correct. A phone that offers after a restore is believed.
GroupWriter::Ruling GroupWriter::checkCorrections(Work& work) {
  if (work.author.device == 0 || work.author.restoreRev)
    return {};
  for (const OutboxEntry& change : work.group.entries) {
    const FieldInfo* by = kindInfo(change.kind).field("void_by");
    const Value* named = by ? findField(change.fields, by->number) : nullptr;
    if (named && !isAbsent(*named) && idOf(*named) != work.author.actor.person)
      return tl::unexpected<Refusal>(
          {v1::DENIED, Error{ErrorCode::notAllowed, placeOf(kindInfo(change.kind), *by), {}}});
  }
  for (std::size_t i = 0; i < work.draft.entries().size(); ++i) { // originals are drawn in on the way
    const Row& row = work.draft.entries()[i].office.row;
    const bool isNew = !work.draft.entries()[i].before;
    const Id original = isNew ? originalOf(row) : Id{};
    const Draft::Entry* first =
        original ? work.draft.find(row.info().field("supersedes")->refKind, original) : nullptr;
    if (!first)
      continue;
    if (const Status allowed = mayCorrect(work.author.actor, first->office.row); !allowed)
      return tl::unexpected<Refusal>({v1::DENIED, allowed.error()});
    // The newest one is read: nobody of the crew may have the last word for ever.
    const FieldInfo* version = row.info().field("version");
    if (version && !roles::isOffice(work.author.actor.role) &&
        integerOf(row.at(version->number)) > mostVersions)
      return tl::unexpected<Refusal>(
          {v1::QUARANTINED, Error{ErrorCode::badValue, placeOf(row.info(), *version), {}}});
  }
  return {};
}

/// Who adds to a record that somebody else has taken away unseen has edited it: it comes back, and the office
/// hears of both. A mark or chip says nothing that would be missed.
void GroupWriter::bringBackParents(Work& work, Hlc hlc) {
  if (work.author.device == 0)
    return;
  for (std::size_t i = 0; i < work.draft.entries().size(); ++i) { // parents are drawn in on the way
    const Draft::Entry& entry = work.draft.entries()[i];
    if (!entry.pushed || entry.before || entry.office.row.info().recordClass == RecordClass::set)
      continue;
    Draft::Entry* parent = work.draft.parentOf(entry.office.row);
    if (!parent || !parent->before || !parent->office.row.deleted())
      continue;
    const FieldStamp* removed = stampOf(parent->office.stamps, commonField::deleted);
    const bool isSeen = !removed || removed->device == work.author.device ||
                        (removed->rev <= entry.base && baseSurvives(entry.base, work.epochs));
    if (isSeen)
      continue;
    const DeviceRow* remover = m_roster.device(deviceOf(removed->device));
    const Row& row = parent->office.row;
    work.draft.clashes.push_back({row.kind, row.id, commonField::deleted, Value{}, Value{},
                                  work.author.actor.person, work.now, row.at(commonField::deleted),
                                  remover ? remover->person : Id{}, momentOf(*removed), removed->device});
    work.draft.assign(*parent, commonField::deleted, Value{}, hlc);
  }
}

/// Nobody writes where he may not look. What a person does not see answers as what does not exist.
GroupWriter::Ruling GroupWriter::checkAccess(Work& work) {
  if (work.author.isServer() || work.author.cleared || m_roster.grants(work.author.actor.person).wildcard ||
      planted(Bug::scopeUnchecked))
    return {};
  for (std::size_t i = 0; i < work.draft.entries().size(); ++i) { // the check itself may draw rows in
    const Draft::Entry& entry = work.draft.entries()[i];
    if (!entry.pushed)
      continue;
    const KindInfo& kind = entry.office.row.info();
    if (entry.before)
      if (const Ruling ruling = checkScope(work, entry.before->scope, entry.base, kind); !ruling)
        return ruling;
    if (!entry.before || entry.before->scope != entry.office.row.scope)
      if (const Ruling ruling = checkScope(work, scopeToAsk(entry), entry.base, kind); !ruling)
        return ruling;
  }
  return {};
}

/// Whoever heard the customer's answer to an offer knew of it before it was kept from the crew.
Id GroupWriter::scopeToAsk(const Draft::Entry& entry) {
  const Row& row = entry.office.row;
  return !entry.before && followsMention(row.info()) ? scopeOf(row) : row.scope;
}

GroupWriter::Ruling GroupWriter::checkScope(Work& work, const Id& scope, std::uint64_t base,
                                            const KindInfo& kind) {
  const Id& person = work.author.actor.person;
  const PersonGrants& grants = m_roster.grants(person);
  if (grants.sees(scope) || scope == scopes::intake(person) || kind.scope == ScopeRule::reference)
    return {};
  const auto at = grants.byScope.find(scope);
  if (at != grants.byScope.end()) {
    if (base < at->second.rev)
      return {}; // made before the device could know that the scope was taken
    return tl::unexpected<Refusal>(
        {v1::QUARANTINED, Error{ErrorCode::notAllowed, std::string(kind.name), {}}});
  }
  // Whoever makes a customer works on with them before the grant has been written.
  const Draft::Entry* customer = work.draft.find(Kind::customer, scope);
  if (customer && idOf(customer->office.row.at(commonField::author)) == person)
    return {};
  return tl::unexpected<Refusal>({v1::ORPHAN, Error{ErrorCode::unknownRecord, std::string(kind.name), {}}});
}

} // namespace leadhand::sync
