#pragma once
#include "core/schema/Declaration.h"

namespace leadhand {

/// Time of one person at one visit. Lines are a union: nobody's line replaces another's.
struct LabourLine : Record {
  Id visit;
  Id customer;
  Id person; ///< whose time it is; their own word on it wins until the office has approved it
  Date workOn;
  std::int64_t minutes = 0;
  std::string started; ///< local "HH:MM", or ""
  std::string ended;
  std::string task;
  bool unbilled = false;
  std::string explanation;
  bool late = false;
};

template <>
struct Declaration<LabourLine> {
  static constexpr KindInfo head{.kind = Kind::labourLine,
                                 .name = "labour_line",
                                 .recordClass = RecordClass::registers,
                                 .parentField = "visit",
                                 .indexes = {"visit", "person,work_on"},
                                 .doc = "time of one person at one visit"};
  static constexpr auto own = std::make_tuple(
      field(10, "visit", &LabourLine::visit, "at which").to(Kind::visit).once(),
      field(11, "customer", &LabourLine::customer, "of the visit").to(Kind::customer).once(),
      field(12, "person", &LabourLine::person, "whose time").to(Kind::person).once(),
      field(13, "work_on", &LabourLine::workOn, "the local day").once(),
      field(14, "minutes", &LabourLine::minutes, "how long").merged(Merge::own),
      field(15, "started", &LabourLine::started, "local HH:MM").merged(Merge::own).max(5),
      field(16, "ended", &LabourLine::ended, "local HH:MM").merged(Merge::own).max(5),
      field(17, "task", &LabourLine::task, "what was done").merged(Merge::own).max(400).searched(),
      field(18, "unbilled", &LabourLine::unbilled, "not for the invoice").merged(Merge::own),
      field(19, "explanation", &LabourLine::explanation, "in words the customer understands")
          .merged(Merge::own)
          .max(1000),
      field(20, "late", &LabourLine::late, "came after the approval; the office takes it in")
          .by(Writers::office));
};

/// Something that was used at a visit: plants, soil, a machine.
struct MaterialLine : Record {
  Id visit;
  Id customer;
  Date workOn;
  Id item;          ///< none: nobody has it in the list, the office looks at the name
  std::string name; ///< as it stood in the list that day, or as typed
  std::string sort; ///< material or equipment
  std::int64_t quantity = 0;
  std::string unit;
  bool unbilled = false;
  std::string explanation;
  Id receipt;
  bool late = false;
};

template <>
struct Declaration<MaterialLine> {
  static constexpr KindInfo head{.kind = Kind::materialLine,
                                 .name = "material_line",
                                 .recordClass = RecordClass::registers,
                                 .parentField = "visit",
                                 .indexes = {"visit"},
                                 .doc = "something that was used at a visit"};
  static constexpr auto own = std::make_tuple(
      field(10, "visit", &MaterialLine::visit, "at which").to(Kind::visit).once(),
      field(11, "customer", &MaterialLine::customer, "of the visit").to(Kind::customer).once(),
      field(12, "work_on", &MaterialLine::workOn, "the local day").once(),
      field(13, "item", &MaterialLine::item, "in the list; none: named freely")
          .to(Kind::stockItem)
          .merged(Merge::own),
      field(14, "name", &MaterialLine::name, "what it is").merged(Merge::own).max(200).searched(),
      field(15, "sort", &MaterialLine::sort, "material or equipment").merged(Merge::own).max(16),
      field(16, "quantity", &MaterialLine::quantity, "in thousandths of the unit").merged(Merge::own),
      field(17, "unit", &MaterialLine::unit, "yd, bag, h").merged(Merge::own).max(32),
      field(18, "unbilled", &MaterialLine::unbilled, "not for the invoice").merged(Merge::own),
      field(19, "explanation", &MaterialLine::explanation, "in words the customer understands")
          .merged(Merge::own)
          .max(1000),
      field(20, "receipt", &MaterialLine::receipt, "a picture of the slip")
          .to(Kind::photo)
          .merged(Merge::own),
      field(21, "late", &MaterialLine::late, "came after the approval; the office takes it in")
          .by(Writers::office));
};

/// Instead of lines: there were none, or they could not be collected, and why.
struct VisitStatement : Record {
  Id visit;
  Id customer;
  std::string about; ///< hours or materials
  std::string is;    ///< none or could_not
  std::string why;
  std::int64_t ruleVersion = 0;
};

template <>
struct Declaration<VisitStatement> {
  static constexpr KindInfo head{.kind = Kind::visitStatement,
                                 .name = "visit_statement",
                                 .recordClass = RecordClass::appendOnly,
                                 .parentField = "visit",
                                 .indexes = {"visit", "is,recorded_at"},
                                 .doc = "no hours or materials at a visit, and why"};
  static constexpr auto own = std::make_tuple(
      field(10, "visit", &VisitStatement::visit, "at which").to(Kind::visit).once(),
      field(11, "customer", &VisitStatement::customer, "of the visit").to(Kind::customer).once(),
      field(12, "about", &VisitStatement::about, "hours or materials").once().max(16),
      field(13, "is", &VisitStatement::is, "none or could_not").once().max(16),
      field(14, "why", &VisitStatement::why, "for could_not").once().max(1000).searched(),
      field(15, "rule_version", &VisitStatement::ruleVersion, "of the gate rule that asked").once());
};

/// The office's word on the hours and materials of a visit; folded into the visit.
struct WorkApproval : Record {
  Id visit;
  Id customer;
  std::string to; ///< approved, invoice_ready, open
  std::string note;
};

template <>
struct Declaration<WorkApproval> {
  static constexpr KindInfo head{.kind = Kind::workApproval,
                                 .name = "work_approval",
                                 .recordClass = RecordClass::appendOnly,
                                 .madeBy = Writers::office,
                                 .parentField = "visit",
                                 .indexes = {"visit"},
                                 .doc = "the office's word on the hours and materials of a visit"};
  static constexpr auto own = std::make_tuple(
      field(10, "visit", &WorkApproval::visit, "of which").to(Kind::visit).once(),
      field(11, "customer", &WorkApproval::customer, "of the visit").to(Kind::customer).once(),
      field(12, "to", &WorkApproval::to, "approved, invoice_ready, or open to take it back").once().max(16),
      field(13, "note", &WorkApproval::note, "for colleagues").once().max(1000));
};

/// Materials and machines that a crew picks from.
struct StockItem : Record {
  std::string name;
  std::string unit;
  std::string sort; ///< material or equipment
};

template <>
struct Declaration<StockItem> {
  static constexpr KindInfo head{.kind = Kind::stockItem,
                                 .name = "stock_item",
                                 .recordClass = RecordClass::officeOwned,
                                 .scope = ScopeRule::reference,
                                 .madeBy = Writers::office,
                                 .indexes = {"name"},
                                 .doc = "a material or machine that a crew picks from"};
  static constexpr auto own = std::make_tuple(
      field(10, "name", &StockItem::name, "as crews say it").by(Writers::office).max(200),
      field(11, "unit", &StockItem::unit, "yd, bag, h").by(Writers::office).max(32),
      field(12, "sort", &StockItem::sort, "material or equipment").by(Writers::office).max(16));
};

} // namespace leadhand
