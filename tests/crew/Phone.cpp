#include "tests/crew/Phone.h"

#include "app/crew/PhotoProvider.h"
#include "core/store/BlobLedger.h"
#include "core/work/Customers.h"
#include "core/work/DailyLog.h"
#include "core/work/Visits.h"

namespace leadhand::test {

void Phone::attach(QQmlEngine& engine) {
  m_pseudo.listen(m_sample.context(), engine);
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

QString Phone::kept(const QString& key) {
  return QString::fromStdString(m_sample.context().store().meta(key.toStdString()).value_or(std::string()));
}

QString Phone::fillLog(int comments) {
  constexpr int atOnce = 100;
  const char* const day = "2012-05-02";
  DeviceStore& store = m_sample.context().store();
  std::vector<CustomerView> customers = Customers(store).list({});
  std::vector<Edit> edits;
  for (int at = 0; at < comments; ++at) {
    Comment row;
    row.id = store.newId();
    row.customer = customers.at(static_cast<std::size_t>(at) % customers.size()).id;
    row.saidOn = *Date::fromIso(day);
    row.text = "Comment " + std::to_string(at) + (at % 3 == 0 ? ": the hedge along the drive is thin" : "");
    edits.push_back(insertOf(row));
    if (edits.size() == std::size_t{atOnce} || at + 1 == comments)
      TestDevice::must(store.write(std::exchange(edits, {})));
  }
  return QString::fromLatin1(day);
}

QString Phone::commentWithPhotoElsewhere() {
  return QString::fromStdString(m_sample.jackiSendsPhoto().text());
}

QString Phone::commentWithThumbnail() {
  return QString::fromStdString(m_sample.jackiSendsPhotograph().text());
}

int Phone::photosWanted() {
  return static_cast<int>(BlobLedger(m_sample.context().store()).wanted().size());
}

void Phone::photosArrive() {
  BlobLedger ledger(m_sample.context().store());
  for (const BlobLedger::Item& item : ledger.wanted()) {
    m_sample.bringPhoto(item.hash);
    TestDevice::must(ledger.fetched(item.hash, item.size));
  }
  m_sample.context().store().notice({StoreChange{Kind::photo, {}}});
}

QString Phone::visitStatus(const QString& visitId) {
  const auto id = Id::fromText(visitId.toStdString());
  const auto visit = Visits(m_sample.context().store()).show(id.value_or(Id{}));
  return visit ? QString::fromStdString(visit->status) : QString();
}

} // namespace leadhand::test
