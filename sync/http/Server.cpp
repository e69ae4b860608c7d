#include "sync/http/Server.h"

#include "sync/http/ListenAddress.h"
#include "sync/http/ServerInside.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <exception>
#include <fmt/format.h>
#include <unistd.h>

namespace leadhand::sync {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;
constexpr auto asTuple = asio::as_tuple(asio::use_awaitable);
constexpr std::chrono::milliseconds afterFailedAccept{100};

} // namespace

Server::Inside::Inside(Hub& office, ServerOptions serverOptions, ControlHandler controlHandler)
    : hub(office), options(std::move(serverOptions)), control(std::move(controlHandler)),
      routes(office, options.blobs, options.limits, options.onStoreTrouble),
      rounds(routes, [this](std::function<void()> work) { asio::post(io, std::move(work)); }), pokes(office) {
}

Server::Inside::~Inside() {
  if (controlAcceptor.is_open())
    ::unlink(controlSocketPath(options.controlFolder).c_str());
}

Status Server::Inside::openTls() {
  if (options.tlsCert.empty() && options.tlsKey.empty()) {
    if (options.insecureLoopback)
      return {};
    return fail(ErrorCode::badTls, {}, "name --tls-cert and --tls-key, or --insecure-loopback");
  }
  error_code error;
  tls.emplace(asio::ssl::context::tls_server);
  SSL_CTX* context = tls->native_handle();
  SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
  SSL_CTX_set_options(context, SSL_OP_NO_RENEGOTIATION | SSL_OP_CIPHER_SERVER_PREFERENCE);
  SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS); // a thousand silent listeners hold no buffers
  tls->use_certificate_chain_file(options.tlsCert, error);
  if (error)
    return fail(ErrorCode::badTls, options.tlsCert, "name a PEM file with the certificate");
  tls->use_private_key_file(options.tlsKey, asio::ssl::context::pem, error);
  if (error || SSL_CTX_check_private_key(context) != 1)
    return fail(ErrorCode::badTls, options.tlsKey);
  return {};
}

Status Server::Inside::openPort() {
  LEADHAND_ASSIGN(const ListenAddress address, ListenAddress::read(options.listen));
  error_code error;
  asio::ip::tcp::resolver resolver(io);
  const auto found = resolver.resolve(address.host, std::to_string(address.port), error);
  if (error || found.empty())
    return fail(ErrorCode::badAddress, options.listen);
  const asio::ip::tcp::endpoint endpoint = found.begin()->endpoint();
  if (!tls && !endpoint.address().is_loopback())
    return fail(ErrorCode::badConfig, options.listen,
                "plain HTTP is only for a loopback address; name a certificate and its key");
  acceptor.open(endpoint.protocol(), error);
  if (!error)
    acceptor.set_option(asio::socket_base::reuse_address(true), error);
  if (!error)
    acceptor.bind(endpoint, error);
  if (!error)
    acceptor.listen(asio::socket_base::max_listen_connections, error);
  if (error == asio::error::address_in_use || error == asio::error::access_denied)
    return fail(ErrorCode::portTaken, options.listen);
  if (error)
    return fail(ErrorCode::badAddress, options.listen);
  return {};
}

void Server::Inside::begin() {
  hub.onCommit([this, still = std::weak_ptr<bool>(alive)](const CommitNotice& notice) {
    if (!still.expired())
      pokes.tell(notice);
  });
  asio::co_spawn(io, acceptDevices(), asio::detached);
  if (controlAcceptor.is_open())
    asio::co_spawn(io, acceptCommands(), asio::detached);
  if (options.stopOnSignals) {
    error_code error;
    signals.add(SIGINT, error);
    signals.add(SIGTERM, error);
    signals.async_wait([this](error_code failed, int) {
      if (!failed)
        stop();
    });
  }
}

void Server::Inside::stop() {
  if (stopping)
    return;
  stopping = true;
  error_code ignored;
  acceptor.close(ignored);
  controlAcceptor.cancel(ignored);
  signals.cancel(ignored);
  pokes.wakeAll();
  for (const LiveConnection& live : connections)
    if (live.idle)
      live.close();
  grace.expires_after(std::chrono::milliseconds(options.limits.stopGraceMs));
  grace.async_wait([this](error_code failed) {
    if (!failed)
      io.stop();
  });
  endWhenDone();
}

