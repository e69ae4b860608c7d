#pragma once
#include "core/base/Seams.h"

#include <cstdint>
#include <string>

namespace leadhand {

/// Room that is held back on the device's disk, in a file of no meaning beside the database. A DeviceStore
/// that finds the disk full gives it up, so that it can still be opened and what a person writes is kept.
class Reserve {
 public:
  explicit Reserve(const std::string& folder) : m_path(folder + "/room.reserve") {}

  /// Makes it, where there is none and the disk has room for many times as much. A disk that can't take it
  /// now is asked again by the next process.
  void hold(Random& random) const;
  /// True: there was one, and its room is free now.
  [[nodiscard]] bool giveUp() const;

 private:
  std::string m_path;
};

} // namespace leadhand
