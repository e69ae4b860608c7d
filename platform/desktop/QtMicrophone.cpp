#include "platform/desktop/QtMicrophone.h"

#include <cstring>
#include <QAudioDevice>
#include <QAudioFormat>
#include <QAudioSource>
#include <QMediaDevices>
#include <utility>
#include <vector>
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
#include <QCoreApplication>
#include <QPermissions>
#endif

namespace leadhand::platform {
namespace {

/// Enough for speech comes first.
constexpr int rates[] = {16'000, 48'000, 44'100};

/// The system asks the person the first time; until they have answered there is no sound.
bool mayListen() {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0) && QT_CONFIG(permissions)
  const QMicrophonePermission permission;
  const Qt::PermissionStatus status = qApp->checkPermission(permission);
  if (status == Qt::PermissionStatus::Undetermined)
    qApp->requestPermission(permission, [](const QPermission&) {});
  return status == Qt::PermissionStatus::Granted;
#else
  return true;
#endif
}

} // namespace

QtMicrophone::QtMicrophone(QObject* parent) : QObject(parent) {}

QtMicrophone::~QtMicrophone() = default;

Result<int> QtMicrophone::start(Heard heard) {
  if (isListening())
    return fail(ErrorCode::microphoneMissing, "it is in use");
  if (!mayListen())
    return fail(ErrorCode::microphoneRefused);
  const QAudioDevice device = QMediaDevices::defaultAudioInput();
  if (device.isNull())
    return fail(ErrorCode::microphoneMissing);
  QAudioFormat format;
  format.setChannelCount(1);
  format.setSampleFormat(QAudioFormat::Int16);
  for (const int rate : rates) {
    format.setSampleRate(rate);
    if (device.isFormatSupported(format))
      break;
  }
  auto source = std::make_unique<QAudioSource>(device, format);
  m_stream = source->start();
  if (m_stream == nullptr || source->error() != QAudio::NoError) {
    m_stream = nullptr;
    return fail(ErrorCode::microphoneMissing, device.description().toStdString());
  }
  m_source = std::move(source);
  m_heard = std::move(heard);
  m_rest.clear();
  connect(m_stream, &QIODevice::readyRead, this, &QtMicrophone::hand);
  return format.sampleRate();
}

void QtMicrophone::stop() {
  if (!isListening())
    return;
  hand();
  m_source->stop();
  m_stream = nullptr;
  m_source.reset();
  m_heard = nullptr;
}

void QtMicrophone::hand() {
  const QByteArray bytes = m_rest + m_stream->readAll();
  std::vector<std::int16_t> samples(static_cast<std::size_t>(bytes.size()) / sizeof(std::int16_t));
  const auto whole = static_cast<qsizetype>(samples.size() * sizeof(std::int16_t));
  m_rest = bytes.mid(whole);
  if (samples.empty())
    return;
  std::memcpy(samples.data(), bytes.constData(), static_cast<std::size_t>(whole));
  m_heard(samples);
}

} // namespace leadhand::platform
