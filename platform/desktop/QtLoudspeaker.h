#pragma once
// Qt stands first, for moc: see sync/transport/HttpClient.h.
#include <QObject>

#include "core/voice/Sound.h"

#include <memory>
#include <QByteArray>
#include <QTimer>

class QAudioSink;
class QIODevice;

namespace leadhand::platform {

/// The system's own loudspeaker, by Qt Multimedia.
class QtLoudspeaker final : public QObject, public Loudspeaker {
  Q_OBJECT
 public:
  explicit QtLoudspeaker(QObject* parent = nullptr);
  ~QtLoudspeaker() override;
  [[nodiscard]] Status play(More more, std::function<void()> ended) override;
  void stop() override;
  [[nodiscard]] std::int64_t playedMs() const override;

 private:
  void feed();

  std::unique_ptr<QAudioSink> m_sink;
  QIODevice* m_stream = nullptr; ///< of m_sink
  QByteArray m_waiting;          ///< decoded and not yet taken
  bool m_isAll = false;
  More m_more;
  std::function<void()> m_ended;
  QTimer m_feeder;
};

} // namespace leadhand::platform
