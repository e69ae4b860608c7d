#include "app/crew/FindingRow.h"

#include "app/crew/Text.h"

#include <array>
#include <utility>

namespace leadhand::crew {

namespace {

constexpr std::array<std::pair<FindingSort, const char*>, 8> names{{{FindingSort::comment, "comment"},
                                                                    {FindingSort::task, "task"},
                                                                    {FindingSort::instruction, "instruction"},
                                                                    {FindingSort::contact, "contact"},
                                                                    {FindingSort::opportunity, "opportunity"},
                                                                    {FindingSort::problem, "problem"},
                                                                    {FindingSort::customer, "customer"},
                                                                    {FindingSort::visit, "visit"}}};

/// What a record is, in the words people use for it.
QString kindWord(Kind kind) {
  switch (kind) {
  case Kind::comment:
    return Phrases::tr("Comment");
  case Kind::followUp:
    return Phrases::tr("Answer", "what management answered");
  case Kind::task:
  case Kind::actionItem:
    return Phrases::tr("Task");
  case Kind::standingInstruction:
    return Phrases::tr("Standing instruction");
  case Kind::contactEntry:
    return Phrases::tr("Contact", "a call, a letter, a talk");
  case Kind::contactOutcome:
    return Phrases::tr("What came of it");
  case Kind::opportunity:
    return Phrases::tr("Opportunity");
  case Kind::opportunityEvent:
    return Phrases::tr("Step of an opportunity");
  case Kind::opportunityNote:
    return Phrases::tr("Note on an opportunity");
  case Kind::proposal:
    return Phrases::tr("Proposal");
  case Kind::proposalOutcome:
    return Phrases::tr("Answer to a proposal");
  case Kind::recoveryCase:
    return Phrases::tr("Problem");
  case Kind::recoveryEvent:
    return Phrases::tr("Step of a problem");
  case Kind::recoveryPromise:
    return Phrases::tr("Promise");
  case Kind::customerFact:
    return Phrases::tr("Good to know");
  case Kind::visit:
    return Phrases::tr("Visit");
  case Kind::visitEvent:
  case Kind::visitStatement:
    return Phrases::tr("Why it could not be done");
  case Kind::labourLine:
    return Phrases::tr("Hours of a visit");
  case Kind::materialLine:
    return Phrases::tr("Used at a visit");
  default:
    return Phrases::tr("Customer");
  }
}

void look(FindingRow& row, FindingSort sort) {
  const auto set = [&](const char* icon, const char* tone) {
    row.iconName = QLatin1String(icon);
    row.tone = QLatin1String(tone);
  };
  switch (sort) {
  case FindingSort::task:
    return set("check", "info");
  case FindingSort::instruction:
    return set("flag", "attention");
  case FindingSort::contact:
    return set("phone", "info");
  case FindingSort::opportunity:
    return set("bulb", "attention");
  case FindingSort::problem:
    return set("warning", "attention");
  case FindingSort::customer:
    return set("person", "neutral");
  case FindingSort::visit:
    return set("pin", "neutral");
  default:
    return set("comment", "done");
  }
}

void stand(FindingRow& row, const std::string& standing) {
  row.standingTone = QStringLiteral("neutral");
  if (standing == "void")
    row.standing = Phrases::tr("Doesn’t count");
  else if (standing == "earlier")
    row.standing = Phrases::tr("Corrected since");
  else if (standing == "retired")
    row.standing = Phrases::tr("No longer");
  else if (standing == "done") {
    row.standing = Phrases::tr("Done");
    row.standingTone = QStringLiteral("done");
  }
}

QString routeOf(Kind opens) {
  switch (opens) {
  case Kind::comment:
    return QStringLiteral("comment");
  case Kind::customer:
    return QStringLiteral("customer");
  case Kind::opportunity:
    return QStringLiteral("opportunity");
  case Kind::recoveryCase:
    return QStringLiteral("case");
  case Kind::visit:
    return QStringLiteral("visit");
  default:
    return {};
  }
}

} // namespace

std::vector<RowRole<FindingRow>> FindingRow::roles() {
  return {role("findingId", &FindingRow::rowId),
          role("iconName", &FindingRow::iconName),
          role("tone", &FindingRow::tone),
          role("customer", &FindingRow::customer),
          role("words", &FindingRow::words),
          role("marked", &FindingRow::marked),
          role("line", &FindingRow::line),
          role("standing", &FindingRow::standing),
          role("standingTone", &FindingRow::standingTone),
          role("route", &FindingRow::route),
          role("recordId", &FindingRow::recordId)};
}

QString markedText(const std::string& text, const std::vector<SearchMark>& marks) {
  QString styled;
  std::size_t at = 0;
  const auto plain = [&](std::size_t to) {
    styled += QString::fromStdString(text.substr(at, to - at)).toHtmlEscaped();
    at = to;
  };
  for (const SearchMark& mark : marks) {
    plain(mark.from);
    styled += QStringLiteral("<b>");
    plain(mark.to);
    styled += QStringLiteral("</b>");
  }
  plain(text.size());
  return styled;
}

QString sortName(FindingSort sort) {
  for (const auto& [known, name] : names)
    if (known == sort)
      return QLatin1String(name);
  return {};
}

FindingSort sortNamed(const QString& name) {
  for (const auto& [sort, known] : names)
    if (name == QLatin1String(known))
      return sort;
  return FindingSort::any;
}

FindingRow findingRow(const FindingView& finding, const Phrases& phrases, const Id& self) {
  FindingRow row;
  row.rowId = toQt(finding.id);
  row.customer = toQt(finding.customer.name);
  row.words = toQt(finding.text);
  row.marked = markedText(finding.text, finding.marks);
  // A customer's own row has no day: it is recorded once and holds for ever.
  row.line = Phrases::line({kindWord(finding.kind), phrases.who(finding.who, self, finding.signature),
                            finding.kind == Kind::customer ? QString() : phrases.nearDay(finding.on)});
  look(row, finding.sort);
  stand(row, finding.standing);
  row.route = routeOf(finding.opens);
  row.recordId = toQt(finding.opensId);
  return row;
}

} // namespace leadhand::crew
