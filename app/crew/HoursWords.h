#pragma once
#include <QCoreApplication>
#include <QLocale>
#include <QString>
#include <QStringList>

namespace leadhand::crew {

/// How much of what there is to save on the hours sheet.
struct HoursToSave {
  qint64 minutes = 0; ///< of all people together
  int people = 0;
  int materials = 0;
  int changes = 0; ///< of lines that were saved before
  bool noMaterials = false;
};

/// What somebody typed to find an item: "mulch 4 yd" is Mulch, four.
struct TypedStock {
  QString words;
  qint64 quantity = 0; ///< in thousandths; 0: no number was typed
  QString unit;        ///< as typed behind the number
};

/// Words and amounts of the hours sheet, in the language of the app.
class HoursWords {
  Q_DECLARE_TR_FUNCTIONS(leadhand::crew::HoursWords)

 public:
  /// The step of a time, in minutes.
  static constexpr qint64 quarter = 15;
  /// "2 h 30", "45 min"
  [[nodiscard]] static QString duration(qint64 minutes);
  /// "4 yd", "1.5 yd"; thousandths
  [[nodiscard]] static QString quantity(qint64 thousandths, const QString& unit, const QLocale& locale);
  /// Thousandths of what somebody wrote as a number, with either decimal sign; 0: it is none.
  [[nodiscard]] static qint64 quantityFrom(const QString& text);
  /// By how much one tap changes it: what is poured or driven by halves, time by quarters, the rest by ones.
  [[nodiscard]] static qint64 stepOf(const QString& unit);
  [[nodiscard]] static TypedStock typed(const QString& text);
  /// "hours, materials", of what is missing
  [[nodiscard]] static QString missing(bool hours, bool materials);
  /// What the one big button saves: "Save hours · 7 h 30"
  [[nodiscard]] static QString saveButton(const HoursToSave& what);
  /// What was kept: "7 h 30 and 2 materials: kept on this phone"
  [[nodiscard]] static QString kept(const HoursToSave& what);
  [[nodiscard]] static QString noteOfNone(const QString& about);
  [[nodiscard]] static QString noteOfCouldNot(const QString& about);
  /// Why it is asked for, where the company's rule gives no reason of its own.
  [[nodiscard]] static QString why();
  [[nodiscard]] static QString doLine();
  [[nodiscard]] static QString dontLine();
  /// Why hours or materials could not be collected, as crews say it.
  [[nodiscard]] static QStringList reasons(const QString& about);
};

} // namespace leadhand::crew
