#include "app/cli/Text.h"

#include "app/cli/Json.h"
#include "app/cli/WorkText.h"
#include "core/base/Text.h"

#include <algorithm>
#include <fmt/format.h>

namespace leadhand::cli {
namespace {

constexpr std::size_t timelineShown = 20;

/// Characters, not bytes: what a column has to make room for.
std::size_t widthOf(const std::string& text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

void addLine(std::string& out, const std::string& label, const std::string& value) {
  if (!value.empty())
    out += fmt::format("{:<12}  {}\n", label, value);
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words)
    out += (out.empty() ? "" : ", ") + word;
  return out;
}

std::string awayText(const CustomerView& view) {
  if (!view.awayFrom && !view.awayUntil)
    return {};
  std::string out = "away";
  if (view.awayFrom)
    out += " from " + view.awayFrom.iso();
  if (view.awayUntil)
    out += " until " + view.awayUntil.iso();
  return out;
}

std::string writerOf(const Named& author, const std::string& signature) {
  return signature.empty() ? author.name : signature;
}

void addCorrection(std::string& out, const CorrectionView& view) {
  if (!view.voided.empty())
    addLine(out, "void", fmt::format("({}) {}", nameText(view.voidedBy), view.voided));
  if (!view.earlier.empty())
    addLine(out, "corrected", fmt::format("({}) {}", nameText(view.by), view.why));
  for (const EarlierView& before : view.earlier)
    addLine(out, "before", fmt::format("({} {}) {}", nameText(before.by), dayText(before.on), before.text));
}

std::string voiceText(const VoiceView& voice) {
  const std::int64_t seconds = (voice.lengthMs + 500) / 1000;
  return fmt::format("{}:{:02}  {}", seconds / 60, seconds % 60, voice.id.text());
}

/// Its words; of one that was only spoken or photographed, what it is.
std::string saidText(const CommentView& view) {
  if (!view.text.empty())
    return view.text;
  return !view.voices.empty() ? "(voice note)" : !view.photos.empty() ? "(photo)" : "";
}

} // namespace

std::string columns(const std::vector<std::vector<std::string>>& rows, const std::string& ifEmpty) {
  if (rows.empty())
    return ifEmpty + "\n";
  std::vector<std::size_t> widths;
  for (const auto& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i)
      widths[i] = std::max(widths[i], widthOf(row[i]));
  }
  std::string out;
  for (const auto& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      line += row[i];
      if (i + 1 < row.size())
        line.append(widths[i] - widthOf(row[i]) + 2, ' ');
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + "\n";
  }
  return out;
}

std::string glance(const std::string& text, std::size_t most) {
  std::string out;
  std::size_t width = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool begins = (static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U;
    if (begins && ++width > most)
      return out + "...";
    // Control characters of a text that came from elsewhere must not reach the terminal.
    out += static_cast<unsigned char>(text[i]) < 0x20 || text[i] == 0x7F ? ' ' : text[i];
  }
  return out;
}

std::string receiptText(const std::string& receipt) {
  if (receipt == "on_phone")
    return "on this device, not yet sent";
  if (receipt == "needs_attention")
    return "needs attention, see outbox";
  if (receipt == "in_office")
    return "in the office";
  return receipt.empty() ? receipt : receipt + " by the office";
}

std::string spoken(std::string word) {
  std::ranges::replace(word, '_', ' ');
  return word;
}

std::string dayText(const Date& day) {
  return day ? day.iso() : "-";
}

std::string nameText(const Named& named) {
  return named.name.empty() ? "-" : named.name;
}

std::string commentState(const CommentView& view) {
  if (view.completedOn)
    return "done " + view.completedOn.iso();
  if (!view.tasks.empty())
    return fmt::format("{} of {} done", view.tasksDone, view.tasks.size());
  if (!view.disposition.empty())
    return view.disposition;
  return view.receipt == "on_phone" ? "on this device" : "open";
}

