#include "app/cli/PhotoFile.h"

#include <filesystem>
#include <fstream>
#include <system_error>

namespace leadhand::cli {

Result<PhotoFile> readPhoto(const std::string& path) {
  std::error_code trouble;
  const auto size = std::filesystem::file_size(path, trouble);
  if (trouble)
    return fail(ErrorCode::fileUnreadable, path);
  if (static_cast<std::int64_t>(size) > photoBytesMost) // before it is read into memory
    return fail(ErrorCode::photoTooLarge, path);
  std::ifstream file(path, std::ios::binary);
  PhotoFile photo;
  photo.bytes.resize(size);
  if (!file.read(photo.bytes.data(), static_cast<std::streamsize>(size)))
    return fail(ErrorCode::fileUnreadable, path);
  LEADHAND_ASSIGN(photo.header, readPhotoHeader(photo.bytes));
  return photo;
}

} // namespace leadhand::cli
