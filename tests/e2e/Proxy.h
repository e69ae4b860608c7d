#pragma once
#include <atomic>
#include <cstddef>
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
  void pass() { m_mode = Mode::pass; }
  /// Answers every request with a page of HTML, as the sign-in page of a hotel's network does.
  void answerWithPage() { m_mode = Mode::page; }
  /// Hands the request on and cuts the office's answer after so many bytes.
  void cutReplyAfter(std::size_t bytes) {
    m_cutAfter = bytes;
    m_mode = Mode::cut;
  }
  /// How many bytes the last whole answer had.
  [[nodiscard]] std::size_t lastReplyBytes() const { return m_lastReply; }

 private:
  enum class Mode { pass, page, cut };
  void acceptLoop();
  void serve(int client);
  void pump(int client, int office);

  int m_officePort;
  int m_listening = -1;
  int m_port = 0;
  std::atomic<bool> m_stopping{false};
  std::atomic<Mode> m_mode{Mode::pass};
  std::atomic<std::size_t> m_cutAfter{0};
  std::atomic<std::size_t> m_lastReply{0};
  std::vector<std::thread> m_serving;
  std::thread m_accepting;
};

} // namespace leadhand::e2e
