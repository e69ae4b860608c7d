#pragma once
// Qt stands first, for moc: see sync/transport/HttpClient.h.
#include <QObject>

#include "core/voice/Sound.h"

#include <memory>
#include <QByteArray>

class QAudioSource;
class QIODevice;

namespace leadhand::platform {

/// The system's own microphone, by Qt Multimedia. Nothing of the sound system is touched before the first
/// recording.
class QtMicrophone final : public QObject, public Microphone {
  Q_OBJECT
 public:
  explicit QtMicrophone(QObject* parent = nullptr);
  ~QtMicrophone() override;
  [[nodiscard]] Result<int> start(Heard heard) override;
  void stop() override;
  [[nodiscard]] bool isListening() const override { return m_source != nullptr; }

 private:
  void hand();

  std::unique_ptr<QAudioSource> m_source;
  QIODevice* m_stream = nullptr; ///< of m_source
  QByteArray m_rest;             ///< half a sample
  Heard m_heard;
};

} // namespace leadhand::platform
