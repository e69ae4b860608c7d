#include "app/cli/WorkText.h"

#include "app/cli/Text.h"

#include <fmt/format.h>

namespace leadhand::cli {
namespace {

void addLine(std::string& out, const std::string& label, const std::string& value) {
  if (!value.empty())
    out += fmt::format("{:<12}  {}\n", label, value);
}

std::string timeText(std::int64_t minutes) {
  return fmt::format("{}:{:02} h", minutes / 60, minutes % 60);
}

std::string marks(bool unbilled, bool late) {
  return std::string(unbilled ? ", not for the invoice" : "") + (late ? ", late addition" : "");
}

std::string momentText(const Instant& at) {
  return at ? at.iso() : "-";
}

std::string missingOf(const VisitWorkView& view) {
  std::string out;
  if (!view.hoursCollected)
    out = "hours";
  if (!view.materialsCollected)
    out += std::string(out.empty() ? "" : ", ") + "materials";
  return out;
}

} // namespace

std::string quantityText(std::int64_t thousandths) {
  std::string out = fmt::format("{}.{:03}", thousandths / 1000, thousandths % 1000);
  out.erase(out.find_last_not_of('0') + 1);
  if (out.back() == '.')
    out.pop_back();
  return out;
}

std::string missingText(const std::vector<MissingView>& missing) {
  std::string out;
  for (const MissingView& one : missing) {
    out += (out.empty() ? "Finish " : "; finish ") + nameText(one.customer) + " first: ";
    out += one.hours && one.materials ? "hours, materials" : one.hours ? "hours" : "materials";
  }
  return out;
}

std::string textOf(const VisitWorkView& view) {
  std::string out =
      fmt::format("{}, {}, {}\n", nameText(view.customer), dayText(view.date), spoken(view.status));
  for (const LabourLineView& line : view.labour)
    addLine(out, "hours",
            fmt::format("{} {}{}{}  {}", nameText(line.person), timeText(line.minutes),
                        line.task.empty() ? "" : ", " + line.task, marks(line.unbilled, line.late),
                        line.id.text()));
  for (const MaterialLineView& line : view.materials)
    addLine(out, line.sort,
            fmt::format("{} {} {}{}  {}", line.name, quantityText(line.quantity), line.unit,
                        marks(line.unbilled, line.late), line.id.text()));
  for (const StatementView& statement : view.statements)
    addLine(out, statement.about, spoken(statement.is) + (statement.why.empty() ? "" : ": " + statement.why));
  addLine(out, "missing", missingOf(view));
  addLine(out, "office", spoken(view.billing));
  addLine(out, "state", receiptText(view.receipt));
  return out;
}

std::string textOf(const GateRuleView& view) {
  if (view.off)
    return "No rule holds here today: no visit is covered.\n";
  std::string out = fmt::format("The next visit is shown once {} of the one before {} in.\n",
                                view.hours && view.materials ? "hours and materials"
                                : view.hours                 ? "the hours"
                                                             : "the materials",
                                "are");
  addLine(out, "since", dayText(view.since));
  addLine(out, "why", view.why);
  addLine(out, "code", view.hasCode ? "managers have one" : "");
  addLine(out, "version", std::to_string(view.version));
  return out;
}

std::string textOf(const RecoveryView& view) {
  std::string out = fmt::format("{}  {}: {}\n", view.reference, nameText(view.customer),
                                view.about.empty() ? glance(view.words) : view.about);
  addLine(out, "words", view.words);
  addLine(out, "said back", view.restated);
  addLine(out, "stands at", fmt::format("{} ({})", spoken(view.state), nameText(view.stateBy)));
  addLine(out, "due next", spoken(view.next));
  addLine(out, "ask", view.askHow ? "how it is now" : "");
  for (const RecoveryPromiseView& promise : view.promises)
    addLine(out, promise.sort,
            fmt::format("{} ({}, by {}){}  {}", promise.text, nameText(promise.owner),
                        momentText(promise.due), promise.keptAt ? ", kept" : "", promise.id.text()));
  for (const RecoveryEventView& event : view.events)
    addLine(out, "step",
            fmt::format("{} {} ({}){}{}", momentText(event.at), spoken(event.to), nameText(event.by),
                        event.note.empty() ? "" : ": " + glance(event.note),
                        event.applied ? "" : ", not applied"));
  addLine(out, "state", receiptText(view.receipt));
  addLine(out, "id", view.id.text());
  return out;
}

std::string textOf(const BulletinNoteView& view) {
  std::string out = fmt::format("{} ({}, {})\n", view.title, nameText(view.author), dayText(view.postedOn));
  out += view.text + "\n";
  addLine(out, "topic", spoken(view.topic));
  addLine(out, "read by", std::to_string(view.readers));
  addLine(out, "state", receiptText(view.receipt));
  addLine(out, "id", view.id.text());
  return out;
}

std::string textOf(const std::vector<VisitWorkView>& views) {
  std::vector<std::vector<std::string>> rows;
  for (const VisitWorkView& view : views)
    rows.push_back({dayText(view.date), nameText(view.customer), spoken(view.status),
                    "missing: " + missingOf(view), view.visit.text()});
  return columns(rows, "Nothing is missing.");
}

std::string textOf(const std::vector<StockItemView>& views) {
  std::vector<std::vector<std::string>> rows;
  for (const StockItemView& view : views)
    rows.push_back({view.name, view.unit, view.sort, view.id.text()});
  return columns(rows, "The list is empty: materials are named freely.");
}

std::string textOf(const std::vector<GateOverrideView>& views) {
  std::vector<std::vector<std::string>> rows;
  for (const GateOverrideView& view : views)
    rows.push_back({momentText(view.at), nameText(view.author), nameText(view.customer),
                    view.byCode ? "by code" : "", glance(view.reason), view.id.text()});
  return columns(rows, "No covered visit was opened.");
}

std::string textOf(const std::vector<RecoveryView>& views) {
  std::vector<std::vector<std::string>> rows;
  for (const RecoveryView& view : views)
    rows.push_back({view.reference, nameText(view.customer), spoken(view.state),
                    view.askHow ? "ask how it is now" : glance(view.words, 40), view.id.text()});
  return columns(rows, "No problems here.");
}

std::string textOf(const std::vector<RecoveryPromiseView>& views) {
  std::vector<std::vector<std::string>> rows;
  for (const RecoveryPromiseView& view : views)
    rows.push_back({momentText(view.due), view.reference, nameText(view.customer), nameText(view.owner),
                    glance(view.text, 40), view.id.text()});
  return columns(rows, "No promise falls due until then.");
}

std::string textOf(const std::vector<ThanksView>& views) {
  std::vector<std::vector<std::string>> rows;
  for (const ThanksView& view : views)
    rows.push_back({dayText(view.on), nameText(view.author) + " to " + nameText(view.person),
                    glance(view.text), view.id.text()});
  return columns(rows, "No thanks yet.");
}

std::string textOf(const std::vector<BulletinNoteView>& views) {
  std::vector<std::vector<std::string>> rows;
  for (const BulletinNoteView& view : views)
    rows.push_back({dayText(view.postedOn), view.read ? "" : "new", spoken(view.topic),
                    glance(view.title.empty() ? view.text : view.title), view.id.text()});
  return columns(rows, "No notes yet.");
}

} // namespace leadhand::cli
