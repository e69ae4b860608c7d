#include "app/cli/PhotoFile.h"

#include <filesystem>
#include <fstream>
#include <string_view>
#include <system_error>

namespace leadhand::cli {
namespace {

std::int64_t byteAt(const std::string& bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

std::int64_t shortAt(const std::string& bytes, std::size_t at) {
  return byteAt(bytes, at) * 256 + byteAt(bytes, at + 1);
}

std::int64_t longAt(const std::string& bytes, std::size_t at) {
  return shortAt(bytes, at) * 65536 + shortAt(bytes, at + 2);
}

tl::unexpected<Error> refused(const std::string& why) {
  return fail(ErrorCode::badValue, "photo", why);
}

Result<PhotoHeader> sniffPng(const std::string& bytes) {
  constexpr std::size_t headerBytes = 24; // magic, length, IHDR, width, height
  if (bytes.size() < headerBytes || bytes.compare(12, 4, "IHDR") != 0)
    return refused("the PNG is cut or damaged");
  return PhotoHeader{"image/png", longAt(bytes, 16), longAt(bytes, 20)};
}

/// The segments that tell the size: baseline, progressive and the rarer frames, but not DHT, JPG and DAC.
bool isFrame(std::int64_t marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

Result<PhotoHeader> sniffJpeg(const std::string& bytes) {
  std::size_t at = 2;
  while (at + 9 <= bytes.size() && byteAt(bytes, at) == 0xFF) {
    const std::int64_t marker = byteAt(bytes, at + 1);
    if (marker == 0xFF) { // a fill byte
      ++at;
      continue;
    }
    if (isFrame(marker))
      return PhotoHeader{"image/jpeg", shortAt(bytes, at + 7), shortAt(bytes, at + 5)};
    const std::int64_t length = shortAt(bytes, at + 2);
    if (length < 2 || marker == 0xDA || marker == 0xD9)
      break;
    at += 2 + static_cast<std::size_t>(length);
  }
  return refused("the JPEG is cut or damaged");
}

} // namespace

Result<PhotoHeader> sniffPhoto(const std::string& bytes) {
  constexpr std::string_view png("\x89PNG\r\n\x1A\n", 8);
  constexpr std::string_view jpeg("\xFF\xD8\xFF", 3);
  if (bytes.empty())
    return refused("the file is empty");
  if (static_cast<std::int64_t>(bytes.size()) > photoBytesMost)
    return refused("the file is larger than 25 MiB");
  Result<PhotoHeader> header = refused("the file is neither a JPEG nor a PNG");
  if (bytes.starts_with(png))
    header = sniffPng(bytes);
  else if (bytes.starts_with(jpeg))
    header = sniffJpeg(bytes);
  if (!header)
    return header;
  if (header->width <= 0 || header->height <= 0)
    return refused("the picture has no size");
  if (header->width > photoPointsMost / header->height)
    return refused("the picture has more than 50 million points");
  return header;
}

Result<PhotoFile> readPhoto(const std::string& path) {
  std::error_code trouble;
  const auto size = std::filesystem::file_size(path, trouble);
  if (trouble)
    return fail(ErrorCode::fileUnreadable, path);
  if (static_cast<std::int64_t>(size) > photoBytesMost) // before it is read into memory
    return refused("the file is larger than 25 MiB");
  std::ifstream file(path, std::ios::binary);
  PhotoFile photo;
  photo.bytes.resize(size);
  if (!file.read(photo.bytes.data(), static_cast<std::streamsize>(size)))
    return fail(ErrorCode::fileUnreadable, path);
  LEADHAND_ASSIGN(photo.header, sniffPhoto(photo.bytes));
  return photo;
}

} // namespace leadhand::cli
