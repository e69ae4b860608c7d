#pragma once
#include "sync/http/BlobRoutes.h"
#include "sync/http/HttpMessage.h"
#include "sync/http/RateLimits.h"
#include "sync/office/Hub.h"

#include <functional>
#include <optional>
#include <string_view>
#include <utility>

namespace leadhand::sync {

/// What the office answers to each path, without sockets. Used by the hub's thread.
class Routes {
 public:
  /// `blobs`: where photos are kept; null: none are taken.
  /// `onStoreTrouble`: told of each answer that fails for the office's own storage.
  Routes(Hub& hub, FileBlobStore* blobs, const ServerLimits& limits,
         std::function<void(ErrorCode)> onStoreTrouble = {})
      : m_hub(hub), m_limits(limits), m_rates(limits), m_blobs(hub, blobs, limits),
        m_onStoreTrouble(std::move(onStoreTrouble)) {}

  /// Judges by method, path and headers alone, so that a body nobody wants is never read.
  [[nodiscard]] std::optional<HttpAnswer> refuseEarly(const HttpRequest& head) const;
  [[nodiscard]] HttpAnswer answer(const HttpRequest& request);
  /// Syncs that have come at the same time, in their order: one commit for all.
  [[nodiscard]] std::vector<HttpAnswer> syncs(const std::vector<const HttpRequest*>& requests);
  /// Whose request this is. Errors: those of Hub::authenticate, signatureRefused.
  [[nodiscard]] Result<DeviceSession> deviceOf(const HttpRequest& request);
  /// A refusal in the form that the asking side reads: protobuf, or JSON where it accepts that.
  [[nodiscard]] HttpAnswer refusal(const HttpRequest& request, const Error& why) const;

 private:
  /// Who asks what; nothing when it is refused in `answer` already.
  [[nodiscard]] std::optional<DeviceSession> admit(const HttpRequest& request, v1::SyncRequest& message,
                                                   HttpAnswer& answer);
  [[nodiscard]] HttpAnswer enrol(const HttpRequest& request);
  [[nodiscard]] HttpAnswer blob(const HttpRequest& request);
  [[nodiscard]] Status read(const HttpRequest& request, google::protobuf::Message& message) const;
  [[nodiscard]] HttpAnswer written(const HttpRequest& request, const google::protobuf::Message& message,
                                   unsigned status = 200) const;

  /// Tells of a refusal, by its stable name, if the fault is the office's own.
  void noteTrouble(std::string_view refusal) const;

  Hub& m_hub;
  ServerLimits m_limits;
  RateLimits m_rates;
  BlobRoutes m_blobs;
  std::function<void(ErrorCode)> m_onStoreTrouble;
};

inline constexpr std::string_view syncPath = "/v1/sync";
inline constexpr std::string_view enrolPath = "/v1/enrol";
inline constexpr std::string_view pokePath = "/v1/poke";
inline constexpr std::string_view healthPath = "/v1/health";

} // namespace leadhand::sync
