#include "app/office/DemoBook.h"
#include "app/office/DemoWorld.h"
#include "app/office/OfficeRecords.h"

#include <charconv>

namespace leadhand::office {
namespace {

int numberOf(std::string_view text) {
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

/// Jacki's answer of the next day, with its tasks.
void addReply(DemoWorld& world, const DemoComment& one, const Comment& comment, std::vector<Edit>& group) {
  auto read = world.made<ReadMark>("Jacki", world.moment(one.day, 17, 5));
  read.id = derivedId("read_mark", std::string(comment.id.raw()) + std::string(world.person("Jacki").raw()));
  read.comment = comment.id;
  read.customer = comment.customer;
  read.person = world.person("Jacki");
  read.at = read.recordedAt;
  group.push_back(insertOf(read));
  auto reply = world.made<FollowUp>("Jacki", world.moment(one.day + 1, 8, 20));
  reply.comment = comment.id;
  reply.customer = comment.customer;
  reply.text = one.reply;
  reply.on = world.day(one.day + 1);
  group.push_back(insertOf(reply));
  for (const std::string& line : pieces(one.tasks, '\n')) {
    const bool done = line.front() == '+';
    const std::size_t colon = line.find(": ");
    const std::string owner = line.substr(done ? 1 : 0, colon - (done ? 1 : 0));
    auto task = world.made<Task>("Jacki", reply.recordedAt);
    task.comment = comment.id;
    task.followUp = reply.id;
    task.customer = comment.customer;
    task.text = line.substr(colon + 2);
    task.owner = world.person(owner);
    task.due = world.day(one.day + 8);
    if (done) {
      task.doneOn = world.day(std::min(one.day + 3, 0));
      task.doneBy = task.owner;
    }
    group.push_back(insertOf(task));
  }
}

void addComment(DemoWorld& world, const DemoComment& one) {
  const int minute = 5 + static_cast<int>(world.numbers().below(50));
  auto comment = world.made<Comment>(one.author, world.moment(one.day, 10 + minute % 5, minute));
  comment.customer = world.customer(one.customer);
  if (one.customer.empty())
    comment.freeName = "Mrs Smyth, number 20";
  comment.saidOn = world.day(one.day);
  comment.zone = "America/Toronto";
  comment.text = one.text;
  if (!one.reply.empty()) {
    comment.disposition = one.tasks.empty() ? "read" : "task";
    comment.disposedBy = world.person("Jacki");
    comment.disposedAt = world.moment(one.day + 1, 8, 20);
  }
  std::vector<Edit> group{insertOf(comment)};
  for (const std::string& word : pieces(one.kinds, ',')) {
    auto chip = world.made<CommentKind>(one.author, comment.recordedAt);
    chip.id = derivedId("comment_kind", std::string(comment.id.raw()) + word);
    chip.comment = comment.id;
    chip.customer = comment.customer;
    chip.word = word;
    group.push_back(insertOf(chip));
  }
  if (!one.reply.empty())
    addReply(world, one, comment, group);
  world.add(std::move(group));
}

void addContact(DemoWorld& world, const DemoContact& one) {
  auto contact = world.made<ContactEntry>(one.takenBy, world.moment(one.day, 11, 10));
  contact.customer = world.customer(one.customer);
  contact.channel = one.channel;
  contact.direction = "in";
  contact.where = "office";
  contact.takenBy = world.person(one.takenBy);
  contact.on = world.day(one.day);
  contact.topic = one.topic;
  auto action = world.made<ActionItem>(one.takenBy, contact.recordedAt);
  action.contact = contact.id;
  action.customer = contact.customer;
  action.text = one.action;
  action.owner = world.person(one.owner);
  action.due = world.day(one.dueInDays);
  action.on = contact.on;
  if (one.dueInDays < 0) {
    action.doneOn = action.due;
    action.doneBy = action.owner;
    action.doneNote = "Done";
  }
  world.add({insertOf(contact), insertOf(action)});
}

void addInstruction(DemoWorld& world, const DemoInstruction& one, const std::vector<Comment>& comments) {
  auto instruction = world.made<StandingInstruction>(one.author, world.moment(-60, 9, 0));
  instruction.customer = world.customer(one.customer);
  instruction.text = one.text;
  instruction.replaceThis = one.replaceThis;
  instruction.byThat = one.byThat;
  instruction.agreedOn = Date::fromIso(one.agreedOn).value_or(Date{});
  for (const Comment& comment : comments)
    if (comment.customer == instruction.customer && comment.saidOn == instruction.agreedOn)
      instruction.fromComment = comment.id;
  world.add({insertOf(instruction)});
}

Id addOpportunity(DemoWorld& world, const DemoOpportunity& one) {
  auto opportunity = world.made<Opportunity>(one.author, world.moment(one.day, 13, 40));
  opportunity.customer = world.customer(one.customer);
  opportunity.title = one.title;
  opportunity.noticed = one.noticed;
  opportunity.betterOff = one.betterOff;
  opportunity.service = world.card(one.card);
  opportunity.mayCall = one.mayCall;
  if (one.mayCall == "yes")
    opportunity.bestTime = "after 16:00";
  opportunity.stage = "referred";
  opportunity.stageSince = world.day(one.day);
  std::vector<Edit> group{insertOf(opportunity)};
  const auto steps = pieces(one.steps, '\n');
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const auto parts = pieces(steps[i], '|');
    const int day = numberOf(parts[1]);
    auto step = world.made<OpportunityEvent>(i == 0 ? "Jacki" : "John", world.moment(day, 9, 30));
    step.opportunity = opportunity.id;
    step.customer = opportunity.customer;
    step.to = parts[0];
    step.say = parts[2];
    step.owner = world.person("John");
    step.on = world.day(day);
    step.next =
        i + 1 < steps.size() ? world.day(numberOf(pieces(steps[i + 1], '|')[1])) : world.day(one.nextInDays);
    group.push_back(insertOf(step));
  }
  const Id id = opportunity.id;
  world.add(std::move(group));
  return id;
}

void addProposal(DemoWorld& world, const DemoProposal& one, const Id& opportunity) {
  auto proposal = world.made<Proposal>("John", world.moment(one.sentDay, 14, 0));
  proposal.customer = world.customer(one.customer);
  proposal.opportunity = opportunity;
  proposal.title = one.title;
  proposal.mention = one.mention;
  proposal.say = one.say;
  proposal.sentOn = world.day(one.sentDay);
  proposal.owner = world.person("John");
  proposal.state = "open";
  auto terms = world.made<ProposalTerms>("John", proposal.recordedAt);
  terms.proposal = proposal.id;
  terms.customer = proposal.customer;
  terms.amount = Cents{one.amountCents};
  std::vector<Edit> group{insertOf(proposal), insertOf(terms)};
  if (const auto said = pieces(one.outcome, '|'); said.size() == 2) {
    auto outcome = world.made<ProposalOutcome>("John", world.moment(one.sentDay + 4, 15, 0));
    outcome.proposal = proposal.id;
    outcome.customer = proposal.customer;
    outcome.is = said[0];
    outcome.note = said[1];
    outcome.on = world.day(one.sentDay + 4);
    group.push_back(insertOf(outcome));
  }
  world.add(std::move(group));
}

} // namespace

void addDemoLog(DemoWorld& world) {
  const auto comments = recordsOf<Comment>(world.hub().store());
  for (const DemoInstruction& one : demoInstructions())
    addInstruction(world, one, comments);
  for (const DemoFact& one : demoFacts()) {
    auto fact = world.made<CustomerFact>("Karen", world.moment(-45, 9, 0));
    fact.customer = world.customer(one.customer);
    fact.topic = one.topic;
    fact.text = one.text;
    fact.on = world.day(-45);
    world.add({insertOf(fact)});
  }
  for (const DemoComment& one : demoComments())
    addComment(world, one);
  for (const DemoContact& one : demoContacts())
    addContact(world, one);
}

void addDemoOpportunities(DemoWorld& world) {
  std::map<std::string_view, Id> byTitle;
  for (const DemoOpportunity& one : demoOpportunities())
    byTitle[one.title] = addOpportunity(world, one);
  for (const DemoProposal& one : demoProposals())
    addProposal(world, one, one.opportunity.empty() ? Id{} : byTitle.at(one.opportunity));
}

} // namespace leadhand::office
