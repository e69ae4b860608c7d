#include "app/crew/RecoveryWords.h"

#include "app/crew/Text.h"
#include "core/rules/Recovery.h"

#include <algorithm>
#include <array>
#include <QHash>

namespace leadhand::crew {

namespace {

constexpr std::int64_t minuteMs = 60'000;
constexpr std::int64_t minutesOfDay = 24 * 60;

bool isGood(const std::string& state) {
  return state == recovery::delivered || state == recovery::verified || state == recovery::closed;
}

/// "40 min", "2 h 10", "3 days"
QString span(std::int64_t minutes) {
  if (minutes < 60)
    return RecoveryWords::tr("%1 min").arg(minutes);
  if (minutes < minutesOfDay)
    return minutes % 60 == 0
               ? RecoveryWords::tr("%1 h").arg(minutes / 60)
               : RecoveryWords::tr("%1 h %2").arg(minutes / 60).arg(minutes % 60, 2, 10, QLatin1Char('0'));
  // Two days are promised in hours.
  if (minutes < 2 * minutesOfDay)
    return RecoveryWords::tr("%1 h").arg(minutes / 60);
  return RecoveryWords::tr("%1 days").arg(minutes / minutesOfDay);
}

} // namespace

Urgency RecoveryWords::urgency(const RecoveryPromiseView& promise, Instant now) {
  if (promise.keptAt)
    return Urgency::kept;
  if (promise.due < now)
    return Urgency::late;
  return promise.due.ms - now.ms <= alarmMinutes * minuteMs ? Urgency::soon : Urgency::calm;
}

QString RecoveryWords::tone(Urgency urgency) {
  switch (urgency) {
  case Urgency::kept:
    return QStringLiteral("done");
  case Urgency::soon:
    return QStringLiteral("attention");
  case Urgency::late:
    return QStringLiteral("danger");
  case Urgency::calm:
    break;
  }
  return QStringLiteral("neutral");
}

QString RecoveryWords::timeLeft(Instant due, Instant now) {
  const std::int64_t left = due.ms - now.ms;
  if (left >= 0)
    return left < minuteMs ? tr("now") : tr("%1 left").arg(span(left / minuteMs));
  return -left < minuteMs ? tr("now") : tr("%1 late").arg(span(-left / minuteMs));
}

QString RecoveryWords::promise(const QString& sort, const QString& owner, const QString& due) {
  if (sort == QLatin1String("call"))
    return owner.isEmpty() ? tr("You call by %1").arg(due) : tr("%1 calls by %2").arg(owner, due);
  return owner.isEmpty() ? tr("You put it right by %1").arg(due)
                         : tr("%1 puts it right by %2").arg(owner, due);
}

QString RecoveryWords::promise(const RecoveryPromiseView& view, const Phrases& phrases, const Id& self) {
  const QString owner = view.owner.id == self ? QString() : toQt(view.owner.name);
  return promise(toQt(view.sort), owner, phrases.deadline(view.due));
}

QString RecoveryWords::tell(const QString& reference, const QString& sort, const QString& owner,
                            const QString& due) {
  return sort == QLatin1String("call")
             ? tr("%1 calls you by %2. Your number is %3.").arg(owner, due, reference)
             : tr("%1 puts it right by %2. Your number is %3.").arg(owner, due, reference);
}

QVariantList RecoveryWords::line(const std::string& state) {
  const std::array<std::pair<std::string_view, QString>, 5> all{
      {{recovery::reported, tr("Reported", "state of a problem, short")},
       {recovery::agreed, tr("Agreed", "state of a problem, short")},
       {recovery::promised, tr("Promised", "state of a problem, short")},
       {recovery::delivered, tr("Made good", "state of a problem, short")},
       {recovery::verified, tr("Verified", "state of a problem, short")}}};
  const auto now = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.first == state; });
  QVariantList nodes;
  for (auto at = all.begin(); at != all.end(); ++at) {
    // Verified is nothing to wait for: with it, and with closed, all is done.
    const bool isDone = at < now || state == recovery::verified;
    const QString stands = isDone      ? QStringLiteral("done")
                           : at == now ? QStringLiteral("current")
                                       : QStringLiteral("future");
    nodes.append(QVariantMap{{QStringLiteral("label"), at->second}, {QStringLiteral("state"), stands}});
  }
  return nodes;
}

