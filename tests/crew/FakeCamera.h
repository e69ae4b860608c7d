#pragma once
#include "platform/desktop/Camera.h"

#include <optional>
#include <QBuffer>
#include <QObject>

namespace leadhand::test {

/// A camera before a lawn; each photo is another one.
class FakeCamera : public QObject, public platform::Camera {
 public:
  [[nodiscard]] bool isThere() override { return there; }
  [[nodiscard]] tl::expected<void, platform::CameraTrouble> look(Seen seen) override {
    if (trouble)
      return tl::unexpected(*trouble);
    looks = true;
    seen(lawn(0));
    return {};
  }
  void close() override {
    looks = false;
    m_shot = nullptr;
  }
  void shoot(Shot shot) override {
    m_shot = std::move(shot);
    QMetaObject::invokeMethod(
        this, [this] { click(); }, Qt::QueuedConnection);
  }

  bool there = false;
  bool looks = false;
  std::optional<platform::CameraTrouble> trouble;

 private:
  static QImage lawn(int at) {
    QImage image(640, 480, QImage::Format_RGB32);
    image.fill(QColor(40, 120 + at % 100, 60));
    return image;
  }
  void click() {
    QByteArray jpeg;
    QBuffer out(&jpeg);
    lawn(++m_taken).save(&out, "JPEG", 90);
    if (m_shot)
      m_shot(jpeg.toStdString());
  }

  Shot m_shot;
  int m_taken = 0;
};

} // namespace leadhand::test
