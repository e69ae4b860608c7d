#pragma once
#include "core/base/Seams.h"
#include "core/store/Database.h"
#include "sync/office/OfficeStore.h"

#include <memory>

namespace leadhand::sync {

struct OfficeStoreOptions {
  std::string folder;  ///< holds office.db
  bool create = false; ///< else a folder without office.db is refused with folderMissing
  int cacheKiB = 32 * 1024;
  bool encrypted = true; ///< off only in the bench
  std::string vfs;
};

/// One company in one SQLCipher file, keyed by the KeyStore's "office.key". One connection, one thread.
/// Errors of open: folderMissing, storeNewer, and those of Database::open.
class SqliteOfficeStore : public OfficeStore {
 public:
  [[nodiscard]] static Result<std::unique_ptr<SqliteOfficeStore>> open(const OfficeStoreOptions& options,
                                                                       KeyStore& keys, Random& random);
  ~SqliteOfficeStore() override;
};

} // namespace leadhand::sync
