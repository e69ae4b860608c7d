// One device's connection: TLS, request by request, or the poke stream.
#include "sync/http/ServerInside.h"
#include "sync/office/OfficeStore.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/experimental/awaitable_operators.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>
#include <charconv>
#include <exception>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace leadhand::sync {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using asio::ip::tcp;
using boost::system::error_code;
using std::chrono::milliseconds;
constexpr auto asTuple = asio::as_tuple(asio::use_awaitable);

using Parser = http::request_parser<http::string_body>;
constexpr std::size_t drainBytes = 8U * 1024U * 1024U;
constexpr milliseconds drainFor{2000};

/// Strikes the connection off the list however its coroutine ends.
class Enlisted {
 public:
  Enlisted(std::function<void(Live)> strike, Live live) : m_strike(std::move(strike)), m_live(live) {}
  ~Enlisted() { m_strike(m_live); }
  Enlisted(const Enlisted&) = delete;
  Enlisted& operator=(const Enlisted&) = delete;

 private:
  std::function<void(Live)> m_strike;
  Live m_live;
};

HttpRequest headOf(const Parser& parser, const std::string& address) {
  const auto& message = parser.get();
  HttpRequest head;
  head.method = std::string(message.method_string());
  head.target = std::string(message.target());
  head.address = address;
  head.header = [&message](std::string_view name) -> std::optional<std::string> {
    const auto range = message.equal_range(beast::string_view(name.data(), name.size()));
    if (range.first == range.second || std::next(range.first) != range.second)
      return std::nullopt;
    return std::string(range.first->value());
  };
  return head;
}

HttpAnswer refusalOf(const error_code& error) {
  HttpAnswer answer;
  answer.contentType = "application/json";
  answer.status = error == http::error::header_limit ? 431 : error == http::error::body_limit ? 413 : 400;
  answer.body = answer.status == 413   ? "{\"error\":\"request_too_large\"}\n"
                : answer.status == 431 ? "{\"error\":\"request_too_large\",\"where\":\"header\"}\n"
                                       : "{\"error\":\"bad_request\"}\n";
  return answer;
}

bool isOfParser(const error_code& error) {
  return error.category() == make_error_code(http::error::bad_method).category() &&
         error != http::error::end_of_stream && error != http::error::partial_message;
}

http::response<http::string_body> messageOf(HttpAnswer answer, bool keepAlive) {
  http::response<http::string_body> message(static_cast<http::status>(answer.status), 11);
  message.set(http::field::content_type, answer.contentType);
  message.set(http::field::cache_control, "no-store");
  for (const auto& [name, value] : answer.headers)
    message.set(name, value);
  message.body() = std::move(answer.body);
  message.keep_alive(keepAlive);
  message.prepare_payload();
  return message;
}

std::uint64_t numberOf(const std::optional<std::string>& digits) {
  std::uint64_t number = 0;
  if (digits)
    std::from_chars(digits->data(), digits->data() + digits->size(), number);
  return number;
}

/// The exchange over one stream, TLS or plain.
template <class Stream>
class Talk {
 public:
  Talk(Server::Inside& server, Stream& stream, Live live)
      : m_server(server), m_limits(server.options.limits), m_stream(stream), m_live(live) {}

  asio::awaitable<void> run() {
    // Each wait stands in a statement of its own: GCC 12 builds a wait inside a condition wrongly.
    bool open = true;
    while (open && !m_server.stopping) {
      open = co_await oneRequest();
      m_first = false;
    }
  }

 private:
  void within(std::int64_t ms) { beast::get_lowest_layer(m_stream).expires_after(milliseconds(ms)); }

  /// A client that lets its kernel gather small segments (Nagle) holds the last piece of its request back
  /// until the pieces before it are acknowledged, and a kernel that expects us to answer soon delays that by
  /// 40 ms. The kernel forgets this wish with each answer and after a few pieces, so it is said anew for
  /// each.
  void acknowledgeAtOnce() {
#ifdef TCP_QUICKACK
    const int on = 1;
    const int socket = beast::get_lowest_layer(m_stream).socket().native_handle();
    (void)::setsockopt(socket, IPPROTO_TCP, TCP_QUICKACK, &on, sizeof on);
#endif
  }

