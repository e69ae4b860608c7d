#pragma once
#include "core/schema/Declaration.h"

namespace leadhand {

/// Someone the company works for.
struct Customer : Record {
  std::string name;
  std::string phone;
  std::string email;
  std::string address;
  std::string accessNote;
  Date awayFrom;
  Date awayUntil;
  Date since;
  std::string nature; ///< home, condo, business, school: what policies may ask for
  Id owner;
  bool askOffice = false; ///< an offer is open that the crew may not mention; which one stays in the office
};

template <>
struct Declaration<Customer> {
  static constexpr KindInfo head{.kind = Kind::customer,
                                 .name = "customer",
                                 .recordClass = RecordClass::registers,
                                 .scope = ScopeRule::self,
                                 .madeBy = Writers::anyone,
                                 .indexes = {"name"},
                                 .doc = "someone the company works for"};
  static constexpr auto own = std::make_tuple(
      field(10, "name", &Customer::name, "as the crew says it: Mrs. Smith")
          .by(Writers::office)
          .max(200)
          .searched(),
      field(11, "phone", &Customer::phone, "the number to call").max(200).searched(),
      field(12, "email", &Customer::email, "the address to write to").max(200).searched(),
      field(13, "address", &Customer::address, "street and place").max(1000).searched(),
      field(14, "access_note", &Customer::accessNote, "gate, key, dog, where to park").max(4000).searched(),
      field(15, "away_from", &Customer::awayFrom, "first day they are not there"),
      field(16, "away_until", &Customer::awayUntil, "last day they are not there").goesWith("away_from"),
      field(17, "since", &Customer::since, "customer since").by(Writers::office),
      field(18, "nature", &Customer::nature, "home, condo, business, school").by(Writers::office).max(32),
      field(19, "owner", &Customer::owner, "who in the office looks after them")
          .to(Kind::person)
          .by(Writers::office),
      field(20, "ask_office", &Customer::askOffice, "the crew leaves what is asked to the office")
          .by(Writers::server));
};

/// A place of a customer where work is done.
struct Site : Record {
  Id customer;
  std::string name;
  std::string address;
  std::string note;
};

template <>
struct Declaration<Site> {
  static constexpr KindInfo head{.kind = Kind::site,
                                 .name = "site",
                                 .recordClass = RecordClass::officeOwned,
                                 .madeBy = Writers::office,
                                 .indexes = {"customer"},
                                 .doc = "a place of a customer where work is done"};
  static constexpr auto own = std::make_tuple(
      field(10, "customer", &Site::customer, "whose place").to(Kind::customer).by(Writers::office),
      field(11, "name", &Site::name, "what people call it").by(Writers::office).max(200),
      field(12, "address", &Site::address, "street and place").by(Writers::office).max(1000),
      field(13, "note", &Site::note, "how to get in, what to mind").max(4000));
};

/// Something learned about a customer; never rewritten, only followed by a newer one.
struct CustomerFact : Record {
  Id customer;
  std::string topic; ///< expectation, goal, pet, key, hazard, other
  std::string text;
  Date on;
  Id supersedes;      ///< the fact that was learned first, never another correction of it
  std::string voided; ///< why it does not count; it stays readable
  Id voidedBy;
  std::int64_t version = 0;
  Instant voidedAt;
};

template <>
struct Declaration<CustomerFact> {
  static constexpr KindInfo head{.kind = Kind::customerFact,
                                 .name = "customer_fact",
                                 .recordClass = RecordClass::appendOnly,
                                 .parentField = "supersedes",
                                 .indexes = {"customer", "supersedes"},
                                 .doc = "something learned about a customer"};
  static constexpr auto own = std::make_tuple(
      field(10, "customer", &CustomerFact::customer, "about whom").to(Kind::customer).once(),
      field(11, "topic", &CustomerFact::topic, "expectation, goal, pet, key, hazard, other").once().max(32),
      field(12, "text", &CustomerFact::text, "what it is").once().max(4000).searched(),
      field(13, "on", &CustomerFact::on, "the day it was learned").once(),
      field(14, "supersedes", &CustomerFact::supersedes, "the first fact, which it replaces")
          .to(Kind::customerFact)
          .once(),
      field(15, "void", &CustomerFact::voided, "why it does not count; empty: it does")
          .by(Writers::owner)
          .max(400),
      field(16, "void_by", &CustomerFact::voidedBy, "who said so")
          .to(Kind::person)
          .by(Writers::owner)
          .goesWith("void"),
      field(17, "version", &CustomerFact::version, "of a correction: one more than its author had seen")
          .once(),
      field(18, "void_at", &CustomerFact::voidedAt, "when").by(Writers::owner).goesWith("void"));
};

/// What every visit must know until it is retired.
struct StandingInstruction : Record {
  Id customer;
  std::string text;
  std::string season; ///< "2012", or "" for always
  std::string replaceThis;
  std::string byThat;
  Id fromComment;
  Date agreedOn;
  Date until;
  Date retiredOn;
};

template <>
struct Declaration<StandingInstruction> {
  static constexpr KindInfo head{.kind = Kind::standingInstruction,
                                 .name = "standing_instruction",
                                 .recordClass = RecordClass::registers,
                                 .indexes = {"customer"},
                                 .doc = "what every visit must know until it is retired"};
  static constexpr auto own = std::make_tuple(
      field(10, "customer", &StandingInstruction::customer, "for whom").to(Kind::customer).once(),
      field(11, "text", &StandingInstruction::text, "in one sentence").max(4000).searched(),
      field(12, "season", &StandingInstruction::season, "a year, or empty for always").max(16),
      field(13, "replace_this", &StandingInstruction::replaceThis, "what is no longer wanted").max(400),
      field(14, "by_that", &StandingInstruction::byThat, "what is wanted instead")
          .max(400)
          .goesWith("replace_this"),
      field(15, "from_comment", &StandingInstruction::fromComment, "where it was said")
          .to(Kind::comment)
          .once(),
      field(16, "agreed_on", &StandingInstruction::agreedOn, "the day it was agreed").once(),
      field(17, "until", &StandingInstruction::until, "last day it holds"),
      field(18, "retired_on", &StandingInstruction::retiredOn, "the day it ended").by(Writers::office));
};

} // namespace leadhand
