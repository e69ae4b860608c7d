#include "app/crew/CommentDraft.h"

#include "app/crew/PhotoProvider.h"
#include "app/crew/TakeBack.h"
#include "app/crew/Text.h"
#include "core/work/DailyLog.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeDatabase>

namespace leadhand::crew {

namespace {

constexpr int keepAfterMs = 300;
constexpr qint64 mostPhotoBytes = 25 * 1024 * 1024;

} // namespace

std::vector<RowRole<KindChoice>> KindChoice::roles() {
  return {role("word", &KindChoice::rowId), role("label", &KindChoice::label),
          role("chosen", &KindChoice::chosen)};
}

std::vector<RowRole<DraftPhoto>> DraftPhoto::roles() {
  return {role("hash", &DraftPhoto::rowId), role("photoSource", &DraftPhoto::source)};
}

CommentDraft::CommentDraft(QObject* parent) : ViewModel(parent) {
  m_keeper.setSingleShot(true);
  m_keeper.setInterval(keepAfterMs);
  connect(&m_keeper, &QTimer::timeout, this, &CommentDraft::keepNow);
}

CommentDraft::~CommentDraft() {
  if (m_keeper.isActive())
    keepNow();
}

void CommentDraft::refresh() {
  if (m_saidOn.isEmpty())
    m_saidOn = context().today();
  chooseKinds(m_chosen);
  setState(QStringLiteral("content"));
  emit saidOnChanged();
}

void CommentDraft::begin(const QString& customerId, const QString& customerName, const QString& visitId) {
  m_customerId = customerId;
  m_customerName = customerName;
  m_visitId = visitId;
  m_saidOn = context().today();
  const auto draft = store().meta(draftKey());
  unpack(draft ? QByteArray::fromStdString(*draft) : QByteArray());
  emit customerChanged();
  setKept(draft && !draft->empty());
}

void CommentDraft::choose(const QString& customerId, const QString& customerName) {
  if (customerId == m_customerId && customerName == m_customerName)
    return;
  (void)went(store().setMeta(draftKey(), {}));
  m_customerId = customerId;
  m_customerName = customerName;
  m_visitId.clear(); // that visit was somebody else's
  emit customerChanged();
  touched();
}

void CommentDraft::setText(const QString& text) {
  if (text == m_text)
    return;
  m_text = text;
  emit textChanged();
  touched();
}

void CommentDraft::setSaidOn(const QString& day) {
  if (day == m_saidOn)
    return;
  m_saidOn = day;
  emit saidOnChanged();
  touched();
}

QString CommentDraft::subtitle() const {
  return ready() ? Phrases::line({tr("Comment"), phrases().nearDay(dateFrom(m_saidOn))}) : QString();
}

bool CommentDraft::photosPossible() const {
  return ready() && context().blobs() != nullptr;
}

bool CommentDraft::canSave() const {
  return !m_text.trimmed().isEmpty() || m_photos.count() > 0;
}

void CommentDraft::toggleKind(const QString& word) {
  QStringList words = m_chosen;
  if (!words.removeOne(word))
    words.append(word);
  chooseKinds(words);
  touched();
}

void CommentDraft::addPhrase(const QString& phrase, const QString& kind) {
  const QString before = m_text.trimmed();
  setText(before.isEmpty() ? phrase : before + QStringLiteral(". ") + phrase);
  if (!m_chosen.contains(kind))
    toggleKind(kind);
}

bool CommentDraft::addPhoto(const QUrl& file) {
  BlobStore* blobs = context().blobs();
  QFile bytes(file.toLocalFile());
  if (blobs == nullptr || !bytes.open(QIODevice::ReadOnly) || bytes.size() > mostPhotoBytes) {
    setProblem(tr("That picture could not be read. Choose another one; what you wrote is kept."));
    return false;
  }
  const std::string plain = bytes.readAll().toStdString();
  const Result<std::string> hash = blobs->put(plain);
  if (!went(hash))
    return false;
  std::vector<DraftPhoto> photos = m_photos.rows();
  DraftPhoto photo;
  photo.rowId = toQt(*hash);
  photo.source = PhotoProvider::urlOf(*hash);
  photo.mime = QMimeDatabase().mimeTypeForFile(file.toLocalFile()).name();
  photo.size = static_cast<qint64>(plain.size());
  if (m_photos.find(photo.rowId) == nullptr)
    photos.push_back(photo);
  m_photos.show(std::move(photos));
  touched();
  return true;
}

void CommentDraft::removePhoto(const QString& hash) {
  std::vector<DraftPhoto> photos = m_photos.rows();
  std::erase_if(photos, [&](const DraftPhoto& photo) { return photo.rowId == hash; });
  m_photos.show(std::move(photos));
  touched();
}

QString CommentDraft::save() {
  m_keeper.stop();
  DailyLog::NewComment comment;
  comment.customer = idFrom(m_customerId);
  if (!comment.customer)
    comment.freeName = toStd(m_customerName);
  comment.visit = idFrom(m_visitId);
  comment.text = toStd(m_text);
  comment.saidOn = dateFrom(m_saidOn);
  for (const QString& word : m_chosen)
    comment.kinds.push_back(toStd(word));
  for (const DraftPhoto& photo : m_photos.rows())
    comment.photos.push_back({toStd(photo.rowId), photo.size, toStd(photo.mime)});
  const Result<Id> made = DailyLog(store(), context().blobs()).add(comment);
  if (!went(made)) {
    keepNow();
    return {};
  }
  // Kept apart until the next one is saved: taking it back brings the draft back, see TakeBack.
  (void)went(store().setMeta(draft::savedKey, draftKey() + '\n' + packed().toStdString()));
  (void)went(store().setMeta(draftKey(), {}));
  unpack({});
  setKept(false);
  return toQt(*made);
}

void CommentDraft::keepNow() {
  m_keeper.stop();
  if (!ready())
    return;
  const std::string draft = canSave() || !m_chosen.isEmpty() ? packed().toStdString() : std::string();
  if (went(store().setMeta(draftKey(), draft)))
    setKept(!draft.empty());
}

std::string CommentDraft::draftKey() const {
  return "draft.comment." + toStd(m_customerId);
}

QByteArray CommentDraft::packed() const {
  QJsonArray photos;
  for (const DraftPhoto& photo : m_photos.rows())
    photos.append(QJsonObject{{"hash", photo.rowId}, {"mime", photo.mime}, {"size", photo.size}});
  const QJsonObject draft{{"text", m_text},      {"kinds", QJsonArray::fromStringList(m_chosen)},
                          {"visit", m_visitId},  {"name", m_customerName},
                          {"said_on", m_saidOn}, {"photos", photos}};
  return QJsonDocument(draft).toJson(QJsonDocument::Compact);
}

void CommentDraft::unpack(const QByteArray& json) {
  const QJsonObject draft = QJsonDocument::fromJson(json).object();
  m_text = draft["text"].toString();
  if (m_customerName.isEmpty())
    m_customerName = draft["name"].toString();
  if (m_visitId.isEmpty())
    m_visitId = draft["visit"].toString();
  const QString day = draft["said_on"].toString();
  m_saidOn = dateFrom(day) ? day : context().today();
  QStringList kinds;
  for (const QJsonValue word : draft["kinds"].toArray())
    kinds.append(word.toString());
  chooseKinds(kinds);
  std::vector<DraftPhoto> photos;
  for (const QJsonValue kept : draft["photos"].toArray()) {
    DraftPhoto photo;
    photo.rowId = kept["hash"].toString();
    photo.source = PhotoProvider::urlOf(toStd(photo.rowId));
    photo.mime = kept["mime"].toString();
    photo.size = kept["size"].toInteger();
    photos.push_back(photo);
  }
  m_photos.show(std::move(photos));
  emit textChanged();
  emit saidOnChanged();
  emit canSaveChanged();
}

void CommentDraft::chooseKinds(const QStringList& words) {
  m_chosen = words;
  std::vector<KindChoice> choices;
  for (const char* word : {"praise", "change", "request", "complaint", "opportunity", "info"})
    choices.push_back({QString::fromLatin1(word), phrases().kind(word), words.contains(QLatin1String(word))});
  m_kinds.show(std::move(choices));
}

void CommentDraft::touched() {
  setKept(false);
  emit canSaveChanged();
  m_keeper.start();
}

void CommentDraft::setKept(bool kept) {
  if (m_kept == kept)
    return;
  m_kept = kept;
  emit keptChanged();
}

} // namespace leadhand::crew
