#pragma once
#include "core/base/Errors.h"

#include <functional>
#include <QImage>
#include <string>

namespace leadhand::platform {

/// Why no photo can be taken here: there is no camera, or this program may not use it.
enum class CameraTrouble { missing, refused };

/// Where photos come from. Used by the GUI thread only; it looks for one screen at a time.
class Camera {
 public:
  virtual ~Camera() = default;
  using Seen = std::function<void(const QImage&)>;
  using Shot = std::function<void(const Result<std::string>& jpeg)>;

  /// There is one; a person may still refuse it.
  [[nodiscard]] virtual bool isThere() = 0;
  /// Begins to look; `seen` is called by this thread's event loop with what the lens sees, upright and small
  /// enough to be shown, some ten times a second.
  [[nodiscard]] virtual tl::expected<void, CameraTrouble> look(Seen seen) = 0;
  virtual void close() = 0;
  /// Takes a photo of what it looks at; `shot` is called once, not within this call and not after `close`.
  /// Error: fileUnreadable.
  virtual void shoot(Shot shot) = 0;
};

} // namespace leadhand::platform
