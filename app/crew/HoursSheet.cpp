#include "app/crew/HoursSheet.h"

namespace leadhand::crew {

namespace {

const QString& personMark() {
  static const QString mark = QStringLiteral("person:");
  return mark;
}

const QString& materialMark() {
  static const QString mark = QStringLiteral("material:");
  return mark;
}

QString behind(const QString& mark, const QString& line) {
  return line.startsWith(mark) ? line.mid(mark.size()) : QString();
}

void putIn(QJsonObject& part, const QString& id, const QString& field, const QJsonValue& value) {
  QJsonObject one = part[id].toObject();
  one[field] = value;
  part[id] = one;
}

void addAbsent(QJsonObject& part, const QJsonObject& before) {
  for (auto at = before.begin(); at != before.end(); ++at)
    if (!part.contains(at.key()))
      part[at.key()] = at.value();
}

} // namespace

HoursSheet HoursSheet::of(const QJsonObject& draft) {
  return {draft["people"].toObject(), draft["changes"].toObject(), draft["whys"].toObject(),
          draft["materials"].toArray()};
}

QJsonObject HoursSheet::packed() const {
  if (people.isEmpty() && changes.isEmpty() && whys.isEmpty() && materials.isEmpty())
    return {};
  return {{"people", people}, {"changes", changes}, {"whys", whys}, {"materials", materials}};
}

void HoursSheet::put(const QString& line, const QString& field, const QJsonValue& value) {
  const QString key = keyOf(line);
  if (const QString person = personOf(line); !person.isEmpty())
    putIn(people, person, field, value);
  else if (key.isEmpty())
    putIn(changes, line, field, value);
  for (qsizetype at = 0; !key.isEmpty() && at < materials.size(); ++at) {
    QJsonObject one = materials[at].toObject();
    if (one["key"].toString() != key)
      continue;
    one[field] = value;
    materials[at] = one;
  }
}

QJsonObject HoursSheet::line(const QString& line) const {
  if (const QString person = personOf(line); !person.isEmpty())
    return people[person].toObject();
  const QString key = keyOf(line);
  if (key.isEmpty())
    return changes[line].toObject();
  for (const QJsonValue one : materials)
    if (one["key"].toString() == key)
      return one.toObject();
  return {};
}

void HoursSheet::drop(const QString& line) {
  people.remove(personOf(line));
  changes.remove(line);
  const QString key = keyOf(line);
  for (qsizetype at = materials.size() - 1; at >= 0; --at)
    if (!key.isEmpty() && materials.at(at)["key"].toString() == key)
      materials.removeAt(at);
}

void HoursSheet::bringBack(const HoursSheet& before, const QStringList& lines) {
  for (const QString& line : lines)
    drop(line);
  addAbsent(people, before.people);
  addAbsent(changes, before.changes);
  addAbsent(whys, before.whys);
  // Those that are on it now were put there later, so they stand below.
  QJsonArray all = before.materials;
  for (const QJsonValue one : materials) {
    bool known = false;
    for (const QJsonValue old : before.materials)
      known = known || old["key"] == one["key"];
    if (!known)
      all.append(one);
  }
  materials = all;
}

QString HoursSheet::personLine(const QString& personId) {
  return personMark() + personId;
}

QString HoursSheet::materialLine(const QString& key) {
  return materialMark() + key;
}

QString HoursSheet::personOf(const QString& line) {
  return behind(personMark(), line);
}

QString HoursSheet::keyOf(const QString& line) {
  return behind(materialMark(), line);
}

} // namespace leadhand::crew
