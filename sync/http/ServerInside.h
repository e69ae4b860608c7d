#pragma once
#include "sync/http/Pokes.h"
#include "sync/http/Rounds.h"
#include "sync/http/Routes.h"
#include "sync/http/Server.h"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/local/stream_protocol.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <list>
#include <memory>
#include <optional>
#include <unordered_map>

namespace leadhand::sync {

/// A connection as a stop sees it.
struct LiveConnection {
  std::string address;
  std::function<void()> close;
  bool idle = true;    ///< between two requests: a stop closes it at once
  bool counted = true; ///< among its address's, until a valid signature is shown
};
using Live = std::list<LiveConnection>::iterator;

/// What a Server consists of. Everything is used by the thread of `run`.
struct Server::Inside {
  Inside(Hub& office, ServerOptions serverOptions, ControlHandler controlHandler);
  ~Inside();
  Inside(const Inside&) = delete;
  Inside& operator=(const Inside&) = delete;

  // --- coming up and going down (Server.cpp)
  [[nodiscard]] Status openTls();
  [[nodiscard]] Status openPort();
  void begin();
  void stop();
  void endWhenDone();
  boost::asio::awaitable<void> acceptDevices();
  boost::asio::awaitable<void> repeat(std::chrono::milliseconds period, std::function<void()> work);

  // --- commands of the same machine (ControlListener.cpp)
  [[nodiscard]] Status openControl();
  boost::asio::awaitable<void> acceptCommands();
  boost::asio::awaitable<void> serveCommand(boost::asio::local::stream_protocol::socket socket);

  // --- one device (Connection.cpp)
  boost::asio::awaitable<void> serve(boost::asio::ip::tcp::socket socket, std::string address);

  [[nodiscard]] bool mayConnect(const std::string& address) const;
  [[nodiscard]] Live enlist(const std::string& address);
  void trust(LiveConnection& live); ///< a valid signature: no longer counted against its address
  void strike(Live live);

  Hub& hub;
  ServerOptions options;
  ControlHandler control;
  Routes routes;
  Rounds rounds;
  Pokes pokes;
  std::shared_ptr<bool> alive = std::make_shared<bool>(true); ///< the hub may outlive its listener
  std::optional<boost::asio::ssl::context> tls;
  std::list<LiveConnection> connections;
  std::unordered_map<std::string, std::size_t> perAddress;
  std::size_t commands = 0;
  bool stopping = false;
  // Coroutines that a stop cut off end when this goes: all that they use stands above it.
  boost::asio::io_context io{1};
  boost::asio::ip::tcp::acceptor acceptor{io};
  boost::asio::local::stream_protocol::acceptor controlAcceptor{io};
  boost::asio::signal_set signals{io};
  boost::asio::steady_timer grace{io};
};

} // namespace leadhand::sync
