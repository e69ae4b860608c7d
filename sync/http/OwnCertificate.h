#pragma once
#include "core/base/Errors.h"
#include "core/base/Time.h"

#include <string>

namespace leadhand::sync {

/// The certificate that an office makes for itself where nobody has given it one: PEM files in its folder.
struct OwnCertificate {
  std::string certFile; ///< what devices are told to trust
  std::string keyFile;  ///< readable by the owner only
  bool made = false;    ///< just now

  /// What is there, or made for good: devices trust it by its bytes. It names `host` (as in --listen), this
  /// machine's name and addresses, and its loopback, and holds ten years from `now`. Errors: folderReadOnly,
  /// badTls.
  [[nodiscard]] static Result<OwnCertificate> of(const std::string& folder, const std::string& host,
                                                 Instant now);
};

} // namespace leadhand::sync
