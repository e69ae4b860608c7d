#pragma once
#include "core/schema/Declaration.h"

namespace leadhand {

/// The company itself; one row.
struct Company : Record {
  std::string name;
  std::string zone;
  std::string currency;
};

template <>
struct Declaration<Company> {
  static constexpr KindInfo head{.kind = Kind::company,
                                 .name = "company",
                                 .recordClass = RecordClass::officeOwned,
                                 .scope = ScopeRule::reference,
                                 .madeBy = Writers::server,
                                 .doc = "the company whose folder this is"};
  static constexpr auto own = std::make_tuple(
      field(10, "name", &Company::name, "as customers know it").by(Writers::manager).max(200),
      field(11, "zone", &Company::zone, "IANA time zone of its working days").by(Writers::manager).max(64),
      field(12, "currency", &Company::currency, "ISO 4217 code of every amount").by(Writers::manager).max(3));
};

/// Someone who works here.
struct Person : Record {
  std::string name;
  std::string role; ///< see core/rules/Roles.h
  Id crew;
  std::string email;
  std::string phone;
  std::string language;
  bool disabled = false;
  Id handedOverTo;
};

template <>
struct Declaration<Person> {
  static constexpr KindInfo head{.kind = Kind::person,
                                 .name = "person",
                                 .recordClass = RecordClass::officeOwned,
                                 .scope = ScopeRule::reference,
                                 .madeBy = Writers::manager,
                                 .indexes = {"name", "crew"},
                                 .doc = "someone who works here"};
  static constexpr auto own = std::make_tuple(
      field(10, "name", &Person::name, "first name as the team uses it").by(Writers::manager).max(200),
      field(11, "role", &Person::role, "lead_hand, technician, estimator, office, manager or owner")
          .by(Writers::manager)
          .max(32),
      field(12, "crew", &Person::crew, "the crew they work with").to(Kind::crew).by(Writers::manager),
      field(13, "email", &Person::email, "work address").by(Writers::manager).max(200),
      field(14, "phone", &Person::phone, "work phone").by(Writers::manager).max(64),
      field(15, "language", &Person::language, "en, fr or es").max(8),
      field(16, "disabled", &Person::disabled, "no longer here").by(Writers::manager),
      field(17, "handed_over_to", &Person::handedOverTo, "who took over their open work")
          .to(Kind::person)
          .by(Writers::manager));
};

/// People who drive out together.
struct Crew : Record {
  std::string name;
};

template <>
struct Declaration<Crew> {
  static constexpr KindInfo head{.kind = Kind::crew,
                                 .name = "crew",
                                 .recordClass = RecordClass::officeOwned,
                                 .scope = ScopeRule::reference,
                                 .madeBy = Writers::office,
                                 .indexes = {"name"},
                                 .doc = "people who drive out together"};
  static constexpr auto own =
      std::make_tuple(field(10, "name", &Crew::name, "as painted on the truck").by(Writers::office).max(200));
};

/// An enrolled phone, tablet or desktop.
struct Device : Record {
  Id person;
  std::int64_t number = 0;
  std::string label;
  std::string state; ///< active or revoked
  Instant enrolledAt;
  Instant seenAt;
};

template <>
struct Declaration<Device> {
  static constexpr KindInfo head{.kind = Kind::device,
                                 .name = "device",
                                 .recordClass = RecordClass::officeOwned,
                                 .scope = ScopeRule::office,
                                 .madeBy = Writers::server,
                                 .indexes = {"person", "number"},
                                 .doc = "an enrolled phone, tablet or desktop"};
  static constexpr auto own = std::make_tuple(
      field(10, "person", &Device::person, "whose it is").to(Kind::person).by(Writers::server),
      field(11, "number", &Device::number, "its number in the protocol").by(Writers::server),
      field(12, "label", &Device::label, "what the office calls it").by(Writers::manager).max(200),
      field(13, "state", &Device::state, "active or revoked").by(Writers::server).max(32),
      field(14, "enrolled_at", &Device::enrolledAt, "when it joined").by(Writers::server),
      field(15, "seen_at", &Device::seenAt, "last contact").by(Writers::server));
};

} // namespace leadhand
