#pragma once
#include "core/schema/Records.h"
#include "core/store/FileBlobStore.h"
#include "platform/desktop/FileKeyStore.h"
#include "platform/desktop/SystemClock.h"
#include "platform/desktop/SystemRandom.h"
#include "sync/http/FolderLock.h"
#include "sync/office/Hub.h"
#include "sync/office/OfficeStore.h"

#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace leadhand::office {

/// A company's folder, opened by this process alone: lock, key, store and hub.
class OfficeFolder {
 public:
  enum class Mode { existing, make };

  /// Errors: folderMissing, folderReadOnly, folderHeld, folderNotEmpty (make), keyUnreadable,
  /// keyOpenToOthers, and those of the store: storeWrongKey, storeNewer, storeDamaged, storeNotOurs.
  [[nodiscard]] static Result<std::unique_ptr<OfficeFolder>> open(const std::string& folder,
                                                                  const std::string& keyFile, Mode mode);
  /// Writes the company's own row.
  [[nodiscard]] Status found(const std::string& name, const std::string& zone, const std::string& currency);
  /// The last step of making one: closes the store and puts its files into their place, the database last.
  /// Until then the folder holds no company, and making it can be started again.
  [[nodiscard]] Status complete();

  [[nodiscard]] sync::Hub& hub() { return *m_hub; }
  [[nodiscard]] Clock& clock() { return m_clock; }
  /// The company's photos.
  [[nodiscard]] FileBlobStore& blobs() { return *m_blobs; }
  /// A sentence about the key file when this call made it, else "".
  [[nodiscard]] std::string keyNote() const;

 private:
  OfficeFolder(std::string folder, const std::string& keyPath)
      : m_folder(std::move(folder)), m_keyPath(keyPath), m_keys(keyPath) {}

  void nameKey();

  std::string m_folder;
  std::string m_keyPath;
  std::optional<sync::FolderLock> m_lock;
  platform::FileKeyStore m_keys;
  platform::SystemClock m_clock;
  platform::SystemRandom m_random;
  std::unique_ptr<FileBlobStore> m_blobs;
  std::unique_ptr<sync::OfficeStore> m_store;
  std::unique_ptr<sync::Hub> m_hub;
};

/// The last step of making a company: its files go from the workplace into the folder, the database last.
[[nodiscard]] Status moveIntoPlace(const std::string& workplace, const std::string& folder);

/// The zone of this machine as an IANA name, "UTC" when it can't be told.
[[nodiscard]] std::string systemZone();
/// Errors: badValue for a name that the system's zone table does not have.
[[nodiscard]] Status checkZone(const std::string& zone);
/// From here on this process takes days as that zone has them.
void useZone(const std::string& zone);

} // namespace leadhand::office
