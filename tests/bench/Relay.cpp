#include "tests/bench/Relay.h"

#include "tests/bench/Measure.h"

#include <arpa/inet.h>
#include <cstdlib>
#include <fmt/format.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

namespace leadhand::bench {
namespace {

sockaddr_in loopback(std::uint16_t port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return address;
}

int listenLoopback(std::uint16_t& port) {
  const int listening = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address = loopback(0);
  socklen_t size = sizeof address;
  if (::bind(listening, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0 ||
      ::listen(listening, 64) != 0 ||
      ::getsockname(listening, reinterpret_cast<sockaddr*>(&address), &size) != 0)
    std::abort();
  port = ntohs(address.sin_port);
  return listening;
}

void answerAll(int listening, const std::string& answer) {
  const int device = ::accept4(listening, nullptr, nullptr, SOCK_CLOEXEC);
  if (device < 0)
    return;
  const int on = 1;
  (void)::setsockopt(device, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  while (!readAnswer(device).empty() && sendAll(device, answer)) {
  }
  ::close(device);
}

} // namespace

bool sendAll(int socket, std::string_view text) {
  while (!text.empty()) {
    const ssize_t sent = ::send(socket, text.data(), text.size(), MSG_NOSIGNAL);
    if (sent <= 0)
      return false;
    text.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

std::string readAnswer(int socket) {
  std::string text;
  std::string piece(64 * 1024, '\0');
  std::size_t wanted = 0;
  while (wanted == 0 || text.size() < wanted) {
    const ssize_t got = ::recv(socket, piece.data(), piece.size(), 0);
    if (got <= 0)
      return {};
    text.append(piece.data(), static_cast<std::size_t>(got));
    const std::size_t end = wanted == 0 ? text.find("\r\n\r\n") : std::string::npos;
    if (end == std::string::npos)
      continue;
    const std::size_t length = text.find("Content-Length: ");
    wanted = end + 4 + (length < end ? std::strtoul(text.c_str() + length + 16, nullptr, 10) : 0);
  }
  return text;
}

int connectLoopback(std::uint16_t port) {
  const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const sockaddr_in address = loopback(port);
  if (::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
    ::close(socket);
    return -1;
  }
  const int on = 1;
  (void)::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  return socket;
}

std::uint16_t portOf(const std::string& url) {
  return static_cast<std::uint16_t>(std::strtoul(url.c_str() + url.rfind(':') + 1, nullptr, 10));
}

void postBare(std::uint16_t port, std::uint64_t bytes, int requests) {
  const std::string request = fmt::format("POST /v1/sync HTTP/1.1\r\nHost: bench\r\nContent-Type: "
                                          "application/x-protobuf\r\nContent-Length: {}\r\n\r\n",
                                          bytes) +
                              std::string(bytes, 'x');
  const int socket = connectLoopback(port);
  for (int i = 0; i < requests; ++i)
    if (!sendAll(socket, request) || readAnswer(socket).empty())
      break;
  ::close(socket);
}

BareOffice::BareOffice(std::uint64_t answerBytes) {
  m_listening = listenLoopback(m_port);
  m_thread = std::thread([listening = m_listening, answerBytes] {
    answerAll(listening, fmt::format("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n", answerBytes) +
                             std::string(answerBytes, 'x'));
  });
}

BareOffice::~BareOffice() {
  ::shutdown(m_listening, SHUT_RDWR); // nobody may have come
  m_thread.join();
  ::close(m_listening);
}

Relay::Relay(std::uint16_t officePort) : m_officePort(officePort) {
  m_listening = listenLoopback(m_port);
  m_thread = std::thread([this] { run(); });
}

Relay::~Relay() {
  m_stop = true;
  m_thread.join();
  ::close(m_listening);
}

std::string Relay::url() const {
  return fmt::format("http://127.0.0.1:{}", m_port);
}

void Relay::run() {
  std::vector<pollfd> watched{{m_listening, POLLIN, 0}};
  std::vector<int> other{-1}; ///< the socket at the other side; devices stand at odd places
  std::vector<char> buffer(256 * 1024);
  while (!m_stop) {
    if (::poll(watched.data(), watched.size(), 20) <= 0)
      continue;
    for (std::size_t i = 1; i < watched.size(); ++i) {
      if (watched[i].fd < 0 || watched[i].revents == 0)
        continue;
      const ssize_t got = ::recv(watched[i].fd, buffer.data(), buffer.size(), 0);
      if (got > 0 && sendAll(other[i], {buffer.data(), static_cast<std::size_t>(got)})) {
        (i % 2 == 1 ? m_up : m_down) += static_cast<std::uint64_t>(got);
        continue;
      }
      const std::size_t pair = i % 2 == 1 ? i + 1 : i - 1;
      ::close(watched[i].fd);
      ::close(watched[pair].fd);
      watched[i].fd = watched[pair].fd = -1;
    }
    if ((watched[0].revents & POLLIN) == 0)
      continue;
    const int device = ::accept4(m_listening, nullptr, nullptr, SOCK_CLOEXEC);
    const int office = connectLoopback(m_officePort);
    const int on = 1;
    (void)::setsockopt(device, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    watched.push_back({device, POLLIN, 0});
    watched.push_back({office, POLLIN, 0});
    other.push_back(office);
    other.push_back(device);
  }
  for (std::size_t i = 1; i < watched.size(); ++i)
    if (watched[i].fd >= 0)
      ::close(watched[i].fd);
}

} // namespace leadhand::bench
