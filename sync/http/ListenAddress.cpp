#include "sync/http/ListenAddress.h"

#include <charconv>

namespace leadhand::sync {

Result<ListenAddress> ListenAddress::read(const std::string& text) {
  const std::size_t colon = text.rfind(':');
  if (colon == std::string::npos || colon == 0)
    return fail(ErrorCode::badAddress, text);
  ListenAddress address;
  address.host = text.substr(0, colon);
  if (address.host.front() == '[' && address.host.back() == ']')
    address.host = address.host.substr(1, address.host.size() - 2);
  else if (address.host.find(':') != std::string::npos)
    return fail(ErrorCode::badAddress, text, "write an IPv6 address in brackets");
  const char* end = text.data() + text.size();
  const auto [stopped, error] = std::from_chars(text.data() + colon + 1, end, address.port);
  if (address.host.empty() || error != std::errc{} || stopped != end)
    return fail(ErrorCode::badAddress, text);
  return address;
}

} // namespace leadhand::sync