  /// True: the connection stays open for another one.
  asio::awaitable<bool> oneRequest() {
    m_live->idle = true;
    if (m_buffer.size() == 0) {
      const bool asked = co_await firstBytes();
      if (!asked)
        co_return false;
    }
    m_live->idle = false;
    acknowledgeAtOnce();
    Parser parser;
    parser.header_limit(m_limits.headerBytes);
    parser.body_limit(m_limits.bodyBytes);
    within(m_limits.headerTimeoutMs);
    auto [headError, headBytes] = co_await http::async_read_header(m_stream, m_buffer, parser, asTuple);
    if (headError) {
      co_await refuse(headError);
      co_return false;
    }
    HttpRequest request = headOf(parser, m_live->address);
    if (auto refused = m_server.routes.refuseEarly(request)) {
      HttpAnswer answer = *std::move(refused);
      co_await send(std::move(answer), false);
      co_await drain();
      co_return false;
    }
    within(m_limits.bodyTimeoutMs);
    const error_code bodyError = co_await readBody(parser);
    if (bodyError) {
      co_await refuse(bodyError);
      co_return false;
    }
    request.body = std::move(parser.get().body());
    if (request.target == pokePath) {
      co_await pokes(request);
      co_return false;
    }
    HttpAnswer answer;
    if (request.target == syncPath)
      co_await together(request, answer);
    else
      answer = answered(request);
    if (answer.signatureHeld)
      m_server.trust(*m_live);
    const bool keepAlive = parser.get().keep_alive() && !m_server.stopping;
    const bool open = co_await send(std::move(answer), keepAlive);
    co_return open;
  }

  asio::awaitable<error_code> readBody(Parser& parser) {
    parser.eager(true);
    while (!parser.is_done()) {
      auto [error, size] = co_await http::async_read_some(m_stream, m_buffer, parser, asTuple);
      if (error)
        co_return error;
      acknowledgeAtOnce();
    }
    co_return error_code{};
  }

  asio::awaitable<bool> firstBytes() {
    within(m_first ? m_limits.headerTimeoutMs : m_limits.idleTimeoutMs);
    auto room = m_buffer.prepare(firstReadBytes);
    auto [error, size] = co_await m_stream.async_read_some(room, asTuple);
    if (error)
      co_return false;
    m_buffer.commit(size);
    co_return true;
  }

  HttpAnswer answered(const HttpRequest& request) {
    HttpAnswer answer;
    try {
      answer = m_server.routes.answer(request);
    } catch (const std::exception&) { // a programming error in one request must not end the others
      answer = m_server.routes.refusal(request, Error{ErrorCode::internal, {}, {}});
    }
    return answer;
  }

  /// A sync is answered with those of others that came at the same time.
  asio::awaitable<void> together(const HttpRequest& request, HttpAnswer& answer) {
    asio::steady_timer bell(co_await asio::this_coro::executor);
    bell.expires_at(asio::steady_timer::time_point::max());
    Rounds::Place place{&request, {}, false, [&bell] { bell.cancel(); }};
    m_server.rounds.add(place);
    while (!place.done)
      co_await bell.async_wait(asTuple);
    answer = std::move(place.answer);
  }

  asio::awaitable<bool> send(HttpAnswer answer, bool keepAlive) {
    const auto message = messageOf(std::move(answer), keepAlive);
    within(m_limits.bodyTimeoutMs);
    auto [error, size] = co_await http::async_write(m_stream, message, asTuple);
    co_return !error && keepAlive;
  }

  asio::awaitable<void> refuse(error_code error) {
    if (!isOfParser(error))
      co_return;
    HttpAnswer answer = refusalOf(error);
    co_await send(std::move(answer), false);
    co_await drain();
  }

