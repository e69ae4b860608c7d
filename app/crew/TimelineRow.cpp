#include "app/crew/TimelineRow.h"

#include "app/crew/Text.h"

#include <QDate>

namespace leadhand::crew {

namespace {

/// "praise, change" in the words people read.
QString kindWords(const std::string& kinds, const Phrases& phrases) {
  QStringList words;
  for (const QString& word : toQt(kinds).split(QStringLiteral(", "), Qt::SkipEmptyParts))
    words.append(phrases.kind(toStd(word)));
  return words.isEmpty() ? Phrases::tr("Comment") : words.join(QStringLiteral(", "));
}

QString channelIcon(const std::string& channel) {
  static const QHash<QString, QString> icons{{"call", "phone"},
                                             {"email", "mail"},
                                             {"text", "message"},
                                             {"person", "personTalk"},
                                             {"letter", "letter"}};
  return icons.value(toQt(channel), QStringLiteral("phone"));
}

void fillComment(TimelineRow& row, const TimelineItem& item, const Phrases& phrases) {
  row.iconName = QStringLiteral("comment");
  row.tone = QStringLiteral("done");
  row.heading = kindWords(item.title, phrases);
  row.route = QStringLiteral("comment");
  if (row.text.isEmpty())
    row.text = item.hasPhotos ? Phrases::tr("Photo") : phrases.voiceNotes(item.voices);
  if (item.state == "completed") {
    row.state = Phrases::tr("Done");
    row.stateTone = QStringLiteral("done");
  } else if (item.state == "needs_decision") {
    row.state = Phrases::tr("Waits for the office");
    row.stateTone = QStringLiteral("attention");
  } else if (item.state == "open") {
    row.state = Phrases::tr("Being done");
    row.stateTone = QStringLiteral("info");
  }
}

void fillContact(TimelineRow& row, const TimelineItem& item, const Phrases& phrases) {
  row.iconName = channelIcon(item.title);
  row.tone = QStringLiteral("info");
  row.heading = phrases.channel(item.title);
  if (item.state == "open") {
    row.state = Phrases::tr("Open");
    row.stateTone = QStringLiteral("attention");
  }
}

void fillOpportunity(TimelineRow& row, const TimelineItem& item, const Phrases& phrases) {
  row.iconName = QStringLiteral("bulb");
  row.tone = QStringLiteral("attention");
  row.heading = toQt(item.title);
  row.route = QStringLiteral("opportunity");
  row.state = phrases.stage(item.state);
  row.stateTone = item.state == "accepted" || item.state == "done" ? QStringLiteral("done")
                  : item.state == "declined"                       ? QStringLiteral("neutral")
                                                                   : QStringLiteral("info");
}

void fillVisit(TimelineRow& row, const TimelineItem& item, const Phrases& phrases) {
  row.iconName = QStringLiteral("pin");
  row.tone = QStringLiteral("neutral");
  row.heading = item.title.empty() ? Phrases::tr("Visit") : Phrases::tr("Visit, %1").arg(toQt(item.title));
  row.route = QStringLiteral("visit");
  row.state = phrases.visitStatus(item.state);
  row.stateTone = item.state == "could_not" ? QStringLiteral("danger")
                  : item.state == "done"    ? QStringLiteral("done")
                                            : QStringLiteral("neutral");
}

void fillRecovery(TimelineRow& row, const TimelineItem& item, const Phrases& phrases) {
  const bool isCase = item.kind == Kind::recoveryCase;
  const bool isWell = item.state == "verified" || item.state == "closed";
  row.iconName = isCase ? QStringLiteral("warning") : QStringLiteral("flag");
  row.tone = isCase ? QStringLiteral("attention") : QStringLiteral("info");
  row.heading = isCase ? Phrases::tr("Problem %1").arg(toQt(item.title))
                       : Phrases::line({Phrases::tr("Problem %1").arg(toQt(item.title)),
                                        phrases.recoveryStep(item.state)});
  if (!isCase)
    return;
  row.route = QStringLiteral("case");
  row.state = phrases.recoveryStep(item.state);
  row.stateTone = isWell ? QStringLiteral("done") : QStringLiteral("attention");
}

/// A comment's earlier words stand in its thread; what has no screen of its own shows them here.
void fillCorrection(TimelineRow& row, const TimelineItem& item, const Phrases& phrases, const Id& self) {
  const CorrectionWords words = correctionWords(item.correction, item.on, phrases, self);
  const bool hasScreen = item.sort == TimelineSort::comment;
  row.correction = hasScreen ? CorrectionWords().map() : words.map();
  if (hasScreen)
    row.note = words.corrected;
  else if (item.correction.isOurs && (item.sort == TimelineSort::contact || item.sort == TimelineSort::fact))
    row.route = QStringLiteral("correct");
  if (!words.isVoid())
    return;
  row.isVoid = true;
  row.note = Phrases::line({words.voided, words.voidedLine});
  row.state = Phrases::tr("Doesn’t count");
  row.stateTone = QStringLiteral("neutral");
}

} // namespace

std::vector<RowRole<TimelineRow>> TimelineRow::roles() {
  return {role("itemId", &TimelineRow::rowId),
          role("sort", &TimelineRow::sort),
          role("iconName", &TimelineRow::iconName),
          role("tone", &TimelineRow::tone),
          role("heading", &TimelineRow::heading),
          role("words", &TimelineRow::text),
          role("line", &TimelineRow::line),
          role("standing", &TimelineRow::state),
          role("standingTone", &TimelineRow::stateTone),
          role("route", &TimelineRow::route),
          role("isVoid", &TimelineRow::isVoid),
          role("note", &TimelineRow::note),
          role("correction", &TimelineRow::correction),
          role("month", &TimelineRow::month)};
}

QString timelineSort(TimelineSort sort) {
  switch (sort) {
  case TimelineSort::comment:
    return QStringLiteral("comment");
  case TimelineSort::contact:
    return QStringLiteral("contact");
  case TimelineSort::opportunity:
    return QStringLiteral("opportunity");
  case TimelineSort::instruction:
    return QStringLiteral("instruction");
  case TimelineSort::visit:
    return QStringLiteral("visit");
  case TimelineSort::recovery:
    return QStringLiteral("problem");
  case TimelineSort::fact:
    break;
  }
  return QStringLiteral("fact");
}

TimelineRow timelineRow(const TimelineItem& item, const Phrases& phrases, const Id& self) {
  TimelineRow row;
  row.rowId = toQt(item.id);
  row.sort = timelineSort(item.sort);
  row.text = toQt(item.text);
  row.line = Phrases::line({phrases.who(item.who, self), phrases.nearDay(item.on)});
  row.stateTone = QStringLiteral("neutral");
  row.month = toQt(item.on).left(7);
  switch (item.sort) {
  case TimelineSort::comment:
    fillComment(row, item, phrases);
    break;
  case TimelineSort::contact:
    fillContact(row, item, phrases);
    break;
  case TimelineSort::opportunity:
    fillOpportunity(row, item, phrases);
    break;
  case TimelineSort::visit:
    fillVisit(row, item, phrases);
    break;
  case TimelineSort::recovery:
    fillRecovery(row, item, phrases);
    break;
  case TimelineSort::instruction:
    row.iconName = QStringLiteral("flag");
    row.tone = QStringLiteral("attention");
    row.heading = item.title.empty() ? Phrases::tr("Standing instruction")
                                     : Phrases::tr("Standing instruction %1").arg(toQt(item.title));
    if (item.state == "retired")
      row.state = Phrases::tr("No longer");
    break;
  case TimelineSort::fact:
    row.iconName = item.title == "key" ? QStringLiteral("key") : QStringLiteral("star");
    row.tone = QStringLiteral("neutral");
    row.heading = phrases.topic(item.title);
    break;
  }
  if (item.receipt == "on_phone" || item.receipt == "needs_attention") {
    row.state = phrases.receipt(item.receipt);
    row.stateTone = Phrases::receiptTone(item.receipt);
  }
  fillCorrection(row, item, phrases, self);
  return row;
}

} // namespace leadhand::crew
