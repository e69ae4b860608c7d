#pragma once
#include "app/office/OfficeCall.h"
#include "app/office/OfficeFolder.h"

namespace leadhand::office {

/// Serves the folder until it is told to stop; prints one line on stdout when devices may come.
[[nodiscard]] Ending serveFolder(OfficeFolder& folder, const OfficeCall& call);

} // namespace leadhand::office
