#pragma once
#include "core/base/Errors.h"
#include "sync/http/ControlSocket.h"
#include "sync/http/ServerLimits.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace leadhand {
class FileBlobStore;
}

namespace leadhand::sync {

class Hub;

/// Where and how the office listens.
struct ServerOptions {
  std::string listen = "127.0.0.1:8443"; ///< HOST:PORT; port 0 takes a free one
  std::string tlsCert;                   ///< PEM file, the chain
  std::string tlsKey;                    ///< PEM file; must belong to the certificate
  bool insecureLoopback = false;         ///< plain HTTP, only on a loopback address
  std::string controlFolder;             ///< where office.sock stands; "": no control socket
  bool stopOnSignals = true;             ///< SIGTERM and SIGINT end `run` in good order
  FileBlobStore* blobs = nullptr;        ///< where photos are kept; null: none are taken
  /// Told of each request that fails for the office's own storage (storeFull, ...), on the hub's thread.
  std::function<void(ErrorCode)> onStoreTrouble;
  ServerLimits limits{};
};

/// The office's HTTP(S) listener: sync, enrolment, pokes, blobs, health, and the control socket. One thread,
/// that of `run`, does everything, the hub's work included; so the hub needs no lock.
class Server {
 public:
  /// Binds at once, so that a failure is known before anything is promised. Errors: badAddress, badTls,
  /// portTaken, badConfig (plain HTTP off loopback).
  [[nodiscard]] static Result<std::unique_ptr<Server>> open(Hub& hub, ServerOptions options,
                                                            ControlHandler control = {});
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  /// "https://127.0.0.1:8443": what a device is told to enrol with.
  [[nodiscard]] std::string url() const;
  [[nodiscard]] std::uint16_t port() const;
  /// Serves until stopped: requests in flight are finished, pokes closed.
  [[nodiscard]] Status run();
  /// From any thread or handler.
  void stop();
  /// Runs `work` on the hub's thread, between two requests. From any thread.
  void post(std::function<void()> work);
  /// Runs `work` on the hub's thread again and again while the server runs; the first time after `period`.
  void every(std::chrono::milliseconds period, std::function<void()> work);

  struct Inside; ///< only the server's own files look inside

 private:
  explicit Server(std::unique_ptr<Inside> inside);
  std::unique_ptr<Inside> m_inside;
};

} // namespace leadhand::sync
