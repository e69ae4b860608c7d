// Standing instructions: what every visit must know.
#include "core/base/Text.h"
#include "core/work/CustomerReading.h"
#include "core/work/Customers.h"

#include <algorithm>

namespace leadhand {
namespace {

bool isSeason(const std::string& season) {
  return season.empty() || (season.size() == 4 && std::all_of(season.begin(), season.end(),
                                                              [](char c) { return c >= '0' && c <= '9'; }));
}

/// Without words of its own an instruction says what is to be replaced by what.
std::string sentenceOf(const Customers::NewInstruction& instruction) {
  if (!isBlank(instruction.text))
    return instruction.text;
  if (!isBlank(instruction.replaceThis) && !isBlank(instruction.byThat))
    return "No " + instruction.replaceThis + ". " + instruction.byThat + " instead.";
  return {};
}

} // namespace

Result<Id> Customers::instruct(const NewInstruction& instruction) {
  StandingInstruction row;
  row.id = m_store.newId();
  row.text = sentenceOf(instruction);
  if (row.text.empty())
    return fail(ErrorCode::emptyText, "instruction");
  if (!isSeason(instruction.season))
    return fail(ErrorCode::badValue, "season: " + instruction.season, "write the year, or leave it out");
  row.customer = instruction.customer;
  row.season = instruction.season;
  row.replaceThis = instruction.replaceThis;
  row.byThat = instruction.byThat;
  row.agreedOn = localToday(m_store);
  std::vector<Edit> edits;
  if (instruction.fromComment) {
    const auto comment = m_store.read<Comment>(instruction.fromComment);
    if (!comment || comment->deleted)
      return fail(ErrorCode::unknownRecord, "comment " + instruction.fromComment.text());
    if (row.customer.isNull())
      row.customer = comment->customer;
    row.fromComment = comment->id;
    row.agreedOn = comment->saidOn;
    if (comment->disposition.empty() && Reading(m_store).isOffice())
      edits.push_back(UpdateOf<Comment>(comment->id)
                          .with(&Comment::disposition, std::string("instruction"))
                          .with(&Comment::disposedBy, m_store.actor().person)
                          .with(&Comment::disposedAt, m_store.clock().now())
                          .edit);
  }
  if (!m_store.readRow(Kind::customer, row.customer))
    return fail(ErrorCode::unknownCustomer, row.customer ? row.customer.text() : "nobody named");
  edits.insert(edits.begin(), insertOf(row));
  LEADHAND_TRY(m_store.write(edits));
  return row.id;
}

Result<InstructionView> Customers::showInstruction(const Id& instruction) const {
  const auto row = m_store.read<StandingInstruction>(instruction);
  if (!row || row->deleted)
    return fail(ErrorCode::unknownRecord, "instruction " + instruction.text());
  Reading reading(m_store);
  return instructionView(reading, *row);
}

std::vector<InstructionView> Customers::instructions(const Id& customer, Date on) const {
  Reading reading(m_store);
  return std::move(instructionsInForce(reading, {customer}, on)[customer]);
}

} // namespace leadhand