std::string taskLine(const TaskView& view) {
  std::string out = (view.doneOn ? "[x] " : "[ ] ") + glance(view.text);
  if (!view.owner.name.empty())
    out += ", " + view.owner.name;
  if (view.doneOn)
    out += ", done " + view.doneOn.iso();
  else if (view.due)
    out += ", due " + view.due.iso();
  if (!view.doneNote.empty())
    out += " (" + glance(view.doneNote) + ")";
  out += "  " + view.id.text();
  for (const TaskRequestView& request : view.requests) {
    out += "\n    " + request.by.name + " asks for";
    if (!request.owner.name.empty() || !request.due)
      out += " " + (request.owner.name.empty() ? std::string("nobody") : request.owner.name);
    if (request.due)
      out += " " + request.due.iso();
    if (!request.why.empty())
      out += " (" + glance(request.why) + ")";
    out += request.answer.empty() ? "  " + request.id.text() : ", " + request.answer;
  }
  return out;
}

std::string textOf(const CommentView& view) {
  std::string out = fmt::format("{}, {}\n", nameText(view.customer), dayText(view.saidOn));
  if (!view.linked)
    addLine(out, "customer", "not linked yet");
  out += fmt::format("({}) {}\n", writerOf(view.author, view.signature), saidText(view));
  addCorrection(out, view.correction);
  addLine(out, "kinds", joined(view.kinds));
  if (!view.photos.empty())
    addLine(out, "photos", std::to_string(view.photos.size()));
  for (const VoiceView& voice : view.voices)
    addLine(out, "voice", voiceText(voice));
  for (const ReaderView& reader : view.readers)
    addLine(out, "read", fmt::format("{} {}", nameText(reader.person), reader.at.iso()));
  for (const FollowUpView& answer : view.followUps)
    addLine(out, "answer",
            fmt::format("({} {}) {}", writerOf(answer.author, answer.signature), dayText(answer.on),
                        answer.text));
  for (const TaskView& task : view.tasks)
    addLine(out, "task", taskLine(task));
  addLine(out, "decided", view.disposition);
  if (view.completedOn)
    addLine(out, "done",
            fmt::format("{} {} {}", view.completedOn.iso(), view.completedBy.name, view.completedNote));
  addLine(out, "state", receiptText(view.receipt));
  addLine(out, "id", view.id.text());
  return out;
}

std::string textOf(const ContactView& view) {
  std::string out =
      fmt::format("{}, {}, {}\n{}\n", nameText(view.customer), view.channel, dayText(view.on), view.topic);
  addCorrection(out, view.correction);
  addLine(out, "taken by", writerOf(view.takenBy, view.signature));
  for (const TaskView& action : view.actions)
    addLine(out, "action", taskLine(action));
  for (const FollowUpView& outcome : view.outcomes)
    addLine(out, "outcome", fmt::format("{} {}", dayText(outcome.on), outcome.text));
  addLine(out, "state", receiptText(view.receipt));
  addLine(out, "id", view.id.text());
  return out;
}

std::string textOf(const OpportunityView& view) {
  std::string out = fmt::format("{}: {}\n", nameText(view.customer), view.title);
  addLine(out, "stage", fmt::format("{} since {}", spoken(view.stage), dayText(view.stageSince)));
  addLine(out, "say", view.say);
  addLine(out, "noticed", view.noticed);
  addLine(out, "better off", view.betterOff);
  addLine(out, "service", view.service.name);
  addLine(out, "may call", view.mayCall);
  addLine(out, "owner", view.owner.name);
  addLine(out, "next", view.next.iso());
  addLine(out, "credit", joined(view.credit));
  for (const OpportunityNoteView& note : view.notes)
    addLine(out, "added", fmt::format("{} {} ({})", dayText(note.on), note.text, nameText(note.by)));
  for (const OpportunityEventView& event : view.events)
    addLine(out, "step",
            fmt::format("{} {} ({}){}", dayText(event.on), spoken(event.to), nameText(event.by),
                        event.applied ? "" : ", not applied"));
  addLine(out, "state", receiptText(view.receipt));
  addLine(out, "id", view.id.text());
  return out;
}

