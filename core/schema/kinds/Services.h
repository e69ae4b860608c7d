#pragma once
#include "core/schema/Declaration.h"

namespace leadhand {

/// How an opportunity is handed over, and what part whoever spotted it plays: for a service, a nature of
/// customer, a size, or for all. Every device applies the version that it has; see core/rules/Handover.h.
struct OpportunityRule : Record {
  std::string name;   ///< as people say it: "Irrigation: always pass on"
  Id service;         ///< none: every service
  std::string nature; ///< of the customer; "" every one
  Cents sizeFrom;
  Cents sizeBelow;   ///< 0: no upper end
  std::string mode;  ///< pass, permission, agree
  std::string level; ///< none, some, most, all
  std::string mind;  ///< what else to mind there: "Never discuss price on site"
  Date since;        ///< holds from that day on
  bool off = false;
  std::int64_t version = 0;
};

template <>
struct Declaration<OpportunityRule> {
  static constexpr KindInfo head{.kind = Kind::opportunityRule,
                                 .name = "opportunity_rule",
                                 .recordClass = RecordClass::officeOwned,
                                 .scope = ScopeRule::reference,
                                 .madeBy = Writers::manager,
                                 .indexes = {"since"},
                                 .doc = "how an opportunity is handed over, and who plays what part"};
  static constexpr auto own = std::make_tuple(
      field(10, "name", &OpportunityRule::name, "as people say it").by(Writers::manager).max(200),
      field(11, "service", &OpportunityRule::service, "for which service; none: every one")
          .to(Kind::serviceCard)
          .by(Writers::manager),
      field(12, "nature", &OpportunityRule::nature, "for which customers; empty: every one")
          .by(Writers::manager)
          .max(32),
      field(13, "size_from", &OpportunityRule::sizeFrom, "from how much on, in cents").by(Writers::manager),
      field(14, "size_below", &OpportunityRule::sizeBelow, "below how much; 0: no end").by(Writers::manager),
      field(15, "mode", &OpportunityRule::mode, "pass, permission or agree").by(Writers::manager).max(16),
      field(16, "level", &OpportunityRule::level, "the finder's part: none, some, most or all")
          .by(Writers::manager)
          .max(8),
      field(17, "mind", &OpportunityRule::mind, "what else to mind there").by(Writers::manager).max(400),
      field(18, "since", &OpportunityRule::since, "the first day it holds for").by(Writers::manager),
      field(19, "off", &OpportunityRule::off, "holds no longer").by(Writers::manager),
      field(20, "version", &OpportunityRule::version, "counted by the server").by(Writers::server));
};

/// What somebody measured or saw of a thing's condition, and when to look at it again. It stands in the brief
/// from `due` on until somebody settles it.
struct ConditionReading : Record {
  Id customer;
  Id visit;
  std::string what;    ///< "Hedge trimmer line"
  std::string reading; ///< "40 % left"
  std::string advice;  ///< "Renew it before the first cut"
  Date due;            ///< the day, or the first day of the season
  std::string season;  ///< spring, summer, fall, winter; "": the day was meant
  Id service;
  Date readOn;
  Date settledOn;
  Id settledBy;
  std::string settledAs; ///< referred, again, fine
};

template <>
struct Declaration<ConditionReading> {
  static constexpr KindInfo head{.kind = Kind::conditionReading,
                                 .name = "condition_reading",
                                 .recordClass = RecordClass::registers,
                                 .indexes = {"customer"},
                                 .doc = "the condition of something, and when to look at it again"};
  static constexpr auto own = std::make_tuple(
      field(10, "customer", &ConditionReading::customer, "at whose place").to(Kind::customer).once(),
      field(11, "visit", &ConditionReading::visit, "on which visit").to(Kind::visit).once(),
      field(12, "what", &ConditionReading::what, "of what").once().max(200),
      field(13, "reading", &ConditionReading::reading, "what was seen or measured").once().max(400),
      field(14, "advice", &ConditionReading::advice, "what to do then").once().max(1000),
      field(15, "due", &ConditionReading::due, "when to look again").once(),
      field(16, "season", &ConditionReading::season, "where a season was meant: spring, summer, fall, winter")
          .once()
          .max(16),
      field(17, "service", &ConditionReading::service, "which service would help")
          .to(Kind::serviceCard)
          .once(),
      field(18, "read_on", &ConditionReading::readOn, "the day").once(),
      field(19, "settled_on", &ConditionReading::settledOn, "the day it was seen to").merged(Merge::doneWins),
      field(20, "settled_by", &ConditionReading::settledBy, "who saw to it")
          .to(Kind::person)
          .goesWith("settled_on"),
      field(21, "settled_as", &ConditionReading::settledAs, "referred, again or fine")
          .max(16)
          .goesWith("settled_on"));
};

/// A service's leave-behind was left with a customer.
struct LeftBehind : Record {
  Id service;
  Id customer;
  Id visit;
  std::string what; ///< as the card named it that day
  Date on;
};

template <>
struct Declaration<LeftBehind> {
  static constexpr KindInfo head{.kind = Kind::leftBehind,
                                 .name = "left_behind",
                                 .recordClass = RecordClass::appendOnly,
                                 .indexes = {"customer", "service"},
                                 .doc = "what was left with a customer to read"};
  static constexpr auto own = std::make_tuple(
      field(10, "service", &LeftBehind::service, "about which service").to(Kind::serviceCard).once(),
      field(11, "customer", &LeftBehind::customer, "with whom").to(Kind::customer).once(),
      field(12, "visit", &LeftBehind::visit, "on which visit").to(Kind::visit).once(),
      field(13, "what", &LeftBehind::what, "what it was").once().max(200),
      field(14, "on", &LeftBehind::on, "the day").once());
};

/// Somebody is not sure about a service card: theirs and the office's to know. Its id is derived from card
/// and person.
struct CardMark : Record {
  Id service;
  std::string word; ///< unsure
};

template <>
struct Declaration<CardMark> {
  static constexpr KindInfo head{.kind = Kind::cardMark,
                                 .name = "card_mark",
                                 .recordClass = RecordClass::set,
                                 .indexes = {"service"},
                                 .doc = "how somebody feels about a service card"};
  static constexpr auto own =
      std::make_tuple(field(10, "service", &CardMark::service, "which").to(Kind::serviceCard).once(),
                      field(11, "word", &CardMark::word, "unsure").once().max(16));
};

} // namespace leadhand