  /// Takes in what the peer is still sending, for a while: closing on it would take the answer from it too.
  asio::awaitable<void> drain() {
    auto& socket = beast::get_lowest_layer(m_stream);
    error_code ignored;
    socket.socket().shutdown(tcp::socket::shutdown_send, ignored);
    socket.expires_after(drainFor);
    std::string room(16 * 1024, '\0');
    for (std::size_t taken = 0; taken < drainBytes;) {
      auto [error, size] = co_await socket.async_read_some(asio::buffer(room), asTuple);
      if (error)
        break;
      taken += size;
    }
  }

  asio::awaitable<void> pokes(const HttpRequest& request) {
    using namespace asio::experimental::awaitable_operators;
    const auto device = m_server.routes.deviceOf(request);
    if (!device) {
      HttpAnswer answer = m_server.routes.refusal(request, device.error());
      co_await send(std::move(answer), false);
      co_return;
    }
    m_server.trust(*m_live);
    const std::uint64_t seen = numberOf(request.header("Last-Event-ID"));
    beast::get_lowest_layer(m_stream).expires_never();
    co_await (tellOf(*device, seen) || untilClosed());
  }

  asio::awaitable<bool> tell(std::string text) {
    within(m_limits.idleTimeoutMs);
    auto [error, size] = co_await asio::async_write(m_stream, asio::buffer(text), asTuple);
    co_return !error;
  }

  asio::awaitable<void> tellOf(DeviceSession device, std::uint64_t seen) {
    asio::steady_timer bell(co_await asio::this_coro::executor);
    Pokes& all = m_server.pokes;
    const auto place = all.add(Pokes::Listener{std::move(device), 0, [&bell] { bell.cancel(); }});
    const std::shared_ptr<void> leave(nullptr, [&all, place](void*) { all.remove(place); });
    const std::uint64_t now = m_server.hub.store().rev();
    if (seen != 0 && now > seen)
      place->due = now;
    std::string begin = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n"
                        "Cache-Control: no-store\r\nConnection: close\r\n\r\n: listening\n\n";
    bool open = co_await tell(std::move(begin));
    while (open && !m_server.stopping) {
      if (place->due == 0) {
        bell.expires_after(milliseconds(m_limits.heartbeatMs));
        co_await bell.async_wait(asTuple);
      }
      if (m_server.stopping)
        break;
      const std::uint64_t due = std::exchange(place->due, 0);
      std::string text = due == 0 ? std::string(":\n\n") : "id: " + std::to_string(due) + "\ndata:\n\n";
      open = co_await tell(std::move(text));
    }
  }

  asio::awaitable<void> untilClosed() {
    std::array<char, 64> room{};
    while (true) {
      auto [error, size] = co_await m_stream.async_read_some(asio::buffer(room), asTuple);
      if (error)
        co_return;
    }
  }

  static constexpr std::size_t firstReadBytes = 4096;
  Server::Inside& m_server;
  const ServerLimits& m_limits;
  Stream& m_stream;
  Live m_live;
  beast::flat_buffer m_buffer;
  bool m_first = true;
};

} // namespace

asio::awaitable<void> Server::Inside::serve(tcp::socket socket, std::string address) {
  const Live live = enlist(address);
  const Enlisted enlisted([this](Live ended) { strike(ended); }, live);
  beast::tcp_stream plain(std::move(socket));
  live->close = [&plain] { plain.cancel(); };
  if (!tls) {
    Talk<beast::tcp_stream> talk(*this, plain, live);
    co_await talk.run();
  } else {
    beast::ssl_stream<beast::tcp_stream&> sealed(plain, *tls);
    plain.expires_after(milliseconds(options.limits.headerTimeoutMs));
    auto [error] = co_await sealed.async_handshake(asio::ssl::stream_base::server, asTuple);
    if (error)
      co_return;
    Talk<beast::ssl_stream<beast::tcp_stream&>> talk(*this, sealed, live);
    co_await talk.run();
    if (!stopping) {
      plain.expires_after(drainFor);
      co_await sealed.async_shutdown(asTuple);
    }
  }
  error_code ignored;
  plain.socket().shutdown(tcp::socket::shutdown_both, ignored);
}

} // namespace leadhand::sync
