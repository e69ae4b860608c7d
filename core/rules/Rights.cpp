#include "core/rules/Rights.h"

#include "core/rules/Roles.h"

namespace leadhand {
namespace {

bool isAuthor(const Actor& actor, const Row& present) {
  return idOf(present.at(commonField::author)) == actor.person;
}

bool isOwner(const Actor& actor, const Row& present) {
  const FieldInfo* owner = present.info().field("owner");
  return owner && idOf(present.at(owner->number)) == actor.person;
}

bool allows(Writers writers, const Actor& actor, const Row* present) {
  switch (writers) {
  case Writers::anyone:
    return roles::isRole(actor.role);
  case Writers::author:
    return !present || isAuthor(actor, *present);
  case Writers::owner:
    return !present || roles::isOffice(actor.role) || isAuthor(actor, *present) || isOwner(actor, *present);
  case Writers::office:
    return roles::isOffice(actor.role);
  case Writers::manager:
    return roles::isManager(actor.role);
  default: // the server's own
    return false;
  }
}

/// The first value of a field. Whoever may make a record fills it, with two exceptions: what the server
/// folds, and the office's side of a record whose two sides belong to different people from the start.
bool mayFill(const Actor& actor, const KindInfo& kind, const FieldInfo& field) {
  if (field.writers == Writers::server)
    return false;
  if (kind.recordClass == RecordClass::split)
    return allows(field.writers, actor, nullptr);
  return true;
}

/// Taking a record away, or bringing it back: its author, the office, and for a chip or mark anybody.
bool mayDelete(const Actor& actor, const KindInfo& kind, const Row& present) {
  return allows(kind.madeBy, actor, nullptr) &&
         (kind.recordClass == RecordClass::set || roles::isOffice(actor.role) || isAuthor(actor, present));
}

} // namespace

Status may(const Actor& actor, const KindInfo& kind, const FieldInfo* field, const Row* present) {
  if (actor.role == roles::server)
    return {};
  bool allowed = roles::isRole(actor.role);
  if (field && present && field->number == commonField::deleted)
    allowed = allowed && mayDelete(actor, kind, *present);
  else if (field)
    allowed = allowed && (present ? allows(field->writers, actor, present) : mayFill(actor, kind, *field));
  else if (!present)
    allowed = allowed && allows(kind.madeBy, actor, nullptr);
  if (allowed)
    return {};
  return fail(ErrorCode::notAllowed,
              field ? std::string(kind.name) + "." + std::string(field->name) : std::string(kind.name));
}

} // namespace leadhand
