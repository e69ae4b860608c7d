#pragma once
#include "core/base/Errors.h"

#include <cstdint>
#include <string>

namespace leadhand::cli {

/// The largest picture that is taken: in bytes, and in points.
inline constexpr std::int64_t photoBytesMost = 25LL * 1024 * 1024;
inline constexpr std::int64_t photoPointsMost = 50LL * 1000 * 1000;

/// A picture as its header describes it; nothing of it is decoded.
struct PhotoHeader {
  std::string mime; ///< image/jpeg or image/png
  std::int64_t width = 0;
  std::int64_t height = 0;
};

/// Reads the header of a JPEG or PNG. Errors: badValue saying why it is not taken.
[[nodiscard]] Result<PhotoHeader> sniffPhoto(const std::string& bytes);

struct PhotoFile {
  std::string bytes;
  PhotoHeader header;
};
/// Errors: fileUnreadable; badValue for one that is too large, empty, or no JPEG or PNG.
[[nodiscard]] Result<PhotoFile> readPhoto(const std::string& path);

} // namespace leadhand::cli