QString RecoveryWords::category(const std::string& category) {
  return category == "product" ? tr("Product") : tr("Service");
}

QStringList RecoveryWords::abouts(const QString& category) {
  return category == QLatin1String("product")
             ? QStringList{tr("Dead plant"), tr("Wrong plant"), tr("Broken or loose")}
             : QStringList{tr("Gate left open"), tr("Not tidy"), tr("Something damaged"), tr("Not on time")};
}

QString RecoveryWords::restated(const QString& words) {
  const QString said = words.trimmed();
  return said.isEmpty() ? QString() : tr("You said: %1").arg(said);
}

QString RecoveryWords::notClosed(const std::string& state) {
  if (state == recovery::verified || state == recovery::closed)
    return {};
  if (state == recovery::delivered)
    return tr("It can’t be closed yet: nobody has asked the customer. Ask if it has come and if it is good.");
  if (state == recovery::promised)
    return tr("It can’t be closed yet: what was promised is not done. Do it, then ask if it is good.");
  if (state == recovery::agreed)
    return tr("It can’t be closed yet: nothing was put right. Promise what is done, then ask if it is good.");
  return tr("It can’t be closed yet: the customer has not agreed. Say back what you heard first.");
}

QString RecoveryWords::nextStep(const RecoveryView& view) {
  if (view.askHow)
    return QStringLiteral("askHow");
  const std::array<std::pair<std::string_view, const char*>, 5> steps{{{recovery::reported, "agree"},
                                                                       {recovery::agreed, "promise"},
                                                                       {recovery::promised, "deliver"},
                                                                       {recovery::delivered, "ask"},
                                                                       {recovery::verified, "close"}}};
  for (const auto& [state, step] : steps)
    if (view.state == state)
      return QString::fromLatin1(step);
  return {};
}

QString RecoveryWords::action(const QString& step) {
  const QHash<QString, QString> words{{"agree", tr("The customer agrees")},
                                      {"promise", tr("Promise the remedy")},
                                      {"deliver", tr("It is put right")},
                                      {"called", tr("The call is made")},
                                      {"ask", tr("Ask if it is good now")},
                                      {"askHow", tr("Ask how it is now")},
                                      {"close", tr("Close it")}};
  return words.value(step);
}

QString RecoveryWords::done(const QString& step, bool isWell) {
  if (step == QLatin1String("ask") && !isWell)
    return tr("Not good yet: it is open again.");
  if (step == QLatin1String("askHow"))
    return isWell ? tr("Kept. You need not ask again.") : tr("Not good any more: it is open again.");
  const QHash<QString, QString> words{{"agree", tr("Heard and agreed.")},
                                      {"promise", tr("The promise stands.")},
                                      {"deliver", tr("Put right. Ask soon if it is good.")},
                                      {"called", tr("The call is kept.")},
                                      {"ask", tr("Verified: the customer is content.")},
                                      {"close", tr("Closed.")}};
  return words.value(step);
}

std::vector<RecoveryPromiseView> RecoveryWords::openPromises(const RecoveryView& view) {
  std::vector<RecoveryPromiseView> open;
  for (const RecoveryPromiseView& promise : view.promises)
    if (view.isOpen && !promise.keptAt && (promise.sort == "call" || !isGood(view.state)))
      open.push_back(promise);
  std::stable_sort(open.begin(), open.end(),
                   [](const auto& one, const auto& other) { return one.due < other.due; });
  return open;
}

} // namespace leadhand::crew
