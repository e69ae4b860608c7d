#pragma once
#include "core/base/Errors.h"

#include <cstdint>
#include <functional>
#include <span>

namespace leadhand {

/// What is heard or to be heard: 16 bit, one channel.
using Samples = std::span<const std::int16_t>;

/// Where speech comes from. Used by the GUI thread only, by one recording at a time.
class Microphone {
 public:
  virtual ~Microphone() = default;
  using Heard = std::function<void(Samples)>;
  /// Begins to listen; `heard` is called by this thread's event loop as sound comes. The answer: samples a
  /// second. Errors: microphoneMissing, microphoneRefused.
  [[nodiscard]] virtual Result<int> start(Heard heard) = 0;
  /// What was heard up to now is handed over first. Nothing where it does not listen.
  virtual void stop() = 0;
  [[nodiscard]] virtual bool isListening() const = 0;
};

/// Where a voice note is heard. Used by the GUI thread only, one note at a time.
class Loudspeaker {
 public:
  virtual ~Loudspeaker() = default;
  /// Fills the span and says how much of it; 0: that was all.
  using More = std::function<std::size_t(std::span<std::int16_t>)>;
  /// Plays at 48,000 samples a second; `ended` is called once all was heard, never within this call, and not
  /// after `stop`. Error: soundMissing.
  [[nodiscard]] virtual Status play(More more, std::function<void()> ended) = 0;
  virtual void stop() = 0;
  /// How much of it was heard.
  [[nodiscard]] virtual std::int64_t playedMs() const = 0;
};

/// What a hand feels without looking.
enum class Buzz {
  saved,
  recording ///< it listens now
};
class Haptics {
 public:
  virtual ~Haptics() = default;
  virtual void buzz(Buzz what) = 0;
};

} // namespace leadhand
