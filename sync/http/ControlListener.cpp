// Commands of the same machine: one line of JSON each way over office.sock.
#include "sync/http/ServerInside.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <exception>
#include <sys/stat.h>
#include <unistd.h>

namespace leadhand::sync {
namespace {

namespace asio = boost::asio;
using asio::local::stream_protocol;
using boost::system::error_code;
constexpr auto asTuple = asio::as_tuple(asio::use_awaitable);

ControlReply carriedOut(const ControlHandler& control, const std::string& line) {
  const auto request = decodeControlRequest(line);
  if (!request)
    return ControlReply{2, {}, request.error().sentence() + "\n"};
  try {
    return control(*request);
  } catch (const std::exception& broken) {
    return ControlReply{1, {}, Error{ErrorCode::internal, broken.what(), {}}.sentence() + "\n"};
  }
}

} // namespace

Status Server::Inside::openControl() {
  if (options.controlFolder.empty() || !control)
    return {};
  const ControlAddress address(options.controlFolder);
  ::unlink(address.path().c_str()); // left behind by a server that was killed; the folder's lock is ours
  error_code error;
  controlAcceptor.open(stream_protocol(), error);
  const mode_t before = ::umask(0177);
  if (!error)
    controlAcceptor.bind(stream_protocol::endpoint(address.path()), error);
  ::umask(before);
  if (!error)
    controlAcceptor.listen(asio::socket_base::max_listen_connections, error);
  if (error)
    return fail(ErrorCode::folderReadOnly, controlSocketPath(options.controlFolder));
  return {};
}

asio::awaitable<void> Server::Inside::acceptCommands() {
  while (!stopping) {
    auto [error, socket] = co_await controlAcceptor.async_accept(asTuple);
    if (!error)
      asio::co_spawn(io, serveCommand(std::move(socket)), asio::detached);
    else if (error != asio::error::connection_aborted)
      co_return;
  }
}

asio::awaitable<void> Server::Inside::serveCommand(stream_protocol::socket socket) {
  ++commands;
  std::string line;
  const auto [failed, size] =
      co_await asio::async_read_until(socket, asio::dynamic_buffer(line, controlLineBytes), '\n', asTuple);
  if (!failed) {
    line.resize(size);
    const std::string reply = encodeControlReply(carriedOut(control, line));
    co_await asio::async_write(socket, asio::buffer(reply), asTuple);
  }
  --commands;
  endWhenDone();
}

} // namespace leadhand::sync
