#pragma once
#include "core/base/Errors.h"

#include <cstdint>
#include <string>

namespace leadhand::sync {

/// HOST:PORT as it is typed: a name, an IPv4 address, or an IPv6 one in brackets. Error: badAddress.
struct ListenAddress {
  std::string host;
  std::uint16_t port = 0;
  [[nodiscard]] static Result<ListenAddress> read(const std::string& text);
};

} // namespace leadhand::sync
