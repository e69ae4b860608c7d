#include "app/crew/HoursUndo.h"

#include "app/crew/Text.h"
#include "core/work/Hours.h"

#include <QJsonDocument>

namespace leadhand::crew {

namespace {

constexpr const char* actionKey = "hours.undo";

QJsonObject objectOf(const std::optional<std::string>& text) {
  return text ? QJsonDocument::fromJson(QByteArray::fromStdString(*text)).object() : QJsonObject();
}

std::string textOf(const QJsonObject& object) {
  return object.isEmpty() ? std::string()
                          : QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

QStringList wordsOf(const QJsonValue& array) {
  QStringList words;
  for (const QJsonValue word : array.toArray())
    words.append(word.toString());
  return words;
}

/// A saved line says again what it said.
Status putBack(Hours& hours, const Id& line, const QJsonObject& was) {
  if (was.contains("minutes"))
    LEADHAND_TRY(hours.setMinutes(line, was["minutes"].toInteger()));
  if (was.contains("quantity"))
    LEADHAND_TRY(hours.setQuantity(line, was["quantity"].toInteger()));
  if (was.contains("explanation"))
    LEADHAND_TRY(hours.setBilling(line, was["unbilled"].toBool(), toStd(was["explanation"].toString())));
  return {};
}

Status undo(DeviceStore& store, const HoursAction& action) {
  Hours hours(store);
  for (const QString& id : action.made)
    LEADHAND_TRY(hours.remove(idFrom(id)));
  for (const QString& id : action.gone)
    LEADHAND_TRY(hours.restore(idFrom(id)));
  for (auto at = action.was.begin(); at != action.was.end(); ++at)
    LEADHAND_TRY(putBack(hours, idFrom(at.key()), at.value().toObject()));
  const std::string key = "draft.hours." + toStd(action.visitId);
  HoursSheet sheet = HoursSheet::of(objectOf(store.meta(key)));
  sheet.bringBack(action.before, action.drafts);
  return store.setMeta(key, textOf(sheet.packed()));
}

} // namespace

HoursAction HoursAction::of(const QJsonObject& kept) {
  return {kept["visit"].toString(),
          wordsOf(kept["made"]),
          wordsOf(kept["gone"]),
          kept["was"].toObject(),
          HoursSheet::of(kept["before"].toObject()),
          wordsOf(kept["drafts"])};
}

QJsonObject HoursAction::packed() const {
  return {{"visit", visitId},
          {"made", QJsonArray::fromStringList(made)},
          {"gone", QJsonArray::fromStringList(gone)},
          {"was", was},
          {"before", before.packed()},
          {"drafts", QJsonArray::fromStringList(drafts)}};
}

HoursUndo::HoursUndo(CrewContext& context, QObject* parent) : QObject(parent), m_context(context) {}

HoursUndo* HoursUndo::create(QQmlEngine* engine, QJSEngine*) {
  return new HoursUndo(*CrewContext::create(engine, nullptr));
}

void HoursUndo::keep(DeviceStore& store, const HoursAction& action) {
  // Without it the action stands as it is; nothing of the work hangs on it.
  if (const Status kept = store.setMeta(actionKey, textOf(action.packed())); !kept)
    qWarning("undo: %s", kept.error().sentence().c_str());
}

bool HoursUndo::takeBack() {
  DeviceStore& store = m_context.store();
  const QJsonObject kept = objectOf(store.meta(actionKey));
  if (kept.isEmpty())
    return false;
  const HoursAction action = HoursAction::of(kept);
  emit takingBack(action.visitId);
  if (!undo(store, action))
    return false;
  (void)store.setMeta(actionKey, {});
  emit takenBack(action.visitId);
  return true;
}

} // namespace leadhand::crew