void Server::Inside::endWhenDone() {
  if (stopping && connections.empty() && commands == 0)
    io.stop();
}

asio::awaitable<void> Server::Inside::acceptDevices() {
  while (!stopping) {
    auto [error, socket] = co_await acceptor.async_accept(asTuple);
    if (stopping)
      break;
    if (error) { // out of descriptors, or the peer is gone already: room comes back by itself
      asio::steady_timer pause(io, afterFailedAccept);
      co_await pause.async_wait(asTuple);
      continue;
    }
    error_code gone;
    const auto peer = socket.remote_endpoint(gone);
    if (gone)
      continue;
    std::string address = peer.address().to_string();
    if (!mayConnect(address))
      continue; // the socket closes here
    socket.set_option(asio::ip::tcp::no_delay(true), gone);
    asio::co_spawn(io, serve(std::move(socket), std::move(address)), asio::detached);
  }
}

asio::awaitable<void> Server::Inside::repeat(std::chrono::milliseconds period, std::function<void()> work) {
  asio::steady_timer timer(io);
  while (!stopping) {
    timer.expires_after(period);
    const auto [error] = co_await timer.async_wait(asTuple);
    if (error || stopping)
      break;
    work();
  }
}

bool Server::Inside::mayConnect(const std::string& address) const {
  if (connections.size() >= options.limits.connections)
    return false;
  const auto at = perAddress.find(address);
  error_code error;
  const bool loopback = asio::ip::make_address(address, error).is_loopback();
  const std::size_t most = loopback ? options.limits.perLoopbackAddress : options.limits.perAddress;
  return at == perAddress.end() || at->second < most;
}

Live Server::Inside::enlist(const std::string& address) {
  ++perAddress[address];
  return connections.insert(connections.end(), LiveConnection{address, {}, true, true});
}

void Server::Inside::trust(LiveConnection& live) {
  if (!std::exchange(live.counted, false))
    return;
  const auto at = perAddress.find(live.address);
  if (at != perAddress.end() && --at->second == 0)
    perAddress.erase(at);
}

void Server::Inside::strike(Live live) {
  trust(*live);
  connections.erase(live);
  endWhenDone();
}

Server::Server(std::unique_ptr<Inside> inside) : m_inside(std::move(inside)) {}
Server::~Server() = default;

Result<std::unique_ptr<Server>> Server::open(Hub& hub, ServerOptions options, ControlHandler control) {
  auto inside = std::make_unique<Inside>(hub, std::move(options), std::move(control));
  LEADHAND_TRY(inside->openTls());
  LEADHAND_TRY(inside->openPort());
  LEADHAND_TRY(inside->openControl());
  return std::unique_ptr<Server>(new Server(std::move(inside)));
}

std::uint16_t Server::port() const {
  error_code error;
  return m_inside->acceptor.local_endpoint(error).port();
}

std::string Server::url() const {
  const auto address = ListenAddress::read(m_inside->options.listen).value_or(ListenAddress{});
  const bool bare6 = address.host.find(':') != std::string::npos;
  return fmt::format("{}://{}{}{}:{}", m_inside->tls ? "https" : "http", bare6 ? "[" : "", address.host,
                     bare6 ? "]" : "", port());
}

Status Server::run() {
  m_inside->begin();
  try {
    m_inside->io.run();
  } catch (const std::exception& broken) { // a programming error: better down than half alive
    return fail(ErrorCode::internal, broken.what());
  }
  return {};
}

void Server::stop() {
  boost::asio::post(m_inside->io, [inside = m_inside.get()] { inside->stop(); });
}

void Server::post(std::function<void()> work) {
  boost::asio::post(m_inside->io, std::move(work));
}

void Server::every(std::chrono::milliseconds period, std::function<void()> work) {
  asio::co_spawn(m_inside->io, m_inside->repeat(period, std::move(work)), asio::detached);
}

} // namespace leadhand::sync
