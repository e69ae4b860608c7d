#include "core/sheets/KnownRows.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace leadhand {
namespace {

SheetEntry entryOf(const std::string& signature, const Id& author, const std::string& text, Date on,
                   const NameOf& nameOf) {
  return {signature.empty() ? nameOf(author) : signature, text, on};
}

void addOpen(KnownRow& row, OpenSignature::Where where, std::size_t index, const std::string& signature,
             Instant writtenAt = {}) {
  if (!signature.empty())
    row.openSignatures.push_back({where, index, signature, false, writtenAt});
}

/// An import that knew no such person left the name in front of the closing words.
void addOpenClosing(KnownRow& row, const Comment& comment) {
  if (comment.completedBy || comment.completedNote.find('\n') != std::string::npos)
    return;
  addOpen(row, OpenSignature::Where::closing, 0, entrySignedAtStart(comment.completedNote).signature);
}

std::vector<std::string> cellsFrom(const std::string& json) {
  const auto parsed = nlohmann::json::parse(json, nullptr, false);
  std::vector<std::string> cells;
  if (parsed.is_array())
    for (const auto& cell : parsed)
      cells.push_back(cell.is_string() ? cell.get<std::string>() : std::string());
  return cells;
}

} // namespace

KnownRow knownCrewRow(const Comment& comment, const std::string& customerName,
                      const std::vector<FollowUp>& followUps, const std::vector<Task>& tasks,
                      const NameOf& nameOf) {
  KnownRow row;
  row.record = comment.id;
  row.customer = comment.customer;
  row.now.name = customerName.empty() ? comment.freeName : customerName;
  row.now.on = comment.saidOn;
  row.now.said = entryOf(comment.signature, comment.author, comment.text, {}, nameOf);
  addOpen(row, OpenSignature::Where::said, 0, comment.signature);
  for (const FollowUp& followUp : followUps) {
    addOpen(row, OpenSignature::Where::second, row.second.size(), followUp.signature, followUp.recordedAt);
    row.now.second.push_back(entryOf(followUp.signature, followUp.author, followUp.text, {}, nameOf));
    row.second.push_back(followUp.id);
    row.secondBy = followUp.author;
  }
  row.thirdBy = comment.completedBy;
  row.completedNote = comment.completedNote;
  for (const Task& task : tasks) {
    row.third.push_back(task.id);
    row.thirdBy = task.doneBy;
  }
  const bool allDone =
      std::all_of(tasks.begin(), tasks.end(), [](const Task& task) { return !!task.doneOn; });
  if (!tasks.empty() && allDone)
    for (const Task& task : tasks)
      row.now.third.push_back(
          {nameOf(task.doneBy), task.doneNote.empty() ? task.text : task.doneNote, task.doneOn});
  if (tasks.empty() && comment.completedOn) {
    row.now.third.push_back({nameOf(comment.completedBy), comment.completedNote, comment.completedOn});
    addOpenClosing(row, comment);
  }
  return row;
}

KnownRow knownContactRow(const ContactEntry& contact, const std::string& customerName,
                         const std::vector<ActionItem>& actions, const std::vector<ContactOutcome>& outcomes,
                         const NameOf& nameOf) {
  KnownRow row;
  row.record = contact.id;
  row.customer = contact.customer;
  row.now.name = customerName.empty() ? contact.freeName : customerName;
  row.now.on = contact.on;
  row.now.channel = {contact.channel, contact.direction, nameOf(contact.takenBy), contact.where};
  if (contact.takenBy.isNull()) {
    row.now.channel.who = contact.signature;
    addOpen(row, OpenSignature::Where::channel, 0, contact.signature);
  }
  row.now.said = entryOf("", contact.author, contact.topic, {}, nameOf);
  for (const ActionItem& action : actions) {
    if (!action.signature.empty())
      row.openSignatures.push_back({OpenSignature::Where::second, row.second.size(), action.signature,
                                    action.owner.isNull() && action.doneOn.isNone(), action.recordedAt});
    row.now.second.push_back(entryOf(action.signature, action.author, action.text, {}, nameOf));
    row.second.push_back(action.id);
    row.secondBy = action.author;
  }
  for (const ContactOutcome& outcome : outcomes) {
    addOpen(row, OpenSignature::Where::third, row.third.size(), outcome.signature, outcome.recordedAt);
    row.now.third.push_back(entryOf(outcome.signature, outcome.author, outcome.text, {}, nameOf));
    row.third.push_back(outcome.id);
    row.thirdBy = outcome.author;
  }
  return row;
}

void recallImport(KnownRow& row, const SheetRow& kept) {
  row.sheetRow = kept.id;
  row.imported = cellsFrom(kept.cells);
  row.baseline = cellsFrom(kept.imported);
}

} // namespace leadhand
