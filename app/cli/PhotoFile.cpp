#include "app/cli/PhotoFile.h"

#include <filesystem>
#include <fstream>
#include <system_error>

namespace leadhand::cli {

namespace {

Result<std::string> bytesOf(const std::string& path) {
  std::error_code trouble;
  const auto size = std::filesystem::file_size(path, trouble);
  if (trouble)
    return fail(ErrorCode::fileUnreadable, path);
  if (static_cast<std::int64_t>(size) > photoBytesMost) // before it is read into memory
    return fail(ErrorCode::photoTooLarge, path);
  std::ifstream file(path, std::ios::binary);
  std::string bytes(size, '\0');
  if (!file.read(bytes.data(), static_cast<std::streamsize>(size)))
    return fail(ErrorCode::fileUnreadable, path);
  return bytes;
}

} // namespace

Result<PhotoFile> readPhoto(const std::string& path) {
  PhotoFile photo;
  LEADHAND_ASSIGN(photo.bytes, bytesOf(path));
  LEADHAND_ASSIGN(photo.header, readPhotoHeader(photo.bytes));
  return photo;
}

Result<VoiceFile> readVoice(const std::string& path) {
  VoiceFile voice;
  LEADHAND_ASSIGN(voice.bytes, bytesOf(path));
  LEADHAND_ASSIGN(voice.header, readVoiceHeader(voice.bytes));
  return voice;
}

} // namespace leadhand::cli
