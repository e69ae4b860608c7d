#include "tests/crew/Phone.h"

#include "app/crew/PhotoProvider.h"
#include "core/work/Customers.h"
#include "core/work/DailyLog.h"
#include "core/work/Visits.h"

namespace leadhand::test {

void Phone::attach(QQmlEngine& engine) {
  m_sample.context().attach(engine);
  engine.addImageProvider(QStringLiteral("photo"),
                          new crew::PhotoProvider(std::make_unique<MemoryBlobStore>(m_sample.blobs())));
  QJSEngine::setObjectOwnership(this, QJSEngine::CppOwnership);
  engine.globalObject().setProperty(QStringLiteral("phone"), engine.newQObject(this));
}

int Phone::commentsWith(const QString& words) {
  int found = 0;
  for (const CommentView& comment : DailyLog(m_sample.context().store()).list({}))
    found += QString::fromStdString(comment.text).contains(words) ? 1 : 0;
  return found;
}

QString Phone::customerOf(const QString& words) {
  for (const CommentView& comment : DailyLog(m_sample.context().store()).list({}))
    if (QString::fromStdString(comment.text).contains(words))
      return QString::fromStdString(comment.customer.name);
  return {};
}

QString Phone::newestComment() {
  return QString::fromStdString(DailyLog(m_sample.context().store()).list({}).at(0).id.text());
}

QString Phone::plantersComment() const {
  return QString::fromStdString(m_sample.plantersComment.text());
}

void Phone::forgetDrafts() {
  DeviceStore& store = m_sample.context().store();
  for (const CustomerView& customer : Customers(store).list({}))
    TestDevice::must(store.setMeta("draft.comment." + customer.id.text(), ""));
  TestDevice::must(store.setMeta("draft.comment.", ""));
}

QString Phone::visitStatus(const QString& visitId) {
  const auto id = Id::fromText(visitId.toStdString());
  const auto visit = Visits(m_sample.context().store()).show(id.value_or(Id{}));
  return visit ? QString::fromStdString(visit->status) : QString();
}

} // namespace leadhand::test
