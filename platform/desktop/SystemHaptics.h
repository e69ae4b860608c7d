#pragma once
#include "core/voice/Sound.h"

namespace leadhand::platform {

/// A short buzz where the device can: by the system's own on Android and iOS, nothing on a desktop. Neither
/// of the first two is tried: see platform/android and platform/ios.
class SystemHaptics final : public Haptics {
 public:
  void buzz(Buzz what) override;
};

} // namespace leadhand::platform
