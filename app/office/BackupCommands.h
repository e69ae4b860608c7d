#pragma once
#include "app/office/OfficeReply.h"

#include <string>

namespace leadhand::office {

/// Writes the backup of a folder, whether a server runs on it or not, and answers with its manifest. What
/// takes long happens in this process: a server goes on serving.
/// Errors: folderMissing, keyUnreadable, folderHeld (another backup runs), those of sync::writeBackup.
[[nodiscard]] Result<std::string> backUpFolder(const OfficeCall& call);

/// Makes a company's folder from a backup. Errors: folderNotEmpty, keyUnreadable, those of
/// sync::checkBackup; nothing is left of a restore that failed.
[[nodiscard]] Result<Ending> restoreFolder(const OfficeCall& call);

} // namespace leadhand::office
