#include "tests/crew/Phone.h"

#include "app/crew/PhotoProvider.h"
#include "core/store/BlobLedger.h"
#include "core/work/Customers.h"
#include "core/work/DailyLog.h"
#include "core/work/Visits.h"
#include "core/work/VoiceKeeping.h"
#include "platform/desktop/OpusVoice.h"
#include "tests/photo/Pictures.h"

#include <algorithm>
#include <QFile>

namespace leadhand::test {

namespace {

/// What the phone holds, for the engine's own thread.
class SameBlobs : public BlobStore {
 public:
  explicit SameBlobs(BlobStore& blobs) : m_blobs(blobs) {}
  [[nodiscard]] Result<std::string> put(const std::string& plainBytes) override {
    return m_blobs.put(plainBytes);
  }
  [[nodiscard]] Result<std::string> get(const std::string& hash) override { return m_blobs.get(hash); }
  [[nodiscard]] bool has(const std::string& hash) override { return m_blobs.has(hash); }
  [[nodiscard]] Status remove(const std::string& hash) override { return m_blobs.remove(hash); }

 private:
  BlobStore& m_blobs;
};

} // namespace

void Phone::attach(QQmlEngine& engine) {
  m_pseudo.listen(m_sample.context(), engine);
  m_sample.context().attach(engine);
  engine.addImageProvider(QStringLiteral("photo"),
                          new crew::PhotoProvider(std::make_unique<SameBlobs>(m_sample.blobs())));
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

QString Phone::janeSays(const QString& text) {
  DailyLog::NewComment said;
  said.customer = m_sample.smith();
  said.text = text.toStdString();
  const Result<Id> made = DailyLog(m_sample.context().store()).add(said);
  sync();
  return made ? QString::fromStdString(made->text()) : QString();
}

void Phone::jackiCorrects(const QString& commentId, const QString& text, const QString& why) {
  m_sample.jackiCorrects(Id::fromText(commentId.toStdString()).value_or(Id{}), text.toStdString(),
                         why.toStdString());
}

QString Phone::voided(const QString& commentId) {
  const auto comment =
      DailyLog(m_sample.context().store()).show(Id::fromText(commentId.toStdString()).value_or(Id{}));
  return comment ? QString::fromStdString(comment->correction.voided) : QString();
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

QString Phone::commentWithThumbnail(int warmth) {
  return QString::fromStdString(m_sample.jackiSendsPhotograph(warmth).text());
}

void Phone::damageThumbnail(const QString& commentId) {
  const auto comment = DailyLog(m_sample.context().store(), &m_sample.blobs())
                           .show(Id::fromText(commentId.toStdString()).value_or(Id{}));
  for (const PhotoView& photo : comment->photos)
    m_sample.blobs().damage(photo.thumb);
}

QUrl Phone::pictureFile(const QString& what) {
  const std::string heic = std::string("\0\0\0\x18"
                                       "ftypheic",
                                       12) +
                           std::string(64, '\0');
  const std::string bytes = what == "heic"   ? heic
                            : what == "html" ? std::string("<!DOCTYPE html><html><body>Sign in</body></html>")
                            : what == "cut"  ? jpegOf(64, 64).substr(0, 8)
                            : what == "huge" ? pngOf(60'000, 60'000, 64)
                            : what == "empty" ? std::string()
                                              : pngOf(64, 64, 64);
  QFile file(QString::fromStdString(m_sample.folder()) + QStringLiteral("/photo.jpg"));
  if (!file.open(QIODevice::WriteOnly))
    throw std::runtime_error("photo.jpg could not be written");
  file.write(QByteArray::fromStdString(bytes));
  return QUrl::fromLocalFile(file.fileName());
}

void Phone::refuseMicrophone(const QString& code) {
  m_sample.microphone().refusal.reset();
  for (const ErrorCode known : {ErrorCode::microphoneMissing, ErrorCode::microphoneRefused})
    if (errorName(known) == code.toStdString())
      m_sample.microphone().refusal = known;
}

double Phone::humIn(const QString& commentId) {
  const auto comment = DailyLog(m_sample.context().store(), &m_sample.blobs())
                           .show(Id::fromText(commentId.toStdString()).value_or(Id{}));
  if (!comment || comment->voices.empty() || !comment->voices[0].here)
    return -1;
  const auto reader = platform::OpusReader::open(m_sample.blobs().get(comment->voices[0].hash).value());
  std::vector<std::int16_t> all(static_cast<std::size_t>(comment->voices[0].lengthMs * 48));
  const std::size_t heard = reader.value()->read(all);
  return shareOfTone(Samples(all.data(), heard), KeptLoudspeaker::rate);
}

int Phone::spokenMs(const QString& commentId) {
  const auto comment =
      DailyLog(m_sample.context().store()).show(Id::fromText(commentId.toStdString()).value_or(Id{}));
  std::int64_t ms = 0;
  for (const VoiceView& voice : comment ? comment->voices : std::vector<VoiceView>{})
    ms += voice.lengthMs;
  return static_cast<int>(ms);
}

double Phone::humHeard() {
  return shareOfTone(m_sample.loudspeaker().heard, KeptLoudspeaker::rate);
}

int Phone::savesFelt() {
  const std::vector<Buzz>& felt = m_sample.hand().felt;
  return static_cast<int>(std::count(felt.begin(), felt.end(), Buzz::saved));
}

void Phone::goOutWhileHumming(const QString& customerId, const QString& name, int ms) {
  crew::CrewContext& context = m_sample.context();
  {
    VoiceKeeping keeping(context.store(), m_sample.blobs(),
                         {customerId.toStdString(), name.toStdString(), {}});
    const auto writer = platform::OpusWriter::open(ToneMicrophone::rate);
    Tone tone(ToneMicrophone::rate);
    TestDevice::must(writer.value()->add(tone.next(ms)));
    TestDevice::must(keeping.add(writer.value()->pages()));
  }
  TestDevice::must(context.takeUpRecording()); // as every start does
}

void Phone::giveCamera(bool there, const QString& trouble) {
  FakeCamera& camera = m_sample.camera();
  camera.there = there;
  camera.trouble.reset();
  if (!trouble.isEmpty())
    camera.trouble = trouble == QLatin1String("refused") ? platform::CameraTrouble::refused
                                                         : platform::CameraTrouble::missing;
}

int Phone::picturesIn(const QString& commentId) {
  const auto comment = DailyLog(m_sample.context().store(), &m_sample.blobs())
                           .show(Id::fromText(commentId.toStdString()).value_or(Id{}));
  int found = 0;
  for (const PhotoView& photo : comment->photos) {
    const QByteArray bytes = QByteArray::fromStdString(m_sample.blobs().get(photo.hash).value());
    found += QImage::fromData(bytes).width() == 640 ? 1 : 0;
  }
  return found;
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
