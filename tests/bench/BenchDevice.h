#pragma once
#include "core/store/DeviceStore.h"
#include "platform/desktop/FileKeyStore.h"
#include "platform/desktop/SystemClock.h"
#include "platform/desktop/SystemRandom.h"

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
};

/// Ends the program with the error's sentence when there is one.
void need(const Status& status);
template <class T>
[[nodiscard]] T need(Result<T> result) {
  if (!result)
    need(Status(tl::unexpected<Error>(result.error())));
  return std::move(*result);
}

// Each scenario prints its lines of the table.
void benchSave(int saves);
void benchSync(std::uint32_t n);
void benchSearch(std::uint32_t n);
void benchToday();
void benchServerMemory();
/// What the scenarios run in a process of their own; true when `arguments` named one.
[[nodiscard]] bool runChild(const std::vector<std::string>& arguments);

} // namespace leadhand::bench
