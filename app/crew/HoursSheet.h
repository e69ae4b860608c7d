#pragma once
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace leadhand::crew {

/// What stands on the hours sheet of one visit and is not saved yet, as it is kept on the device.
struct HoursSheet {
  QJsonObject people;  ///< by person: minutes, out, added, unbilled, explanation
  QJsonObject changes; ///< by saved line: minutes or quantity, unbilled, explanation
  QJsonObject whys;    ///< by hours or materials: why it could not be collected, while it is written
  /// Each: key, item, name, unit, quantity, unbilled, explanation, receipt {hash, size, mime, thumb}
  QJsonArray materials;

  [[nodiscard]] static HoursSheet of(const QJsonObject& draft);
  /// Without members while nothing is on it.
  [[nodiscard]] QJsonObject packed() const;
  /// Sets one field of a line: "person:ID", "material:KEY", or the id of a saved one.
  void put(const QString& line, const QString& field, const QJsonValue& value);
  [[nodiscard]] QJsonObject line(const QString& line) const;
  /// Nothing of this line is on the sheet any more.
  void drop(const QString& line);
  /// The lines that an action has changed stand again as they were before it; all others stay.
  void bringBack(const HoursSheet& before, const QStringList& lines);

  [[nodiscard]] static QString personLine(const QString& personId);
  [[nodiscard]] static QString materialLine(const QString& key);
  /// The person or key of such a line; "" for a saved one.
  [[nodiscard]] static QString personOf(const QString& line);
  [[nodiscard]] static QString keyOf(const QString& line);
};

} // namespace leadhand::crew
