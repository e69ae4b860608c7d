#include "app/crew/HoursWords.h"

#include <array>
#include <cmath>
#include <QRegularExpression>

namespace leadhand::crew {

namespace {

constexpr qint64 thousand = 1000;
constexpr qint64 minutesOfHour = 60;
constexpr double mostNumber = 1'000'000;

QString materials(int count) {
  return count == 1 ? HoursWords::tr("1 material") : HoursWords::tr("%1 materials").arg(count);
}

/// On one line, also on a button with large words.
QString together(QString amount) {
  return amount.replace(QLatin1Char(' '), QChar::Nbsp);
}

QString decimals(qint64 thousandths, const QLocale& locale) {
  QLocale plain = locale;
  plain.setNumberOptions(QLocale::OmitGroupSeparator);
  const int places = thousandths % thousand == 0 ? 0 : thousandths % 100 == 0 ? 1 : 2;
  return plain.toString(static_cast<double>(thousandths) / thousand, 'f', places);
}

} // namespace

QString HoursWords::duration(qint64 minutes) {
  const qint64 hours = minutes / minutesOfHour;
  const qint64 rest = minutes % minutesOfHour;
  if (hours == 0)
    return tr("%1 min").arg(rest);
  return rest == 0 ? tr("%1 h").arg(hours) : tr("%1 h %2").arg(hours).arg(rest, 2, 10, QLatin1Char('0'));
}

QString HoursWords::quantity(qint64 thousandths, const QString& unit, const QLocale& locale) {
  const QString number = decimals(thousandths, locale);
  return unit.isEmpty() ? number : number + QLatin1Char(' ') + unit;
}

qint64 HoursWords::quantityFrom(const QString& text) {
  bool isNumber = false;
  const double number = text.trimmed().replace(QLatin1Char(','), QLatin1Char('.')).toDouble(&isNumber);
  if (!isNumber || !std::isfinite(number) || number <= 0 || number > mostNumber)
    return 0;
  return std::llround(number * thousand);
}

qint64 HoursWords::stepOf(const QString& unit) {
  const QString word = unit.trimmed().toLower();
  constexpr std::array halves{"yd", "yd³", "cu yd", "m³", "m3", "t", "ton", "tons", "load", "loads"};
  if (word == QLatin1String("h"))
    return thousand / 4;
  for (const char* half : halves)
    if (word == QString::fromUtf8(half))
      return thousand / 2;
  return thousand;
}

TypedStock HoursWords::typed(const QString& text) {
  TypedStock typed;
  QStringList words;
  bool behindNumber = false;
  for (const QString& word : text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
    const qint64 number = quantityFrom(word);
    if (number > 0 && typed.quantity == 0) {
      typed.quantity = number;
      behindNumber = !words.isEmpty();
    } else if (behindNumber) {
      typed.unit = word; // "mulch 4 yd"
      behindNumber = false;
    } else {
      words.append(word);
    }
  }
  typed.words = words.join(QLatin1Char(' '));
  return typed;
}

QString HoursWords::missing(bool hours, bool materials) {
  QStringList parts;
  if (hours)
    parts.append(tr("hours"));
  if (materials)
    parts.append(tr("materials"));
  return parts.join(QStringLiteral(", "));
}

QString HoursWords::saveButton(const HoursToSave& what) {
  if (what.changes > 0)
    return what.minutes > 0 || what.materials > 0 ? tr("Save all") : tr("Save the change");
  if (what.minutes > 0 && what.materials > 0)
    return tr("Save %1 and %2").arg(together(duration(what.minutes)), together(materials(what.materials)));
  if (what.materials > 0)
    return tr("Save %1").arg(materials(what.materials));
  return what.minutes > 0 ? tr("Save hours · %1").arg(together(duration(what.minutes))) : tr("Save hours");
}

QString HoursWords::kept(const HoursToSave& what) {
  QStringList parts;
  if (what.minutes > 0)
    parts.append(duration(what.minutes));
  if (what.materials > 0)
    parts.append(materials(what.materials));
  if (what.noMaterials)
    parts.append(tr("no materials"));
  if (parts.isEmpty())
    return tr("The change is kept on this phone");
  return tr("%1: kept on this phone").arg(parts.join(QStringLiteral(", ")));
}

QString HoursWords::noteOfNone(const QString& about) {
  return about == QLatin1String("hours") ? tr("No hours at this visit") : tr("No materials used");
}

QString HoursWords::noteOfCouldNot(const QString& about) {
  return about == QLatin1String("hours") ? tr("Hours could not be collected")
                                         : tr("Materials could not be collected");
}

QString HoursWords::why() {
  return tr("Late hours make a late invoice, and the customer thinks we are disorganised.");
}

QString HoursWords::doLine() {
  return tr("Save it before you drive on. It takes ten seconds.");
}

QString HoursWords::dontLine() {
  return tr("Guess at night what it was in the morning.");
}

QStringList HoursWords::reasons(const QString& about) {
  if (about == QLatin1String("hours"))
    return {tr("Crew was split over two places"), tr("Somebody left early"), tr("The visit was broken off")};
  return {tr("Supplier gave no slip"), tr("Came with another crew"), tr("Slip is in the other truck")};
}

} // namespace leadhand::crew
