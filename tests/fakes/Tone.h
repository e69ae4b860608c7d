#pragma once
#include "core/voice/Sound.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>
#include <utility>
#include <vector>

namespace leadhand::test {

/// A tone that goes on where it stopped.
class Tone {
 public:
  explicit Tone(int rate, double hertz = 440) : m_step(2 * std::numbers::pi * hertz / rate), m_rate(rate) {}
  [[nodiscard]] std::vector<std::int16_t> next(std::int64_t ms) {
    std::vector<std::int16_t> samples(static_cast<std::size_t>(m_rate * ms / 1000));
    for (std::int16_t& sample : samples)
      sample = static_cast<std::int16_t>(12'000 * std::sin(m_step * static_cast<double>(m_at++)));
    return samples;
  }

 private:
  double m_step;
  int m_rate;
  std::int64_t m_at = 0;
};

/// How much of the sound's power is that tone, 0 to 1.
inline double shareOfTone(Samples samples, int rate, double hertz = 440) {
  double sine = 0;
  double cosine = 0;
  double power = 0;
  for (std::size_t at = 0; at < samples.size(); ++at) {
    const double angle = 2 * std::numbers::pi * hertz * static_cast<double>(at) / rate;
    sine += samples[at] * std::sin(angle);
    cosine += samples[at] * std::cos(angle);
    power += static_cast<double>(samples[at]) * samples[at];
  }
  return power <= 0 ? 0 : 2 * (sine * sine + cosine * cosine) / static_cast<double>(samples.size()) / power;
}

/// Somebody hums into it.
class ToneMicrophone : public Microphone {
 public:
  static constexpr int rate = 16'000;

  [[nodiscard]] Result<int> start(Heard heard) override {
    if (refusal)
      return fail(*refusal);
    m_heard = std::move(heard);
    return rate;
  }
  void stop() override { m_heard = nullptr; }
  [[nodiscard]] bool isListening() const override { return m_heard != nullptr; }

  /// Hums for so long, if anybody listens.
  void hum(std::int64_t ms) {
    constexpr std::int64_t atOnce = 100;
    for (std::int64_t done = 0; done < ms && isListening(); done += atOnce)
      m_heard(m_tone.next(std::min(atOnce, ms - done)));
  }

  std::optional<ErrorCode> refusal;

 private:
  Tone m_tone{rate};
  Heard m_heard;
};

/// Keeps what would be heard.
class KeptLoudspeaker : public Loudspeaker {
 public:
  static constexpr int rate = 48'000;

  [[nodiscard]] Status play(More more, std::function<void()> ended) override {
    heard.clear();
    m_more = std::move(more);
    m_ended = std::move(ended);
    return {};
  }
  void stop() override {
    m_more = nullptr;
    m_ended = nullptr;
  }
  [[nodiscard]] std::int64_t playedMs() const override {
    return static_cast<std::int64_t>(heard.size()) * 1000 / rate;
  }

  /// So much of it is heard; at its end it says so.
  void go(std::int64_t ms) {
    const auto until = heard.size() + static_cast<std::size_t>(ms * rate / 1000);
    std::array<std::int16_t, 480> some{};
    while (m_more && heard.size() < until) {
      const std::size_t got = m_more(some);
      heard.insert(heard.end(), some.begin(), some.begin() + static_cast<std::ptrdiff_t>(got));
      if (got > 0)
        continue;
      const auto ended = std::exchange(m_ended, nullptr);
      stop();
      ended();
    }
  }

  std::vector<std::int16_t> heard;

 private:
  More m_more;
  std::function<void()> m_ended;
};

/// A hand that remembers what it felt.
class FeltHaptics : public Haptics {
 public:
  void buzz(Buzz what) override { felt.push_back(what); }
  std::vector<Buzz> felt;
};

} // namespace leadhand::test
