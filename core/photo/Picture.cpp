#include "core/photo/Picture.h"

#include "core/photo/PhotoHeader.h"

#include <algorithm>

namespace leadhand {
namespace {

/// What everybody's device fetches by itself must be small, whoever made it.
bool isSmall(const std::string& bytes) {
  const auto header = readPhotoHeader(bytes);
  return header && static_cast<std::int64_t>(bytes.size()) <= thumbBytesMost &&
         std::max(header->width, header->height) <= thumbSideMost;
}

} // namespace

Result<Picture> keepPicture(BlobStore& blobs, ThumbMaker* maker, const std::string& bytes,
                            const std::string& mime) {
  Picture picture;
  LEADHAND_ASSIGN(picture.hash, blobs.put(bytes));
  picture.size = static_cast<std::int64_t>(bytes.size());
  picture.mime = mime;
  if (!maker || isSmall(bytes))
    return picture;
  if (const Result<std::string> small = maker->make(bytes); small && isSmall(*small))
    picture.thumb = blobs.put(*small).value_or(std::string());
  return picture;
}

} // namespace leadhand
