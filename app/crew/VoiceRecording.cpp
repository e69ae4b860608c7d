#include "app/crew/VoiceRecording.h"

#include "app/crew/CrewContext.h"
#include "platform/desktop/OpusVoice.h"

#include <algorithm>
#include <cmath>

namespace leadhand::crew {

namespace {

constexpr std::int64_t sealEveryMs = 2000;
/// What is softer counts as silence.
constexpr double quietest = -55; // dB

double loudnessOf(Samples samples) {
  double sum = 0;
  for (const std::int16_t sample : samples)
    sum += static_cast<double>(sample) * sample;
  const double power = samples.empty() ? 0 : sum / static_cast<double>(samples.size()) / (32768.0 * 32768.0);
  return power <= 0 ? 0 : std::clamp(1 - 10 * std::log10(power) / quietest, 0.0, 1.0);
}

} // namespace

VoiceRecording::VoiceRecording(QObject* parent) : QObject(parent) {}

VoiceRecording::~VoiceRecording() {
  // Whoever holds it has stopped it; what is left is taken up by the next start.
  if (running() && context() != nullptr)
    context()->microphone()->stop();
}

CrewContext* VoiceRecording::context() const {
  if (m_context == nullptr)
    m_context = CrewContext::of(parent());
  return m_context;
}

bool VoiceRecording::isPossible() const {
  const CrewContext* app = context();
  return app != nullptr && app->microphone() != nullptr && app->blobs() != nullptr;
}

std::int64_t VoiceRecording::lengthMs() const {
  return m_rate == 0 ? 0 : m_samples * 1000 / m_rate;
}

QString VoiceRecording::time() const {
  return Phrases::length(lengthMs());
}

bool VoiceRecording::full() const {
  return lengthMs() >= voiceMsMost;
}

Status VoiceRecording::start(const VoiceKeeping::About& about) {
  if (!isPossible() || context()->microphone()->isListening())
    return fail(ErrorCode::microphoneMissing);
  LEADHAND_TRY(context()->takeUpRecording());
  m_samples = m_sealed = 0;
  m_level = 0;
  const Result<int> rate = context()->microphone()->start([this](Samples samples) { take(samples); });
  if (!rate)
    return tl::unexpected<Error>(rate.error());
  auto writer = platform::OpusWriter::open(*rate);
  if (!writer) {
    context()->microphone()->stop();
    return tl::unexpected<Error>(writer.error());
  }
  m_rate = *rate;
  m_writer = std::move(*writer);
  m_keeping = std::make_unique<VoiceKeeping>(context()->store(), *context()->blobs(), about);
  context()->buzz(Buzz::recording);
  emit heard();
  emit runningChanged();
  return {};
}

void VoiceRecording::take(Samples samples) {
  if (!running() || full())
    return;
  if (const Status done = m_writer->add(samples); !done) {
    qWarning("recording: %s", done.error().sentence().c_str());
    return;
  }
  m_samples += static_cast<std::int64_t>(samples.size());
  m_level = loudnessOf(samples);
  if ((m_samples - m_sealed) * 1000 >= sealEveryMs * m_rate) {
    m_sealed = m_samples;
    // What has no room now is sealed with the next piece, and is heard at the end in any case.
    if (const Status sealed = m_keeping->add(m_writer->pages()); !sealed)
      qWarning("recording: %s", sealed.error().sentence().c_str());
  }
  emit heard();
}

Result<VoiceNote> VoiceRecording::stop() {
  if (!running())
    return VoiceNote{};
  context()->microphone()->stop();
  const auto keeping = std::move(m_keeping);
  const auto writer = std::move(m_writer);
  emit runningChanged();
  if (lengthMs() < voiceMsLeast) {
    settle();
    return VoiceNote{};
  }
  LEADHAND_ASSIGN(const std::string last, writer->finish());
  return keeping->finish(last);
}

void VoiceRecording::settle() {
  if (const Status settled = VoiceKeeping::settle(context()->store(), *context()->blobs()); !settled)
    qWarning("recording: %s", settled.error().sentence().c_str());
}

} // namespace leadhand::crew
