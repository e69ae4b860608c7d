#include "core/photo/PhotoHeader.h"

#include <algorithm>
#include <array>

namespace leadhand {
namespace {

constexpr std::string_view pngMagic("\x89PNG\r\n\x1A\n", 8);
constexpr std::string_view jpegMagic("\xFF\xD8\xFF", 3);

std::int64_t byteAt(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

std::int64_t shortAt(std::string_view bytes, std::size_t at) {
  return byteAt(bytes, at) * 256 + byteAt(bytes, at + 1);
}

std::int64_t longAt(std::string_view bytes, std::size_t at) {
  return shortAt(bytes, at) * 65536 + shortAt(bytes, at + 2);
}

Result<PhotoHeader> readPng(std::string_view bytes) {
  constexpr std::size_t headerBytes = 24; // magic, length, IHDR, width, height
  if (bytes.size() < headerBytes || bytes.substr(12, 4) != "IHDR")
    return fail(ErrorCode::photoCut, "PNG");
  return PhotoHeader{"image/png", longAt(bytes, 16), longAt(bytes, 20)};
}

/// The segments that tell the size: baseline, progressive and the rarer frames, but not DHT, JPG and DAC.
bool isFrame(std::int64_t marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

/// Segments are stepped over by their length and never looked into: what an EXIF block says of itself, loops
/// included, does not matter.
Result<PhotoHeader> readJpeg(std::string_view bytes) {
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
  return fail(ErrorCode::photoCut, "JPEG");
}

/// The family of formats that a phone calls HEIC: a box of brands stands first.
bool isHeic(std::string_view bytes) {
  constexpr std::array<std::string_view, 8> brands{"heic", "heix", "heim", "heis",
                                                   "hevc", "hevx", "mif1", "msf1"};
  return bytes.size() >= 12 && bytes.substr(4, 4) == "ftyp" &&
         std::find(brands.begin(), brands.end(), bytes.substr(8, 4)) != brands.end();
}

} // namespace

Result<PhotoHeader> readPhotoHeader(std::string_view bytes) {
  if (bytes.empty())
    return fail(ErrorCode::photoEmpty);
  if (static_cast<std::int64_t>(bytes.size()) > photoBytesMost)
    return fail(ErrorCode::photoTooLarge);
  if (isHeic(bytes))
    return fail(ErrorCode::photoHeic);
  Result<PhotoHeader> header = fail(ErrorCode::photoUnknown);
  if (bytes.starts_with(pngMagic))
    header = readPng(bytes);
  else if (bytes.starts_with(jpegMagic))
    header = readJpeg(bytes);
  if (!header)
    return header;
  if (header->width <= 0 || header->height <= 0)
    return fail(ErrorCode::photoCut, "no size");
  if (header->width > photoPointsMost / header->height)
    return fail(ErrorCode::photoTooManyPoints,
                std::to_string(header->width) + " x " + std::to_string(header->height));
  return header;
}

} // namespace leadhand
