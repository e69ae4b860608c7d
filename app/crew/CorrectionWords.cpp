#include "app/crew/CorrectionWords.h"

#include "app/crew/Text.h"

namespace leadhand::crew {

namespace {

QString correctedSentence(const CorrectionView& correction, const Phrases& phrases, const Id& self) {
  const QString when = phrases.moment(correction.at);
  const QString said = correction.by.id && correction.by.id == self
                           ? Phrases::tr("Corrected by you, %1").arg(when)
                           : Phrases::tr("Corrected by %1, %2").arg(toQt(correction.by.name), when);
  // What everybody has needs no word; what only this phone knows does.
  const bool isOnItsWay = correction.receipt == "on_phone" || correction.receipt == "needs_attention";
  return Phrases::line({said, isOnItsWay ? phrases.receipt(correction.receipt) : QString()});
}

} // namespace

QVariantMap CorrectionWords::map() const {
  return {{QStringLiteral("corrected"), corrected},
          {QStringLiteral("why"), why},
          {QStringLiteral("voided"), voided},
          {QStringLiteral("voidedLine"), voidedLine},
          {QStringLiteral("earlier"), earlier}};
}

CorrectionWords correctionWords(const CorrectionView& correction, const Date& on, const Phrases& phrases,
                                const Id& self) {
  CorrectionWords words;
  if (!correction.voided.empty()) {
    words.voided = Phrases::tr("Doesn’t count: %1").arg(toQt(correction.voided));
    words.voidedLine =
        Phrases::line({phrases.who(correction.voidedBy, self), phrases.moment(correction.voidedAt)});
  }
  if (correction.earlier.empty())
    return words;
  words.corrected = correctedSentence(correction, phrases, self);
  if (!correction.why.empty())
    words.why = Phrases::tr("Why: %1").arg(toQt(correction.why));
  Date after = on;
  for (const EarlierView& before : correction.earlier) {
    // Only where it was the day that was wrong.
    const QString dated = before.on == after ? QString() : Phrases::tr("for %1").arg(phrases.day(before.on));
    after = before.on;
    words.earlier.append(
        QVariantMap{{QStringLiteral("words"), toQt(before.text)},
                    {QStringLiteral("line"),
                     Phrases::line({phrases.who(before.by, self), phrases.moment(before.at), dated})}});
  }
  return words;
}

} // namespace leadhand::crew
