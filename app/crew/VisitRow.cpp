#include "app/crew/VisitRow.h"

#include "app/crew/Text.h"

namespace leadhand::crew {

namespace {

QString eyebrowOf(const VisitView& visit, const Phrases& phrases) {
  const bool now = visit.date == phrases.today();
  const QString at = now ? phrases.time(visit.statusAt) : phrases.moment(visit.statusAt);
  if (visit.status == "arrived")
    return Phrases::tr("On site since %1").arg(at);
  if (visit.status == "on_the_way")
    return Phrases::tr("On the way since %1").arg(at);
  if (visit.status == "done")
    return Phrases::tr("Done %1").arg(at);
  if (visit.status == "could_not")
    return Phrases::tr("Could not do it, %1").arg(at);
  return visit.startTime.empty() ? Phrases::tr("Next") : Phrases::tr("Next · %1").arg(toQt(visit.startTime));
}

QString counted(int count, const QString& one, const QString& many) {
  return count == 0 ? QString() : count == 1 ? one : many.arg(count);
}

/// What stands in front of a covered visit, in words.
void fillCover(VisitRow& row, const VisitView& visit) {
  row.covered = true;
  bool hours = false;
  bool materials = false;
  for (const MissingView& missing : visit.missing) {
    hours = hours || missing.hours;
    materials = materials || missing.materials;
  }
  if (visit.missing.size() == 1)
    row.coverTitle = Phrases::tr("Next visit opens when %1 is finished", "%1 is a customer")
                         .arg(toQt(visit.missing.front().customer.name));
  else
    row.coverTitle = Phrases::tr("Next visit opens when %1 visits are finished").arg(visit.missing.size());
  row.coverSecond = Phrases::tr("Missing: %1").arg(lackWords({{}, {}, hours, materials}));
  QStringList safety;
  for (const std::string& line : visit.safety)
    safety.append(toQt(line));
  row.safety = safety.join(QLatin1Char('\n'));
}

/// What the crew has not handed in of it.
void fillLack(VisitRow& row, const VisitView& visit, const Phrases& phrases) {
  row.lacks = lackWords(visit.missing.front());
  row.hoursFirst = true;
  if (visit.status == "done" || visit.date < phrases.today())
    row.finish = Phrases::tr("Finish %1: %2", "%1 is a customer, %2 hours, materials")
                     .arg(row.customerName, row.lacks);
}

} // namespace

std::vector<RowRole<VisitRow>> VisitRow::roles() {
  return {role("visitId", &VisitRow::rowId),
          role("customerId", &VisitRow::customerId),
          role("customerName", &VisitRow::customerName),
          role("place", &VisitRow::place),
          role("status", &VisitRow::status),
          role("eyebrow", &VisitRow::eyebrow),
          role("startTime", &VisitRow::startTime),
          role("instruction", &VisitRow::instruction),
          role("instructionSecond", &VisitRow::instructionSecond),
          role("instructionsMore", &VisitRow::instructionsMore),
          role("proposals", &VisitRow::proposals),
          role("opportunities", &VisitRow::opportunities),
          role("comments", &VisitRow::comments),
          role("cases", &VisitRow::cases),
          role("away", &VisitRow::away),
          role("receipt", &VisitRow::receipt),
          role("emergency", &VisitRow::emergency),
          role("lacks", &VisitRow::lacks),
          role("finish", &VisitRow::finish),
          role("hoursFirst", &VisitRow::hoursFirst),
          role("covered", &VisitRow::covered),
          role("coverTitle", &VisitRow::coverTitle),
          role("coverSecond", &VisitRow::coverSecond),
          role("safety", &VisitRow::safety)};
}

VisitRow visitRow(const VisitView& visit, const Phrases& phrases) {
  VisitRow row;
  row.rowId = toQt(visit.id);
  row.customerId = toQt(visit.customer.id);
  row.customerName = toQt(visit.customer.name);
  row.place = Phrases::line({toQt(visit.address), toQt(visit.work)});
  row.status = visit.status.empty() ? QStringLiteral("planned") : toQt(visit.status);
  row.eyebrow = eyebrowOf(visit, phrases);
  row.startTime = toQt(visit.startTime);
  if (!visit.instructions.empty()) {
    row.instruction = instructionSentence(visit.instructions.front());
    row.instructionSecond = instructionOrigin(visit.instructions.front(), phrases);
    row.instructionsMore = static_cast<int>(visit.instructions.size()) - 1;
  }
  row.proposals =
      counted(visit.openProposals, Phrases::tr("1 proposal open"), Phrases::tr("%1 proposals open"));
  row.opportunities = counted(visit.openOpportunities, Phrases::tr("1 opportunity open"),
                              Phrases::tr("%1 opportunities open"));
  row.comments = counted(visit.openComments, Phrases::tr("1 comment open"), Phrases::tr("%1 comments open"));
  row.away = visit.awayThen ? Phrases::tr("Away then") : QString();
  row.receipt = toQt(visit.receipt);
  row.emergency = visit.emergency;
  if (visit.covered)
    fillCover(row, visit);
  else if (!visit.missing.empty())
    fillLack(row, visit, phrases);
  return row;
}

QString lackWords(const MissingView& missing) {
  QStringList parts;
  if (missing.hours)
    parts.append(Phrases::tr("hours"));
  if (missing.materials)
    parts.append(Phrases::tr("materials"));
  return parts.join(QStringLiteral(", "));
}

QString instructionSentence(const InstructionView& instruction) {
  if (!instruction.text.empty())
    return toQt(instruction.text);
  if (instruction.byThat.empty())
    return Phrases::tr("No %1").arg(toQt(instruction.replaceThis));
  return Phrases::tr("No %1. %2 instead").arg(toQt(instruction.replaceThis), toQt(instruction.byThat));
}

QString instructionOrigin(const InstructionView& instruction, const Phrases& phrases) {
  QStringList parts;
  if (instruction.agreedOn)
    parts.append(Phrases::tr("Agreed %1").arg(phrases.day(instruction.agreedOn)));
  if (!instruction.author.name.empty())
    parts.append(toQt(instruction.author.name));
  if (!instruction.season.empty())
    parts.append(Phrases::tr("season %1").arg(toQt(instruction.season)));
  return parts.join(QStringLiteral(", "));
}

} // namespace leadhand::crew