std::string textOf(const ProposalView& view) {
  std::string out = fmt::format("{}: {}\n", nameText(view.customer), view.title);
  addLine(out, "answer", view.lastOutcome.empty() ? view.state : view.lastOutcome);
  addLine(out, "mention", view.mention);
  addLine(out, "say", view.say);
  addLine(out, "owner", view.owner.name);
  if (view.amountKnown)
    addLine(out, "amount", fmt::format("{}.{:02}", view.amountCents / 100, view.amountCents % 100));
  addLine(out, "state", receiptText(view.receipt));
  addLine(out, "id", view.id.text());
  return out;
}

std::string textOf(const InstructionView& view) {
  const bool said = view.text.find(view.replaceThis) != std::string::npos &&
                    view.text.find(view.byThat) != std::string::npos;
  // Words that name no more than what is to go would only stand there twice.
  std::string words = folded(view.text);
  while (!words.empty() && (words.back() == '.' || words.back() == ' '))
    words.pop_back();
  const std::string gone = folded(view.replaceThis);
  const bool isOnlyTheWord = !said && (words == gone || words == "no " + gone);
  std::string out = isOnlyTheWord ? std::string() : glance(view.text, 400) + (said ? "" : " ");
  if (!said)
    out += view.byThat.empty()        ? fmt::format("No {}.", view.replaceThis)
           : view.replaceThis.empty() ? fmt::format("{} instead.", view.byThat)
                                      : fmt::format("No {}, {} instead.", view.replaceThis, view.byThat);
  std::string when = view.season;
  if (view.agreedOn)
    when += (when.empty() ? "" : ", ") + ("agreed " + view.agreedOn.iso());
  if (!view.author.name.empty())
    when += (when.empty() ? "" : ", ") + view.author.name;
  return when.empty() ? out : out + " (" + when + ")";
}

std::string textOf(const CustomerView& view) {
  std::string out = view.name + "\n";
  addLine(out, "phone", view.phone);
  addLine(out, "email", view.email);
  addLine(out, "address", view.address);
  addLine(out, "access", view.accessNote);
  addLine(out, "away", awayText(view));
  addLine(out, "owner", view.owner.name);
  addLine(out, "next visit", view.nextVisit.iso());
  addLine(out, "state", receiptText(view.receipt));
  addLine(out, "id", view.id.text());
  return out;
}

std::string textOf(const BriefView& view) {
  std::string out = fmt::format("{}, {}\n", view.customer.name, dayText(view.on));
  addLine(out, "as of", view.asOf.iso());
  addLine(out, "access", view.customer.accessNote);
  // Who has come back by that day is not away; who goes away later is worth knowing now.
  if (!view.customer.awayUntil || view.customer.awayUntil >= view.on)
    addLine(out, "away", awayText(view.customer));
  for (const InstructionView& instruction : view.instructions)
    addLine(out, "mind", textOf(instruction));
  for (const FactView& fact : view.facts)
    addLine(out, fact.topic, fact.text);
  if (view.askOffice)
    addLine(out, "office", "talk to the office if the customer asks");
  for (const ProposalView& proposal : view.proposals)
    addLine(out, "proposal",
            fmt::format("{}{}  {}", proposal.title, proposal.say.empty() ? "" : "; say: " + proposal.say,
                        proposal.id.text()));
  for (const OpportunityView& opportunity : view.opportunities)
    addLine(out, "opportunity",
            fmt::format("{}, {}{}", opportunity.title, spoken(opportunity.stage),
                        opportunity.say.empty() ? "" : "; say: " + opportunity.say));
  for (const CommentView& comment : view.comments)
    addLine(out, "comment", fmt::format("{} {}", dayText(comment.saidOn), glance(saidText(comment))));
  for (const ContactView& contact : view.contacts)
    addLine(out, "contact",
            fmt::format("{} {}: {}", dayText(contact.on), contact.channel, glance(contact.topic)));
  for (const RecoveryView& problem : view.cases)
    addLine(out, "problem",
            fmt::format("{} {}: {}", problem.reference,
                        problem.askHow ? "ask how it is now" : spoken(problem.state), glance(problem.words)));
  if (std::ranges::count(out, '\n') <= 2)
    out += "Nothing special recorded.\n";
  return out;
}

std::string textOf(const std::vector<CommentView>& views) {
  std::vector<std::vector<std::string>> rows;
  for (const CommentView& view : views)
    rows.push_back({nameText(view.customer), dayText(view.saidOn), glance(saidText(view)), commentState(view),
                    view.id.text()});
  return columns(rows, "No comments yet.");
}

