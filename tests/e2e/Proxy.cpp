#include "tests/e2e/Proxy.h"

#include <algorithm>
#include <arpa/inet.h>
#include <chrono>
#include <netinet/in.h>
#include <poll.h>
#include <stdexcept>
#include <string_view>
#include <sys/socket.h>
#include <unistd.h>

namespace leadhand::e2e {
namespace {

constexpr int watchMs = 50; ///< how soon the proxy notices that it is to end

sockaddr_in loopback(int port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  return address;
}

bool sendAll(int socket, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (n <= 0)
      return false;
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return true;
}

/// The next close is a reset, not an end.
void resetAtClose(int socket) {
  const linger now{1, 0};
  (void)::setsockopt(socket, SOL_SOCKET, SO_LINGER, &now, sizeof now);
}

constexpr std::string_view page = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 58\r\n"
                                  "Connection: close\r\n\r\n"
                                  "<html><body><h1>Welcome to our hotel</h1></body></html>\r\n\r\n";

} // namespace

Proxy::Proxy(int officePort) : m_officePort(officePort) {
  m_listening = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address = loopback(0);
  socklen_t length = sizeof address;
  if (::bind(m_listening, reinterpret_cast<sockaddr*>(&address), length) != 0 ||
      ::listen(m_listening, 16) != 0 ||
      ::getsockname(m_listening, reinterpret_cast<sockaddr*>(&address), &length) != 0)
    throw std::runtime_error("the proxy can't listen");
  m_port = ntohs(address.sin_port);
  m_accepting = std::thread([this] { acceptLoop(); });
}

Proxy::~Proxy() {
  m_stopping = true;
  m_accepting.join();
  for (std::thread& serving : m_serving)
    serving.join();
  ::close(m_listening);
}

void Proxy::storm(std::uint64_t seed) {
  const std::scoped_lock lock(m_drawing);
  m_chance.seed(seed);
  m_mode = Mode::storm;
}

Proxy::Fate Proxy::draw() {
  const std::scoped_lock lock(m_drawing);
  const auto below = [this](std::uint64_t bound) { return static_cast<std::size_t>(m_chance() % bound); };
  // A handshake takes some 2 KB each way, a round of sync a few more: cuts fall into all of it.
  constexpr std::size_t manyBytes = 9000;
  Fate fate;
  switch (below(10)) {
  case 0:
    fate.isTaken = false;
    break;
  case 1:
    fate.up = below(manyBytes);
    break;
  case 2:
    fate.down = below(manyBytes);
    break;
  case 3:
    fate.up = below(manyBytes);
    fate.isReset = true;
    break;
  case 4:
    fate.down = below(manyBytes);
    fate.isReset = true;
    break;
  case 5:
    fate.slowMs = static_cast<int>(20 + below(120));
    break;
  default:
    return fate;
  }
  ++m_struck;
  return fate;
}

void Proxy::acceptLoop() {
  while (!m_stopping) {
    pollfd watched{m_listening, POLLIN, 0};
    if (::poll(&watched, 1, watchMs) <= 0)
      continue;
    const int client = ::accept4(m_listening, nullptr, nullptr, SOCK_CLOEXEC);
    if (client >= 0)
      m_serving.emplace_back([this, client] { serve(client); });
  }
}

void Proxy::serve(int client) {
  if (m_mode == Mode::page) {
    char ignored[65536];
    (void)::recv(client, ignored, sizeof ignored, 0);
    (void)sendAll(client, page);
    ::shutdown(client, SHUT_WR);
    // The rest of the request is read away, so that the answer is not lost in a reset.
    while (::recv(client, ignored, sizeof ignored, 0) > 0) {
    }
  } else if (const Fate fate = m_mode == Mode::storm ? draw() : Fate{}; fate.isTaken) {
    const int office = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_in address = loopback(m_officePort);
    if (::connect(office, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0)
      pump(client, office, fate);
    ::close(office);
  }
  ::close(client);
}

void Proxy::pump(int client, int office, Fate fate) {
  if (fate.isReset)
    resetAtClose(client);
  std::size_t answered = 0;
  char buffer[65536];
  while (!m_stopping) {
    pollfd watched[2] = {{client, POLLIN, 0}, {office, POLLIN, 0}};
    if (::poll(watched, 2, watchMs) <= 0)
      continue;
    if (watched[0].revents != 0) {
      const ssize_t n = ::recv(client, buffer, sizeof buffer, 0);
      const std::size_t let = std::min(static_cast<std::size_t>(std::max<ssize_t>(n, 0)), fate.up);
      fate.up -= let;
      if (n <= 0 || !sendAll(office, {buffer, let}) || fate.up == 0)
        return;
      answered = 0; // each request's answer is counted by itself
    }
    if (watched[1].revents != 0) {
      const ssize_t n = ::recv(office, buffer, sizeof buffer, 0);
      if (n <= 0)
        return;
      if (fate.slowMs > 0)
        std::this_thread::sleep_for(std::chrono::milliseconds(fate.slowMs));
      std::size_t let = std::min(static_cast<std::size_t>(n), fate.down);
      fate.down -= let;
      if (m_mode == Mode::cut)
        let = std::min(let, m_cutAfter - std::min(answered, m_cutAfter.load()));
      if (!sendAll(client, {buffer, let}))
        return;
      answered += let;
      m_lastReply = answered;
      if (fate.down == 0 || (m_mode == Mode::cut && answered >= m_cutAfter))
        return;
    }
  }
}

} // namespace leadhand::e2e
