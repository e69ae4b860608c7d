#pragma once
#include "core/base/Seams.h"

#include <memory>
#include <string>

namespace leadhand::platform {

/// What the app does where the system has no key store.
enum class WithoutKeyStore {
  refuse,    ///< a key beside the data it opens would protect nothing
  useDevFile ///< `--insecure-dev-key`: a 0600 file in the data folder, and a banner that stays
};

/// The key store of the app on a desktop. Errors: keyUnreadable (no key store answers, and refused),
/// keyOpenToOthers (the file).
[[nodiscard]] Result<std::unique_ptr<KeyStore>> openAppKeyStore(const std::string& folder,
                                                                WithoutKeyStore without);

} // namespace leadhand::platform
