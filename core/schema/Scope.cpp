#include "core/schema/Scope.h"

namespace leadhand {
namespace scopes {

Id reference() {
  return derivedId("scope", "reference");
}
Id office() {
  return derivedId("scope", "office");
}
Id customer(const Id& customerId) {
  return customerId;
}
Id customerOffice(const Id& customerId) {
  return derivedId("scope.customer-office", customerId.raw());
}
Id intake(const Id& person) {
  return derivedId("scope.intake", person.raw());
}

} // namespace scopes

Id scopeOf(const Row& row) {
  const KindInfo& info = row.info();
  const auto customerId = [&] {
    const FieldInfo* field = info.field("customer");
    return field ? idOf(row.at(field->number)) : Id{};
  };
  switch (info.scope) {
  case ScopeRule::reference:
    return scopes::reference();
  case ScopeRule::office:
    return scopes::office();
  case ScopeRule::self:
    return scopes::customer(row.id);
  case ScopeRule::given:
    return row.scope;
  case ScopeRule::audience: {
    const FieldInfo* audience = info.field("audience");
    const bool isForOffice = audience && textOf(row.at(audience->number)) == "office";
    return isForOffice ? scopes::office() : scopes::reference();
  }
  case ScopeRule::customer:
  case ScopeRule::customerOffice:
  case ScopeRule::mention:
    break;
  }
  const Id customer = customerId();
  if (customer.isNull())
    return scopes::intake(idOf(row.at(commonField::author)));
  if (info.scope == ScopeRule::customerOffice)
    return scopes::customerOffice(customer);
  if (info.scope == ScopeRule::mention) {
    const FieldInfo* mention = info.field("mention");
    if (mention && textOf(row.at(mention->number)) == "no")
      return scopes::customerOffice(customer);
  }
  return scopes::customer(customer);
}

} // namespace leadhand
