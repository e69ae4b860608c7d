#pragma once
#include "core/store/FileBlobStore.h"
#include "sync/http/HttpMessage.h"
#include "sync/http/ServerLimits.h"
#include "sync/office/Hub.h"

#include <optional>

namespace leadhand::sync {

inline constexpr std::string_view blobPath = "/v1/blobs/";

/// Headers of a blob's requests and answers; numbers in decimal digits.
namespace blobHeader {
inline constexpr std::string_view offset = "Upload-Offset";     ///< where a piece begins; what is here
inline constexpr std::string_view length = "Upload-Length";     ///< the size of the whole
inline constexpr std::string_view complete = "Upload-Complete"; ///< ?1 or ?0
inline constexpr std::string_view error = "X-Leadhand-Error";   ///< the stable name of a refusal's code
} // namespace blobHeader

/// Photo bytes by their hash. HEAD says how much is here, PATCH adds a piece behind that, GET gives the whole
/// or a range. Who may not read a row that names the hash is told that there is nothing, and may bring all of
/// it. Every refusal carries its code in a header, since HEAD has no body.
class BlobRoutes {
 public:
  BlobRoutes(Hub& hub, FileBlobStore* blobs, const ServerLimits& limits)
      : m_hub(hub), m_blobs(blobs), m_limits(limits) {}

  [[nodiscard]] static bool isOurs(const std::string& target) { return target.starts_with(blobPath); }
  /// By method, path and headers alone.
  [[nodiscard]] std::optional<HttpAnswer> refuseEarly(const HttpRequest& head) const;
  [[nodiscard]] HttpAnswer answer(const HttpRequest& request, const DeviceSession& device);
  [[nodiscard]] static HttpAnswer refusal(const Error& why, std::int64_t held = -1);

 private:
  [[nodiscard]] HttpAnswer told(const std::string& hash, const DeviceSession& device);
  [[nodiscard]] HttpAnswer given(const std::string& hash, const HttpRequest& request);
  [[nodiscard]] HttpAnswer taken(const std::string& hash, const HttpRequest& request,
                                 const DeviceSession& device);
  [[nodiscard]] HttpAnswer complete(const std::string& hash, const DeviceSession& device, unsigned status);

  Hub& m_hub;
  FileBlobStore* m_blobs;
  ServerLimits m_limits;
};

} // namespace leadhand::sync
