#pragma once
#include "core/base/Errors.h"
#include "core/base/Time.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace leadhand {

/// Where time comes from. The core never reads a clock by itself; tests and the simulation hand in theirs.
class Clock {
 public:
  virtual ~Clock() = default;
  /// UTC, milliseconds since 1970, corrected by the server's offset where one is known.
  [[nodiscard]] virtual Instant now() = 0;
  /// Milliseconds of a clock that never goes back while the device is on; only differences mean anything.
  [[nodiscard]] virtual std::int64_t elapsedMs() = 0;
  /// Minutes east of UTC that are in force here at `at`.
  [[nodiscard]] virtual int offsetMinutes(Instant at) = 0;
  /// What `now` adds to the device's own clock to tell the office's time, in milliseconds. A clock that can't
  /// be corrected stays at 0.
  [[nodiscard]] virtual std::int64_t serverOffsetMs() { return 0; }
  virtual void setServerOffsetMs(std::int64_t) {}
};

/// Where chance comes from.
class Random {
 public:
  virtual ~Random() = default;
  virtual void fill(void* data, std::size_t size) = 0;
  [[nodiscard]] std::uint64_t next() {
    std::uint64_t value = 0;
    fill(&value, sizeof value);
    return value;
  }
};

/// Where secrets are kept: the platform's key store, or a 0600 file for the office server and the command
/// line.
class KeyStore {
 public:
  virtual ~KeyStore() = default;
  /// The secret of this name; makes `size` random bytes and keeps them when there is none yet. With a size of
  /// 0 none is ever made: unknownRecord then says that there is none.
  [[nodiscard]] virtual Result<std::string> readOrMake(const std::string& name, std::size_t size) = 0;
  [[nodiscard]] virtual Status write(const std::string& name, const std::string& secret) = 0;
  /// The secret of this name if there is one; none is made. A store that can't tell says that there is none.
  [[nodiscard]] virtual Result<std::optional<std::string>> find(const std::string&) {
    return std::optional<std::string>();
  }
};

/// Where the bytes of photos and voice notes are kept, named by the SHA-256 of their plain bytes (64
/// lower-case hex digits).
class BlobStore {
 public:
  virtual ~BlobStore() = default;
  [[nodiscard]] virtual Result<std::string> put(const std::string& plainBytes) = 0;
  [[nodiscard]] virtual Result<std::string> get(const std::string& hash) = 0;
  [[nodiscard]] virtual bool has(const std::string& hash) = 0;
  /// Nothing when it is not here.
  [[nodiscard]] virtual Status remove(const std::string& hash) = 0;
};

/// What the device knows of its network. A hint only: everything is correct without it.
enum class Reach { none, metered, free };
class Connectivity {
 public:
  virtual ~Connectivity() = default;
  [[nodiscard]] virtual Reach reach() = 0;
};

} // namespace leadhand
