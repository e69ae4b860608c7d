#include "app/crew/HandoverWords.h"

#include "app/crew/Text.h"

#include <QHash>

namespace leadhand::crew {

QString HandoverWords::mode(const std::string& mode) {
  const QHash<QString, QString> words{{"pass", tr("Pass it on")},
                                      {"permission", tr("Ask whether somebody may call")},
                                      {"agree", tr("Agree on it with the customer")}};
  return words.value(toQt(mode));
}

QString HandoverWords::level(const std::string& level) {
  const QHash<QString, QString> words{{"none", tr("the office does the rest")},
                                      {"some", tr("you give input, then step back")},
                                      {"most", tr("you stay with it until the solution is agreed")},
                                      {"all", tr("you see it through")}};
  return words.value(toQt(level));
}

QString HandoverWords::line(const std::string& mode, const std::string& level) {
  return Phrases::line({HandoverWords::mode(mode), HandoverWords::level(level)});
}

QString HandoverWords::rule(const QString& name, std::int64_t version) {
  if (name.isEmpty())
    return tr("No rule of the company speaks of it");
  return version > 0 ? tr("%1 · version %2").arg(name).arg(version) : name;
}

QString HandoverWords::size(const SizeBand& band, const QLocale& locale) {
  const QString from = locale.toString(static_cast<qlonglong>(band.from.value / 100));
  const QString below = locale.toString(static_cast<qlonglong>(band.below.value / 100));
  if (band.below.value <= 0)
    return tr("%1 and more").arg(from);
  return band.from.value <= 0 ? tr("Under %1").arg(below) : tr("%1 to %2").arg(from, below);
}

QString HandoverWords::season(const std::string& season) {
  const QHash<QString, QString> words{
      {"spring", tr("Spring")}, {"summer", tr("Summer")}, {"fall", tr("Fall")}, {"winter", tr("Winter")}};
  return words.value(toQt(season));
}

QString HandoverWords::due(const std::string& season, const Date& day, const Phrases& phrases) {
  const QString name = HandoverWords::season(season);
  if (name.isEmpty())
    return phrases.nearDay(day);
  return tr("%1 %2", "season, year").arg(name).arg(static_cast<int>(day.ymd().year()));
}

QString HandoverWords::history(const OpportunityHistory& history, const Phrases& phrases) {
  if (history.all == 0)
    return {};
  return Phrases::line(
      {history.all == 1 ? tr("1 opportunity") : tr("%1 opportunities").arg(history.all),
       history.done > 0 ? tr("%1 done", "opportunities").arg(history.done) : QString(),
       history.declined > 0 ? tr("%1 declined", "opportunities").arg(history.declined) : QString(),
       history.resting > 0 ? tr("hidden until %1").arg(phrases.day(history.restingUntil)) : QString()});
}

QString HandoverWords::permission(const OpportunityView& opportunity, const Phrases& phrases) {
  const QString asked = opportunity.mayCall == "yes"  ? tr("May be called")
                        : opportunity.mayCall == "no" ? tr("Does not want a call")
                        : opportunity.mayBeCalled     ? tr("Not asked; the office may call")
                                                      : tr("Ask before anyone calls");
  return Phrases::line(
      {asked, toQt(opportunity.bestTime),
       opportunity.channel.empty() ? QString() : phrases.channel(opportunity.channel),
       opportunity.allowedOn
           ? tr("asked %1", "the customer, on a day").arg(phrases.nearDay(opportunity.allowedOn))
           : QString(),
       opportunity.agreedOn ? tr("agreed on site %1").arg(phrases.nearDay(opportunity.agreedOn))
                            : QString()});
}

} // namespace leadhand::crew