std::string textOf(const std::vector<OpportunityView>& views) {
  std::vector<std::vector<std::string>> rows;
  for (const OpportunityView& view : views)
    rows.push_back({nameText(view.customer), glance(view.title, 40), spoken(view.stage), nameText(view.owner),
                    glance(view.say, 40), view.id.text()});
  return columns(rows, "No opportunities yet.");
}

std::string textOf(const std::vector<ProposalView>& views) {
  std::vector<std::vector<std::string>> rows;
  for (const ProposalView& view : views)
    rows.push_back({nameText(view.customer), glance(view.title, 40),
                    view.lastOutcome.empty() ? view.state : view.lastOutcome, "mention: " + view.mention,
                    view.id.text()});
  return columns(rows, "No proposals here.");
}

std::string textOf(const std::vector<VisitView>& views) {
  std::vector<std::vector<std::string>> rows;
  for (const VisitView& view : views)
    if (view.covered)
      rows.push_back({dayText(view.date), "-", missingText(view.missing), "", joined(view.safety),
                      spoken(view.status), view.id.text()});
    else
      rows.push_back({dayText(view.date), view.startTime.empty() ? "-" : view.startTime,
                      nameText(view.customer), nameText(view.crew), glance(view.work, 40),
                      spoken(view.status), view.id.text()});
  return columns(rows, "No visits. You can still add a comment.");
}

std::string textOf(const std::vector<TimelineItem>& views) {
  std::vector<std::vector<std::string>> rows;
  for (const TimelineItem& view : views) {
    if (rows.size() == timelineShown)
      break;
    const std::string kind = toJson(view)["kind"].get<std::string>();
    rows.push_back({dayText(view.on), kind, nameText(view.who),
                    glance(view.text.empty() ? view.title : view.text), spoken(view.state)});
  }
  std::string out = columns(rows, "Nothing recorded yet.");
  if (views.size() > rows.size())
    out += fmt::format("... and {} more, all with --json\n", views.size() - rows.size());
  return out;
}

namespace {

/// A value as one cell of a table; what no person wrote came by the office's own import.
std::string valueBy(const std::string& value, const Named& by) {
  return glance(value) + " (" + (by.name.empty() ? std::string("the office") : by.name) + ")";
}

} // namespace

std::string textOf(const std::vector<ConflictView>& views) {
  std::vector<std::vector<std::string>> rows;
  for (const ConflictView& view : views) {
    std::string lost;
    for (const ConflictView::Loser& loser : view.losers)
      lost += (lost.empty() ? "" : ", ") + valueBy(loser.value, loser.by);
    rows.push_back({nameText(view.customer), view.field, valueBy(view.winner, view.winnerBy), "kept: " + lost,
                    view.state});
  }
  return columns(rows, "No conflicts.");
}

std::string textOf(const std::vector<OutboxItemView>& views) {
  std::vector<std::vector<std::string>> rows;
  for (const OutboxItemView& view : views)
    rows.push_back({view.title, glance(view.text, 40), receiptText(view.receipt), view.why});
  return columns(rows, "All in the office.");
}

std::string textOf(const SyncStatusView& view) {
  std::string out = fmt::format("{}, {} ({})\n", view.company, view.person.name, spoken(view.role));
  addLine(out, "office", view.server);
  addLine(out, "waiting", std::to_string(view.waiting));
  if (view.needsAttention > 0)
    addLine(out, "attention", std::to_string(view.needsAttention));
  if (view.conflicts > 0)
    addLine(out, "conflicts", std::to_string(view.conflicts));
  addLine(out, "contact", view.lastContact ? view.lastContact.iso() : "never");
  addLine(out, "trouble", view.lastErrorSentence);
  if (view.degraded > 0)
    addLine(out, "degraded", fmt::format("{} parts differ from the office's, see check", view.degraded));
  if (view.unreadable > 0)
    addLine(out, "unreadable", fmt::format("{} records wait for an update of this program", view.unreadable));
  return out;
}

} // namespace leadhand::cli
