#include "app/crew/VoicePlaying.h"

#include "app/crew/CrewContext.h"
#include "app/crew/Text.h"
#include "platform/desktop/OpusVoice.h"

#include <algorithm>
#include <memory>

namespace leadhand::crew {

namespace {

constexpr int tickMs = 200;

QString nameOf(const VoiceView& voice) {
  return voice.id ? toQt(voice.id) : toQt(voice.hash);
}

} // namespace

std::vector<RowRole<VoiceRow>> VoiceRow::roles() {
  return {role("noteId", &VoiceRow::rowId),    role("length", &VoiceRow::length),
          role("here", &VoiceRow::here),       role("removable", &VoiceRow::removable),
          role("playing", &VoiceRow::playing), role("time", &VoiceRow::time),
          role("share", &VoiceRow::share)};
}

VoicePlaying::VoicePlaying(QObject* parent) : QObject(parent) {
  m_tick.setInterval(tickMs);
  connect(&m_tick, &QTimer::timeout, this, &VoicePlaying::tell);
}

VoicePlaying::~VoicePlaying() {
  if (!m_playing.isEmpty() && context() != nullptr)
    context()->loudspeaker()->stop();
}

CrewContext* VoicePlaying::context() const {
  if (m_context == nullptr)
    m_context = CrewContext::of(parent());
  return m_context;
}

QString VoicePlaying::problem() const {
  return m_trouble.empty() ? QString() : context()->phrases().problem(m_trouble);
}

void VoicePlaying::show(const std::vector<VoiceView>& voices) {
  m_voices = voices;
  if (std::none_of(voices.begin(), voices.end(),
                   [this](const VoiceView& voice) { return nameOf(voice) == m_playing; }))
    stop();
  tell();
}

void VoicePlaying::tell() {
  std::vector<VoiceRow> rows;
  for (const VoiceView& voice : m_voices) {
    VoiceRow row{nameOf(voice), Phrases::length(voice.lengthMs), voice.here};
    row.removable = !voice.id;
    row.playing = row.rowId == m_playing;
    const std::int64_t played = row.playing ? context()->loudspeaker()->playedMs() : 0;
    if (row.playing)
      row.time = Phrases::length(std::min(played, voice.lengthMs));
    if (voice.lengthMs > 0)
      row.share = std::clamp(static_cast<double>(played) / static_cast<double>(voice.lengthMs), 0.0, 1.0);
    rows.push_back(std::move(row));
  }
  m_notes.show(std::move(rows));
}

void VoicePlaying::toggle(const QString& noteId) {
  const bool wasThis = m_playing == noteId;
  stop();
  m_trouble.clear();
  for (const VoiceView& voice : m_voices)
    if (!wasThis && nameOf(voice) == noteId)
      play(voice);
  tell();
  emit changed();
}

void VoicePlaying::play(const VoiceView& voice) {
  CrewContext* app = context();
  if (app == nullptr)
    return;
  if (!voice.here) {
    app->wantVoices({voice});
    return;
  }
  const Result<std::string> bytes = app->blobs()->get(voice.hash);
  auto reader = bytes ? platform::OpusReader::open(*bytes)
                      : Result<std::unique_ptr<platform::OpusReader>>(tl::unexpect, bytes.error());
  Status heard = reader ? Status{} : Status{tl::unexpect, reader.error()};
  if (heard && app->loudspeaker() == nullptr)
    heard = fail(ErrorCode::soundMissing);
  if (heard) {
    const std::shared_ptr<platform::OpusReader> source(std::move(*reader));
    heard = app->loudspeaker()->play([source](std::span<std::int16_t> room) { return source->read(room); },
                                     [this] { stop(); });
  }
  if (!heard) {
    m_trouble = heard.error().name();
    return;
  }
  m_playing = nameOf(voice);
  m_tick.start();
}

void VoicePlaying::stop() {
  if (m_playing.isEmpty())
    return;
  m_tick.stop();
  m_playing.clear();
  if (CrewContext* app = context())
    app->loudspeaker()->stop();
  tell();
}

} // namespace leadhand::crew
