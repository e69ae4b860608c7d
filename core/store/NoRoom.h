#pragma once
#include <cerrno>

namespace leadhand {

/// Whether an error of the system says that there is no room: a full disk, a quota, a limit on files.
[[nodiscard]] inline bool isNoRoom(int systemError) {
  return systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG;
}

} // namespace leadhand
