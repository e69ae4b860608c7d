#include "platform/desktop/QtLoudspeaker.h"

#include <array>
#include <QAudioDevice>
#include <QAudioFormat>
#include <QAudioSink>
#include <QMediaDevices>
#include <utility>

namespace leadhand::platform {
namespace {

constexpr int rate = 48'000;
constexpr int bufferBytes = rate * 2 / 2; // half a second
constexpr int feedMs = 40;
constexpr std::size_t samplesAtOnce = 4'800;

} // namespace

QtLoudspeaker::QtLoudspeaker(QObject* parent) : QObject(parent) {
  m_feeder.setInterval(feedMs);
  connect(&m_feeder, &QTimer::timeout, this, &QtLoudspeaker::feed);
}

QtLoudspeaker::~QtLoudspeaker() = default;

Status QtLoudspeaker::play(More more, std::function<void()> ended) {
  stop();
  const QAudioDevice device = QMediaDevices::defaultAudioOutput();
  if (device.isNull())
    return fail(ErrorCode::soundMissing);
  QAudioFormat format;
  format.setChannelCount(1);
  format.setSampleFormat(QAudioFormat::Int16);
  format.setSampleRate(rate);
  auto sink = std::make_unique<QAudioSink>(device, format);
  sink->setBufferSize(bufferBytes);
  m_stream = sink->start();
  if (m_stream == nullptr || sink->error() != QAudio::NoError) {
    m_stream = nullptr;
    return fail(ErrorCode::soundMissing, device.description().toStdString());
  }
  m_sink = std::move(sink);
  m_more = std::move(more);
  m_ended = std::move(ended);
  m_isAll = false;
  m_waiting.clear();
  m_feeder.start();
  return {};
}

void QtLoudspeaker::stop() {
  m_feeder.stop();
  m_stream = nullptr;
  m_sink.reset();
  m_more = nullptr;
  m_ended = nullptr;
}

std::int64_t QtLoudspeaker::playedMs() const {
  return m_sink ? m_sink->processedUSecs() / 1000 : 0;
}

void QtLoudspeaker::feed() {
  std::array<std::int16_t, samplesAtOnce> some{};
  for (;;) {
    if (m_waiting.isEmpty() && !m_isAll) {
      const std::size_t got = m_more(some);
      m_isAll = got == 0;
      m_waiting.append(reinterpret_cast<const char*>(some.data()),
                       static_cast<qsizetype>(got * sizeof(std::int16_t)));
    }
    const qint64 taken = m_stream->write(m_waiting.constData(), qMin(m_waiting.size(), m_sink->bytesFree()));
    m_waiting.remove(0, static_cast<qsizetype>(qMax<qint64>(0, taken)));
    if (m_waiting.isEmpty() && !m_isAll)
      continue;
    break;
  }
  // The device has run dry, or has gone.
  const bool isOver = m_sink->state() == QAudio::StoppedState ||
                      (m_isAll && m_waiting.isEmpty() && m_sink->state() == QAudio::IdleState);
  if (!isOver)
    return;
  const auto ended = std::exchange(m_ended, nullptr);
  stop();
  if (ended)
    ended();
}

} // namespace leadhand::platform
