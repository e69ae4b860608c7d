#include "app/crew/TakeBack.h"

#include "app/crew/CommentDraft.h"
#include "app/crew/ConflictChoice.h"
#include "app/crew/Text.h"
#include "core/work/Corrections.h"
#include "core/work/DailyLog.h"
#include "core/work/Recoveries.h"

namespace leadhand::crew {

namespace {

Edit removalOf(Kind kind, const Id& id) {
  Edit edit{Edit::Op::update, kind, id, {}};
  setField(edit.fields, commonField::deleted, valueOf(std::int64_t{1}));
  return edit;
}

Edit unkept(const Id& promise) {
  return UpdateOf<RecoveryPromise>(promise)
      .with(&RecoveryPromise::keptAt, {})
      .with(&RecoveryPromise::keptBy, {})
      .with(&RecoveryPromise::keptNote, {})
      .edit;
}

} // namespace

TakeBack::TakeBack(CrewContext& context, QObject* parent) : QObject(parent), m_context(context) {}

TakeBack* TakeBack::create(QQmlEngine* engine, QJSEngine*) {
  return new TakeBack(*CrewContext::create(engine, nullptr));
}

bool TakeBack::comment(const QString& commentId) {
  DeviceStore& store = m_context.store();
  if (const Status gone = store.write(removalOf(Kind::comment, idFrom(commentId))); !gone) {
    qWarning("take back: %s", gone.error().sentence().c_str());
    return false;
  }
  return bringDraftBack();
}

bool TakeBack::spoken(const QString& commentId) {
  DeviceStore& store = m_context.store();
  const auto comment = DailyLog(store, m_context.blobs()).show(idFrom(commentId));
  if (!comment)
    return false;
  CommentParts parts;
  parts.voices = comment->voices;
  // In the draft first: what is in both is better than what is in none.
  return CommentDraft::addTo(store, toQt(comment->customer.id), toQt(comment->customer.name), parts) &&
         store.write(removalOf(Kind::comment, comment->id)).has_value();
}

bool TakeBack::bringDraftBack() {
  DeviceStore& store = m_context.store();
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

bool TakeBack::restored(const QString& conflictId, const QString& note) {
  return ConflictChoice(m_context).takeRestoreBack(conflictId, note).has_value();
}

bool TakeBack::question(const QString& conflictId) {
  return ConflictChoice(m_context).takeAskBack(conflictId).has_value();
}

bool TakeBack::problem(const QString& caseId) {
  DeviceStore& store = m_context.store();
  const auto view = Recoveries(store).show(idFrom(caseId));
  if (!view)
    return false;
  std::vector<Edit> edits{removalOf(Kind::recoveryCase, view->id)};
  for (const RecoveryEventView& event : view->events)
    edits.push_back(removalOf(Kind::recoveryEvent, event.id));
  for (const RecoveryPromiseView& promise : view->promises)
    edits.push_back(removalOf(Kind::recoveryPromise, promise.id));
  return store.write(edits) && bringDraftBack();
}

bool TakeBack::caseStep(const QString& written) {
  DeviceStore& store = m_context.store();
  std::vector<Edit> edits;
  for (const QString& record : written.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
    const QString sort = record.section(QLatin1Char(':'), 0, 0);
    const Id id = idFrom(record.section(QLatin1Char(':'), 1));
    if (sort == QLatin1String("kept")) {
      edits.push_back(unkept(id));
      continue;
    }
    const Kind kind = sort == QLatin1String("event") ? Kind::recoveryEvent : Kind::recoveryPromise;
    // What the office has folded stands; the next step says what is right.
    const auto row = store.readRow(kind, id);
    if (!row || row->rev != 0)
      return false;
    edits.push_back(removalOf(kind, id));
  }
  return !edits.empty() && store.write(edits).has_value();
}

} // namespace leadhand::crew
