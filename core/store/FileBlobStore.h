#pragma once
#include "core/base/Seams.h"

#include <memory>

namespace leadhand {

/// Photo bytes at rest: one file each in one folder, named by the SHA-256 of the plain bytes, sealed in 64
/// KiB chunks (XChaCha20-Poly1305; each chunk is bound to the hash, its number and whether it is the last, so
/// that chunks can't be exchanged, reordered or cut off). Used by one thread at a time.
class FileBlobStore : public BlobStore {
 public:
  /// The key is the KeyStore's "blob.key". Half-written files of a crash are removed. Errors: folderReadOnly,
  /// keyUnreadable.
  [[nodiscard]] static Result<std::unique_ptr<FileBlobStore>> open(const std::string& folder, KeyStore& keys,
                                                                   Random& random);
  ~FileBlobStore() override;

  /// On disk when this returns. Errors: requestTooLarge (over 64 MiB), storeFull.
  [[nodiscard]] Result<std::string> put(const std::string& plainBytes) override;
  /// Errors: unknownRecord (not here), storeDamaged (not what was written).
  [[nodiscard]] Result<std::string> get(const std::string& hash) override;
  [[nodiscard]] bool has(const std::string& hash) override;

 private:
  FileBlobStore(std::string folder, std::string key, Random& random);
  [[nodiscard]] std::string pathOf(const std::string& hash) const;
  [[nodiscard]] std::string seal(const std::string& plain, const std::string& hash);
  [[nodiscard]] Result<std::string> unseal(const std::string& sealed, const std::string& hash) const;

  std::string m_folder;
  std::string m_key;
  Random& m_random;
};

} // namespace leadhand
