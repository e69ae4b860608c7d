#pragma once
#include "core/work/Views.h"

#include <string>
#include <vector>

// What the hours, gate, bulletin and thanks screens show.
namespace leadhand {

struct LabourLineView {
  Id id;
  Named person;
  Date workOn;
  std::int64_t minutes = 0;
  std::string started;
  std::string ended;
  std::string task;
  bool unbilled = false;
  std::string explanation;
  bool late = false; ///< came after the approval
  Named author;
  std::string receipt;
};

struct MaterialLineView {
  Id id;
  Id item; ///< none: named freely, for the office to look at
  std::string name;
  std::string sort;
  std::int64_t quantity = 0; ///< in thousandths of the unit
  std::string unit;
  bool unbilled = false;
  std::string explanation;
  Id receiptPhoto;
  bool late = false;
  Named author;
  std::string receipt;
};

struct StatementView {
  Id id;
  std::string about; ///< hours or materials
  std::string is;    ///< none or could_not
  std::string why;
  Named author;
  Instant at;
  std::string receipt;
};

/// The hours and materials of one visit.
struct VisitWorkView {
  Id visit;
  Named customer;
  Date date;
  std::string status;
  std::vector<LabourLineView> labour;
  std::vector<MaterialLineView> materials;
  std::vector<StatementView> statements;
  std::int64_t minutes = 0; ///< all lines together
  bool hoursCollected = false;
  bool materialsCollected = false;
  std::string billing; ///< "", approved, invoice_ready
  Instant billingAt;
  Named billingBy;
  std::string receipt; ///< on_phone while anything of it waits here
};

struct StockItemView {
  Id id;
  std::string name;
  std::string unit;
  std::string sort;
};

/// How often an item was used, and how much of it the last time.
struct StockUseView {
  Id item;
  int times = 0;
  std::int64_t quantity = 0; ///< in thousandths
};

struct GateRuleView {
  Id id;
  bool hours = false;
  bool materials = false;
  Date since;
  bool off = true;
  std::string why;
  bool hasCode = false;
  std::int64_t version = 0;
  std::string receipt;
};

struct GateOverrideView {
  Id id;
  Id visit;
  Named customer;
  Id missingOf;
  std::string reason;
  bool byCode = false;
  std::int64_t ruleVersion = 0;
  Named author;
  Instant at;
  std::string receipt;
};

struct BulletinNoteView {
  Id id;
  std::string audience;
  std::string topic;
  std::string title;
  std::string text;
  Named author;
  Date postedOn;
  Date until;
  std::int64_t version = 0;
  bool read = false; ///< by this person, in this version
  int readers = 0;   ///< as far as this device knows: the office sees all
  std::string receipt;
};

struct ThanksView {
  Id id;
  Named person; ///< who is thanked
  Named author;
  Kind aboutKind = Kind::none;
  Id about;
  std::string text;
  Date on;
  std::string receipt;
};

} // namespace leadhand
