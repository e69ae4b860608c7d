#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace leadhand::sync {

/// A request as the routes see it: no socket, no parser.
struct HttpRequest {
  std::string method;
  std::string target;  ///< as sent, query included
  std::string body;    ///< as received, before decompression
  std::string address; ///< of the peer, without its port
  /// The value of a header; none when it is missing or stands twice, so that no two readers can differ.
  std::function<std::optional<std::string>(std::string_view name)> header;
};

struct HttpAnswer {
  unsigned status = 200;
  std::string contentType;
  std::string body;
  std::vector<std::pair<std::string, std::string>> headers;
  bool signatureHeld = false; ///< the peer has shown that it is one of our devices
};

} // namespace leadhand::sync
