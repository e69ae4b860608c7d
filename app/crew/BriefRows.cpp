#include "app/crew/BriefRows.h"

#include "app/crew/CorrectionWords.h"
#include "app/crew/HandoverWords.h"
#include "app/crew/Text.h"
#include "app/crew/VisitRow.h"

namespace leadhand::crew {

std::vector<RowRole<InstructionRow>> InstructionRow::roles() {
  return {role("instructionId", &InstructionRow::rowId), role("sentence", &InstructionRow::sentence),
          role("replaceThis", &InstructionRow::replaceThis), role("byThat", &InstructionRow::byThat),
          role("origin", &InstructionRow::origin)};
}

std::vector<RowRole<ProposalRow>> ProposalRow::roles() {
  return {role("proposalId", &ProposalRow::rowId), role("title", &ProposalRow::title),
          role("say", &ProposalRow::say),          role("line", &ProposalRow::line),
          role("last", &ProposalRow::last),        role("onlyIfAsked", &ProposalRow::onlyIfAsked)};
}

std::vector<RowRole<OpportunityRow>> OpportunityRow::roles() {
  return {role("opportunityId", &OpportunityRow::rowId),
          role("customerName", &OpportunityRow::customerName),
          role("title", &OpportunityRow::title),
          role("stage", &OpportunityRow::stage),
          role("say", &OpportunityRow::say),
          role("from", &OpportunityRow::from),
          role("line", &OpportunityRow::line),
          role("age", &OpportunityRow::age),
          role("receipt", &OpportunityRow::receipt)};
}

std::vector<RowRole<NoteRow>> NoteRow::roles() {
  return {role("noteId", &NoteRow::rowId), role("title", &NoteRow::title), role("words", &NoteRow::text),
          role("line", &NoteRow::line), role("iconName", &NoteRow::iconName)};
}

std::vector<RowRole<ReadingRow>> ReadingRow::roles() {
  return {role("readingId", &ReadingRow::rowId), role("title", &ReadingRow::title),
          role("advice", &ReadingRow::advice), role("line", &ReadingRow::line)};
}

ReadingRow readingRow(const ReadingView& reading, const Phrases& phrases, const Id& self) {
  return {toQt(reading.id),
          Phrases::tr("%1: %2", "a thing, its condition").arg(toQt(reading.what), toQt(reading.reading)),
          toQt(reading.advice),
          Phrases::line(
              {phrases.who(reading.author, self), phrases.nearDay(reading.readOn),
               Phrases::tr("look again: %1").arg(HandoverWords::due(reading.season, reading.due, phrases))})};
}

InstructionRow instructionRow(const InstructionView& instruction, const Phrases& phrases) {
  return {toQt(instruction.id), instructionSentence(instruction), toQt(instruction.replaceThis),
          toQt(instruction.byThat), instructionOrigin(instruction, phrases)};
}

ProposalRow proposalRow(const ProposalView& proposal, const Phrases& phrases, const Id& self) {
  ProposalRow row;
  row.rowId = toQt(proposal.id);
  row.title = toQt(proposal.title);
  row.say = toQt(proposal.say);
  row.onlyIfAsked = proposal.mention == "asked";
  QStringList parts;
  if (proposal.sentOn)
    parts.append(Phrases::tr("Sent %1").arg(phrases.day(proposal.sentOn)));
  if (proposal.owner.id)
    parts.append(proposal.owner.id == self ? Phrases::tr("you follow up")
                                           : Phrases::tr("%1 follows up").arg(toQt(proposal.owner.name)));
  row.line = Phrases::line(parts);
  if (!proposal.lastOutcome.empty())
    row.last = Phrases::line({phrases.outcome(proposal.lastOutcome), phrases.nearDay(proposal.lastOutcomeOn),
                              proposal.lastOutcomeNote.empty()
                                  ? QString()
                                  : QStringLiteral("“%1”").arg(toQt(proposal.lastOutcomeNote))});
  return row;
}

OpportunityRow opportunityRow(const OpportunityView& opportunity, const Phrases& phrases, const Id& self) {
  OpportunityRow row;
  row.rowId = toQt(opportunity.id);
  row.customerName = toQt(opportunity.customer.name);
  row.title = toQt(opportunity.title);
  row.stage = phrases.stage(opportunity.stage);
  row.say = toQt(opportunity.say);
  if (!row.say.isEmpty())
    row.from = Phrases::line(
        {opportunity.sayBy.name.empty()
             ? QString()
             : Phrases::tr("From %1", "said by a person").arg(phrases.who(opportunity.sayBy, self)),
         phrases.nearDay(opportunity.sayOn)});
  const QString spotted = opportunity.author.id == self
                              ? Phrases::tr("you spotted it")
                              : Phrases::tr("%1 spotted it").arg(toQt(opportunity.author.name));
  const QString again = opportunity.hiddenUntil ? Phrases::tr("may be spoken of again") : QString();
  row.line = Phrases::line({row.stage, again, spotted});
  row.age = phrases.age(opportunity.daysInStage);
  row.receipt = toQt(opportunity.receipt);
  return row;
}

NoteRow contactRow(const ContactView& contact, const Phrases& phrases, const Id& self) {
  NoteRow row;
  row.rowId = toQt(contact.id);
  row.title = toQt(contact.topic);
  QStringList said;
  for (const TaskView& action : contact.actions)
    said.append(toQt(action.text));
  for (const FollowUpView& outcome : contact.outcomes)
    said.append(toQt(outcome.text));
  row.text = said.join(QLatin1Char('\n'));
  row.line = Phrases::line({phrases.channel(contact.channel), phrases.nearDay(contact.on),
                            phrases.who(contact.takenBy, self, contact.signature),
                            correctionWords(contact.correction, contact.on, phrases, self).corrected});
  static const QHash<QString, QString> icons{{"call", "phone"},
                                             {"email", "mail"},
                                             {"text", "message"},
                                             {"person", "personTalk"},
                                             {"letter", "letter"}};
  row.iconName = icons.value(toQt(contact.channel), QStringLiteral("phone"));
  return row;
}

NoteRow factRow(const FactView& fact, const Phrases& phrases, const Id& self) {
  NoteRow row;
  row.rowId = toQt(fact.id);
  row.title = toQt(fact.text);
  row.text = phrases.topic(fact.topic);
  const QString corrected = correctionWords(fact.correction, fact.on, phrases, self).corrected;
  row.line = Phrases::line(
      {corrected.isEmpty() ? phrases.who(fact.author, self) : corrected, phrases.nearDay(fact.on)});
  row.iconName = fact.topic == "key"      ? QStringLiteral("key")
                 : fact.topic == "hazard" ? QStringLiteral("warning")
                                          : QStringLiteral("pin");
  return row;
}

} // namespace leadhand::crew
