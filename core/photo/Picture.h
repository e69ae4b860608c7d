#pragma once
#include "core/base/Seams.h"

#include <cstdint>
#include <string>

namespace leadhand {

/// A thumbnail's longer side in points, and its bytes, at most.
inline constexpr std::int64_t thumbSideMost = 320;
inline constexpr std::int64_t thumbBytesMost = 64LL * 1024;

/// A picture whose bytes lie in the blob store, as a record names it.
struct Picture {
  std::string hash{};
  std::int64_t size = 0;
  std::string mime{};
  std::string thumb{}; ///< the hash of its thumbnail, which lies there too; "": it has none
};

/// Makes thumbnails. The core decodes no picture by itself: the platform does, or a test.
class ThumbMaker {
 public:
  virtual ~ThumbMaker() = default;
  /// A JPEG of the same picture, upright and without anything else the file tells (place, device), within
  /// thumbSideMost and thumbBytesMost. Error: fileUnreadable, whatever is the matter with the picture.
  [[nodiscard]] virtual Result<std::string> make(const std::string& bytes) = 0;
};

/// Puts a picture and its thumbnail into the store. The picture is what counts: where no thumbnail comes
/// about (no maker, a damaged picture, no room left) it is kept without one, as is one that is small by
/// itself. Errors: those of BlobStore::put for the picture itself.
[[nodiscard]] Result<Picture> keepPicture(BlobStore& blobs, ThumbMaker* maker, const std::string& bytes,
                                          const std::string& mime);

} // namespace leadhand
