#pragma once
#include "core/photo/Picture.h"
#include "core/store/DeviceStore.h"
#include "core/work/Views.h"

namespace leadhand {

/// The row of a picture that was just kept, to be filled in with what it belongs to.
[[nodiscard]] Photo photoOf(DeviceStore& store, const Picture& picture);
[[nodiscard]] PhotoView photoView(const Photo& photo);

/// Somebody looks at a page that shows this photo small. Its thumbnail comes by itself, with the rows; where
/// none can come, the whole picture is wished for instead. True: there is something to fetch now. `photo`
/// says what is here.
[[nodiscard]] Result<bool> wantToShow(DeviceStore& store, const PhotoView& photo);

} // namespace leadhand
