#pragma once
#include "core/photo/PhotoHeader.h"
#include "core/voice/VoiceHeader.h"

#include <string>

namespace leadhand::cli {

struct PhotoFile {
  std::string bytes;
  PhotoHeader header;
};
/// Errors: fileUnreadable, and those of readPhotoHeader.
[[nodiscard]] Result<PhotoFile> readPhoto(const std::string& path);

struct VoiceFile {
  std::string bytes;
  VoiceHeader header;
};
/// Errors: fileUnreadable, and those of readVoiceHeader.
[[nodiscard]] Result<VoiceFile> readVoice(const std::string& path);

} // namespace leadhand::cli
