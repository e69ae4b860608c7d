#pragma once
#include "core/base/Errors.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace leadhand {

/// The largest picture that is taken: in bytes, and in points.
inline constexpr std::int64_t photoBytesMost = 25LL * 1024 * 1024;
inline constexpr std::int64_t photoPointsMost = 50LL * 1000 * 1000;

/// A picture as its header describes it; nothing of it is decoded.
struct PhotoHeader {
  std::string mime; ///< image/jpeg or image/png
  std::int64_t width = 0;
  std::int64_t height = 0;
};

/// Reads the header of a JPEG or PNG, whatever the file is called. Reads each byte at most once, whatever the
/// bytes say. Errors: photoEmpty, photoTooLarge, photoTooManyPoints, photoCut (also a picture without a
/// size), photoHeic, photoUnknown (neither JPEG nor PNG).
[[nodiscard]] Result<PhotoHeader> readPhotoHeader(std::string_view bytes);

} // namespace leadhand
