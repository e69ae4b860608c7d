#include "platform/desktop/AppKeyStore.h"

#include "platform/desktop/FileKeyStore.h"
#include "platform/desktop/SecretServiceKeyStore.h"

#include <filesystem>

namespace leadhand::platform {

Result<std::unique_ptr<KeyStore>> openAppKeyStore(const std::string& folder, WithoutKeyStore without) {
  // Asked for by name, the file is used even where a key store would answer: a demo must not leave keys
  // there.
  if (without == WithoutKeyStore::useDevFile)
    return std::make_unique<FileKeyStore>((std::filesystem::path(folder) / "leadhand.key").string());
  std::error_code error;
  const auto profile = std::filesystem::weakly_canonical(folder, error);
  auto store = std::make_unique<SecretServiceKeyStore>(error ? folder : profile.string());
  if (const Status answers = store->probe(); !answers)
    return fail(ErrorCode::keyUnreadable, answers.error().where,
                "install or unlock one (GNOME Keyring or KWallet), or try Leadhand out with "
                "--insecure-dev-key, which keeps the keys in a file");
  return store;
}

} // namespace leadhand::platform
