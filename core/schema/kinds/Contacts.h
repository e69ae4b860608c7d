#pragma once
#include "core/schema/Declaration.h"

namespace leadhand {

/// Somebody called, wrote or came by; the contact sheet's row.
struct ContactEntry : Record {
  Id customer;
  std::string freeName;
  std::string channel;   ///< call, email, text, person, letter
  std::string direction; ///< in or out
  std::string where;
  Id takenBy;
  Date on;
  std::string topic;
  std::string signature;
  std::string voided; ///< why it does not count; it stays readable
  Id voidedBy;
  Instant voidedAt;
};

template <>
struct Declaration<ContactEntry> {
  static constexpr KindInfo head{.kind = Kind::contactEntry,
                                 .name = "contact_entry",
                                 .recordClass = RecordClass::appendOnly,
                                 .indexes = {"customer,on", "on"},
                                 .doc = "somebody called, wrote or came by"};
  static constexpr auto own = std::make_tuple(
      field(10, "customer", &ContactEntry::customer, "who")
          .to(Kind::customer)
          .merged(Merge::later)
          .column("contact", "Client"),
      field(11, "free_name", &ContactEntry::freeName, "the name as typed").once().max(200).searched(),
      field(12, "channel", &ContactEntry::channel, "call, email, text, person or letter")
          .once()
          .max(32)
          .column("contact", "Email/call"),
      field(13, "direction", &ContactEntry::direction, "in or out").once().max(8),
      field(14, "where", &ContactEntry::where, "office, site").once().max(200),
      field(15, "taken_by", &ContactEntry::takenBy, "who took it").to(Kind::person).once(),
      field(16, "on", &ContactEntry::on, "the day of the contact").once().column("contact", "Date"),
      field(17, "topic", &ContactEntry::topic, "what was discussed")
          .once()
          .searched()
          .column("contact", "Discussion/topic"),
      field(18, "signature", &ContactEntry::signature, "an unknown signature of an imported row")
          .once()
          .max(200),
      field(19, "void", &ContactEntry::voided, "why it does not count; empty: it does")
          .by(Writers::owner)
          .max(400),
      field(20, "void_by", &ContactEntry::voidedBy, "who said so")
          .to(Kind::person)
          .by(Writers::owner)
          .goesWith("void"),
      field(21, "void_at", &ContactEntry::voidedAt, "when").by(Writers::owner).goesWith("void"));
};

/// What is to be done after a contact.
struct ActionItem : Record {
  Id contact;
  Id customer;
  std::string text;
  Id owner;
  Date due;
  Date on;
  Date doneOn;
  Id doneBy;
  std::string doneNote;
  std::string signature;
};

template <>
struct Declaration<ActionItem> {
  static constexpr KindInfo head{.kind = Kind::actionItem,
                                 .name = "action_item",
                                 .recordClass = RecordClass::registers,
                                 .parentField = "contact",
                                 .indexes = {"contact", "owner,done_on,due", "customer"},
                                 .doc = "what is to be done after a contact"};
  static constexpr auto own = std::make_tuple(
      field(10, "contact", &ActionItem::contact, "after which").to(Kind::contactEntry).once(),
      field(11, "customer", &ActionItem::customer, "of the contact").to(Kind::customer).once(),
      field(12, "text", &ActionItem::text, "what is to be done")
          .once()
          .searched()
          .column("contact", "Action item/comment"),
      field(13, "owner", &ActionItem::owner, "who does it").to(Kind::person).merged(Merge::asked),
      field(14, "due", &ActionItem::due, "by when").merged(Merge::asked),
      field(15, "on", &ActionItem::on, "the day it was noted").once(),
      field(16, "done_on", &ActionItem::doneOn, "the day it was done")
          .merged(Merge::doneWins)
          .by(Writers::owner),
      field(17, "done_by", &ActionItem::doneBy, "who did it")
          .to(Kind::person)
          .by(Writers::owner)
          .goesWith("done_on"),
      field(18, "done_note", &ActionItem::doneNote, "what was done")
          .by(Writers::owner)
          .max(4000)
          .goesWith("done_on"),
      field(19, "signature", &ActionItem::signature, "an unknown signature of an imported row")
          .once()
          .max(200));
};

/// What came of a contact; later ones stand below earlier ones.
struct ContactOutcome : Record {
  Id contact;
  Id customer;
  std::string text;
  Date on;
  std::string signature;
};

template <>
struct Declaration<ContactOutcome> {
  static constexpr KindInfo head{.kind = Kind::contactOutcome,
                                 .name = "contact_outcome",
                                 .recordClass = RecordClass::appendOnly,
                                 .parentField = "contact",
                                 .indexes = {"contact"},
                                 .doc = "what came of a contact"};
  static constexpr auto own = std::make_tuple(
      field(10, "contact", &ContactOutcome::contact, "of which").to(Kind::contactEntry).once(),
      field(11, "customer", &ContactOutcome::customer, "of the contact").to(Kind::customer).once(),
      field(12, "text", &ContactOutcome::text, "what came of it")
          .once()
          .searched()
          .column("contact", "Outcome/notes"),
      field(13, "on", &ContactOutcome::on, "the day").once(),
      field(14, "signature", &ContactOutcome::signature, "an unknown signature of an imported row")
          .once()
          .max(200));
};

} // namespace leadhand
