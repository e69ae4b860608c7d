#include "app/crew/CommentDraft.h"

#include "app/crew/PhotoProvider.h"
#include "app/crew/TakeBack.h"
#include "app/crew/Text.h"
#include "core/photo/PhotoHeader.h"
#include "core/work/DailyLog.h"

#include <algorithm>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <utility>

namespace leadhand::crew {

namespace {

/// The thumbnail, else the picture itself: both lie here.
QString sourceOf(const DraftPhoto& photo) {
  PhotoView view;
  view.hash = toStd(photo.rowId);
  view.here = true;
  view.thumb = toStd(photo.thumb);
  view.thumbHere = !view.thumb.empty();
  return PhotoProvider::smallUrlOf(view);
}

std::vector<DraftPhoto> photosOf(const QJsonObject& draft) {
  std::vector<DraftPhoto> photos;
  for (const QJsonValue kept : draft["photos"].toArray()) {
    DraftPhoto photo;
    photo.rowId = kept["hash"].toString();
    photo.thumb = kept["thumb"].toString();
    photo.source = sourceOf(photo);
    photo.mime = kept["mime"].toString();
    photo.size = kept["size"].toInteger();
    photos.push_back(photo);
  }
  return photos;
}

std::vector<VoiceView> voicesOf(const QJsonObject& draft) {
  std::vector<VoiceView> voices;
  for (const QJsonValue kept : draft["voices"].toArray()) {
    VoiceView voice;
    voice.hash = toStd(kept["hash"].toString());
    voice.size = kept["size"].toInteger();
    voice.lengthMs = kept["length"].toInteger();
    voices.push_back(std::move(voice));
  }
  return voices;
}

QJsonObject packedVoice(const VoiceView& voice) {
  return {{"hash", toQt(voice.hash)},
          {"size", static_cast<qint64>(voice.size)},
          {"length", static_cast<qint64>(voice.lengthMs)}};
}

/// The list with this one behind the others, once.
template <class T>
QJsonArray with(QJsonArray list, const T& packed) {
  const bool known = std::any_of(list.begin(), list.end(),
                                 [&](const auto& one) { return one.toObject()["hash"] == packed["hash"]; });
  if (!known)
    list.append(packed);
  return list;
}

} // namespace

std::vector<RowRole<KindChoice>> KindChoice::roles() {
  return {role("word", &KindChoice::rowId), role("label", &KindChoice::label),
          role("chosen", &KindChoice::chosen)};
}

std::vector<RowRole<DraftPhoto>> DraftPhoto::roles() {
  return {role("hash", &DraftPhoto::rowId), role("photoSource", &DraftPhoto::source)};
}

CommentDraft::CommentDraft(QObject* parent)
    : CustomerDraft("comment", parent),
      m_camera(new PhotoCamera(this, [this](const Result<std::string>& jpeg) { shot(jpeg); })),
      m_playing(new VoicePlaying(this)), m_recording(new VoiceRecording(this)) {}

CommentDraft::~CommentDraft() {
  if (m_recording->running())
    (void)endSpeaking();
  keepPending();
}

void CommentDraft::refresh() {
  if (m_saidOn.isEmpty())
    m_saidOn = context().today();
  chooseKinds(m_chosen);
  setState(QStringLiteral("content"));
  emit saidOnChanged();
}

void CommentDraft::begin(const QString& customerId, const QString& customerName, const QString& visitId) {
  const bool nobody = customerId.isEmpty() && customerName.isEmpty();
  beginFor(nobody ? keptLast() : customerId, customerName, visitId);
}

void CommentDraft::takeIn(const QJsonObject& theirs) {
  m_text = below(theirs["text"].toString(), m_text);
  QStringList kinds = m_chosen;
  for (const QJsonValue word : theirs["kinds"].toArray())
    if (!kinds.contains(word.toString()))
      kinds.append(word.toString());
  chooseKinds(kinds);
  std::vector<DraftPhoto> photos = photosOf(theirs);
  for (const DraftPhoto& photo : m_photos.rows())
    photos.push_back(photo);
  m_photos.show(std::move(photos));
  std::vector<VoiceView> voices = voicesOf(theirs);
  voices.insert(voices.end(), m_voices.begin(), m_voices.end());
  showVoices(std::move(voices));
  emit textChanged();
}

void CommentDraft::setText(const QString& text) {
  if (text == m_text)
    return;
  m_text = text;
  emit textChanged();
  moved();
}

void CommentDraft::setSaidOn(const QString& day) {
  if (day == m_saidOn)
    return;
  m_saidOn = day;
  emit saidOnChanged();
  moved();
}

QString CommentDraft::subtitle() const {
  return ready() ? Phrases::line({tr("Comment"), phrases().nearDay(dateFrom(m_saidOn))}) : QString();
}

bool CommentDraft::photosPossible() const {
  return ready() && context().blobs() != nullptr;
}

bool CommentDraft::canSave() const {
  return !m_text.trimmed().isEmpty() || m_photos.count() > 0 || !m_voices.empty() || m_recording->running();
}

void CommentDraft::toggleKind(const QString& word) {
  QStringList words = m_chosen;
  if (!words.removeOne(word))
    words.append(word);
  chooseKinds(words);
  moved();
}

void CommentDraft::addPhrase(const QString& phrase, const QString& kind) {
  const QString before = m_text.trimmed();
  setText(before.isEmpty() ? phrase : before + QStringLiteral(". ") + phrase);
  if (!m_chosen.contains(kind))
    toggleKind(kind);
}

bool CommentDraft::addPhoto(const QUrl& file) {
  BlobStore* blobs = context().blobs();
  QFile source(file.toLocalFile());
  if (blobs == nullptr || !source.open(QIODevice::ReadOnly)) {
    setProblem(tr("That picture could not be read. Choose another one; what you wrote is kept."));
    return false;
  }
  // One byte too many is enough to be refused for it.
  return take(source.read(photoBytesMost + 1).toStdString());
}

void CommentDraft::shot(const Result<std::string>& jpeg) {
  if (went(jpeg))
    (void)take(*jpeg);
}

bool CommentDraft::take(const std::string& bytes) {
  BlobStore* blobs = context().blobs();
  // What the office would refuse is refused now, while another picture can be chosen.
  const Result<PhotoHeader> header = readPhotoHeader(bytes);
  if (!went(header))
    return false;
  const Result<Picture> kept = keepPicture(*blobs, context().thumbs(), bytes, header->mime);
  if (!went(kept))
    return false;
  const QString mime = toQt(header->mime);
  std::vector<DraftPhoto> photos = m_photos.rows();
  DraftPhoto photo;
  photo.rowId = toQt(kept->hash);
  photo.thumb = toQt(kept->thumb);
  photo.source = sourceOf(photo);
  photo.mime = mime;
  photo.size = kept->size;
  if (m_photos.find(photo.rowId) == nullptr)
    photos.push_back(photo);
  m_photos.show(std::move(photos));
  moved();
  keepNow(); // a picture that nothing names goes after some time, see StrayBlobs
  if (!blobs->has(kept->hash) || (!kept->thumb.empty() && !blobs->has(kept->thumb)))
    return went(keepPicture(*blobs, context().thumbs(), bytes, header->mime));
  return true;
}

void CommentDraft::removePhoto(const QString& hash) {
  std::vector<DraftPhoto> photos = m_photos.rows();
  std::erase_if(photos, [&](const DraftPhoto& photo) { return photo.rowId == hash; });
  m_photos.show(std::move(photos));
  moved();
}

bool CommentDraft::speak() {
  m_playing->stop();
  // What an earlier try could not find room for comes back through the draft that is kept.
  const bool isTakenUp = went(context().takeUpRecording());
  std::vector<VoiceView> voices = m_voices;
  for (const VoiceView& kept : voicesOf(keptFor(customerId())))
    if (kept.hash != m_removedVoice.hash &&
        std::none_of(voices.begin(), voices.end(), [&](const auto& one) { return one.hash == kept.hash; }))
      voices.push_back(kept);
  showVoices(std::move(voices));
  const bool began =
      isTakenUp && went(m_recording->start({toStd(customerId()), toStd(customerName()), toStd(visitId())}));
  emit canSaveChanged();
  return began;
}

bool CommentDraft::endSpeaking() {
  const Result<VoiceNote> said = m_recording->stop();
  emit canSaveChanged();
  if (!went(said) || said->hash.empty())
    return false;
  std::vector<VoiceView> voices = m_voices;
  voices.push_back({{}, said->hash, said->size, said->lengthMs, true});
  showVoices(std::move(voices));
  moved();
  keepNow();
  if (kept()) // else its pieces stay named, and the next start takes it up
    m_recording->settle();
  return true;
}

bool CommentDraft::throwSpeaking() {
  const Result<VoiceNote> said = m_recording->stop();
  m_recording->settle();
  emit canSaveChanged();
  if (!said || said->hash.empty())
    return false;
  m_removedVoice = {{}, said->hash, said->size, said->lengthMs, true};
  return true;
}

void CommentDraft::removeVoice(const QString& hash) {
  std::vector<VoiceView> voices = m_voices;
  std::erase_if(voices, [&](const VoiceView& voice) {
    const bool isThis = toQt(voice.hash) == hash;
    m_removedVoice = isThis ? voice : m_removedVoice;
    return isThis;
  });
  showVoices(std::move(voices));
  moved();
}

void CommentDraft::bringVoiceBack() {
  if (m_removedVoice.hash.empty())
    return;
  std::vector<VoiceView> voices = m_voices;
  voices.push_back(std::exchange(m_removedVoice, {}));
  showVoices(std::move(voices));
  moved();
}

void CommentDraft::showVoices(std::vector<VoiceView> voices) {
  m_voices = std::move(voices);
  for (VoiceView& voice : m_voices)
    voice.here = context().blobs() != nullptr && context().blobs()->has(voice.hash);
  m_playing->show(m_voices);
}

QString CommentDraft::save() {
  if (m_recording->running() && !endSpeaking() && !problem().isEmpty())
    return {}; // what was said has no place yet: it is not left out
  stopKeeping();
  DailyLog::NewComment comment;
  comment.customer = idFrom(customerId());
  if (!comment.customer)
    comment.freeName = toStd(customerName());
  comment.visit = idFrom(visitId());
  comment.text = toStd(m_text);
  comment.saidOn = dateFrom(m_saidOn);
  for (const QString& word : m_chosen)
    comment.kinds.push_back(toStd(word));
  for (const DraftPhoto& photo : m_photos.rows())
    comment.photos.push_back({toStd(photo.rowId), photo.size, toStd(photo.mime), toStd(photo.thumb)});
  for (const VoiceView& voice : m_voices)
    comment.voices.push_back({voice.hash, voice.size, voice.lengthMs});
  const Result<Id> made = DailyLog(store(), context().blobs()).add(comment);
  if (!went(made)) {
    keepNow();
    return {};
  }
  // Kept apart until the next one is saved: taking it back brings the draft back, see TakeBack.
  (void)went(store().setMeta(draft::savedKey,
                             draftKey() + '\n' +
                                 QJsonDocument(packed()).toJson(QJsonDocument::Compact).toStdString()));
  forget(customerId());
  unpack({});
  setKept(false);
  return toQt(*made);
}

Status CommentDraft::addTo(DeviceStore& store, const QString& customerId, const QString& name,
                           const CommentParts& parts) {
  const std::string key = keyOf("comment", customerId);
  const QByteArray before = QByteArray::fromStdString(store.meta(key).value_or(std::string()));
  QJsonObject draft = QJsonDocument::fromJson(before).object();
  const QString text = draft["text"].toString();
  if (!text.contains(parts.words))
    draft["text"] = below(text, parts.words);
  draft["name"] = name;
  QJsonArray photos = draft["photos"].toArray();
  for (const PhotoView& photo : parts.photos)
    photos = with(photos, QJsonObject{{"hash", toQt(photo.hash)},
                                      {"mime", toQt(photo.mime)},
                                      {"size", static_cast<qint64>(photo.size)},
                                      {"thumb", toQt(photo.thumb)}});
  draft["photos"] = photos;
  QJsonArray voices = draft["voices"].toArray();
  for (const VoiceView& voice : parts.voices)
    voices = with(voices, packedVoice(voice));
  draft["voices"] = voices;
  return store.setMeta(key, QJsonDocument(draft).toJson(QJsonDocument::Compact).toStdString());
}

Status CommentDraft::addRecording(DeviceStore& store, const VoiceKeeping::Left& left) {
  CommentParts parts;
  parts.voices = {{{}, left.note.hash, left.note.size, left.note.lengthMs, true}};
  LEADHAND_TRY(addTo(store, toQt(left.about.customer), toQt(left.about.name), parts));
  // So that the sheet opens with it, whoever it is about.
  return store.setMeta(lastKeyOf("comment"), left.about.customer);
}

QJsonObject CommentDraft::packed() const {
  if (!canSave() && m_chosen.isEmpty())
    return {};
  QJsonArray photos;
  for (const DraftPhoto& photo : m_photos.rows())
    photos.append(QJsonObject{
        {"hash", photo.rowId}, {"mime", photo.mime}, {"size", photo.size}, {"thumb", photo.thumb}});
  QJsonArray voices;
  for (const VoiceView& voice : m_voices)
    voices.append(packedVoice(voice));
  return {{"text", m_text},      {"kinds", QJsonArray::fromStringList(m_chosen)},
          {"visit", visitId()},  {"name", customerName()},
          {"said_on", m_saidOn}, {"photos", photos},
          {"voices", voices}};
}

void CommentDraft::unpack(const QJsonObject& draft) {
  m_text = draft["text"].toString();
  const QString day = draft["said_on"].toString();
  m_saidOn = dateFrom(day) ? day : context().today();
  QStringList kinds;
  for (const QJsonValue word : draft["kinds"].toArray())
    kinds.append(word.toString());
  chooseKinds(kinds);
  m_photos.show(photosOf(draft));
  showVoices(voicesOf(draft));
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

void CommentDraft::moved() {
  emit canSaveChanged();
  touched();
}

} // namespace leadhand::crew
