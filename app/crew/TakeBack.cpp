#include "app/crew/TakeBack.h"

#include "app/crew/Text.h"
#include "core/work/Corrections.h"
#include "core/work/DailyLog.h"

namespace leadhand::crew {

TakeBack::TakeBack(CrewContext& context, QObject* parent) : QObject(parent), m_context(context) {}

TakeBack* TakeBack::create(QQmlEngine* engine, QJSEngine*) {
  return new TakeBack(*CrewContext::create(engine, nullptr));
}

bool TakeBack::comment(const QString& commentId) {
  DeviceStore& store = m_context.store();
  Edit edit{Edit::Op::update, Kind::comment, idFrom(commentId), {}};
  setField(edit.fields, commonField::deleted, valueOf(std::int64_t{1}));
  if (const Status gone = store.write(std::move(edit)); !gone) {
    qWarning("take back: %s", gone.error().sentence().c_str());
    return false;
  }
  const std::string saved = store.meta(draft::savedKey).value_or(std::string());
  const std::size_t cut = saved.find('\n');
  return cut != std::string::npos && store.setMeta(saved.substr(0, cut), saved.substr(cut + 1)).has_value();
}

bool TakeBack::voiding(const QString& recordId) {
  return Corrections(m_context.store()).setVoid(idFrom(recordId), {}).has_value();
}

bool TakeBack::task(const QString& taskId) {
  return DailyLog(m_context.store()).taskReopen(idFrom(taskId)).has_value();
}

} // namespace leadhand::crew
