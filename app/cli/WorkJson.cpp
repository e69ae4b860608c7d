#include "app/cli/Json.h"
#include "app/cli/WorkText.h"

namespace leadhand::cli {
namespace {

Json labourJson(const LabourLineView& view) {
  Json json;
  json["id"] = idJson(view.id);
  putNamed(json, "person", view.person);
  json["work_on"] = dayJson(view.workOn);
  json["minutes"] = view.minutes;
  json["from"] = wordJson(view.started);
  json["to"] = wordJson(view.ended);
  json["task"] = view.task;
  json["unbilled"] = view.unbilled;
  json["explanation"] = view.explanation;
  json["late"] = view.late;
  putNamed(json, "author", view.author);
  json["receipt"] = view.receipt;
  return json;
}

Json materialJson(const MaterialLineView& view) {
  Json json;
  json["id"] = idJson(view.id);
  json["name"] = view.name;
  json["item"] = idJson(view.item);
  json["sort"] = view.sort;
  json["quantity"] = quantityText(view.quantity);
  json["unit"] = view.unit;
  json["unbilled"] = view.unbilled;
  json["explanation"] = view.explanation;
  json["photo"] = idJson(view.receiptPhoto);
  json["late"] = view.late;
  putNamed(json, "author", view.author);
  json["receipt"] = view.receipt;
  return json;
}

Json statementJson(const StatementView& view) {
  Json json;
  json["id"] = idJson(view.id);
  json["about"] = view.about;
  json["is"] = view.is;
  json["why"] = view.why;
  putNamed(json, "author", view.author);
  json["at"] = momentJson(view.at);
  json["receipt"] = view.receipt;
  return json;
}

Json eventJson(const RecoveryEventView& view) {
  Json json;
  json["id"] = idJson(view.id);
  json["to"] = view.to;
  json["at"] = momentJson(view.at);
  putNamed(json, "author", view.by);
  json["note"] = view.note;
  json["received"] = wordJson(view.received);
  json["satisfied"] = wordJson(view.satisfied);
  json["photo"] = idJson(view.photo);
  json["applied"] = view.applied;
  json["receipt"] = view.receipt;
  return json;
}

} // namespace

Json toJson(const MissingView& view) {
  Json json;
  json["visit"] = idJson(view.visit);
  putNamed(json, "customer", view.customer);
  json["hours"] = view.hours;
  json["materials"] = view.materials;
  return json;
}

Json toJson(const VisitWorkView& view) {
  Json json;
  json["id"] = idJson(view.visit);
  putNamed(json, "customer", view.customer);
  json["date"] = dayJson(view.date);
  json["status"] = view.status;
  json["minutes"] = view.minutes;
  json["hours_collected"] = view.hoursCollected;
  json["materials_collected"] = view.materialsCollected;
  json["hours"] = Json::array();
  for (const LabourLineView& line : view.labour)
    json["hours"].push_back(labourJson(line));
  json["materials"] = Json::array();
  for (const MaterialLineView& line : view.materials)
    json["materials"].push_back(materialJson(line));
  json["statements"] = Json::array();
  for (const StatementView& statement : view.statements)
    json["statements"].push_back(statementJson(statement));
  json["billing"] = wordJson(view.billing);
  json["billing_at"] = momentJson(view.billingAt);
  putNamed(json, "billing_by", view.billingBy);
  json["receipt"] = view.receipt;
  return json;
}

Json toJson(const StockItemView& view) {
  return Json{{"id", view.id.text()}, {"name", view.name}, {"unit", view.unit}, {"sort", view.sort}};
}

Json toJson(const GateRuleView& view) {
  Json json;
  json["id"] = idJson(view.id);
  json["holds"] = !view.off;
  json["hours"] = !view.off && view.hours;
  json["materials"] = !view.off && view.materials;
  json["since"] = dayJson(view.since);
  json["why"] = view.why;
  json["has_code"] = view.hasCode;
  json["version"] = view.version;
  json["receipt"] = wordJson(view.receipt);
  return json;
}

Json toJson(const GateOverrideView& view) {
  Json json;
  json["id"] = idJson(view.id);
  json["visit"] = idJson(view.visit);
  putNamed(json, "customer", view.customer);
  json["missing_of"] = idJson(view.missingOf);
  json["reason"] = view.reason;
  json["by_code"] = view.byCode;
  json["rule_version"] = view.ruleVersion;
  putNamed(json, "author", view.author);
  json["at"] = momentJson(view.at);
  json["receipt"] = view.receipt;
  return json;
}

Json toJson(const RecoveryPromiseView& view) {
  Json json;
  json["id"] = idJson(view.id);
  json["problem"] = idJson(view.recovery);
  json["reference"] = view.reference;
  putNamed(json, "customer", view.customer);
  json["sort"] = view.sort;
  json["text"] = view.text;
  putNamed(json, "owner", view.owner);
  json["by"] = momentJson(view.due);
  json["kept_at"] = momentJson(view.keptAt);
  putNamed(json, "kept_by", view.keptBy);
  json["note"] = view.keptNote;
  json["receipt"] = view.receipt;
  return json;
}

Json toJson(const RecoveryView& view) {
  Json json;
  json["id"] = idJson(view.id);
  json["reference"] = view.reference;
  putNamed(json, "customer", view.customer);
  json["category"] = view.category;
  json["about"] = view.about;
  json["words"] = view.words;
  json["restated"] = view.restated;
  putNamed(json, "author", view.author);
  putNamed(json, "owner", view.owner);
  json["opened_at"] = momentJson(view.openedAt);
  json["state"] = view.state;
  json["next"] = wordJson(view.next);
  json["state_at"] = momentJson(view.stateAt);
  putNamed(json, "state_by", view.stateBy);
  json["reopened"] = view.reopened;
  json["open"] = view.isOpen;
  json["ask_how"] = view.askHow;
  json["events"] = Json::array();
  for (const RecoveryEventView& event : view.events)
    json["events"].push_back(eventJson(event));
  json["promises"] = arrayJson(view.promises);
  json["receipt"] = view.receipt;
  return json;
}

Json toJson(const ThanksView& view) {
  Json json;
  json["id"] = idJson(view.id);
  putNamed(json, "person", view.person);
  putNamed(json, "author", view.author);
  json["about_kind"] = wordJson(kindName(view.aboutKind));
  json["about"] = idJson(view.about);
  json["text"] = view.text;
  json["on"] = dayJson(view.on);
  json["receipt"] = view.receipt;
  return json;
}

Json toJson(const BulletinNoteView& view) {
  Json json;
  json["id"] = idJson(view.id);
  json["audience"] = view.audience;
  json["topic"] = view.topic;
  json["title"] = view.title;
  json["text"] = view.text;
  putNamed(json, "author", view.author);
  json["posted_on"] = dayJson(view.postedOn);
  json["until"] = dayJson(view.until);
  json["version"] = view.version;
  json["read"] = view.read;
  json["readers"] = view.readers;
  json["receipt"] = view.receipt;
  return json;
}

Json toJson(const OpportunityNoteView& view) {
  Json json;
  json["id"] = idJson(view.id);
  json["about"] = wordJson(view.about);
  json["text"] = view.text;
  putNamed(json, "author", view.by);
  json["on"] = dayJson(view.on);
  json["receipt"] = view.receipt;
  return json;
}

} // namespace leadhand::cli
