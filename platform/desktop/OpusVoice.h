#pragma once
#include "core/voice/Sound.h"

#include <memory>
#include <string>

namespace leadhand::platform {

/// Speech as Ogg Opus (RFC 7845), in memory, at about 24 kbit/s.
class OpusWriter {
 public:
  /// `rate`: samples a second, 8,000 to 192,000. Error: internal.
  [[nodiscard]] static Result<std::unique_ptr<OpusWriter>> open(int rate);
  ~OpusWriter();
  OpusWriter(const OpusWriter&) = delete;
  OpusWriter& operator=(const OpusWriter&) = delete;

  [[nodiscard]] Status add(Samples samples);
  /// The pages made since the last call, the one at work included.
  [[nodiscard]] std::string pages();
  /// The last pages; nothing can be added any more. Error: internal.
  [[nodiscard]] Result<std::string> finish();

 private:
  struct Inside;
  explicit OpusWriter(std::unique_ptr<Inside> inside);
  std::unique_ptr<Inside> m_inside;
};

/// Reads such bytes, and any other Ogg Opus, at 48,000 samples a second; what is heard by two ears becomes
/// one.
class OpusReader {
 public:
  /// Error: voiceCut.
  [[nodiscard]] static Result<std::unique_ptr<OpusReader>> open(std::string bytes);
  ~OpusReader();
  OpusReader(const OpusReader&) = delete;
  OpusReader& operator=(const OpusReader&) = delete;

  /// Fills as much of it as there is sound for; 0: that was all. A damaged page is left out.
  [[nodiscard]] std::size_t read(std::span<std::int16_t> samples);

 private:
  struct Inside;
  explicit OpusReader(std::unique_ptr<Inside> inside);
  std::unique_ptr<Inside> m_inside;
};

} // namespace leadhand::platform
