#pragma once
#include <string>

namespace leadhand::office {

/// A QR code of `content` in half-block characters, two rows of dots a line, with its quiet zone; "" when the
/// content does not fit in one.
[[nodiscard]] std::string qrText(const std::string& content);

} // namespace leadhand::office
