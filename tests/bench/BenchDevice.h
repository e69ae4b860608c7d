#pragma once
#include "core/store/DeviceStore.h"
#include "platform/desktop/FileKeyStore.h"
#include "platform/desktop/SystemClock.h"
#include "platform/desktop/SystemRandom.h"

#include <functional>
#include <memory>
#include <string>

namespace leadhand::bench {

/// A device's store with the real seams, in a folder.
struct BenchDevice {
  explicit BenchDevice(const std::string& folder, bool encrypted = true);

  platform::SystemClock clock;
  platform::SystemRandom random;
  platform::FileKeyStore keys;
  std::unique_ptr<DeviceStore> store;

  /// As if enrolled, for work that needs no office.
  void pretendEnrolled();
  /// `count` edits, 1,000 in a transaction, each a group of its own.
  void write(std::uint32_t count, const std::function<Edit(std::uint32_t)>& edit) const;
};

/// Ends the program with the error's sentence when there is one.
void need(const Status& status);
template <class T>
[[nodiscard]] T need(Result<T> result) {
  if (!result)
    need(Status(tl::unexpected<Error>(result.error())));
  return std::move(*result);
}

} // namespace leadhand::bench
