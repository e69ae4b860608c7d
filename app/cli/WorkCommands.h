#pragma once
#include "app/cli/Answer.h"
#include "app/cli/Session.h"

#include <optional>
#include <string>
#include <variant>

// Hours and materials, the stop, problems, thanks and notes to the team: one plain struct a command, as
// typed, and one function that does it.
namespace leadhand::cli {

struct HoursAdd {
  std::string visit;
  std::string person;
  std::int64_t minutes = 0;
  std::string from;
  std::string to;
  std::string task;
  std::string explanation;
  bool unbilled = false;
  bool crew = false; ///< a line for everybody of the visit's crew
};
struct HoursMaterial {
  std::string visit;
  std::string name;
  std::string quantity;
  std::string unit;
  bool equipment = false;
  std::string explanation;
  bool unbilled = false;
};
struct HoursNone {
  std::string visit;
  std::string about;
};
struct HoursCouldNot {
  std::string visit;
  std::string about;
  std::string why;
};
struct HoursSet {
  std::string line;
  std::int64_t minutes = 0;
  std::string quantity;
};
struct HoursRemove {
  std::string line;
};
struct HoursApprove {
  std::string visit;
  std::string to = "approved";
  std::string note;
};
struct HoursList {
  std::string visit; ///< "": visits of the last weeks of which something is missing
};
struct StockList {};
struct StockAdd {
  std::string name;
  std::string unit;
  bool equipment = false;
};

struct GateShow {
  std::string visit; ///< "": the rule
};
struct GateOpen {
  std::string visit;
  std::string reason;
  std::string code;
};
struct GateSet {
  std::string ask = "both"; ///< hours, materials, both or nothing
  std::string since;
  std::string why;
  std::string code;
};
struct GateList {};

struct ProblemOpen {
  std::string customer;
  std::string visit;
  std::string words;
  std::string category = "service";
  std::string about;
  std::string restated;
  bool agreed = false;
  std::string promise;
  std::string sort = "call";
  std::string by;
  std::string owner;
};
struct ProblemAgree {
  std::string id;
  std::string restated;
};
struct ProblemPromise {
  std::string id;
  std::string text;
  std::string sort = "remedy";
  std::string by;
  std::string owner;
};
struct ProblemKept {
  std::string id; ///< of a promise, or of a problem without one
  std::string note;
};
struct ProblemAsk {
  std::string id;
  std::string received = "yes";
  std::string satisfied;
  std::string words;
};
struct ProblemClose {
  std::string id;
  std::string note;
};
struct ProblemList {
  bool openOnly = false;
  bool mine = false;
  std::string customer;
};
struct ProblemShow {
  std::string id;
};
struct ProblemDue {
  std::string by;
};

struct ThanksAdd {
  std::string to;
  std::string about;
  std::string text;
};
struct ThanksList {
  std::string to;
};
struct BulletinAdd {
  std::string audience = "all";
  std::string topic = "other";
  std::string title;
  std::string text;
};
struct BulletinReword {
  std::string id;
  std::string title;
  std::string text;
};
struct BulletinList {};
struct BulletinMark {
  std::string id;
};
struct OpportunityReword {
  std::string id;
  std::string about = "noticed";
  std::string text;
};

struct OpportunityNudge {
  std::string id;
  std::string text = "How does it stand?";
};

/// A rule of how opportunities are handed over; sizes in whole units of the currency, 0: no end.
struct PolicySet {
  std::string name;
  std::string service;
  std::string nature;
  std::int64_t from = 0;
  std::int64_t below = 0;
  std::string mode = "permission";
  std::string level = "some";
  std::string mind;
  std::string since;
  bool off = false;
};
struct PolicyList {};
struct PolicyTry {
  std::string customer;
  std::string service;
  std::int64_t size = -1; ///< -1: nobody has said
};

struct ReadingAdd {
  std::string customer;
  std::string what;
  std::string reading;
  std::string advice;
  std::string on;
  std::string season;
  std::string service;
};
struct ReadingList {
  std::string customer;
};
struct ReadingSettle {
  std::string id;
  std::string as = "fine";
};

using WorkCommand =
    std::variant<HoursAdd, HoursMaterial, HoursNone, HoursCouldNot, HoursSet, HoursRemove, HoursApprove,
                 HoursList, StockList, StockAdd, GateShow, GateOpen, GateSet, GateList, ProblemOpen,
                 ProblemAgree, ProblemPromise, ProblemKept, ProblemAsk, ProblemClose, ProblemList,
                 ProblemShow, ProblemDue, ThanksAdd, ThanksList, BulletinAdd, BulletinReword, BulletinList,
                 BulletinMark, OpportunityReword, OpportunityNudge, PolicySet, PolicyList, PolicyTry,
                 ReadingAdd, ReadingList, ReadingSettle>;

[[nodiscard]] Result<Answer> run(const WorkCommand& typed, Session& session);

// HoursCommands.cpp
[[nodiscard]] Result<Answer> run(const HoursAdd& typed, Session& session);
[[nodiscard]] Result<Answer> run(const HoursMaterial& typed, Session& session);
[[nodiscard]] Result<Answer> run(const HoursNone& typed, Session& session);
[[nodiscard]] Result<Answer> run(const HoursCouldNot& typed, Session& session);
[[nodiscard]] Result<Answer> run(const HoursSet& typed, Session& session);
[[nodiscard]] Result<Answer> run(const HoursRemove& typed, Session& session);
[[nodiscard]] Result<Answer> run(const HoursApprove& typed, Session& session);
[[nodiscard]] Result<Answer> run(const HoursList& typed, Session& session);
[[nodiscard]] Result<Answer> run(const StockList& typed, Session& session);
[[nodiscard]] Result<Answer> run(const StockAdd& typed, Session& session);
[[nodiscard]] Result<Answer> run(const GateShow& typed, Session& session);
[[nodiscard]] Result<Answer> run(const GateOpen& typed, Session& session);
[[nodiscard]] Result<Answer> run(const GateSet& typed, Session& session);
[[nodiscard]] Result<Answer> run(const GateList& typed, Session& session);
// ProblemCommands.cpp
[[nodiscard]] Result<Answer> run(const ProblemOpen& typed, Session& session);
[[nodiscard]] Result<Answer> run(const ProblemAgree& typed, Session& session);
[[nodiscard]] Result<Answer> run(const ProblemPromise& typed, Session& session);
[[nodiscard]] Result<Answer> run(const ProblemKept& typed, Session& session);
[[nodiscard]] Result<Answer> run(const ProblemAsk& typed, Session& session);
[[nodiscard]] Result<Answer> run(const ProblemClose& typed, Session& session);
[[nodiscard]] Result<Answer> run(const ProblemList& typed, Session& session);
[[nodiscard]] Result<Answer> run(const ProblemShow& typed, Session& session);
[[nodiscard]] Result<Answer> run(const ProblemDue& typed, Session& session);
// TeamCommands.cpp
[[nodiscard]] Result<Answer> run(const ThanksAdd& typed, Session& session);
[[nodiscard]] Result<Answer> run(const ThanksList& typed, Session& session);
[[nodiscard]] Result<Answer> run(const BulletinAdd& typed, Session& session);
[[nodiscard]] Result<Answer> run(const BulletinReword& typed, Session& session);
[[nodiscard]] Result<Answer> run(const BulletinList& typed, Session& session);
[[nodiscard]] Result<Answer> run(const BulletinMark& typed, Session& session);
[[nodiscard]] Result<Answer> run(const OpportunityReword& typed, Session& session);
// PolicyCommands.cpp
[[nodiscard]] Result<Answer> run(const OpportunityNudge& typed, Session& session);
[[nodiscard]] Result<Answer> run(const PolicySet& typed, Session& session);
[[nodiscard]] Result<Answer> run(const PolicyList& typed, Session& session);
[[nodiscard]] Result<Answer> run(const PolicyTry& typed, Session& session);
[[nodiscard]] Result<Answer> run(const ReadingAdd& typed, Session& session);
[[nodiscard]] Result<Answer> run(const ReadingList& typed, Session& session);
[[nodiscard]] Result<Answer> run(const ReadingSettle& typed, Session& session);

} // namespace leadhand::cli
