#pragma once
#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include "core/voice/Sound.h"
#include "core/work/VoiceKeeping.h"

#include <memory>

namespace leadhand::platform {
class OpusWriter;
}

namespace leadhand::crew {

class CrewContext;

/// Somebody speaks: the microphone, encoded as it comes, sealed every two seconds. A view-model holds it.
/// What was spoken when a phone goes out is there again in the draft, but for the last two seconds.
class VoiceRecording : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("a view-model holds it")
  Q_PROPERTY(bool running READ running NOTIFY runningChanged FINAL)
  /// "0:07"
  Q_PROPERTY(QString time READ time NOTIFY heard FINAL)
  /// How loud it is now, 0 to 1
  Q_PROPERTY(double level READ level NOTIFY heard FINAL)
  /// It is as long as a note may be: nothing more is taken in
  Q_PROPERTY(bool full READ full NOTIFY heard FINAL)

 public:
  explicit VoiceRecording(QObject* parent);
  ~VoiceRecording() override;

  [[nodiscard]] bool running() const { return m_keeping != nullptr; }
  [[nodiscard]] QString time() const;
  [[nodiscard]] double level() const { return m_level; }
  [[nodiscard]] bool full() const;

  /// Whether something can be recorded on this device at all: a microphone may still be refused.
  [[nodiscard]] bool isPossible() const;
  /// Errors: microphoneMissing, microphoneRefused; storeFull and others where an earlier recording is still
  /// without a place.
  [[nodiscard]] Status start(const VoiceKeeping::About& about);
  /// The note, in the blob store; without a hash where nothing was said. Until `settle` it would be taken up
  /// by the next start. Errors: storeFull and others of the blob store.
  [[nodiscard]] Result<VoiceNote> stop();
  /// Somebody names the note now, or nobody wants it.
  void settle();

 signals:
  void runningChanged();
  void heard();

 private:
  void take(Samples samples);
  [[nodiscard]] std::int64_t lengthMs() const;
  [[nodiscard]] CrewContext* context() const;

  mutable CrewContext* m_context = nullptr; ///< found once: no child finds it while its parent is going
  std::unique_ptr<VoiceKeeping> m_keeping;
  std::unique_ptr<platform::OpusWriter> m_writer;
  int m_rate = 0;
  std::int64_t m_samples = 0;
  std::int64_t m_sealed = 0; ///< samples
  double m_level = 0;
};

} // namespace leadhand::crew
