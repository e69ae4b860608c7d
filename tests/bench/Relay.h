#pragma once
#include <atomic>
#include <cstdint>
#include <string>
#include <string_view>
#include <thread>

namespace leadhand::bench {

/// Stands on loopback between devices and the office and counts what passes: TCP payload bytes, HTTP framing
/// included. It slows what it counts, so rounds that are timed go without it.
class Relay {
 public:
  explicit Relay(std::uint16_t officePort);
  ~Relay();
  Relay(const Relay&) = delete;
  Relay& operator=(const Relay&) = delete;

  [[nodiscard]] std::string url() const;
  [[nodiscard]] std::uint64_t up() const { return m_up; }     ///< device to office
  [[nodiscard]] std::uint64_t down() const { return m_down; } ///< office to device

 private:
  void run();

  std::uint16_t m_officePort;
  int m_listening = -1;
  std::uint16_t m_port = 0;
  std::atomic<bool> m_stop = false;
  std::atomic<std::uint64_t> m_up = 0;
  std::atomic<std::uint64_t> m_down = 0;
  std::thread m_thread;
};

/// Takes any POST with a Content-Length and answers with so many bytes: HTTP and nothing behind it.
class BareOffice {
 public:
  explicit BareOffice(std::uint64_t answerBytes);
  ~BareOffice();
  BareOffice(const BareOffice&) = delete;
  BareOffice& operator=(const BareOffice&) = delete;
  [[nodiscard]] std::uint16_t port() const { return m_port; }

 private:
  int m_listening = -1;
  std::uint16_t m_port = 0;
  std::thread m_thread;
};

/// A connected, blocking socket to a port of this machine; -1 when nobody listens.
[[nodiscard]] int connectLoopback(std::uint16_t port);
/// `requests` POSTs of `bytes` each over one connection, each answered before the next.
void postBare(std::uint16_t port, std::uint64_t bytes, int requests);
/// A whole answer with a Content-Length, head and body; empty when the connection ended.
[[nodiscard]] std::string readAnswer(int socket);
[[nodiscard]] bool sendAll(int socket, std::string_view text);
[[nodiscard]] std::uint16_t portOf(const std::string& url);

} // namespace leadhand::bench
