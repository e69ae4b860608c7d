#pragma once
// Qt stands first, for moc: see sync/transport/HttpClient.h.
#include <QObject>

#include "platform/desktop/Camera.h"

#include <memory>

class QCamera;
class QImageCapture;
class QMediaCaptureSession;
class QVideoFrame;
class QVideoSink;

namespace leadhand::platform {

/// The back camera of a phone or tablet, by Qt Multimedia. What is shot is a JPEG in memory, never a file,
/// and tells nothing of place or device. Not tried on a device yet.
class QtCamera final : public QObject, public Camera {
  Q_OBJECT
 public:
  explicit QtCamera(QObject* parent = nullptr);
  ~QtCamera() override;
  [[nodiscard]] bool isThere() override;
  [[nodiscard]] tl::expected<void, CameraTrouble> look(Seen seen) override;
  void close() override;
  void shoot(Shot shot) override;

 private:
  void show(const QVideoFrame& frame);
  void hand(const QImage& image);

  std::unique_ptr<QMediaCaptureSession> m_session;
  std::unique_ptr<QCamera> m_camera;
  std::unique_ptr<QImageCapture> m_capture;
  std::unique_ptr<QVideoSink> m_sink;
  Seen m_seen;
  Shot m_shot;
  qint64 m_shownUs = 0;
};

/// The camera in one's hand. On a desktop there is none: its lens would look at whoever writes.
[[nodiscard]] std::unique_ptr<Camera> openCamera();

} // namespace leadhand::platform
