#pragma once
#include "core/base/Seams.h"

#include <map>
#include <mutex>
#include <string>

namespace leadhand::platform {

/// Secrets in the system's own key store (Secret Service, KWallet, Keychain, Credential Manager), by
/// QtKeychain. Each is asked of the system once and then held in memory, so that another thread may use it;
/// the first use of a name belongs in the main thread, which must have a Qt application object.
class SecretServiceKeyStore final : public KeyStore {
 public:
  /// `profile` keeps two installations of one user apart: the data folder's path.
  explicit SecretServiceKeyStore(std::string profile) : m_profile(std::move(profile)) {}

  /// Whether a key store answers here. Error: keyUnreadable, with what the system says.
  [[nodiscard]] Status probe();
  /// Error: keyUnreadable.
  [[nodiscard]] Result<std::string> readOrMake(const std::string& name, std::size_t size) override;
  [[nodiscard]] Status write(const std::string& name, const std::string& secret) override;

 private:
  struct Answer {
    bool found = false;
    std::string secret;
  };
  [[nodiscard]] Result<Answer> ask(const std::string& name) const;
  [[nodiscard]] Status keep(const std::string& name, const std::string& secret) const;

  std::string m_profile;
  std::mutex m_mutex;
  std::map<std::string, std::string> m_known;
};

} // namespace leadhand::platform
