#pragma once
#include "core/base/Errors.h"

#include <string>
#include <string_view>

namespace leadhand {

/// The text of a file in UTF-8, without a byte order mark: from UTF-8, UTF-16 with a mark, or Windows-1252.
/// Errors: csvNotText for workbooks, archives and anything else that is not text.
[[nodiscard]] Result<std::string> textOfSheetFile(std::string_view bytes);
[[nodiscard]] bool isValidUtf8(std::string_view text);

} // namespace leadhand
