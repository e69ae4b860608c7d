#pragma once
#include <arpa/inet.h>
#include <netinet/in.h>
#include <string>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

namespace leadhand::test {

/// A peer that sends what no client would.
class RawClient {
 public:
  explicit RawClient(std::uint16_t port) : m_socket(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const timeval patience{60,
                           0}; // so that a server which never answers fails the test instead of hanging it
    ::setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    m_connected = ::connect(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
  }
  ~RawClient() { ::close(m_socket); }
  RawClient(const RawClient&) = delete;
  RawClient& operator=(const RawClient&) = delete;

  [[nodiscard]] bool connected() const { return m_connected; }
  bool send(const std::string& bytes) {
    std::size_t sent = 0;
    while (sent < bytes.size()) {
      const ssize_t n = ::send(m_socket, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
      if (n <= 0)
        return false;
      sent += static_cast<std::size_t>(n);
    }
    return true;
  }
  /// Everything until the server closes, or until `until` stands in it.
  std::string receive(const std::string& until = {}) {
    std::string all;
    char chunk[4096];
    while (until.empty() || all.find(until) == std::string::npos) {
      const ssize_t n = ::recv(m_socket, chunk, sizeof chunk, 0);
      if (n <= 0)
        break;
      all.append(chunk, static_cast<std::size_t>(n));
    }
    return all;
  }

 private:
  int m_socket;
  bool m_connected = false;
};

inline std::string post(const std::string& path, const std::string& body,
                        const std::string& headers = "Content-Type: application/x-protobuf\r\n") {
  return "POST " + path + " HTTP/1.1\r\nHost: office\r\nConnection: close\r\n" + headers +
         "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

inline int statusOf(const std::string& answer) {
  return answer.rfind("HTTP/1.1 ", 0) == 0 ? std::atoi(answer.c_str() + 9) : 0;
}

inline std::string bodyOf(const std::string& answer) {
  const std::size_t end = answer.find("\r\n\r\n");
  return end == std::string::npos ? std::string() : answer.substr(end + 4);
}

/// One request over a connection of its own.
inline std::string askOnce(std::uint16_t port, const std::string& request) {
  RawClient client(port);
  client.send(request);
  return client.receive();
}

} // namespace leadhand::test
