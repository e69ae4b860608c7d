#pragma once
#include "core/base/Id.h"
#include "core/store/SealedPieces.h"

#include <memory>
#include <string>

namespace leadhand::sync {

/// The form of a backup: a head that names the company and the key without giving either away, then sealed
/// pieces (SealedPieces.h).
namespace backupfile {

using pieces::keyBytes;
using pieces::pieceBytes;
using pieces::Reader;
using pieces::Writer;

/// Errors: folderReadOnly, storeFull.
[[nodiscard]] Result<std::unique_ptr<Writer>> create(const std::string& path, const std::string& key,
                                                     const Id& company);
/// `company`: whose key this is, null where that is not known. Its pieces fail with backupCut,
/// backupReordered and backupDamaged.
/// Errors: fileUnreadable, backupNotOurs, backupCut, backupOtherCompany, storeWrongKey, backupNewer.
[[nodiscard]] Result<std::unique_ptr<Reader>> open(const std::string& path, const std::string& key,
                                                   const Id& company);

} // namespace backupfile
} // namespace leadhand::sync
