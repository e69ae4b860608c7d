#pragma once
#include "core/schema/Declaration.h"

namespace leadhand {

/// What must be collected before the next visit is shown. Every device applies the version that it has.
struct GateRule : Record {
  bool hours = false;
  bool materials = false;
  Date since; ///< visits before that day stop nobody
  bool off = false;
  std::string why;
  std::string codeHash;
  std::int64_t version = 0;
};

template <>
struct Declaration<GateRule> {
  static constexpr KindInfo head{.kind = Kind::gateRule,
                                 .name = "gate_rule",
                                 .recordClass = RecordClass::officeOwned,
                                 .scope = ScopeRule::reference,
                                 .madeBy = Writers::manager,
                                 .indexes = {"since"},
                                 .doc = "what must be collected before the next visit is shown"};
  static constexpr auto own = std::make_tuple(
      field(10, "hours", &GateRule::hours, "hours are asked for").by(Writers::manager),
      field(11, "materials", &GateRule::materials, "materials are asked for").by(Writers::manager),
      field(12, "since", &GateRule::since, "the first day it holds for").by(Writers::manager),
      field(13, "off", &GateRule::off, "holds no longer").by(Writers::manager),
      field(14, "why", &GateRule::why, "the reason, as crews read it").by(Writers::manager).max(1000),
      field(15, "code_hash", &GateRule::codeHash, "salt and Argon2id hash of the managers' code, in hex")
          .by(Writers::manager)
          .max(200),
      field(16, "version", &GateRule::version, "counted by the server").by(Writers::server));
};

/// Somebody opened a covered visit all the same.
struct GateOverride : Record {
  Id visit; ///< the one that was opened
  Id customer;
  Id missingOf; ///< the visit whose hours or materials are missing
  std::string reason;
  bool byCode = false;
  std::int64_t ruleVersion = 0;
  Instant at;
};

template <>
struct Declaration<GateOverride> {
  static constexpr KindInfo head{.kind = Kind::gateOverride,
                                 .name = "gate_override",
                                 .recordClass = RecordClass::appendOnly,
                                 .parentField = "visit",
                                 .indexes = {"visit", "at"},
                                 .doc = "a covered visit that was opened all the same"};
  static constexpr auto own = std::make_tuple(
      field(10, "visit", &GateOverride::visit, "which was opened").to(Kind::visit).once(),
      field(11, "customer", &GateOverride::customer, "of that visit").to(Kind::customer).once(),
      field(12, "missing_of", &GateOverride::missingOf, "the visit of which something is missing")
          .to(Kind::visit)
          .once(),
      field(13, "reason", &GateOverride::reason, "why it could not wait").once().max(1000),
      field(14, "by_code", &GateOverride::byCode, "with the managers' code").once(),
      field(15, "rule_version", &GateOverride::ruleVersion, "of the rule that stood on the device").once(),
      field(16, "at", &GateOverride::at, "when").once());
};

} // namespace leadhand
