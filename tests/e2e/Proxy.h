#pragma once
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <random>
#include <string>
#include <thread>
#include <vector>

namespace leadhand::e2e {

/// Stands between devices and the office on loopback and misbehaves as it is told.
class Proxy {
 public:
  explicit Proxy(int officePort);
  ~Proxy();
  Proxy(const Proxy&) = delete;
  Proxy& operator=(const Proxy&) = delete;

  [[nodiscard]] std::string url() const { return "http://127.0.0.1:" + std::to_string(m_port); }
  [[nodiscard]] int port() const { return m_port; }
  void pass() { m_mode = Mode::pass; }
  /// Connections from here on go to another office.
  void leadTo(int officePort) { m_officePort = officePort; }
  /// Answers every request with a page of HTML, as the sign-in page of a hotel's network does.
  void answerWithPage() { m_mode = Mode::page; }
  /// Hands the request on and cuts the office's answer after so many bytes.
  void cutReplyAfter(std::size_t bytes) {
    m_cutAfter = bytes;
    m_mode = Mode::cut;
  }
  /// From here on each connection has a fate of its own, drawn from the seed: it passes, is slow, is not
  /// taken, or is cut or reset after so many bytes one way or the other.
  void storm(std::uint64_t seed);
  /// Connections so far that did not simply pass.
  [[nodiscard]] std::size_t struck() const { return m_struck; }
  /// How many bytes the last whole answer had.
  [[nodiscard]] std::size_t lastReplyBytes() const { return m_lastReply; }

 private:
  enum class Mode { pass, page, cut, storm };
  struct Fate {
    bool isTaken = true;
    int slowMs = 0;
    std::size_t up = SIZE_MAX;   ///< bytes that reach the office
    std::size_t down = SIZE_MAX; ///< bytes that reach the device
    bool isReset = false;        ///< ends with a reset in place of an end
  };
  void acceptLoop();
  void serve(int client);
  void pump(int client, int office, Fate fate);
  [[nodiscard]] Fate draw();

  std::atomic<int> m_officePort;
  int m_listening = -1;
  int m_port = 0;
  std::atomic<bool> m_stopping{false};
  std::atomic<Mode> m_mode{Mode::pass};
  std::atomic<std::size_t> m_cutAfter{0};
  std::atomic<std::size_t> m_lastReply{0};
  std::atomic<std::size_t> m_struck{0};
  std::mutex m_drawing;
  std::mt19937_64 m_chance;
  std::vector<std::thread> m_serving;
  std::thread m_accepting;
};

} // namespace leadhand::e2e
