#pragma once
#include <span>
#include <string_view>

namespace leadhand::office {

/// What the demo company is made of; pure data. Days are counted from today, negative ones are past.

struct DemoPerson {
  std::string_view name;
  std::string_view role;
  std::string_view crew;
};
[[nodiscard]] std::span<const DemoPerson> demoPeople();

struct DemoCard {
  std::string_view title;
  std::string_view summary;
  std::string_view signs;
  std::string_view doLine;
  std::string_view dontLine;
  std::string_view season;
  std::string_view ask;
  std::string_view what{};
  std::string_view notOurs{};
  std::string_view facts{};
  std::string_view leaveBehind{};
};
[[nodiscard]] std::span<const DemoCard> demoCards();

/// How opportunities are handed over; sizes in whole dollars.
struct DemoRule {
  std::string_view name;
  std::string_view card;
  std::string_view nature;
  int sizeFrom;
  int sizeBelow;
  std::string_view mode;
  std::string_view level;
  std::string_view mind;
};
[[nodiscard]] std::span<const DemoRule> demoRules();

/// The condition of something; `inDays` from today it is to be looked at again.
struct DemoReading {
  int day;
  std::string_view author;
  std::string_view customer;
  std::string_view what;
  std::string_view reading;
  std::string_view advice;
  std::string_view card;
  int inDays;
};
[[nodiscard]] std::span<const DemoReading> demoReadings();

struct DemoCustomer {
  std::string_view name;
  std::string_view crew;
  std::string_view phone;
  std::string_view email;
  std::string_view address;
  std::string_view accessNote;
  std::string_view nature;
};
[[nodiscard]] std::span<const DemoCustomer> demoCustomers();

struct DemoInstruction {
  std::string_view customer;
  std::string_view text;
  std::string_view replaceThis;
  std::string_view byThat;
  std::string_view agreedOn;
  std::string_view author;
};
[[nodiscard]] std::span<const DemoInstruction> demoInstructions();

struct DemoFact {
  std::string_view customer;
  std::string_view topic;
  std::string_view text;
};
[[nodiscard]] std::span<const DemoFact> demoFacts();

/// A comment; with `reply` it was answered a day later by Jacki, with its tasks ("who: what", one a line; a
/// line that begins with + is done).
struct DemoComment {
  int day;
  std::string_view author;
  std::string_view customer;
  std::string_view kinds;
  std::string_view text;
  std::string_view reply;
  std::string_view tasks;
};
[[nodiscard]] std::span<const DemoComment> demoComments();

/// Steps: "stage|days from today|what to say", one a line.
struct DemoOpportunity {
  int day;
  std::string_view author;
  std::string_view customer;
  std::string_view title;
  std::string_view noticed;
  std::string_view betterOff;
  std::string_view card;
  std::string_view mayCall;
  std::string_view steps;
  int nextInDays;
};
[[nodiscard]] std::span<const DemoOpportunity> demoOpportunities();

struct DemoProposal {
  std::string_view customer;
  std::string_view opportunity; ///< its title
  std::string_view title;
  int sentDay;
  long long amountCents;
  std::string_view mention;
  std::string_view say;
  std::string_view outcome; ///< "is|words", or ""
};
[[nodiscard]] std::span<const DemoProposal> demoProposals();

struct DemoContact {
  int day;
  std::string_view customer;
  std::string_view channel;
  std::string_view takenBy;
  std::string_view topic;
  std::string_view action;
  std::string_view owner;
  int dueInDays;
};
[[nodiscard]] std::span<const DemoContact> demoContacts();

} // namespace leadhand::office
