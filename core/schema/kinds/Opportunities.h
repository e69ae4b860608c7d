#pragma once
#include "core/schema/Declaration.h"

namespace leadhand {

/// A way to help a customer that somebody on site has noticed.
struct Opportunity : Record {
  Id customer;
  Id visit;
  std::string title;
  std::string noticed;
  std::string betterOff;
  Id service;
  std::string mayCall; ///< yes, no, ask
  std::string bestTime;
  Id fromComment;
  std::string stage; ///< folded from its events by the server; see core/rules/Stages.h
  Date stageSince;
  std::string say;
  Id sayBy;
  Date sayOn;
  Id owner;
  Date next;
  std::string channel; ///< how they would like to be reached: call, text, email, person
  Date allowedOn;      ///< the day they said that somebody may call
  std::string mode;  ///< pass, permission, agree: as the rule on the device had it; see core/rules/Handover.h
  std::string level; ///< none, some, most, all: the part of whoever spotted it
  Id rule;           ///< none: no rule of the company spoke of it
  std::int64_t ruleVersion = 0;
  Cents sizeFrom; ///< how big it looked, where somebody said so; `sizeBelow` 0: no upper end
  Cents sizeBelow;
  Date agreedOn; ///< the day the customer agreed to it on site
  Id fromReading;
};

template <>
struct Declaration<Opportunity> {
  static constexpr KindInfo head{.kind = Kind::opportunity,
                                 .name = "opportunity",
                                 .recordClass = RecordClass::stateMachine,
                                 .indexes = {"customer", "author,stage", "stage,next", "owner"},
                                 .doc = "a way to help a customer that somebody has noticed"};
  static constexpr auto own = std::make_tuple(
      field(10, "customer", &Opportunity::customer, "whom it would help").to(Kind::customer),
      field(11, "visit", &Opportunity::visit, "noticed on which visit").to(Kind::visit).once(),
      field(12, "title", &Opportunity::title, "a few words")
          .merged(Merge::untilTaken)
          .by(Writers::author)
          .max(200)
          .searched(),
      field(13, "noticed", &Opportunity::noticed, "what was seen")
          .merged(Merge::untilTaken)
          .by(Writers::author)
          .max(4000)
          .searched(),
      field(14, "better_off", &Opportunity::betterOff, "how the customer is better off")
          .merged(Merge::untilTaken)
          .by(Writers::author)
          .max(4000)
          .searched(),
      field(15, "service", &Opportunity::service, "which service would help").to(Kind::serviceCard),
      field(16, "may_call", &Opportunity::mayCall, "yes, no or ask").merged(Merge::noWins).max(8),
      field(17, "best_time", &Opportunity::bestTime, "when to call").max(200).goesWith("may_call"),
      field(18, "from_comment", &Opportunity::fromComment, "where it was said").to(Kind::comment).once(),
      field(20, "stage", &Opportunity::stage, "folded from its events").by(Writers::server).max(32),
      field(21, "stage_since", &Opportunity::stageSince, "the day of that step").by(Writers::server),
      field(22, "say", &Opportunity::say, "what to tell the customer").by(Writers::server).max(1000),
      field(23, "say_by", &Opportunity::sayBy, "who says so").to(Kind::person).by(Writers::server),
      field(24, "say_on", &Opportunity::sayOn, "since when").by(Writers::server),
      field(25, "owner", &Opportunity::owner, "who does the next step").to(Kind::person).by(Writers::server),
      field(26, "next", &Opportunity::next, "when").by(Writers::server),
      field(27, "channel", &Opportunity::channel, "how to reach them: call, text, email or person")
          .max(16)
          .goesWith("may_call"),
      field(28, "allowed_on", &Opportunity::allowedOn, "the day they said so").goesWith("may_call"),
      field(29, "mode", &Opportunity::mode, "handed over how: pass, permission or agree").once().max(16),
      field(30, "level", &Opportunity::level, "the finder's part: none, some, most or all")
          .by(Writers::owner)
          .max(8),
      field(31, "rule", &Opportunity::rule, "by which rule").to(Kind::opportunityRule).once(),
      field(32, "rule_version", &Opportunity::ruleVersion, "of that rule as it stood on the device").once(),
      field(33, "size_from", &Opportunity::sizeFrom, "how big it looked, at least, in cents").once(),
      field(34, "size_below", &Opportunity::sizeBelow, "and less than").once(),
      field(35, "agreed_on", &Opportunity::agreedOn, "the day they agreed to it on site").once(),
      field(36, "from_reading", &Opportunity::fromReading, "which reading suggested it")
          .to(Kind::conditionReading)
          .once());
};

/// One step of an opportunity.
struct OpportunityEvent : Record {
  Id opportunity;
  Id customer;
  std::string to;
  std::string say;
  Id owner;
  Date next;
  std::string note;
  Date on;
  std::string outcome; ///< "" or not_applied: the step did not follow from the stage it met
};

template <>
struct Declaration<OpportunityEvent> {
  static constexpr KindInfo head{.kind = Kind::opportunityEvent,
                                 .name = "opportunity_event",
                                 .recordClass = RecordClass::appendOnly,
                                 .madeBy = Writers::office,
                                 .parentField = "opportunity",
                                 .indexes = {"opportunity"},
                                 .doc = "one step of an opportunity"};
  static constexpr auto own = std::make_tuple(
      field(10, "opportunity", &OpportunityEvent::opportunity, "which").to(Kind::opportunity).once(),
      field(11, "customer", &OpportunityEvent::customer, "of it").to(Kind::customer).once(),
      field(12, "to", &OpportunityEvent::to, "the stage it reaches").once().max(32),
      field(13, "say", &OpportunityEvent::say, "what to tell the customer").once().max(1000).searched(),
      field(14, "owner", &OpportunityEvent::owner, "who does the next step").to(Kind::person).once(),
      field(15, "next", &OpportunityEvent::next, "when").once(),
      field(16, "note", &OpportunityEvent::note, "for colleagues").once().max(4000).searched(),
      field(17, "on", &OpportunityEvent::on, "the day").once(),
      field(18, "outcome", &OpportunityEvent::outcome, "not_applied when it could not follow")
          .by(Writers::server)
          .max(32));
};

/// What was added to an opportunity's words after the office had taken it up.
struct OpportunityNote : Record {
  Id opportunity;
  Id customer;
  std::string about; ///< title, noticed, better_off, nudge, or "" for a note of its own
  std::string text;
  Date on;
};

template <>
struct Declaration<OpportunityNote> {
  static constexpr KindInfo head{.kind = Kind::opportunityNote,
                                 .name = "opportunity_note",
                                 .recordClass = RecordClass::appendOnly,
                                 .parentField = "opportunity",
                                 .indexes = {"opportunity"},
                                 .doc = "what was added to an opportunity once the office had taken it up"};
  static constexpr auto own = std::make_tuple(
      field(10, "opportunity", &OpportunityNote::opportunity, "to which").to(Kind::opportunity).once(),
      field(11, "customer", &OpportunityNote::customer, "of it").to(Kind::customer).once(),
      field(12, "about", &OpportunityNote::about, "title, noticed, better_off, nudge, or empty")
          .once()
          .max(32),
      field(13, "text", &OpportunityNote::text, "the words").once().max(4000).searched(),
      field(14, "on", &OpportunityNote::on, "the day").once());
};

/// What the crew may know of an offer; amounts are in ProposalTerms.
struct Proposal : Record {
  Id customer;
  Id opportunity;
  std::string title;
  std::string mention; ///< yes, no, asked
  std::string say;
  Date sentOn;
  Id owner;
  std::string state; ///< open, yes, no: folded from its outcomes by the server
  std::int64_t version = 0;
};

template <>
struct Declaration<Proposal> {
  static constexpr KindInfo head{.kind = Kind::proposal,
                                 .name = "proposal",
                                 .recordClass = RecordClass::stateMachine,
                                 .scope = ScopeRule::mention,
                                 .madeBy = Writers::office,
                                 .indexes = {"customer", "state"},
                                 .doc = "an offer, as the crew may know it"};
  static constexpr auto own = std::make_tuple(
      field(10, "customer", &Proposal::customer, "to whom").to(Kind::customer).by(Writers::office),
      field(11, "opportunity", &Proposal::opportunity, "out of which")
          .to(Kind::opportunity)
          .by(Writers::office),
      field(12, "title", &Proposal::title, "a few words").by(Writers::office).max(200).searched(),
      field(13, "mention", &Proposal::mention, "may the crew bring it up: yes, no, asked")
          .by(Writers::office)
          .max(8),
      field(14, "say", &Proposal::say, "what to tell the customer").by(Writers::office).max(1000).searched(),
      field(15, "sent_on", &Proposal::sentOn, "the day it went out").by(Writers::office),
      field(16, "owner", &Proposal::owner, "who follows up").to(Kind::person).by(Writers::office),
      field(17, "state", &Proposal::state, "open, yes or no").by(Writers::server).max(16),
      field(18, "version", &Proposal::version, "counted by the server").by(Writers::server));
};

/// What only the office knows of an offer.
struct ProposalTerms : Record {
  Id proposal;
  Id customer;
  Cents amount;
};

template <>
struct Declaration<ProposalTerms> {
  static constexpr KindInfo head{.kind = Kind::proposalTerms,
                                 .name = "proposal_terms",
                                 .recordClass = RecordClass::officeOwned,
                                 .scope = ScopeRule::customerOffice,
                                 .madeBy = Writers::office,
                                 .parentField = "proposal",
                                 .indexes = {"proposal"},
                                 .doc = "what only the office knows of an offer"};
  static constexpr auto own = std::make_tuple(
      field(10, "proposal", &ProposalTerms::proposal, "of which").to(Kind::proposal).by(Writers::office),
      field(11, "customer", &ProposalTerms::customer, "to whom").to(Kind::customer).by(Writers::office),
      field(12, "amount", &ProposalTerms::amount, "in cents").by(Writers::office));
};

/// What the customer said about an offer.
struct ProposalOutcome : Record {
  Id proposal;
  Id customer;
  std::string is; ///< yes, no, thinking, info
  std::string note;
  Date on;
  std::int64_t version = 0;
};

template <>
struct Declaration<ProposalOutcome> {
  static constexpr KindInfo head{.kind = Kind::proposalOutcome,
                                 .name = "proposal_outcome",
                                 .recordClass = RecordClass::appendOnly,
                                 .parentField = "proposal",
                                 .indexes = {"proposal", "customer"},
                                 .doc = "what the customer said about an offer"};
  static constexpr auto own = std::make_tuple(
      field(10, "proposal", &ProposalOutcome::proposal, "which").to(Kind::proposal).once(),
      field(11, "customer", &ProposalOutcome::customer, "who").to(Kind::customer).once(),
      field(12, "is", &ProposalOutcome::is, "yes, no, thinking or info").once().max(16),
      field(13, "note", &ProposalOutcome::note, "in their words").once().max(4000).searched(),
      field(14, "on", &ProposalOutcome::on, "the day").once(),
      field(15, "version", &ProposalOutcome::version, "of the offer as it stood on the device").once());
};

/// A service, in words that help people on site to recognise where it helps.
struct ServiceCard : Record {
  std::string title;
  std::string summary;
  std::string signs; ///< one a line
  std::string doLine;
  std::string dontLine;
  std::string season;
  Id ask;
  std::int64_t version = 0;
  std::string what;
  std::string notOurs;
  std::string facts; ///< one a line
  std::string leaveBehind;
};

template <>
struct Declaration<ServiceCard> {
  static constexpr KindInfo head{.kind = Kind::serviceCard,
                                 .name = "service_card",
                                 .recordClass = RecordClass::officeOwned,
                                 .scope = ScopeRule::reference,
                                 .madeBy = Writers::office,
                                 .indexes = {"title"},
                                 .doc = "a service the company offers"};
  static constexpr auto own = std::make_tuple(
      field(10, "title", &ServiceCard::title, "its name").by(Writers::office).max(200),
      field(11, "summary", &ServiceCard::summary, "the problem it solves").by(Writers::office).max(1000),
      field(12, "signs", &ServiceCard::signs, "what to look for, one a line").by(Writers::office).max(4000),
      field(13, "do_line", &ServiceCard::doLine, "what to do").by(Writers::office).max(400),
      field(14, "dont_line", &ServiceCard::dontLine, "what not to do").by(Writers::office).max(400),
      field(15, "season", &ServiceCard::season, "when it is done").by(Writers::office).max(64),
      field(16, "ask", &ServiceCard::ask, "who knows more").to(Kind::person).by(Writers::office),
      field(17, "version", &ServiceCard::version, "counted by the server").by(Writers::server),
      field(18, "what", &ServiceCard::what, "what it is").by(Writers::office).max(1000),
      field(19, "not_ours", &ServiceCard::notOurs, "what the company does not do of it")
          .by(Writers::office)
          .max(1000),
      field(20, "facts", &ServiceCard::facts, "what helps a customer decide, one a line")
          .by(Writers::office)
          .max(4000),
      field(21, "leave_behind", &ServiceCard::leaveBehind, "what to leave with the customer")
          .by(Writers::office)
          .max(200));
};

} // namespace leadhand
