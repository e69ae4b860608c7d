#include "app/office/OfficeCommands.h"
#include "app/office/OfficeRecords.h"

#include <fmt/format.h>

namespace leadhand::office {
namespace {

/// "lines 2-5, 8"
std::string lineRanges(const ImportPlan& plan, RowOutcome outcome) {
  std::string text;
  std::size_t count = 0;
  for (std::size_t i = 0; i < plan.rows.size(); ++i) {
    if (plan.rows[i].outcome != outcome)
      continue;
    std::size_t last = i;
    while (last + 1 < plan.rows.size() && plan.rows[last + 1].outcome == outcome)
      ++last;
    text += text.empty() ? "" : ", ";
    text += last == i ? fmt::format("{}", plan.rows[i].line)
                      : fmt::format("{}-{}", plan.rows[i].line, plan.rows[last].line);
    count += last - i + 1;
    i = last;
  }
  if (count == 0)
    return "";
  return fmt::format(" ({} {})", count == 1 ? "line" : "lines", text);
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words)
    text += (text.empty() ? "" : ", ") + word;
  return text;
}

/// The error of a row, with its line in front.
Error withLine(const PlannedRow& row) {
  Error error = row.error;
  error.where = error.where.empty() ? fmt::format("line {}", row.line)
                                    : fmt::format("line {}, {}", row.line, error.where);
  return error;
}

constexpr std::array allOutcomes{RowOutcome::fresh, RowOutcome::changed, RowOutcome::same,
                                 RowOutcome::refused};

std::string reportLines(const ImportPlan& plan) {
  std::string lines;
  for (const RowOutcome outcome : allOutcomes)
    lines += fmt::format("{}: {}{}\n", outcomeName(outcome), plan.count(outcome), lineRanges(plan, outcome));
  for (const PlannedRow& row : plan.rows) {
    if (row.outcome == RowOutcome::refused)
      lines += fmt::format("line {}: refused. {}\n", row.line, row.error.sentence());
    if (row.newCustomer)
      lines += fmt::format("line {}: new customer {}\n", row.line, row.name);
    if (!row.unknownSignatures.empty())
      lines += fmt::format("line {}: nobody here is called {}; kept as text\n", row.line,
                           joined(row.unknownSignatures));
    if (!row.linkedSignatures.empty())
      lines += fmt::format("line {}: signed by {}, who is known here by now; linked\n", row.line,
                           joined(row.linkedSignatures));
    if (row.conflict)
      lines += fmt::format(
          "line {}: changed here since it was imported; both are kept for a person to decide\n", row.line);
  }
  return lines;
}

Json reportDocument(const ImportPlan& plan) {
  Json document;
  for (const RowOutcome outcome : allOutcomes)
    document[std::string(outcomeName(outcome))] = plan.count(outcome);
  Json items = Json::array();
  for (const PlannedRow& row : plan.rows) {
    Json item{{"line", row.line},
              {"outcome", outcomeName(row.outcome)},
              {"customer", row.name},
              {"new_customer", row.newCustomer},
              {"conflict", row.conflict},
              {"unknown_signatures", row.unknownSignatures},
              {"linked_signatures", row.linkedSignatures}};
    if (row.outcome == RowOutcome::refused) {
      item["code"] = row.error.name();
      item["message"] = withLine(row).sentence();
    }
    items.push_back(std::move(item));
  }
  document["items"] = std::move(items);
  return document;
}

} // namespace

Ending OfficeCommands::importSheet(const OfficeCall& call, const std::string& bytes) {
  Answer result = importBytes(call, bytes);
  return result ? std::move(*result) : endingOf(result.error(), call.json);
}

OfficeCommands::Answer OfficeCommands::importFile(const OfficeCall& call) {
  const auto file = m_files.find(call.file);
  if (file == m_files.end())
    return fail(ErrorCode::fileUnreadable, call.file);
  return importBytes(call, file->second);
}

OfficeCommands::Answer OfficeCommands::importBytes(const OfficeCall& call, const std::string& bytes) {
  const auto sheet = sheetOf(call.sheet);
  if (!sheet)
    return fail(ErrorCode::badUsage, "--sheet " + call.sheet);
  ImportBy by;
  if (!call.as.empty()) {
    LEADHAND_ASSIGN(const Person person, findPerson(m_hub.store(), call.as));
    by.person = person.id;
    by.name = person.name;
  }
  by.now = m_hub.clock().now();
  by.newId = [this] { return m_hub.newId(); };
  LEADHAND_ASSIGN(const CsvTable table, readCsv(bytes));
  LEADHAND_ASSIGN(const auto rows, pickColumns(table, sheetColumns(*sheet)));
  const KnownSheet known = readKnownSheet(m_hub.store(), *sheet);
  const ImportPlan plan = planImport(*sheet, rows, known, by);
  for (const PlannedRow& row : plan.rows) {
    if (row.outcome != RowOutcome::refused)
      continue;
    // All or nothing: one row that can't be read keeps the whole file out.
    Ending ending = endingOf(withLine(row), call.json, reportDocument(plan));
    if (!call.json)
      ending.out = reportLines(plan) + "Nothing was taken in.\n";
    return ending;
  }
  if (!plan.groups.empty()) {
    LEADHAND_TRY(m_hub.writeAll(Id{}, plan.groups));
    LEADHAND_TRY(m_hub.refreshGrants());
  }
  return endingOf(call, reportDocument(plan), reportLines(plan));
}

OfficeCommands::Answer OfficeCommands::exportSheet(const OfficeCall& call) {
  const auto sheet = sheetOf(call.sheet);
  if (!sheet)
    return fail(ErrorCode::badUsage, "--sheet " + call.sheet);
  const KnownSheet known = readKnownSheet(m_hub.store(), *sheet);
  const std::string csv = leadhand::exportSheet(*sheet, known);
  const Json document{{"sheet", call.sheet}, {"rows", known.rows.size()}, {"csv", csv}};
  return endingOf(call, document, csv);
}

} // namespace leadhand::office
