#include "platform/desktop/QtCamera.h"

#include <QBuffer>
#include <QCamera>
#include <QCameraDevice>
#include <QImageCapture>
#include <QMediaCaptureSession>
#include <QMediaDevices>
#include <QVideoFrame>
#include <QVideoSink>
#include <utility>
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
#include <QCoreApplication>
#include <QPermissions>
#endif

namespace leadhand::platform {
namespace {

constexpr int shownSide = 640;
constexpr qint64 showEveryUs = 80'000;
constexpr int jpegQuality = 88;

/// The system asks the person the first time; until they have answered nothing is seen.
bool maySee() {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0) && QT_CONFIG(permissions)
  const QCameraPermission permission;
  const Qt::PermissionStatus status = qApp->checkPermission(permission);
  if (status == Qt::PermissionStatus::Undetermined)
    qApp->requestPermission(permission, [](const QPermission&) {});
  return status == Qt::PermissionStatus::Granted;
#else
  return true;
#endif
}

/// The one that looks away from the face.
QCameraDevice backCamera() {
  for (const QCameraDevice& device : QMediaDevices::videoInputs())
    if (device.position() == QCameraDevice::BackFace)
      return device;
  return QMediaDevices::defaultVideoInput();
}

} // namespace

QtCamera::QtCamera(QObject* parent) : QObject(parent) {}

QtCamera::~QtCamera() = default;

bool QtCamera::isThere() {
  return !backCamera().isNull();
}

tl::expected<void, CameraTrouble> QtCamera::look(Seen seen) {
  close();
  const QCameraDevice device = backCamera();
  if (device.isNull())
    return tl::unexpected(CameraTrouble::missing);
  if (!maySee())
    return tl::unexpected(CameraTrouble::refused);
  m_seen = std::move(seen);
  m_session = std::make_unique<QMediaCaptureSession>();
  m_camera = std::make_unique<QCamera>(device);
  m_capture = std::make_unique<QImageCapture>();
  m_sink = std::make_unique<QVideoSink>();
  m_session->setCamera(m_camera.get());
  m_session->setImageCapture(m_capture.get());
  m_session->setVideoSink(m_sink.get());
  connect(m_sink.get(), &QVideoSink::videoFrameChanged, this, &QtCamera::show);
  connect(m_capture.get(), &QImageCapture::imageCaptured, this,
          [this](int, const QImage& image) { hand(image); });
  connect(m_capture.get(), &QImageCapture::errorOccurred, this, [this] { hand({}); });
  m_camera->start();
  return {};
}

void QtCamera::close() {
  m_seen = nullptr;
  m_shot = nullptr;
  m_session.reset();
  m_capture.reset();
  m_sink.reset();
  m_camera.reset();
}

void QtCamera::shoot(Shot shot) {
  m_shot = std::move(shot);
  if (m_capture == nullptr || m_capture->capture() < 0)
    QMetaObject::invokeMethod(
        this, [this] { hand({}); }, Qt::QueuedConnection);
}

void QtCamera::show(const QVideoFrame& frame) {
  const qint64 at = frame.startTime();
  if (!m_seen || (at > 0 && at - m_shownUs < showEveryUs && at >= m_shownUs))
    return;
  m_shownUs = at;
  m_seen(frame.toImage().scaled(shownSide, shownSide, Qt::KeepAspectRatio, Qt::FastTransformation));
}

void QtCamera::hand(const QImage& image) {
  const Shot shot = std::exchange(m_shot, nullptr);
  if (!shot)
    return;
  QByteArray jpeg;
  QBuffer out(&jpeg);
  if (image.isNull() || !image.save(&out, "JPEG", jpegQuality))
    shot(fail(ErrorCode::fileUnreadable, "camera"));
  else
    shot(jpeg.toStdString());
}

std::unique_ptr<Camera> openCamera() {
#if defined(Q_OS_ANDROID) || defined(Q_OS_IOS)
  return std::make_unique<QtCamera>();
#else
  return nullptr;
#endif
}

} // namespace leadhand::platform
