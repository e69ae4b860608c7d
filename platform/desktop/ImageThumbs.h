#pragma once
#include "core/photo/Picture.h"

namespace leadhand::platform {

/// Thumbnails by Qt's image readers. Needs no application object and no screen.
class ImageThumbs : public ThumbMaker {
 public:
  [[nodiscard]] Result<std::string> make(const std::string& bytes) override;
};

} // namespace leadhand::platform
